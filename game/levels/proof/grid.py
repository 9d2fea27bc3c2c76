"""Grid: a level cut into cells, fine enough to tell ways from walls.

Owns what is ground, what is solid and what lies how near to what, as masks of cells. What
may be walked with which skill is decided elsewhere. Errs towards more ground and fewer
walls: a gap a body fits through is open, ground that touches a cell fills it.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from game.levels.proof.budget import Budget, IntricateError
from game.sim.geometry import bounds, sides
from game.sim.ground import VOID
from game.sim.level import Level, Outline, Point, Solid
from game.sim.plane import KY
from game.sim.tuning import PLAYER_RADIUS

MOST_CELLS: Final = 1 << 22
_STEPS: Final = (8, 16, 32)
"""Edges of a cell that are tried, px."""
_RING: Final = 1
"""Cells beyond the level's edge: one may come round the end of a wall there."""
_SLACK: Final = 2.0
"""px by which drawing in cells may lose the edge of a shape."""
_FINE: Final = 2
"""Shapes are drawn so many times finer than the cells they fill."""

_DRAWING: Final = 10_000
"""What drawing a shape counts for in that, besides its cells."""

Mask = npt.NDArray[np.bool_]
_CORNERS: Final = 24


class Patch(NamedTuple):
    """Some cells: a mask, and where its upper left cell lies."""

    row: int
    col: int
    mask: Mask

    @property
    def empty(self) -> bool:
        """Whether there is no cell in it."""
        return not self.mask.any()

    def meets(self, other: Patch) -> bool:
        """Whether the two have a cell in common."""
        common = _common(self, other)
        return common is not None and bool((common[0] & common[1]).any())

    def holds(self, row: int, col: int, near: int = 0) -> bool:
        """Whether a cell of it is that one, or at most ``near`` cells away."""
        r, c = row - self.row, col - self.col
        rows = slice(max(0, r - near), max(0, r + near + 1))
        cols = slice(max(0, c - near), max(0, c + near + 1))
        return bool(self.mask[rows, cols].any())


class Grid:
    """The cells of a level. Raises IntricateError for a level too large to look at."""

    def __init__(self, level: Level, budget: Budget | None = None) -> None:
        self.level, self._budget = level, budget or Budget()
        for step in _STEPS:
            self.step = step
            self.cols = int(level.width // step) + 1 + 2 * _RING
            self.rows = int(level.height // step) + 1 + 2 * _RING
            if self.cols * self.rows <= MOST_CELLS:
                break
        else:
            raise IntricateError("the level is too large")
        self._wide = max(0.0, PLAYER_RADIUS - self.step / 2)
        """Half of what must be free, px: less than a body, so that some cell fits in."""

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """Row and column of a point, px, at most those of the edge."""
        row, col = int(y // self.step) + _RING, int(x // self.step) + _RING
        return min(max(row, 0), self.rows - 1), min(max(col, 0), self.cols - 1)

    def middle(
        self, rows: npt.NDArray[np.integer[Any]], cols: npt.NDArray[np.integer[Any]]
    ) -> tuple[npt.NDArray[np.floating[Any]], npt.NDArray[np.floating[Any]]]:
        """Where the middles of cells lie, px: x and y."""
        x = (cols - _RING + 0.5) * float(self.step)
        y = (rows - _RING + 0.5) * float(self.step)
        return x, y

    def at(self, x: float, y: float) -> Patch:
        """The cell of a point alone."""
        return Patch(*self.cell(x, y), np.ones((1, 1), dtype=np.bool_))

    def steps(self, px: float) -> int:
        """Steps from cell to cell that lead across so many px."""
        return int((px + _SLACK) // self.step) + 1

    def drawn(self, outline: Outline) -> Patch:
        """The cells an area covers or touches; empty where it lies outside the level."""
        left, top, right, bottom = bounds(outline)
        c0, c1 = self._span(left, right, self.cols)
        r0, r1 = self._span(top, bottom, self.rows)
        if r0 >= r1 or c0 >= c1:
            return Patch(0, 0, np.zeros((0, 0), dtype=np.bool_))
        fine = self.step / _FINE
        x0, y0 = (c0 - _RING) * self.step, (r0 - _RING) * self.step
        size = (c1 - c0) * _FINE, (r1 - r0) * _FINE
        self._budget.spend(_DRAWING + size[0] * size[1])
        image = Image.new("1", size)
        corners = [((x - x0) / fine - 0.5, (y - y0) / fine - 0.5) for x, y in outline]
        if len(corners) == 1:
            corners *= 2
        ImageDraw.Draw(image).polygon(corners, fill=1, outline=1)
        drawn = np.asarray(image, dtype=np.bool_)
        blocks = drawn.reshape(r1 - r0, _FINE, c1 - c0, _FINE)
        mask: Mask = np.any(blocks, axis=(1, 3))
        return Patch(r0, c0, mask)

    def disc(self, x: float, y: float, reach: float) -> Patch:
        """The cells within ``reach`` px of a point on the tilted floor."""
        rim = (2.0 * np.pi * k / _CORNERS for k in range(_CORNERS))
        wide = (reach + _SLACK) / np.cos(np.pi / _CORNERS)
        return self.drawn(
            tuple((x + wide * float(np.cos(a)), y + wide * KY * float(np.sin(a))) for a in rim)
        )

    def ground(self) -> Mask:
        """What bears at any time: tiles and free-form ground, not the parts."""
        found = self._tiles()
        for area in self.level.ground:
            patch = self.drawn(area.outline)
            if area.kind == VOID:
                self._cut(found, area.outline, patch)
            else:
                _lay(found, patch)
        return found

    def blocked(self, state: str) -> Mask:
        """Cells that one's middle cannot come to for what is solid in a state of the dream."""
        solids = [s for s in self.level.solids if not s.when or state in s.when]
        lines = [(*a, *b) for solid in solids for a, b in sides(solid.outline, solid.closed)]
        ends = np.array(lines, dtype=np.float64).reshape(-1, 4)
        straight = (ends[:, 0] == ends[:, 2]) | (ends[:, 1] == ends[:, 3])
        blocked = self._boxes(ends[straight])
        for line in ends[~straight].tolist():
            self._line(blocked, (line[0], line[1]), (line[2], line[3]))
        return blocked | self._inside(solids)

    def _span(self, least: float, most: float, count: int) -> tuple[int, int]:
        first = int(max(least, -1e9) // self.step) + _RING
        last = int(min(most, 1e9) // self.step) + _RING + 1
        return max(first, 0), min(last, count)

    def _tiles(self) -> Mask:
        tiles = self.level.floor
        cells = np.frombuffer(tiles.cells, dtype=np.uint8).reshape(tiles.rows, tiles.cols) != 0
        padded = np.pad(cells, ((0, 1), (0, 1)))
        found = np.zeros((self.rows, self.cols), dtype=np.bool_)
        last = self.step - 1e-6
        parts = [last * k / ceil(last / tiles.tile) for k in range(ceil(last / tiles.tile) + 1)]
        corners_y = (np.arange(self.rows) - _RING) * self.step
        corners_x = (np.arange(self.cols) - _RING) * self.step
        for down in parts:
            rows = _index((corners_y + down) // tiles.tile, tiles.rows)
            for right in parts:
                cols = _index((corners_x + right) // tiles.tile, tiles.cols)
                found |= padded[np.ix_(rows, cols)]
        return found

    def _cut(self, found: Mask, outline: Outline, patch: Patch) -> None:
        """Take a hole out, but for the cells its edge runs through."""
        edge = np.zeros_like(patch.mask)
        for a, b in sides(outline):
            side = self.drawn((a, b))
            _lay_within(edge, patch, side)
        rows, cols = patch.mask.shape
        view = found[patch.row : patch.row + rows, patch.col : patch.col + cols]
        view &= ~(patch.mask & ~edge)

    def _boxes(self, ends: npt.NDArray[np.float64]) -> Mask:
        """Lines along the axes, all at once: each blocks a box round it."""
        low = np.minimum(ends[:, :2], ends[:, 2:]) - self._wide
        high = np.maximum(ends[:, :2], ends[:, 2:]) + self._wide
        size = (self.cols, self.rows)
        first = np.clip(np.floor(low / self.step - 0.5) + 1 + _RING, 0, size).astype(np.intp)
        last = np.clip(np.ceil(high / self.step - 0.5) + _RING, 0, size).astype(np.intp)
        last = np.maximum(first, last)
        change = np.zeros((self.rows + 1, self.cols + 1), dtype=np.int32)
        for cols, rows, sign in (
            (first[:, 0], first[:, 1], 1),
            (last[:, 0], last[:, 1], 1),
            (first[:, 0], last[:, 1], -1),
            (last[:, 0], first[:, 1], -1),
        ):
            np.add.at(change, (rows, cols), sign)
        found: Mask = change.cumsum(axis=0).cumsum(axis=1)[: self.rows, : self.cols] > 0
        return found

    def _line(self, blocked: Mask, a: Point, b: Point) -> None:
        left, top, right, bottom = bounds((a, b))
        c0, c1 = self._span(left - self._wide, right + self._wide, self.cols)
        r0, r1 = self._span(top - self._wide, bottom + self._wide, self.rows)
        if r0 >= r1 or c0 >= c1:
            return
        y = ((np.arange(r0, r1) - _RING + 0.5) * self.step - a[1])[:, None]
        x = (np.arange(c0, c1) - _RING + 0.5) * self.step - a[0]
        dx, dy = b[0] - a[0], b[1] - a[1]
        along = np.clip((x * dx + y * dy) / (dx * dx + dy * dy), 0.0, 1.0)
        near = (x - along * dx) ** 2 + (y - along * dy) ** 2 < self._wide**2
        blocked[r0:r1, c0:c1] |= near

    def _inside(self, solids: Iterable[Solid]) -> Mask:
        """Cells whose middle lies in an odd number of outlines of one height."""
        found = np.zeros((self.rows, self.cols), dtype=np.bool_)
        by_height: dict[tuple[float, tuple[str, ...]], list[tuple[float, ...]]] = {}
        for solid in solids:
            if solid.closed:
                edges = by_height.setdefault((solid.height, solid.when), [])
                edges += [(*a, *b) for a, b in sides(solid.outline) if a[1] != b[1]]
        for edges in by_height.values():
            found |= self._odd(np.array(edges, dtype=np.float64).reshape(-1, 4))
        return found

    def _odd(self, edges: npt.NDArray[np.float64]) -> Mask:
        upper = np.minimum(edges[:, 1], edges[:, 3]) / self.step - 0.5
        lower = np.maximum(edges[:, 1], edges[:, 3]) / self.step - 0.5
        first = np.clip(np.ceil(upper) + _RING, 0, self.rows).astype(np.intp)
        last = np.clip(np.ceil(lower) + _RING, 0, self.rows).astype(np.intp)
        counts = np.maximum(last - first, 0)
        which = np.repeat(np.arange(len(edges)), counts)
        starts = np.repeat(np.cumsum(counts) - counts, counts)
        rows = np.arange(len(which)) - starts + first[which]
        y = (rows - _RING + 0.5) * self.step
        ax, ay, bx, by = edges[which].T
        x = ax + (bx - ax) * (y - ay) / (by - ay)
        cols = np.clip(np.ceil(x / self.step - 0.5) + _RING, 0, self.cols).astype(np.intp)
        toggles = np.zeros((self.rows, self.cols + 1), dtype=np.int32)
        np.add.at(toggles, (rows, cols), 1)
        inside: Mask = toggles.cumsum(axis=1)[:, : self.cols] % 2 == 1
        return inside


def _index(numbers: npt.NDArray[np.floating[Any]], count: int) -> npt.NDArray[np.intp]:
    """Whole numbers as indices; what lies outside becomes ``count``, an empty last one."""
    inside = (numbers >= 0) & (numbers < count)
    found: npt.NDArray[np.intp] = np.where(inside, numbers, count).astype(np.intp)
    return found


def _common(a: Patch, b: Patch) -> tuple[Mask, Mask] | None:
    """The cells of both where they lie over each other."""
    top, left = max(a.row, b.row), max(a.col, b.col)
    bottom = min(a.row + a.mask.shape[0], b.row + b.mask.shape[0])
    right = min(a.col + a.mask.shape[1], b.col + b.mask.shape[1])
    if top >= bottom or left >= right:
        return None
    return (
        a.mask[top - a.row : bottom - a.row, left - a.col : right - a.col],
        b.mask[top - b.row : bottom - b.row, left - b.col : right - b.col],
    )


def _lay(field: Mask, patch: Patch) -> None:
    rows, cols = patch.mask.shape
    field[patch.row : patch.row + rows, patch.col : patch.col + cols] |= patch.mask


def _lay_within(field: Mask, frame: Patch, patch: Patch) -> None:
    """Lay a patch on a field that lies where ``frame`` does."""
    common = _common(Patch(frame.row, frame.col, field), patch)
    if common is not None:
        np.logical_or(*common, out=common[0])


def cropped(mask: Mask, row: int = 0, col: int = 0) -> Patch:
    """The mask without empty borders; (row, col) is where its first cell lies."""
    rows, cols = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return Patch(row, col, np.zeros((0, 0), dtype=np.bool_))
    r0, r1, c0, c1 = int(rows[0]), int(rows[-1]) + 1, int(cols[0]), int(cols[-1]) + 1
    return Patch(row + r0, col + c0, mask[r0:r1, c0:c1])


def grown(patch: Patch, free: Mask, steps: int) -> Patch:
    """The patch, and every free cell that so many steps lead to.

    Steps aslant and straight take turns, so that all is reached that lies as near as so
    many cells.
    """
    if patch.empty:
        return patch
    rows, cols = patch.mask.shape
    r0, c0 = max(patch.row - steps, 0), max(patch.col - steps, 0)
    r1 = min(patch.row + rows + steps, free.shape[0])
    c1 = min(patch.col + cols + steps, free.shape[1])
    here = np.zeros((r1 - r0, c1 - c0), dtype=np.bool_)
    here[patch.row - r0 : patch.row - r0 + rows, patch.col - c0 : patch.col - c0 + cols] = (
        patch.mask
    )
    within = free[r0:r1, c0:c1]
    for step in range(steps):
        more = _wider(here, aslant=step % 2 == 0)
        more &= within
        here |= more
    return Patch(r0, c0, here)


def _wider(mask: Mask, *, aslant: bool) -> Mask:
    """The cells, and those beside them."""
    across = mask.copy()
    across[:, 1:] |= mask[:, :-1]
    across[:, :-1] |= mask[:, 1:]
    source = across if aslant else mask
    across_down = across.copy()
    across_down[1:] |= source[:-1]
    across_down[:-1] |= source[1:]
    return across_down


def labelled(free: Mask) -> tuple[npt.NDArray[np.int32], int]:
    """Each free cell's piece, from 1, 0 elsewhere, and how many pieces there are.

    Cells hang together by their sides and corners.
    """
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
            if begin[upper] <= end[lower] and begin[lower] <= end[upper]:
                parent[root(upper)] = root(lower)
            if end[upper] < end[lower]:
                upper += 1
            else:
                lower += 1
    roots = np.array([root(run) for run in range(len(rows))], dtype=np.int64)
    kinds, numbers = np.unique(roots, return_inverse=True)
    found = np.zeros(free.shape, dtype=np.int32)
    found[free] = np.repeat(numbers.astype(np.int32) + 1, ends - starts)
    return found, len(kinds)


def pieces_of(labels: npt.NDArray[np.int32], count: int) -> list[Patch]:
    """Each piece of labelled cells by itself."""
    order = np.flatnonzero(labels)
    if not len(order):
        return []
    values = labels.ravel()[order]
    rows, cols = np.divmod(order, labels.shape[1])
    low_r, high_r = _extent(rows, values, count)
    low_c, high_c = _extent(cols, values, count)
    return [
        Patch(r0, c0, labels[r0 : r1 + 1, c0 : c1 + 1] == number)
        for number, (r0, r1, c0, c1) in enumerate(
            zip(low_r.tolist(), high_r.tolist(), low_c.tolist(), high_c.tolist(), strict=True), 1
        )
    ]


def _extent(
    places: npt.NDArray[np.intp], values: npt.NDArray[np.int32], count: int
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    low = np.full(count + 1, np.iinfo(np.intp).max, dtype=np.intp)
    high = np.full(count + 1, -1, dtype=np.intp)
    np.minimum.at(low, values, places)
    np.maximum.at(high, values, places)
    return low[1:], high[1:]
