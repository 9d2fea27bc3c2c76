"""What stands on and round the stage: podium, antlers, chandelier, lamps, ropes.

Owns furniture of wood and brass. The dais itself is floor and belongs to
``hall_floor``.
"""

from __future__ import annotations

from dataclasses import replace
from math import cos, pi, sin

import numpy as np

from game.view.fold.mesh import Floats, Mesh, Paint, joined
from game.view.fold.palette import blend
from game.view.fold.shapes import box, plate, polar, ring, rings, smooth, tube
from sprites.source.hall.ivy import foliage, heap, panicle, shaded, vine
from sprites.source.hall.thing import Thing, block

BRASS = Paint("#b27c2a", gloss=0.75)
BRASS_LIT = Paint("#b27c2a", glow="brass", strength=0.07, gloss=0.8)
BRASS_DARK = Paint("#744a18", gloss=0.5)
BARK = ["#77402a", "#8c4f32", "#653425"]
WOOD = Paint("#95583a", gloss=0.15)
WOOD_LIGHT = Paint("#b0714a", gloss=0.25)
SILK = Paint("#3a4058", glow="#dce8ff", strength=0.16)
PAPER, PAPER_SHADE = "paper", "#d9d5e2"


def _apex(z: float) -> Floats:
    """The loop of one corner in which rings are drawn together."""
    return np.array([[0, 0, z]], np.float32)


def antler(rng: np.random.Generator, side: int, scale: float = 1.0) -> Mesh:
    """One branch of polished brass, rooted at the origin."""
    spine = [[9, 0, 0], [26, -3, 8], [40, -6, 26], [43, -7, 50], [35, -5, 74], [37, -4, 92]]
    beam = smooth(spine, 6) * np.array([side * scale, scale, scale], np.float32)
    count = len(beam)
    thick = np.linspace(4.9, 0.9, count) * scale
    parts = [tube(beam, thick, BRASS_LIT, 5, 0.15)]
    for at, dx, dz in (
        (0.20, -3, 27),
        (0.38, 22, 20),
        (0.55, 23, 28),
        (0.66, -19, 22),
        (0.82, 15, 24),
    ):
        root = beam[int(at * (count - 1))]
        reach = np.array([dx * side, 2, dz]) * scale
        bend = np.array([dx * side * 0.25, 0, -dz * 0.12]) * scale
        wobble = rng.normal(0, 0.8, 3)
        path = smooth(
            [root, root + reach * 0.4 + bend, root + reach * 0.78 + bend, root + reach + wobble], 4
        )
        parts.append(tube(path, np.linspace(3.0, 0.5, len(path)) * scale, BRASS_LIT, 4, 0.2))
    return joined(parts)


def podium(rng: np.random.Generator) -> Mesh:
    """The speaker's stand: a living trunk, a slanted desk, antlers, a flowering microphone."""
    trunk = []
    for z, rx, ry, gnarl in (
        (0, 33, 23, 0.26),
        (5, 24, 17, 0.16),
        (20, 15, 11, 0.05),
        (42, 16, 12, 0.04),
        (56, 26, 17, 0.07),
        (62, 30, 18, 0.0),
    ):
        loop = ring(9, rx, ry, z, pi / 9 + z * 0.012)
        for i in range(9):
            loop[i, :2] *= 1 + gnarl * (1 if i % 2 else -0.35) + rng.normal(0, 0.02)
        trunk.append(loop)
    parts = [rings(trunk, [BARK[2], BARK[0], BARK[1], BARK[0], BARK[1]])]
    for i in range(7):
        a = 0.35 + i * 2 * pi / 7
        path = [
            polar(20, a, 9),
            polar(31, a + 0.1, 3),
            polar(41 + rng.uniform(0, 9), a + rng.normal(0.05, 0.12), 0.6),
        ]
        flat = np.array(path) * np.array([1, 0.72, 1])
        parts.append(tube(smooth(flat, 3), np.linspace(4.2, 0.8, 7), BARK[i % 3], 4))
    for i in range(5):
        a = 0.5 + i * 0.55
        rise = np.array([12.0, 24.0, 36.0, 47.0])
        wide = np.array([1.17, 1.05, 1.02, 1.16])
        seam = np.column_stack([14.6 * cos(a) * wide, 10.9 * sin(a) * wide, rise])
        glow = Paint(BARK[1], glow="ember", strength=0.16)
        parts.append(tube(smooth(seam, 3), 0.7, glow, 3, crease=False))
    parts += [_desk(), antler(rng, -1).moved(-7, -12, 66), antler(rng, 1).moved(7, -12, 66)]
    parts.append(_microphone())
    parts.append(
        vine(rng, [[-36, 8, 1], [-22, 15, 6], [-14, 13, 22], [-20, 14, 40], [-27, 17, 54]], 20, 8.5)
    )
    parts.append(vine(rng, [[30, 16, 1], [20, 15, 10], [16, 13, 26], [11, 14, 36]], 13, 8.0))
    return shaded(joined(parts), 26, 0.6)


def _desk() -> Mesh:
    front, back = 62.0, 73.0
    top = [[-35, 19, front], [35, 19, front], [31, -16, back], [-31, -16, back]]
    rim = [[-35, 19, front], [35, 19, front], [33, 20, front - 6], [-33, 20, front - 6]]
    left = [[-35, 19, front], [-31, -16, back], [-28, -14, back - 9], [-33, 20, front - 6]]
    right = [[35, 19, front], [31, -16, back], [28, -14, back - 9], [33, 20, front - 6]]
    trim = [
        [-35, 19.2, front + 0.2],
        [35, 19.2, front + 0.2],
        [35, 19.6, front - 1.8],
        [-35, 19.6, front - 1.8],
    ]
    parts = [plate(rim, WOOD), plate(left, WOOD), plate(right, WOOD), plate(trim, BRASS)]
    near, far = (np.linspace(top[a], top[b], 6) for a, b in ((0, 1), (3, 2)))
    for k in range(5):
        grain = blend("#b0714a", "#7d4a30", (0.1, 0.5, 0.0, 0.6, 0.25)[k])
        parts.append(plate([near[k], near[k + 1], far[k + 1], far[k]], Paint(grain, gloss=0.2)))
    slope = (back - front) / 35

    def on(x: float, y: float, lift: float = 0.8) -> list[float]:
        return [x, y, front + (19 - y) * slope + lift]

    parts.append(plate([on(-14, 12), on(0, 13, 2.2), on(0, -9, 2.2), on(-15, -9)], PAPER))
    parts.append(plate([on(14, 12), on(0, 13, 2.2), on(0, -9, 2.2), on(15, -9)], PAPER_SHADE))
    for k in range(4):
        y = -5 + 4.2 * k
        for x0, x1 in ((-12, -3 - (k % 2) * 2), (3, 12 - (k % 3) * 2)):
            parts.append(
                plate(
                    [on(x0, y, 2.4), on(x1, y, 2.6), on(x1, y + 1.3, 2.6), on(x0, y + 1.3, 2.4)],
                    "#6c6a8a",
                    False,
                )
            )
    return joined(parts)


def _microphone() -> Mesh:
    """Its stem; the flower on it breathes, and is drawn live (``game.view.fold.microphone``)."""
    stem = smooth([[0, -15, 72], [0, -17, 84], [0, -13, 93], [0, -9, 97]], 5)
    calyx = [ring(6, 1.6, 1.6, 92), ring(6, 4.2, 4.2, 96.5), _apex(98)]
    return joined([tube(stem, 1.5, BRASS, 4), rings(calyx, "#2e6a50").moved(0, -10)])


def cup(rng: np.random.Generator, broken: float = 0.0, molten: float = 0.0) -> Mesh:
    """A trophy, foot at z 0; ``broken`` (0..1) tears its rim, at 1 with one handle left.

    ``molten`` (0..1) is how it glows, most where the fire in it is.
    """
    profile = ((8, 0), (7.5, 2.2), (2.6, 4.4), (2.0, 9.5), (6.4, 13.5), (10.6, 20.5), (12.4, 30))
    loops = [ring(8, r, r, z) for r, z in profile]
    tears = rng.uniform(0, 1, 8) ** 1.6 * 13 * broken
    loops[-1][:, 2] -= tears
    bands = [replace(BRASS, glow="#ffb040", strength=molten * (0.08 + 0.11 * k)) for k in range(6)]
    parts = [rings(loops, bands)]
    inner = [loops[-1], ring(8, 8.6, 8.6, 16), _apex(13)]
    parts.append(rings(inner, replace(BRASS_DARK, glow="#ff9a30", strength=molten)))
    for side in (-1, 1):
        if broken > 0.8 and side > 0:
            continue
        curve = np.array([[10, 0, 26], [18, 0, 28], [17.5, 0, 18], [7, 0, 14.5]]) * [side, 1, 1]
        parts.append(tube(smooth(curve, 4), 1.5, bands[4], 4))
    return joined(parts)


def chandelier(rng: np.random.Generator) -> Mesh:
    """Trophies on a hoop, hung from nothing by spider-silk. Origin: the floor beneath it."""
    hot = replace(BRASS, glow="#ffb040", strength=0.34)
    hoop = np.array([[88 * cos(t), 50 * sin(t), 0] for t in np.linspace(0.35, 2 * pi - 0.1, 30)])
    small = np.array([[44 * cos(t), 25 * sin(t), 30] for t in np.linspace(-0.2, 2 * pi - 0.8, 18)])
    parts = [tube(hoop, 2.4, hot, 4), tube(small, 1.9, hot, 4)]
    places = [
        (88 * cos(a), 50 * sin(a), 0.0, 1.0 + 0.22 * sin(a))
        for a in np.arange(9) * (2 * pi / 9) + 0.17
    ]
    places += [(44 * cos(a), 25 * sin(a), 30.0, 0.82) for a in np.arange(5) * (2 * pi / 5) + 0.6]
    places.append((0.0, 0.0, -16.0, 1.5))
    for i, (x, y, z, scale) in enumerate(places):
        lean = rng.normal(0, 0.22)
        trophy = (
            cup(rng, (0.0, 1.0, 0.45)[i % 3], molten=1.0)
            .scaled(scale)
            .turned(rng.uniform(0, pi))
            .turned(lean, "y")
        )
        drop = 24 * scale
        parts.append(trophy.moved(x, y, z - drop))
        flame = [ring(5, 2.6, 2.6, 0), ring(5, 3.2, 3.2, 4), _apex(13)]
        fire = Paint("brasslt", glow="brasslt", strength=2.0)
        parts.append(
            rings(flame, fire, crease=False).scaled(scale).moved(x, y, z - drop + 27 * scale)
        )
        if i < 9 or i == len(places) - 1:
            parts.append(_silk(rng, [x, y, z + 4], [x * 0.16, y * 0.16, 357]))
    for k in range(9):
        a, b = 0.17 + 2 * pi * k / 9, 0.17 + 2 * pi * (k + 1) / 9
        middle = [62 * cos((a + b) / 2), 35 * sin((a + b) / 2), -15 - rng.uniform(0, 9)]
        swag = smooth([[88 * cos(a), 50 * sin(a), 0], middle, [88 * cos(b), 50 * sin(b), 0]], 4)
        parts.append(tube(swag, 0.8, hot, 3, crease=False))
    return joined(parts)


def _silk(rng: np.random.Generator, low: list[float], high: list[float]) -> Mesh:
    """One thread, finer and fainter the farther north it hangs, and towards its end."""
    a, b = np.array(low, np.float32), np.array(high, np.float32)
    sag = np.array([rng.normal(0, 2), 0, rng.normal(0, 2)], np.float32)
    line = smooth([a, a + (b - a) * 0.35 + sag, a + (b - a) * 0.7 + sag * 0.6, b], 4)
    near = float(np.clip(0.5 + low[1] / 100, 0, 1))
    thread = replace(SILK, strength=0.05 + 0.10 * near)
    thick = np.linspace(0.26 + 0.20 * near, 0.14, len(line))
    return tube(line, thick, thread, 3, crease=False)


def lamp(rng: np.random.Generator, side: int) -> Mesh:
    """A lecture lamp: a brass reed that bows towards ``side``, a folded shade, a warm heart."""
    base = [ring(8, 15, 11, 0), ring(8, 12, 9, 3), ring(8, 3.4, 3, 6)]
    reed = smooth(
        [
            [0, 0, 4],
            [-3 * side, 0, 50],
            [2 * side, 0, 96],
            [20 * side, 2, 112],
            [36 * side, 4, 104],
        ],
        5,
    )
    tip = np.array([38 * side, 4, 101], np.float32)
    shade = [ring(8, 3, 3, 6), ring(8, 9, 8, 0), ring(8, 16, 13, -14)]
    for i in range(8):
        shade[2][i, 2] += 2.4 if i % 2 else -1.2
    lit = Paint("#6d7a58", glow="#ffc070", strength=0.30)
    hood = rings([loop + tip for loop in shade], [Paint("#3c4a44", gloss=0.3), lit], cap_first=True)
    light = Paint("brasslt", glow="brasslt", strength=1.1)
    heart = rings([ring(6, 7, 6, -10) + tip, _apex(-17) + tip], light, cap_first=True, crease=False)
    curl = vine(rng, [[9, 4, 1], [3, 3, 22], [-4, 3, 40], [3, 2, 62], [0, 3, 80]], 16, 7.2)
    return joined(
        [rings(base, BRASS, cap_last=True), tube(reed, 1.9, BRASS, 4), hood, heart, shaded(curl)]
    )


def rope(span: float, turn: float, fallen: bool = False) -> Mesh:
    """Two brass posts and the rope between them, ``span`` world units long."""
    half = span / 2
    posts = []
    for side in (-1, 1):
        loops = [
            ring(6, 8, 8, 0),
            ring(6, 6.5, 6.5, 2.4),
            ring(6, 2, 2, 5),
            ring(6, 1.8, 1.8, 40),
            ring(6, 4, 4, 43),
            ring(6, 3, 3, 47),
            _apex(50),
        ]
        post = rings(loops, BRASS)
        if fallen and side > 0:
            post = post.turned(-1.5, "y").moved(-14, 6, 4)
        posts.append(post.moved(side * half))
    low = 4.0 if fallen else 22.0
    end = [half - 8, 6, 6] if fallen else [half, 0, 40]
    line = smooth(
        [
            [-half, 0, 40],
            [-half * 0.5, 3, low + 6],
            [0, 5, low],
            [half * 0.5, 4, low + (0 if fallen else 6)],
            end,
        ],
        5,
    )
    cord = [
        tube(line[k : k + 2], 2.5, (BRASS_LIT, BRASS_DARK)[k % 2], 5, 0.6)
        for k in range(len(line) - 1)
    ]
    return joined([*posts, *cord]).turned(turn)


def lectern(rng: np.random.Generator) -> Mesh:
    """A small folding stand with the programme of the evening on it."""
    parts = []
    for x, south, lean in ((-12.0, 8.0, 4.0), (12.0, 8.0, -4.0), (0.0, -12.0, 0.0)):
        parts.append(tube([[x, south, 0], [lean * 0.3, -2, 44]], 1.7, BRASS_DARK, 4))
    parts.append(tube([[0, -2, 30], [0, -2, 58]], 2.0, BRASS, 4))
    board = [[-22.0, 9, 56], [22, 9, 56], [20, -12, 70], [-20, -12, 70]]
    lip = [[-22.0, 9, 56], [22, 9, 56], [22, 12, 58.5], [-22, 12, 58.5]]
    parts += [plate(np.array(board), WOOD), plate(np.array(lip), BRASS)]

    def on(x: float, y: float, lift: float) -> list[float]:
        return [x, y, 56 + (9 - y) * (14 / 21) + lift]

    parts.append(plate([on(-15, 8, 1), on(1, 8, 2.4), on(1, -11, 2.4), on(-14, -11, 1)], PAPER))
    parts.append(
        plate([on(1, 8, 2.4), on(16, 8, 1), on(15, -11, 1.6), on(1, -11, 2.4)], PAPER_SHADE)
    )
    for k, wide in enumerate((9.0, 6.0, 10.0, 5.0, 8.0)):
        y = -8 + 3.3 * k
        parts.append(
            plate(
                [
                    on(-6.5 - wide / 2, y, 2.2),
                    on(-6.5 + wide / 2, y, 2.6),
                    on(-6.5 + wide / 2, y + 1.1, 2.6),
                    on(-6.5 - wide / 2, y + 1.1, 2.2),
                ],
                "#5d5b7c",
                False,
            )
        )
    parts.append(panicle(rng, [13, -9, 66], [0.6, 0.1, 0.8], 17))
    parts.append(
        foliage(
            rng, [[13, -9, 66]] * 3, [[1, 0.4, 0], [0.2, 1, 0.1], [0.8, -0.4, 0.4]], [0, 0.4, 1], 8
        )
    )
    return joined(parts)


def trophies(rng: np.random.Generator, number: int) -> Mesh:
    """Cups that came down: on their sides, rims torn, ivy at them."""
    parts = []
    for k in range(1 + number % 3):
        lying = cup(rng, rng.uniform(0.5, 1)).scaled(rng.uniform(0.8, 1.15))
        lying = lying.turned(rng.choice([-1.45, 1.5, 1.25]), "y").turned(rng.uniform(0, 2 * pi))
        lying = lying.moved(z=-float(lying.tri[..., 2].min()))
        parts.append(lying.moved((-22, 20, 2)[k], (4, 8, -20)[k]))
    for _ in range(5):
        x, y = rng.normal(0, 30), rng.normal(4, 16)
        shard = [
            [x, y, 0.6],
            [x + rng.uniform(5, 10), y + 2, 1.2],
            [x + 3, y - rng.uniform(5, 9), 3.5],
        ]
        parts.append(plate(shard, BRASS))
    parts.append(heap(rng, (6, -4), (26, 16), 7, 20, 8))
    return joined(parts)


def name_card(rng: np.random.Generator) -> Mesh:
    """A tent of card on a low box: a speaker's place, and the name half covered."""
    stand = box([-17, -9, 0], [17, 9, 17], WOOD, WOOD_LIGHT)
    front = [[-14, 6, 17], [14, 6, 17], [13, 0, 33], [-13, 0, 33]]
    back = [[-14, -6, 17], [14, -6, 17], [13, 0, 33], [-13, 0, 33]]
    parts = [stand, plate(back, PAPER_SHADE), plate(front, PAPER)]
    for x0, x1, z in ((-9, 3, 27), (-9, 8, 22.5)):
        y = 6 - (z - 17) * 6 / 16 + 0.3
        ink = [[x0, y, z], [x1, y, z], [x1, y - 0.9, z + 2.4], [x0, y - 0.9, z + 2.4]]
        parts.append(plate(ink, "#4a486a", False))
    parts.append(vine(rng, [[20, 6, 1], [17, 9, 10], [9, 8, 19], [10, 3, 29]], 11, 7.5))
    return joined(parts)


def things() -> list[Thing]:
    """All of it, in the order of the tileset."""
    rng = np.random.default_rng(7)
    made = [
        Thing("podium", podium(np.random.default_rng(3)), block(64, 34, 44, 2)),
        Thing("chandelier", chandelier(np.random.default_rng(12)), shadow=0.0, fade=130),
        Thing("lamp-west", lamp(rng, 1), block(24, 16, 60)),
        Thing("lamp-east", lamp(rng, -1), block(24, 16, 60)),
        Thing("rope-aisle", rope(120, pi / 2), block(14, 92, 36)),
        Thing("rope-across", rope(110, 0.0), block(120, 14, 36)),
        Thing("rope-fallen", rope(110, 0.35, fallen=True), ((-62, -20, -44, -4, 36),)),
        Thing("lectern", lectern(rng), block(40, 20, 44)),
        Thing("name-card", name_card(rng), block(36, 16, 30)),
    ]
    return made + [
        Thing(f"trophies-{k + 1}", trophies(rng, k), block(64, 24, 24)) for k in range(3)
    ]
