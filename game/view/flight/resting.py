"""Resting: what cranes that sit do. Looks alone; to the rules they sleep.

They breathe, now and then lift their wings and look about, and look at who comes near.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.view.fold import crane

Beats = NDArray[np.float64]

_BREATH: Final = 78
"""Ticks of a breath in or out."""
_WAKES: Final = 540
"""About so many ticks from one look about to the next."""
_LOOKS: Final = 46
"""Ticks of a look to one side."""


NEAR: Final = 250.0
"""px on the floor within which they watch the dreamer."""


def watching(beats: Beats, ahead: Beats, right: Beats) -> Beats:
    """(n,) the same beats, but of those looking to the side on which the dreamer is, if near.

    The dreamer is ``ahead`` and to the ``right`` of each, px on the floor.
    """
    near = ahead * ahead + right * right < NEAR * NEAR
    return np.where(near, (np.where(right > 0, 2.0, 3.0) + 0.5) / crane.RESTS, beats)


def resting(tick: int, which: NDArray[np.int64]) -> Beats:
    """(n,) the beat 0..1 that gives crane number ``which`` its pose at rest in a tick.

    No two breathe or wake together.
    """
    own = which * 0.6180339887 % 1.0
    breath = ((tick + own * 977.0) // _BREATH) % 2
    span = _WAKES * (0.7 + 0.6 * own)
    awake = (tick + own * 3571.0) % span
    looks = np.where(awake < _LOOKS, 2.0, np.where(awake < 2 * _LOOKS, 3.0, breath))
    return np.asarray((looks + 0.5) / crane.RESTS)
