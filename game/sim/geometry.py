"""Plain geometry of polygons, and an index of which areas lie where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from game.sim.level import Outline, Point

T = TypeVar("T")

_BUCKET = 64.0


def contains(outline: Outline, x: float, y: float) -> bool:
    """Whether the point lies inside the polygon (even-odd rule)."""
    inside = False
    ax, ay = outline[-1]
    for bx, by in outline:
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
        ax, ay = bx, by
    return inside


def bounds(points: Sequence[Point]) -> tuple[float, float, float, float]:
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
        self._buckets: dict[tuple[int, int], list[tuple[Outline, T]]] = {}
        for outline, value in areas:
            left, top, right, bottom = bounds(outline)
            for row in range(int(top // _BUCKET), int(bottom // _BUCKET) + 1):
                for col in range(int(left // _BUCKET), int(right // _BUCKET) + 1):
                    self._buckets.setdefault((col, row), []).append((outline, value))

    def near(self, x: float, y: float) -> Sequence[tuple[Outline, T]]:
        """The areas that may hold the point, in order of entry."""
        return self._buckets.get((int(x // _BUCKET), int(y // _BUCKET)), ())

    def at(self, x: float, y: float) -> list[T]:
        """Values of the areas that hold the point, in order of entry."""
        return [value for outline, value in self.near(x, y) if contains(outline, x, y)]
