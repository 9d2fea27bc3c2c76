"""Cues: what is to be heard of a moment, and where on the plane it comes from."""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.part import Live
from game.sim.parts.gear import Gear
from game.sim.parts.kite import LiveKite
from game.sim.parts.lectern import LiveLectern
from game.sim.parts.plate import LivePlate
from game.sim.parts.prototype import LivePrototype
from game.sim.world import World


@dataclass(frozen=True, slots=True)
class Cue:
    """A sound that is to be heard."""

    name: str
    gain: float = 1.0
    x: float | None = None
    """px on the plane; None = it comes from the dreamer, or from everywhere."""
    y: float | None = None
    caption: str = ""
    """What is shown for who cannot hear it, where it matters."""


def where(live: Live, world: World) -> tuple[float, float]:
    """The middle of a part as it is now, px: parts move, ride on others, or are held."""
    match live:
        case LivePrototype():
            x, y = live.body.position
            return float(x), float(y)
        case LivePlate():
            x, y = _middle(live.plate.outline)
            gear = live.gear
            return _ridden(gear, x, y, world.tick) if gear is not None else (x, y)
        case LiveKite():
            return world.player.x, world.player.y
        case LiveLectern():
            return live.lectern.x, live.lectern.y
    left, top, right, bottom = live.box
    return (left + right) / 2, (top + bottom) / 2


def _ridden(gear: Gear, x: float, y: float, tick: int) -> tuple[float, float]:
    return gear.turned(x, y, gear.turn(tick) - gear.turn(0))


def _middle(outline: tuple[tuple[float, float], ...]) -> tuple[float, float]:
    return (
        sum(x for x, _ in outline) / len(outline),
        sum(y for _, y in outline) / len(outline),
    )
