"""What came off the walls and the ceiling, and what has grown over it since."""

from __future__ import annotations

from math import pi

import numpy as np
from numpy.typing import ArrayLike, NDArray

from game.view.fold.mesh import Mesh, Paint, joined
from game.view.fold.palette import blend
from game.view.fold.shapes import box, facets, plate, ring, rings, smooth, tube
from sprites.source.hall.ivy import cover, crown, foliage, heap, rimmed, shaded, tinted, vine
from sprites.source.hall.thing import Thing, block, footprint
from sprites.source.hall.walls import BRASS, CARD, foot, lozenge, panel, remnant


def shard(number: int) -> Thing:
    """A piece of pleated wall that fell: its foot towards us, its torn end on rubble."""
    rng = np.random.default_rng(600 + number)
    count, high, lean, turn = (
        (6, 150, 1.16, 0.25),
        (4, 190, 0.95, -0.4),
        (8, 110, 1.30, 0.1),
        (3, 130, 0.62, 0.7),
        (5, 120, 1.22, -0.9),
    )[number]
    parts = []
    for k in range(count):
        x0, x1 = (k - count / 2) * 30.0, (k + 1 - count / 2) * 30.0
        y0, y1 = (9.0, -9.0) if k % 2 else (-9.0, 9.0)
        t0, t1 = high * rng.uniform(0.55, 1.0), high * rng.uniform(0.55, 1.0)
        parts += [foot((x0, y0), (x1, y1)), panel((x0, y0), (x1, y1), t0, t1, CARD[k % 2], rng, 16)]
        if k % 3 == 1:
            parts.append(lozenge(0, 1, 80).moved((x0 + x1) / 2, 20))
    green = []
    for _ in range(3):
        x, top = rng.uniform(-0.4, 0.4) * count * 30, high * rng.uniform(0.4, 0.7)
        path = [[x, 10, 1], [x + 7, 10, top * 0.3], [x - 4, 9, top * 0.65], [x + 5, 8, top]]
        green.append(vine(rng, path, 15, 9.5))
    wall, climbing = joined(parts).turned(lean, "x"), joined(green).turned(lean, "x")
    lift = 3 - float(wall.tri[..., 2].min())
    half = count * 15.0
    spots = [(rng.uniform(-half, half), rng.uniform(4, 16)) for _ in range(4)]
    round_it = [heap(rng, spot, (24, 13), 11, 30, 9.5) for spot in spots]
    if number in (1, 2):
        round_it.append(crown(rng, [[-half * 0.5, 12, 8], [-half * 0.5 + 12, 15, 6]], 19))
    mesh = joined([wall.moved(z=lift), climbing.moved(z=lift), *round_it]).turned(turn)
    solids = footprint(wall.moved(z=lift).turned(turn), 40)
    return Thing(f"shard-{number + 1}", shaded(mesh, 26, 0.65), solids, 0.6, 5)


def plaster(number: int) -> Mesh:
    """Ceiling that came down: pale slabs on edge and flat, one with its gilt rosette."""
    rng = np.random.default_rng(650 + number)
    parts = []
    for k in range((3, 4, 2, 5)[number]):
        sides = int(rng.integers(5, 8))
        reach = rng.uniform(15, 34) * (1.25 if k == 0 else 0.7)
        angle = np.sort(rng.uniform(0, 2 * pi, sides))
        flat = (
            np.column_stack([np.cos(angle), np.sin(angle)])
            * reach
            * rng.uniform(0.7, 1.0, (sides, 1))
        )
        slab = _slab(flat, rng.uniform(6, 10), k == 0 and number % 2 == 0, rng)
        slab = slab.turned(rng.normal(0, 0.25 if k else 0.16), "x").turned(rng.normal(0, 0.3), "y")
        slab = slab.moved(z=-float(slab.tri[..., 2].min()) * 0.85)
        parts.append(slab.moved(rng.uniform(-34, 34) * (k > 0), rng.uniform(-24, 24) * (k > 0)))
    for _ in range(10):
        x, y, r = rng.normal(0, 34), rng.normal(0, 26), rng.uniform(2.5, 5.5)
        parts.append(
            rings([ring(4, r, r, 0, rng.random()), [[x * 0 + 0.6, 0.4, r * 1.1]]], "#5e5a6c").moved(
                x, y
            )
        )
    parts.append(heap(rng, (rng.uniform(-24, 24), 16), (20, 14), 7, 18, 8.5))
    return joined(parts)


def _slab(flat: NDArray[np.floating], thick: float, gilt: bool, rng: np.random.Generator) -> Mesh:
    count = len(flat)
    parts = []
    for i in range(count):
        a, b = flat[i], flat[(i + 1) % count]
        parts.append(plate([[*a, 0], [*b, 0], [*b, thick], [*a, thick]], "#45414f"))
        tone = blend("#5d586a", "#74708a", float(rng.random()) * 0.6)
        parts.append(facets([[[*a, thick], [*b, thick], [0, 0, thick + 1.5]]], tone))
    if gilt:
        reach = float(np.linalg.norm(flat, axis=1).min()) * 0.72
        star = ring(12, 1, 1, thick + 3)
        for i in range(12):
            star[i, :2] *= reach * (1.0 if i % 2 else 0.55)
        for i in range(12):
            look = BRASS if i % 2 else Paint("#8a6226", gloss=0.5)
            parts.append(facets([[star[i], star[(i + 1) % 12], [0, 0, thick + 6]]], look))
    return joined(parts)


_ABOVE = np.array([0, 0.3, 0.5])
"""Of its paper, where ink lies."""


def sheet(number: int) -> Mesh:
    """A page of a résumé, folded in six and let fall; some lines are struck out."""
    rng = np.random.default_rng(680 + number)
    wide, high = 38.0, 52.0
    xs, ys = np.linspace(-wide / 2, wide / 2, 3), np.linspace(-high / 2, high / 2, 4)
    lift = rng.uniform(0.4, 2.2, (4, 3))
    lift[1::2] += 4.5
    corner = ((0, 0), (0, 2), (3, 0), (3, 2), (0, 1), (3, 1))[number]
    lift[corner] += 14
    grid = np.array([[[xs[i], ys[j], lift[j, i]] for i in range(3)] for j in range(4)])
    parts = []
    for j in range(3):
        for i in range(2):
            a, b, c, d = grid[j, i], grid[j, i + 1], grid[j + 1, i + 1], grid[j + 1, i]
            tone = blend("#8f90a0", "#a9a8b2", float(rng.random()))
            parts.append(Mesh.of([[a, b, c], [a, c, d]], tone, np.array([3, 6], np.uint8)))
            for line in range(4):
                v = 0.16 + line * 0.22
                end = rng.uniform(0.45, 0.92)
                struck = rng.random() < 0.22

                below = v + (0.12 if struck else 0.055)
                spots = ((0.10, v), (end, v), (end, below), (0.10, below))
                ink = [
                    (a * (1 - u) + b * u) * (1 - w) + (d * (1 - u) + c * u) * w + _ABOVE
                    for u, w in spots
                ]
                parts.append(plate(ink, "#2a293c" if struck else "#5f5f72", crease=False))
    return joined(parts).turned(rng.uniform(-1.2, 1.2))


def ivy_patch(number: int) -> Mesh:
    """Ivy that creeps over the floor, flat enough to walk on."""
    rng = np.random.default_rng(720 + number)
    parts = []
    for _ in range(3 + number % 3):
        angle = rng.random() * 2 * pi
        path = [[0.0, 0.0, 1.0]]
        for _ in range(4):
            angle += rng.normal(0, 0.5)
            x, y, _ = path[-1]
            path.append(
                [
                    x + np.cos(angle) * rng.uniform(12, 24),
                    y + np.sin(angle) * rng.uniform(12, 24),
                    1.0,
                ]
            )
        line = smooth(path, 5)
        count = int(rng.integers(16, 26))
        at = np.sort(rng.integers(0, len(line) - 1, count))
        out = np.column_stack(
            [rng.normal(0, 1, count), rng.normal(0, 1, count), np.full(count, 0.05)]
        )
        parts += [
            tube(line[::2], 0.8, "#2a3a30", 3, crease=False),
            foliage(rng, line[at], out, [0, 0, 1], 9.5, shift=-0.15),
        ]
    if number == 4:
        parts.append(crown(rng, [[0, 0, 2], [9, 6, 2], [-8, 5, 2]], 17))
    return rimmed(joined(parts), 0.45)


def thicket(number: int) -> Mesh:
    """A lilac bush where seats have been."""
    rng = np.random.default_rng(760 + number)
    wide, deep, high = ((34, 22, 34), (46, 26, 44), (26, 18, 26))[number]

    def hull(u: float, v: float) -> tuple[ArrayLike, ArrayLike]:
        a, t = u * 2 * pi, v * pi / 2
        out = np.array([np.cos(a) * np.cos(t), np.sin(a) * np.cos(t), np.sin(t)])
        return out * [wide, deep, high] * rng.uniform(0.85, 1.05), out

    parts = [cover(rng, hull, 120 + wide * 2, 10.5, fall=(0, 0.3, -1))]
    tops = []
    for _ in range((6, 10, 4)[number]):
        a, t = rng.random() * 2 * pi, rng.uniform(0.5, 1.4)
        tops.append([np.cos(a) * np.cos(t) * wide, np.sin(a) * np.cos(t) * deep, np.sin(t) * high])
    parts.append(crown(rng, tops, 19))
    return shaded(joined(parts), high, 0.45)


def rail(broken: bool) -> Mesh:
    """A stretch of the balcony's balustrade, 128 px wide."""
    rng = np.random.default_rng(790 + broken)
    parts = []
    for k in range(9):
        x = -60 + 15.0 * k
        high = 34.0 if not broken or k < 3 or k > 6 else rng.uniform(8, 22)
        loops = [
            ring(5, 4.4, 4.4, 0),
            ring(5, 2.2, 2.2, high * 0.3),
            ring(5, 3.6, 3.6, high * 0.62),
            ring(5, 2.4, 2.4, high),
        ]
        parts.append(rings(loops, ["#4a4456", "#5c5568", "#4a4456"], cap_last=True).moved(x))
    spans = ((-66, 66),) if not broken else ((-66, -22), (44, 66))
    for x0, x1 in spans:
        parts.append(box([x0, -6, 34], [x1, 6, 39], "#4a4456", "#5c5568"))
        parts.append(box([x0, 6, 36], [x1, 6.6, 38], BRASS))
    path = [[-58, 6, 2], [-40, 7, 30], [-20, 6, 40], [4, 7, 34], [20, 7, 12]]
    parts.append(vine(rng, path, 26, 9))
    parts.append(crown(rng, [[-38, 6, 40], [-30, 6, 38]], 17))
    return shaded(joined(parts), 24, 0.6)


def scrap(number: int) -> Mesh:
    """What is left of the wall where it fell outwards: slabs of card, one with its brass."""
    rng = np.random.default_rng(860 + number)
    parts = []
    for k in range((5, 4, 6)[number]):
        sides = int(rng.integers(5, 8))
        angle = np.sort(rng.uniform(0, 2 * pi, sides)) + rng.uniform(0, 1)
        reach = rng.uniform(7, 12) if k else 17.0
        flat = np.column_stack([np.cos(angle) * 1.3, np.sin(angle)]) * reach
        slab = tinted(_slab(flat, rng.uniform(3.5, 6.0), False, rng), CARD[k % 2], 0.7)
        slab = slab.turned(rng.normal(0, 0.22), "x").turned(rng.normal(0, 0.18), "y")
        slab = slab.moved(z=-float(slab.tri[..., 2].min()))
        parts.append(slab.moved(rng.normal(0, 30) * (k > 0), rng.normal(0, 11) * (k > 0)))
    strip = [[-16, 14, 0.8], [15, 19, 0.8], [16, 15.5, 2.6], [-15, 10.5, 2.6]]
    parts.append(plate(strip, BRASS, crease=False).turned(rng.uniform(-0.5, 0.5)))
    return shaded(joined(parts), 12, 0.6)


def scraps() -> list[Thing]:
    """Shards of the fallen wall, flat enough to walk over."""
    return [Thing(f"scrap-{k + 1}", scrap(k), (), 0.5, 3) for k in range(3)]


def things() -> list[Thing]:
    """All that stands or lies about, in the order of the tileset; flat things have no solids."""
    made = []
    for number in range(4):
        tall = (1000, 60, 44, 24)[number]
        for side, name in ((1, "west"), (-1, "east")):
            box = ((-16.0, 0.0, 16.0, 128.0, float(tall)),)
            made.append(Thing(f"wall-{name}-{number + 1}", remnant(side, number), box, 0.5, 5))
    made += [shard(k) for k in range(5)]
    for k, (wide, deep) in enumerate(((76, 34), (84, 40), (60, 30), (84, 44))):
        made.append(Thing(f"plaster-{k + 1}", plaster(k), block(wide, deep, 26), 0.55, 5))
    made += [Thing(f"sheet-{k + 1}", sheet(k), (), 0.45, 2) for k in range(6)]
    made += [Thing(f"ivy-{k + 1}", ivy_patch(k), (), 0.4, 2) for k in range(5)]
    for k, (wide, deep) in enumerate(((62, 26), (84, 32), (46, 22))):
        made.append(Thing(f"lilac-{k + 1}", thicket(k), block(wide, deep, 30), 0.55, 5))
    made.append(Thing("rail", rail(False), block(128, 14, 36), 0.5, 3))
    made.append(Thing("rail-broken", rail(True), block(128, 14, 36), 0.5, 3))
    return made
