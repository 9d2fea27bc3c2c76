"""Leaves: sheets of written paper as triangles: floors, their edges, and what folds over.

All as rows of plain numbers for ``leaf.glsl`` and ``hem.glsl``. No GL.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, hypot, pi, sin
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.geometry import sides
from game.sim.level import Level, Outline, Point
from game.sim.parts.flap import Flap
from game.sim.parts.ribbon import Ribbon
from game.sim.plane import KY, KZ
from game.view.shapes.sheets import clip_convex, ear_clip

Floats = NDArray[np.float32]

SKY: Final = "paper"
"""The sky over what is written."""
_STEP: Final = 74.0
_BEND: Final = 26.0
"""px between the folds of a flap across its bending."""
_BUMP: Final = 2.4
_THICK: Final = 9.0
"""World units the edge of a floor hangs down."""
_BETWEEN: Final = ("backdrop", "sun", "shell")
"""Kinds of folds that are drawn there."""
_DASH: Final = 40.0
_DOTS: Final = 26
_RING: Final = 36


def lies_on_void(level: Level) -> bool:
    """Whether nothing flows or shines between the void and the paper of a place."""
    flows = any(isinstance(part, Ribbon) for part in level.parts)
    return level.sky == SKY and not flows and not any(f.kind in _BETWEEN for f in level.folds)


def net(
    outline: Outline,
    seed: int,
    step: tuple[float, float] = (_STEP, _STEP * KY),
    jitter: tuple[float, float] = (0.2, 0.2),
) -> Floats:
    """(3 n, 3) x, y (plane) and height (world) of the polygon cut by a jittered net.

    ``jitter`` is parts of a ``step``, px.
    """
    ears = ear_clip(outline)
    low, high = np.min(outline, axis=0), np.max(outline, axis=0)
    cols, rows = (int((high[i] - low[i]) / step[i]) + 3 for i in range(2))
    rng = np.random.default_rng(seed)
    at = np.stack(np.meshgrid(np.arange(cols), np.arange(rows)), -1) - 0.7
    at = low + (at + rng.uniform(-1.0, 1.0, at.shape) * jitter) * step
    bump = rng.normal(0.0, _BUMP, (rows, cols))
    out: list[tuple[float, float, float]] = []
    for j in range(rows - 1):
        for i in range(cols - 1):
            a, b, c, d = (j, i), (j, i + 1), (j + 1, i), (j + 1, i + 1)
            for facet in ((a, b, c), (b, d, c)) if (i + j) % 2 else ((a, b, d), (a, d, c)):
                corners = np.array([(*at[k], bump[k]) for k in facet])
                for ear in ears:
                    out += _cut(corners, ear)
    return np.array(out, np.float32).reshape(-1, 3)


def _cut(
    corners: NDArray[np.float64], ear: tuple[Point, Point, Point]
) -> list[tuple[float, float, float]]:
    """What of the facet lies in the ear, as the corners of a fan of triangles."""
    piece = clip_convex([(float(x), float(y)) for x, y, _ in corners], ear)
    if len(piece) < 3:
        return []
    flat = np.column_stack([corners[:, :2], np.ones(3)])
    plane = np.linalg.solve(flat + np.eye(3) * 1e-9, corners[:, 2])
    raised = [(x, y, float(plane @ (x, y, 1.0))) for x, y in piece]
    return [point for b, c in pairwise(raised[1:]) for point in (raised[0], b, c)]


def lip(outline: Outline) -> Floats:
    """(3 n, 3): the edge of a floor where it is seen, what faces south, hanging down."""
    rows: list[tuple[float, float, float]] = []
    for a, b in sides(outline):
        low_a, low_b = (*a, -_THICK), (*b, -_THICK)
        rows += [(*a, 0.0), (*b, 0.0), low_b, (*a, 0.0), low_b, low_a]
    return np.array(rows, np.float32)


def normals(rows: Floats) -> Floats:
    """(3 n, 3): each triangle's unit normal in the world, to the eye, at its corners (3 n, 3)."""
    corners = (rows / (1.0, KY, 1.0)).reshape(-1, 3, 3)
    found = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    found /= np.maximum(np.linalg.norm(found, axis=1, keepdims=True), 1e-9)
    found[found @ (0.0, KZ, KY) < 0.0] *= -1.0
    return np.repeat(found, 3, axis=0).astype(np.float32)


def hems(outline: Outline) -> Floats:
    """(n, 4): the sides in short stretches, both ends of each."""
    rows = []
    for (ax, ay), (bx, by) in sides(outline):
        count = max(1, round(hypot(bx - ax, by - ay) / _DASH))
        for k in range(count):
            s, t = k / count, (k + 1) / count
            rows.append(
                (
                    *(ax + (bx - ax) * s, ay + (by - ay) * s),
                    *(ax + (bx - ax) * t, ay + (by - ay) * t),
                )
            )
    return np.array(rows, np.float32).reshape(-1, 4)


def bending(flap: Flap) -> Floats:
    """(3 n, 3) as ``net``: a flap cut finely across the way it bends."""
    (ax, ay), (tx, ty), _ = frame(flap)

    def turned(x: float, y: float) -> Point:
        return (x - ax) * tx + (y - ay) * ty, (y - ay) * tx - (x - ax) * ty

    cut = net(tuple(turned(*p) for p in flap.outline), flap.id, (_STEP, _BEND), (0.3, 0.0))
    u, s = cut[:, 0].copy(), cut[:, 1].copy()
    cut[:, 0], cut[:, 1] = ax + u * tx - s * ty, ay + u * ty + s * tx
    cut[:, 2] = 0.0
    return cut


def frame(flap: Flap) -> tuple[Point, Point, float]:
    """A point of the crease, the unit vector along it, and how far the paper reaches from it.

    The paper lies to the right of the vector: its normal is (-y, x).
    """
    (ax, ay), (bx, by) = flap.crease
    length = hypot(bx - ax, by - ay)
    tx, ty = (bx - ax) / length, (by - ay) / length
    offs = [(y - ay) * tx - (x - ax) * ty for x, y in flap.outline]
    far = max(offs, key=abs)
    if far < 0:
        return (bx, by), (-tx, -ty), -far
    return (ax, ay), (tx, ty), far


def seal_of(flap: Flap, seals: tuple[Point, ...]) -> Point | None:
    """Where on the flat paper a seal is that lies uppermost once it is folded."""
    for x, y in seals:
        at = flap.over(x, y)
        left, top = np.min(flap.outline, axis=0)
        right, bottom = np.max(flap.outline, axis=0)
        if left < at[0] < right and top < at[1] < bottom:
            return at
    return None


def trail(seal: Point, lands: Point) -> Floats:
    """(n, 4) short sides: dots on the way the seal would take, and a ring where it would lie."""
    (ax, ay), (bx, by) = seal, lands
    mx, my = (ax + bx) / 2, (ay + by) / 2 - 0.42 * hypot(bx - ax, by - ay)
    rows = []
    for k in range(3, _DOTS - 4):
        t = k / _DOTS
        x = (1 - t) ** 2 * ax + 2 * t * (1 - t) * mx + t * t * bx
        y = (1 - t) ** 2 * ay + 2 * t * (1 - t) * my + t * t * by
        rows.append((x - 1.2, y, x + 1.2, y))
    for radius, share in ((46.0, 1), (35.0, 2)):
        ring = [2 * pi * k / _RING for k in range(_RING + 1)]
        points = [(bx + radius * cos(a), by + radius * KY * sin(a)) for a in ring]
        rows += [(*a, *b) for k, (a, b) in enumerate(pairwise(points)) if k % share == 0]
    return np.array(rows, np.float32)
