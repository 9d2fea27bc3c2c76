"""Shapes of folded paper: plates, boxes, prisms, zigzag rings, pleats, leaves.

Every shape is a ``Mesh`` of flat facets; creases are flagged on real folds only,
never on the diagonal that merely cuts a flat plate. Keep facets at 5 to 20 px on
the screen: smaller is noise, larger than 40 wants a fold.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

import numpy as np
from numpy.typing import ArrayLike

from game.view.fold.mesh import FOLD_01, FOLD_12, FOLD_20, FOLD_ALL, Floats, Mesh, Paint, joined
from game.view.fold.palette import Colour

Look = Paint | Colour
Looks = Look | list[Look] | list[Paint] | list[str]
"""One paint, or a list of them taken in turn."""


def _turns(looks: Looks) -> list[Look]:
    return list(looks) if isinstance(looks, list) else [looks]


def unit(vector: ArrayLike) -> Floats:
    """The direction of a vector."""
    v = np.asarray(vector, np.float32)
    return (v / (np.linalg.norm(v) + 1e-9)).astype(np.float32)


def ring(
    sides: int,
    rx: float,
    ry: float,
    z: float,
    turn: float = 0.0,
    centre: tuple[float, float] = (0.0, 0.0),
) -> Floats:
    """(sides, 3) corners of a level ellipse, from east towards south."""
    angle = turn + np.arange(sides) * (2 * pi / sides)
    x, y = centre[0] + rx * np.cos(angle), centre[1] + ry * np.sin(angle)
    return np.stack([x, y, np.full(sides, z)], -1).astype(np.float32)


def smooth(points: ArrayLike, steps: int = 8) -> Floats:
    """Catmull-Rom curve through the points, ``steps`` pieces a span."""
    p = np.asarray(points, np.float32)
    p = np.concatenate([2 * p[:1] - p[1:2], p, 2 * p[-1:] - p[-2:-1]])
    t = np.linspace(0, 1, steps, endpoint=False, dtype=np.float32)[:, None]
    spans = [
        0.5
        * (
            2 * b
            + (c - a) * t
            + (2 * a - 5 * b + 4 * c - d) * t**2
            + (3 * b - 3 * c + d - a) * t**3
        )
        for a, b, c, d in zip(p[:-3], p[1:-2], p[2:-1], p[3:], strict=True)
    ]
    return np.concatenate([*spans, p[-2:-1]]).astype(np.float32)


def plate(points: ArrayLike, look: Look, crease: bool = True) -> Mesh:
    """A convex outline (n, 3) as a fan; only its rim is a fold."""
    p = np.asarray(points, np.float32)
    count = len(p) - 2
    index = np.arange(count)
    tri = np.stack([np.broadcast_to(p[0], (count, 3)), p[index + 1], p[index + 2]], 1)
    folds = np.full(count, FOLD_12, np.uint8)
    folds[0] |= FOLD_01
    folds[-1] |= FOLD_20
    return Mesh.of(tri, look, folds if crease else 0)


Triangles = Floats | Sequence[Sequence[ArrayLike]]


def facets(triangles: Triangles, look: Look, crease: bool = True) -> Mesh:
    """Hand-set triangles (n, 3, 3), every edge a fold."""
    return Mesh.of(np.array(triangles, np.float32), look, FOLD_ALL if crease else 0)


def rings(
    loops: Sequence[ArrayLike],
    looks: Looks,
    *,
    cap_first: bool = False,
    cap_last: bool = False,
    crease: bool = True,
) -> Mesh:
    """Closed loops joined by zigzag facets: the body of most folded things.

    Loops have one number of corners, or one corner alone (an apex). ``looks``
    paints the bands between two loops.
    """
    corners = [np.asarray(loop, np.float32).reshape(-1, 3) for loop in loops]
    turns = _turns(looks)
    bands = [turns[i % len(turns)] for i in range(len(corners) - 1)]
    parts = [
        _band(a, b, look, crease)
        for a, b, look in zip(corners[:-1], corners[1:], bands, strict=True)
    ]
    if cap_first:
        parts.append(plate(corners[0], bands[0], crease))
    if cap_last:
        parts.append(plate(corners[-1], bands[-1], crease))
    return joined(parts)


def _band(a: Floats, b: Floats, look: Look, crease: bool) -> Mesh:
    if len(a) == 1:
        a, b = b, a
    after = np.roll(a, -1, 0)
    if len(b) == 1:
        apex = np.broadcast_to(b[0], a.shape)
        return facets(np.stack([a, after, apex], 1), look, crease)
    lower = np.stack([a, after, b], 1)
    upper = np.stack([after, np.roll(b, -1, 0), b], 1)
    return facets(np.stack([lower, upper], 1).reshape(-1, 3, 3), look, crease)


def cone(loop: ArrayLike, apex: ArrayLike, look: Look, crease: bool = True) -> Mesh:
    """A loop drawn together into one point."""
    return rings([loop, apex], look, crease=crease)


def box(low: ArrayLike, high: ArrayLike, look: Look, top: Look | None = None) -> Mesh:
    """An upright box between two corners (3,); it has no bottom."""
    x0, y0, z0 = np.asarray(low, float)
    x1, y1, z1 = np.asarray(high, float)
    outline = [(x0, y1), (x1, y1), (x1, y0), (x0, y0)]
    return prism(outline, z0, z1, look, top)


def prism(outline: ArrayLike, z0: float, z1: float, look: Look, top: Look | None = None) -> Mesh:
    """A convex outline (n, 2) raised from z0 to z1, with flat sides and a lid."""
    flat = np.asarray(outline, np.float32)
    low = np.column_stack([flat, np.full(len(flat), z0)])
    high = np.column_stack([flat, np.full(len(flat), z1)])
    after = np.arange(len(flat)) + 1
    after[-1] = 0
    sides = [plate([low[i], low[j], high[j], high[i]], look) for i, j in enumerate(after.tolist())]
    return joined([plate(high, look if top is None else top), *sides])


def tube(
    points: ArrayLike,
    radius: float | ArrayLike,
    look: Look,
    sides: int = 4,
    twist: float = 0.4,
    crease: bool = True,
) -> Mesh:
    """A folded rod along points (n, 3); ``radius`` is one value or one for each point."""
    p = np.asarray(points, np.float32)
    reach = np.broadcast_to(np.asarray(radius, np.float32), (len(p),))
    loops = []
    for i, (point, r) in enumerate(zip(p, reach, strict=True)):
        along = unit(p[min(i + 1, len(p) - 1)] - p[max(i - 1, 0)])
        across = unit(np.cross(along, [0.13, 0.31, 0.94]))
        up = np.cross(along, across)
        angle = twist * i + np.arange(sides) * (2 * pi / sides)
        loops.append(point + r * (np.cos(angle)[:, None] * across + np.sin(angle)[:, None] * up))
    return rings(loops, look, cap_first=True, cap_last=True, crease=crease)


def strip(
    left: ArrayLike,
    right: ArrayLike,
    looks: Looks,
    zigzag: bool = False,
    crease: bool = True,
) -> Mesh:
    """Paper between two edges (n, 3): panels folded at every rung.

    ``zigzag`` folds the diagonals too.
    """
    a, b = np.asarray(left, np.float32), np.asarray(right, np.float32)
    turns = _turns(looks)
    parts = []
    for i in range(len(a) - 1):
        look = turns[i % len(turns)]
        if zigzag:
            pair = [[a[i], a[i + 1], b[i]], [a[i + 1], b[i + 1], b[i]]]
            parts.append(facets(pair, look, crease))
        else:
            parts.append(plate([a[i], a[i + 1], b[i + 1], b[i]], look, crease))
    return joined(parts)


def pleats(
    path: ArrayLike,
    bottom: float | ArrayLike,
    top: float | ArrayLike,
    looks: Looks,
) -> Mesh:
    """A standing accordion along path (n, 2): one upright panel a step.

    ``bottom`` and ``top`` are heights, one value or one for each corner of the path.
    """
    flat = np.asarray(path, np.float32)
    low = np.broadcast_to(np.asarray(bottom, np.float32), (len(flat),))
    high = np.broadcast_to(np.asarray(top, np.float32), (len(flat),))
    return strip(np.column_stack([flat, low]), np.column_stack([flat, high]), looks)


def leaf(root: ArrayLike, along: ArrayLike, normal: ArrayLike, size: float, look: Look) -> Mesh:
    """A leaf of four facets folded along its vein; ``size`` is its length."""
    p, d = np.asarray(root, np.float32), unit(along)
    n = unit(normal)
    side = unit(np.cross(d, n))
    lift = n * (0.25 * size)
    tip = p + d * size
    far = [p + d * (size * 0.38) + side * (s * size * 0.42) + lift for s in (1, -1)]
    near = [p - d * (size * 0.12) + side * (s * size * 0.30) + lift * 0.6 for s in (1, -1)]
    return facets(
        [
            [p, near[0], far[0]],
            [p, far[0], tip],
            [p, tip, far[1]],
            [p, far[1], near[1]],
        ],
        look,
    )


def polar(radius: float, angle: float, z: float = 0.0) -> Floats:
    """A point round the origin, radians from east towards south."""
    return np.array([radius * cos(angle), radius * sin(angle), z], np.float32)
