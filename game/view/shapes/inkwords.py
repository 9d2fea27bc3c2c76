"""Ink words: letters that stand along a written line, upright to it. No GL."""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.view.shapes.curve import Curve
from game.view.type.faces import Faces, read_faces
from game.view.type.layout import Setter, Style

Floats = NDArray[np.float32]

ROW: Final = 12
"""x, y of the middle, half width, half height | u, v, width, height | angle, part, reach, seed."""
_FILLS: Final = 0.86
"""Part of the line that the words take."""
_LARGEST: Final = 58.0
_RISE: Final = 0.30
"""Ems the baseline stands above the ink."""


@cache
def faces() -> Faces:
    """The shipped faces, read once."""
    return read_faces()


def letters(curve: Curve, phrase: str) -> Floats:
    """(n, ROW) a row for each letter with ink, in the order in which they are read.

    ``curve`` is (m, 2), px of the plane, evenly spaced. The size is what fills the line.
    Angles are radians; ``part`` is how far along the line the letter stands, 0..1, and
    ``reach`` px from its edge to the darkest value of its distance field.
    """
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(curve, axis=0).T))])
    length = float(along[-1])
    known = faces()
    setter = Setter(known)
    wide = setter.set(phrase, Style("italic", 100.0, track=2.0)).width
    size = min(_LARGEST, 100.0 * _FILLS * length / wide)
    block = setter.set(phrase, Style("italic", size, track=size * 0.02))
    glyphs = known.rows[list(block.rows)]
    backwards = curve[-1, 0] < curve[0, 0]
    start = (length - block.width) / 2
    half = glyphs[:, 2:4] * size / 2
    middle = np.array(block.xs) + (glyphs[:, 0] + glyphs[:, 2] / 2) * size
    above = -(glyphs[:, 1] + glyphs[:, 3] / 2) * size + _RISE * size
    at = start + middle
    at = length - at if backwards else at
    x, y = np.interp(at, along, curve[:, 0]), np.interp(at, along, curve[:, 1])
    ahead = [np.interp(at + 6.0, along, curve[:, k]) for k in (0, 1)]
    behind = [np.interp(at - 6.0, along, curve[:, k]) for k in (0, 1)]
    dx, dy = ahead[0] - behind[0], ahead[1] - behind[1]
    if backwards:
        dx, dy = -dx, -dy
    angle = np.arctan2(dy, dx)
    rows = np.zeros((len(glyphs), ROW), np.float32)
    rows[:, 0] = x + np.sin(angle) * above
    rows[:, 1] = y - np.cos(angle) * above
    rows[:, 2:4] = half
    rows[:, 4:8] = glyphs[:, 4:8]
    rows[:, 8] = angle
    rows[:, 9] = at / length
    rows[:, 10] = known.by_name["italic"].spread * size
    rows[:, 11] = np.arange(len(glyphs)) * 0.618 % 1.0
    return rows
