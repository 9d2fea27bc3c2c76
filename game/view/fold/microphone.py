"""The podium's microphone: a lilac of folded petals round a warm heart, from bud to open."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final

import numpy as np

from game.view.fold.mesh import Floats, Mesh, Paint, joined
from game.view.fold.shapes import leaf, ring, rings, unit

POSES: Final = 12
"""Steps from bud to open."""
HIGH: Final = 98.0
"""World units the heart is over the floor."""
_AXIS: Final = unit((0.0, 0.62, 0.78))
_EAST: Final = np.array([1.0, 0.0, 0.0], np.float32)
_UP: Final = unit(np.cross(_EAST, _AXIS))


def microphone(pose: int) -> Mesh:
    """It in one of ``POSES``; its heart over the origin, turned to the south and up."""
    open_ = pose / (POSES - 1)
    heart = np.array([0, 0, HIGH], np.float32)
    parts = []
    for petals, long, first, shut, wide, tones in (
        (8, 14.5, 0.0, 0.20, 1.62, ("#8468cc", "#6c52b0")),
        (6, 10.5, 0.32, 0.08, 1.02, ("#a78ce8", "#957ad8")),
    ):
        tilt = shut + (wide - shut) * open_
        for i in range(petals):
            out = _round(first + 2 * pi * i / petals)
            along = _AXIS * cos(tilt) + out * sin(tilt)
            face = _AXIS * sin(tilt) - out * cos(tilt)
            look = Paint(tones[i % 2], glow="lilac", strength=0.03 + 0.03 * open_)
            root = heart + out * (1.2 + 1.4 * open_)
            parts.append(leaf(root, along, face, long * (0.86 + 0.14 * open_), look))
    fire = Paint("brasslt", glow="#ffcf70", strength=0.16 + 0.30 * open_)
    loops = [_loop(heart, reach, out) for reach, out in ((2.4, 0.0), (3.4, 2.6), (1.6, 5.0))]
    parts.append(rings(loops, fire, cap_last=True, crease=False))
    return joined(parts)


def _round(angle: float) -> Floats:
    """A direction across the axis."""
    across: Floats = _EAST * np.float32(cos(angle)) + _UP * np.float32(sin(angle))
    return across


def _loop(heart: Floats, reach: float, out: float) -> Floats:
    flat = ring(6, reach, reach, out)
    loop: Floats = heart + flat[:, :1] * _EAST + flat[:, 1:2] * _UP + flat[:, 2:] * _AXIS
    return loop
