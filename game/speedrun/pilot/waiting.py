"""Waiting: steps that stand still until it is time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.sim import tuning
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.geometry import contains, gap, sides
from game.sim.part import Live
from game.sim.parts.bleed import LiveBleed
from game.sim.parts.gust import LiveGust
from game.sim.parts.plate import LivePlate
from game.speedrun.pilot.pilot import Pilot, PilotLostError

_CALM = Controls(int(Button.BREATHE))


@dataclass(frozen=True, slots=True)
class Wait:
    """Do nothing for so many ticks."""

    ticks: int

    def play(self, _pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        for _ in range(self.ticks):
            yield NEUTRAL


@dataclass(frozen=True, slots=True)
class Breathe:
    """Stand and breathe until fear is at most ``fear``, and for ``ticks`` at least."""

    ticks: int = 0
    fear: float = 0.0

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        waited = 0
        while pilot.world.fear > self.fear or waited < self.ticks:
            waited += 1
            yield _CALM


@dataclass(frozen=True, slots=True)
class TurnBack:
    """Ask to be set back at the last hinge."""

    def play(self, _pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        for _ in range(tuning.HINGE_HOLD):
            yield Controls(int(Button.HINGE))


@dataclass(frozen=True, slots=True)
class Skip:
    """Skip the scene that runs."""

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        while pilot.world.playing is not None:
            yield NEUTRAL
            yield Controls(int(Button.SKIP))


@dataclass(frozen=True, slots=True)
class Ride:
    """Stand until one is carried to within ``reach`` px of a point."""

    x: float
    y: float
    reach: float = 60.0

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        while gap(pilot.here, (self.x, self.y)) > self.reach:
            yield NEUTRAL


@dataclass(frozen=True, slots=True)
class Stands:
    """Wait until the plate that bears that legacy stands for ``ticks`` more."""

    plate: str
    ticks: int = 110

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        plate = plate_of(pilot, self.plate)
        while not self._stands(plate, pilot.world.tick):
            yield NEUTRAL

    def _stands(self, plate: LivePlate, tick: int) -> bool:
        left = plate.plate.ticks_left(tick)
        return plate.stands and (left is None or left >= self.ticks)


@dataclass(frozen=True, slots=True)
class Lull:
    """Breathe where one stands until the wind at a point, px, rests for ``ticks`` more."""

    x: float
    y: float
    ticks: int

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        while not all(self._rests(live, pilot.world.tick) for live in pilot.world.parts.all):
            yield _CALM

    def _rests(self, live: Live, tick: int) -> bool:
        if not isinstance(live, LiveGust) or not contains(live.gust.outline, self.x, self.y):
            return True
        return live.gust.ticks_ahead(tick) >= self.ticks


@dataclass(frozen=True, slots=True)
class Dry:
    """Wait until ink bears ``here`` px down its drawn line, and ``there`` in so many ticks.

    ``ink`` counts the bleeds of the place from 0, in the order of their ids.
    """

    ink: int
    here: float
    there: float
    ticks: int

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        inks = [live.bleed for live in pilot.world.parts.all if isinstance(live, LiveBleed)]
        if self.ink >= len(inks):
            raise PilotLostError("no such ink here")
        bleed, here, there, ticks = inks[self.ink], self.here, self.there, self.ticks
        if pilot.world.level.mirrored and not bleed.steadfast:
            length = sum(gap(a, b) for a, b in sides(bleed.line, closed=False))
            here, there = length - here, length - there
            # The ink runs along with one now, and more slowly: one must not catch it up.
            ticks = min(ticks, int(abs(there - here) / tuning.WALK))
        while not (
            bleed.bears(here, pilot.world.tick) and bleed.bears(there, pilot.world.tick + ticks)
        ):
            yield NEUTRAL


def plate_of(pilot: Pilot, name: str) -> LivePlate:
    """The plate that bears that legacy. Raises PilotLostError."""
    for live in pilot.world.parts.all:
        if isinstance(live, LivePlate) and live.plate.name == name:
            return live
    raise PilotLostError(f"no plate of {name} here")
