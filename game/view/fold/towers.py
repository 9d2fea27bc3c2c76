"""Towers: six skyscrapers that are mechanisms. A tower is brass that moves, in a casing of glass.

World units; a tower stands round the origin, its front to the south, about 430 high.
What moves is a bone of its mesh; ``Motion`` says how.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from math import cos, pi, sin
from typing import Final

import numpy as np

from game.view.fold.cogs import (
    BRASS,
    BRIGHT,
    COPPER,
    DARK_BRASS,
    STEEL,
    ball,
    cog,
    column,
    drum,
    rod,
    storeys,
    upright,
    windows,
)
from game.view.fold.mesh import Mesh, Paint, joined
from game.view.fold.shapes import facets, ring, rings, smooth

HEIGHT: Final = 430.0
BONES: Final = 8
"""Most moving parts of one tower; bone 0 stands still."""
Profile = list[tuple[float, float]]
Spot = tuple[float, float, float]
_DIAL: Final = Paint("#bfe8dc", "#dffff0", 0.10)
_INK: Final = Paint("#0a1418")
_OLD: Final = Paint("#8f6a2c", gloss=1.0)
_GLASS: Final = "#bfefff"


@dataclass(frozen=True, slots=True)
class Motion:
    """How a bone moves: round a pivot, by steps on the beat or to and fro."""

    pivot: Spot
    axis: str
    """``y`` turns in the plane that faces the viewer, ``z`` lies flat."""
    rate: float = 0.0
    """Turns a step, two steps a second."""
    swing: float = 0.0
    """Radians to either side, once a second there and back."""


@dataclass(frozen=True, slots=True, eq=False)
class Tower:
    """One kind of tower."""

    works: Mesh
    casing: Mesh
    motions: tuple[Motion, ...]
    """Of bones 1, 2, ..."""


class _Works:
    """Collects what stands still and what moves."""

    def __init__(self) -> None:
        self._parts: list[Mesh] = []
        self.motions: list[Motion] = []

    def add(self, *meshes: Mesh) -> None:
        """These stand still."""
        self._parts += meshes

    def move(self, mesh: Mesh, motion: Motion) -> None:
        """This is the next bone."""
        bone = len(self.motions) + 1
        self.motions.append(motion)
        self._parts.append(replace(mesh, bone=np.full(len(mesh), bone, np.uint8)))

    def turn(self, x: float, y: float, z: float, wheel: Mesh, rate: float) -> None:
        """An upright wheel."""
        self.move(upright(wheel).moved(x, y, z), Motion((x, y, z), "y", rate))

    def done(self, profile: Profile, sides: int, seed: int, *more: Mesh) -> Tower:
        """The tower in a casing of that profile, with belts and lit windows."""
        belts = [
            storeys([(z - 1.8, r * 1.03), (z + 1.8, r * 1.03)], sides, DARK_BRASS)
            for z, r in profile[1:-1]
            if r > 10
        ]
        self.add(*belts, windows(profile, sides, seed))
        casing = joined([storeys(_divided(profile), sides, _GLASS), *more])
        return Tower(joined(self._parts), casing, tuple(self.motions))


def _divided(profile: Profile) -> Profile:
    """The same with a storey every 46 units or so."""
    out: Profile = [profile[0]]
    for z, r in profile[1:]:
        low, before = out[-1]
        count = max(1, round((z - low) / 46.0))
        out += [
            (low + (z - low) * k / count, before + (r - before) * k / count)
            for k in range(1, count + 1)
        ]
    return out


def _base(works: _Works, radius: float) -> None:
    works.add(drum(radius * 1.32, 0, 8, STEEL), drum(radius * 1.2, 8, 13, DARK_BRASS))
    works.add(drum(radius * 1.1, 13, 18, STEEL))


def _spire(works: _Works, low: float, high: float, radius: float = 2.6) -> None:
    works.add(column(0, 0, low - 30, high, radius * 0.75, BRASS))
    works.add(rings([ring(5, radius, radius, high - 18), [(0.0, 0.0, high)]], BRIGHT, crease=False))
    works.add(ball(radius * 1.7, BRIGHT).moved(z=high - 22))


def clock() -> Tower:
    """A dial of brass, three wheels, and a pendulum down the shaft."""
    works = _Works()
    _base(works, 46)
    for side in (-38.0, 38.0):
        works.add(column(side, -14, 16, 286, 2.2), column(side, 20, 16, 286, 2.0))
    works.add(column(0, -8, 16, 300, 3.0, STEEL))
    works.turn(-11, -2, 150, cog(27, 14, 4, BRASS, spokes=4), 1 / 14)
    works.turn(15, 0, 196, cog(21, 11, 4, COPPER, spokes=4), -1 / 11)
    works.turn(-9, -2, 240, cog(24, 12, 4, BRASS, spokes=4), 1 / 12)
    bob = joined(
        [
            rod([(0, 14, 268), (0, 16, 66)], 1.5, BRIGHT),
            upright(drum(15, -2, 3, BRIGHT, 12)).moved(0, 18, 54),
        ]
    )
    works.move(bob, Motion((0, 14, 268), "y", swing=0.11))
    front, high = 46.0, 318.0
    works.add(
        facets(
            [[(0, front, high), *_at(34, front, high, i, 16)] for i in range(16)],
            _DIAL,
            crease=False,
        )
    )
    works.turn(0, front + 1, high, cog(40, 24, 5, BRASS, hole=0.84, tooth=0.03, spokes=0), 0.0)
    for i in range(12):
        stud = upright(drum(1.9, 0, 2, Paint("brasslt", "brasslt", 0.3), 4))
        x, z = 29 * sin(i * pi / 6), high + 29 * cos(i * pi / 6)
        works.add(stud.moved(x, front + 1, z))
    for reach, wide, rate in ((27.0, 1.7, 1 / 60), (18.0, 2.3, 1 / 720)):
        hand = facets(
            [[(-wide, front + 3, high), (0, front + 3, high + reach), (wide, front + 3, high)]],
            _INK,
            crease=False,
        )
        works.move(hand, Motion((0, front + 3, high), "y", rate))
    _spire(works, 386, 470)
    profile = [(16, 50), (262, 50), (276, 58), (364, 58), (374, 64), (402, 24), (418, 0)]
    return works.done([(float(z), float(r)) for z, r in profile], 8, 3)


def governor() -> Tower:
    """Two balls that fly out and hold the city's pace."""
    works = _Works()
    _base(works, 52)
    works.move(
        cog(44, 20, 9, BRASS, hole=0.5, tooth=0.07).moved(z=22), Motion((0, 0, 0), "z", 1 / 20)
    )
    works.move(
        cog(32, 16, 8, COPPER, hole=0.5, tooth=0.07).moved(z=58), Motion((0, 0, 0), "z", -1 / 16)
    )
    works.add(column(0, 0, 16, 400, 3.4), drum(9, 214, 222, BRASS), drum(8, 338, 346, BRASS))
    arms = []
    for side in (-1, 1):
        arms.append(rod([(0, 0, 342), (side * 66, 0, 262)], 2.0, BRASS))
        arms.append(rod([(0, 0, 218), (side * 37, 0, 296)], 1.6, BRASS))
        arms.append(ball(16, BRIGHT).moved(side * 66, 0, 258))
    works.move(joined(arms), Motion((0, 0, 0), "z", 1 / 10))
    _spire(works, 398, 462)
    profile = [(16, 58), (74, 56), (112, 40), (170, 24), (212, 12), (218, 0)]
    dome = storeys([(348, 20), (380, 15), (398, 5), (402, 0)], 8, _GLASS)
    return works.done([(float(z), float(r)) for z, r in profile], 8, 5, dome)


def worm() -> Tower:
    """A screw without end, and the pinion it drives."""
    works = _Works()
    _base(works, 38)
    count, turns, high = 96, 7.0, 390.0
    thread = []
    before = None
    for i in range(count + 1):
        angle, z = i / count * turns * 2 * pi, 26 + i / count * (high - 60)
        c, s = cos(angle), sin(angle)
        now = ((7 * c, 7 * s, z - 7), (30 * c, 30 * s, z), (7 * c, 7 * s, z + 7))
        if before:
            thread += [[before[0], before[1], now[1]], [before[0], now[1], now[0]]]
            thread += [[before[1], before[2], now[2]], [before[1], now[2], now[1]]]
        before = now
    works.move(facets(thread, BRASS, crease=False).toned(0.7), Motion((0, 0, 0), "z", 1 / 16))
    works.add(column(0, 0, 16, high + 12, 6.0, Paint("#8a6a34", gloss=0.8)))
    works.turn(68, 4, 214, cog(34, 16, 7, BRIGHT, tooth=0.11), -1 / 16)
    works.add(rod([(68, -4, 214), (66, -8, 110), (34, -6, 52)], 3.0, STEEL, 5))
    works.add(drum(15, high + 12, high + 20, BRASS))
    _spire(works, high + 18, 468)
    profile = [(16, 40), (362, 40), (384, 30), (402, 14), (408, 0)]
    return works.done([(float(z), float(r)) for z, r in profile], 8, 7)


def escapement() -> Tower:
    """A wheel let go a tooth at a time by an anchor."""
    works = _Works()
    _base(works, 50)
    for side in (-1, 1):
        works.add(rod([(side * 44, 0, 14), (side * 17, 0, 214), (side * 13, -6, 356)], 3.6, STEEL))
    for z in (60.0, 112.0, 164.0):
        reach = 44 - 27 * (z - 14) / 200
        works.add(rod([(-reach, 0, z), (reach, 0, z)], 2.4, BRASS))
    works.turn(
        0, 8, 268, cog(60, 20, 7, BRIGHT, hole=0.74, tooth=0.10, spokes=6, hook=0.14), 1 / 20
    )
    works.turn(-8, -6, 132, cog(26, 14, 5, COPPER), -1 / 14)
    path = smooth(
        [
            (-50, 12, 312),
            (-42, 12, 334),
            (-14, 12, 352),
            (0, 12, 356),
            (14, 12, 352),
            (42, 12, 336),
            (52, 12, 318),
        ],
        3,
    )
    anchor = [rod([(float(x), float(y), float(z)) for x, y, z in path], 4.4, BRASS)]
    for side in (-1, 1):
        anchor.append(
            facets([[(side * 55, 13, 320), (side * 44, 13, 302), (side * 41, 13, 322)]], BRIGHT)
        )
    anchor.append(rod([(0, 14, 352), (0, 17, 60)], 1.6, BRIGHT))
    anchor.append(upright(drum(16, -2, 3, BRIGHT, 12)).moved(0, 19, 46))
    works.move(joined(anchor), Motion((0, 12, 356), "y", swing=0.075))
    _spire(works, 356, 450, 3.2)
    profile = [(14, 52), (120, 38), (206, 26), (214, 0)]
    crown = storeys([(350, 18), (386, 12), (404, 0)], 6, _GLASS)
    return works.done([(float(z), float(r)) for z, r in profile], 6, 9, crown)


def lantern() -> Tower:
    """Five tiers of lantern pinions, one on the other."""
    works = _Works()
    _base(works, 56)
    z = 18.0
    profile: Profile = [(16.0, 60.0)]
    for tier in range(5):
        radius, high = 56 - 8.5 * tier, 76 - 5.0 * tier
        cage = [cog(radius, 14 - tier, 6, _OLD, hole=0.5, tooth=0.06)]
        cage.append(drum(radius * 0.92, high - 11, high - 5, COPPER, 10))
        for k in range(9 - tier):
            angle = 2 * pi * k / (9 - tier) + 0.15
            x, y = radius * 0.8 * cos(angle), radius * 0.8 * sin(angle)
            cage.append(column(x, y, 5, high - 8, 2.2, BRASS if k % 2 else _OLD))
        works.move(
            joined(cage).moved(z=z), Motion((0, 0, 0), "z", (1 if tier % 2 else -1) / (14 - tier))
        )
        profile += [(z + 4, radius * 0.70), (z + high - 8, radius * 0.70)]
        z += high
    works.add(column(0, 0, 16, z, 3.0, STEEL))
    _spire(works, z + 20, z + 96)
    profile += [(z + 4, 20.0), (z + 22, 17.0), (z + 38, 0.0)]
    return works.done(profile, 8, 11)


def balance() -> Tower:
    """A balance wheel under a dome, with a hairspring of blue steel."""
    works = _Works()
    _base(works, 44)
    for k in range(3):
        angle = 2 * pi * k / 3 + 0.5
        c, s = cos(angle), sin(angle)
        works.add(
            rod([(36 * c, 36 * s, 14), (17 * c, 17 * s, 216), (24 * c, 24 * s, 316)], 3.4, STEEL, 5)
        )
    works.move(cog(30, 14, 7, COPPER, hole=0.5).moved(z=108), Motion((0, 0, 0), "z", 1 / 14))
    works.move(cog(22, 12, 6, BRASS, hole=0.5).moved(z=196), Motion((0, 0, 0), "z", -1 / 12))
    works.add(column(0, 0, 16, 396, 2.6))
    wheel = [cog(70, 40, 9, BRIGHT, hole=0.86, tooth=0.015, spokes=2)]
    for k in range(12):
        angle = 2 * pi * k / 12
        wheel.append(drum(3.8, 0, 9, BRASS, 5).moved(73 * cos(angle), 73 * sin(angle)))
    works.move(joined(wheel).moved(z=326), Motion((0, 0, 0), "z", swing=1.25))
    spiral = [
        (48 * t / 40 * cos(t * 0.55), 48 * t / 40 * sin(t * 0.55), 346.0) for t in range(2, 41)
    ]
    works.move(
        rod(spiral, 1.1, Paint("#7fe0ff", "#4fb8e8", 0.25), 3), Motion((0, 0, 0), "z", swing=0.5)
    )
    profile = [(14, 46), (90, 36), (210, 25), (300, 22), (306, 0)]
    dome = storeys([(340, 60), (376, 54), (408, 34), (422, 8), (426, 0)], 10, _GLASS, 1.0)
    _spire(works, 424, 474)
    return works.done([(float(z), float(r)) for z, r in profile], 8, 13, dome)


def _at(radius: float, y: float, z: float, i: int, of: int) -> list[Spot]:
    a, b = 2 * pi * i / of, 2 * pi * (i + 1) / of
    return [(radius * cos(a), y, z + radius * sin(a)), (radius * cos(b), y, z + radius * sin(b))]


_KINDS: Final[dict[str, Callable[[], Tower]]] = {
    "clock": clock,
    "governor": governor,
    "worm": worm,
    "escapement": escapement,
    "lantern": lantern,
    "balance": balance,
}


@cache
def tower(mechanism: str) -> Tower:
    """The tower of that mechanism. Raises KeyError."""
    return _KINDS[mechanism]()
