"""Blueprint: the drawing that is left where the last place's floor has gone. No GL.

One line weight: rings, the aperture's nine blades, its spiral, and on the outermost
ring plans of what the dream was made of. Owns the geometry alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import cos, exp, pi, sin
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.plane import KY

Floats = NDArray[np.float32]
Line = list[tuple[float, float]]
"""Points in world units from the middle."""

_RINGS: Final = (
    (0.42, 0.30),
    (0.44, 0.16),
    (0.80, 0.40),
    (1.30, 0.55),
    (1.33, 0.25),
    (1.74, 0.62),
    (1.80, 0.34),
    (2.40, 0.5),
    (3.10, 0.34),
)
"""Radii in shares of the ring of doors, and how clearly each is drawn."""
_BLADES: Final = 9
_TICKS: Final = 144


def blueprint(middle: tuple[float, float], radius: float) -> Floats:
    """(n, 6) float32: ends of every stroke on the plane, how clear, when it is drawn (0..1)."""
    rows: list[tuple[float, ...]] = []
    for line, clear, start in _drawing():
        count = len(line) - 1
        for k, ((ax, ay), (bx, by)) in enumerate(pairwise(line)):
            when = start + (1.0 - start) * 0.35 * k / count
            rows.append(
                (
                    *(middle[0] + ax * radius, middle[1] + ay * radius * KY),
                    *(middle[0] + bx * radius, middle[1] + by * radius * KY),
                    *(clear, when),
                )
            )
    return np.array(rows, np.float32)


def _drawing() -> Iterator[tuple[Line, float, float]]:
    """Lines in shares of the radius, how clear, and when each is begun (0..1)."""
    for k, (far, clear) in enumerate(_RINGS):
        yield _arc(far, 0.4 * k, 0.4 * k + 2 * pi, 96), clear, 0.06 * k
    for k in range(_BLADES):
        a = 2 * pi * k / _BLADES + 0.2
        yield [_at(1.30, a), _at(2.40, a + 0.95)], 0.5, 0.3 + 0.03 * k
    spiral = [_at(0.13 * exp(0.105 * t), t) for t in np.linspace(1.0, 27.0, 220).tolist()]
    yield spiral, 0.42, 0.1
    for k in range(_TICKS):
        a = 2 * pi * k / _TICKS
        yield [_at(1.75, a), _at(1.79 if k % 6 else 1.83, a)], 0.4, 0.2 + 0.5 * k / _TICKS
    for k, plan in enumerate((_gear, _crane, _door, _kite, _seat, _lamp)):
        a = 2 * pi * (k + 0.35) / 6
        x, y = _at(2.08, a)
        for line in plan():
            yield [(x + u * 0.20, y + v * 0.20) for u, v in line], 0.62, 0.45 + 0.05 * k
        yield [_at(1.80, a), _at(1.93, a)], 0.5, 0.45 + 0.05 * k


def _at(far: float, angle: float) -> tuple[float, float]:
    return far * cos(angle), far * sin(angle)


def _arc(far: float, start: float, end: float, steps: int) -> Line:
    return [_at(far, start + (end - start) * k / steps) for k in range(steps + 1)]


def _gear() -> list[Line]:
    teeth = [_at(1.0 if (k // 2) % 2 else 0.84, 2 * pi * (k + 0.5) / 48) for k in range(49)]
    spokes: list[Line] = [[_at(0.22, 2 * pi * k / 6), _at(0.66, 2 * pi * k / 6)] for k in range(6)]
    return [teeth, _arc(0.66, 0.0, 2 * pi, 30), _arc(0.22, 0.0, 2 * pi, 14), *spokes]


def _crane() -> list[Line]:
    """The creases of a sheet that is to be a crane."""
    square: Line = [(-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1)]
    ends: Line = [(1, 1), (1, -1), (0, 1), (1, 0)]
    folds: list[Line] = [[(-x, -y), (x, y)] for x, y in ends]
    star: Line = [_at(1.0 if k % 2 == 0 else 0.41, pi / 4 * k) for k in range(9)]
    return [square, *folds, star]


def _door() -> list[Line]:
    """A door in plan, and the way it opens."""
    wall: list[Line] = [[(-1.2, y), (-0.5, y)] for y in (-0.1, 0.1)] + [
        [(0.5, y), (1.2, y)] for y in (-0.1, 0.1)
    ]
    leaf: Line = [(-0.5, 0.0), (-0.5, 1.0)]
    swing = [(-0.5 + sin(t), cos(t)) for t in np.linspace(0.0, pi / 2, 14).tolist()]
    return [*wall, leaf, swing]


def _kite() -> list[Line]:
    sail: Line = [(0, -1.1), (0.7, -0.3), (0, 1.0), (-0.7, -0.3), (0, -1.1)]
    tail = [(0.18 * sin(3.4 * t), 1.0 + 0.8 * t) for t in np.linspace(0.0, 1.0, 14).tolist()]
    return [sail, [(0, -1.1), (0, 1.0)], [(-0.7, -0.3), (0.7, -0.3)], tail]


def _seat() -> list[Line]:
    """Rows of a hall round its stage."""
    rows = [_arc(far, 0.15 * pi, 0.85 * pi, 16) for far in (0.45, 0.7, 0.95, 1.2)]
    rays: list[Line] = [[_at(0.45, a), _at(1.2, a)] for a in np.linspace(0.15, 0.85, 5) * pi]
    return [*rows, *rays, _arc(0.2, 0.0, 2 * pi, 12)]


def _lamp() -> list[Line]:
    """Cups hung from one thread."""
    cups: list[Line] = [
        [(x - 0.22, y), (x - 0.14, y + 0.4), (x + 0.14, y + 0.4), (x + 0.22, y), (x - 0.22, y)]
        for x, y in ((-0.8, 0.1), (0.0, 0.35), (0.8, 0.1))
    ]
    threads: list[Line] = [[(0.0, -1.0), (x, y)] for x, y in ((-0.8, 0.1), (0.0, 0.35), (0.8, 0.1))]
    return [*cups, *threads]
