"""The north wall: two coats of tired card in wide panels, 3 tiles high."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from game.sim.plane import KZ
from game.view.fold.mesh import Mesh, joined
from game.view.fold.shapes import facets, plate
from sprites.source.office.parts import (
    SHADOW,
    bent,
    upright,
)

HIGH: Final = 204 / KZ
PANEL: Final = 128.0
PANELS: Final = 6
UPPER: Final = ("#868f89", "#6b746f")
LOWER: Final = ("#66706b", "#535c58")
_RAIL: Final = 92.0
"""Height of the moulding between the two coats."""
_SKIRT: Final = 15.0


def panel(kind: int) -> Mesh:
    """One wall panel from x 0 to ``PANEL``, two facets in a shallow ridge.

    Kinds: 0 and 1 plain (ridge left or right of the middle), 2 a corner that comes
    off, 3 a vent, 4 a socket, 5 an old tide line of damp.
    """
    ridge = PANEL * (0.5, 0.34, 0.62, 0.5, 0.4, 0.58)[kind]
    out = 5.0
    parts = []
    for z0, z1, looks in ((_SKIRT, _RAIL, LOWER), (_RAIL, HIGH - 26, UPPER)):
        for (xa, ya), (xb, yb), look in (
            ((0, 0), (ridge, out), looks[kind % 2]),
            ((ridge, out), (PANEL, 0), looks[1 - kind % 2]),
        ):
            parts.append(plate([(xa, ya, z0), (xb, yb, z0), (xb, yb, z1), (xa, ya, z1)], look))
    parts += _mouldings(ridge, out)
    seam = [(-0.9, 0.6, _SKIRT), (0.9, 0.6, _SKIRT), (0.9, 0.6, HIGH - 26), (-0.9, 0.6, HIGH - 26)]
    parts.append(plate(seam, SHADOW, False))
    extra = {2: _peeling, 3: _vent, 4: _socket, 5: _damp}.get(kind)
    if extra:
        parts.append(extra())
    return joined(parts)


def _mouldings(ridge: float, out: float) -> list[Mesh]:
    corners = [(0.0, 0.0), (ridge, out), (PANEL, 0.0)]
    parts = []
    for (xa, ya), (xb, yb) in pairwise(corners):
        for z0, z1, depth, look in (
            (0.0, _SKIRT, 3.0, "#39413f"),
            (_RAIL - 2, _RAIL + 3, 2.4, "#717a74"),
            (HIGH - 26, HIGH, 4.0, "#3a4240"),
        ):
            face = [
                (xa, ya + depth, z0),
                (xb, yb + depth, z0),
                (xb, yb + depth, z1),
                (xa, ya + depth, z1),
            ]
            top = [(xa, ya + depth, z1), (xb, yb + depth, z1), (xb, yb, z1), (xa, ya, z1)]
            parts += [plate(face, look), plate(top, "#59615c")]
    return parts


def _peeling() -> Mesh:
    """The upper coat lets go at the joint and folds forward."""
    return facets(
        [
            [(122, 1, 205), (96, 3.5, 232), (98, 15, 196)],
            [(96, 3.5, 232), (84, 4, 214), (98, 15, 196)],
        ],
        "#a3aaa0",
    ).join(facets([[(128, 0.8, 240), (122, 1.6, 205), (96, 4.6, 234)]], "#454c49"))


def _vent() -> Mesh:
    frame = plate(upright(42, 88, 6.5, 196, 224), "#6c746e")
    bars = [bent(upright(45, 85, 7.0, 199 + 6 * i, 203 + 6 * i), 0.8, "#303736") for i in range(4)]
    return joined([frame, *bars])


def _socket() -> Mesh:
    cord = plate([(88, 6, 34), (90, 6, 34), (97, 6, 16), (94, 6, 16)], SHADOW, False)
    holes = [plate(upright(x, x + 2, 6.8, 35, 39), SHADOW, False) for x in (84, 90)]
    return joined([plate(upright(78, 98, 6.2, 30, 44), "#8b918a"), *holes, cord])


def _damp() -> Mesh:
    """A tide line, as if something had come up to here and thought better of it."""
    edge = [(6, 146), (24, 158), (44, 150), (70, 172), (92, 160), (118, 166)]
    parts = []
    for (xa, za), (xb, zb) in pairwise(edge):
        ya, yb = _depth(xa) + 0.5, _depth(xb) + 0.5
        parts.append(
            plate(
                [(xa, ya, za), (xb, yb, zb), (xb, yb, zb + 3), (xa, ya, za + 3)], "#6d746b", False
            )
        )
        parts.append(
            plate(
                [(xa, ya, za + 3), (xb, yb, zb + 3), (xb, yb, zb + 22), (xa, ya, za + 19)],
                "#757d75",
                False,
            )
        )
    return joined(parts)


def _depth(x: float) -> float:
    ridge = PANEL * 0.58
    return 5 * x / ridge if x < ridge else 5 * (PANEL - x) / (PANEL - ridge)


def north() -> Mesh:
    """All panels side by side, one more at each end for the edges to be true."""
    kinds = [PANELS - 1, *range(PANELS), 0]
    return joined([panel(kind).moved(x=PANEL * (i - 1)) for i, kind in enumerate(kinds)])
