"""What the office is folded from: its card, and the few folds everything there shares.

Lengths are world units. A thing stands with its origin on the floor; south, where
the viewer is, is +y.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from game.view.fold.mesh import VIEW, Floats, Mesh, Paint, joined
from game.view.fold.palette import Colour
from game.view.fold.shapes import Look, plate, rings, unit

CARD: Final = "#6f7872"
"""Desk tops and whatever else catches the light."""
CARD_SIDE: Final = "#59615c"
CARD_DARK: Final = "#474f4b"
FABRIC: Final = "#5d6a66"
FABRIC_DARK: Final = "#505c59"
RAIL: Final = "#757e78"
METAL: Final = "#3a4242"
SHADOW: Final = "#23292a"
GLASS: Final = "#14181c"
SHEET: Final = "#b9bbb0"
SHEET_DARK: Final = "#9b9e94"
PRINT: Final = "#5e6360"
CARTON: Final = "#8b7a5f"
CARTON_DARK: Final = "#6f614b"
MUG: Final = "#8c9188"
WOOD: Final = "#5d5649"


def bent(corners: ArrayLike, depth: float, look: Look, other: Look | None = None) -> Mesh:
    """A four-cornered sheet folded once between its first and third edge.

    ``depth`` is how far the fold stands out towards the viewer.
    """
    a, b, c, d = np.asarray(corners, np.float32)
    out = _towards(a, b, d) * np.float32(depth)
    low, high = (a + b) / 2 + out, (d + c) / 2 + out
    return plate([a, low, high, d], look).join(plate([low, b, c, high], other or look))


def pleated(corners: ArrayLike, folds: int, depth: float, looks: list[Look]) -> Mesh:
    """A four-cornered sheet in ``folds`` panels, every other crease ``depth`` out."""
    a, b, c, d = np.asarray(corners, np.float32)
    out = _towards(a, b, d) * np.float32(depth)
    parts = []
    for i in range(folds):
        low, high = [], []
        for k in (i, i + 1):
            lift = out if k % 2 else np.zeros(3, np.float32)
            low.append(a + (b - a) * (k / folds) + lift)
            high.append(d + (c - d) * (k / folds) + lift)
        parts.append(plate([low[0], low[1], high[1], high[0]], looks[i % len(looks)]))
    return joined(parts)


def _towards(a: Floats, b: Floats, d: Floats) -> Floats:
    out = unit(np.cross(b - a, d - a))
    return -out if out @ VIEW < 0 else out


def rect(x0: float, y0: float, x1: float, y1: float, z: float) -> Floats:
    """(4, 3) corners of a level rectangle."""
    return np.array([(x0, y1, z), (x1, y1, z), (x1, y0, z), (x0, y0, z)], np.float32)


def upright(x0: float, x1: float, y: float, z0: float, z1: float) -> Floats:
    """(4, 3) corners of a rectangle that stands and faces south."""
    return np.array([(x0, y, z0), (x1, y, z0), (x1, y, z1), (x0, y, z1)], np.float32)


def leaning(x0: float, x1: float, foot: float, head: float, z0: float, z1: float) -> Floats:
    """As ``upright``, its lower edge at y ``foot`` and its upper edge at ``head``."""
    return np.array([(x0, foot, z0), (x1, foot, z0), (x1, head, z1), (x0, head, z1)], np.float32)


def slab(
    low: ArrayLike, high: ArrayLike, look: Look, top: Look | None = None, fold: float = 1.2
) -> Mesh:
    """A box of folded card: each side bent a little along its middle."""
    x0, y0, z0 = np.asarray(low, float)
    x1, y1, z1 = np.asarray(high, float)
    around = [(x0, y1), (x1, y1), (x1, y0), (x0, y0)]
    parts = [plate(rect(x0, y0, x1, y1, z1), look if top is None else top)]
    for i in range(4):
        (ax, ay), (bx, by) = around[i], around[(i + 1) % 4]
        parts.append(bent([(ax, ay, z0), (bx, by, z0), (bx, by, z1), (ax, ay, z1)], fold, look))
    return joined(parts)


def drawer(x0: float, x1: float, y: float, z0: float, z1: float, look: Look) -> Mesh:
    """A drawer's front, folded forward at its foot, with a dark pull."""
    middle, wide = (x0 + x1) / 2, min(5.0, (x1 - x0) / 3.6)
    pull = z0 + (z1 - z0) * 0.62
    return joined(
        [
            plate(leaning(x0, x1, y + 1.2, y + 0.3, z0, z1), look),
            plate(upright(middle - wide, middle + wide, y + 1.9, pull, pull + 2.2), SHADOW, False),
        ]
    )


def page(wide: float, deep: float, look: Look = SHEET, lift: float = 1.4, lines: int = 0) -> Mesh:
    """A sheet of paper that has been folded once and lies open; print of so many lines."""
    x, y = wide / 2, deep / 2
    sheet = bent([(-x, -y, 0), (x, -y, 0), (x, y, 0), (-x, y, 0)], lift, look)
    rows = []
    for i in range(lines):
        top = -y + deep * (0.16 + 0.7 * i / max(1, lines))
        end = x * (0.78 if (i * 7) % 3 else 0.3)
        slope = lift / x
        rows.append(
            plate(
                [
                    (-x * 0.78, top, lift - slope * x * 0.78 + 0.5),
                    (end, top, lift - slope * abs(end) + 0.5),
                    (end, top + deep * 0.045, lift - slope * abs(end) + 0.5),
                    (-x * 0.78, top + deep * 0.045, lift - slope * x * 0.78 + 0.5),
                ],
                PRINT,
                False,
            )
        )
    return joined([sheet, *rows])


def crumpled(radius: float, turn: float, look: Colour = SHEET_DARK) -> Mesh:
    """A ball of thrown paper."""
    spin = [
        [
            (
                radius * r * np.cos(turn + k * 1.257 + s),
                radius * r * np.sin(turn + k * 1.257 + s),
                radius * h,
            )
            for k in range(5)
        ]
        for r, h, s in ((0.5, 0.0, 0.0), (1.0, 0.8, 0.5), (0.6, 1.6, 0.2))
    ]
    return rings([*spin, [(0, 0, radius * 1.8)]], look)


def lit(colour: Colour, glow: Colour, strength: float) -> Paint:
    """Paper with a light of its own."""
    return Paint(colour, glow, strength)
