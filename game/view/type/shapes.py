"""Shapes: flat polygons, lines, glows and hazes, as triangles that need no smoothing.

A ``Shape`` is plain data in units; ``triangles`` turns it into rows for
``shapes.glsl`` at a scale. Edges carry a fringe one pixel wide that fades out, so
they are smooth at any size without multisampling.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt
from typing import TYPE_CHECKING, Final

import numpy as np

from game.view.type.batch import Batch, Rows
from game.view.type.ink import Colour

if TYPE_CHECKING:
    from arcade.gl import Context

Point = tuple[float, float]
Tint = tuple[float, float, float, float]

LAYOUT: Final = "2f 2f 4f 1f"
NAMES: Final = ("in_place", "in_round", "in_ink", "in_added")
WIDTH: Final = 9
ALPHA: Final = 7
_FRINGE: Final = 1.0
"""px over which an edge fades, half of it within."""
_SHARPEST: Final = 3.0
"""A corner's fringe reaches at most so many times its width."""


@dataclass(frozen=True, slots=True)
class Poly:
    """A simple polygon; one tint, or one for each corner."""

    points: tuple[Point, ...]
    tints: tuple[Tint, ...]
    tight: bool = False
    """Its edges meet other polygons: the fringe lies wholly outside."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line ``width`` units wide, at least a pixel."""

    points: tuple[Point, ...]
    width: float
    tint: Tint
    closed: bool = False
    fades: bool = False
    """It ends in nothing."""


@dataclass(frozen=True, slots=True)
class Soft:
    """A box of light or dark that falls off over (rx, ry) units beyond its edges."""

    box: tuple[float, float, float, float]
    """Left, top, right, bottom; a point makes a round glow."""
    rx: float
    ry: float
    tint: Tint
    added: float


Part = Poly | Stroke | Soft


@dataclass(frozen=True, slots=True)
class Shape:
    """Parts, drawn in order. Every method returns a new shape with one part more."""

    parts: tuple[Part, ...] = ()

    def poly(
        self, points: Sequence[Point], colour: Colour, alpha: float = 1.0, *, tight: bool = False
    ) -> Shape:
        """A polygon of one colour."""
        return Shape((*self.parts, Poly(tuple(points), ((*colour, alpha),), tight)))

    def shaded(self, points: Sequence[Point], tints: Sequence[Tint]) -> Shape:
        """A polygon with a tint for each corner."""
        return Shape((*self.parts, Poly(tuple(points), tuple(tints))))

    def line(
        self,
        points: Sequence[Point],
        colour: Colour,
        alpha: float = 1.0,
        width: float = 1.0,
        *,
        closed: bool = False,
        fades: bool = False,
    ) -> Shape:
        """A line through the points; one that ``fades`` has no alpha left at its last."""
        stroke = Stroke(tuple(points), width, (*colour, alpha), closed, fades)
        return Shape((*self.parts, stroke))

    def glow(self, x: float, y: float, reach: float, colour: Colour, alpha: float) -> Shape:
        """Added light round a point."""
        return Shape((*self.parts, Soft((x, y, x, y), reach, reach, (*colour, alpha), 1.0)))

    def haze(
        self,
        box: tuple[float, float, float, float],
        reach: float,
        colour: Colour,
        alpha: float,
        across: float | None = None,
    ) -> Shape:
        """A soft-edged box laid over what is there; ``across`` is its reach to the sides."""
        wide = reach if across is None else across
        return Shape((*self.parts, Soft(box, wide, reach, (*colour, alpha), 0.0)))

    def with_(self, other: Shape, x: float = 0.0, y: float = 0.0, size: float = 1.0) -> Shape:
        """This, and over it another one, scaled by ``size`` and moved to (x, y)."""
        return Shape((*self.parts, *(_moved(part, x, y, size) for part in other.parts)))


def triangles(shape: Shape, scale: float) -> Rows:
    """Rows (n, WIDTH) float32, three a triangle, ``scale`` px a unit."""
    rows: list[tuple[float, ...]] = []
    for part in shape.parts:
        if isinstance(part, Poly):
            _add_poly(rows, part, scale)
        elif isinstance(part, Stroke):
            _add_stroke(rows, part, scale)
        else:
            _add_soft(rows, part, scale)
    return np.array(rows, np.float32).reshape(-1, WIDTH)


def shape_batch(ctx: Context) -> Batch:
    """A batch for ``triangles``."""
    return Batch(ctx, "shapes", LAYOUT, NAMES, ALPHA, quads=False, capacity=4096)


def _moved(part: Part, x: float, y: float, size: float) -> Part:
    if isinstance(part, Soft):
        left, top, right, bottom = part.box
        box = (left * size + x, top * size + y, right * size + x, bottom * size + y)
        return Soft(box, part.rx * size, part.ry * size, part.tint, part.added)
    points = tuple((px * size + x, py * size + y) for px, py in part.points)
    if isinstance(part, Poly):
        return Poly(points, part.tints, part.tight)
    return Stroke(points, part.width * size, part.tint, part.closed, part.fades)


def _flat(point: Point, tint: Tint, fade: float = 1.0) -> tuple[float, ...]:
    return (*point, 0.0, 0.0, *tint[:3], tint[3] * fade, 0.0)


def _quad(rows: list[tuple[float, ...]], a: Row, b: Row, c: Row, d: Row) -> None:
    rows += (a, b, c, a, c, d)


Row = tuple[float, ...]


def _add_poly(rows: list[Row], poly: Poly, scale: float) -> None:
    points = [(x * scale, y * scale) for x, y in poly.points]
    tints = list(poly.tints) if len(poly.tints) > 1 else list(poly.tints) * len(points)
    if _area(points) < 0:
        points.reverse()
        tints.reverse()
    inner = 0.0 if poly.tight else -_FRINGE / 2
    within = _offset(points, inner, closed=True)
    beyond = _offset(points, inner + _FRINGE, closed=True)
    for a, b, c in _ears(points):
        rows += (_flat(within[i], tints[i]) for i in (a, b, c))
    for i in range(len(points)):
        j = (i + 1) % len(points)
        _quad(
            rows,
            _flat(within[i], tints[i]),
            _flat(within[j], tints[j]),
            _flat(beyond[j], tints[j], 0.0),
            _flat(beyond[i], tints[i], 0.0),
        )


def _add_stroke(rows: list[Row], stroke: Stroke, scale: float) -> None:
    points = [(x * scale, y * scale) for x, y in stroke.points]
    # Thinner than a pixel it keeps a pixel's width and pales instead.
    width = stroke.width * scale
    tint: Tint = (*stroke.tint[:3], stroke.tint[3] * min(1.0, width))
    half = max(1.0, width) / 2
    reaches = (-half - 0.5, -half + 0.5, half - 0.5, half + 0.5)
    rails = [_offset(points, reach, closed=stroke.closed) for reach in reaches]
    fades = (0.0, 1.0, 1.0, 0.0)
    last = len(points) if stroke.closed else len(points) - 1
    ink = [1.0 - i / last if stroke.fades else 1.0 for i in range(len(points))]
    for i in range(last):
        j = (i + 1) % len(points)
        for side in range(3):
            near, far = fades[side], fades[side + 1]
            _quad(
                rows,
                _flat(rails[side][i], tint, near * ink[i]),
                _flat(rails[side][j], tint, near * ink[j]),
                _flat(rails[side + 1][j], tint, far * ink[j]),
                _flat(rails[side + 1][i], tint, far * ink[i]),
            )


def _add_soft(rows: list[Row], soft: Soft, scale: float) -> None:
    left, top, right, bottom = (edge * scale for edge in soft.box)
    rx, ry = soft.rx * scale, soft.ry * scale
    xs = ((left - rx, -1.0), (left, 0.0), (right, 0.0), (right + rx, 1.0))
    ys = ((top - ry, -1.0), (top, 0.0), (bottom, 0.0), (bottom + ry, 1.0))

    def at(x: tuple[float, float], y: tuple[float, float]) -> Row:
        return (x[0], y[0], x[1], y[1], *soft.tint, soft.added)

    for x0, x1 in pairwise(xs):
        for y0, y1 in pairwise(ys):
            if x1[0] > x0[0] and y1[0] > y0[0]:
                _quad(rows, at(x0, y0), at(x1, y0), at(x1, y1), at(x0, y1))


def _area(points: Sequence[Point]) -> float:
    """Twice the signed area; positive where the corners run clockwise on the screen."""
    return sum(
        a[0] * b[1] - b[0] * a[1] for a, b in zip(points, (*points[1:], points[0]), strict=True)
    )


def _offset(points: Sequence[Point], reach: float, *, closed: bool) -> list[Point]:
    """The corners moved ``reach`` to the left of the way they run, mitred."""
    count = len(points)
    moved = []
    for i, (x, y) in enumerate(points):
        before = points[i - 1] if closed or i > 0 else None
        after = points[(i + 1) % count] if closed or i < count - 1 else None
        nx = ny = 0.0
        normals = []
        for a, b in ((before, (x, y)), ((x, y), after)):
            if a is None or b is None:
                continue
            dx, dy = b[0] - a[0], b[1] - a[1]
            length = sqrt(dx * dx + dy * dy)
            if length > 0.0:
                normals.append((dy / length, -dx / length))
        if not normals:
            moved.append((x, y))
            continue
        nx, ny = sum(n[0] for n in normals), sum(n[1] for n in normals)
        length2 = nx * nx + ny * ny
        if length2 < 1e-9:
            nx, ny = normals[0]
            length2 = 1.0
        stretch = min(len(normals) / length2, _SHARPEST / sqrt(length2))
        moved.append((x + nx * reach * stretch, y + ny * reach * stretch))
    return moved


def _ears(points: Sequence[Point]) -> list[tuple[int, int, int]]:
    """Triangles of a simple polygon whose corners run clockwise on the screen."""
    left = list(range(len(points)))
    found: list[tuple[int, int, int]] = []
    while len(left) > 3:
        for k in range(len(left)):
            a, b, c = left[k - 1], left[k], left[(k + 1) % len(left)]
            if _turn(points[a], points[b], points[c]) <= 0.0:
                continue
            if any(
                _inside(points[p], points[a], points[b], points[c])
                for p in left
                if p not in (a, b, c)
            ):
                continue
            found.append((a, b, c))
            left.remove(b)
            break
        else:
            break  # it crosses itself; what is left is drawn as a fan
    found += ((left[0], left[k], left[k + 1]) for k in range(1, len(left) - 1))
    return found


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])


def _inside(p: Point, a: Point, b: Point, c: Point) -> bool:
    return _turn(a, b, p) > 0 and _turn(b, c, p) > 0 and _turn(c, a, p) > 0
