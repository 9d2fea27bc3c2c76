"""Desks, and what people left on them. A desk is built for someone who sits south of it."""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin
from typing import Final

from game.view.fold.mesh import Mesh, Paint, joined
from game.view.fold.shapes import box, facets, plate, prism, ring, rings, tube
from sprites.source.office.parts import (
    CARD,
    CARD_DARK,
    CARD_SIDE,
    CARTON,
    CARTON_DARK,
    GLASS,
    METAL,
    MUG,
    SHADOW,
    SHEET,
    SHEET_DARK,
    bent,
    drawer,
    leaning,
    lit,
    page,
    pleated,
    rect,
    upright,
)

HALF: Final = 58.0
"""Half the width of a desk."""
BACK, FRONT, TOP = -33.0, 31.0, 46.0


def carcass(drawers: int = 1, half: float = HALF) -> Mesh:
    """The desk itself: one sheet folded down to two legs, a pleated back, a pedestal.

    ``drawers`` is the side of the pedestal: 1 east, -1 west, 0 none.
    """
    w = half
    top = [
        bent([(-w, BACK, TOP), (-w, FRONT, TOP), (w, FRONT, TOP), (w, BACK, TOP)], 0.7, CARD),
        plate(leaning(-w, w, FRONT + 2.5, FRONT, TOP - 6, TOP), CARD_SIDE),
        plate(leaning(-w, w, BACK - 2.5, BACK, TOP - 6, TOP), CARD_SIDE),
    ]
    legs = [leg.moved(x=side * (w - 2)) for side in (-1, 1) for leg in (_leg(side),)]
    back = pleated(upright(-w + 6, w - 6, BACK + 5, 9, TOP), 6, 3.2, [CARD_DARK, CARD_SIDE])
    parts = [*top, *legs, back]
    if drawers:
        x0, x1 = sorted((drawers * (w - 7), drawers * (w - 37)))
        parts.append(box((x0, BACK + 9, 2), (x1, FRONT - 5, TOP - 3), CARD_DARK))
        parts += [
            drawer(x0 + 2, x1 - 2, FRONT - 5, 4 + 13.5 * i, 15.5 + 13.5 * i, CARD_SIDE)
            for i in range(3)
        ]
    return joined(parts)


def _leg(side: int) -> Mesh:
    """A side sheet drawn in to a foot: three facets, the middle one standing out."""
    out = side * 3.0
    a, b = (0, BACK + 1, TOP), (0, FRONT - 1, TOP)
    c, d = (out, BACK + 14, 0), (out, FRONT - 12, 0)
    middle = (side * 1.5, 0, TOP)
    return facets([[a, c, middle], [middle, c, d], [middle, d, b]], CARD_SIDE)


def monitor(on: bool = False, turn: float = 0.0) -> Mesh:
    """A flat screen on a folded foot; ``on`` leaves it faintly lit."""
    glass = lit("#2c3a46", "#6f9ad8", 0.16) if on else Paint(GLASS, gloss=5.0)
    streak = lit("#3a4c5a", "#86b0e8", 0.22) if on else Paint("#1b2127", gloss=8.0)
    wide, low, high = 27.0, 57.0, 92.0
    back = [
        facets(
            [
                [(-wide, -3, low), (wide, -3, low), (0, -9, 74)],
                [(wide, -3, low), (wide, -6, high), (0, -9, 74)],
                [(wide, -6, high), (-wide, -6, high), (0, -9, 74)],
                [(-wide, -6, high), (-wide, -3, low), (0, -9, 74)],
            ],
            METAL,
        )
    ]
    front = [
        plate(leaning(-wide, wide, 0, -3, low, high), METAL),
        plate(leaning(-wide + 2.5, wide - 2.5, 0.5, -2.2, low + 3, high - 2.5), glass, False),
        plate(
            [(-wide + 2.5, 0.7, low + 3), (6, 0.7, low + 3), (-wide + 2.5, -1.6, 84)], streak, False
        ),
        plate([(-wide, 0, low), (-wide, -3, low), (-wide, -6, high), (-wide, -3, high)], METAL),
        plate([(wide, 0, low), (wide, -3, low), (wide, -6, high), (wide, -3, high)], METAL),
        plate(leaning(-wide, wide, -3, -6, high, high + 0.4), "#4b5553"),
    ]
    if not on:
        ember = lit("#ffb060", "#d98a3a", 0.55)
        front.append(plate(upright(20, 22.4, 1.0, low + 0.6, low + 2.2), ember, False))
    foot = [
        prism([(-9, 5), (9, 5), (6, -7), (-6, -7)], TOP, TOP + 1.8, METAL),
        bent([(-3, -3, TOP), (3, -3, TOP), (3, -5, 64), (-3, -5, 64)], 1.5, SHADOW),
    ]
    return joined([*foot, *back, *front]).turned(turn)


def old_monitor(turn: float = 0.0) -> Mesh:
    """A deep one from before: a box that narrows backwards."""
    face = [(-23, 6, 50), (23, 6, 50), (23, 4, 88), (-23, 4, 88)]
    rear = [(-12, -26, 54), (12, -26, 54), (12, -24, 76), (-12, -24, 76)]
    shell = rings([face, rear], [CARD_SIDE], cap_last=True)
    glass = Paint(GLASS, gloss=8.0)
    inner = bent([(-18, 6.8, 55), (18, 6.8, 55), (18, 5.2, 84), (-18, 5.2, 84)], 1.2, glass)
    stand = prism([(-14, 4), (14, 4), (10, -16), (-10, -16)], TOP, 51, CARD_DARK)
    return joined([stand, shell, plate(face, CARD), inner]).turned(turn)


def keyboard(turn: float = 0.0) -> Mesh:
    """Three folded rows of keys."""
    base = box((-20, -6, TOP), (20, 7, TOP + 1.4), METAL)
    rows = [
        plate(rect(-18.5, -4.6 + 4 * i, 18.5, -1.4 + 4 * i, TOP + 2 + 0.5 * (2 - i)), CARD_SIDE)
        for i in range(3)
    ]
    return joined([base, *rows]).turned(turn)


def mouse() -> Mesh:
    """A pebble of five facets."""
    return rings([ring(5, 3.2, 4.6, TOP), [(0, 1, TOP + 3.4)]], CARD_SIDE)


def mug(look: str = MUG) -> Mesh:
    """Six-sided, with a cold rest in it."""
    handle = tube([(4, 0, TOP + 8), (7.4, 0, TOP + 6.6), (4.4, 0, TOP + 2.6)], 0.9, look, 3)
    wall = rings([ring(6, 3.9, 3.9, TOP), ring(6, 4.7, 4.7, TOP + 10)], look)
    return joined([wall, plate(ring(6, 4.1, 4.1, TOP + 9), "#1d1714", False), handle])


def pile(count: int, seed: int = 0, look: str = SHEET) -> Mesh:
    """Sheets lying on one another, none quite straight."""
    out = []
    for i in range(count):
        turn = 0.5 * sin(i * 2.4 + seed * 1.7)
        shade = look if i % 2 else SHEET_DARK
        sheet = page(18, 24, shade, 0.8, 5 if i == count - 1 else 0).turned(turn)
        out.append(
            sheet.moved(2.4 * sin(i * 1.9 + seed), 2 * cos(i * 2.7 + seed), TOP + 0.5 + i * 0.8)
        )
    return joined(out)


def stack(height: float, seed: int = 0) -> Mesh:
    """A tower of files: blocks of paper, each turned a little on the one below."""
    out, z, i = [], TOP, 0
    while z < TOP + height:
        thick = 4.5 + 2.5 * (0.5 + 0.5 * sin(i * 2.3 + seed))
        look = (SHEET_DARK, "#a7a99e", CARTON, SHEET)[(i + seed) % 4]
        block = box((-10, -13, 0), (10, 13, thick), look, SHEET if i % 2 else SHEET_DARK)
        out.append(block.turned(0.22 * sin(i * 1.7 + seed)).moved(1.5 * sin(i * 2.1), 0, z))
        z, i = z + thick, i + 1
    return joined(out)


def tray() -> Mesh:
    """In and out: two tiers, the upper one overfull."""
    out = []
    for i in range(2):
        z = TOP + 2 + 11 * i
        out.append(plate(rect(-11, -14, 11, 14, z), METAL))
        out.append(plate(leaning(-11, 11, -14, -15, z, z + 6), METAL))
        out += [
            plate(
                [(s * 11, -14, z), (s * 11, 14, z), (s * 12, 14, z + 3), (s * 12, -14, z + 6)],
                METAL,
            )
            for s in (-1, 1)
        ]
    heap = pile(5, 3).moved(z=15)
    return joined([*out, pile(2, 1).moved(z=2.5), heap])


def lamp(on: bool = False) -> Mesh:
    """A jointed lamp with a folded shade, hanging its head."""
    arm = tube([(0, 0, TOP), (-4, -6, TOP + 22), (6, 2, TOP + 38)], 1.1, METAL, 3)
    paper = lit("#b9a878", "brasslt", 0.30) if on else Paint(CARD_SIDE)
    shade = rings([ring(6, 2, 2, 0), ring(6, 8, 8, -9)], [paper])
    if on:
        shade = shade.join(plate(ring(6, 6.4, 6.4, -8.6), lit("brasslt", "brasslt", 1.2), False))
    foot = rings([ring(6, 7, 7, TOP), [(0, 0, TOP + 3)]], METAL)
    return joined([foot, arm, shade.turned(0.5, "y").moved(7, 3, TOP + 39)])


def telephone() -> Mesh:
    """A wedge with its receiver across it."""
    wedge = leaning(-8, 8, 7, -7, TOP + 2, TOP + 7)
    return joined(
        [
            plate(wedge, CARD_DARK),
            plate(leaning(-8, 8, 7, 7, TOP, TOP + 2), CARD_DARK),
            tube([(-9, -5, TOP + 9), (0, -5, TOP + 10.5), (9, -5, TOP + 9)], [3, 1.6, 3], METAL, 4),
        ]
    )


def carton(open_lid: bool = True) -> Mesh:
    """The box they hand you: what fits in it is what you were."""
    wall = rings(
        [
            [(-19, 13, 0), (19, 13, 0), (19, -13, 0), (-19, -13, 0)],
            [(-20, 14, 24), (20, 14, 24), (20, -14, 24), (-20, -14, 24)],
        ],
        [CARTON, CARTON_DARK],
    )
    parts = [wall, plate(rect(-18, -12, 18, 12, 19), "#2b251d", False)]
    grip = plate(upright(-5, 5, 14.4, 15, 18), "#3a3126", False)
    if open_lid:
        parts += [
            plate([(-20, 14, 24), (20, 14, 24), (19, 22, 20), (-17, 23, 19)], CARTON),
            plate([(-20, -14, 24), (20, -14, 24), (18, -21, 28), (-18, -20, 29)], CARTON_DARK),
            plate([(-20, 14, 24), (-20, -14, 24), (-29, -12, 21), (-28, 12, 19)], CARTON_DARK),
            plate([(20, 14, 24), (20, -14, 24), (28, -12, 27), (29, 13, 25)], CARTON),
        ]
    return joined([*parts, grip])


def belongings() -> Mesh:
    """What sticks out of it: a frame, a cactus that never flowered, rolled drawings."""
    frame = bent([(-14, 4, 16), (0, 2, 16), (0, -1, 40), (-14, 1, 40)], 1.5, "#6d5c43")
    photo = plate(
        [(-11.5, 4.4, 22), (-2, 3, 22), (-2, 0.6, 37), (-11.5, 2.0, 37)], SHEET_DARK, False
    )
    rolls = [
        tube([(6 + 4 * i, -5, 18), (9 + 5 * i, -8, 48 - 5 * i)], 2.6, (SHEET, "#a9b1ac")[i % 2], 5)
        for i in range(2)
    ]
    spine = rings([ring(6, 3.2, 3.2, 17), ring(6, 4.6, 4.6, 27, 0.4), [(0, 0, 36)]], "#55664e")
    return joined([frame, photo, *rolls, spine.moved(8, 5)])


def name_plate() -> Mesh:
    """A folded strip of brass with a name on it."""
    brass = Paint("#a8823c", gloss=0.6)
    front = plate(leaning(-15, 15, 4, 0, TOP, TOP + 8.5), brass)
    ink = [
        plate(leaning(x, x + w, 3.2, 2.2, TOP + 3.2, TOP + 5.2), "#4a3a1c", False)
        for x, w in ((-11, 7), (-2.5, 4), (3, 8))
    ]
    return joined([front, plate(leaning(-15, 15, -4, 0, TOP, TOP + 8.5), brass), *ink])


def tidy() -> Mesh:
    """Nobody has touched this one since Friday."""
    return joined(
        [
            carcass(1),
            monitor(turn=0.08).moved(-8, -13),
            keyboard().moved(-8, 12),
            mouse().moved(20, 13),
            mug().moved(-40, 4),
            pile(2, 1).moved(40, 2),
        ]
    )


def buried() -> Mesh:
    """Files to the sill of the screen, an old deep one."""
    return joined(
        [
            carcass(-1),
            old_monitor(-0.12).moved(6, -8),
            keyboard(0.06).moved(6, 19),
            stack(34, 0).moved(-42, -10),
            stack(22, 2).turned(0.2).moved(-40, 14),
            stack(46, 1).moved(43, -12),
            pile(3, 4).moved(42, 14),
        ]
    )


def late() -> Mesh:
    """Someone meant to come back: the screen is on, the lamp hangs its head."""
    return joined(
        [
            carcass(1),
            monitor(on=True, turn=-0.1).moved(6, -13),
            keyboard(-0.1).moved(4, 12),
            lamp().moved(-44, -16),
            pile(3, 2).turned(0.4).moved(-36, 10),
            mug("#7d6a58").moved(34, 16),
            mug().moved(46, 6),
            mug("#6f7a78").moved(44, -10),
        ]
    )


def cleared() -> Mesh:
    """Empty but for a telephone and the cable of what stood there."""
    cord = [(-20, -24, TOP + 1), (-6, -10, TOP + 1), (8, -14, TOP + 1), (14, 2, TOP + 1)]
    paler = plate(rect(-24, -22, 22, 2, TOP + 1.0), "#7d8680", False)
    return joined(
        [
            carcass(-1),
            paler,
            tube(cord, 0.9, SHADOW, 3),
            telephone().moved(38, -8),
            mug().moved(-44, 12),
        ]
    )


def paperwork() -> Mesh:
    """In, out, and everything between."""
    return joined(
        [
            carcass(1),
            tray().moved(-42, -6),
            monitor(turn=0.3).moved(2, -14),
            pile(4, 0).moved(-12, 12),
            pile(3, 5).turned(1.2).moved(14, 14),
            pile(2, 3).turned(-0.6).moved(38, 8),
            telephone().turned(-0.3).moved(42, -16),
        ]
    )


def own() -> Mesh:
    """The dreamer's: packed, and the name not yet taken down."""
    return joined(
        [
            carcass(1),
            carton().join(belongings()).turned(0.2).moved(-24, -8, TOP),
            name_plate().moved(24, 17),
            monitor(turn=-0.10).moved(20, -16),
            lamp(on=True).mirrored().moved(50, -12),
            page(18, 24, SHEET, 1.0, 6).turned(-0.3).moved(-2, 16, TOP + 0.5),
        ]
    )


DESKS: Final[dict[str, Callable[[], Mesh]]] = {
    "tidy": tidy,
    "buried": buried,
    "late": late,
    "cleared": cleared,
    "paperwork": paperwork,
    "own": own,
}
TURNS: Final = {"s": 0.0, "w": pi / 2, "n": pi, "e": -pi / 2}
"""By where its sitter is: quarter turns from south."""
