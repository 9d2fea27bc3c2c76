"""Obsidian: black mirror stone broken into facets, as ground and as blades that stand on it. No GL.

Owns the stone's shapes and what each facet throws back. Few facets flash, the rest stay
black; an edge towards the sun catches it.
"""

from __future__ import annotations

from itertools import pairwise
from math import hypot
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.geometry import bounds, contains, sides
from game.sim.level import Fold, GroundArea, Level, Outline, Point
from game.sim.plane import KY, KZ
from game.view.fold.mesh import FOLD_01, FOLD_ALL, Mesh, Paint, joined
from game.view.fold.palette import Colour, blend
from game.view.fold.shapes import facets
from game.view.shapes.polygon import inside

KIND: Final = "obsidian"
"""The ground of a map that is this stone."""
_STEP: Final = 38.0
"""px of the plane across a facet."""
_RELIEF: Final = 5.0
"""World units by which corners of the ground stand out."""
_DROP: Final = 150.0
"""World units of the face seen below an edge that looks south."""
_BLACK: Final = blend("obsidian", "void", 0.35)
_GLOSS: Final = 30.0

Floats = NDArray[np.float64]
Corner = tuple[float, float, float]


def ground(level: Level) -> list[Mesh]:
    """All ground of this stone, in pieces that lie near each other, in world units.

    They are to be drawn in this order: faces of rock, what one walks on, its edges.
    """
    areas = [area for area in level.ground if area.kind == KIND]
    faces = [_face(area, np.random.default_rng(area.id)) for area in areas]
    tops = [piece for area in areas for piece in _area(area)]
    return [piece for piece in (*faces, *tops, *map(_edge, areas)) if len(piece)]


def _edge(area: GroundArea) -> Mesh:
    """The rim: light that runs along the edge, most where it looks to the sun."""
    parts = []
    outward = 1.0 if _turns_clockwise(area.outline) else -1.0
    rng = np.random.default_rng(area.id + 7)
    for (ax, ay), (bx, by) in sides(area.outline):
        length = hypot(bx - ax, by - ay)
        nx, ny = outward * (by - ay) / length, -outward * (bx - ax) / length
        facing = max(0.0, -ny)
        glow = (0.055 + 0.26 * facing * facing) * float(rng.uniform(0.35, 1.0))
        wide = 1.1 + 1.5 * facing
        a, b = (ax, ay / KY, 0.5), (bx, by / KY, 0.5)
        c, d = (
            (bx - nx * wide, (by - ny * wide) / KY, 0.5),
            (ax - nx * wide, (ay - ny * wide) / KY, 0.5),
        )
        parts.append(facets([[a, b, c], [a, c, d]], Paint("void", "emerald", glow), crease=False))
    return joined(parts)


def _area(area: GroundArea) -> list[Mesh]:
    rng = np.random.default_rng(area.id)
    left, top, right, bottom = bounds(area.outline)
    pieces: list[Mesh] = []
    cols, rows = int((right - left) / _STEP) + 2, int((bottom - top) / (_STEP * KY)) + 2
    x = left + (np.arange(cols + 1) - 0.5 + 0.5 * (np.arange(rows + 1)[:, None] % 2)) * _STEP
    y = top + (np.arange(rows + 1)[:, None] - 0.5 + np.zeros((1, cols + 1))) * _STEP * KY
    net = np.stack([x, y, np.zeros_like(x)], -1)
    net[..., :2] += rng.uniform(-0.47, 0.47, (rows + 1, cols + 1, 2)) * (_STEP, _STEP * KY)
    net[..., 2] = rng.normal(0, _RELIEF, x.shape)
    within = inside(area.outline, net)
    near = _snapped(net, within, area.outline)
    block = 18
    for first in range(0, rows, block):
        for start in range(0, cols, block):
            piece = [
                _facet(corners, rng)
                for j in range(first, min(rows, first + block))
                for i in range(start, min(cols, start + block))
                for corners in _halves(net, near, i, j)
                if _holds(area.outline, corners)
            ]
            if piece:
                pieces.append(joined(piece))
    return pieces


def _halves(net: Floats, near: NDArray[np.bool_], i: int, j: int) -> list[Floats]:
    """Both triangles of a cell of the net; none where a corner lies far outside."""
    a, b, c, d = (j, i), (j, i + 1), (j + 1, i), (j + 1, i + 1)
    halves = ((a, b, c), (b, d, c)) if j % 2 else ((a, b, d), (a, d, c))
    return [np.array([net[k] for k in half]) for half in halves if all(near[k] for k in half)]


def _snapped(net: Floats, within: NDArray[np.bool_], outline: Outline) -> NDArray[np.bool_]:
    """Draw corners just outside onto the outline, and its own corners onto the net.

    Returns which corners of the net can be used.
    """
    usable = within.copy()
    ends = np.array(sides(outline))
    a, way = ends[:, 0], ends[:, 1] - ends[:, 0]
    for j, i in np.argwhere(~within).tolist():
        p = net[j, i, :2]
        part = np.clip(((p - a) * way).sum(1) / np.maximum((way * way).sum(1), 1e-9), 0, 1)
        foot = a + way * part[:, None]
        away = np.hypot(*((foot - p) / (1.0, KY)).T)
        k = int(np.argmin(away))
        if away[k] < _STEP * 1.15:
            net[j, i] = (*foot[k], 0.0)
            usable[j, i] = True
    flat = net.reshape(-1, 3)
    for corner in outline:
        away = np.hypot(flat[:, 0] - corner[0], (flat[:, 1] - corner[1]) / KY)
        k = int(np.argmin(np.where(usable.ravel(), away, np.inf)))
        if away[k] < _STEP * 0.8:
            flat[k] = (*corner, 0.0)
    return usable


def _holds(outline: Outline, corners: Floats) -> bool:
    x, y = corners[:, :2].mean(0).tolist()
    (ax, ay), (bx, by) = (corners[1:, :2] - corners[0, :2]).tolist()
    return abs(ax * by - ay * bx) > 24.0 and contains(outline, x, y)


def _facet(corners: Floats, rng: np.random.Generator) -> Mesh:
    """One facet: its own tint of black, and how much it flashes."""
    tint = blend(_BLACK, "#12283c" if rng.random() < 0.5 else "#261a40", 0.5 * float(rng.random()))
    gloss = _GLOSS * float(rng.random()) ** 5
    world = corners / (1.0, KY, 1.0)
    return Mesh.of(
        world[None], Paint(tint, gloss=gloss), FOLD_ALL if rng.random() < 0.4 else FOLD_01
    )


def _face(area: GroundArea, rng: np.random.Generator) -> Mesh:
    """The rock under the edge, where it looks south: broken columns that end in the dark."""
    parts: list[Mesh] = []
    clockwise = _turns_clockwise(area.outline)
    for (ax, ay), (bx, by) in sides(area.outline):
        length = hypot(bx - ax, by - ay)
        if (bx < ax) != clockwise or abs(bx - ax) < 0.3 * length:
            continue
        count = max(1, round(length / 30.0))
        line = [(ax + (bx - ax) * k / count, ay + (by - ay) * k / count) for k in range(count + 1)]
        parts += [_column(a, b, rng) for a, b in pairwise(line)]
    return joined(parts)


def _column(a: Point, b: Point, rng: np.random.Generator) -> Mesh:
    """One column of the face: a bevel that catches light, then panels ever darker."""
    (ax, ay), (bx, by) = (a[0], a[1] / KY), (b[0], b[1] / KY)
    mx, my = (ax + bx) / 2, (ay + by) / 2 + float(rng.uniform(2.0, 10.0))
    deep = _DROP * float(rng.uniform(0.55, 1.0))
    lip, low = 9.0, -deep
    mesh = Mesh.empty()
    levels = (0.0, -lip, -lip - 0.36 * deep, low)
    shades = (0.0, 0.45, 0.85)
    for (high, under), dark in zip(pairwise(levels), shades, strict=True):
        tint = blend(blend(_BLACK, "#1c3c46", 0.30), "void", dark)
        gloss = _GLOSS * 0.5 * float(rng.random()) ** 4 * (1.0 - dark)
        left = (
            [(ax, ay, high), (mx, my, high), (mx, my, under)],
            [(ax, ay, high), (mx, my, under), (ax, ay, under)],
        )
        right = (
            [(mx, my, high), (bx, by, high), (bx, by, under)],
            [(mx, my, high), (bx, by, under), (mx, my, under)],
        )
        bright = Paint(tint, gloss=gloss)
        dim = Paint(blend(tint, "void", 0.4), gloss=0.0)
        mesh = mesh.join(facets(left, bright, crease=dark == 0.0), facets(right, dim, crease=False))
    return mesh


def _turns_clockwise(outline: Outline) -> bool:
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in sides(outline)) > 0


def shard(fold: Fold) -> Mesh:
    """A blade: struck off slantwise, a few tall facets, splinters at its foot."""
    rng = np.random.default_rng(fold.id)
    foot = [(x, y / KY) for x, y in fold.points]
    cx, cy = np.mean(np.array(foot), axis=0).tolist()
    tall, side = fold.height / KZ, 1.0 if rng.random() < 0.5 else -1.0
    wide = max(abs(x - cx) for x, _ in foot)
    parts = [_broken(foot, cx, cy, rng), _struck(foot, (cx, cy), tall, side, rng)]
    for _ in range(3):
        at = side * wide * float(rng.uniform(-0.9, 0.9))
        small = [(cx + at + (x - cx) * 0.30, cy + 6.0 + (y - cy) * 0.55) for x, y in foot]
        middle = cx + at, cy + 6.0
        parts.append(_struck(small, middle, tall * float(rng.uniform(0.26, 0.52)), -side, rng))
    return joined(parts)


def _struck(
    foot: list[Point], middle: Point, tall: float, side: float, rng: np.random.Generator
) -> Mesh:
    """One splinter: its foot drawn up to a slanting cut that is high on one side."""
    cx, cy = middle
    wide = max(abs(x - cx) for x, _ in foot) + 1e-6
    lean = side * tall * float(rng.uniform(0.03, 0.10))
    waist, crown = [], []
    for x, y in foot:
        along = side * (x - cx) / wide
        high = tall * (0.70 + 0.30 * along + 0.05 * float(rng.uniform(-1, 1)))
        belly = 0.46 + 0.10 * float(rng.uniform(-1, 1))
        waist.append((cx + (x - cx) * 0.80 + lean * belly, cy + (y - cy) * 0.80, high * belly))
        tip = cx + (x - cx) * (0.52 - 0.20 * along) + lean + side * 0.10 * wide
        crown.append((tip, cy + (y - cy) * 0.40, high))
    low = [(x, y, 0.0) for x, y in foot]
    parts: list[Mesh] = []
    count = len(foot)
    for lower, upper, share in ((low, waist, 0.25), (waist, crown, 0.75)):
        for k in range(count):
            a, b, c, d = lower[k], lower[(k + 1) % count], upper[k], upper[(k + 1) % count]
            halves = ([a, b, c], [b, d, c]) if k % 2 else ([a, b, d], [a, d, c])
            parts += [_side(half, share, rng) for half in halves]
    peak = max(crown, key=lambda corner: corner[2])
    glow = 0.22 * min(1.0, (tall / 130.0) ** 2)
    parts += [_rim(crown[k], crown[(k + 1) % count], glow) for k in range(count)]
    top = crown.index(peak)
    parts.append(_rim(peak, waist[top], glow))
    for k in range(count):
        a, b = crown[k], crown[(k + 1) % count]
        if peak not in (a, b):
            cut = Paint(blend(_BLACK, "#3f7c80", 0.45), "emerald", 0.012, _GLOSS * 0.5)
            parts.append(facets([[peak, a, b]], cut))
    return joined(parts)


def _rim(a: Corner, b: Corner, bright: float) -> Mesh:
    """A thread of light along an edge of a blade."""
    (ax, ay, az), (bx, by, bz) = a, b
    glow = Paint("void", "emerald", bright)
    steep = abs(bz - az) > abs(bx - ax)
    dx, dz = (2.2, 0.0) if steep else (0.0, 2.6)
    low = [(ax, ay + 0.6, az), (bx, by + 0.6, bz), (bx + dx, by + 0.6, bz - dz)]
    high = [(ax, ay + 0.6, az), (bx + dx, by + 0.6, bz - dz), (ax + dx, ay + 0.6, az - dz)]
    return facets([low, high], glow, crease=False)


def _side(corners: list[Corner], share: float, rng: np.random.Generator) -> Mesh:
    """A facet of a blade; ``share`` 0 at the foot, 1 at the cut. One in five is a mirror."""
    mirror = rng.random() < 0.2
    hue: Colour = "#2a5c66" if rng.random() < 0.55 else "#3a3168"
    tint = blend(_BLACK, hue, (0.75 if mirror else 0.30) * share * float(rng.uniform(0.5, 1.0)))
    return facets([corners], Paint(tint, gloss=_GLOSS if mirror else 6.0 * share))


def _broken(foot: list[Point], cx: float, cy: float, rng: np.random.Generator) -> Mesh:
    """Chips round the foot, so that it grows out of the ground."""
    chips = []
    for (ax, ay), (bx, by) in pairwise([*foot, foot[0]]):
        mx, my = (ax + bx) / 2, (ay + by) / 2
        out = 1.0 + float(rng.uniform(0.10, 0.34))
        tip = (cx + (mx - cx) * out, cy + (my - cy) * out, 0.0)
        peak = (mx, my, float(rng.uniform(6, 20)))
        chips += [[(ax, ay, 2.0), tip, peak], [tip, (bx, by, 2.0), peak]]
    return facets(chips, Paint(blend(_BLACK, "#1b3a44", 0.3), gloss=4.0))
