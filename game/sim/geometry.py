"""Plain geometry of polygons, and an index of which areas lie where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt
from typing import Generic, TypeVar

from game.sim.level import Outline, Point

T = TypeVar("T")

_Entry = tuple[int, Outline, T]

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, px."""

_BUCKET = 64.0
_MOST_BUCKETS = 4096
"""Kept at a time."""


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
    """Which areas hold a point, found by buckets of the plane. Order of entry is kept.

    A bucket is filled when it is first asked for: one walks through few of them.
    """

    def __init__(self, areas: Iterable[tuple[Outline, T]]) -> None:
        self._spans: list[tuple[int, int, int, int, _Entry[T]]] = []
        """Columns and rows of buckets each area reaches from and to, both included."""
        for order, (outline, value) in enumerate(areas):
            left, top, right, bottom = bounds(outline)
            first_col, last_col = int(left // _BUCKET), int(right // _BUCKET)
            first_row, last_row = int(top // _BUCKET), int(bottom // _BUCKET)
            entry = (order, outline, value)
            self._spans.append((first_col, last_col, first_row, last_row, entry))
        self._buckets: dict[tuple[int, int], tuple[_Entry[T], ...]] = {}

    def near(self, x: float, y: float) -> Sequence[_Entry[T]]:
        """The areas that may hold the point: number in order of entry, outline, value."""
        if not self._spans:
            return ()
        col, row = key = int(x // _BUCKET), int(y // _BUCKET)
        found = self._buckets.get(key)
        if found is None:
            if len(self._buckets) >= _MOST_BUCKETS:
                self._buckets.clear()
            found = self._buckets[key] = tuple(
                entry
                for left, right, top, bottom, entry in self._spans
                if left <= col <= right and top <= row <= bottom
            )
        return found

    def at(self, x: float, y: float) -> list[T]:
        """Values of the areas that hold the point, in order of entry."""
        return [value for _, outline, value in self.near(x, y) if contains(outline, x, y)]
