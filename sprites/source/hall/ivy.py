"""Ivy and lilac, folded: what has taken the seats, the walls and the podium's foot.

Owns leaves, vines, coverings and panicles as meshes. Where they grow is said by
the programs that draw seats and walls.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import cos, pi, sin

import numpy as np
from numpy.typing import ArrayLike

from game.view.fold.mesh import FOLD_01, FOLD_20, Floats, Mesh, Paint, joined
from game.view.fold.palette import Colour, linear
from game.view.fold.shapes import smooth, tube

GREENS = ("#143b34", "#1b4f42", "#246450", "#338064", "#58a881")
"""Dark to light."""
LILACS = ("#8a6fd0", "#a488e6", "lilac", "#d6c6fb")
STEM = "#2a3a30"

_VEIN = np.array([0, FOLD_20, FOLD_01, 0], np.uint8)


def _units(vectors: ArrayLike) -> Floats:
    v = np.asarray(vectors, np.float32)
    directions: Floats = v / np.maximum(np.linalg.norm(v, axis=-1, keepdims=True), 1e-6)
    return directions


def foliage(
    rng: np.random.Generator,
    roots: ArrayLike,
    along: ArrayLike,
    up: ArrayLike,
    size: float,
    *,
    shift: float = 0.0,
) -> Mesh:
    """Leaves of four facets, folded along the vein.

    ``roots``, ``along`` and ``up`` are (n, 3); ``size`` is a leaf's length, world
    units; ``shift`` (-1..1) makes them darker or lighter.
    """
    p = np.asarray(roots, np.float32).reshape(-1, 3)
    count = len(p)
    if not count:
        return Mesh.empty()
    d = _units(np.broadcast_to(np.asarray(along, np.float32), p.shape))
    n = _units(np.broadcast_to(np.asarray(up, np.float32), p.shape))
    side = _units(np.cross(d, n))
    n = np.cross(side, d)
    s = (size * rng.uniform(0.7, 1.25, (count, 1))).astype(np.float32)
    droop = n * s * 0.16
    tip = p + d * s - droop
    belly = d * s * 0.34 + n * s * 0.20
    heel = -d * s * 0.16 + n * s * 0.10
    far = [p + belly + side * (k * s * 0.46) for k in (1, -1)]
    near = [p + heel + side * (k * s * 0.34) for k in (1, -1)]
    four = [(p, near[0], far[0]), (p, far[0], tip), (p, tip, far[1]), (p, far[1], near[1])]
    tri = np.stack([np.stack(corners, 1) for corners in four], 1).reshape(-1, 3, 3)
    mesh = Mesh.of(tri, "ivy", np.tile(_VEIN, count))
    greens = np.stack([linear(c) for c in GREENS])
    tone = np.clip(rng.normal(1.9 + 1.6 * shift, 1.15, count), 0, 3.999)
    low = tone.astype(int)
    part = (tone - low)[:, None].astype(np.float32)
    albedo = greens[low] * (1 - part) + greens[low + 1] * part
    return replace(mesh, albedo=np.repeat(albedo, 4, 0).astype(np.float32))


def vine(
    rng: np.random.Generator,
    points: ArrayLike,
    leaves: int,
    size: float = 9.0,
    spread: float = 2.0,
    shift: float = 0.0,
) -> Mesh:
    """A stem through the points with leaves to both sides."""
    line = smooth(points, 6)
    stem = tube(line[::2], 0.9, STEM, 3, crease=False)
    t = (np.arange(leaves) + rng.random(leaves)) / leaves * (len(line) - 1.01)
    at = t.astype(int)
    part = (t - at)[:, None]
    roots = line[at] * (1 - part) + line[at + 1] * part
    ahead = _units(line[at + 1] - line[at])
    side = np.where(np.arange(leaves) % 2 == 0, 1.0, -1.0)
    out = np.column_stack(
        [side * 0.8, rng.normal(0.25, 0.4, leaves), rng.normal(-0.15, 0.5, leaves)]
    )
    along = ahead * 0.45 + _units(out)
    up = np.column_stack(
        [rng.normal(0, 0.45, leaves), rng.normal(0.6, 0.3, leaves), rng.normal(0.75, 0.25, leaves)]
    )
    roots = roots + rng.normal(0, spread * 0.5, (leaves, 3)) * [1, 0.6, 1]
    return stem.join(foliage(rng, roots, along, up, size, shift=shift))


def cover(
    rng: np.random.Generator,
    surface: Callable[[float, float], tuple[ArrayLike, ArrayLike]],
    count: int,
    size: float = 9.0,
    *,
    fall: ArrayLike = (0.0, 0.0, -1.0),
    shift: float = 0.0,
) -> Mesh:
    """Leaves laid over a surface like shingles: their tips hang along ``fall``.

    ``surface`` gives point and normal for (u, v) in 0..1.
    """
    columns = max(1, round(count**0.5))
    rows = -(-count // columns)
    places = [
        ((c + rng.uniform(0.1, 0.9)) / columns, (r + rng.uniform(0.1, 0.9)) / rows)
        for r in range(rows)
        for c in range(columns)
    ]
    found = [surface(u, v) for u, v in places]
    points = np.array([np.asarray(p, np.float32) for p, _ in found])
    normals = _units(np.array([np.asarray(n, np.float32) for _, n in found]))
    hang = np.asarray(fall, np.float32) + rng.normal(0, 0.42, (len(points), 3))
    hang = hang - normals * np.sum(hang * normals, 1, keepdims=True)
    up = normals + rng.normal(0, 0.30, normals.shape) + np.array([0, 0, 0.35])
    lifted = points + normals * rng.uniform(0.4, 2.6, (len(points), 1))
    return foliage(rng, lifted, hang, up, size, shift=shift)


def heap(
    rng: np.random.Generator,
    centre: tuple[float, float],
    reach: tuple[float, float],
    high: float,
    count: int,
    size: float = 9.0,
    shift: float = 0.0,
) -> Mesh:
    """A mound of leaves on the floor round (x, y), world units."""
    angle = rng.random(count) * 2 * pi
    away = np.sqrt(rng.random(count))
    x, y = np.cos(angle) * away, np.sin(angle) * away
    z = high * np.sqrt(np.maximum(0, 1 - away * away)) * rng.uniform(0.55, 1.0, count) + 1.0
    roots = np.column_stack([centre[0] + x * reach[0], centre[1] + y * reach[1], z])
    along = np.column_stack([x, y, rng.normal(-0.25, 0.3, count)]) + rng.normal(0, 0.3, (count, 3))
    up = np.column_stack([x * 0.7, y * 0.7, np.full(count, 0.9)]) + rng.normal(0, 0.2, (count, 3))
    return foliage(rng, roots, along, up, size, shift=shift)


def panicle(
    rng: np.random.Generator,
    root: Sequence[float],
    along: ArrayLike,
    length: float,
    florets: int = 26,
) -> Mesh:
    """A cone of lilac florets, each a folded square with a little light of its own."""
    d = _units(np.asarray(along, np.float32)[None])[0]
    across = _units(np.cross(d, [0.2, 0.9, 0.3])[None])[0]
    other = np.cross(d, across)
    base = np.asarray(root, np.float32)
    parts = []
    for k in range(florets):
        t = (k + 0.5) / florets
        turn = k * 2.39996
        radius = length * 0.30 * (1 - t) ** 0.75 + 0.8
        out = across * cos(turn) + other * sin(turn)
        centre = base + d * (length * (0.12 + 0.88 * t)) + out * radius
        size = length * 0.20 * (1 - 0.45 * t) + 1.4
        a = _units((out + d * 0.2 + rng.normal(0, 0.25, 3))[None])[0]
        b = _units(np.cross(a, d + rng.normal(0, 0.3, 3))[None])[0]
        c = np.cross(b, a)
        flat = [centre + (b * x + c * y) * size * 0.62 + a * z for x, y, z in _FLORET]
        tone = LILACS[min(3, int(rng.random() * 2.2 + 1.8 * t))]
        look = Paint(tone, glow="lilac", strength=0.05 + 0.06 * t)
        folds = np.array([FOLD_20, FOLD_01], np.uint8)
        parts.append(
            Mesh.of([[flat[0], flat[1], flat[2]], [flat[0], flat[2], flat[3]]], look, folds)
        )
    return joined(parts)


_FLORET = ((-1.0, 0.0, 0.5), (0.0, -0.9, -0.4), (1.0, 0.0, 0.5), (0.0, 0.9, -0.4))


def crown(rng: np.random.Generator, points: ArrayLike, length: float = 17.0) -> Mesh:
    """Lilac that stands up from the points, with a few leaves under each panicle."""
    parts: list[Mesh] = []
    for point in np.asarray(points, np.float32):
        lean = np.array([rng.normal(0, 0.35), rng.normal(0.15, 0.25), 1.0])
        parts.append(panicle(rng, point.tolist(), lean, length * rng.uniform(0.8, 1.2)))
        turn = rng.random(4) * 2 * pi
        out = np.column_stack([np.cos(turn), np.sin(turn), np.full(4, 0.1)])
        parts.append(foliage(rng, np.tile(point, (4, 1)), out, [0, 0.3, 1], 8.5, shift=0.4))
    return joined(parts)


def shaded(mesh: Mesh, high: float = 34.0, dark: float = 0.5) -> Mesh:
    """Darker towards the floor, as light is lost among leaves: ``dark`` at z 0, 1 from ``high``."""
    z = mesh.tri[..., 2].mean(1)
    left = dark + (1 - dark) * np.clip(z / high, 0, 1)
    return replace(mesh, albedo=(mesh.albedo * left[:, None]).astype(np.float32))


def rimmed(mesh: Mesh, light: float = 0.55) -> Mesh:
    """Lighter where leaves stand out to the north-west and upwards, darker within."""
    if not len(mesh):
        return mesh
    middle = mesh.tri.mean(1)
    low, high = middle.min(0), middle.max(0)
    share = (middle - low) / np.maximum(high - low, 1e-6)
    out = np.clip(0.75 * share[:, 2] + 0.35 * (1 - share[:, 0]) - 0.25, 0, 1)[:, None]
    return replace(mesh, albedo=(mesh.albedo * (0.60 + light * out)).astype(np.float32))


def tinted(mesh: Mesh, colour: Colour, part: float) -> Mesh:
    """A mesh with ``part`` of another colour in all its facets."""
    mixed = mesh.albedo * (1 - part) + linear(colour) * part
    return replace(mesh, albedo=mixed.astype(np.float32))
