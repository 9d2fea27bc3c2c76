"""Desks somebody has made a place of: what is on them is nobody's work. Built as in ``desks``."""

from __future__ import annotations

from collections.abc import Callable
from math import sin
from typing import Final

from game.view.fold.mesh import Mesh, joined
from game.view.fold.shapes import facets, plate, ring, rings
from sprites.source.office.desks import (
    TOP,
    carcass,
    keyboard,
    monitor,
    mouse,
    mug,
    pile,
    stack,
)
from sprites.source.office.parts import METAL, SHEET, SHEET_DARK, bent, leaning, page, rect


def saver() -> Mesh:
    """Its screen has kept itself busy; someone has watered the keyboard."""
    stain = [
        plate(rect(6 + 5 * i, 8 + 3 * (i % 2), 13 + 5 * i, 13 + 3 * (i % 2), TOP + 1.2), "#4b4038")
        for i in range(3)
    ]
    return joined(
        [
            carcass(-1),
            monitor(turn=0.05).moved(-4, -13),
            keyboard(-0.04).moved(-6, 12),
            *stain,
            cactus().moved(-46, -12),
            pile(3, 6).moved(43, -6),
            mug("#8a5f58").moved(30, 14),
        ]
    )


def cactus() -> Mesh:
    """Five ribs in a pot; it has flowered once, in paper."""
    pot = rings([ring(6, 4.6, 4.6, TOP), ring(6, 6.2, 6.2, TOP + 9)], ["#8a5a44"])
    body = rings(
        [ring(6, 3.6, 3.6, TOP + 8), ring(6, 5.2, 5.2, TOP + 18, 0.4), [(0, 0, TOP + 28)]],
        "#4f7a58",
    )
    arm = rings([ring(5, 2.0, 2.0, TOP + 15, 0, (6, 0)), [(8.4, 0, TOP + 24)]], "#5b8862")
    bloom = facets(
        [
            [(0, 1, TOP + 27), (-4, 2, TOP + 33), (1, 2, TOP + 34)],
            [(0, 1, TOP + 27), (1, 2, TOP + 34), (5, 2, TOP + 31)],
        ],
        "#c98a9c",
    )
    return joined([pot, body, arm, bloom])


def little_crane(size: float = 1.0, look: str = SHEET) -> Mesh:
    """Folded from a quarter of a résumé, by somebody with time."""
    shade = SHEET_DARK
    wings = [
        facets([[(-2, 0, 3), (3, 0, 3), (0, s * 9, 10)]], look if s > 0 else shade) for s in (1, -1)
    ]
    body = facets([[(-4, 0, 3), (4, 0, 3), (0, 0, 0)], [(3, 0, 3), (5, 0, 2), (9, 0, 9)]], look)
    tail = facets([[(-3, 0, 3), (-5, 0, 2), (-10, 0, 8)]], shade)
    return joined([*wings, body, tail]).scaled(size)


def folded() -> Mesh:
    """Someone has begun on the pile of résumés: a fleet of cranes, heading for the edge."""
    fleet = [
        little_crane(0.95 + 0.12 * (i % 3), SHEET if i % 4 else "#cfc8b4")
        .turned(0.9 + 0.25 * sin(i * 2.1))
        .moved(-46 + 15 * (i % 5) + 4 * (i // 5), -14 + 13 * (i // 5), TOP + 0.8)
        for i in range(13)
    ]
    sheet = page(18, 24, SHEET, 3.2, 5).turned(0.3).moved(32, 12, TOP + 0.6)
    return joined(
        [carcass(1), stack(26, 3).moved(44, -12), *fleet, sheet, mug("#7f8a86").moved(50, 16)]
    )


def kept() -> Mesh:
    """Kept as a home: three pictures, a cactus, a note, a small knitted something."""
    frames = [
        joined(
            [
                bent(leaning(-6, 6, 2, -2, TOP, TOP + 15), 0.8, look),
                plate(leaning(-4.2, 4.2, 2.6, -0.4, TOP + 3, TOP + 13), "#b9ab90", False),
                plate(leaning(-2, 2, 3.0, 0.4, TOP + 4, TOP + 9), dark, False),
            ]
        )
        .turned(turn)
        .moved(x, y)
        for x, y, turn, look, dark in (
            (-46, -16, 0.25, "#7a5c40", "#5a4a6a"),
            (-31, -20, 0.05, "#5f6c74", "#6a4a3a"),
            (-44, 2, 0.5, "#7d6a48", "#3a5a52"),
        )
    ]
    wool = rings(
        [
            ring(6, 5, 4, TOP),
            ring(6, 6.4, 5, TOP + 6, 0.3),
            ring(6, 3.4, 3, TOP + 12),
            [(0, 0, TOP + 15)],
        ],
        ["#a8584e", "#b86a5a", "#a8584e"],
    )
    ears = facets(
        [[(s * 3, 0, TOP + 12), (s * 5.4, 0, TOP + 19), (s * 0.8, 0, TOP + 14)] for s in (1, -1)],
        "#b86a5a",
    )
    return joined(
        [
            carcass(-1),
            monitor(turn=-0.06).moved(8, -14),
            keyboard(0.03).moved(6, 12),
            mouse().moved(36, 12),
            *frames,
            joined([wool, ears]).moved(46, -8),
            cactus().moved(46, 10),
            bent(
                [(-24, 8, TOP + 1), (-10, 8, TOP + 1), (-10, 24, TOP + 1), (-24, 24, TOP + 1)],
                0.8,
                "#b7a552",
            ),
        ]
    )


def tower() -> Mesh:
    """A pyramid of cups, one for each deadline; at the top a folded flag."""
    cups = [
        mug(("#8c9188", "#7d6a58", "#6f7a78", "#8a5f58")[(i + row) % 4]).moved(
            -38 + 11 * i + 5.5 * row, -8 + 2 * row, 10.2 * row
        )
        for row in range(4)
        for i in range(4 - row)
    ]
    top = TOP + 41
    flag = joined(
        [
            plate(
                [(-22, -2, top), (-21, -2, top), (-21, -2, top + 20), (-22, -2, top + 20)], METAL
            ),
            facets([[(-21, -2, top + 20), (-9, -1, top + 15), (-21, -2, top + 10)]], "#c4b9a0"),
        ]
    )
    return joined(
        [
            carcass(1),
            monitor(turn=-0.16).moved(18, -13),
            keyboard(-0.1).moved(16, 13),
            *cups,
            flag,
            pile(3, 2).moved(44, 12),
        ]
    )


KEPT: Final[dict[str, Callable[[], Mesh]]] = {
    "saver": saver,
    "folded": folded,
    "kept": kept,
    "tower": tower,
}
"""By the name of the picture."""
