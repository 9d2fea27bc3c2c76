"""Things: what one comes to in a place, and the cells from where it is in reach.

What comes of it (a crane, a lesson, another place) is the search's business.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.levels.proof import asks
from game.levels.proof.asks import Ask, Asks
from game.levels.proof.grid import Grid, Patch
from game.sim import tuning
from game.sim.areas import doorstep
from game.sim.figures import Walk
from game.sim.level import (
    CraneSpot,
    Ending,
    Figure,
    Hinge,
    Level,
    Murmur,
    Passage,
    Reading,
    RelicDoor,
    YoungerSelf,
)
from game.sim.parts.flap import Flap
from game.sim.parts.frost import REACH, Frost
from game.sim.parts.kite import Kite
from game.sim.parts.lectern import Lectern
from game.sim.parts.prototype import Prototype
from game.sim.parts.spark import Spark

Record = (
    Hinge
    | Passage
    | Ending
    | Murmur
    | YoungerSelf
    | RelicDoor
    | Reading
    | CraneSpot
    | Lectern
    | Spark
    | Frost
    | Kite
    | Flap
    | Prototype
)
_DRIFTS: Final = 60.0
"""px that the air may carry a crane off its way."""
_LOWER: Final = tuning.CATCH_HEIGHT + 24.0
"""px; a crane that hovers higher never comes into the hand's reach by itself."""
_LOWEST: Final = 2 * _LOWER
"""px; a shy crane that is startled never comes back lower to a spot higher than this."""
_FLOATS: Final = 440.0
"""px round its orbit in which a forgotten idea may be met."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something to come to."""

    record: Record
    patch: Patch
    asks: Asks = ()
    folded: bool | None = None
    """Of a flap: how it lies where it is taken hold of from there."""

    @property
    def id(self) -> int:
        """Its id in Tiled."""
        return self.record.id


def things(level: Level, grid: Grid) -> list[Thing]:
    """All things of a level."""
    areas: tuple[Hinge | Passage | Ending | Murmur, ...] = (
        *level.hinges,
        *level.passages,
        *level.endings,
        *level.murmurs,
    )
    found = [Thing(area, grid.drawn(area.outline)) for area in areas]
    found += [Thing(d, grid.drawn(doorstep(d))) for d in level.doors if d.target]
    spots: tuple[YoungerSelf | Reading, ...] = (*level.selves, *level.readings)
    found += [Thing(s, grid.disc(s.x, s.y, tuning.ACT_REACH)) for s in spots]
    found += _cranes(level, grid)
    for part in level.parts:
        match part:
            case Lectern() | Spark():
                found.append(Thing(part, grid.disc(part.x, part.y, tuning.ACT_REACH)))
            case Frost():
                calm = (Ask(asks.CALM),)
                found.append(Thing(part, grid.disc(part.x, part.y, REACH), calm))
            case Kite():
                places = ((part.x, part.y), *part.pegs)
                found += [Thing(part, grid.disc(x, y, tuning.ACT_REACH)) for x, y in places]
            case Flap():
                found += _handles(part, grid)
            case Prototype():
                reach = _FLOATS + part.orbit + part.radius
                found.append(Thing(part, grid.disc(part.x, part.y, reach)))
    return found


def _handles(flap: Flap, grid: Grid) -> Iterator[Thing]:
    """From where a flap is folded and unfolded: on it, by its edge, by its crease."""
    for folded, outline in zip((False, True), flap.floors, strict=True):
        corners = (*outline, *flap.crease)
        wide = tuning.ACT_REACH
        left, right = min(x for x, _ in corners) - wide, max(x for x, _ in corners) + wide
        top, bottom = min(y for _, y in corners) - wide, max(y for _, y in corners) + wide
        box = ((left, top), (right, top), (right, bottom), (left, bottom))
        yield Thing(flap, grid.drawn(box), (Ask(asks.FOLD),), folded)


def _cranes(level: Level, grid: Grid) -> Iterator[Thing]:
    for spot in level.cranes:
        for reach, how in catches(spot):
            yield Thing(spot, grid.disc(spot.x, spot.y, reach), how)


def catches(spot: CraneSpot) -> Iterator[tuple[float, Asks]]:
    """The ways to catch a crane: px from its spot to come within, and what that asks for.

    Where it sits or flies the hand may reach it; breath draws a curious one to wherever one
    breathes; who runs startles a shy one, and it comes back low. None where no hand ever does.
    """
    flies = 0.0 if spot.perched else spot.range + _DRIFTS
    low = spot.height < (tuning.CATCH_HEIGHT if spot.perched else _LOWER)
    if low:
        yield tuning.CATCH_REACH + flies, ()
    if spot.curious:
        yield tuning.CURIOUS_REACH + flies, (Ask(asks.CALM),)
    if spot.shy and (low or spot.height < _LOWEST):
        yield tuning.STARTLE_REACH + flies, (Ask(asks.TIMING),)


def stretches(level: Level, grid: Grid) -> dict[str, list[Patch]]:
    """Of each figure that can be lit, the cells by its stretches; all must be walked."""
    found: dict[str, list[Patch]] = {}
    for figure in level.figures:
        if figure.counts:
            found[figure.name] = _walk(figure, grid)
    return found


def _walk(figure: Figure, grid: Grid) -> list[Patch]:
    beside = tuning.LINE_WIDTH + tuning.FIGURE_STEP
    return [grid.disc(x, y, beside) for x, y in Walk(figure, lit=False).points]
