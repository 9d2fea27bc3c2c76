"""Tremor: the panes round the dais, which shift like plates when it is first mounted. No GL."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from game.sim.plane import KY
from game.view.places.threshold.shards import facets

if TYPE_CHECKING:
    from game.view.place import Place

Floats = NDArray[np.float32]

ROW: Final = 7
"""Corner x, y, middle of the facet x, y (px of the plane) | its number, a chance, which corner."""
REACH: Final = 640.0
"""World units from the dais within which they shift."""
LASTS: Final = 130.0
"""Ticks until all lie still."""


def plates(place: Place) -> Floats:
    """(3 n, ROW): the facets of crystal round the podium of a place; none without one."""
    stage = place.stage
    if stage is None:
        return np.zeros((0, ROW), np.float32)
    corners, number = facets(place.level)
    middle = corners.mean(1)
    away = np.hypot(middle[:, 0] - stage[0], (middle[:, 1] - stage[1]) / KY)
    near = np.flatnonzero((away < REACH) & _on_crystal(place, middle))
    rows = np.zeros((len(near), 3, ROW), np.float32)
    rows[:, :, :2] = corners[near]
    rows[:, :, 2:4] = middle[near, None]
    rows[:, :, 4] = number[near, None]
    rows[:, :, 5] = (number[near, None] * 61.8034) % 1.0
    rows[:, :, 6] = np.arange(3)
    return rows.reshape(-1, ROW)


def _on_crystal(place: Place, points: Floats) -> NDArray[np.bool_]:
    cells = place.crystal.cells
    high, wide = cells.shape
    col = (points[:, 0] / place.size[0] * wide).astype(np.intp)
    row = (points[:, 1] / place.size[1] * high).astype(np.intp)
    inside = (col >= 0) & (col < wide) & (row >= 0) & (row < high)
    found = cells[np.clip(row, 0, high - 1), np.clip(col, 0, wide - 1)] > 127
    return np.asarray(inside & found)
