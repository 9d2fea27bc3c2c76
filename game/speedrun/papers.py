"""Papers: steps of a route through places of paper, where one waits, folds and is carried."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.sim import tuning
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.geometry import gap, sides
from game.sim.parts.bleed import LiveBleed
from game.sim.parts.flap import LiveFlap
from game.sim.plane import tilted
from game.speedrun.pilot import Pilot, PilotLostError


@dataclass(frozen=True, slots=True)
class Fold:
    """Fold the sheet that is in reach, and wait until it lies."""

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        prompt = pilot.world.prompt
        if prompt is None or not isinstance(prompt.target, LiveFlap):
            raise PilotLostError("nothing to fold in reach")
        yield Controls(int(Button.ACT))
        yield NEUTRAL
        while prompt.target.turning:
            yield NEUTRAL


@dataclass(frozen=True, slots=True)
class Await:
    """Stand and breathe until the crane of that number comes, and close the hand on it."""

    number: int

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        spots = pilot.world.level.cranes
        index = next((i for i, spot in enumerate(spots) if spot.number == self.number), None)
        if index is None:
            raise PilotLostError("no such crane here")
        pressed = False
        while self.number not in pilot.world.progress.cranes:
            flock, (x, y) = pilot.world.flock, pilot.here
            away = tilted(float(flock.x[index]) - x, float(flock.y[index]) - y)
            near = away < tuning.CATCH_REACH - 6.0 and flock.z[index] < tuning.CATCH_HEIGHT
            pressed = near and not pressed
            yield Controls(int(Button.BREATHE) | int(Button.CATCH) * pressed)


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
