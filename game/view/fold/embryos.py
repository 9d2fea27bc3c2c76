"""Embryos: ideas yet unborn. Half of a bridge, a lamp, a wing, a stair, something without a name.

Each is a few folds about its own middle, about one unit to every side, Z up. They are
membranes: what they are made of is light in ``embryo.glsl``, so only shape and folds count.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin
from typing import Final

import numpy as np

from game.view.fold.mesh import Mesh, joined
from game.view.fold.palette import Colour
from game.view.fold.shapes import facets, plate, ring, rings

KINDS: Final = ("bridge", "lamp", "wing", "stair", "seed")
_SKIN: Final[Colour] = "paper"


def embryo(kind: str) -> Mesh:
    """The folds of one kind. Raises KeyError."""
    return {"bridge": _bridge, "lamp": _lamp, "wing": _wing, "stair": _stair, "seed": _seed}[kind]()


def _bridge() -> Mesh:
    """An arch that ends in the air, with what would have held it."""
    parts: list[Mesh] = []
    deck = [(-1.0 + 0.28 * k, 0.10 + 0.34 * sin(pi * (0.08 + 0.13 * k))) for k in range(7)]
    for k, ((ax, az), (bx, bz)) in enumerate(pairwise(deck)):
        half = 0.26 - 0.012 * k
        parts.append(
            plate([(ax, -half, az), (bx, -half, bz), (bx, half, bz), (ax, half, az)], _SKIN)
        )
        low = -0.34 - 0.05 * (k % 2)
        if k < 5:
            parts.append(
                plate([(ax, half, az), (bx, half, bz), ((ax + bx) / 2, half * 0.7, low)], _SKIN)
            )
    for x in (-0.62, 0.18):
        top = 0.98
        for side in (-0.24, 0.24):
            foot = [(x - 0.06, side, 0.2), (x + 0.06, side, 0.2), (x, side * 0.6, top)]
            parts.append(facets([foot], _SKIN))
            for away in (-0.52, 0.50):
                tip = (x, side * 0.6, top)
                parts.append(
                    facets([[tip, (x + away, side, 0.32), (x + away * 0.8, side, 0.34)]], _SKIN)
                )
    return joined(parts)


def _lamp() -> Mesh:
    """A shade over a bulb that is not there yet."""
    shade = rings([ring(6, 0.28, 0.28, 0.62), ring(6, 0.72, 0.72, 0.02)], _SKIN)
    bulb = rings(
        [ring(5, 0.02, 0.02, 0.30), ring(5, 0.20, 0.20, 0.10), ring(5, 0.05, 0.05, -0.14)], _SKIN
    )
    stem = rings([ring(3, 0.05, 0.05, -0.14), ring(3, 0.06, 0.06, -0.86)], _SKIN)
    foot = rings([ring(6, 0.06, 0.06, -0.80), ring(6, 0.42, 0.42, -0.96)], _SKIN)
    return joined((shade, bulb, stem, foot))


def _wing() -> Mesh:
    """One wing, folded like a fan, for nobody."""
    parts: list[Mesh] = []
    root = (-0.85, 0.0, -0.35)
    tips = []
    for k in range(9):
        turn = 0.16 + 1.20 * k / 8
        reach = 1.25 + 0.62 * sin(pi * (0.25 + 0.55 * k / 8)) - 0.05 * (k % 2)
        tips.append(
            (root[0] + reach * cos(turn), 0.13 * (-1) ** k, root[2] + reach * sin(turn) * 0.92)
        )
    for a, b in pairwise(tips):
        near_a = tuple(r + (t - r) * 0.46 for r, t in zip(root, a, strict=True))
        near_b = tuple(r + (t - r) * 0.46 for r, t in zip(root, b, strict=True))
        parts.append(facets([[root, near_a, near_b]], _SKIN))
        parts.append(plate([near_a, a, b, near_b], _SKIN))
    return joined(parts)


def _stair() -> Mesh:
    """Steps round nothing, up to where one would see further."""
    parts: list[Mesh] = []
    for k in range(11):
        a, b = k * 0.52, k * 0.52 + 0.50
        z = -0.95 + 0.17 * k
        inner, outer = 0.18, 0.80 - 0.022 * k
        corners = [
            *((inner * cos(a), inner * sin(a), z), (outer * cos(a), outer * sin(a), z)),
            *((outer * cos(b), outer * sin(b), z), (inner * cos(b), inner * sin(b), z)),
        ]
        parts.append(plate(corners, _SKIN))
        riser = [corners[3], corners[2]]
        riser += [(x, y, z + 0.17) for x, y, _ in reversed(riser)]
        parts.append(plate(riser, _SKIN))
    return joined(parts)


def _seed() -> Mesh:
    """A star of folds within an egg of folds that has begun to open."""
    golden = (1 + 5**0.5) / 2
    corners = np.array(
        [
            *((s, t * golden, 0.0) for s in (-1, 1) for t in (-1, 1)),
            *((0.0, s, t * golden) for s in (-1, 1) for t in (-1, 1)),
            *((t * golden, 0.0, s) for s in (-1, 1) for t in (-1, 1)),
        ]
    )
    corners /= np.linalg.norm(corners[0])
    shell: list[Mesh] = []
    for i in range(12):
        for j in range(i + 1, 12):
            for k in range(j + 1, 12):
                three = corners[[i, j, k]]
                if max(np.linalg.norm(three - np.roll(three, 1, 0), axis=1)) > 1.06:
                    continue
                out = three.mean(0)
                opened = 0.16 + 0.30 * max(0.0, float(out[2]))
                shell.append(facets([three + out * opened], _SKIN))
                peak = out * 0.78
                core = three * 0.34
                for a, b in ((0, 1), (1, 2), (2, 0)):
                    shell.append(facets([[core[a], core[b], peak * 0.72]], _SKIN))
    return joined(shell)
