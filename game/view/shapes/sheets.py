"""Sheets: free-form ground folded into facets, as meshes for the floor. No GL.

A long outline drawn there and back again is a way: it is folded crosswise, all along.
Any other is cut by a net of triangles.
"""

from __future__ import annotations

from itertools import pairwise
from math import hypot
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.geometry import sides
from game.sim.level import GroundArea, Level, Outline, Point
from game.sim.parts.flap import GROUND
from game.sim.plane import KY
from game.view.fold.mesh import FOLD_01, FOLD_12, Mesh, joined
from game.view.fold.palette import Colour, blend
from game.view.place import ETHER, MIRRORS
from game.view.places.chasm.pages import is_page
from game.view.places.memories.meadow import MEADOW, meadow
from game.view.shapes.papers import along, warm

_WAY: Final = 5.0
"""So many times longer than wide, an outline is a way."""
_PLEAT: Final = 58.0
_ACROSS: Final = 5
_NET: Final = 96.0
_UNFOLDED: Final = (*MIRRORS, GROUND, "fire", ETHER)
"""Grounds that are drawn otherwise."""
JADE: Final = ("#7fd0b0", "#2b7565")
"""Its facets lie between these."""
LIP: Final = "#b4ecd4"
"""Its edge."""
_SKIRT: Final = 9.0
"""World units the edge of the paper hangs down."""
_LIP: Final = 5.0
"""World units that the pale edge of jade is wide."""
_LIP_RISES: Final = 4.0
"""World units it lies above the sheet, whose folds stand out a little."""


def ground_mesh(level: Level) -> Mesh:
    """All free-form ground that is folded here, in world units, lowest first."""
    warm_way = level.sky == "void"
    plain = (area for area in level.ground if area.kind not in _UNFOLDED and not is_page(area))
    return joined(_sheet(area, warm_way) for area in plain)


def rails(outline: Outline) -> tuple[list[Point], list[Point]] | None:
    """Both edges of a way, from its beginning to its end; None if the outline is no way."""
    if len(outline) < 8 or len(outline) % 2:
        return None
    half = len(outline) // 2
    one, other = list(outline[:half]), list(reversed(outline[half:]))
    length = _length(one)
    width = max(hypot(b[0] - a[0], b[1] - a[1]) for a, b in zip(one, other, strict=True))
    return (one, other) if length > _WAY * width else None


def _sheet(area: GroundArea, warm_way: bool) -> Mesh:
    if area.kind == "jade":
        sheet = netted(area.outline, area.id, JADE, 58.0).join(lip(area.outline))
        return _skirt(area.outline, JADE[0]).join(sheet)
    if area.kind == MEADOW:
        return meadow(area)
    pair = rails(area.outline)
    look: Colour = blend("stone", "indigo", 0.35)
    skirt = _skirt(area.outline, warm(0.2, 0.3) if warm_way else look)
    if pair:
        return skirt.join(_way(*pair, warm_way))
    return skirt.join(netted(area.outline, area.id, (look, blend(look, "void", 0.22)), _NET))


def _skirt(outline: Outline, look: Colour) -> Mesh:
    """The edge of the sheet where it is seen: what faces south hangs down a little."""
    tri = []
    for (ax, ay), (bx, by) in sides(outline):
        a, b = (ax, ay / KY), (bx, by / KY)
        tri.append(((*a, 0.0), (*b, 0.0), (*b, -_SKIRT)))
        tri.append(((*a, 0.0), (*b, -_SKIRT), (*a, -_SKIRT)))
    return Mesh.of(np.array(tri), blend(look, "void", 0.6), 0)


def lip(outline: Outline) -> Mesh:
    """The pale edge just inside of an outline: where it ends is seen at a glance."""
    points = np.array(outline) / (1.0, KY)
    ahead = np.roll(points, -1, 0) - points
    if np.sum(points[:, 0] * ahead[:, 1] - points[:, 1] * ahead[:, 0]) < 0.0:
        points = points[::-1]
        ahead = np.roll(points, -1, 0) - points
    ahead /= np.maximum(np.linalg.norm(ahead, axis=1, keepdims=True), 1e-9)
    inward = np.stack([-ahead[:, 1], ahead[:, 0]], 1)
    bisector = inward + np.roll(inward, 1, 0)
    # A corner so sharp that its point would lie far within is cut short.
    bisector /= np.maximum(np.sum(bisector * inward, axis=1, keepdims=True), 0.5)
    rows = [
        np.concatenate([edge, np.full((len(edge), 1), _LIP_RISES)], 1)
        for edge in (points, points + bisector * _LIP)
    ]
    (a, d), (b, c) = rows, (np.roll(row, -1, 0) for row in rows)
    return Mesh.of(np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)]), LIP, 0)


def _way(one: list[Point], other: list[Point], warm_way: bool) -> Mesh:
    rng = np.random.default_rng(len(one))
    length = _length(one)
    count = max(4, round(length / _PLEAT))
    inner = along(tuple(one), length / count, False)
    outer = along(tuple(other), _length(other) / count, False)
    rows = min(len(inner), len(outer))
    bump = (
        rng.normal(0, 0.35 if warm_way else 0.6, (rows, _ACROSS + 1))
        + np.where(np.arange(rows) % 2, 1.6, -1.6)[:, None]
    )
    parts: list[Mesh] = []

    def corner(i: int, j: int) -> tuple[float, float, float]:
        t = j / _ACROSS
        x = inner[i][0] + (outer[i][0] - inner[i][0]) * t
        y = inner[i][1] + (outer[i][1] - inner[i][1]) * t
        return x, y / KY, float(bump[i, j])

    for i in range(rows - 1):
        part = i / (rows - 1)
        whole = _warm_floor(part) if warm_way else blend("stone", "indigo", 0.35)
        for j in range(_ACROSS):
            look = _shaded(whole, part, (j + 0.5) / _ACROSS) if warm_way else whole
            a, b, c, d = corner(i, j), corner(i, j + 1), corner(i + 1, j + 1), corner(i + 1, j)
            shade = blend(
                look, "void", (0.30 - 0.24 * part if warm_way else 0.10) * float(rng.random())
            )
            parts.append(Mesh.of([(a, b, c)], shade, FOLD_01))
            parts.append(Mesh.of([(a, c, d)], shade, FOLD_12))
    return joined(parts)


def _warm_floor(part: float) -> Colour:
    """Plum, then amber; at the last bend paper, whiter towards the door that lights it."""
    return blend(warm(part * 0.90, 0.16), "paper", 0.34 * max(0.0, (part - 0.88) / 0.12) ** 1.4)


def _shaded(look: Colour, part: float, across: float) -> Colour:
    """Farther from the people's lanterns the way is cooler, less so where the door lights it."""
    cool = blend("#1a1440", "void", 0.35)
    far = min(1.0, 0.45 + 0.6 * part) * 0.62 * across**1.2
    return blend(look, cool, far * (1.0 - max(0.0, (part - 0.72) / 0.28)))


def _length(line: list[Point]) -> float:
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(line))


def netted(outline: Outline, seed: int, looks: tuple[Colour, Colour], net: float) -> Mesh:
    """The polygon cut by a jittered net of ``net`` px, each facet between the two colours.

    Clipped facets keep the net's folds alone.
    """
    rng = np.random.default_rng(seed)
    ears: list[tuple[Point, ...]] = [outline] if is_convex(outline) else [*ear_clip(outline)]
    low, high = np.min(outline, axis=0), np.max(outline, axis=0)
    cols = max(1, int((high[0] - low[0]) / net) + 2)
    rows = max(1, int((high[1] - low[1]) / (net * KY)) + 2)
    jitter = rng.uniform(-0.3, 0.3, (rows + 1, cols + 1, 2))
    bump = rng.normal(0, 1.6, (rows + 1, cols + 1))

    def corner(i: int, j: int) -> NDArray[np.float64]:
        dx, dy = jitter[j, i]
        x = low[0] + (i - 0.5 * (j % 2) + dx) * net
        y = low[1] + (j - 0.5 + dy) * net * KY
        return np.array((x, y, bump[j, i]))

    parts: list[Mesh] = []
    for j in range(rows):
        for i in range(cols):
            a, b, c, d = corner(i, j), corner(i + 1, j), corner(i, j + 1), corner(i + 1, j + 1)
            for facet in ((a, b, c), (b, d, c)) if j % 2 else ((a, b, d), (a, d, c)):
                shade = blend(*looks, float(rng.random()))
                for ear in ears:
                    parts += _cut(facet, ear, shade)
    return joined(parts)


def _cut(
    facet: tuple[NDArray[np.float64], ...], ear: tuple[Point, ...], look: Colour
) -> list[Mesh]:
    """What of the facet lies in the ear, as a fan."""
    piece = clip_convex([(float(p[0]), float(p[1])) for p in facet], ear)
    if len(piece) < 3:
        return []
    plane = np.linalg.solve(
        np.array([[p[0], p[1], 1.0] for p in facet]) + np.eye(3) * 1e-9,
        np.array([p[2] for p in facet]),
    )
    corners = [(x, y / KY, float(plane @ (x, y, 1.0))) for x, y in piece]
    fan = [(corners[0], b, c) for b, c in pairwise(corners)]
    return [Mesh.of(np.array(fan), look, 0)]


def clip_convex(subject: list[Point], window: tuple[Point, ...]) -> list[Point]:
    """The part of a convex polygon inside another; corners in order. Sutherland and Hodgman."""
    area = sum(
        a[0] * b[1] - b[0] * a[1] for a, b in zip(window, window[1:] + window[:1], strict=True)
    )
    sign = 1.0 if area > 0 else -1.0
    for a, b in zip(window, window[1:] + window[:1], strict=True):
        kept: list[Point] = []
        for p, q in zip(subject, subject[1:] + subject[:1], strict=True):
            s = sign * ((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]))
            t = sign * ((b[0] - a[0]) * (q[1] - a[1]) - (b[1] - a[1]) * (q[0] - a[0]))
            if s >= 0:
                kept.append(p)
            if (s >= 0) != (t >= 0):
                k = s / (s - t)
                kept.append((p[0] + (q[0] - p[0]) * k, p[1] + (q[1] - p[1]) * k))
        subject = kept
        if not subject:
            break
    return subject


def is_convex(outline: Outline) -> bool:
    """Whether a polygon bulges nowhere inwards."""
    ahead = outline[1:] + outline[:1]
    turns = [_turn(a, b, c) for a, b, c in zip(outline, ahead, ahead[1:] + ahead[:1], strict=True)]
    return min(turns) >= 0.0 or max(turns) <= 0.0


def ear_clip(outline: Outline) -> list[tuple[Point, Point, Point]]:
    """A simple polygon as triangles; what cannot be cut any more is left out."""
    points = list(outline)
    if (
        sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1], strict=True))
        < 0
    ):
        points.reverse()
    ears: list[tuple[Point, Point, Point]] = []
    while len(points) > 3:
        for i in range(len(points)):
            a, b, c = points[i - 1], points[i], points[(i + 1) % len(points)]
            if _turn(a, b, c) <= 0:
                continue
            if any(_inside(p, a, b, c) for p in points if p not in (a, b, c)):
                continue
            ears.append((a, b, c))
            del points[i]
            break
        else:
            return ears
    return [*ears, (points[0], points[1], points[2])]


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _inside(p: Point, a: Point, b: Point, c: Point) -> bool:
    return _turn(a, b, p) >= 0 and _turn(b, c, p) >= 0 and _turn(c, a, p) >= 0
