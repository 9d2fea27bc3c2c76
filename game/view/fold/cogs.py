"""Cogs: wheels, rods and columns that mechanisms are folded from. World units."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final

import numpy as np

from game.view.fold.mesh import Floats, Mesh, Paint, joined
from game.view.fold.shapes import Looks, facets, plate, ring, rings, tube

BRASS: Final = Paint("brass", gloss=1.0)
BRIGHT: Final = Paint("#ecc068", "brass", 0.04, gloss=1.0)
COPPER: Final = Paint("#b8763a", gloss=1.0)
DARK_BRASS: Final = Paint("#6a5430", gloss=0.8)
STEEL: Final = Paint("#232c38", gloss=0.5)
_TOOTH: Final = ((0.0, -1.0), (0.20, 1.0), (0.48, 1.0), (0.70, -1.0))


def cog(
    radius: float,
    teeth: int,
    thick: float,
    look: Paint = BRASS,
    *,
    hole: float = 0.62,
    tooth: float = 0.09,
    spokes: int = 5,
    hook: float = 0.0,
) -> Mesh:
    """A wheel lying round the origin, its top at ``thick``: teeth, felloe, spokes, hub.

    ``hole`` and ``tooth`` are shares of the radius; ``hook`` leans the teeth, as an
    escape wheel's.
    """
    rim = []
    for i in range(teeth):
        for share, out in _TOOTH:
            angle = 2 * pi * (i + share + (hook if out > 0 else 0.0)) / teeth
            rim.append(
                (radius * (1 + out * tooth) * cos(angle), radius * (1 + out * tooth) * sin(angle))
            )
    outer = np.array(rim, np.float32)
    inner = outer / np.linalg.norm(outer, axis=1, keepdims=True) * radius * hole
    parts = [_band(outer, inner, thick, thick, look), _band(outer, outer, 0.0, thick, look)]
    inside = inner[::2]
    parts.append(_band(inside, inside, thick, 0.0, look))
    for i in range(spokes):
        angle = 2 * pi * (i + 0.2) / spokes
        along = np.array((cos(angle), sin(angle)), np.float32)
        across = np.array((-along[1], along[0]), np.float32) * radius * 0.055
        a, b = along * radius * 0.11, along * radius * (hole + 0.02)
        spoke = [a - across * 1.6, b - across, b + across, a + across * 1.6]
        parts.append(plate([(*p, thick * 0.8) for p in spoke], look, crease=False))
    hub = [ring(8, radius * 0.16, radius * 0.16, z) for z in (0.0, thick * 1.3)]
    parts.append(rings(hub, look, cap_last=True, crease=False))
    return joined(parts)


def _band(a: Floats, b: Floats, za: float, zb: float, look: Paint) -> Mesh:
    low = np.column_stack([a, np.full(len(a), za)])
    high = np.column_stack([b, np.full(len(b), zb)])
    low_next, high_next = np.roll(low, -1, 0), np.roll(high, -1, 0)
    one = np.stack([low, low_next, high], 1)
    other = np.stack([low_next, high_next, high], 1)
    return facets(np.concatenate([one, other]), look, crease=False)


def upright(mesh: Mesh) -> Mesh:
    """Stood up, so that what was its top faces the viewer."""
    return mesh.turned(-pi / 2, "x")


def column(
    x: float, y: float, low: float, high: float, radius: float = 2.4, look: Paint = BRASS
) -> Mesh:
    """An upright rod."""
    loops = [ring(5, radius, radius, z, 0.3, (x, y)) for z in (low, high)]
    return rings(loops, look, cap_last=True, crease=False)


def drum(radius: float, low: float, high: float, look: Paint, sides: int = 8) -> Mesh:
    """A flat cylinder with a lid."""
    loops = [ring(sides, radius, radius, z, pi / 8) for z in (low, high)]
    return rings(loops, look, cap_last=True, crease=False)


def ball(radius: float, look: Paint) -> Mesh:
    """A ball of flat facets round the origin."""
    turns = (-0.9, -0.3, 0.3, 0.9)
    belts = [ring(8, radius * cos(t), radius * cos(t), radius * sin(t), t) for t in turns]
    ends = [np.array([(0.0, 0.0, z)], np.float32) for z in (-radius, radius)]
    return rings([ends[0], *belts, ends[1]], look)


def rod(
    points: list[tuple[float, float, float]], radius: float, look: Paint, sides: int = 4
) -> Mesh:
    """A bent rod."""
    return tube(points, radius, look, sides, crease=False)


def storeys(
    profile: list[tuple[float, float]], sides: int, looks: Looks, deep: float = 0.78
) -> Mesh:
    """A casing round the origin: (height, radius) from the foot to the roof."""
    turn = pi / sides
    loops = [ring(sides, r, r * deep, z, turn) if r > 0.5 else [(0.0, 0.0, z)] for z, r in profile]
    return rings(loops, looks)


def windows(
    profile: list[tuple[float, float]],
    sides: int,
    seed: int,
    deep: float = 0.78,
    share: float = 0.34,
) -> Mesh:
    """Small lit windows along the storeys of a casing, those to the viewer alone."""
    rng = np.random.default_rng(seed)
    heights = [z for z, _ in profile]
    radii = [r for _, r in profile]
    parts: list[Mesh] = []
    low = heights[0] + 14.0
    while low < heights[-1] - 24.0:
        radius = float(np.interp(low, heights, radii)) * 0.99
        corners = ring(sides, radius, radius * deep, low, pi / sides)
        for i in range(sides):
            a, b = corners[i], corners[(i + 1) % sides]
            if (a[1] + b[1]) / 2 < radius * 0.15 or radius < 14.0:
                continue
            count = max(1, int(np.linalg.norm(b - a) / 13.0))
            for k in range(count):
                if rng.random() > share:
                    continue
                middle = a + (b - a) * ((k + 0.5) / count)
                side = (b - a) / np.linalg.norm(b - a) * 1.9
                up = np.array((0.0, 0.0, 5.0), np.float32)
                warm = rng.random() < 0.72
                glow = Paint("void", "brasslt" if warm else "cyan", float(rng.uniform(0.10, 0.62)))
                quad = [middle - side, middle + side, middle + side + up, middle - side + up]
                parts.append(plate(quad, glow, crease=False))
        low += 18.0
    return joined(parts)
