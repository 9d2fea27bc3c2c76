"""A page of a résumé high in the air: one sheet, folded in six, tumbling slowly."""

from __future__ import annotations

from math import pi, sin
from typing import Final

import numpy as np

from game.view.fold.mesh import Mesh, joined
from game.view.fold.shapes import plate

POSES: Final = 16
"""Steps of one tumble."""
_WIDE, _LONG = 42.0, 56.0
_TONES: Final = ("#5a5b70", "#4a4b60", "#66677c")
_ABOVE: Final = np.array([0.0, 0.2, 0.5])
"""Of its paper, where ink lies."""


def page(pose: int) -> Mesh:
    """It in one of ``POSES``, its middle over the origin: dim, so that no crane is outshone."""
    turn = 2 * pi * pose / POSES
    xs, ys = np.linspace(-_WIDE / 2, _WIDE / 2, 3), np.linspace(-_LONG / 2, _LONG / 2, 4)
    curl = 6.5 + 3.5 * sin(turn)
    lift = np.array([[curl * ((i + j) % 2) for i in range(3)] for j in range(4)])
    lift[0, 2] += 12.0 + 6.0 * sin(turn + 1.0)
    lift[3, 0] -= 7.0 * sin(turn)
    grid = np.array([[[xs[i], ys[j], lift[j, i]] for i in range(3)] for j in range(4)])
    parts = []
    for j in range(3):
        for i in range(2):
            corners = [grid[j, i], grid[j, i + 1], grid[j + 1, i + 1], grid[j + 1, i]]
            parts.append(plate(corners, _TONES[(i + 2 * j) % 3]))
            for k in range(3):
                v, end = 0.2 + 0.26 * k, 0.86 - 0.13 * ((i + j + k) % 3)
                parts.append(_line(corners, v, end))
    flat = joined(parts)
    return flat.turned(0.30 * sin(turn), "x").turned(0.34 * sin(turn * 2 + 0.7), "y")


def _line(corners: list[np.ndarray], v: float, end: float) -> Mesh:
    """A line of print on a panel."""
    a, b, c, d = corners
    spots = ((0.12, v), (end, v), (end, v + 0.07), (0.12, v + 0.07))
    ink = [(a * (1 - s) + b * s) * (1 - t) + (d * (1 - s) + c * s) * t for s, t in spots]
    return plate(np.array(ink) + _ABOVE, "#2a2a3c", crease=False)
