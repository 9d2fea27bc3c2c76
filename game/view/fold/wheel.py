"""Wheel: a flat gear of cut glass as facets: teeth, slab and panes. Arrays only, no GL.

Lengths are world units, the hub is the origin, the top is at z 0 and the slab hangs
below it. Tooth 0 points east; angles run from east towards south.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from math import cos, dist, pi, sin
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.parts.gear import TOOTH
from game.view.shapes.sheets import ear_clip

Floats = NDArray[np.float32]
Point = tuple[float, float]
Pane = tuple[tuple[Point, Point, Point], int]
"""Corners, and creases as bits of ``Mesh.crease``."""

ROW: Final = 11
"""x, y, z | middle x, y, tilt x, y | brightness 0..1, creases, 0 top or 1 side, number 0..1."""
SLAB: Final = 20.0
"""How thick the glass is."""
RIM: Final = 3.2
"""Times a tooth: how far inside the pitch the inlaid rim reaches."""
_TILT: Final = 0.17
_PANE: Final = 58.0
_LOOSE: Final = 4.5
"""How wide panes are."""
_LARGEST: Final = 74.0
"""Longest edge of a pane of a sheet."""
BOTTOM_SHARE: Final = 0.985
"""Of its upper edge, its lower one."""
_FLANKS: Final = ((-0.29, -1.0), (-0.15, 1.0), (0.15, 1.0), (0.29, -1.0))
"""Corners of a tooth: share of its pitch aside, reach in or out."""


@lru_cache(maxsize=64)
def wheel(radius: float, teeth: int) -> Floats:
    """(3 n, ROW) corners, sides before the top: as they are to be drawn over each other."""
    rng = np.random.default_rng(teeth * 1009 + int(radius))
    rim = outline(radius, teeth)
    tops = _teeth(radius, teeth, rim) + _panes(radius, teeth, rng)
    return _slab(rim, tops, rng)


def outer(radius: float, teeth: int) -> int:
    """How many corners of ``wheel`` come first that are slab, teeth and the ring of the rim."""
    rows = wheel(radius, teeth).reshape(-1, 3, ROW)
    inside = rows[:, :, :2].astype(np.float64)
    reach = np.sqrt((inside**2).sum(axis=2)).max(axis=1)
    within = radius * (1.0 - RIM * TOOTH / teeth)
    return 3 * (int(np.flatnonzero(reach >= within).max()) + 1)


def sheet(outline: Sequence[Point]) -> Floats:
    """The same of a flat sheet with that outline (clockwise or not)."""
    rng = np.random.default_rng(len(outline))
    work = ear_clip(tuple(outline))
    tops: list[Pane] = []
    while work:
        corners = work.pop()
        ends = max(range(3), key=lambda i: dist(corners[i], corners[i - 1]))
        a, b, c = corners[ends - 1], corners[ends], corners[ends - 2]
        if dist(a, b) <= _LARGEST:
            tops.append((corners, 7))
            continue
        part = float(rng.uniform(0.4, 0.6))
        middle = a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part
        work += [(a, middle, c), (middle, b, c)]
    return _slab(list(outline), tops, rng)


def _slab(rim: list[Point], tops: list[Pane], rng: np.random.Generator) -> Floats:
    """A top and what hangs from its rim."""
    sides: list[tuple[tuple[Point, float], ...]] = []
    for a, b in zip(rim, [*rim[1:], rim[0]], strict=True):
        c, d = ((x * BOTTOM_SHARE, y * BOTTOM_SHARE) for x, y in (b, a))
        sides.append(((a, 0.0), (b, 0.0), (c, -SLAB)))
        sides.append(((a, 0.0), (c, -SLAB), (d, -SLAB)))
    rows = np.zeros((len(sides) + len(tops), 3, ROW), np.float32)
    rows[: len(sides), :, :3] = [[(*p, z) for p, z in side] for side in sides]
    rows[len(sides) :, :, :2] = [list(corners) for corners, _ in tops]
    middles = rows[:, :, :2].mean(axis=1)
    rows[:, :, 3:5] = middles[:, None]
    # The sides' normals point away from the hub, turned by the flank they lie on.
    edge = rows[: len(sides), 1, :2] - rows[: len(sides), 0, :2]
    edge[1::2] = edge[::2]
    out = np.stack([edge[:, 1], -edge[:, 0]], 1)
    out /= np.linalg.norm(out, axis=1, keepdims=True) + 1e-6
    rows[: len(sides), :, 5:7] = out[:, None]
    rows[len(sides) :, :, 5:7] = rng.normal(0.0, _TILT, (len(tops), 1, 2))
    rows[:, :, 7] = rng.random((len(rows), 1)) ** 2
    rows[: len(sides), :, 8] = np.where(np.arange(len(sides)) % 2, 6.0, 1.0)[:, None]
    rows[len(sides) :, :, 8] = np.array([creases for _, creases in tops])[:, None]
    rows[: len(sides), :, 9] = 1.0
    rows[:, :, 10] = rng.permutation(len(rows))[:, None] / len(rows)
    return rows.reshape(-1, ROW)


def outline(radius: float, teeth: int) -> list[Point]:
    """The rim with its teeth, four corners a tooth."""
    pitch, reach = 2 * pi / teeth, TOOTH / teeth
    points = []
    for tooth in range(teeth):
        for aside, out in _FLANKS:
            angle = (tooth + aside) * pitch
            far = radius * (1.0 + out * reach)
            points.append((far * cos(angle), far * sin(angle)))
    return points


def _teeth(radius: float, teeth: int, rim: list[Point]) -> list[Pane]:
    """The teeth and the ring they stand on; creases as bits of ``Mesh.crease``."""
    inner = _loop(radius * (1.0 - 1.9 * TOOTH / teeth), teeth, 0.5)
    made = []
    for tooth in range(teeth):
        a, b, c, d = rim[4 * tooth : 4 * tooth + 4]
        after = rim[(4 * tooth + 4) % len(rim)]
        left, right = inner[tooth - 1], inner[tooth]
        made += [((a, b, c), 3), ((a, c, d), 6 - 4), ((left, a, d), 1), ((left, d, right), 4)]
        made.append(((right, d, after), 3))
    return made


def _panes(radius: float, teeth: int, rng: np.random.Generator) -> list[Pane]:
    """Rings of panes from the teeth to the hub."""
    first = 1.0 - 1.9 * TOOTH / teeth
    loops = [_loop(radius * first, teeth, 0.5)]
    rings = max(3, round(radius * first / _PANE))
    for ring in range(1, rings):
        share = first * (1.0 - ring / (rings - 0.2))
        count = max(5, round(2 * pi * radius * share / (_PANE * 0.88)))
        loop = _loop(radius * share, count, float(rng.uniform(0, 1)))
        loose = rng.normal(1.0, _LOOSE / (radius * share), count)
        loops.append([(x * k, y * k) for (x, y), k in zip(loop, loose, strict=True)])
    made = []
    for outer, inner in pairwise(loops):
        made += [(facet, 7) for facet in between(outer, inner)]
    last = loops[-1]
    hub = (0.0, 0.0)
    made += [((a, b, hub), 7) for a, b in zip(last, [*last[1:], last[0]], strict=True)]
    return made


def between(outer: list[Point], inner: list[Point]) -> list[tuple[Point, Point, Point]]:
    """The ring between two closed loops as triangles; both run the same way round."""
    steps = sorted(
        [(_angle(point) % (2 * pi), 0, i) for i, point in enumerate(outer)]
        + [(_angle(point) % (2 * pi), 1, i) for i, point in enumerate(inner)]
    )
    at = [
        max(range(len(loop)), key=lambda i: _angle(loop[i]) % (2 * pi)) for loop in (outer, inner)
    ]
    loops = outer, inner
    made = []
    for _, which, i in steps:
        made.append((loops[which][at[which]], loops[which][i], loops[1 - which][at[1 - which]]))
        at[which] = i
    return made


def _angle(point: Point) -> float:
    return float(np.arctan2(point[1], point[0]))


def _loop(radius: float, count: int, turn: float) -> list[Point]:
    angles = [(i + turn) * 2 * pi / count for i in range(count)]
    return [(radius * cos(a), radius * sin(a)) for a in angles]
