"""Plain geometry of polygons, and an index of which areas lie where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt
from typing import Generic, TypeVar

from game.sim.level import Outline, Point

T = TypeVar("T")

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, px."""

_BUCKET = 64.0
_REGION = 8
"""Buckets along the edge of a region, whose areas are sought among all but once."""
_MOST_BUCKETS = 4096
"""Kept at a time."""


def contains(outline: Outline, x: float, y: float) -> bool:
    """Whether the point lies inside the polygon (even-odd rule)."""
    inside = False
    ax, ay = outline[-1]
    below = ay > y
    for bx, by in outline:
        if (by > y) != below:
            if x < (bx - ax) * (y - ay) / (by - ay) + ax:
                inside = not inside
            below = not below
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
        if part < 0.0:
            part = 0.0
        elif part > 1.0:
            part = 1.0
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


_Area = tuple[float, float, float, float, Outline | None, T]
"""A box, an outline and a value: a point in the box and within the outline is in the area.

A box holds its left and upper side and not the others, as a polygon holds its sides: an
upright rectangle is a box and needs no outline.
"""
_Bucket = tuple[tuple[_Area[T], ...], tuple[T, ...]]


class AreaIndex(Generic[T]):
    """Which areas hold a point, found by buckets of the plane. Order of entry is kept.

    A bucket is filled when it is first asked for: one walks through few of them, and
    asks for the same one many times in a row.
    """

    def __init__(self, areas: Iterable[tuple[Outline, T]]) -> None:
        self._given = tuple(areas)
        self._areas: list[tuple[Box, Outline, T]] | None = None
        self._regions: dict[tuple[int, int], list[tuple[Box, Outline, T]]] = {}
        self._buckets: dict[tuple[int, int], _Bucket[T]] = {}
        self._here: _Bucket[T] = ((), ())
        """The bucket last asked for, and below where it begins and ends: first everywhere or
        nowhere, as there is nothing or something to find."""
        far = float("inf")
        self._left = self._top = far if self._given else -far
        self._right = self._bottom = far

    def near(self, x: float, y: float) -> Sequence[T]:
        """Values of the areas that may hold the point, in order of entry."""
        if not (self._left <= x < self._right and self._top <= y < self._bottom):
            self._go(x, y)
        return self._here[1]

    def at(self, x: float, y: float) -> list[T]:
        """Values of the areas that hold the point, in order of entry."""
        if not (self._left <= x < self._right and self._top <= y < self._bottom):
            self._go(x, y)
        return [
            value
            for left, top, right, bottom, outline, value in self._here[0]
            if left <= x < right and top <= y < bottom
            if outline is None or contains(outline, x, y)
        ]

    def last_at(self, x: float, y: float) -> T | None:
        """Value of the last in order of the areas that hold the point, None where none does."""
        if not (self._left <= x < self._right and self._top <= y < self._bottom):
            self._go(x, y)
        for left, top, right, bottom, outline, value in reversed(self._here[0]):
            inside = left <= x < right and top <= y < bottom
            if inside and (outline is None or contains(outline, x, y)):
                return value
        return None

    def _go(self, x: float, y: float) -> None:
        """Let the point's bucket be the one last asked for."""
        col, row = key = int(x // _BUCKET), int(y // _BUCKET)
        self._left, self._top = col * _BUCKET, row * _BUCKET
        self._right, self._bottom = self._left + _BUCKET, self._top + _BUCKET
        if key not in self._buckets:
            if len(self._buckets) >= _MOST_BUCKETS:
                self._buckets.clear()
                self._regions.clear()
            areas = _meeting(self._region(col // _REGION, row // _REGION), key, _BUCKET)
            self._buckets[key] = (
                tuple((*_box(box, outline), value) for box, outline, value in areas),
                tuple(value for _, _, value in areas),
            )
        self._here = self._buckets[key]

    def _region(self, col: int, row: int) -> list[tuple[Box, Outline, T]]:
        """Areas in the same few buckets."""
        if self._areas is None:
            self._areas = [(bounds(outline), outline, value) for outline, value in self._given]
        if (col, row) not in self._regions:
            self._regions[col, row] = _meeting(self._areas, (col, row), _BUCKET * _REGION)
        return self._regions[col, row]


def _meeting(
    areas: list[tuple[Box, Outline, T]], at: tuple[int, int], edge: float
) -> list[tuple[Box, Outline, T]]:
    """Those whose box meets the square at that column and row of squares."""
    left, top = at[0] * edge, at[1] * edge
    right, bottom = left + edge, top + edge
    return [
        area
        for area in areas
        if area[0][0] < right and area[0][2] >= left
        if area[0][1] < bottom and area[0][3] >= top
    ]


def _box(box: Box, outline: Outline) -> tuple[float, float, float, float, Outline | None]:
    left, top, right, bottom = box
    if is_upright(outline):
        return left, top, right, bottom, None
    # Wider by a px, so that no rounding puts a point beside it.
    return left - 1.0, top - 1.0, right + 1.0, bottom + 1.0, outline


def is_upright(outline: Outline) -> bool:
    """Whether the polygon is a rectangle whose sides run along x and y, exactly."""
    if len(outline) != 4:
        return False
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = outline
    return (ax == bx and by == cy and cx == dx and dy == ay) or (
        ay == by and bx == cx and cy == dy and dx == ax
    )
