"""Ruins: what is left of a pleated wall where the dream lets go. No GL.

The wall stands highest in its middle and is torn along its crown; pieces of it hang
in the air above, smaller the higher they are.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin
from typing import Final

import numpy as np

from game.sim.level import Fold
from game.sim.plane import KY, KZ
from game.view.fold.mesh import FOLD_01, Mesh, Paint, joined
from game.view.fold.palette import blend
from game.view.fold.shapes import Look, plate

Floor = tuple[float, float]
"""World x and y."""
Station = tuple[float, float, float]
"""A point of a line: plane x, y, and which part of the way it is, 0..1."""

_SKIRT, _BAND = 9.0, 12.5
"""World units up to which the skirting goes, and the brass line above it."""
_NIGHT: Final = ("#3e3f5c", "#33344f")
_BRASS: Final = Paint("brass", "brass", 0.10, gloss=0.5)
_TORN: Final = 4
"""Pieces in the air above each pleat."""
GROUPS: Final = 3
"""Pieces drift in so many groups, each in its own time."""


def wall(line: list[Station], fold: Fold) -> Mesh:
    """What still stands, in world units."""
    tops = crown(len(line), fold)
    rng = np.random.default_rng(fold.id)
    parts: list[Mesh] = []
    for k, ((ax, ay, _), (bx, by, _)) in enumerate(pairwise(line)):
        a, b, look = (ax, ay / KY), (bx, by / KY), _NIGHT[k % 2]
        low, high = tops[k], tops[k + 1]
        parts.append(_band(a, b, 0.0, _SKIRT, blend(look, "void", 0.6)))
        parts.append(_band(a, b, _SKIRT, _BAND, _BRASS))
        # The tear runs through the middle of the panel: up on one, down on the next.
        x, y = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
        tip = max(_BAND + 2.0, (low + high) / 2 + float(rng.uniform(-11, 15)))
        foot = [(*a, _BAND), (*b, _BAND)]
        parts.append(plate([*foot, (*b, high), (x, y, tip), (*a, low)], look))
        edge = [(*a, low), (x, y, tip), (*b, high)]
        parts.append(_lip(edge, blend(look, "papersh", 0.45)))
    return joined(parts)


def crown(count: int, fold: Fold) -> list[float]:
    """World heights the wall still has over each of so many stations."""
    rng = np.random.default_rng(fold.id + 7)
    tall = fold.height / KZ
    return [
        max(_BAND + 3.0, tall * (0.16 + 0.84 * sin(pi * k / (count - 1)) ** 0.8) + jag)
        for k, jag in enumerate(rng.normal(0.0, 0.10 * tall, count).tolist())
    ]


def torn(line: list[Station], fold: Fold, group: int) -> Mesh:
    """One of ``GROUPS`` of pieces in the air, in world units round the middle of the wall."""
    tops = crown(len(line), fold)
    rng = np.random.default_rng(fold.id * 31 + group)
    x0, y0 = middle(line)
    parts: list[Mesh] = []
    for k, ((ax, ay, _), (bx, by, _)) in enumerate(pairwise(line)):
        for piece in range(group, _TORN, GROUPS):
            size = float(rng.uniform(7.0, 12.5)) * (1.0 - 0.16 * piece)
            x = (ax + bx) / 2 - x0 + float(rng.normal(0, 9 + 5 * piece))
            y = (ay + by) / 2 / KY - y0 / KY + float(rng.normal(0, 7))
            z = max(tops[k], tops[k + 1]) + 12 + 21 * piece + float(rng.exponential(13))
            turn, lean = float(rng.uniform(0, 2 * pi)), float(rng.normal(0, 0.5))
            corners = [
                (
                    x + size * far * cos(turn + a),
                    y + size * far * lean * cos(turn + a),
                    z + size * far * sin(turn + a),
                )
                for a, far in ((0.0, 1.3), (2.2, 0.8), (3.9, 1.0))
            ]
            look = blend(_NIGHT[(k + piece) % 2], "papersh", 0.10 + 0.16 * float(rng.random()))
            parts.append(Mesh.of(np.array([corners]), look, FOLD_01))
    return joined(parts)


def middle(line: list[Station]) -> tuple[float, float]:
    """Where the wall stands, px of the plane."""
    return line[len(line) // 2][0], line[len(line) // 2][1]


def _band(a: Floor, b: Floor, low: float, high: float, look: Look) -> Mesh:
    return plate([(*a, low), (*b, low), (*b, high), (*a, high)], look, False)


def _lip(edge: list[tuple[float, float, float]], look: Look) -> Mesh:
    """The thickness of the card along a tear."""
    parts = []
    for (ax, ay, az), (bx, by, bz) in pairwise(edge):
        back = [(bx, by - 4.0, bz + 0.8), (ax, ay - 4.0, az + 0.8)]
        parts.append(plate([(ax, ay, az), (bx, by, bz), *back], look, False))
    return joined(parts)
