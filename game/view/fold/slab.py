"""A slab of a ceiling: a thick, torn piece of painted card that tumbles."""

from __future__ import annotations

from math import pi
from typing import Final

import numpy as np

from game.view.fold.mesh import Mesh, Paint, joined
from game.view.fold.shapes import facets, prism, ring

SHAPES: Final = 3
POSES: Final = 8
"""Steps of one tumble."""
_TOP: Final = ("#7c7d9a", "#696a88", "#8a8aa8")
_SIDE: Final = "#4a4b68"
_GILT: Final = Paint("brass", "brass", 0.06, gloss=0.5)
_THICK: Final = 5.0


def slab(shape: int, pose: int) -> Mesh:
    """One of ``SHAPES`` in one of ``POSES``, its middle over the origin."""
    rng = np.random.default_rng(70 + shape)
    sides = 5 + shape % 2
    flat = ring(sides, 30.0, 24.0, 0.0)[:, :2] * rng.uniform(0.72, 1.22, (sides, 1))
    body = prism(flat, -_THICK, _THICK, _SIDE, _TOP[shape])
    # A coffer's fold across it, and its gilded line.
    middle = flat.mean(0)
    raised = [
        [(*flat[i], _THICK), (*flat[(i + 1) % sides], _THICK), (*middle, _THICK + 5.0)]
        for i in range(sides)
    ]
    crown = facets(np.array(raised), _TOP[(shape + 1) % SHAPES])
    a, b = flat[0] * 0.92, flat[sides // 2] * 0.92
    aside = np.array([-(b - a)[1], (b - a)[0]]) / np.linalg.norm(b - a) * 1.5
    high = _THICK + 5.6
    corners = [
        (*(a + aside), high),
        (*(b + aside), high),
        (*(b - aside), high),
        (*(a - aside), high),
    ]
    gilt = Mesh.of(np.array([corners[:3], [corners[0], corners[2], corners[3]]]), _GILT, 0)
    turn = 2.0 * pi * pose / POSES
    return joined([body, crown, gilt]).turned(turn, "x").turned(0.5 * turn + shape, "y")
