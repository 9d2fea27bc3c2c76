"""Ink: a line written in the air, as a strip that swells like a broad nib's. No GL.

The nib is held at 40 degrees: strokes along it are thin, strokes across it are broad.
"""

from __future__ import annotations

from math import radians
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.view.shapes.curve import Curve, directions, ways

Floats = NDArray[np.float32]

STEP: Final = 6.0
"""px between two ribs of the strip."""
_NIB: Final = radians(40.0)
_BROAD: Final = 7.5
_THIN: Final = 0.28
_TAPER: Final = 34.0
"""px over which both ends come to a point."""


def strip(curve: Curve) -> Floats:
    """(2 n, 5) a triangle strip along the curve: x, y, part 0..1 of the way, -1 or 1 across, half.

    ``half`` is half the ink's width there, px; the strip is drawn wider, for the glow.
    """
    way, along = directions(curve), ways(curve)
    turn = np.abs(np.sin(np.arctan2(way[:, 1], way[:, 0]) + _NIB))
    ends = np.clip(np.minimum(along, along[-1] - along) / _TAPER, 0.0, 1.0)
    half = _BROAD * (_THIN + (1.0 - _THIN) * turn) * (0.25 + 0.75 * ends * (2.0 - ends))
    rows = np.zeros((len(curve), 2, 5), np.float32)
    across = np.stack([-way[:, 1], way[:, 0]], 1)
    for side, sign in ((0, -1.0), (1, 1.0)):
        rows[:, side, :2] = curve + sign * across * REACH
        rows[:, side, 2] = along / along[-1]
        rows[:, side, 3] = sign
        rows[:, side, 4] = half
    return rows.reshape(-1, 5)


REACH: Final = 26.0
"""px to either side that the strip is drawn, its glow with it."""
