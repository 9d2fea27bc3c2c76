"""Blocks: the plain skyscrapers of the far city, glass with wheels behind it. World units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.view.fold.cogs import (
    BRASS,
    BRIGHT,
    COPPER,
    DARK_BRASS,
    STEEL,
    cog,
    column,
    drum,
    storeys,
    upright,
    windows,
)
from game.view.fold.mesh import Mesh, joined

Profile = tuple[tuple[float, float], ...]

_STOREY: Final = 34.0
_GLASS: Final = "#bfefff"


@dataclass(frozen=True, slots=True)
class Block:
    """One kind."""

    profile: Profile
    """Height and radius, from the foot to the roof; a setback is a step of it."""
    sides: int
    wheels: tuple[tuple[float, float], ...]
    """Height and radius of the upright wheels behind its glass."""
    spire: float
    deep: float = 0.78
    lit: float = 0.46
    """Of its windows, so many."""


BLOCKS: Final = (
    Block(((0, 52), (300, 52), (304, 40), (430, 40), (434, 26), (520, 26), (524, 0)), 4,
          ((70, 30), (130, 22), (352, 24)), 590),
    Block(((0, 34), (560, 30), (566, 22), (600, 22), (604, 0)), 6, ((120, 18), (330, 18)), 660),
    Block(((0, 70), (170, 70), (174, 54), (290, 54), (294, 36), (372, 36), (392, 0)), 8,
          ((60, 40), (226, 34)), 430, 0.7),
    Block(((0, 46), (240, 46), (400, 30), (480, 14), (500, 0)), 5, ((90, 28), (180, 24)), 540),
    Block(((0, 60), (206, 60), (210, 60), (214, 44), (220, 0)), 4, ((110, 36),), 0, 0.9, 0.6),
)  # fmt: skip


def block(which: Block, seed: int) -> tuple[Mesh, Mesh]:
    """Its works and its casing."""
    works = [drum(which.profile[0][1] * 1.16, 0, 10, STEEL)]
    for number, (high, radius) in enumerate(which.wheels):
        wheel = cog(radius, 14, 5, (BRASS, COPPER, BRIGHT)[number % 3], spokes=4)
        works.append(upright(wheel).moved(0, 4, high))
    top = which.profile[-1][0]
    works += [
        storeys([(z - 2, r * 1.04), (z + 2, r * 1.04)], which.sides, DARK_BRASS, which.deep)
        for z, r in which.profile[1:-1]
    ]
    works.append(column(0, 0, 10, top, 3.0, STEEL))
    if which.spire:
        works += [column(0, 0, top - 6, which.spire, 2.2), drum(5, top + 20, top + 26, BRASS)]
    profile = _divided(which.profile)
    works.append(windows(profile, which.sides, seed, which.deep, which.lit))
    return joined(works), storeys(profile, which.sides, _GLASS, which.deep)


def _divided(profile: Profile) -> list[tuple[float, float]]:
    """The same, storey by storey."""
    out = [profile[0]]
    for z, r in profile[1:]:
        low, before = out[-1]
        count = max(1, round((z - low) / _STOREY))
        parts = [k / count for k in range(1, count + 1)]
        out += [(low + (z - low) * k, before + (r - before) * k) for k in parts]
    return out
