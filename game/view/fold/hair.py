"""Hair and the silver crown of folded people, in the units of ``head``."""

from __future__ import annotations

from functools import cache
from math import cos, pi, sin
from typing import Final, Literal

import numpy as np

from game.view.fold.head import BROW, TEMPLE
from game.view.fold.mesh import Floats, Mesh, Paint, joined
from game.view.fold.palette import Colour, blend
from game.view.fold.shapes import facets

Cut = Literal["swept", "tufted", "bowl", "tied", "hooded", "cropped", "loose"]

Point = tuple[float, float, float]
_EAR: Final[Point] = (10.2, -2.2, 8.4)
_SIDE: Final[Point] = (10.9, -2.4, 14.6)
_OVER: Final[Point] = (9.5, -1.4, 21.4)
_TOP: Final[Point] = (5.4, 2.0, 25.2)
_CROWN: Final[Point] = (0.0, -3.0, 27.0)
_REAR: Final[Point] = (0.0, -9.6, 22.6)
_BEHIND: Final[Point] = (7.6, -8.8, 13.6)
_BACK: Final[Point] = (0.0, -11.6, 14.0)
_NAPE: Final[Point] = (0.0, -8.2, 3.6)
_NECK: Final[Point] = (6.0, -6.4, 4.8)
_FRONT: Final[Point] = (0.0, 6.0, 24.4)


def _lit(hair: Colour) -> Colour:
    """The same hair where a fold of it turns up to the light."""
    return blend(hair, "papersh", 0.16)


@cache
def cap(hair: Colour) -> Mesh:
    """The scalp every cut grows from."""
    half = facets(
        [
            [_EAR, _SIDE, _NECK],
            [_NECK, _SIDE, _BEHIND],
            [_NECK, _BEHIND, _BACK],
            [_NECK, _NAPE, _BACK],
            [_EAR, TEMPLE, _SIDE],
            [TEMPLE, _OVER, _SIDE],
            [_SIDE, _OVER, _BEHIND],
            [_BEHIND, _OVER, _REAR],
            [_BEHIND, _REAR, _BACK],
            [TEMPLE, _TOP, _OVER],
            [_OVER, _TOP, _CROWN],
            [_OVER, _CROWN, _REAR],
            [TEMPLE, _FRONT, _TOP],
            [_FRONT, _CROWN, _TOP],
            [TEMPLE, BROW, _FRONT],
        ],
        hair,
    )
    lock = facets([[(10.6, 0.2, 9.8), (9.8, 4.2, 17.0), (11.0, -1.6, 14.6)]], hair)
    both = joined((half, lock))
    return joined((both, both.mirrored()))


def _fringe(tips: list[Point], roots: list[Point], hair: Colour) -> Mesh:
    """Locks over the brow: each root pair falls to one tip."""
    return facets(
        [[roots[i], roots[i + 1], tip] for i, tip in enumerate(tips)],
        hair,
    )


@cache
def hair_mesh(cut: Cut, hair: Colour, blow: Point = (0.0, 0.0, 0.0)) -> Mesh:
    """Cap, fringe and tuft of one cut; ``blow`` is how far the tuft's tip trails."""
    trail = np.asarray(blow, np.float32)
    return joined((cap(hair), *_CUTS[cut](hair, trail)))


def _swept(hair: Colour, trail: Floats) -> list[Mesh]:
    """Broad folds swept from a parting across the brow; one small curl at the crown."""
    parting, over, far = (4.4, 6.4, 24.8), (-2.0, 7.2, 24.6), (-7.4, 4.6, 21.6)
    near, under = (8.6, 4.4, 20.4), (-10.7, -2.0, 17.4)
    edge = [(9.9, 5.0, 16.0), (5.8, 7.8, 19.8), (0.6, 9.4, 19.2), (-5.4, 8.4, 18.0)]
    last = (-9.7, 5.0, 16.2)
    dark = facets(
        [
            [near, edge[0], edge[1]],
            [parting, edge[1], edge[2]],
            [over, edge[2], edge[3]],
            [far, edge[3], last],
        ],
        hair,
    )
    light = facets(
        [
            [near, parting, edge[1]],
            [parting, over, edge[2]],
            [over, far, edge[3]],
            [far, last, under],
        ],
        _lit(hair),
    )
    left, right, rear = (-4.4, 2.4, 25.2), (2.4, 1.2, 25.6), (-0.6, -4.8, 25.4)
    bow = np.array([3.4, -2.4, 30.4], np.float32) + trail * 0.45
    tip = np.array([12.4, -3.6, 28.6], np.float32) + trail
    curl = facets([[left, right, bow], [left, rear, bow], [rear, bow, tip]], hair)
    flick = np.array([-5.6, -12.6, 5.4], np.float32) + trail * 0.4
    aside: Point = (-_BEHIND[0], _BEHIND[1], _BEHIND[2])
    nape = facets([[_NECK, _BACK, flick], [aside, _BACK, flick]], hair)
    return [dark, light, curl, nape, facets([[right, bow, tip]], _lit(hair))]


def _tufted(hair: Colour, trail: Floats) -> list[Mesh]:
    """A child's cowlick: short fringe, three tips up."""
    fringe = _fringe(
        [(6.4, 9.0, 16.2), (1.4, 10.2, 15.6), (-4.4, 9.6, 16.4)],
        [(8.6, 4.6, 20.4), (3.6, 6.8, 22.6), (-2.0, 7.2, 23.0), (-8.0, 4.6, 20.6)],
        hair,
    )
    ups = [
        facets([[(x - 2.4, 1.0, 25.0), (x + 2.4, -3.4, 25.4), np.array(tip) + trail]], hair)
        for x, tip in (
            (-2.6, (-7.0, 0.0, 31.0)),
            (0.6, (1.0, -5.0, 33.5)),
            (3.4, (8.4, -3.0, 30.0)),
        )
    ]
    return [fringe, *ups]


def _bowl(hair: Colour, _trail: Floats) -> list[Mesh]:
    """Cut straight over the brow, and over the ears."""
    fringe = _fringe(
        [(7.4, 8.2, 15.2), (2.6, 10.4, 14.9), (-2.6, 10.4, 14.9), (-7.4, 8.2, 15.2)],
        [(9.8, 4.2, 19.0), (5.2, 6.6, 22.4), (0, 7.4, 23.4), (-5.2, 6.6, 22.4), (-9.8, 4.2, 19.0)],
        hair,
    )
    fill = facets(
        [
            [(5.2, 6.6, 22.4), (7.4, 8.2, 15.2), (2.6, 10.4, 14.9)],
            [(0, 7.4, 23.4), (2.6, 10.4, 14.9), (-2.6, 10.4, 14.9)],
            [(-5.2, 6.6, 22.4), (-7.4, 8.2, 15.2), (-2.6, 10.4, 14.9)],
        ],
        hair,
    )
    side = facets(
        [[(10.8, 2.6, 16.4), (11.0, -4.8, 15.0), (10.0, 0.4, 6.4)]],
        hair,
    )
    return [fringe, fill, side, side.mirrored()]


def _tied(hair: Colour, trail: Floats) -> list[Mesh]:
    """Drawn back into a tail that hangs over one shoulder blade."""
    end = np.array([6.0, -15.0, 1.0], np.float32) + trail
    tail = facets(
        [
            [(-2.6, -10.0, 20.0), (3.6, -10.0, 20.5), (1.0, -15.5, 19.0)],
            [(-1.4, -13.5, 19.0), (4.4, -13.5, 18.0), end],
            [(4.4, -13.5, 18.0), (1.4, -17.1, 17.0), end],
        ],
        hair,
    )
    fringe = _fringe(
        [(8.6, 6.6, 12.0), (-3.0, 9.8, 16.2), (-8.4, 6.8, 13.0)],
        [(6.0, 5.8, 22.4), (2.4, 7.0, 22.8), (-3.0, 6.9, 22.8), (-8.8, 4.2, 19.6)],
        hair,
    )
    return [tail, fringe]


def _hooded(hair: Colour, _trail: Floats) -> list[Mesh]:
    """Long over one eye: seventeen."""
    return [
        _fringe(
            [(9.4, 6.4, 11.0), (6.6, 9.4, 13.6), (2.4, 10.6, 14.0), (-4.0, 9.6, 16.4)],
            [
                (8.8, 3.8, 20.0),
                (5.2, 6.6, 22.6),
                (0.4, 7.4, 23.2),
                (-3.8, 6.8, 22.8),
                (-8, 4.6, 20.6),
            ],
            hair,
        ),
        facets(
            [
                [(10.4, 1.0, 16.0), (9.6, -4.0, 14.0), (9.0, 0.0, 3.6)],
                [(-10.4, 1.0, 16.0), (-9.6, -4.0, 14.0), (-9.0, 0.0, 3.6)],
                [(-3.0, -9.0, 14.0), (4.0, -9.0, 13.0), (1.0, -9.8, -1.0)],
            ],
            hair,
        ),
    ]


def _cropped(hair: Colour, _trail: Floats) -> list[Mesh]:
    """Short, brushed up from the brow."""
    return [
        facets(
            [
                [(8.6, 4.4, 18.4), (4.6, 6.6, 19.6), (5.4, 7.6, 25.2)],
                [(4.6, 6.6, 19.6), (-1.2, 8.0, 20.0), (0.6, 8.6, 27.4)],
                [(-1.2, 8.0, 20.0), (-5.4, 6.6, 19.4), (-4.6, 7.0, 26.0)],
                [(5.4, 7.6, 25.2), (0.0, 0.0, 26.4), (0.6, 8.6, 27.4)],
                [(0.6, 8.6, 27.4), (-4.0, 0.0, 25.8), (-4.6, 7.0, 26.0)],
            ],
            hair,
        )
    ]


def _loose(hair: Colour, trail: Floats) -> list[Mesh]:
    """The sweep of the grown one, fallen: nothing stands any more."""
    fringe = _fringe(
        [(9.2, 6.6, 13.0), (6.0, 9.4, 14.0), (-3.6, 10.2, 14.6), (-8.8, 7.0, 13.4)],
        [(8.0, 4.6, 21.0), (4.4, 6.8, 22.8), (0.6, 7.4, 23.2), (-4.4, 6.6, 22.4), (-8.4, 4.4, 20)],
        hair,
    )
    fallen = np.array([8.6, -9.6, 21.0], np.float32) + trail
    return [fringe, facets([[(-2.0, 1.4, 26.2), (0.6, -7.6, 24.0), fallen]], hair)]


_CUTS: Final = {
    "swept": _swept,
    "tufted": _tufted,
    "bowl": _bowl,
    "tied": _tied,
    "hooded": _hooded,
    "cropped": _cropped,
    "loose": _loose,
}


@cache
def crown_mesh(points: int = 7) -> Mesh:
    """The silver crown: points folded from one band, glowing faintly."""
    silver = Paint("#e9eefa", "#dfe8ff", 0.16, gloss=1.0)
    shade = Paint("#b9c4e4", "#dfe8ff", 0.08, gloss=1.0)
    parts = []
    for i in range(points):
        left, mid, right = ((i + k) * 2 * pi / points + 0.22 for k in (0, 0.5, 1))
        foot_l, foot_r = _round(10.3, left, 21.2), _round(10.3, right, 21.2)
        rim_l, rim_r = _round(10.6, left, 23.2), _round(10.6, right, 23.2)
        tip = _round(11.4, mid, 28.8)
        low = _round(10.5, mid, 20.6)
        parts.append(facets([[foot_l, rim_l, low], [rim_l, tip, low]], silver))
        parts.append(facets([[low, tip, rim_r], [low, rim_r, foot_r]], shade))
    return joined(parts)


def _round(radius: float, angle: float, z: float) -> Point:
    return (radius * cos(angle), radius * 0.94 * sin(angle) - 1.2, z)
