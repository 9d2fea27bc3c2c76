"""Rides: steps of a route through places whose ground moves, each plain data.

Where wheels turn and plates come and go no chart helps: these steps look at the living
parts as a player does, wait, walk straight, and let themselves be carried.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.sim import tuning
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.geometry import centre, gap
from game.sim.ground import VOID
from game.sim.level import Point
from game.sim.parts.lectern import LiveLectern
from game.sim.parts.plate import LivePlate
from game.sim.plane import tilted
from game.speedrun.pilot import Pilot, PilotLostError, steer

_NEAR: Final = 12.0
_STEP: Final = 24.0
"""px ahead that one looks for ground."""
_ASIDE: Final = (0.0, 0.5, -0.5, 1.5, -1.5)
"""How far aside of a plate one may go to come to it, as part of the way there."""
_ENOUGH: Final = 0.3
"""Of the time a hand's work lasts: with less left one holds on."""
_WARY: Final = 260.0
"""px from a crane at which one breathes."""
_REACH: Final = tuning.CATCH_REACH - 6.0


@dataclass(frozen=True, slots=True)
class Through:
    """Go through the door that has bloomed from that relic."""

    relic: str

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        state = pilot.world.doors.of(self.relic)
        if state is None or not state.door.target:
            raise PilotLostError("no such door leads anywhere")
        visits = len(pilot.attempt.places)
        goal = state.door.x, state.door.y + tuning.DOOR_DEPTH / 2
        while len(pilot.attempt.places) == visits:
            if gap(pilot.here, goal) < 60.0:
                yield pilot.onto(goal)
            else:
                yield pilot.toward(goal)


@dataclass(frozen=True, slots=True)
class Straight:
    """Walk straight to a point, px, whatever moves underfoot."""

    x: float
    y: float

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        goal = self.x, self.y
        while gap(pilot.here, goal) > _NEAR:
            yield pilot.onto(goal)


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
class Across:
    """Wait until the plate stands for ``ticks`` more, then walk over it to a point."""

    plate: str
    """Whose legacy it bears."""
    x: float
    y: float
    ticks: int = 110

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        plate = _plate_of(pilot, self.plate)
        while not self._stands(plate, pilot.world.tick):
            yield NEUTRAL
        yield from Straight(self.x, self.y).play(pilot)

    def _stands(self, plate: LivePlate, tick: int) -> bool:
        left = plate.plate.ticks_left(tick)
        return plate.stands and (left is None or left >= self.ticks)


@dataclass(frozen=True, slots=True)
class Remake:
    """Let the plate that bears that legacy stand again, then walk over it to a point."""

    plate: str
    x: float
    y: float

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        plate = _plate_of(pilot, self.plate)
        goal, middle = (self.x, self.y), centre(plate.plate.outline)
        reached = False
        while gap(pilot.here, goal) > _NEAR:
            # A held hand remakes what breaks underfoot in the tick in which it breaks.
            hold = int(Button.ACT) if plate.hand_left < _ENOUGH else 0
            reached = reached or plate.footing(*pilot.here) is not None
            # The wheel before it carries one past: until one is on it, the plate is the aim,
            # and along the rim one comes to where the two touch.
            aims = (goal,) if reached else (*_turned(pilot.here, middle), goal)
            aim = next((point for point in aims if _ground_ahead(pilot, point)), None)
            yield Controls(hold) if aim is None else pilot.onto(aim, hold)


@dataclass(frozen=True, slots=True)
class Write:
    """Walk up to the lectern and write all its strokes with the stick."""

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        found = (live for live in pilot.world.parts.all if isinstance(live, LiveLectern))
        lectern = next(found, None)
        if lectern is None:
            raise PilotLostError("no lectern here")
        before = lectern.lectern.x, lectern.lectern.y + 30.0
        while pilot.world.writing is not lectern:
            prompt = pilot.world.prompt
            if prompt is not None and prompt.target is lectern:
                yield Controls(int(Button.ACT))
                yield NEUTRAL
            else:
                yield pilot.toward(before)
        while pilot.world.writing is lectern:
            yield steer((0.0, 0.0), lectern.ahead)


@dataclass(frozen=True, slots=True)
class Snatch:
    """Catch the crane of that number, walking straight at it as far as there is ground.

    Near it one breathes, so that it comes where one cannot go.
    """

    number: int

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        spots = pilot.world.level.cranes
        index = next((i for i, spot in enumerate(spots) if spot.number == self.number), None)
        if index is None:
            raise PilotLostError("no such crane here")
        shy, pressed = spots[index].shy, False
        while self.number not in pilot.world.progress.cranes:
            flock = pilot.world.flock
            x, y, height = (float(axis[index]) for axis in (flock.x, flock.y, flock.z))
            away = tilted(x - pilot.here[0], y - pilot.here[1])
            low = height < tuning.CATCH_HEIGHT
            pressed = bool(away <= _REACH and low and not pressed)
            ground = _ground_ahead(pilot, (x, y))
            calm = away < _WARY and (shy or not ground)
            buttons = int(Button.CATCH * pressed | Button.BREATHE * calm)
            near = away <= _REACH - 8.0 or not ground
            yield pilot.onto((x, y), buttons, 0.0 if near else 1.0)


@dataclass(frozen=True, slots=True)
class Out:
    """Walk straight out by the passage of that name."""

    passage: str

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        ways = (way for way in pilot.world.level.passages if way.name == self.passage)
        way = next(ways, None)
        if way is None:
            raise PilotLostError("no such passage here")
        visits = len(pilot.attempt.places)
        goal: Point = centre(way.outline)
        while len(pilot.attempt.places) == visits:
            yield pilot.onto(goal)


def _turned(here: Point, there: Point) -> Iterator[Point]:
    """The point, and others as far to either side of it, the nearer first."""
    dx, dy = there[0] - here[0], there[1] - here[1]
    for aside in _ASIDE:
        yield there[0] - dy * aside, there[1] + dx * aside


def _ground_ahead(pilot: Pilot, goal: Point) -> bool:
    """Whether there is ground a step further towards the goal."""
    (x, y), world = pilot.here, pilot.world
    part = min(1.0, _STEP / max(1.0, gap((x, y), goal)))
    x, y = x + (goal[0] - x) * part, y + (goal[1] - y) * part
    return world.parts.footing(x, y) is not None or world.ground.kind_at(x, y) != VOID


def _plate_of(pilot: Pilot, name: str) -> LivePlate:
    for live in pilot.world.parts.all:
        if isinstance(live, LivePlate) and live.plate.name == name:
            return live
    raise PilotLostError(f"no plate of {name} here")
