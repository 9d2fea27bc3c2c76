"""What stands between the desks: chairs, partitions, the copier, and other survivors."""

from __future__ import annotations

from math import cos, pi, sin

import numpy as np

from game.view.fold.mesh import Mesh, Paint, joined
from game.view.fold.shapes import box, facets, leaf, plate, prism, ring, rings, smooth, tube
from sprites.source.office.parts import (
    CARD,
    CARD_DARK,
    CARD_SIDE,
    CARTON,
    CARTON_DARK,
    METAL,
    RAIL,
    SHADOW,
    SHEET,
    SHEET_DARK,
    WOOD,
    bent,
    crumpled,
    drawer,
    leaning,
    lit,
    page,
    rect,
    slab,
    upright,
)


def chair(turn: float = 0.0) -> Mesh:
    """Five feet, one post, a seat folded in a valley and a back in a ridge; faces north."""
    feet = [
        tube([(0, 0, 8), (15 * cos(a), 15 * sin(a), 2)], [2.4, 1.3], METAL, 3)
        for a in (0.3 + 2 * pi * k / 5 for k in range(5))
    ]
    post = tube([(0, 0, 6), (0, 0, 25)], 2.2, SHADOW, 4)
    seat = bent([(-16, 14, 27), (16, 14, 27), (15, -15, 26), (-15, -15, 26)], -2.2, "#55625f")
    lips = [
        plate([(-16, 14, 27), (0, 14, 25), (16, 14, 27), (13, 15, 21), (-13, 15, 21)], "#414d4b"),
        plate([(-16, 14, 27), (-15, -15, 26), (-12, -13, 21), (-13, 14, 21)], "#414d4b"),
        plate([(16, 14, 27), (15, -15, 26), (12, -13, 21), (13, 14, 21)], "#414d4b"),
    ]
    back = facets(
        [
            [(-15, 16, 34), (0, 19, 33), (0, 23, 66)],
            [(-15, 16, 34), (0, 23, 66), (-11, 20, 66)],
            [(-15, 16, 34), (-11, 20, 66), (-16, 18, 58)],
            [(15, 16, 34), (0, 19, 33), (0, 23, 66)],
            [(15, 16, 34), (0, 23, 66), (11, 20, 66)],
            [(15, 16, 34), (11, 20, 66), (16, 18, 58)],
        ],
        "#55625f",
    )
    spine = tube([(0, 13, 25), (0, 19, 38)], 1.8, SHADOW, 3)
    return joined([*feet, post, seat, *lips, spine, back]).turned(turn)


def fallen_chair() -> Mesh:
    """One that was left in a hurry."""
    return chair(0.4).turned(-1.42, "x").moved(y=-30, z=22).turned(0.8)


def copier() -> Mesh:
    """Out of order, lid ajar, a light left on inside; its last sheet half out."""
    foot = box((-30, -20, 0), (30, 20, 4), SHADOW)
    low = [(-32, 23), (32, 23), (32, -23), (-32, -23)]
    loops = [
        [(x * wide, y * deep, z) for x, y in low]
        for z, wide, deep in ((4, 1.0, 1.0), (27, 1.04, 1.0), (31, 0.98, 0.94), (44, 1.08, 1.06))
    ]
    body = joined(
        [
            rings(loops[:2], [CARD_SIDE], crease=True),
            rings(loops[1:3], [CARD_DARK]),
            rings(loops[2:], [CARD]),
        ]
    )
    drawers = [drawer(-29, 29, 23.6, 5.5 + 10.5 * i, 14.5 + 10.5 * i, "#656e69") for i in range(2)]
    mouth = plate(leaning(-24, 16, 23.2, 23.8, 33, 39), SHADOW, False)
    tongue = bent([(-19, 24, 35), (7, 24, 35), (9, 40, 29), (-17, 41, 30)], 1.6, SHEET)
    bed = plate(rect(-34, -23, 34, 24, 44.5), Paint(SHADOW, gloss=6.0))
    glow = lit("#a9c2b4", "#cfe8d6", 0.42)
    slit = plate(leaning(-31, 31, 24.4, 24.4, 44.6, 47), glow, False)
    lid = joined(
        [
            bent(
                [(-34, 25, 47), (34, 25, 47), (34, -24, 55), (-34, -24, 55)],
                2.2,
                "#848d87",
                "#78817b",
            ),
            plate(leaning(-34, 34, 25.4, 25, 46, 48), RAIL),
            facets([[(34, 25, 47), (34, -24, 45), (34, -24, 55)]], CARD_DARK),
            facets([[(-34, 25, 47), (-34, -24, 45), (-34, -24, 55)]], CARD_DARK),
        ]
    )
    feeder = prism([(-30, -8), (-2, -8), (-2, -23), (-30, -23)], 53, 60, CARD_SIDE, CARD)
    waiting = page(22, 15, SHEET, 1.0).turned(0.06).moved(-16, -15, 61)
    panel = plate([(18, 25, 44), (34, 25, 44), (35, 32, 40), (18, 32, 40)], METAL)
    lamps = [
        plate([(x, 28, 43), (x + 2.4, 28, 43), (x + 2.4, 30, 42), (x, 30, 42)], look, False)
        for x, look in ((20, lit("ember", "ember", 0.9)), (24, Paint(SHADOW)), (28, Paint(SHADOW)))
    ]
    shelf = joined(
        [
            plate([(33, 16, 28), (33, -16, 28), (52, -14, 36), (52, 15, 36)], CARD),
            plate([(33, 16, 28), (52, 15, 36), (50, 14, 33), (33, 15, 25)], CARD_DARK),
            page(22, 18, SHEET_DARK, 1.2).turned(-0.12).moved(42, 0, 34),
            page(22, 18, SHEET, 1.2).turned(0.1).moved(42, 1, 35.5),
        ]
    )
    parts = [foot, body, *drawers, mouth, tongue, bed, slit, lid, feeder, waiting, panel, *lamps]
    return joined([*parts, shelf])


def cooler() -> Mesh:
    """Water, of a kind; a tower of folded cups beside the tap."""
    body = slab((-12, -11, 0), (12, 11, 52), CARD, CARD_SIDE, 1.2)
    niche = plate(upright(-8, 8, 11.6, 30, 46), SHADOW, False)
    taps = [
        plate(upright(x, x + 3, 12.4, 38, 43), look, False)
        for x, look in ((-6, "#8d6358"), (3, "#5f7f92"))
    ]
    tray = plate([(-8, 11.6, 29), (8, 11.6, 29), (8, 17, 28), (-8, 17, 28)], METAL)
    water = Paint("#7f979b", gloss=1.0)
    bottle = rings(
        [
            ring(8, 6, 6, 52),
            ring(8, 11, 11, 60, 0.2),
            ring(8, 11.5, 11.5, 72, 0.0),
            ring(8, 11, 11, 84, 0.2),
            ring(8, 8, 8, 88),
        ],
        [water, Paint("#6f898f", gloss=1.0), Paint("#91a6a6", gloss=1.0), Paint("#a3b2ae")],
        cap_last=True,
    )
    cups = rings([ring(6, 2.6, 2.6, 30, 0, (15, 4)), ring(6, 3.4, 3.4, 50, 0, (15, 4))], SHEET)
    return joined([body, niche, *taps, tray, bottle, cups])


def basket() -> Mesh:
    """Full of drafts; one has tried to become something."""
    wall = rings([ring(8, 8, 8, 0), ring(8, 11.5, 11.5, 28)], ["#4c5553"])
    inside = plate(ring(8, 10, 10, 25), SHADOW, False)
    balls = [
        crumpled(4.6, k * 1.3).moved(5 * cos(k * 2.1), 5 * sin(k * 2.1), 23 + k * 0.9)
        for k in range(5)
    ]
    beside = crumpled(4.0, 0.6, SHEET).moved(17, 6)
    return joined([wall, inside, *balls, beside])


def cabinet(columns: int = 3, rows: int = 4, ajar: int = -1) -> Mesh:
    """Drawers of files, ``columns`` wide; drawer ``ajar`` stands open (counted from below)."""
    wide, high = 24.0, 25.0
    x0, top = -wide * columns / 2, rows * high + 4
    parts = [slab((x0, -16, 0), (-x0, 16, top), CARD_DARK, CARD_SIDE, 0.6)]
    for c in range(columns):
        for r in range(rows):
            x, z = x0 + wide * c + 1.5, 3 + high * r
            look = (CARD_SIDE, "#535b57", "#5f6762")[(c * 2 + r) % 3]
            if c * rows + r == ajar:
                parts += _pulled(x, x + wide - 3, z, z + high - 2, look)
            else:
                parts.append(drawer(x, x + wide - 3, 16.4, z, z + high - 2, look))
    return joined(parts)


def _pulled(x0: float, x1: float, z0: float, z1: float, look: str) -> list[Mesh]:
    files = [
        plate(
            leaning(
                x0 + 2, x1 - 2 - (i * 5) % 7, 19 + 2.6 * i, 18 + 2.6 * i, z1 - 6, z1 + 3 - i % 3
            ),
            SHEET if i % 2 else CARTON,
        )
        for i in range(4)
    ]
    box_ = box((x0, 16, z0 + 2), (x1, 31, z1 - 3), CARD_DARK, SHADOW)
    return [box_, *files, drawer(x0, x1, 31, z0, z1, look)]


def cartons(count: int = 3) -> Mesh:
    """Moving boxes, taped, none labelled."""
    out = []
    for i, (x, y, z, turn, w, h) in enumerate(
        ((-12, -4, 0, 0.12, 20, 30), (26, 2, 0, -0.2, 17, 25), (-8, -6, 31, -0.16, 17, 24))[:count]
    ):
        side, top = (CARTON, CARTON_DARK) if i % 2 else (CARTON_DARK, CARTON)
        body = slab((-w, -w * 0.8, 0), (w, w * 0.8, h), side, top, 1.0)
        tape = [
            plate(rect(-w, -2.5, w, 2.5, h + 0.4), "#a2967c", False),
            plate(upright(-w * 0.1 - 3, -w * 0.1 + 3, w * 0.8 + 1.4, h * 0.7, h), "#a2967c", False),
        ]
        out.append(joined([body, *tape]).turned(turn).moved(x, y, z))
    return joined(out)


def coat_stand() -> Mesh:
    """Four arms, one forgotten coat."""
    pole = tube([(0, 0, 0), (0, 0, 60), (0, 0, 118)], [2.4, 2.0, 1.6], WOOD, 4)
    feet = [
        tube([(0, 0, 8), (14 * cos(a), 14 * sin(a), 0)], [2, 1.4], WOOD, 3)
        for a in (0.5, 2.1, 3.7, 5.2)
    ]
    arms = [
        tube(
            [(0, 0, 108), (9 * cos(a), 9 * sin(a), 112), (12 * cos(a), 12 * sin(a), 118)],
            1.2,
            WOOD,
            3,
        )
        for a in (0.2, 1.7, 3.3, 4.9)
    ]
    coat = facets(
        [
            [(3, 4, 108), (-6, 9, 96), (2, 12, 90)],
            [(3, 4, 108), (2, 12, 90), (14, 8, 95)],
            [(-6, 9, 96), (-11, 9, 46), (2, 12, 90)],
            [(-11, 9, 46), (-1, 14, 40), (2, 12, 90)],
            [(2, 12, 90), (-1, 14, 40), (10, 12, 42)],
            [(2, 12, 90), (10, 12, 42), (14, 8, 95)],
            [(14, 8, 95), (10, 12, 42), (17, 6, 50)],
            [(14, 8, 95), (17, 6, 50), (20, 3, 74)],
        ],
        "#49505a",
    )
    return joined([pole, *feet, *arms, coat])


def plant(seed: int = 5, leaves: int = 9) -> Mesh:
    """A rubber plant that has not been told. Leaves hang."""
    pot = rings(
        [ring(7, 9, 9, 0), ring(7, 13, 13, 22), ring(7, 14, 14, 26)], ["#6a6257", "#7a7165"]
    )
    soil = plate(ring(7, 12, 12, 25), "#1d1a17", False)
    chance = np.random.default_rng(seed)
    parts = [pot, soil]
    green = ["#5a6348", "#6b6947", "#515b45", "#747050"]
    for k in range(leaves):
        a = k * 2.4 + seed
        d = np.array([cos(a), sin(a)])
        rise = 58 + float(chance.normal()) * 9
        stem = smooth(
            [(0, 0, 24), (*(d * 7), rise), (*(d * 19), rise + 10), (*(d * 29), rise - 10)], 5
        )
        parts.append(tube(stem, 0.8, "#4a4738", 3, crease=False))
        for t in (9, 12, 15):
            at = stem[min(t, len(stem) - 1)]
            side = 0.5 * (1 if t % 2 else -1)
            way = (d[0] - d[1] * side, d[1] + d[0] * side, -0.9)
            parts.append(leaf(at, way, (d[0], d[1], 0.7), 15, green[(k + t) % 4]))
    return joined(parts)


def wet_floor() -> Mesh:
    """The one thing here that was always folded."""
    face = leaning(-12, 12, 11, 0, 0, 42)
    sign = [
        plate(face, "#8d8350"),
        plate(leaning(-12, 12, -11, 0, 0, 42), "#6f683f"),
        plate(leaning(-7.5, 7.5, 8.0, 5.4, 14, 24), "#2d2b22", False),
        plate(leaning(-2, 2, 4.6, 2.4, 27, 34), "#2d2b22", False),
    ]
    return joined(sign).turned(-0.55)


def ladder() -> Mesh:
    """Someone began to mend the light."""
    sides = [tube([(s * 15, 14, 0), (s * 9, 0, 112)], 2.0, "#7d847d", 4) for s in (-1, 1)]
    behind = [tube([(s * 13, -26, 0), (s * 8, -1, 110)], 1.6, METAL, 4) for s in (-1, 1)]
    steps = []
    for i in range(6):
        t = (i + 0.8) / 6.6
        x, y, z = 15 - 6 * t, 14 * (1 - t), 112 * t
        steps.append(box((-x, y - 5, z), (x, y + 4, z + 2.4), CARD, RAIL))
    cap = prism([(-12, 5), (12, 5), (10, -6), (-10, -6)], 110, 114, CARD_SIDE, RAIL)
    return joined([*behind, *steps, *sides, cap])


def table() -> Mesh:
    """Where it was decided: eight sides, one folded agenda, a carafe."""
    top = prism(
        [(62 * cos(a), 40 * sin(a)) for a in (pi / 8 + k * pi / 4 for k in range(8))],
        42,
        46,
        CARD_SIDE,
        CARD,
    )
    rim = [
        facets(
            [[(0, 0, 46.5), (62 * cos(a), 40 * sin(a), 46.3), (62 * cos(b), 40 * sin(b), 46.3)]],
            look,
        )
        for k in range(8)
        for a, b, look in (
            (pi / 8 + k * pi / 4, pi / 8 + (k + 1) * pi / 4, (CARD, "#68716b")[k % 2]),
        )
    ]
    foot = rings([ring(6, 22, 16, 0), ring(6, 7, 6, 12, 0.5), ring(6, 9, 8, 42)], CARD_DARK)
    sheets = [
        page(16, 21, SHEET, 1.2, 5).turned(t).moved(x, y, 47)
        for x, y, t in ((-34, 6, 0.5), (12, 18, -0.1), (30, -14, 2.2))
    ]
    carafe = rings(
        [ring(6, 5, 5, 46), ring(6, 6, 6, 54, 0.3), ring(6, 2.6, 2.6, 62), ring(6, 3.6, 3.6, 66)],
        Paint("#7f979b", gloss=1.0),
    ).moved(-4, -6)
    return joined([foot, top, *rim, *sheets, carafe])
