"""Gales: steps of a route through wind, and over what holds on the breath alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.sim import tuning
from game.sim.controls import Button, Controls
from game.sim.geometry import contains, gap
from game.sim.part import Live
from game.sim.parts.gust import LiveGust
from game.sim.plane import tilted
from game.speedrun.pilot import Pilot, PilotLostError, steer

_NEAR: Final = 8.0
_REACH: Final = tuning.CATCH_REACH - 6.0


@dataclass(frozen=True, slots=True)
class Lull:
    """Breathe where one stands until the wind at a point, px, rests for ``ticks`` more."""

    x: float
    y: float
    ticks: int

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        while not all(self._rests(live, pilot.world.tick) for live in pilot.world.parts.all):
            yield Controls(int(Button.BREATHE))

    def _rests(self, live: Live, tick: int) -> bool:
        if not isinstance(live, LiveGust) or not contains(live.gust.outline, self.x, self.y):
            return True
        return live.gust.ticks_ahead(tick) >= self.ticks


@dataclass(frozen=True, slots=True)
class Over:
    """Walk straight to a point, px, breathing: over panes, and armored against the wind."""

    x: float
    y: float

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        goal = self.x, self.y
        while gap(pilot.here, goal) > _NEAR:
            yield steer(pilot.here, goal, int(Button.BREATHE))


@dataclass(frozen=True, slots=True)
class Beckon:
    """Catch the crane of that number on the breath alone: it comes, or one walks up in the wind."""

    number: int

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        spots = pilot.world.level.cranes
        index = next((i for i, spot in enumerate(spots) if spot.number == self.number), None)
        if index is None:
            raise PilotLostError("no such crane here")
        pressed = False
        while self.number not in pilot.world.progress.cranes:
            flock, here = pilot.world.flock, pilot.here
            x, y, height = (float(axis[index]) for axis in (flock.x, flock.y, flock.z))
            away = tilted(x - here[0], y - here[1])
            low = height < tuning.CATCH_HEIGHT
            pressed = bool(away <= _REACH and low and not pressed)
            buttons = int(Button.BREATHE | Button.CATCH * pressed)
            yield steer(here, (x, y), buttons, 1.0 if away > _REACH - 8.0 else 0.0)
