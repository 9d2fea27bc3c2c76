"""Drifting: steps without weight."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.geometry import gap
from game.sim.parts.prototype import LivePrototype
from game.speedrun.pilot.jets import CRUISE
from game.speedrun.pilot.pilot import Pilot, PilotLostError, steer


@dataclass(frozen=True, slots=True)
class Drift:
    """Float to within ``near`` px of a point, and on: what one has is kept."""

    x: float
    y: float
    near: float = 60.0
    pace: float = CRUISE

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        goal = self.x, self.y
        while gap(pilot.here, goal) > self.near:
            yield pilot.afloat(goal, self.pace, self.pace)


@dataclass(frozen=True, slots=True)
class PushOff:
    """Push off what is in reach, towards a point."""

    x: float
    y: float

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        away = steer(pilot.here, (self.x, self.y))
        yield away
        yield away._replace(buttons=int(Button.DASH))
        yield NEUTRAL


@dataclass(frozen=True, slots=True)
class Bump:
    """Float against the prototype of that id, unless it was touched."""

    id: int

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        found = (live for live in pilot.world.parts.all if live.part.id == self.id)
        live = next(found, None)
        if not isinstance(live, LivePrototype):
            raise PilotLostError("no such prototype here")
        while not live.touched:
            yield pilot.afloat(tuple(live.body.position), CRUISE, CRUISE)


@dataclass(frozen=True, slots=True)
class TouchAll:
    """Bump into every prototype not yet touched, the nearest first."""

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        while True:
            left = [
                (gap(pilot.here, tuple(live.body.position)), live.part.id, live)
                for live in pilot.world.parts.all
                if isinstance(live, LivePrototype) and not live.touched
            ]
            if not left:
                return
            live = min(left, key=lambda found: found[:2])[2]
            while not live.touched:
                yield pilot.afloat(tuple(live.body.position), CRUISE, 2.0)
