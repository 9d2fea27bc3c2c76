"""Part lines: where living parts are something to the foot or the hand just now, as outlines.

One function a kind, in ``_KINDS``; what a part is comes from the part itself. A kind that is
nothing to the foot (towers are solids, arbors bear nothing) has none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import cos, sin, tau
from typing import Any, Final, NamedTuple

from game.sim import tuning
from game.sim.crane import Mode
from game.sim.geometry import gap, sides
from game.sim.level import Outline, Point
from game.sim.part import Live
from game.sim.parts.blade import HALF, LiveBlade
from game.sim.parts.bleed import LiveBleed
from game.sim.parts.flap import LiveFlap
from game.sim.parts.frost import REACH as FROST_REACH
from game.sim.parts.frost import LiveFrost
from game.sim.parts.gear import LiveGear
from game.sim.parts.gust import LiveGust
from game.sim.parts.kite import LiveKite
from game.sim.parts.lectern import LiveLectern
from game.sim.parts.pane import BEARS, LivePane
from game.sim.parts.plate import LivePlate
from game.sim.parts.prototype import LivePrototype
from game.sim.parts.ribbon import LiveRibbon
from game.sim.parts.spark import LiveSpark
from game.sim.parts.stream import LiveStream
from game.sim.parts.way import LiveWay
from game.sim.plane import KY
from game.sim.trig import unit
from game.sim.world import World
from game.view.type.ink import BRASS, CYAN, EMBER, LILAC, PHOS, Colour

_SIDES: Final = 40
_BIRD: Final = 9.0
_AWAY: Final = (Mode.HIDDEN, Mode.CAUGHT)


class PartLine(NamedTuple):
    """One outline of a part."""

    outline: Outline
    colour: Colour
    acts: bool = True
    """Whether it bears, blows or can be caught in this tick; else it could, at another."""
    closed: bool = True


def part_lines(live: Live) -> tuple[PartLine, ...]:
    """All that is to be outlined of a living part, as it is now."""
    lines = _KINDS.get(type(live))
    return () if lines is None else tuple(lines(live))


def crane_lines(world: World) -> Iterator[PartLine]:
    """Where the hand must be for each crane that flies or perches, low enough or not."""
    flock = world.flock
    for i in range(len(world.level.cranes)):
        if flock.mode[i] not in _AWAY:
            low = float(flock.z[i]) < tuning.CATCH_HEIGHT
            at = float(flock.x[i]), float(flock.y[i])
            yield PartLine(_diamond(*at), EMBER, low)


def ring(x: float, y: float, radius: float, squashed: float = 1.0) -> Outline:
    """A circle of the plane, or one of the tilted floor."""
    turns = [tau * i / _SIDES for i in range(_SIDES)]
    return tuple((x + radius * cos(turn), y + radius * squashed * sin(turn)) for turn in turns)


def _diamond(x: float, y: float) -> Outline:
    return ((x - _BIRD, y), (x, y - _BIRD), (x + _BIRD, y), (x, y + _BIRD))


def _gear(live: LiveGear) -> Iterator[PartLine]:
    yield from (PartLine(floor, LILAC) for floor in live.gear.floors)


def _plate(live: LivePlate) -> Iterator[PartLine]:
    outline, gear = live.plate.outline, live.gear
    if gear is not None:
        turn = gear.turn(live.here.tick) - gear.turn(0)
        outline = tuple(gear.turned(x, y, turn) for x, y in outline)
    yield PartLine(outline, LILAC, live.stands)


def _pane(live: LivePane) -> Iterator[PartLine]:
    bears = live.frost >= BEARS * live.pane.lasts
    yield PartLine(live.pane.outline, CYAN, bears)


def _gust(live: LiveGust) -> Iterator[PartLine]:
    yield PartLine(live.gust.outline, EMBER, live.gust.force(live.here.tick) > 0.0)


def _blade(live: LiveBlade) -> Iterator[PartLine]:
    blade = live.blade
    turn = blade.turn(live.here.tick)
    for a, b in sides(tuple(blade.turned(x, y, turn) for x, y in blade.line), closed=False):
        yield PartLine(_band(a, b, HALF), EMBER)


def _bleed(live: LiveBleed) -> Iterator[PartLine]:
    """The whole mark, and as much of it as is dry."""
    bleed, tick = live.bleed, live.here.tick
    half, start = bleed.width / 2, 0.0
    now = (tick + bleed.phase) % bleed.period
    yield PartLine(ring(*bleed.line[0], half), BRASS, bleed.bears(0.0, tick))
    first, last = ((now - age) * bleed.pace for age in (bleed.dries + bleed.stays, bleed.dries))
    for a, b in sides(bleed.line, closed=False):
        length = gap(a, b)
        yield PartLine(_band(a, b, half), BRASS, acts=False)
        low, high = max(0.0, first - start), min(length, last - start)
        if low < high:
            yield PartLine(_band(_on(a, b, low / length), _on(a, b, high / length), half), BRASS)
        start += length
        # It is round at its ends and where it bends.
        yield PartLine(ring(*b, half), BRASS, bleed.bears(start, tick))


def _flap(live: LiveFlap) -> Iterator[PartLine]:
    for folded, floor in enumerate(live.flap.floors):
        yield PartLine(floor, BRASS, bool(live.turning) or live.folded == bool(folded))
    yield PartLine(live.flap.crease, BRASS, closed=False)


def _frost(live: LiveFrost) -> Iterator[PartLine]:
    frost = live.frost
    yield PartLine(ring(frost.x, frost.y, FROST_REACH, KY), CYAN, acts=False)


def _prototype(live: LivePrototype) -> Iterator[PartLine]:
    x, y = live.body.position
    yield PartLine(ring(x, y, live.prototype.radius), BRASS)


def _ribbon(live: LiveRibbon) -> Iterator[PartLine]:
    ribbon = live.ribbon
    half = ribbon.width / 2
    for a, b in sides(ribbon.line, closed=False):
        yield PartLine(_band(a, b, half), PHOS, live.there)
    # It bears as far beyond its ends as beside it.
    for x, y in (ribbon.line[0], ribbon.line[-1]):
        yield PartLine(ring(x, y, half), PHOS, live.there)


def _stream(live: LiveStream) -> Iterator[PartLine]:
    storm = live.storm
    birds = zip(storm.x.tolist(), storm.y.tolist(), storm.z.tolist(), live.free, strict=True)
    for x, y, z, free in birds:
        yield PartLine(_diamond(x, y), EMBER, free and z < tuning.CATCH_HEIGHT)


def _kite(live: LiveKite) -> Iterator[PartLine]:
    yield PartLine(ring(*(live.lands if live.aloft else live.waits), 14.0, KY), BRASS)


def _lectern(live: LiveLectern) -> Iterator[PartLine]:
    lectern = live.lectern
    yield PartLine(ring(lectern.x, lectern.y, tuning.ACT_REACH, KY), BRASS, acts=False)


def _spark(live: LiveSpark) -> Iterator[PartLine]:
    spark = live.spark
    yield PartLine(ring(spark.x, spark.y, tuning.ACT_REACH, KY), BRASS, acts=False)


def _on(a: Point, b: Point, part: float) -> Point:
    return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part


def _band(a: Point, b: Point, half: float) -> Outline:
    ux, uy = unit(b[0] - a[0], b[1] - a[1])
    x, y = -uy * half, ux * half
    return (
        (a[0] + x, a[1] + y),
        (b[0] + x, b[1] + y),
        (b[0] - x, b[1] - y),
        (a[0] - x, a[1] - y),
    )


_KINDS: Final[dict[type[Live], Callable[[Any], Iterator[PartLine]]]] = {
    LiveGear: _gear,
    LivePlate: _plate,
    LivePane: _pane,
    LiveGust: _gust,
    LiveBlade: _blade,
    LiveBleed: _bleed,
    LiveFlap: _flap,
    LiveFrost: _frost,
    LivePrototype: _prototype,
    LiveRibbon: _ribbon,
    LiveWay: _ribbon,
    LiveStream: _stream,
    LiveKite: _kite,
    LiveLectern: _lectern,
    LiveSpark: _spark,
}
