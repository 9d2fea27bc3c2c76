"""Constellations: lines that carry the walker, and that light up when walked whole."""

from __future__ import annotations

from collections.abc import Iterable
from math import sqrt
from typing import NamedTuple

from game.sim import tuning
from game.sim.geometry import AreaIndex
from game.sim.level import Figure, Outline, Point
from game.sim.plane import KY, within


class _Edge(NamedTuple):
    ax: float
    ay: float
    ux: float
    uy: float
    length: float
    walk: Walk
    first: int
    """Index of its first stretch in the walk."""
    stretches: int


class Walk:
    """How much of one figure was walked. ``points`` are the middles of its stretches."""

    def __init__(self, figure: Figure, lit: bool) -> None:
        self.figure = figure
        self.points: tuple[Point, ...] = tuple(
            (ax + (bx - ax) * (k + 0.5) / count, ay + (by - ay) * (k + 0.5) / count)
            for ax, ay, bx, by, count in _stretches(figure)
            for k in range(count)
        )
        self.touched = bytearray([1 if lit else 0]) * len(self.points)
        """One byte a stretch: 1 where the foot has been."""
        self.lit = lit

    @property
    def whole(self) -> bool:
        """Whether every stretch was touched."""
        return all(self.touched)


def _stretches(figure: Figure) -> Iterable[tuple[float, float, float, float, int]]:
    for a, b in figure.edges:
        (ax, ay), (bx, by) = figure.nodes[a], figure.nodes[b]
        length = sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay))
        yield ax, ay, bx, by, max(1, int(length / tuning.FIGURE_STEP))


class Lines:
    """All constellation lines of a level, and what walking on them does."""

    def __init__(self, figures: Iterable[Figure], lit: frozenset[str]) -> None:
        self.walks = tuple(Walk(f, f.counts and f.name in lit) for f in figures)
        self._index = AreaIndex((_band(edge), edge) for walk in self.walks for edge in _edges(walk))

    def gain(self, x: float, y: float, ux: float, uy: float) -> float:
        """Factor on the walking speed at (x, y) when heading along the unit vector (ux, uy)."""
        for edge in self._index.near(x, y):
            along = ux * edge.ux + uy * edge.uy
            if abs(along) >= tuning.LINE_ALONG and _distance(edge, x, y) is not None:
                return tuning.LINE_GAIN
        return 1.0

    def is_on(self, x: float, y: float) -> bool:
        """Whether (x, y) lies on some line."""
        return any(_distance(edge, x, y) is not None for edge in self._index.near(x, y))

    def touch(self, x: float, y: float) -> list[Walk]:
        """Light the stretches underfoot; returns the walks that gained one."""
        gained: list[Walk] = []
        for edge in self._index.near(x, y):
            part = _distance(edge, x, y)
            if part is None:
                continue
            k = edge.first + min(edge.stretches - 1, int(part * edge.stretches))
            if not edge.walk.touched[k]:
                edge.walk.touched[k] = 1
                gained.append(edge.walk)
        return gained


def _edges(walk: Walk) -> Iterable[_Edge]:
    first = 0
    for ax, ay, bx, by, count in _stretches(walk.figure):
        dx, dy = bx - ax, by - ay
        length = sqrt(dx * dx + dy * dy)
        yield _Edge(ax, ay, dx / length, dy / length, length, walk, first, count)
        first += count


def _band(edge: _Edge) -> Outline:
    reach = tuning.LINE_WIDTH
    side_x, side_y = -edge.uy * reach, edge.ux * reach
    over_x, over_y = edge.ux * reach, edge.uy * reach
    ax, ay = edge.ax - over_x, edge.ay - over_y
    bx = edge.ax + edge.ux * edge.length + over_x
    by = edge.ay + edge.uy * edge.length + over_y
    return (
        (ax + side_x, ay + side_y),
        (bx + side_x, by + side_y),
        (bx - side_x, by - side_y),
        (ax - side_x, ay - side_y),
    )


def _distance(edge: _Edge, x: float, y: float) -> float | None:
    """Part of the way along the edge (0 to 1) at the foot, None where it is off the line."""
    along = (x - edge.ax) * edge.ux + (y - edge.ay) * edge.uy
    along = min(edge.length, max(0.0, along))
    dx = x - (edge.ax + edge.ux * along)
    dy = y - (edge.ay + edge.uy * along)
    if not within(dx, dy * KY, tuning.LINE_WIDTH):
        return None
    return along / edge.length
