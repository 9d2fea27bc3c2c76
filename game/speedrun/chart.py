"""Chart: where one can walk in a level, and the way from here to there. For the pilot.

Owns a grid of ``CELL`` px made from what the level says; what play changes (open
passages) is told to it for each way. Decides nothing of the game.
"""

from __future__ import annotations

from collections.abc import Iterable
from heapq import heappop, heappush
from math import sqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim import tuning
from game.sim.geometry import bounds
from game.sim.ground import VOID, Ground
from game.sim.level import Level, Outline, Point

CELL: Final = 16.0
_KEEP: Final = tuning.PLAYER_RADIUS + 1.0
"""px from any solid."""
_ROOMY: Final = tuning.PLAYER_RADIUS + 14.0
"""px from any solid at which nothing is lost by brushing along it."""
_OPEN: Final = 100
"""Cost of a px. Whole numbers, so that sums are the same in whatever order they are taken."""
_TIGHT: Final = 160
_LINE: Final = round(_OPEN / tuning.LINE_GAIN)
_SAMPLE: Final = 6.0
_SLACK: Final = 1.01
"""How much dearer a straight line may be than the way it replaces: what sampling blurs."""
_NEIGHBOURS: Final = tuple(
    (dx, dy, sqrt(dx * dx + dy * dy))
    for dx, dy in ((1, 0), (0, 1), (-1, 0), (0, -1), (1, 1), (-1, 1), (-1, -1), (1, -1))
)

Cell = tuple[int, int]
"""Row and column."""


class NoWayError(Exception):
    """There is no way to that point."""


class Chart:
    """The walkable grid of one level."""

    def __init__(self, level: Level) -> None:
        self._rows = max(1, int(level.height // CELL))
        self._cols = max(1, int(level.width // CELL))
        xs = (np.arange(self._cols) + 0.5) * CELL
        ys = (np.arange(self._rows) + 0.5) * CELL
        self._x, self._y = np.meshgrid(xs, ys)
        room = np.full(self._x.shape, np.inf)
        for solid in level.solids:
            points = solid.outline
            ends = points[1:] + points[:1] if solid.closed else points[1:]
            for a, b in zip(points, ends, strict=False):
                self._near(room, a, b, _ROOMY)
        self.free: NDArray[np.bool_] = (room >= _KEEP) & self._standing(level)
        """Rows x columns: whether one can stand in the middle of the cell."""
        away = np.full(room.shape, np.inf)
        for figure in level.figures:
            for i, j in figure.edges:
                self._near(away, figure.nodes[i], figure.nodes[j], tuning.LINE_WIDTH)
        self._cost = np.where(room < _ROOMY, _TIGHT, _OPEN)
        self._cost[away < tuning.LINE_WIDTH / 2] = _LINE
        self._cheapest = int(self._cost.min())

    def _near(self, field: NDArray[np.float64], a: Point, b: Point, reach: float) -> None:
        """Lower ``field`` to the distance from the line a-b, where that is within reach."""
        left, top, right, bottom = bounds((a, b))
        rows = slice(max(0, int((top - reach) // CELL)), max(0, int((bottom + reach) // CELL) + 2))
        cols = slice(max(0, int((left - reach) // CELL)), max(0, int((right + reach) // CELL) + 2))
        x, y = self._x[rows, cols] - a[0], self._y[rows, cols] - a[1]
        dx, dy = b[0] - a[0], b[1] - a[1]
        length = dx * dx + dy * dy
        along = np.clip((x * dx + y * dy) / length, 0.0, 1.0) if length else np.zeros(x.shape)
        away = np.sqrt((x - along * dx) ** 2 + (y - along * dy) ** 2)
        field[rows, cols] = np.minimum(field[rows, cols], away)

    def _standing(self, level: Level) -> NDArray[np.bool_]:
        """Where there is ground, with a margin of one cell to where there is none."""
        ground = Ground(level)
        solid = np.array(
            [
                [ground.kind_at(float(x), float(y)) != VOID for x, y in zip(xs, ys, strict=True)]
                for xs, ys in zip(self._x, self._y, strict=True)
            ]
        )
        padded = np.pad(solid, 1, constant_values=False)
        safe = solid
        for dx, dy, _ in _NEIGHBOURS:
            rows = slice(1 + dy, 1 + dy + self._rows)
            safe = safe & padded[rows, 1 + dx : 1 + dx + self._cols]
        return safe

    def way(self, start: Point, goal: Point, avoid: Iterable[Outline] = ()) -> list[Point]:
        """Corners of a short way for the foot, ending as near to ``goal`` as one can stand.

        Raises NoWayError where nothing near the start can be stood on.
        """
        free = self.free & ~self._inside(avoid)
        first = self._nearest(free, start, 8 * CELL)
        there = self._holds(free, goal)
        last = self._cell(goal) if there else self._nearest(free, goal)
        came = self._search(free, first, last)
        if last not in came:
            # Not in the part one is in: go as near as that part allows.
            there = False
            last = min(came, key=lambda cell: (_gap(self._middle(cell), goal), cell))
        cells = [last]
        while cells[-1] != first:
            cells.append(came[cells[-1]])
        points = [start, *(self._middle(cell) for cell in reversed(cells))]
        if there:
            points[-1] = goal
        return self._pulled(free, points)

    def _inside(self, outlines: Iterable[Outline]) -> NDArray[np.bool_]:
        """Cells whose middle lies in one of the outlines or within a foot of its bounds."""
        inside = np.zeros(self.free.shape, dtype=bool)
        for outline in outlines:
            left, top, right, bottom = bounds(outline)
            inside |= (
                (self._x > left - CELL)
                & (self._x < right + CELL)
                & (self._y > top - CELL)
                & (self._y < bottom + CELL)
            )
        return inside

    def _cell(self, point: Point) -> Cell:
        return int(point[1] // CELL), int(point[0] // CELL)

    def _middle(self, cell: Cell) -> Point:
        return (cell[1] + 0.5) * CELL, (cell[0] + 0.5) * CELL

    def _holds(self, free: NDArray[np.bool_], point: Point) -> bool:
        row, col = self._cell(point)
        return 0 <= row < self._rows and 0 <= col < self._cols and bool(free[row, col])

    def _nearest(self, free: NDArray[np.bool_], point: Point, within: float = float("inf")) -> Cell:
        away = np.where(free, (self._x - point[0]) ** 2 + (self._y - point[1]) ** 2, np.inf)
        row, col = divmod(int(np.argmin(away)), self._cols)
        if not away[row, col] < within * within:
            raise NoWayError(f"nowhere to stand near ({point[0]:.0f}, {point[1]:.0f})")
        return row, col

    def _search(self, free: NDArray[np.bool_], first: Cell, last: Cell) -> dict[Cell, Cell]:
        """A*: each cell come to, and the cell it was come to from."""
        open_cells, cost = free.tolist(), self._cost.tolist()
        spent = {first: 0.0}
        came = {first: first}
        queue = [(0.0, first)]
        closed: set[Cell] = set()
        while queue:
            _, cell = heappop(queue)
            if cell in closed:
                continue
            if cell == last:
                break
            closed.add(cell)
            row, col = cell
            for dx, dy, length in _NEIGHBOURS:
                to_row, to_col = row + dy, col + dx
                if not (0 <= to_row < self._rows and 0 <= to_col < self._cols):
                    continue
                # No cutting of corners: both cells beside a diagonal must be free too.
                if not (
                    open_cells[to_row][to_col]
                    and open_cells[row][to_col]
                    and open_cells[to_row][col]
                ):
                    continue
                step = length * (cost[row][col] + cost[to_row][to_col]) / 2
                total = spent[cell] + step
                neighbour = (to_row, to_col)
                if total < spent.get(neighbour, float("inf")):
                    spent[neighbour] = total
                    came[neighbour] = cell
                    rest = sqrt((to_row - last[0]) ** 2 + (to_col - last[1]) ** 2)
                    heappush(queue, (total + rest * self._cheapest, neighbour))
        return came

    def _pulled(self, free: NDArray[np.bool_], points: list[Point]) -> list[Point]:
        """The way drawn tight: without the corners that a straight line does as well without."""
        corners = []
        at = 0
        while at < len(points) - 1:
            reach, spent = at + 1, 0.0
            for ahead in range(at + 1, len(points)):
                leg = self._price(free, points[ahead - 1], points[ahead])
                straight = self._price(free, points[at], points[ahead])
                if leg is None or straight is None:
                    break
                spent += leg
                if straight <= spent * _SLACK:
                    reach = ahead
            at = reach
            corners.append(points[at])
        return corners

    def _price(self, free: NDArray[np.bool_], a: Point, b: Point) -> float | None:
        """Cost of walking straight from a to b, None where something is in the way."""
        length = _gap(a, b)
        count = max(1, int(length / _SAMPLE))
        parts = np.arange(1, count + 1) / count
        rows = ((a[1] + (b[1] - a[1]) * parts) // CELL).astype(int)
        cols = ((a[0] + (b[0] - a[0]) * parts) // CELL).astype(int)
        if not free[rows, cols].all():
            return None
        return int(self._cost[rows, cols].sum()) * length / count


def _gap(a: Point, b: Point) -> float:
    return sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2)
