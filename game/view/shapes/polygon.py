"""Polygon: many points at once against an outline. No GL."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.sim.geometry import sides
from game.sim.level import Outline


def inside(outline: Outline, points: NDArray[Any]) -> NDArray[np.bool_]:
    """(...) whether points (..., 2 or more: x, y first) lie in it, by the even-odd rule."""
    x, y = points[..., 0], points[..., 1]
    found = np.zeros(x.shape, np.bool_)
    for (ax, ay), (bx, by) in sides(outline):
        spans = (ay > y) != (by > y)
        with np.errstate(divide="ignore", invalid="ignore"):
            found ^= spans & (x < (bx - ax) * (y - ay) / (by - ay) + ax)
    return found
