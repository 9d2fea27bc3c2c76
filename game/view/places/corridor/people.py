"""People: everyone one ever mentored, as paper silhouettes in a corridor's pleats. No GL.

Owns who stands in which pleat, how they are cut, and how brightly each is lit: those
one is passing burn, those one has passed stay warm, those ahead are outlines.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import hypot
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.level import Level
from game.view.shapes.papers import FOOT, number, pleat_tops, zigzag

Floats = NDArray[np.float32]
Cut = list[tuple[list[tuple[float, float]], float]]
"""Convex outlines (x from -1 to 1 across a figure, world z) and their brightness."""

KINDS: Final = 7
PASSING: Final = 125.0
"""px along the way over which people light up and dim again."""
_LEFT_WARM: Final = 0.20
_SPREAD: Final = 380.0
_ACROSS: Final = 21.0
"""World units that half a panel is wide, about."""
_LINE: Final = 0.55
"""World units half a drawn line is wide."""
_Arm = tuple[tuple[float, float], tuple[float, float]]
_HANGING: Final[_Arm] = ((17.0, 66.0), (15.0, 48.0))
_ARMS: Final[tuple[tuple[_Arm, _Arm], ...]] = (
    (((-20.0, 70.0), (-4.0, 74.0)), _HANGING),
    (((-20.0, 95.0), (-17.0, 120.0)), ((20.0, 72.0), (11.0, 56.0))),
    (((-17.0, 64.0), (-20.5, 84.0)), ((16.0, 54.0), (20.5, 68.0))),
    (((-20.5, 94.0), (-10.0, 112.0)), _HANGING),
    (((-18.0, 70.0), (-22.0, 53.0)), ((18.0, 70.0), (22.0, 55.0))),
    (((-15.0, 62.0), (-18.0, 78.0)), ((12.0, 42.0), (10.0, 31.0))),
    (((-21.0, 68.0), (-9.0, 57.0)), ((19.0, 68.0), (20.5, 51.0))),
)
"""Elbow and hand of either arm of each kind, world units from the foot's middle."""
_HEIGHTS: Final = (118.0, 112.0, 84.0, 116.0, 110.0, 72.0, 108.0)


def _pair(left: list[tuple[float, float]], bright: float, dark: float) -> Cut:
    """A half and its mirror image, folded down the spine: one lit, one in shade."""
    return [(left, bright), ([(-x, z) for x, z in left], dark)]


@cache
def cut(kind: int) -> Cut:
    """The silhouette of one of ``KINDS``: tall, waving, reaching child, hat, skirt, small, cane."""
    h = _HEIGHTS[kind]
    wide = 0.50 if kind in (2, 5) else 0.62
    neck, waist, hem = h * 0.79, h * 0.47, h * 0.27
    head = 0.30 if kind not in (2, 5) else 0.34
    parts: Cut = []
    brow, cheek = (-head * 0.92, h * 0.945), (-head * 0.90, h * 0.885)
    skull = [(0.0, h), (-head * 0.52, h * 0.988), brow, cheek, (-head * 0.48, neck + 3), (0, neck)]
    parts += _pair(skull, 1.0, 0.70)
    shoulder = neck - 3
    parts += _pair(
        [
            (0, neck),
            (-wide * 0.72, shoulder),
            (-wide, shoulder - 8),
            (-wide * 0.5, waist),
            (0, waist),
        ],
        *(0.95, 0.64),
    )
    flare = 1.25 if kind == 4 else 0.95
    low = 6.0 if kind == 4 else hem
    parts += _pair(
        [(0, waist), (-wide * 0.54, waist), (-wide * flare, low), (0, low - 4)], 0.85, 0.56
    )
    if kind != 4:
        parts += _pair(
            [(-0.05, hem - 3), (-wide * 0.66, hem - 2), (-wide * 0.52, 0), (-wide * 0.26, 0)],
            *(0.72, 0.48),
        )
    for side, (elbow, hand) in zip((-1.0, 1.0), _ARMS[kind], strict=True):
        root = side * wide * _ACROSS * 0.86, shoulder - 5
        bright = 0.92 if side < 0 else 0.62
        parts += _limb(root, elbow, 4.4, 3.4, bright)
        parts += _limb(elbow, hand, 3.4, 2.2, bright * 0.94)
    if kind == 3:
        parts.append(([(-head * 1.6, h - 4), (0, h + 10), (head * 1.6, h - 4)], 0.88))
    if kind == 5:
        parts += _pair([(-0.84, h + 4), (-1.10, h + 11), (-0.84, h + 18)], 1.0, 1.0)[:1]
    if kind == 6:
        parts.append(([(0.94, 51), (1.03, 51), (1.01, 0), (0.96, 0)], 0.6))
    return parts


def _limb(
    start: tuple[float, float], end: tuple[float, float], thick: float, thin: float, bright: float
) -> Cut:
    """A tapering piece of an arm between two points in world units."""
    dx, dz = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dz) or 1.0
    nx, nz = -dz / length, dx / length
    ends = ((start, thick), (end, thin))
    outline = [(x + nx * w, z + nz * w) for (x, z), w in ends]
    outline += [(x - nx * w, z - nz * w) for (x, z), w in reversed(ends)]
    return [([(x / _ACROSS, z) for x, z in outline], bright)]


def triangles(kind: int) -> Floats:
    """(3 n, 3) float32: x across, world z, brightness; below 0 it is a line of the drawing."""
    rows: list[tuple[float, float, float]] = []
    for outline, bright in cut(kind):
        for b, c in pairwise(outline[1:]):
            rows += [(*outline[0], bright), (*b, bright), (*c, bright)]
    for outline, _ in cut(kind):
        for start, end in pairwise([*outline, outline[0]]):
            ends = (start[0] * _ACROSS, start[1]), (end[0] * _ACROSS, end[1])
            ((line, _),) = _limb(*ends, _LINE, _LINE, -1.0)
            for p, q in pairwise(line[1:]):
                rows += [(*line[0], -1.0), (*p, -1.0), (*q, -1.0)]
    return np.array(rows, np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class People:
    """Everyone in a level's pleats, in the order of the way."""

    panels: Floats
    """(n, 8): feet of both edges of the panel (plane), world z of its foot and top, kind, seed."""
    feet: Floats
    """(n, 2) px on the floor before each."""
    along: Floats
    """(n,) px along the way."""
    way: Floats
    """(m, 3) stations of the way: plane x, y and px along it."""

    def lit(self, x: float, y: float) -> Floats:
        """(n,) 0..1 for a dreamer at the foot (x, y)."""
        if not len(self.along):
            return np.zeros(0, np.float32)
        near = int(np.argmin((self.way[:, 0] - x) ** 2 + (self.way[:, 1] - y) ** 2))
        behind = float(self.way[near, 2]) - self.along
        passing = np.exp(-(((behind - 30.0) / PASSING) ** 2))
        passed = np.exp(-((np.maximum(behind, 0.0) / _SPREAD) ** 2)) * 0.30 + _LEFT_WARM
        warm = np.where(behind > 0, passed * np.minimum(1.0, behind / 60.0), 0.0)
        return np.asarray(np.minimum(1.0, passing + warm), np.float32)


def people_of(level: Level) -> People:
    """Who stands in the pleats of this level; nobody where none has the property ``people``."""
    panels, feet, far, way = [], [], [], []
    for fold in level.folds:
        if fold.kind != "pleat" or ("people", "True") not in fold.properties:
            continue
        line = zigzag(fold, number(fold, "step", 48.0), number(fold, "depth", 14.0))
        tops = pleat_tops(fold, line, level.sky == "void")
        run = 0.0
        for k, ((ax, ay, _), (bx, by, _)) in enumerate(pairwise(line)):
            length = float(np.hypot(bx - ax, by - ay))
            way.append((ax, ay, run))
            top = min(tops[k], tops[k + 1])
            if k % 2 == 0 and 2 < k < len(line) - 4 and top > FOOT + 95:
                kind = (k // 2 * 3 + 1) % KINDS
                panels.append((ax, ay, bx, by, FOOT, top, kind, (k * 0.618) % 1.0))
                feet.append(((ax + bx) / 2, (ay + by) / 2 + 26.0))
                far.append(run + length / 2)
            run += length
    return People(
        np.array(panels, np.float32).reshape(-1, 8),
        np.array(feet, np.float32).reshape(-1, 2),
        np.array(far, np.float32),
        np.array(way, np.float32).reshape(-1, 3),
    )
