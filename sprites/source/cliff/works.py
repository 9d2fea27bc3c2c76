"""Works: what the towers of the city are made of. Casings, wheels, rods, lit windows."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import cos, sin, tau
from typing import Final

import numpy as np

from game.view.fold.mesh import FOLD_12, Mesh, Paint, joined
from game.view.fold.palette import Colour, blend
from game.view.fold.shapes import box, cone, plate, ring, rings, tube

Rng = np.random.Generator
Corner = tuple[float, float, float]
Loop = np.ndarray[tuple[int, ...], np.dtype[np.float32]]

FLOOR: Final = 20.0
"""From one floor to the next."""
BRASS: Final = Paint(blend("brass", "#7a4a2a", 0.45), "brass", 0.03)
BRIGHT: Final = Paint(blend("brasslt", "brass", 0.5), "brasslt", 0.12)
DIM: Final = Paint(blend("brass", "#1c2440", 0.72), "brass", 0.012)
STEEL: Final = Paint("#53628a", "#53628a", 0.015)
DARK: Final = Paint("#232c44", "#232c44", 0.01)


@dataclass(frozen=True, slots=True, eq=False)
class Tower:
    """One skyscraper."""

    works: Mesh
    glass: Mesh


def cog(teeth: int, radius: float, look: Paint, *, hole: float = 0.52) -> Mesh:
    """A toothed disc that faces the viewer: a plate with a ring cut out of it, no spokes."""
    rim: list[Corner] = []
    for k in range(teeth * 4):
        r = radius * (1.0 if k % 4 in (1, 2) else 0.84)
        a = tau * (k + 0.5) / (teeth * 4)
        rim.append((r * cos(a), 0.0, r * sin(a)))
    inner = [
        (hole * radius * cos(tau * k / 24), 0.0, hole * radius * sin(tau * k / 24))
        for k in range(24)
    ]
    flat: list[list[Corner]] = []
    for k in range(24):
        near, far = inner[k], inner[(k + 1) % 24]
        lo, hi = k * len(rim) // 24, (k + 1) * len(rim) // 24
        arc = [rim[i % len(rim)] for i in range(lo, hi + 1)]
        flat += [[near, p, q] for p, q in pairwise(arc)] + [[near, arc[-1], far]]
    disc = Mesh.of(np.array(flat, np.float32), look, FOLD_12)
    hub = [
        (0.24 * radius * cos(tau * k / 9), 0.4, 0.24 * radius * sin(tau * k / 9)) for k in range(9)
    ]
    return disc.join(plate(hub, BRIGHT, crease=False))


def shaft(
    levels: list[tuple[float, float]], sides: int, turn: float, tint: Colour, twist: float = 0.0
) -> Mesh:
    """A casing through (height, radius) levels, with a fold at every floor."""
    loops: list[Loop] = []
    for (z0, r0), (z1, r1) in pairwise(levels):
        floors = max(1, round((z1 - z0) / FLOOR))
        for k in range(floors + (z1 == levels[-1][0])):
            t = k / floors
            z = z0 + (z1 - z0) * t
            loops.append(ring(sides, r0 + (r1 - r0) * t, r0 + (r1 - r0) * t, z, turn + twist * z))
    return rings(loops, [Paint(tint), Paint(blend(tint, "papersh", 0.22))])


def windows(rng: Rng, levels: list[tuple[float, float]], share: float) -> Mesh:
    """Lit offices: slips of light between the floors, most of them dark."""
    parts = []
    for (z0, r0), (z1, r1) in pairwise(levels):
        for k in range(int((z1 - z0) / FLOOR)):
            z = z0 + (k + 0.5) * FLOOR
            r = r0 + (r1 - r0) * (z - z0) / (z1 - z0)
            for x in np.arange(-r * 0.62, r * 0.62, 6.5).tolist():
                if rng.random() < share:
                    hue: Colour = "brasslt" if rng.random() < 0.7 else "lilac"
                    glow = Paint("void", hue, 0.35 + 0.9 * float(rng.random()) ** 2)
                    parts.append(box((x, r * 0.55, z - 2.4), (x + 3.4, r * 0.56, z + 2.4), glow))
    return joined(parts)


def spire(z: float, height: float, tint: Colour) -> Mesh:
    """A needle on a roof that stands ``z`` high."""
    return cone(ring(5, 3.2, 3.2, z), (0.0, 0.0, z + height), Paint(tint, "papersh", 0.12))


def axle(z0: float, z1: float, r: float = 2.2) -> Mesh:
    """An upright shaft of steel."""
    return tube([(0, 0, z0), (0, 0, z1)], r, STEEL, 5, twist=0.0)


def train(rng: Rng, z0: float, z1: float, least: float, most: float) -> Mesh:
    """Meshing wheels, one over the other, that stand across the shaft."""
    parts, z, side = [], z0, 1.0
    while z < z1:
        r = least + (most - least) * float(rng.random())
        look = (BRASS, DIM, DARK, STEEL)[int(rng.integers(4))]
        parts.append(
            cog(round(r * 0.9), r, look, hole=float(rng.uniform(0.4, 0.7))).moved(
                side * r * 0.34, 4.0 * side, z + r
            )
        )
        if rng.random() < 0.35:
            rod = [(side * r * 0.9, 6, z + r), (-side * r * 0.7, 6, z + 2.4 * r)]
            parts.append(tube(rod, 1.8, STEEL, 4))
        z, side = z + 1.72 * r, -side
    return joined(parts)


def escape(radius: float) -> Mesh:
    """An escape wheel: teeth like hooked flames, three curved arms."""
    tri = []
    for k in range(15):
        a, b, c = (tau * (k + d) / 15 for d in (0.0, 0.34, 0.55))
        tri.append(
            [
                (radius * 0.78 * cos(a), 0, radius * 0.78 * sin(a)),
                (radius * 0.78 * cos(b), 0, radius * 0.78 * sin(b)),
                (radius * cos(c), 0, radius * sin(c)),
            ]
        )
    band = []
    for k in range(30):
        a, b = tau * k / 30, tau * (k + 1) / 30
        p, q = ((r * cos(a), 0.0, r * sin(a)) for r in (radius * 0.64, radius * 0.80))
        s, t = ((r * cos(b), 0.0, r * sin(b)) for r in (radius * 0.64, radius * 0.80))
        band += [[p, q, t], [p, t, s]]
    wheel = Mesh.of(np.array(tri + band, np.float32), BRASS, 0)
    arms = [
        tube(
            [
                (
                    radius * r * cos(tau * k / 3 + 1.1 * r),
                    0.3,
                    radius * r * sin(tau * k / 3 + 1.1 * r),
                )
                for r in (0.05, 0.3, 0.5, 0.68)
            ],
            radius * 0.035,
            BRASS,
            4,
        )
        for k in range(3)
    ]
    return joined([wheel, *arms])


def disc(radius: float, z: float) -> Mesh:
    """A level plate between two storeys."""
    look = Paint(blend("brass", "#5a6a86", 0.45), "brass", 0.03)
    return rings(
        [ring(20, radius, radius, z - 2.5), ring(20, radius, radius, z + 2.5)], look, cap_last=True
    )


def terrace(rng: Rng, radius: float, tint: Colour) -> Tower:
    """A flat wheel of glass that carries a street: the ground of the city."""
    teeth = round(radius / 7)
    rim: list[tuple[float, float]] = []
    for k in range(teeth * 4):
        r = radius * (1.0 if k % 4 in (1, 2) else 0.945)
        a = tau * (k + 0.5) / (teeth * 4)
        rim.append((r * cos(a), r * sin(a)))
    edge = np.array([(x, y, 0.0) for x, y in rim], np.float32)
    sides = rings([edge - (0, 0, 16.0), edge], Paint(tint), crease=False)
    loops = [
        ring(30, radius * f, radius * f, 0.0, float(rng.random())) for f in (0.93, 0.72, 0.50, 0.26)
    ]
    top = rings(loops, [Paint(tint), Paint(blend(tint, "papersh", 0.3))])
    street = [
        box((x, y, 0), (x + 2.4, y + 1.2, 1.2), Paint("void", "brasslt", 0.7))
        for x, y in (
            (radius * q * cos(a), radius * q * sin(a))
            for q, a in zip(rng.uniform(0.2, 0.9, 60), rng.uniform(0, tau, 60), strict=True)
        )
    ]
    return Tower(joined(street), sides.join(top))
