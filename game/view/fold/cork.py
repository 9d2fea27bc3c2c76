"""Cork: Plan Z. Cork-sized, cracked, held together by a thread, and warm within."""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin

import numpy as np

from game.view.fold.mesh import Floats, Mesh, Paint, joined
from game.view.fold.shapes import facets, plate, rings, tube

_BARK = Paint("#b07a4a", "ember", 0.05)
_DEEP = Paint("#8a5a34", "ember", 0.04)
_END = Paint("#d2a070", "ember", 0.06)
_HEAT = Paint("brasslt", "ember", 2.6)


def _half(side: float) -> Mesh:
    """One half of it, from the crack on: a ragged edge, and the heat behind that."""
    angle = np.linspace(-pi / 2, pi / 2, 6) if side > 0 else np.linspace(pi / 2, 3 * pi / 2, 6)
    rough = (0.0, 1.3, -0.9, 0.8, -1.2, 0.4)

    def loop(r: float, z: float, open_: float) -> Floats:
        ring = [(r * cos(a) + side * open_, r * sin(a), z) for a in angle]
        return np.array(ring, np.float32)

    loops = [
        loop(r, z, 1.7 + 0.7 * rough[i])
        for i, (r, z) in enumerate(((8.2, -12), (9.2, -7), (9.6, 0), (9.6, 6), (9.0, 12)))
    ]
    bark = rings(loops, [_BARK, _DEEP, _BARK, _DEEP], cap_first=True)
    inside = [
        facets(
            [
                [low[0], low[-1], high[0]],
                [low[-1], high[-1], high[0]],
            ],
            _HEAT,
            crease=False,
        )
        for low, high in pairwise(loops)
    ]
    return joined([bark, plate(loops[-1], _END), *inside])


def cork() -> Mesh:
    """Both halves, and the thread that holds them, with its knot and loose end."""
    turns = [
        (10.3 * cos(a), 10.3 * sin(a), -4.5 + 0.75 * a)
        for a in np.linspace(0.0, 4 * pi, 29).tolist()
    ]
    thread = tube(turns, 0.62, Paint("paper", "paper", 0.10), 3)
    end = tube(
        [turns[-1], (13, 3, 7), (16, 5, 2), (15, 8, -4)], 0.5, Paint("paper", "paper", 0.10), 3
    )
    return joined([_half(1.0), _half(-1.0), thread, end])
