"""Returns: how every lesson that is known changes the hall one comes back to. No GL.

Light and blossom come down from the stage, row by row; a self is crowned for each; and
the crack above is wider.
"""

from __future__ import annotations

from math import inf
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_REACHES: Final = (0.0, 640.0, 1180.0, inf)
"""px north and south of the stage as far as the hall has woken, by lessons known."""
_WIDER: Final = (1.0, 1.0, 1.34, 1.75)
"""How wide the crack is, against the first return."""


def reach_of(lessons: int, state: str) -> float:
    """How far from the stage what comes with the first lesson is there, px."""
    return inf if state == "crowned" else _REACHES[min(lessons, len(_REACHES) - 1)]


def wider(lessons: int) -> float:
    """Of the width of the crack at the first return, so much."""
    return _WIDER[min(lessons, len(_WIDER) - 1)]


def woken(y: Floats, stage: float, reach: float) -> NDArray[np.bool_]:
    """Which of what comes later lies within reach of the stage; ``y`` and ``stage`` in px."""
    return np.asarray(np.abs(y - np.float32(stage)) < reach)
