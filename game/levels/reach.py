"""Where one can walk on a level, on a grid fine enough to tell ways from walls.

Walking, dashing where the place itself teaches it, and flying by kite. Errs towards more:
what it calls out of reach cannot be come to, what it calls in reach may still be a squeeze.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from game.sim.geometry import bounds, sides
from game.sim.level import Level, Outline, Point
from game.sim.parts.gust import Gust
from game.sim.parts.kite import Kite
from game.sim.parts.lectern import Lectern
from game.sim.plane import KY
from game.sim.progress import FAIL_FORWARD
from game.sim.tuning import DASH_SPEED, DASH_TICKS, PLAYER_RADIUS

MOST_CELLS: Final = 1 << 22
_STEPS: Final = (8, 16, 32)
"""Edges of a cell that are tried, px."""
_WIDTH: Final = PLAYER_RADIUS - 2.0
"""Half of what must be free, px."""
_CAP: Final = 7.0
"""What a line along the axes blocks beyond its ends, px: its corners stay as near as a body."""

Mask = npt.NDArray[np.bool_]


class Reach:
    """The ground one can come to from any of the level's spawns."""

    def __init__(self, level: Level) -> None:
        """Raises ValueError for a level too large to look at."""
        for step in _STEPS:
            self.step = step
            self.cols, self.rows = int(level.width // step) + 1, int(level.height // step) + 1
            if self.cols * self.rows <= MOST_CELLS:
                break
        else:
            raise ValueError("the level is too large")
        blocked = self._blocked(level)
        free = self._ground(level) & ~blocked
        self.reached = _joined(free, [self._cell(spawn.x, spawn.y) for spawn in level.spawns])
        if any(isinstance(p, Lectern) and p.lesson == FAIL_FORWARD for p in level.parts):
            self.reached = self._dashed(free, blocked)
        rows, cols = np.nonzero(self.reached)
        self._xs, self._ys = (cols + 0.5) * self.step, (rows + 0.5) * self.step

    def touches(self, outline: Outline) -> bool:
        """Whether one can walk into the area."""
        return bool((self._drawn(outline) & self.reached).any())

    def comes_within(self, x: float, y: float, reach: float) -> bool:
        """Whether one can come as near as ``reach`` px on the tilted floor."""
        dx, dy = self._xs - x, (self._ys - y) / KY
        return bool((dx * dx + dy * dy <= (reach + self.step) ** 2).any())

    def _dashed(self, free: Mask, blocked: Mask) -> Mask:
        """What is reached, and all that a dash from there or from what it leads to reaches."""
        reached = self.reached
        while True:
            air = reached
            for _ in range(int(DASH_TICKS * DASH_SPEED // self.step)):
                air = _grown(air) & ~blocked
            landed = air & free & ~reached
            if not landed.any():
                return reached
            seeds = zip(*(axis.tolist() for axis in np.nonzero(reached | landed)), strict=True)
            reached = _joined(free, seeds)

    def _cell(self, x: float, y: float) -> tuple[int, int]:
        return int(y // self.step), int(x // self.step)

    def _drawn(self, outline: Outline) -> Mask:
        """The cells an area covers, at least one."""
        image = Image.new("1", (self.cols, self.rows))
        corners = [(x / self.step - 0.5, y / self.step - 0.5) for x, y in outline]
        ImageDraw.Draw(image).polygon(corners, fill=1, outline=1)
        return np.asarray(image, dtype=np.bool_)

    def _ground(self, level: Level) -> Mask:
        floor = level.floor
        cells = np.frombuffer(floor.cells, dtype=np.uint8).reshape(floor.rows, floor.cols) != 0
        rows = ((np.arange(self.rows) + 0.5) * self.step // floor.tile).astype(np.intp)
        cols = ((np.arange(self.cols) + 0.5) * self.step // floor.tile).astype(np.intp)
        inside = (rows < floor.rows)[:, None] & (cols < floor.cols)
        rows, cols = np.minimum(rows, floor.rows - 1), np.minimum(cols, floor.cols - 1)
        ground: Mask = cells[np.ix_(rows, cols)] & inside
        for area in level.ground:
            ground |= self._drawn(area.outline)
        for outline in _borne(level):
            ground |= self._drawn(outline)
        return ground

    def _blocked(self, level: Level) -> Mask:
        """Cells whose middle is too near to the line of a solid that is always there."""
        solids = (solid for solid in level.solids if not solid.when)
        lines = [(*a, *b) for solid in solids for a, b in sides(solid.outline, solid.closed)]
        ends = np.array(lines, dtype=np.float64).reshape(-1, 4)
        straight = (ends[:, 0] == ends[:, 2]) | (ends[:, 1] == ends[:, 3])
        blocked = self._boxes(ends[straight])
        for line in ends[~straight].tolist():
            self._line(blocked, (line[0], line[1]), (line[2], line[3]))
        return blocked

    def _boxes(self, ends: npt.NDArray[np.float64]) -> Mask:
        """Lines along the axes, all at once: each is a box as wide as one's body."""
        down = (ends[:, 0] == ends[:, 2])[:, None]
        across = np.where(down, [_WIDTH, _CAP], [_CAP, _WIDTH])
        low = np.minimum(ends[:, :2], ends[:, 2:]) - across
        high = np.maximum(ends[:, :2], ends[:, 2:]) + across
        size = (self.cols, self.rows)
        first = np.clip(np.ceil(low / self.step - 0.5), 0, size).astype(np.intp)
        last = np.clip(np.floor(high / self.step - 0.5) + 1, 0, size).astype(np.intp)
        last = np.maximum(first, last)
        change = np.zeros((self.rows + 1, self.cols + 1), dtype=np.int32)
        for cols, rows, sign in (
            (first[:, 0], first[:, 1], 1),
            (last[:, 0], last[:, 1], 1),
            (first[:, 0], last[:, 1], -1),
            (last[:, 0], first[:, 1], -1),
        ):
            np.add.at(change, (rows, cols), sign)
        return change.cumsum(axis=0).cumsum(axis=1)[: self.rows, : self.cols] > 0

    def _line(self, blocked: Mask, a: Point, b: Point) -> None:
        left, top, right, bottom = (int(side // self.step) for side in bounds((a, b)))
        wide = int(_WIDTH // self.step) + 1
        r0, r1 = max(top - wide, 0), min(bottom + wide + 1, self.rows)
        c0, c1 = max(left - wide, 0), min(right + wide + 1, self.cols)
        if r0 >= r1 or c0 >= c1:
            return
        y = ((np.arange(r0, r1) + 0.5) * self.step - a[1])[:, None]
        x = (np.arange(c0, c1) + 0.5) * self.step - a[0]
        dx, dy = b[0] - a[0], b[1] - a[1]
        along = np.clip((x * dx + y * dy) / (dx * dx + dy * dy), 0.0, 1.0)
        blocked[r0:r1, c0:c1] |= (x - along * dx) ** 2 + (y - along * dy) ** 2 < _WIDTH**2


def _grown(mask: Mask) -> Mask:
    """The cells, and those beside them."""
    grown = mask.copy()
    grown[1:] |= mask[:-1]
    grown[:-1] |= mask[1:]
    grown[:, 1:] |= mask[:, :-1]
    grown[:, :-1] |= mask[:, 1:]
    return grown


def _borne(level: Level) -> list[Outline]:
    """What parts bear on: with a kite on the map, the wind bears too."""
    floors = [outline for part in level.parts for outline in part.floors]
    if any(isinstance(part, Kite) for part in level.parts):
        floors += [part.outline for part in level.parts if isinstance(part, Gust)]
    return floors


def _joined(free: Mask, seeds: Iterable[tuple[int, int]]) -> Mask:
    """The free cells joined to a seed, or to a cell beside it, by their sides."""
    padded = np.pad(free, ((0, 0), (1, 1)))
    edges = np.diff(padded.astype(np.int8), axis=1)
    rows, starts = np.nonzero(edges == 1)
    ends = np.nonzero(edges == -1)[1]
    parent = list(range(len(rows)))

    def root(run: int) -> int:
        while parent[run] != run:
            parent[run] = parent[parent[run]]
            run = parent[run]
        return run

    firsts = np.searchsorted(rows, np.arange(free.shape[0] + 1)).tolist()
    begin, end = starts.tolist(), ends.tolist()
    for row in range(free.shape[0] - 1):
        upper, lower = firsts[row], firsts[row + 1]
        while upper < firsts[row + 1] and lower < firsts[row + 2]:
            if begin[upper] < end[lower] and begin[lower] < end[upper]:
                parent[root(upper)] = root(lower)
            if end[upper] < end[lower]:
                upper += 1
            else:
                lower += 1
    runs = np.full(free.shape, -1, dtype=np.int64)
    numbers = np.array([root(run) for run in range(len(rows))], dtype=np.int64)
    runs[free] = np.repeat(numbers, ends - starts)
    near = {
        int(runs[r, c])
        for row, col in seeds
        for r in range(max(row - 1, 0), min(row + 2, free.shape[0]))
        for c in range(max(col - 1, 0), min(col + 2, free.shape[1]))
    }
    return np.isin(runs, sorted(near - {-1}))
