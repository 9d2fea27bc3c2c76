"""What a relic leaves round the foot of its door: one shape of paper for each relic."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, pi, sin
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from game.view.fold import relic as relics
from game.view.fold.joints import cross
from game.view.fold.light import variation
from game.view.fold.mesh import Floats, Mesh, Paint, joined
from game.view.fold.palette import Colour, blend
from game.view.fold.shapes import facets, leaf, plate, unit

_COUNT: Final = 13
_GAP: Final = 0.32
"""Radians to each side of the way in that stay clear."""


@dataclass(frozen=True, slots=True)
class _Axes:
    """Where a petal grows: its root and three directions."""

    root: Floats
    along: Floats
    side: Floats
    up: Floats
    long: float

    def at(self, along: float, side: float = 0.0, up: float = 0.0) -> Floats:
        """A point: shares of the length along and aside, units up."""
        point: Floats = (
            self.root
            + self.along * np.float32(along * self.long)
            + self.side * np.float32(side * self.long)
            + self.up * np.float32(up)
        )
        return point


def _leaf(a: _Axes, look: Paint, _dark: Colour) -> Mesh:
    return leaf(a.root, a.along, (0, 0, 1), a.long, look)


def _bow(a: _Axes, look: Paint, _dark: Colour) -> Mesh:
    wings = [a.at(0.5, s * 0.30, 2) for s in (1, -1)]
    return facets([[a.root, wings[0], a.at(1)], [a.root, a.at(1), wings[1]]], look)


def _scrap(a: _Axes, look: Paint, dark: Colour) -> Mesh:
    sheet = plate([a.at(0, 0.28), a.at(0.8, 0.28), a.at(1, -0.28), a.at(0, -0.28)], look)
    corner = facets([[a.at(0.8, 0.28), a.at(1, -0.28), a.at(0.6, 0.1, 5)]], dark)
    return joined([sheet, corner])


def _flap(a: _Axes, look: Paint, _dark: Colour) -> Mesh:
    ridge = a.at(0, 0, 2)
    return facets([[a.at(0, s * 0.42), a.at(0.9), ridge] for s in (1, -1)], look)


def _char(a: _Axes, look: Paint, dark: Colour) -> Mesh:
    rim = [a.at(0.72, 0.14), a.at(0.66, -0.16)]
    sheet = plate([a.at(0, 0.26), rim[0], rim[1], a.at(0, -0.26)], look)
    return joined([sheet, facets([[*rim, a.at(1, 0.05, 3)]], Paint(dark, "ember", 0.7))])


def _column(a: _Axes, look: Paint, dark: Colour) -> Mesh:
    near = plate([a.at(0, 0.17), a.at(0.5, 0.17, 4), a.at(0.5, -0.17, 4), a.at(0, -0.17)], look)
    far = [a.at(0.5, 0.17, 4), a.at(1, 0.17), a.at(1, -0.17), a.at(0.5, -0.17, 4)]
    return joined([near, plate(far, dark)])


def _blade(a: _Axes, look: Paint, dark: Colour) -> Mesh:
    ridge = a.at(0.4, 0, 4)
    brass = Paint(dark, look.glow, 0.06, gloss=0.9)
    return facets([[a.at(0, s * 0.14), a.at(1), ridge] for s in (1, -1)], brass)


_SHAPES: Final[dict[str, tuple[Callable[[_Axes, Paint, Colour], Mesh], Colour]]] = {
    "kite": (_bow, "#e07a4a"),
    "report": (_scrap, "#b02a34"),
    "letter": (_flap, "#b0904e"),
    "slip": (_leaf, "#c8688c"),
    "blueprint": (_char, "#1c1210"),
    "headline": (_column, "#6a6a88"),
    "handle": (_blade, "brass"),
}
"""How a relic's paper unfolds, and its darker second colour."""


def wreath(relic: str, half: float, spread: float, size: float) -> Mesh:
    """The petals on the floor round a door ``half`` units to each side.

    ``spread`` 0..1 is how far they have come out, ``size`` their length. The way in,
    towards +Y, stays clear.
    """
    shape, dark = _SHAPES[relic]
    hue = relics.HUES[relic]
    parts = []
    lengths = variation(_COUNT, 5) * 2 - 1
    first = pi / 2 + _GAP
    for k in range(_COUNT):
        a = first + (2 * pi - 2 * _GAP) * k / (_COUNT - 1)
        root = np.array([half * cos(a), half * 0.42 * sin(a) + 3, 0.6], np.float32)
        root *= np.array([spread, spread, 1], np.float32)
        lift = 0.18 + 0.40 * (sin(a) < -0.2) + 0.14 * (k % 2)
        part = (0.25, 0.5, 0.1)[k % 3]
        colour = blend(hue, dark if k % 2 else "paper", part)
        axes = _axes(root, (cos(a), sin(a) + 0.1, lift), size * float(lengths[k]))
        parts.append(shape(axes, Paint(colour, hue, 0.05), dark))
    return joined(parts)


def _axes(root: Floats, along: ArrayLike, long: float) -> _Axes:
    d = unit(along)
    side = unit(cross(d, [0, 0, 1]))
    return _Axes(root, d, side, unit(cross(side, d)), long)
