"""A hand of our own: joined letters as strokes of a broad pen, each time a little otherwise.

Letters are drawn in units of the height of an ``x``, y upwards. The first stroke of a
letter runs from its left foot to where the next begins; the others are put on afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from math import atan2, cos, hypot, radians, sin
from typing import Final

import numpy as np

from sprites.source.memories.letters import LETTERS

Stroke = tuple[tuple[float, float], ...]

_LETTERS: Final = {
    c: tuple(
        tuple((int(x) / 100.0, int(y) / 100.0) for x, y in (p.split(",") for p in line.split()))
        for line in told.split("/")
    )
    for c, told in LETTERS.items()
}
_WIDTHS: Final = {
    "D": 1.22,
    "F": 1.0,
    "I": 0.66,
    "T": 0.86,
    "W": 1.34,
    ".": 0.62,
    ",": 0.62,
    "?": 0.9,
}
"""Advance of what joins nothing; of the others it is where their first stroke ends."""
_APART: Final = frozenset("DFIT.,:?W")
_SPACE: Final = 0.78
_SLANT: Final = 0.30
_FINE: Final = 9
"""Points between two of a letter's."""


def width(text: str) -> float:
    """Units across of one line."""
    return sum(_advance(c) for c in text)


def strokes(text: str, seed: int) -> Iterator[Stroke]:
    """The smoothed strokes of one line, in units, from its left foot."""
    rng = np.random.default_rng(seed)
    pen, waver = 0.0, float(rng.uniform(0.0, 6.0))
    for blank, word in groupby(text, str.isspace):
        if blank:
            pen += _SPACE * len(tuple(word))
            continue
        joined: list[tuple[float, float]] = []
        for c in word:
            grown = 1.0 + float(rng.normal(0.0, 0.035))
            lift = 0.05 * sin(pen * 0.7 + waver) + float(rng.normal(0.0, 0.012))
            first, *others = [
                tuple((pen + x + _SLANT * y, y * grown + lift) for x, y in line)
                for line in _LETTERS[c]
            ]
            if c in _APART:
                if joined:
                    yield smooth(tuple(joined))
                joined = []
                yield smooth(first)
            else:
                joined += first if not joined else first[1:]
            for line in others:
                yield smooth(line)
            pen += _advance(c) * (1.0 + float(rng.normal(0.0, 0.02)))
        if joined:
            yield smooth(tuple(joined))


def _advance(c: str) -> float:
    return _SPACE if c.isspace() else _WIDTHS.get(c, _LETTERS[c][0][-1][0])


def smooth(line: Stroke) -> Stroke:
    """A curve through the points (Catmull and Rom)."""
    if len(line) < 3:
        return line
    points = [line[0], *line, line[-1]]
    out = []
    for a, b, c, d in zip(points, points[1:], points[2:], points[3:], strict=False):
        for k in range(_FINE):
            t = k / _FINE
            out.append((_spline(a[0], b[0], c[0], d[0], t), _spline(a[1], b[1], c[1], d[1], t)))
    return (*out, line[-1])


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return 0.5 * (
        2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t**3
    )


def nib(a: tuple[float, float], b: tuple[float, float]) -> float:
    """0 to 1: how broad a pen held at forty degrees is on the way from a to b, y downwards."""
    if hypot(b[0] - a[0], b[1] - a[1]) < 1e-9:
        return 0.7
    return 0.40 + 0.60 * abs(sin(atan2(b[1] - a[1], b[0] - a[0]) + radians(40.0)))


def turned(angle: float, x: float, y: float) -> tuple[float, float]:
    """A point turned about the origin, clockwise as y grows downwards."""
    return x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)
