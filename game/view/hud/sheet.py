"""Sheets: folded paper that words lie on. Shapes only, in units."""

from __future__ import annotations

from functools import lru_cache
from math import cos, pi, sin, sqrt
from typing import Final

from game.view.type.ink import PAPER, RIM, SHADE, VOID, Colour, colour
from game.view.type.shapes import Point, Shape, Tint

_LIT: Final[Colour] = (0.845, 0.838, 0.835)
_DIM: Final[Colour] = (0.640, 0.660, 0.770)
_BACK: Final[Colour] = (0.50, 0.53, 0.68)
_LINE: Final[Colour] = (0.10, 0.12, 0.28)
_NIGHT_TOP: Final = colour("171C46")
_NIGHT_LOW: Final = colour("0B0F2C")
_FLAP: Final = colour("39407F")
_GREEN: Final = colour("27DD96")
_GLEAM: Final[Colour] = (0.05, 0.72, 0.34)
MARGIN: Final = 36.0
_EAR: Final = 22.0
BLADES: Final = 9


def tint(a: Colour, b: Colour, part: float, alpha: float = 1.0) -> Tint:
    """The colour ``part`` (0 to 1) of the way from a to b."""
    part = min(1.0, max(0.0, part))
    red, green, blue = (p + (q - p) * part for p, q in zip(a, b, strict=True))
    return red, green, blue, alpha


@lru_cache(maxsize=64)
def page(inner_width: int, inner_height: int, lines: int, steps: int) -> Shape:
    """A moonlit page round text of that size, unfolded by ``steps`` of 12; from its left top.

    It opens in three panels, downwards, creased between ``lines`` lines of text; a
    panel that has not yet turned over shows its back.
    """
    width, height = inner_width + 2 * MARGIN, inner_height + 2 * MARGIN
    return leaf(width, _folds(height, inner_height / max(1, lines), lines), steps)


@lru_cache(maxsize=64)
def leaf(width: float, folds: tuple[float, float, float], steps: int) -> Shape:
    """Moonlit paper of three panels that end at ``folds``, unfolded by ``steps`` of 12."""
    height, opened = folds[-1], steps / 4
    whole = min(2, int(opened))
    reached = (0.0, *folds)[whole] + (folds[whole] - (0.0, *folds)[whole]) * min(
        1.0, opened - whole
    )
    reached = max(height * 0.07, reached)
    shape = Shape().haze((16.0, 22.0, width - 4.0, reached - 4.0), 30.0, VOID, 0.70)
    y = 0.0
    for panel in range(3):
        part = min(1.0, max(0.0, opened - panel))
        if part <= 0.0:
            break
        tall, ear = (folds[panel] - y) * part, _EAR if panel == 0 else 0.0
        near, far = 0.12 + 0.10 * panel, 0.34 + 0.16 * panel
        corners: list[Point] = [(0.0, y), (width - ear, y)]
        tints = [tint(_LIT, _DIM, near), tint(_LIT, _DIM, far)]
        if ear:
            corners.append((width, y + min(ear, tall)))
            tints.append(tint(_LIT, _DIM, far + 0.08))
        corners += [(width, y + tall), (0.0, y + tall)]
        tints += [tint(_LIT, _DIM, far + 0.22), tint(_LIT, _DIM, near + 0.14)]
        if part < 1.0:
            tints = [tint(_BACK, _DIM, 0.5 * part)] * len(corners)
        shape = shape.shaded(corners, tints)
        y += tall
    return _creased(shape, width, y, folds)


def _folds(height: float, step: float, lines: int) -> tuple[float, float, float]:
    """Lower ends of three panels, each crease in a gap between lines ``step`` apart."""
    gaps = [MARGIN - 2.0 + step * line for line in range(lines + 1)]
    first = min(gaps[:-1], key=lambda gap: abs(gap - height / 3))
    second = min((gap for gap in gaps if gap > first), key=lambda gap: abs(gap - height * 2 / 3))
    return first, second, height


def _creased(shape: Shape, width: float, reached: float, folds: tuple[float, ...]) -> Shape:
    for y in folds[:-1]:
        if reached > y + 1.0:
            shape = shape.line(((0.0, y), (width, y)), _LINE, 0.24)
            shape = shape.line(((0.0, y + 1.0), (width, y + 1.0)), PAPER, 0.5, 0.8)
    middle = width * 0.52
    shape = shape.line(((middle, 0.0), (middle - 4.0, reached)), _LINE, 0.08, 0.9)
    shape = shape.line(((0.0, 0.5), (width - _EAR, 0.5)), PAPER, 0.8)
    if reached > _EAR:
        ear = ((width - _EAR, 0.0), (width, _EAR), (width - _EAR, _EAR))
        shape = shape.haze((width - 18.0, 14.0, width - 10.0, 20.0), 12.0, VOID, 0.30)
        shape = shape.poly(ear, _BACK).line(ear[:2], PAPER, 0.6, 0.8)
    return shape


@lru_cache(maxsize=16)
def strip(width: int, length: int) -> Shape:
    """A night-blue strip that hangs from the top and ends in a fold; from its left top."""
    low = float(length)
    shape = Shape().haze((14.0, -60.0, width - 6.0, low + 14.0), 34.0, VOID, 0.72)
    body = ((0.0, -80.0), (width, -80.0), (width, low), (0.0, low))
    top, bottom = (*_NIGHT_TOP, 0.95), (*_NIGHT_LOW, 0.95)
    shape = shape.shaded(body, (top, tint(_NIGHT_TOP, _NIGHT_LOW, 0.3, 0.95), bottom, bottom))
    shape = _fans(shape, width, low)
    shape = shape.line(((0.5, -80.0), (0.5, low)), RIM, 0.34)
    shape = shape.line(((width - 0.5, -80.0), (width - 0.5, low)), RIM, 0.12)
    # What is left of the paper is folded up behind, and looks out below.
    middle, tip = width * 0.5, low + 26.0
    left = ((0.0, low), (middle, low), (middle, tip), (0.0, low + 13.0))
    right = ((middle, low), (width, low), (width, low + 13.0), (middle, tip))
    shape = shape.shaded(left, (*((*_FLAP, 1.0),) * 2, tint(_FLAP, VOID, 0.25), (*_FLAP, 1.0)))
    shape = shape.shaded(right, tuple(tint(_FLAP, VOID, part) for part in (0.1, 0.3, 0.5, 0.3)))
    shape = shape.poly(((0.0, low), (middle, low), (0.0, low + 13.0)), RIM, 0.07)
    return shape.line(((0.0, low), (width, low)), RIM, 0.5)


def _fans(shape: Shape, width: float, low: float) -> Shape:
    """Facets that meet off the middle, each a little lighter or darker, and their creases."""
    hub = (width * 0.44, low * 0.47)
    ring: list[Point] = [(0.0, 0.0), (width * 0.36, 0.0), (width, 0.0), (width, low * 0.38)]
    ring += [(width, low), (width * 0.66, low), (0.0, low), (0.0, low * 0.62)]
    shades = (0.020, -0.050, 0.030, -0.022, -0.060, 0.018, -0.036, 0.034)
    for i, shade in enumerate(shades):
        ends = (ring[i], ring[(i + 1) % len(ring)], hub)
        shape = shape.poly(ends, RIM if shade > 0 else VOID, abs(shade) * 1.6)
    for end in ring[1::2]:
        shape = shape.line((end, hub), RIM, 0.10, 0.8)
    return shape


def crease(shape: Shape, x0: float, x1: float, y: float) -> Shape:
    """A crease across a night sheet: dark, and light a pixel below."""
    shape = shape.line(((x0, y), (x1, y)), VOID, 0.6)
    return shape.line(((x0, y + 1.0), (x1, y + 1.0)), RIM, 0.24)


@lru_cache(maxsize=16)
def ribbon(width: int, height: int = 30) -> Shape:
    """The focus: a paper ribbon with a swallow's tail; from its left middle."""
    half, notch, turn = height / 2, 9.0, width * 0.62
    outline = ((0.0, -half), (width, -half), (width - notch, 0.0), (width, half), (0.0, half))
    paper, end = (*PAPER, 1.0), tint(PAPER, SHADE, 0.30)
    dimmer = ((turn + 3, -half), (width, -half), (width - notch, 0.0), (width, half), (turn, half))
    return (
        Shape()
        .haze((8.0, 0.0, width - 10.0, half - 2.0), 13.0, VOID, 0.75)
        .shaded(outline, (paper, end, end, end, paper))
        .poly(dimmer, SHADE, 0.34)
    )


@lru_cache(maxsize=64)
def aperture(radius: float, opening: int, turn: int) -> Shape:
    """The O that is an iris round the emerald sun, its middle at the origin.

    ``opening`` is its percentage of the radius; ``turn`` counts 360ths of the way from
    one blade to the next.
    """
    inner = radius * opening / 100
    start = 2 * pi / BLADES * turn / 360
    corners = [_on(inner, start + 2 * pi * k / BLADES) for k in range(BLADES)]
    tips = [_reach(corners[k - 1], corners[k], radius) for k in range(BLADES)]
    shape = (
        Shape()
        .glow(0.0, 0.0, radius * 4.4, _GLEAM, 0.50)
        .glow(0.0, 0.0, radius * 2.1, _GLEAM, 0.50)
        .poly(tuple(_on(radius - 1.0, 2 * pi * k / 36) for k in range(36)), _GREEN)
        .glow(0.0, 0.0, inner * 1.25, (0.86, 1.0, 0.95), 1.0)
        .glow(0.0, 0.0, inner * 0.9, (1.0, 1.0, 1.0), 0.75)
    )
    for k in range(BLADES):
        after = (k + 1) % BLADES
        rim = _arc(tips[k], tips[after], radius)
        dim = 0.5 + 0.5 * sin(start + 2 * pi * (k + 0.5) / BLADES + 0.79) + 0.14 * (k % 2)
        blade = (corners[k], *rim, corners[after])
        shape = shape.poly(blade, tint(_LIT, _BACK, 0.62 * dim * dim)[:3], tight=True)
    for k in range(BLADES):
        shape = shape.line((corners[k], tips[k]), _LINE, 0.42, 0.9)
    return shape.glow(0.0, 0.0, radius * 1.05, _GREEN, 0.20)


def _on(radius: float, angle: float) -> Point:
    return radius * cos(angle), radius * sin(angle)


def _reach(a: Point, b: Point, radius: float) -> Point:
    """Where the line from a through b meets the circle, beyond b."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    along, square = b[0] * dx + b[1] * dy, dx * dx + dy * dy
    inside = b[0] * b[0] + b[1] * b[1] - radius * radius
    part = (-along + sqrt(along * along - square * inside)) / square
    return b[0] + dx * part, b[1] + dy * part


def _arc(a: Point, b: Point, radius: float) -> tuple[Point, ...]:
    """Points on the circle from a to b, both included."""
    points = []
    for k in range(6):
        x, y = a[0] + (b[0] - a[0]) * k / 5, a[1] + (b[1] - a[1]) * k / 5
        stretch = radius / sqrt(x * x + y * y)
        points.append((x * stretch, y * stretch))
    return tuple(points)
