"""A tree of folded paper: a bent trunk and a crown of boughs, each a closed shell of leaves."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.view.fold.mesh import FOLD_12, Mesh, joined
from game.view.fold.palette import Colour, blend
from game.view.fold.shapes import tube, unit

TALL: Final = 230.0
"""World units of a tree of scale 1."""
_BARK: Final[Colour] = "#4a2c34"
_LEAVES: Final = ("#a8442f", "#8c3434", "#c0622f", "#6e2c3a")
_BOUGHS: Final = (
    (0.0, 0.0, 178.0, 62.0, 44.0),
    (-46.0, 6.0, 150.0, 46.0, 34.0),
    (48.0, 2.0, 158.0, 48.0, 34.0),
    (18.0, 16.0, 134.0, 44.0, 28.0),
    (-16.0, -10.0, 206.0, 42.0, 28.0),
)
"""Middle x, y, z; reach to the sides; reach up."""
_SIDES, _RINGS = 9, 5

Doubles = NDArray[np.float64]


def tree(seed: int) -> Mesh:
    """It, its foot over the origin."""
    rng = np.random.default_rng(seed)
    trunk = [(-4, 0, 0), (2, 0, 40), (-2, 0, 84), (4, 0, 132), (0, 0, 170)]
    parts = [tube(np.array(trunk), np.array([11.0, 8.0, 6.5, 5.0, 2.0]), _BARK, 5)]
    for x, y, z, _, _ in _BOUGHS[1:]:
        fork = np.array([(0, 0, 88 + 0.2 * z), (x * 0.5, y, z - 22), (x * 0.8, y, z)])
        parts.append(tube(fork, np.array([4.5, 3.2, 1.5]), _BARK, 4))
    for number, bough in enumerate(_BOUGHS):
        parts.append(_bough(bough, number, rng))
    return joined(parts)


def _bough(bough: tuple[float, ...], number: int, rng: np.random.Generator) -> Mesh:
    """A shell of leaves, each folded along its middle, that overlap like shingles from above."""
    x, y, z, wide, high = bough
    middle = np.array([x, y, z])
    parts: list[Mesh] = []
    for ring in range(_RINGS):
        tilt = pi * (0.10 + 0.80 * ring / (_RINGS - 1))
        count = max(4, round(_SIDES * sin(tilt) + 2))
        for k in range(count):
            turn = 2 * pi * (k + 0.5 * (ring % 2) + float(rng.uniform(-0.16, 0.16))) / count
            out = np.array([sin(tilt) * cos(turn), sin(tilt) * sin(turn), cos(tilt)])
            at = middle + out * np.array([wide, wide * 0.8, high]) * rng.uniform(0.86, 1.06)
            lit = 0.5 + 0.5 * float(out[0])
            look = blend(_LEAVES[(number + k + ring) % 4], "#f0a050", 0.22 * max(0.0, lit - 0.4))
            parts.append(_leaf(at, out, look, float(rng.uniform(19.0, 27.0))))
    return joined(parts)


def _leaf(at: Doubles, out: Doubles, look: Colour, size: float) -> Mesh:
    """Two facets that meet in a fold; its tip hangs outward and down."""
    hang = unit(out + np.array([0.0, 0.0, -0.75]))
    side = unit(np.cross(hang, out + np.array([0.01, 0.02, 0.03])))
    lift = unit(out) * size * 0.22
    stem, tip = at - hang * size * 0.7, at + hang * size * 0.8
    one, other = at + side * size * 0.62 - lift, at - side * size * 0.62 - lift
    halves = np.array([(one, stem, tip), (other, stem, tip)], np.float32)
    return Mesh.of(halves[:1], look, FOLD_12).join(
        Mesh.of(halves[1:], blend(look, "indigo", 0.22), FOLD_12)
    )
