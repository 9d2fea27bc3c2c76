"""What hangs on the walls: drawn in the plane before them, placed by its lower edge."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from game.sim.plane import KZ
from game.view.fold.mesh import Mesh, joined
from game.view.fold.palette import blend
from game.view.fold.shapes import box, facets, plate
from sprites.source.office.parts import (
    METAL,
    PRINT,
    RAIL,
    SHADOW,
    SHEET,
    SHEET_DARK,
    bent,
    leaning,
    lit,
    upright,
)


def board() -> Mesh:
    """The chart that falls: off its paper, off the frame, down the wall."""
    frame = box((-88, -1, 0), (88, 4, 112), METAL)
    face = bent(upright(-83, 83, 5, 5, 107), 1.2, "#8f9791", "#868e88")
    axis = [
        plate(upright(-72, -70, 7, 16, 96), PRINT, False),
        plate(upright(-72, 74, 7, 16, 18), PRINT, False),
    ]
    notes = [
        plate(upright(14, 14 + w, 7, 94 - 7 * i, 96.4 - 7 * i), PRINT, False)
        for i, w in enumerate((52, 44, 50, 26))
    ]
    line = [
        (-68, 82),
        (-48, 76),
        (-32, 79),
        (-14, 62),
        (4, 65),
        (22, 42),
        (40, 36),
        (58, 12),
        (66, -6),
        (69, -26),
        (67, -44),
    ]
    red = "#8a4a44"
    falls = []
    for (xa, za), (xb, zb) in pairwise(line):
        length = float(np.hypot(xb - xa, zb - za))
        nx, nz = -(zb - za) / length * 1.5, (xb - xa) / length * 1.5
        y = 8.0 if min(za, zb) > -6 else 1.5
        quad = [
            (xa - nx, y, za - nz),
            (xb - nx, y, zb - nz),
            (xb + nx, y, zb + nz),
            (xa + nx, y, za + nz),
        ]
        falls.append(plate(quad, red, False))
    ledge = box((-40, 4, -3), (40, 11, 1), METAL, RAIL)
    pens = [box((x, 6, 1), (x + 12, 8.5, 3.5), look) for x, look in ((-30, red), (-8, "#3b4a5c"))]
    return joined([frame, face, *axis, *notes, *falls, ledge, *pens])


def window(seed: int = 0) -> Mesh:
    """Blinds, shut; a slat that someone has looked through too often hangs."""
    frame = box((-86, -1, 0), (86, 3, 126), METAL)
    night = plate(upright(-81, 81, 3.6, 5, 121), "#1b2330", False)
    slats: list[Mesh] = []
    for i in range(14):
        z = 8 + 8.0 * i
        if i == 7 + seed:
            ends = ((-80, 0), (4, 0), (24, -5), (80, -1))
            for (xa, da), (xb, db) in pairwise(ends):
                slat = [
                    (xa, 8, z + da),
                    (xb, 8, z + db),
                    (xb, 5, z + 5.2 + db),
                    (xa, 5, z + 5.2 + da),
                ]
                slats.append(plate(slat, "#818981"))
            continue
        hang = 4.0 if i == 6 + seed else 0.0
        slat = [(-80, 8, z), (80, 8, z - hang), (80, 5, z + 5.2 - hang), (-80, 5, z + 5.2)]
        slats.append(plate(slat, ("#7b837b", "#727a73")[i % 2]))
    cords = [plate(upright(x, x + 1.2, 9, 6, 120), "#4b524e", False) for x in (-52, 0, 52)]
    pull = plate(upright(70, 71.4, 9.5, -22 + 8 * seed, 110), "#5b625d", False)
    head = box((-86, 3, 118), (86, 12, 127), "#5c645f", RAIL)
    return joined([frame, night, *slats, *cords, pull, head])


def clock(beyond: float = 0.0) -> Mesh:
    """One minute before five. It has been for some time.

    ``beyond`` is how far (radians) the long hand tries to get over it.
    """
    rim = [(26 * cos(a), 26 * sin(a)) for a in (k * pi / 6 for k in range(12))]
    back = [(x, 2.0, 26 + z) for x, z in rim]
    face = [(x * 0.86, 3.4, 26 + z * 0.86) for x, z in rim]
    dial = [
        facets([[(0, 4.4, 26), face[i], face[(i + 1) % 12]]], ("#969d96", "#8d948d")[i % 2])
        for i in range(12)
    ]
    marks = [
        plate(_bar(0.86 * 26 - 5, 0.86 * 26 - 1.5, k * pi / 6, 0.8, 5.2), SHADOW, False)
        for k in range(12)
    ]
    hands = [
        plate(_bar(-3, 12, pi / 2 - 2 * pi * (5 - 1 / 60) / 12, 1.3, 5.8), SHADOW, False),
        plate(_bar(-3, 18, pi / 2 - 2 * pi * 59 / 60 - beyond, 0.9, 6.2), SHADOW, False),
    ]
    return joined([plate(back, METAL), *dial, *marks, *hands]).scaled((1, 1, 1 / KZ))


def _bar(
    near: float, far: float, angle: float, half: float, y: float
) -> list[tuple[float, float, float]]:
    c, s = cos(angle), sin(angle)
    corners = ((near, -half), (far, -half), (far, half), (near, half))
    return [(u * c - v * s, y, 26 + u * s + v * c) for u, v in corners]


def certificate(crooked: float = 0.0) -> Mesh:
    """For something."""
    frame = box((-24, 0, 0), (24, 3, 38), "#4b4237", "#6b604f")
    sheet = bent(upright(-19, 19, 3.6, 5, 33), 0.8, "#a19d88", "#989480")
    lines = [
        plate(upright(-w, w, 5.2, z, z + 1.6), "#605c4e", False)
        for w, z in ((12, 25), (9, 20), (10, 16))
    ]
    seal = facets(
        [
            [
                (0, 6, 10),
                (4 * cos(a), 5.2, 10 + 4 * sin(a)),
                (4 * cos(a + 1.26), 5.2, 10 + 4 * sin(a + 1.26)),
            ]
            for a in (0, 1.26, 2.51, 3.77, 5.03)
        ],
        "#8a6f3c",
    )
    return joined([frame, sheet, *lines, seal]).moved(z=-19).turned(crooked, "y").moved(z=22)


def ghost() -> Mesh:
    """The paler card where a frame hung until this afternoon, and its nail."""
    pale = plate(upright(-24, 24, 0.8, 0, 38), "#737b74", False)
    nail = plate(upright(-1.2, 1.2, 2.4, 40, 42.6), SHADOW, False)
    edge = plate(upright(-24, 24, 1.0, -1.2, 0), "#525a55", False)
    return joined([pale, edge, nail])


def poster() -> Mesh:
    """A mountain, folded, and one word under it."""
    sheet = box((-30, 0, 0), (30, 2, 82), SHADOW)
    sky = plate(upright(-27, 27, 2.6, 22, 79), "#6a7880")
    peak = facets(
        [
            [(-27, 3.0, 24), (-6, 3.2, 66), (-10, 4.6, 24)],
            [(-6, 3.2, 66), (8, 4.8, 44), (-10, 4.6, 24)],
            [(8, 4.8, 44), (27, 3.0, 24), (-10, 4.6, 24)],
            [(8, 4.8, 44), (17, 3.4, 54), (27, 3.0, 24)],
        ],
        "#59645f",
    )
    snow = facets(
        [
            [(-6, 5.2, 66), (-11, 5.0, 56), (-4, 5.6, 54)],
            [(-6, 5.2, 66), (-4, 5.6, 54), (0, 5.6, 56)],
        ],
        SHEET,
    )
    word = [
        plate(upright(-20 + 5.4 * i, -16.4 + 5.4 * i, 3, 10, 15), "#8f938b", False)
        for i in range(8)
    ]
    small = plate(upright(-13, 13, 3, 5, 6.4), "#6d736d", False)
    return joined([sheet, sky, peak, snow, *word, small])


def calendar() -> Mesh:
    """Crossed out up to yesterday."""
    top = bent(upright(-19, 19, 1.4, 26, 48), 0.8, "#6e7a84", "#64707a")
    sheet = plate(leaning(-19, 19, 4, 1.2, 0, 26), SHEET)
    marks = []
    for i in range(17):
        col, row = i % 6, i // 6
        x, z = -16 + 5.6 * col, 20 - 6 * row
        y = 4.6 - z * 0.11
        marks.append(
            plate(
                [(x, y, z), (x + 3.6, y, z + 3.4), (x + 3.6, y, z + 4.4), (x, y, z + 1)],
                "#7f4f48",
                False,
            )
        )
        marks.append(
            plate(
                [(x, y, z + 3.4), (x + 3.6, y, z), (x + 3.6, y, z + 1), (x, y, z + 4.4)],
                "#7f4f48",
                False,
            )
        )
    return joined([top, sheet, *marks])


def memo() -> Mesh:
    """One sheet, two strips of tape."""
    sheet = bent(
        [(-11, 3.2, 0), (11, 1.2, 1), (11, 0.8, 30), (-11, 0.8, 30)], 1.4, SHEET, "#adafa5"
    )
    lines = [
        plate(upright(-7.5, x, 4.6, 24 - 4 * i, 25.6 - 4 * i), "#5e6360", False)
        for i, x in enumerate((6, 7, 4, 7, -1))
    ]
    tape = [
        plate([(s * 7, 3, 27), (s * 12, 3, 29), (s * 11, 3, 33), (s * 6, 3, 31)], "#a7a084", False)
        for s in (-1, 1)
    ]
    return joined([sheet, *lines, *tape])


def way_out(on: bool = True) -> Mesh:
    """A sign whose arrow points west, where there is only wall; ``on``, or about to be."""
    case = box((-34, 0, 0), (34, 8, 22), METAL)
    pane = plate(
        upright(-31, 31, 8.6, 3, 19),
        lit(*(("#2f6a52", "#2fc88a", 0.20) if on else ("#1a2a24", "#2fc88a", 0.03))),
        False,
    )
    pale = lit(*(("#dcebdd", "#e8fff0", 0.5) if on else ("#4a5a52", "#e8fff0", 0.02)))
    arrow = [
        facets([[(-26, 9.2, 11), (-17, 9.2, 17), (-17, 9.2, 5)]], pale, False),
        plate(upright(-17, -6, 9.2, 9, 13), pale, False),
    ]
    figure = [
        facets([[(12, 9.2, 5), (16, 9.2, 12), (20, 9.2, 6)]], pale, False),
        plate(upright(14.5, 18, 9.2, 10, 15), pale, False),
        plate(upright(15, 17.8, 9.2, 15.6, 18), pale, False),
        plate([(9, 9.2, 10), (15, 9.2, 13), (15, 9.2, 14.6), (9, 9.2, 11.6)], pale, False),
    ]
    return joined([case, pane, *arrow, *figure])


def switch() -> Mesh:
    """Off is up. Or down."""
    return joined(
        [
            plate(upright(-6, 6, 1.6, 0, 20), "#878e86"),
            bent(upright(-2.6, 2.6, 2.4, 6, 14), 1.4, "#9aa098", "#7a817a"),
        ]
    )


def corkboard() -> Mesh:
    """Notices about notices."""
    frame = box((-52, 0, 0), (52, 3, 72), "#4b4237", "#6b604f")
    cork = plate(upright(-48, 48, 3.6, 4, 68), "#6f6350", False)
    notes = []
    for i, (x, z, w, h) in enumerate(
        (
            (-42, 34, 22, 28),
            (-14, 44, 16, 18),
            (8, 30, 20, 30),
            (33, 46, 12, 14),
            (-38, 9, 14, 18),
            (-16, 10, 18, 26),
            (10, 8, 26, 16),
            (32, 14, 12, 24),
        )
    ):
        look = (SHEET, "#9c9878", SHEET_DARK, blend(SHEET, "#7a8a94", 0.5))[i % 4]
        tilt = 2.2 * sin(i * 2.1)
        notes.append(
            bent(
                [(x, 5, z), (x + w, 5, z + tilt), (x + w, 4.2, z + h + tilt), (x, 4.2, z + h)],
                0.9,
                look,
            )
        )
        notes.append(
            plate(
                upright(x + w / 2 - 1, x + w / 2 + 1, 6.6, z + h - 3, z + h - 1), "#8a4a44", False
            )
        )
    return joined([frame, cork, *notes])
