"""Veils: what hangs in the void beside a way, and the plan on its last bend. No GL.

Owns shapes alone: the strip a far nebula is drawn on, the scraps of paper that drift
there, and the office one began in, in strokes.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.level import Level, Point
from game.view.fold.mesh import FOLD_01, Mesh, joined
from game.view.fold.palette import blend
from game.view.place import CRYSTAL
from game.view.shapes.papers import along, warm
from game.view.shapes.sheets import rails

Floats = NDArray[np.float32]
Line = list[tuple[float, float]]

REACH: Final = 3.4
"""Half widths of a way over which its veil thins out."""
_HIDES: Final = 0.92
"""Half widths of a way under which nothing of its veil is seen."""
_STATIONS: Final = 64
_MORE, _PAST = 6.0, 0.10
"""Stations by which a veil is longer at either end, and what part of the way that counts as."""
_SCRAPS, _IN_GROUP = 96, 4
_OFFICE: Final = (0.885, 0.982)
"""The part of the way on which the office's plan lies."""


def ways(level: Level) -> list[tuple[list[Point], list[Point]]]:
    """Both edges of every way of folded ground through the void."""
    if level.sky != "void":
        return []
    found = (rails(area.outline) for area in level.ground if area.kind != CRYSTAL)
    return [pair for pair in found if pair is not None]


def _across(pair: tuple[list[Point], list[Point]], count: int) -> tuple[Floats, Floats]:
    """Middles (count + 1, 2) of a way, and the vectors from there to its second edge."""
    one, other = (
        np.array([(x, y) for x, y, _ in along(tuple(edge), _length(edge) / count, False)])
        for edge in pair
    )
    rows = min(len(one), len(other))
    one, other = one[:rows], other[:rows]
    return ((one + other) / 2).astype(np.float32), ((other - one) / 2).astype(np.float32)


def _length(line: list[Point]) -> float:
    return float(sum(np.hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(line)))


def veil(pair: tuple[list[Point], list[Point]]) -> Floats:
    """(n, 4) float32 corners of triangles: plane x, y, part of the way, half widths aside."""
    middle, half = _across(pair, _STATIONS)
    parts = np.linspace(0.0, 1.0, len(middle))
    # It goes on a while before the beginning and past the end, to thin out there.
    before, after = (middle[0] - middle[1]) * _MORE, (middle[-1] - middle[-2]) * _MORE
    middle = np.concatenate([middle[:1] + before, middle, middle[-1:] + after])
    half = np.concatenate([half[:1], half, half[-1:]])
    parts = np.concatenate([[-_PAST], parts, [1.0 + _PAST]])
    rows: list[tuple[float, ...]] = []
    for k in range(len(middle) - 1):
        # The way itself hides what is between.
        past = k in (0, len(middle) - 2)
        for sides in ((-REACH, REACH),) if past else ((-REACH, -_HIDES), (_HIDES, REACH)):
            a, b, c, d = (
                (*(middle[i] + half[i] * side).tolist(), parts[i], side)
                for i in (k, k + 1)
                for side in sides
            )
            rows += [a, b, c, b, d, c]
    return np.array(rows, np.float32)


def scraps(level: Level) -> list[tuple[str, Mesh, float, float]]:
    """Far paper in groups that drift as one: name, mesh round its middle, plane x, y of that."""
    found = []
    for number, pair in enumerate(ways(level)):
        middle, half = _across(pair, _STATIONS)
        rng = np.random.default_rng(41 + number)
        for group in range(_SCRAPS // _IN_GROUP):
            k = int((group + float(rng.random())) / (_SCRAPS // _IN_GROUP) * (len(middle) - 1))
            far = 1.0 + float(rng.uniform(230, 470)) / float(np.hypot(*half[k]))
            x, y = (middle[k] + half[k] * far * float(rng.choice((-1.0, 1.0)))).tolist()
            part = k / (len(middle) - 1)
            mesh = joined(_scrap(rng, part) for _ in range(_IN_GROUP))
            found.append((f"scrap/{number}/{group}", mesh, x, y))
    return found


def _scrap(rng: np.random.Generator, part: float) -> Mesh:
    """A torn corner of paper, folded once, far off and dim."""
    size = float(rng.uniform(4.0, 11.0))
    x, y, z = rng.normal(0, (80, 60, 40)).tolist()
    turn, lean = float(rng.uniform(0, 2 * pi)), float(rng.normal(0, 0.6))
    points = [
        (x + size * f * cos(turn + a), y + size * f * sin(turn + a) * 0.6, z + size * f * lean * g)
        for a, f, g in ((0.0, 1.4, 0.2), (2.0, 0.8, 1.0), (3.5, 1.1, -0.3), (5.0, 0.7, -1.0))
    ]
    a, b, c, d = points
    look = blend(blend("papersh", "void", 0.72), warm(part, 0.0), 0.45)
    return Mesh.of(np.array([(a, b, c), (a, c, d)]), look, FOLD_01)


def office(pair: tuple[list[Point], list[Point]]) -> Floats:
    """(n, 6) float32 strokes on the plane: both ends, how clear, part of the way.

    The room one fell asleep in, laid over the last bend: walls, desks and their chairs,
    and the door in the wall that should not be there.
    """
    middle, half = _across(pair, 240)
    start, end = _OFFICE

    def at(u: float, v: float) -> tuple[float, float]:
        k = (start + (end - start) * u) * (len(middle) - 1)
        i = min(int(k), len(middle) - 2)
        t = k - i
        where = middle[i] * (1 - t) + middle[i + 1] * t
        aside = half[i] * (1 - t) + half[i + 1] * t
        x, y = (where + aside * v).tolist()
        return x, y

    rows = []
    for line, clear in _plan():
        for (au, av), (bu, bv) in pairwise(line):
            steps = max(1, round(abs(bu - au) * 24))
            for k in range(steps):
                s, t = k / steps, (k + 1) / steps
                ends = (
                    *at(au + (bu - au) * s, av + (bv - av) * s),
                    *at(au + (bu - au) * t, av + (bv - av) * t),
                )
                rows.append((*ends, clear, au))
    return np.array(rows, np.float32)


def _plan() -> list[tuple[Line, float]]:
    """The office in (part of its length, -1..1 across) and how clear each line is."""
    lines: list[tuple[Line, float]] = []
    for v in (-0.88, -0.82):
        lines += [([(0.0, v), (0.58, v)], 0.9), ([(0.70, v), (1.0, v)], 0.9)]
    lines += [([(0.0, 0.88), (1.0, 0.88)], 0.9), ([(0.0, -0.88), (0.0, 0.88)], 0.9)]
    swing = [(0.58 + 0.12 * sin(a), -0.82 + 0.42 * cos(a)) for a in np.linspace(0, pi / 2, 9)]
    lines += [([(0.58, -0.82), (0.58, -0.40)], 1.0), (swing, 0.7)]
    for u in (0.08, 0.32, 0.56, 0.80):
        for v, chair in ((-0.12, -0.30), (0.50, 0.32)):
            desk = [(u, v), (u + 0.13, v), (u + 0.13, v + 0.20), (u, v + 0.20), (u, v)]
            round_ = [
                (u + 0.065 + 0.028 * cos(a), chair + 0.07 * sin(a))
                for a in np.linspace(0, 2 * pi, 11).tolist()
            ]
            screen = [(u + 0.03, v + 0.14), (u + 0.10, v + 0.14)]
            lines += [(desk, 0.8), (round_, 0.6), (screen, 0.6)]
    return lines
