"""Shell: the folded inside of a chamber, as facets on the plane. No GL.

Owns three things a level's ``shell`` folds are drawn as: the far shell, which lies deep
behind everything and darkens round the spark; the near shell beyond the outline one
cannot leave; and its loose pieces.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, sin, tau
from typing import Final

import numpy as np

from game.sim.geometry import centre
from game.sim.level import Fold, Level, Outline, Point
from game.sim.parts.spark import Spark
from game.sim.plane import KY
from game.view.fold.palette import linear
from game.view.shapes.geode import (
    ROW,
    SQUASH,
    Corners,
    Floats,
    facet_rows,
    facing,
    joined,
    outward,
    peaked,
)
from game.view.shapes.papers import along

KIND: Final = "shell"
DEEP: Final = 0.84
"""How far the far shell moves when the view moves."""
_RINGS: Final = (90, 190, 320, 480, 680, 930, 1220, 1540, 1900, 2330, 2850, 3500)
_BANDS: Final = ((0.0, 0.0), (52.0, 50.0), (136.0, 84.0), (280.0, 110.0), (540.0, 90.0))
"""Near shell: px beyond the outline, and px towards the viewer, of each line of corners."""
_LIP: Final = 3.2
"""px of its bright edge."""


def middle_of(level: Level) -> Point:
    """What the chamber lies round: its spark, or its own middle."""
    for part in level.parts:
        if isinstance(part, Spark):
            return part.x, part.y
    return level.width / 2, level.height / 2


def shell_rows(level: Level) -> Floats:
    """(3 n, ROW) corners of all facets, the deepest first, the loose pieces last."""
    at = middle_of(level)
    near = [_near(fold.points, at) for fold in _shells(level) if not fold.closed]
    return np.concatenate([_far(at), *near, loose_rows(level)])


def loose_rows(level: Level) -> Floats:
    """(3 n, ROW) corners of the loose pieces' facets."""
    pieces = [_piece(fold) for fold in _shells(level) if fold.closed]
    return np.concatenate([np.zeros((0, ROW), np.float32), *pieces])


def _shells(level: Level) -> list[Fold]:
    return [fold for fold in level.folds if fold.kind == KIND]


def orbit_dots(level: Level) -> Floats:
    """(n, 2) the dots of three wide orbits round the middle."""
    x, y = middle_of(level)
    dots = []
    for radius, turn in ((560.0, 0.10), (930.0, -0.16), (1330.0, 0.06)):
        count = int(tau * radius / 15.0)
        for k in range(count):
            if k % 29 < 3:
                continue
            angle = tau * k / count
            across, down = radius * cos(angle), radius * sin(angle) * SQUASH * 0.94
            dots.append(
                (
                    x + across * cos(turn) - down * sin(turn),
                    y + across * sin(turn) * KY + down * cos(turn),
                )
            )
    return np.array(dots, np.float32)


def _far(at: Point) -> Floats:
    """A bowl of facets: nearly black round the spark, emerald outward, a few of them blue."""
    rng = np.random.default_rng(41)
    loops: list[Corners] = []
    for i, radius in enumerate(_RINGS):
        count = 7 + 4 * i
        angle = (np.arange(count) + rng.uniform(-0.30, 0.30, count)) * tau / count + 0.4 * i
        reach = radius * rng.uniform(0.86, 1.14, count)
        depth = (radius / 2460.0) ** 2 * 900.0 + rng.normal(0.0, 26.0 + radius * 0.085, count)
        loops.append(
            np.stack(
                [at[0] + reach * np.cos(angle), at[1] + reach * np.sin(angle) * SQUASH, depth], 1
            )
        )
    centre_ = np.array([[at[0], at[1], -30.0]])
    tri = [t for a, b in zip([centre_, *loops], loops, strict=False) for t in joined(a, b)]
    corners = peaked(np.array(tri), rng)
    middles = corners.mean(1)
    away = np.hypot(middles[:, 0] - at[0], (middles[:, 1] - at[1]) / SQUASH)
    lit = facing(corners)
    chance = rng.uniform(0, 1, len(corners))
    rise = np.clip((away - 260.0) / 900.0, 0.0, 1.0)
    value = (0.10 + 0.90 * rise) * (0.26 + 0.90 * lit**1.6) * (0.80 + 0.40 * chance)
    blue = (rng.uniform(0, 1, len(corners)) < 0.26)[:, None]
    hue = np.where(blue, linear("#112f44"), linear("#12443e")) * 1.4
    colour = hue * value[:, None] + np.array([0.0012, 0.0022, 0.0034])
    return facet_rows(corners, DEEP, colour, 0.26 + 0.34 * rise, 1.0, chance)


def _near(outline: Outline, at: Point) -> Floats:
    """Beyond the outline: bands of facets that catch the light at the lip and sink into dark."""
    rng = np.random.default_rng(17)
    stations = along(outline, 74.0, closed=False)
    points = np.array([station[:2] for station in stations])
    out = outward(points, at)
    lines = []
    for i, (beyond, rise) in enumerate(_BANDS):
        jitter = rng.uniform(-0.34, 0.34, len(points)) * beyond if i else np.zeros(len(points))
        shift = rng.uniform(-16.0, 16.0, points.shape) if i else np.zeros(points.shape)
        place = points + out * (beyond + jitter)[:, None] + shift
        height = rise + rng.uniform(-0.5, 0.5, len(points)) * 60.0 * bool(i)
        lines.append(np.column_stack([place, height]))
    parts = []
    for band, (low, high) in enumerate(pairwise(lines)):
        tri = []
        for k in range(len(points) - 1):
            a, b, c, d = low[k], low[k + 1], high[k], high[k + 1]
            tri += [(a, b, c), (b, d, c)] if (k + band) % 2 else [(a, b, d), (a, d, c)]
        corners = np.array(tri)
        lit = facing(corners)
        chance = rng.uniform(0, 1, len(corners))
        value = (0.20 + 0.95 * lit**1.8) * (0.75 + 0.50 * chance) * (1.35, 0.55, 0.22, 0.09)[band]
        cold = chance[:, None] < 0.16
        hue = np.where(cold, linear("#25606e"), linear("#2d6a60")) * 0.50
        colour = hue * value[:, None] + np.array([0.0008, 0.0020, 0.0022])
        edge = np.full(len(tri), 1.0 - 0.2 * band)
        parts.append(facet_rows(corners, 1.0, colour, edge, 0.5, chance))
    inner, outer = points - out * _LIP * 0.4, points + out * _LIP * 0.6
    tri = []
    for k in range(len(points) - 1):
        tri += [(inner[k], inner[k + 1], outer[k]), (inner[k + 1], outer[k + 1], outer[k])]
    lip = np.pad(np.array(tri), ((0, 0), (0, 0), (0, 1)))
    pale = linear("#8fd8c0") * np.repeat(rng.uniform(0.05, 0.30, len(points) - 1), 2)[:, None]
    parts.insert(0, facet_rows(lip, 1.0, pale, np.zeros(len(lip)), 0.5, np.zeros(len(lip))))
    return np.concatenate(parts[::-1])


def _piece(fold: Fold) -> Floats:
    """A loose piece: folded up to a ridge between two peaks."""
    rng = np.random.default_rng(fold.id)
    edge = np.array(fold.points)
    x, y = centre(fold.points)
    spread = edge - (x, y)
    _, _, axes = np.linalg.svd(spread, full_matrices=False)
    along_ = axes[0] * np.abs(spread @ axes[0]).max() * 0.42
    peaks = [np.array([x, y - 6.0]) + along_, np.array([x, y - 6.0]) - along_]
    tops = [np.array([*p, 58.0 + rng.uniform(-10, 10)]) for p in peaks]
    foot = np.column_stack([edge, np.zeros(len(edge))])
    near = [int(np.hypot(*(p[:2] - tops[1][:2])) < np.hypot(*(p[:2] - tops[0][:2]))) for p in foot]
    tri = []
    for k in range(len(foot)):
        j = (k + 1) % len(foot)
        tri.append((foot[k], foot[j], tops[near[k]]))
        if near[k] != near[j]:
            tri.append((foot[j], tops[near[j]], tops[near[k]]))
    corners = np.array(tri)
    lit = facing(corners)
    chance = rng.uniform(0, 1, len(corners))
    value = (0.16 + 1.1 * lit**2.2) * (0.75 + 0.5 * chance)
    colour = linear("#35766a") * 0.42 * value[:, None] + np.array([0.002, 0.004, 0.005])
    return facet_rows(corners, 1.0, colour, np.full(len(tri), 1.0), 1.0, chance)
