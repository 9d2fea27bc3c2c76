"""Marks: the small folded figures of the interface: crane, keys, mouse and pad buttons.

Shapes only, in units, round their own origin; what they mean is told elsewhere.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from game.view.type.ink import INK, PAPER, PHOS, SHADE, VOID, Colour
from game.view.type.shapes import Point, Shape

KEY_HEIGHT: Final = 17.0
_FOLD: Final = 4.0
_TAB_BACK: Final[Colour] = (0.49, 0.53, 0.69)

# The crane, wings up, bound to the right: outline and brightness of each facet.
_FACETS: Final[tuple[tuple[tuple[Point, ...], float], ...]] = (
    (((-0.6, 1.0), (2.8, 1.6), (5.2, -11.2)), 0.70),
    (((-15.6, -4.4), (-3.6, 0.8), (-4.6, 6.2)), 0.90),
    (((11.0, -9.6), (16.2, -6.6), (11.3, -6.9)), 0.84),
    (((5.4, 4.6), (1.2, 1.5), (11.0, -9.6), (11.3, -6.9)), 1.0),
    (((-3.6, 0.8), (1.4, 1.7), (0.2, 10.0), (-4.6, 6.2)), 0.80),
    (((1.4, 1.7), (5.4, 4.6), (0.2, 10.0)), 0.95),
    (((-4.4, 1.3), (-1.2, 1.3), (-6.4, -15.0)), 1.0),
    (((-1.2, 1.3), (2.6, 1.9), (-6.4, -15.0)), 0.82),
)
_FILLING: Final[tuple[tuple[int, Point], ...]] = (
    *((1, (1.0, 0.2)), (4, (1.0, 0.0)), (6, (0.0, -1.0)), (7, (0.0, -1.0))),
    *((0, (0.0, -1.0)), (5, (1.0, 0.0)), (3, (0.4, -1.0)), (2, (1.0, 0.3))),
)
"""Facets from the tail to the head, and the way in which each unfolds."""
_CREASES: Final = (
    ((-15.6, -4.4), (-3.6, 0.8), (-6.4, -15.0), (0.9, -2.2), (5.2, -11.2), (3.9, -1.0)),
    ((3.9, -1.0), (11.0, -9.6), (16.2, -6.6), (11.3, -6.9), (5.4, 4.6), (0.2, 10.0)),
    ((0.2, 10.0), (-4.6, 6.2), (-15.6, -4.4)),
)


def crane(colour: Colour = PAPER, shade: Colour = SHADE) -> Shape:
    """A crane, folded of two-tone paper; about 32 units wide."""
    shape = Shape()
    for points, bright in _FACETS:
        shape = shape.poly(points, _between(shade, colour, (bright - 0.62) / 0.38), tight=True)
    return shape


@lru_cache(maxsize=128)
def filling_crane(
    steps: int, of: int, paper: Colour = PAPER, shade: Colour = SHADE, edge: Colour = PHOS
) -> Shape:
    """A crane in outline, folded of ``paper`` up to ``steps`` parts of ``of``, the tail first."""
    folds = min(1.0, steps / of) * len(_FILLING)
    shape = Shape()
    for points, _ in _FACETS:
        shape = shape.poly(points, shade, 0.10)
    for line in _CREASES:
        shape = shape.line(line, paper, 0.34, 0.8)
    shown = {facet: (min(1.0, folds - k), way) for k, (facet, way) in enumerate(_FILLING)}
    for facet, (points, bright) in enumerate(_FACETS):
        part, way = shown[facet]
        if part <= 0.0:
            continue
        depths = [x * way[0] + y * way[1] for x, y in points]
        level = min(depths) + (max(depths) - min(depths)) * part
        kept, cut = _clipped(points, way, level)
        shape = shape.poly(kept, _between(shade, paper, (bright - 0.62) / 0.38), tight=True)
        if part < 1.0 and len(cut) == 2:
            # Where it still unfolds the paper is lit, as a crease is.
            shape = shape.line(cut, edge, 0.9, 0.9)
    return shape


@lru_cache(maxsize=16)
def hinge(steps: int, of: int, paper: Colour = PAPER, shade: Colour = SHADE) -> Shape:
    """Two leaves on one pin, unfolded by ``steps`` parts of ``of``; 18 units wide when open."""
    part = min(1.0, steps / of)
    wide, slant = 2.2 + 6.4 * part, 4.2 - 2.6 * part
    left = ((0.0, -6.4), (-wide, -6.4 - slant), (-wide, 5.6 - slant), (0.0, 6.4))
    right = tuple((-x, y) for x, y in left)
    shape = Shape().poly(left, paper, 0.95, tight=True).poly(right, shade, 0.95, tight=True)
    return shape.line(((0.0, -8.6), (0.0, 8.4)), PHOS, 0.95, 1.3)


@lru_cache(maxsize=8)
def pace(colour: Colour, *, losing: bool, behind: bool) -> Shape:
    """Points up while a run gains and down while it loses; hollow where it is behind."""
    flip = 1.0 if losing else -1.0
    a, b, tip = (-4.6, -3.4 * flip), (4.6, -3.4 * flip), (0.0, 4.2 * flip)
    if behind:
        return Shape().line((a, b, tip), colour, 0.95, 1.1, closed=True)
    return (
        Shape()
        .poly((a, (0.0, -3.4 * flip), tip), colour, 1.0, tight=True)
        .poly(((0.0, -3.4 * flip), b, tip), colour, 0.62, tight=True)
    )


@lru_cache(maxsize=64)
def key(width: float, bright: float = 1.0) -> Shape:
    """A key: a paper tab with a folded corner, its middle at the origin."""
    left, right = -width / 2, width / 2
    top, bottom = -KEY_HEIGHT / 2, KEY_HEIGHT / 2
    paper = _between(VOID, PAPER, bright)
    fold = ((right - _FOLD, top), (right, top + _FOLD), (right - _FOLD, top + _FOLD))
    upper = ((left, top), (right - _FOLD, top), (right, top + _FOLD))
    outline = (*upper, (right, bottom), (left, bottom))
    lip = ((left, bottom), (left, bottom - 2.2), (right, bottom - 3.2), (right, bottom))
    return (
        Shape()
        .haze((left + 1.5, top + 3, right - 0.5, bottom + 0.5), 3.0, VOID, 0.55)
        .poly(outline, paper)
        .poly(lip, SHADE, 0.55)
        .poly(fold, _between(VOID, _TAB_BACK, bright))
    )


@lru_cache(maxsize=8)
def mouse(button: str) -> Shape:
    """A mouse with its ``left``, ``right`` or ``middle`` button dark; 13 x 18 units."""
    back = ((-6.5, -4.0), (-4.4, -7.8), (0.0, -9.0), (4.4, -7.8), (6.5, -4.0), (6.5, 4.0))
    body = (*back, (4.2, 7.8), (0.0, 9.0), (-4.2, 7.8), (-6.5, 4.0))
    side = 1.0 if button == "right" else -1.0
    corner = ((0.7, -8.0), (4.0, -7.1), (5.7, -3.8), (5.7, -1.2), (0.7, -1.2))
    pressed = tuple((side * x, y) for x, y in corner)
    wheel = ((-1.5, -6.6), (1.5, -6.6), (1.5, -1.8), (-1.5, -1.8))
    shape = (
        Shape()
        .haze((-4.0, -4.0, 5.0, 8.0), 4.0, VOID, 0.55)
        .poly(body, PAPER)
        .poly(((0.0, 9.0), (0.0, -0.6), (6.5, -0.6), (6.5, 4.0), (4.2, 7.8)), SHADE, 0.45)
        .line(((-6.3, -0.6), (6.3, -0.6)), INK, 0.35, 0.7)
    )
    if button == "middle":
        return shape.poly(wheel, INK)
    return shape.line(((0.0, -8.6), (0.0, -0.6)), INK, 0.35, 0.7).poly(pressed, INK)


@lru_cache(maxsize=2)
def pad_button() -> Shape:
    """A round face button, for a letter; 18 units wide."""
    ring = tuple((9.0 * x, 9.0 * y) for x, y in _ROUND)
    lower = tuple((9.0 * x, 9.0 * y) for x, y in _ROUND[1:8])
    return (
        Shape()
        .haze((-5.0, -4.0, 6.0, 6.0), 5.0, VOID, 0.55)
        .poly(ring, PAPER)
        .poly(lower, SHADE, 0.45)
        .line(tuple((6.9 * x, 6.9 * y) for x, y in _ROUND), INK, 0.16, 0.7, closed=True)
    )


@lru_cache(maxsize=4)
def pad_trigger(side: int, *, deep: bool) -> Shape:
    """A shoulder (or ``deep``: a trigger) of the left (-1) or right (1) hand, for two letters."""
    top = -9.5 if deep else -7.0
    outline = [(-11.5, 7.5), (-11.5, -1.0), (-7.0, top), (8.0, top), (11.5, top + 3.0), (11.5, 7.5)]
    lower = [(-11.5, 7.5), (-11.5, 4.0), (11.5, 2.2), (11.5, 7.5)]
    flip = 1.0 if side < 0 else -1.0
    return (
        Shape()
        .haze((-8.0, -4.0, 9.0, 6.0), 5.0, VOID, 0.55)
        .poly(tuple((x * flip, y) for x, y in outline), PAPER)
        .poly(tuple((x * flip, y) for x, y in lower), SHADE, 0.5)
    )


@lru_cache(maxsize=8)
def pad_cross(way: str) -> Shape:
    """The direction pad with one arm dark: ``up``, ``down``, ``left`` or ``right``."""
    turns = {"up": 0, "right": 1, "down": 2, "left": 3}[way]
    arm: tuple[Point, ...] = ((-2.4, -2.4), (-2.4, -7.2), (2.4, -7.2), (2.4, -2.4))
    for _ in range(turns):
        arm = tuple((-y, x) for x, y in arm)
    a, b = 3.2, 9.0
    half = ((-a, -b), (a, -b), (a, -a), (b, -a), (b, a), (a, a))
    cross = (*half, *((-x, -y) for x, y in half))
    return Shape().haze((-4.0, -4.0, 5.0, 6.0), 5.0, VOID, 0.55).poly(cross, PAPER).poly(arm, INK)


@lru_cache(maxsize=1)
def pad_stick() -> Shape:
    """The stick, seen from above and a little pushed; 20 units wide."""
    well = tuple((10.0 * x, 10.0 * y) for x, y in _ROUND)
    cap = tuple((6.2 * x + 1.6, 6.2 * y - 1.6) for x, y in _ROUND)
    lower = tuple((6.2 * x + 1.6, 6.2 * y - 1.6) for x, y in _ROUND[1:8])
    return (
        Shape()
        .haze((-5.0, -4.0, 6.0, 6.0), 5.0, VOID, 0.55)
        .poly(well, _TAB_BACK)
        .poly(tuple((7.6 * x, 7.6 * y) for x, y in _ROUND), INK, 0.45)
        .poly(cap, PAPER)
        .poly(lower, SHADE, 0.5)
    )


@lru_cache(maxsize=4)
def pad_small(lines: int) -> Shape:
    """Start (three lines) or back (two): a small round button."""
    shape = Shape().haze((-4.0, -4.0, 5.0, 6.0), 5.0, VOID, 0.55)
    shape = shape.poly(tuple((8.0 * x, 8.0 * y) for x, y in _ROUND), PAPER)
    for k in range(lines):
        y = (k - (lines - 1) / 2) * 3.2
        shape = shape.line(((-3.6, y), (3.6, y)), INK, 1.0, 1.3)
    return shape


@lru_cache(maxsize=8)
def kite(size: float = 7.0, paper: Colour = PAPER, shade: Colour = SHADE) -> Shape:
    """A two-tone diamond, as on sliders and beside what is best."""
    up, out = size * 1.15, size * 0.8
    return (
        Shape()
        .poly(((0.0, -up), (0.0, up), (-out, 0.0)), paper, tight=True)
        .poly(((0.0, -up), (out, 0.0), (0.0, up)), shade, tight=True)
    )


def _between(a: Colour, b: Colour, part: float) -> Colour:
    part = min(1.0, max(0.0, part))
    return (
        a[0] + (b[0] - a[0]) * part,
        a[1] + (b[1] - a[1]) * part,
        a[2] + (b[2] - a[2]) * part,
    )


def _clipped(
    points: tuple[Point, ...], way: Point, level: float
) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """The part of a convex polygon that reaches no further than ``level`` along ``way``.

    Also the ends of the cut, if there is one.
    """
    kept: list[Point] = []
    cut: list[Point] = []
    for (ax, ay), (bx, by) in zip(points, (*points[1:], points[0]), strict=True):
        near, far = ax * way[0] + ay * way[1], bx * way[0] + by * way[1]
        if near <= level:
            kept.append((ax, ay))
        if (near <= level) != (far <= level):
            part = (level - near) / (far - near)
            kept.append((ax + (bx - ax) * part, ay + (by - ay) * part))
            cut.append(kept[-1])
    return tuple(kept), tuple(cut)


# Sixteen corners of a circle, clockwise from the right.
_A, _B, _C = 0.9239, 0.7071, 0.3827
_ROUND: Final[tuple[Point, ...]] = (
    *((1.0, 0.0), (_A, _C), (_B, _B), (_C, _A), (0.0, 1.0), (-_C, _A), (-_B, _B), (-_A, _C)),
    *((-1.0, 0.0), (-_A, -_C), (-_B, -_B), (-_C, -_A), (0.0, -1.0), (_C, -_A), (_B, -_B)),
    (_A, -_C),
)
