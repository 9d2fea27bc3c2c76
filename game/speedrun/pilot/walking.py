"""Walking: steps to a point, by the chart, straight, through the air, over what breaks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.sim import tuning
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.geometry import centre, gap
from game.sim.level import Point
from game.speedrun.pilot.pilot import Pilot, PilotLostError
from game.speedrun.pilot.waiting import plate_of

_NEAR: Final = 12.0
"""px to where one means to come to."""
_RUN_UP: Final = tuning.DASH_TICKS * tuning.DASH_SPEED + tuning.DASH_BACK * tuning.WALK
"""px on which a dash comes back before the edge."""
_FAR: Final = 24.0
"""px ahead of a hand at work that one looks for ground."""
_ASIDE: Final = (0.0, 0.5, -0.5, 1.5, -1.5)
"""How far aside of a plate one may go to come to it, as part of the way there."""
_ENOUGH: Final = 0.3
"""Of the time a hand's work lasts: with less left one holds on."""


@dataclass(frozen=True, slots=True)
class Hurry:
    """From here on dash, or stride on the beat, wherever the way ahead bears it."""

    on: bool = True

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        pilot.hurries = self.on
        yield from ()


@dataclass(frozen=True, slots=True)
class Go:
    """Find the way to a point, px, and walk it; ``calm`` breathes on the way."""

    x: float
    y: float
    calm: bool = False

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        buttons = int(Button.BREATHE) if self.calm else 0
        goal = self.x, self.y
        while gap(pilot.here, goal) > _NEAR:
            yield pilot.toward(goal, buttons)


@dataclass(frozen=True, slots=True)
class Straight:
    """Walk straight to a point, px, whatever moves underfoot; ``calm`` breathes.

    ``waits`` for ground that is not there yet, and gives up where one falls all the same.
    """

    x: float
    y: float
    calm: bool = False
    waits: bool = False

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        buttons = int(Button.BREATHE) if self.calm else 0
        goal = self.x, self.y
        while gap(pilot.here, goal) > _NEAR:
            if self.waits:
                pilot.stay_up()
            stays = self.waits and not pilot.bears_ahead(goal)
            yield pilot.onto(goal, buttons, 0.0 if stays else 1.0)


@dataclass(frozen=True, slots=True)
class Dash:
    """Straight to a point, px: on foot where there is ground ahead, else by dashes.

    In the air the hand closes on whatever bird is in reach, and one dashes on.
    """

    x: float
    y: float

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        goal = self.x, self.y
        pressed = 0
        while gap(pilot.here, goal) > _NEAR:
            pilot.stay_up()
            player = pilot.world.player
            wanted = 0
            if player.mode == "dash" or not pilot.bears_ahead(goal):
                over_void = not pilot.bears(*pilot.here)
                # A dash is flown to its end before the next: so it carries farthest.
                spent = player.mode != "dash" or player.mode_ticks >= tuning.DASH_TICKS - 2
                if player.dash_ready:
                    wanted = int(Button.DASH) if spent else 0
                elif over_void and _is_bird_near(pilot):
                    wanted = int(Button.CATCH)
                elif not over_void and player.mode != "dash":
                    yield NEUTRAL
                    continue
            pressed = 0 if pressed & wanted else wanted
            yield pilot.onto(goal, pressed, dashes=pilot.bears_along(goal, _RUN_UP))


@dataclass(frozen=True, slots=True)
class Remake:
    """Let the plate that bears that legacy stand again, and walk over it to a point."""

    plate: str
    x: float
    y: float

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        plate = plate_of(pilot, self.plate)
        goal, middle = (self.x, self.y), centre(plate.plate.outline)
        # The other way round, the wheel before it carries one past: then the plate is the aim
        # until one is on it, and along the rim one comes to where the two touch.
        reached = not pilot.world.level.mirrored
        while gap(pilot.here, goal) > _NEAR:
            # A held hand remakes what breaks underfoot in the tick in which it breaks.
            hold = int(Button.ACT) if plate.hand_left < _ENOUGH else 0
            reached = reached or plate.footing(*pilot.here) is not None
            aims = (goal,) if reached else (*_beside(pilot.here, middle), goal)
            aim = next((point for point in aims if pilot.bears_ahead(point, _FAR)), None)
            yield Controls(hold) if aim is None else pilot.onto(aim, hold)


def _beside(here: Point, there: Point) -> Iterator[Point]:
    """The point, and others as far to either side of it, the nearer first."""
    dx, dy = there[0] - here[0], there[1] - here[1]
    for aside in _ASIDE:
        yield there[0] - dy * aside, there[1] + dx * aside


@dataclass(frozen=True, slots=True)
class Mend:
    """Let the nearest thing that lies shattered stand again."""

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        broken = pilot.world.parts.broken(*pilot.here, tuning.REMAKE_REACH)
        if broken is None:
            raise PilotLostError("nothing is broken in reach")
        yield NEUTRAL
        while broken.brokenness(*pilot.here) is not None:
            pilot.stay_up()
            yield Controls(int(Button.ACT))


def _is_bird_near(pilot: Pilot) -> bool:
    world, (x, y) = pilot.world, pilot.here
    near = world.flock.catchable(x, y, tuning.CATCH_REACH) is not None
    return near or world.parts.catchable(x, y, tuning.CATCH_REACH) is not None
