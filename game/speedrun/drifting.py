"""Drifting: what a pilot does without weight. Data like the other steps, see ``route``.

Stopping is as much of the art as starting: the stick asks for the velocity that is
missing, a breath is spent where much is missing, a calm one where all of it is too much.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt
from typing import Final

from game.sim import tuning
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.geometry import centre, gap
from game.sim.level import Point
from game.sim.parts.prototype import LivePrototype
from game.sim.parts.spark import LiveSpark
from game.sim.plane import tilted
from game.speedrun.pilot import Pilot, PilotLostError
from game.speedrun.tape import STICK

_EAGER: Final = 1.4
"""px a tick of missing velocity at which a breath is spent."""
_CRUISE: Final = 5.0
_BRAKE: Final = 0.02
"""px a tick that one may have for each px that is left."""
_SLOWEST: Final = 1.2
_REACH: Final = tuning.CATCH_REACH - 4.0
_RESTS: Final = 2


class _Jets:
    """Breath by breath: a jet needs the button let go of in between."""

    def __init__(self) -> None:
        self._held = False

    def toward(
        self, pilot: Pilot, goal: Point, most: float = _CRUISE, arrive: float = 0.0
    ) -> Controls:
        """Controls to come to ``goal`` at up to ``most`` px a tick, at ``arrive`` at least."""
        player = pilot.world.player
        dx, dy = goal[0] - player.x, goal[1] - player.y
        away = sqrt(dx * dx + dy * dy) or 1.0
        pace = min(most, max(arrive, _SLOWEST, away * _BRAKE))
        miss_x, miss_y = dx / away * pace - player.vx, dy / away * pace - player.vy
        miss = sqrt(miss_x * miss_x + miss_y * miss_y)
        if miss < 0.25:
            self._held = False
            return NEUTRAL
        puff = miss > _EAGER and not player.puff_ticks and not self._held
        self._held = puff
        return Controls(
            int(Button.BREATHE) if puff else 0,
            round(STICK * miss_x / miss),
            round(STICK * miss_y / miss),
        )


@dataclass(frozen=True, slots=True)
class Drift:
    """Float to within ``near`` px of a point, and on: what one has is kept."""

    x: float
    y: float
    near: float = 60.0
    pace: float = _CRUISE

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        jets, goal = _Jets(), (self.x, self.y)
        while gap(pilot.here, goal) > self.near:
            yield jets.toward(pilot, goal, self.pace, self.pace)


@dataclass(frozen=True, slots=True)
class PushOff:
    """Push off what is in reach, towards a point."""

    x: float
    y: float

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        dx, dy = self.x - pilot.here[0], self.y - pilot.here[1]
        away = sqrt(dx * dx + dy * dy) or 1.0
        stick = round(STICK * dx / away), round(STICK * dy / away)
        yield Controls(0, *stick)
        yield Controls(int(Button.DASH), *stick)
        yield NEUTRAL


@dataclass(frozen=True, slots=True)
class Snatch:
    """Catch the crane of that number as one floats past it; a shy one slowly."""

    number: int

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        spots = pilot.world.level.cranes
        index = next((i for i, spot in enumerate(spots) if spot.number == self.number), None)
        if index is None:
            raise PilotLostError("no such crane here")
        pace = tuning.RUNNING - 0.3 if spots[index].shy else _CRUISE
        jets, rest = _Jets(), 0
        while self.number not in pilot.world.progress.cranes:
            flock, player = pilot.world.flock, pilot.world.player
            x, y, height = (float(axis[index]) for axis in (flock.x, flock.y, flock.z))
            near = tilted(x - player.x, y - player.y) <= _REACH and height < tuning.CATCH_HEIGHT
            rest = rest - 1 if rest else 0
            if near and not rest:
                rest = _RESTS
                yield NEUTRAL._replace(buttons=int(Button.CATCH))
                continue
            yield jets.toward(pilot, (x, y), pace)


@dataclass(frozen=True, slots=True)
class Bump:
    """Float against the prototype of that id, unless it was touched."""

    id: int
    pace: float = _CRUISE

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        found = (live for live in pilot.world.parts.all if live.part.id == self.id)
        live = next(found, None)
        if not isinstance(live, LivePrototype):
            raise PilotLostError("no such prototype here")
        jets = _Jets()
        while not live.touched:
            yield jets.toward(pilot, tuple(live.body.position), self.pace, self.pace)


@dataclass(frozen=True, slots=True)
class TouchAll:
    """Bump into every prototype not yet touched, the nearest first."""

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        jets = _Jets()
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
                yield jets.toward(pilot, tuple(live.body.position), _CRUISE, 2.0)


@dataclass(frozen=True, slots=True)
class Unfurl:
    """Float to the spark, touch it, and see it unfurl; ``skip`` does not wait for that."""

    skip: bool = True

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        sparks = [live for live in pilot.world.parts.all if isinstance(live, LiveSpark)]
        if not sparks:
            raise PilotLostError("there is no spark here")
        spark, jets = sparks[0], _Jets()
        goal = spark.spark.x, spark.spark.y
        while spark.unfurling < 0:
            prompt = pilot.world.prompt
            if prompt is not None and prompt.target is spark:
                yield Controls(int(Button.ACT))
            else:
                yield jets.toward(pilot, goal, 3.5)
        while pilot.world.playing is not None:
            yield Controls(int(Button.SKIP)) if self.skip else NEUTRAL


@dataclass(frozen=True, slots=True)
class DriftOut:
    """Float out by the passage of that name or to that place."""

    passage: str

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        level = pilot.world.level
        passage = next((p for p in level.passages if self.passage in (p.name, p.target)), None)
        if passage is None:
            raise PilotLostError(f"no such passage in {level.name}")
        visits, jets = len(pilot.attempt.places), _Jets()
        goal = centre(passage.outline)
        while len(pilot.attempt.places) == visits:
            yield jets.toward(pilot, goal, tuning.FLOAT_MOST, 4.0)
