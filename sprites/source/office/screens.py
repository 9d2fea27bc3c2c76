"""The low screens that make the way bend: folded panels between rails, and their posts."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final

import numpy as np

from game.sim.plane import KY
from game.view.fold.mesh import Mesh, joined
from game.view.fold.shapes import Look, box, plate, prism, rings
from sprites.source.office.parts import (
    CARD_SIDE,
    FABRIC,
    FABRIC_DARK,
    METAL,
    RAIL,
    SHEET,
    SHEET_DARK,
    bent,
    pleated,
    upright,
)

SCREEN: Final = 75.0
"""Height of a screen: 56 px as it is seen."""
_THIN: Final = 2.4
"""px of a sheet's edge that are seen from above."""


def partition(wide: float = 128.0, kind: str = "plain") -> Mesh:
    """A low screen that runs east: panels in shallow valleys between rails.

    ``kind`` is ``plain``, ``notes``, ``poster`` or ``blank`` (a name holder with nothing in it).
    """
    half, count = wide / 2, round(wide / 64)
    parts = []
    for i in range(count):
        x0, x1 = -half + 64 * i + 1.5, -half + 64 * (i + 1) - 1.5
        looks: list[Look] = [FABRIC, FABRIC_DARK]
        for y in (4.0, -4.0):
            sheet = [(x0, y, 8), (x1, y, 8), (x1, y, SCREEN - 4), (x0, y, SCREEN - 4)]
            parts.append(pleated(sheet, 4, 1.8, looks))
        parts.append(box((x0 - 1.5, -5, SCREEN - 5), (x1 + 1.5, 5, SCREEN), CARD_SIDE, RAIL))
        parts.append(box((x0 - 1.5, -4, 2), (x1 + 1.5, 4, 9), METAL))
    parts += [post(x) for x in np.linspace(-half, half, count + 1)[1:-1]]
    parts += [
        prism([(x - 6, 9), (x + 6, 9), (x + 3, -9), (x - 3, -9)], 0, 2, METAL)
        for x in (-half + 8, half - 8)
    ]
    if kind == "notes":
        parts += _pinned()
    if kind == "poster":
        parts += _breathing()
    if kind == "blank":
        parts.append(plate(upright(-45, -19, 6.6, 50, 60), METAL))
        parts.append(plate(upright(-43.5, -20.5, 7, 51.5, 58.5), SHEET_DARK, False))
    return joined(parts)


def _pinned() -> list[Mesh]:
    out = []
    for x, z, w, h, look in (
        (-44, 40, 9, 12, SHEET),
        (-33, 46, 6, 7, "#9c9878"),
        (-26, 34, 8, 10, SHEET_DARK),
        (22, 42, 14, 11, SHEET),
        (38, 47, 6, 6, "#9c9878"),
        (40, 33, 9, 12, SHEET),
    ):
        out.append(
            bent([(x, 7, z), (x + w, 7, z), (x + w, 6.4, z + h), (x, 6.4, z + h)], 0.8, look)
        )
    return out


def _breathing() -> list[Mesh]:
    """A poster on calm, from above: three rings, drawn larger and larger."""
    out = [
        bent([(12, 7, 20), (48, 7, 20), (48, 6.4, 66), (12, 6.4, 66)], 0.8, "#9aa8a2", "#8f9d97")
    ]
    for radius, look in ((12, "#5c7276"), (9.6, "#9aa8a2"), (6.4, "#5c7276"), (4.2, "#9aa8a2")):
        turn = [k * pi / 5 for k in range(10)]
        out.append(
            plate(
                [(30 + radius * cos(a), 8.2 - 0.02 * radius, 48 + radius * sin(a)) for a in turn],
                look,
                False,
            )
        )
    out += [
        plate(upright(18, 42 - 6 * i, 8.6, 29 - 5 * i, 31 - 5 * i), "#4d5a5c", False)
        for i in range(2)
    ]
    return out


def partition_side(deep: float = 64.0) -> Mesh:
    """A low screen that runs away from the viewer, ``deep`` px on the screen.

    Seen along its edge it would be a line; folded in a zigzag, its knee to the east,
    every other panel turns a pale face to the west and the next a dark one to the east.
    """
    far, knee = -deep / KY, 20.0
    line = [(0.0, far), (knee, far / 2), (0.0, 0.0)]
    parts = []
    for (xa, ya), (xb, yb), (cloth, hem, edge) in zip(
        line[:-1],
        line[1:],
        (("#838f88", "#454e4b", "#a9b4ab"), ("#525d59", "#333b39", "#86918a")),
        strict=True,
    ):
        for z0, z1, look in (
            (0.0, 7.0, hem),
            (7.0, SCREEN * 0.52, cloth),
            (SCREEN * 0.52, SCREEN, cloth),
        ):
            parts.append(plate([(xa, ya, z0), (xb, yb, z0), (xb, yb, z1), (xa, ya, z1)], look))
        top = [(xa, ya), (xa + _THIN, ya + 1.5), (xb + _THIN, yb + 1.5), (xb, yb)]
        parts.append(plate([(x, y, SCREEN + 0.4) for x, y in top], edge, False))
    return joined(parts)


def post(x: float = 0.0) -> Mesh:
    """What holds two screens: a square tube with a folded cap."""
    shaft = box((x - 6, -6, 0), (x + 6, 6, SCREEN + 2), CARD_SIDE)
    cap = rings(
        [
            [
                (x - 6, 6, SCREEN + 2),
                (x + 6, 6, SCREEN + 2),
                (x + 6, -6, SCREEN + 2),
                (x - 6, -6, SCREEN + 2),
            ],
            [(x, 0, SCREEN + 5)],
        ],
        RAIL,
    )
    return joined([shaft, cap])
