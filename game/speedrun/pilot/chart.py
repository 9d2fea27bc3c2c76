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
from game.sim.geometry import bounds, gap, sides
from game.sim.ground import VOID
from game.sim.level import Level, Outline, Point
from game.sim.plane import KY
from game.sim.states import STATES

CELL: Final = 8.0
_BESIDE: Final = 16.0
"""px kept from a way out that is not to be taken."""
_LOST: Final = 128.0
"""px to the nearest place one can stand on, from which on one is nowhere."""
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

    def __init__(self, level: Level, state: str = STATES[0]) -> None:
        """``state`` of the dream: some solids are there only in some."""
        self._rows = max(1, int(level.height // CELL))
        self._cols = max(1, int(level.width // CELL))
        xs = (np.arange(self._cols) + 0.5) * CELL
        ys = (np.arange(self._rows) + 0.5) * CELL
        self._x, self._y = np.meshgrid(xs, ys)
        room = np.full(self._x.shape, np.inf)
        for solid in level.solids:
            if solid.when and state not in solid.when:
                continue
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
        self._regions: dict[tuple[Outline, ...], list[NDArray[np.bool_]]] = {}

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
        """Where there is ground or what bears like it, with a margin of one cell to the void."""
        floor = level.floor
        grid = np.frombuffer(floor.cells, np.uint8).reshape(floor.rows, floor.cols) > 0
        rows, cols = (self._y // floor.tile).astype(int), (self._x // floor.tile).astype(int)
        on = (rows < floor.rows) & (cols < floor.cols)
        solid = np.zeros(on.shape, np.bool_)
        solid[on] = grid[rows[on], cols[on]]
        for area in level.ground:
            self._lay(solid, area.outline, area.kind != VOID)
        for part in level.parts:
            for outline in part.floors if part.steady else ():
                self._lay(solid, outline, True)
        padded = np.pad(solid, 1, constant_values=False)
        safe = solid
        for dx, dy, _ in _NEIGHBOURS:
            rows = slice(1 + dy, 1 + dy + self._rows)
            safe = safe & padded[rows, 1 + dx : 1 + dx + self._cols]
        return safe

    def _lay(self, field: NDArray[np.bool_], outline: Outline, value: bool) -> None:
        """Set the cells whose middles lie inside the polygon (even-odd rule)."""
        left, top, right, bottom = bounds(outline)
        rows = slice(max(0, int(top // CELL)), max(0, int(bottom // CELL) + 1))
        cols = slice(max(0, int(left // CELL)), max(0, int(right // CELL) + 1))
        x, y = self._x[rows, cols], self._y[rows, cols]
        inside = np.zeros(x.shape, np.bool_)
        for (ax, ay), (bx, by) in sides(outline):
            if ay != by:
                inside ^= ((ay > y) != (by > y)) & (x < (bx - ax) * (y - ay) / (by - ay) + ax)
        field[rows, cols][inside] = value

    def way(
        self, start: Point, goal: Point, avoid: Iterable[Outline] = (), reach: float = 0.0
    ) -> list[Point]:
        """Corners of a short way for the foot to ``goal``, or to within ``reach`` px of it.

        Reach is measured on the tilted floor. Where that cannot be, the way ends as near
        as one can come. Raises NoWayError where nothing near the start can be stood on.
        """
        region = self._region(start, tuple(avoid))
        squashed = np.sqrt((self._x - goal[0]) ** 2 + ((self._y - goal[1]) / KY) ** 2)
        exact = not reach and self._holds(region, goal)
        there = region & (squashed <= reach)
        if exact:
            there[self._cell(goal)] = True
        elif not there.any():
            there[self._least(np.where(region, squashed, np.inf))] = True
        first = self._least(np.where(region, self._away(start), np.inf))
        came, last = self._search(region, first, goal, there)
        cells = [last]
        while cells[-1] != first:
            cells.append(came[cells[-1]])
        points = [start, *(self._middle(cell) for cell in reversed(cells))]
        if exact:
            points[-1] = goal
        return self._pulled(region, points)

    def _region(self, start: Point, avoid: tuple[Outline, ...]) -> NDArray[np.bool_]:
        """All cells one can walk to from ``start`` without entering what is to be avoided."""
        free = self.free.copy()
        for outline in avoid:
            left, top, right, bottom = bounds(outline)
            across = (self._x > left - _BESIDE) & (self._x < right + _BESIDE)
            free[across & (self._y > top - _BESIDE) & (self._y < bottom + _BESIDE)] = False
        away = np.where(free, self._away(start), np.inf)
        first = self._least(away)
        if not away[first] < _LOST:
            raise NoWayError(f"nowhere to stand near ({start[0]:.0f}, {start[1]:.0f})")
        for region in self._regions.setdefault(avoid, []):
            if region[first]:
                return region
        region = self._flooded(free, first)
        self._regions[avoid].append(region)
        return region

    def _flooded(self, free: NDArray[np.bool_], first: Cell) -> NDArray[np.bool_]:
        """Everything free that hangs together with the first cell."""
        width = self._cols + 2
        left = bytearray(np.pad(free, 1).astype(np.uint8).tobytes())
        reached = bytearray(len(left))
        stack = [(first[0] + 1) * width + first[1] + 1]
        while stack:
            i = stack.pop()
            if left[i]:
                left[i], reached[i] = 0, 1
                stack += (i - 1, i + 1, i - width, i + width)
        shape = self._rows + 2, width
        return np.frombuffer(bytes(reached), np.uint8).reshape(shape)[1:-1, 1:-1].astype(bool)

    def _away(self, point: Point) -> NDArray[np.float64]:
        """Distance of each cell from the point, px."""
        away: NDArray[np.float64] = np.sqrt((self._x - point[0]) ** 2 + (self._y - point[1]) ** 2)
        return away

    def _least(self, field: NDArray[np.float64]) -> Cell:
        row, col = divmod(int(np.argmin(field)), self._cols)
        return row, col

    def _cell(self, point: Point) -> Cell:
        return int(point[1] // CELL), int(point[0] // CELL)

    def _middle(self, cell: Cell) -> Point:
        return (cell[1] + 0.5) * CELL, (cell[0] + 0.5) * CELL

    def _holds(self, free: NDArray[np.bool_], point: Point) -> bool:
        row, col = self._cell(point)
        return 0 <= row < self._rows and 0 <= col < self._cols and bool(free[row, col])

    def _search(
        self, free: NDArray[np.bool_], first: Cell, goal: Point, there: NDArray[np.bool_]
    ) -> tuple[dict[Cell, Cell], Cell]:
        """A*: each cell come to with the one before it, and the first come to that is there.

        All of ``there`` must be reachable, and some of it must be.
        """
        reach = float(np.max(self._away(goal)[there]))
        open_cells, cost = free.tolist(), self._cost.tolist()
        spent = {first: 0.0}
        came = {first: first}
        queue = [(0.0, first)]
        closed: set[Cell] = set()
        while queue:
            _, cell = heappop(queue)
            if cell in closed:
                continue
            if there[cell]:
                return came, cell
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
                    rest = max(0.0, gap(self._middle(neighbour), goal) - reach) / CELL
                    heappush(queue, (total + rest * self._cheapest, neighbour))
        raise NoWayError("the way is not where it was")

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
        length = gap(a, b)
        count = max(1, int(length / _SAMPLE))
        parts = np.arange(1, count + 1) / count
        rows = ((a[1] + (b[1] - a[1]) * parts) // CELL).astype(int)
        cols = ((a[0] + (b[0] - a[0]) * parts) // CELL).astype(int)
        if not free[rows, cols].all():
            return None
        return int(self._cost[rows, cols].sum()) * length / count
