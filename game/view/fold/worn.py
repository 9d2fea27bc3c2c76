"""Worn: what some wear over their coats, and are known by from behind: hood, pack, scarf."""

from __future__ import annotations

from collections.abc import Callable
from math import pi
from typing import TYPE_CHECKING

from numpy.typing import ArrayLike

from game.view.fold.mesh import Floats, Mesh
from game.view.fold.palette import Colour, blend
from game.view.fold.shapes import facets, plate, ring, rings

if TYPE_CHECKING:
    from game.view.fold.body import Dress

Frame = Callable[[ArrayLike], Floats]


def worn(dress: Dress, width: float, frame: Frame) -> list[Mesh]:
    """All of it that this one wears, on a body that ``frame`` bends."""
    parts = []
    if dress.hood is not None:
        parts.append(_hood(dress.hood, frame))
    if dress.pack is not None:
        parts += _pack(dress.pack, width, frame)
    if dress.scarf is not None:
        parts += _scarf(dress.scarf, frame)
    return parts


def _hood(look: Colour, frame: Frame) -> Mesh:
    low = frame(ring(6, 8.2, 7.0, 73.5, centre=(0.0, -1.5)))
    rim = frame(ring(6, 10.4, 8.6, 80.5, pi / 6, (0.0, -3.2)))
    fall = frame([(0.0, -15.0, 70.0)])
    back = [frame([(x, -9.0, 79.0)])[0] for x in (-7.0, 7.0)]
    bag = facets(
        [[back[0], back[1], fall[0]], [back[0], low[4], fall[0]], [back[1], low[5], fall[0]]], look
    )
    return rings([low, rim], look).toned().join(bag)


def _pack(look: Colour, width: float, frame: Frame) -> list[Mesh]:
    """A school bag as broad as the back."""
    wide = 10.4 * width
    near = [(-wide, -8.5, 51), (wide, -8.5, 51), (wide, -8.0, 73), (-wide, -8.0, 73)]
    far = [
        (-wide * 0.92, -18, 50),
        (wide * 0.92, -18, 50),
        (wide * 0.92, -15, 71),
        (-wide * 0.92, -15, 71),
    ]
    body = rings([frame(near), frame(far)], look, cap_last=True)
    pale = blend(look, "papersh", 0.35)
    flap = plate(
        frame(
            [
                (-wide * 0.94, -15.4, 71.6),
                (wide * 0.94, -15.4, 71.6),
                (wide * 0.6, -18.6, 58),
                (-wide * 0.6, -18.6, 58),
            ]
        ),
        pale,
    )
    straps = [
        plate(
            frame(
                [(s * 6.4, 6.6, 74.6), (s * 9.2, 6.0, 74.2), (s * 9.0, 9.2, 60), (s * 6.6, 9.8, 60)]
            ),
            pale,
        )
        for s in (1, -1)
    ]
    return [body, flap, *straps]


def _scarf(look: Colour, frame: Frame) -> list[Mesh]:
    low, high = ring(6, 8.6, 7.8, 73.6), ring(6, 6.8, 6.4, 78.4, pi / 6)
    end = [(3.0, 8.6, 75), (7.4, 7.6, 75), (8.0, 10.4, 58), (3.8, 11.0, 57)]
    return [rings([frame(low), frame(high)], look).toned(), plate(frame(end), look)]
