"""Plain geometry of polygons, and an index of which areas lie where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt
from operator import itemgetter
from typing import Generic, TypeVar

from game.sim.level import Outline, Point

T = TypeVar("T")

_Entry = tuple[int, Outline, T]

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, px."""

_BUCKET = 64.0
_MOST_BUCKETS = 4096


def contains(outline: Outline, x: float, y: float) -> bool:
    """Whether the point lies inside the polygon (even-odd rule)."""
    inside = False
    ax, ay = outline[-1]
    for bx, by in outline:
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
        ax, ay = bx, by
    return inside


def gap(a: Point, b: Point) -> float:
    """Distance between two points, px of the plane."""
    dx, dy = a[0] - b[0], a[1] - b[1]
    return sqrt(dx * dx + dy * dy)


def sides(outline: Outline, closed: bool = True) -> list[tuple[Point, Point]]:
    """The sides of a polygon, or of an open line, each with its two ends."""
    ends = (*outline[1:], outline[0]) if closed else outline[1:]
    return list(zip(outline, ends, strict=False))


def nearest(outline: Outline, x: float, y: float, closed: bool = True) -> Point:
    """The point of a polygon's sides, or of an open line, nearest to (x, y) px of the plane."""
    found, least = outline[0], float("inf")
    for (ax, ay), (bx, by) in sides(outline, closed):
        dx, dy = bx - ax, by - ay
        square = dx * dx + dy * dy
        part = ((x - ax) * dx + (y - ay) * dy) / square if square else 0.0
        part = min(1.0, max(0.0, part))
        px, py = ax + dx * part, ay + dy * part
        away = (px - x) * (px - x) + (py - y) * (py - y)
        if away < least:
            found, least = (px, py), away
    return found


def bounds(points: Sequence[Point]) -> Box:
    """Left, top, right, bottom of the points."""
    xs = [p[0] for p in points]
    ys = [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)


def centre(points: Sequence[Point]) -> Point:
    """Middle of the bounds of the points."""
    left, top, right, bottom = bounds(points)
    return (left + right) / 2, (top + bottom) / 2


class AreaIndex(Generic[T]):
    """Which areas hold a point, found by buckets of the plane. Order of entry is kept."""

    def __init__(self, areas: Iterable[tuple[Outline, T]]) -> None:
        self._buckets: dict[tuple[int, int], list[_Entry[T]]] = {}
        self._wide: list[_Entry[T]] = []
        """What would lie in too many buckets is asked everywhere."""
        for order, (outline, value) in enumerate(areas):
            entry = (order, outline, value)
            left, top, right, bottom = (int(edge // _BUCKET) for edge in bounds(outline))
            if (right - left + 1) * (bottom - top + 1) > _MOST_BUCKETS:
                self._wide.append(entry)
                continue
            for row in range(top, bottom + 1):
                for col in range(left, right + 1):
                    self._buckets.setdefault((col, row), []).append(entry)

    def near(self, x: float, y: float) -> Sequence[_Entry[T]]:
        """The areas that may hold the point: number in order of entry, outline, value."""
        found = self._buckets.get((int(x // _BUCKET), int(y // _BUCKET)), ())
        if not self._wide:
            return found
        return sorted((*found, *self._wide), key=itemgetter(0))

    def at(self, x: float, y: float) -> list[T]:
        """Values of the areas that hold the point, in order of entry."""
        return [value for _, outline, value in self.near(x, y) if contains(outline, x, y)]
