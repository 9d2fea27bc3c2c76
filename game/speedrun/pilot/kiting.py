"""Kiting: steps on a kite's string."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.sim import tuning
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.geometry import gap
from game.sim.level import Point
from game.sim.parts.kite import LiveKite
from game.sim.plane import tilted
from game.speedrun.pilot.pilot import Pilot, PilotLostError, steer

_DROPS: Final = 13.0
"""Ticks' worth of the way one has, that one still makes after letting go."""
_NEAR: Final = tuning.CATCH_REACH - 6.0
_AIM: Final = 24.0
"""px beside the way to what one steers for that are let be."""


def _kite(pilot: Pilot) -> LiveKite:
    for live in pilot.world.parts.all:
        if isinstance(live, LiveKite):
            return live
    raise PilotLostError("no kite here")


@dataclass(frozen=True, slots=True)
class TakeString:
    """Walk to where the kite waits, and take its string."""

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        kite = _kite(pilot)
        while not kite.held:
            yield from pilot.use(kite, kite.waits)


@dataclass(frozen=True, slots=True)
class Fly:
    """Wait for the wind with the string in hand, catch these cranes from it, come down at (x, y).

    ``lets_go`` False holds on until the wind sets one down.
    """

    x: float
    y: float
    cranes: tuple[int, ...] = ()
    lets_go: bool = True

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        kite, world = _kite(pilot), pilot.world
        if not kite.held:
            raise PilotLostError("the string is not in hand")
        while not kite.aloft:
            yield NEUTRAL
        pressed = False
        while kite.aloft:
            crane = self._next_crane(pilot, kite)
            goal = crane or (self.x, self.y)
            near = crane is not None and _apart(pilot.here, crane) <= _NEAR
            pressed = near and not pressed and self._is_low(pilot)
            buttons = int(Button.CATCH) if pressed else 0
            if self.lets_go and kite.held and crane is None and self._over(pilot.here, kite):
                buttons = int(Button.ACT)
            yield _leaning(pilot.here, goal, kite.pull, buttons)
        if gap(pilot.here, (self.x, self.y)) > 200.0 or world.player.mode == "fall":
            raise PilotLostError("came down somewhere else")

    def _next_crane(self, pilot: Pilot, kite: LiveKite) -> Point | None:
        """The nearest of the cranes wanted that is not past, as it flies now."""
        world, here = pilot.world, pilot.here
        found: list[tuple[float, Point]] = []
        for number in self.cranes:
            if number in world.progress.cranes:
                continue
            index = next(i for i, s in enumerate(world.level.cranes) if s.number == number)
            at = float(world.flock.x[index]), float(world.flock.y[index])
            ahead = (at[0] - here[0]) * kite.pull[0] + (at[1] - here[1]) * kite.pull[1]
            if ahead > 0.0 or _apart(here, at) <= tuning.CATCH_REACH:
                found.append((_apart(here, at), at))
        return min(found)[1] if found else None

    def _is_low(self, pilot: Pilot) -> bool:
        """Whether a hand that closes now closes on a crane."""
        return pilot.world.flock.catchable(*pilot.here, tuning.CATCH_REACH) is not None

    def _over(self, here: Point, kite: LiveKite) -> bool:
        """Whether letting go now brings one down at the goal, along the wind."""
        pull_x, pull_y = kite.pull
        left = (self.x - here[0]) * pull_x + (self.y - here[1]) * pull_y
        return left <= _DROPS * (pull_x * pull_x + pull_y * pull_y)


def _apart(a: Point, b: Point) -> float:
    return tilted(b[0] - a[0], b[1] - a[1])


def _leaning(here: Point, goal: Point, pull: Point, buttons: int) -> Controls:
    """The stick to that side of the wind on which the goal lies."""
    square = pull[0] * pull[0] + pull[1] * pull[1]
    if square == 0.0:
        return steer(here, goal, buttons)
    dx, dy = goal[0] - here[0], goal[1] - here[1]
    along = (dx * pull[0] + dy * pull[1]) / square
    aside = dx - along * pull[0], dy - along * pull[1]
    return steer((0.0, 0.0), aside, buttons, min(1.0, gap((0.0, 0.0), aside) / _AIM))
