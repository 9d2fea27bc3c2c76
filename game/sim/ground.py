"""Ground: what is underfoot. Tiles say it, free-form areas over them say it last."""

from __future__ import annotations

from game.sim.geometry import AreaIndex
from game.sim.level import Level

VOID = ""
"""Nothing to stand on."""


class Ground:
    """Looks up the kind of ground at a point of a level."""

    def __init__(self, level: Level) -> None:
        self._floor = level.floor
        self._areas = AreaIndex((area.outline, area.kind) for area in level.ground)

    def kind_at(self, x: float, y: float) -> str:
        """Name of the ground at (x, y) px, ``VOID`` where there is none."""
        kind = self._areas.last_at(x, y)
        if kind is not None:
            return kind
        floor = self._floor
        col, row = int(x // floor.tile), int(y // floor.tile)
        if not (0 <= col < floor.cols and 0 <= row < floor.rows):
            return VOID
        cell = floor.cells[row * floor.cols + col]
        return floor.kinds[cell - 1] if cell else VOID
