"""Braving: steps of a route through cold fire, where calm, dash and hand are asked for at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.sim import tuning
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.geometry import gap
from game.sim.ground import VOID
from game.sim.plane import tilted
from game.speedrun.pilot import Pilot, PilotLostError, steer

_THERE: Final = 10.0
"""px to where one means to come to."""
_LOOK: Final = 12.0
"""px ahead of the foot at which there must be ground to walk on."""


@dataclass(frozen=True, slots=True)
class Tread:
    """Straight to a point, px; ``calm`` breathes on the way. What is not there is waited for."""

    x: float
    y: float
    calm: bool = False

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        goal = self.x, self.y
        buttons = int(Button.BREATHE) if self.calm else 0
        while gap(pilot.here, goal) > _THERE:
            _stay_up(pilot)
            pace = 1.0 if _ahead(pilot, goal) != VOID else 0.0
            yield steer(pilot.here, goal, buttons, pace)


@dataclass(frozen=True, slots=True)
class Vault:
    """Straight to a point, px, and by dashes over what is not ground."""

    x: float
    y: float

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        goal = self.x, self.y
        while gap(pilot.here, goal) > _THERE:
            _stay_up(pilot)
            player = pilot.world.player
            void = player.mode == "walk" and _ahead(pilot, goal) == VOID
            if void and not player.dash_ready:
                yield NEUTRAL
            else:
                yield steer(pilot.here, goal, int(Button.DASH) if void else 0)


@dataclass(frozen=True, slots=True)
class Mend:
    """Let the nearest thing that lies shattered stand again."""

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        world = pilot.world
        broken = world.parts.broken(*pilot.here, tuning.REMAKE_REACH)
        if broken is None:
            raise PilotLostError("nothing is broken in reach")
        yield NEUTRAL
        while broken.brokenness(*pilot.here) is not None:
            _stay_up(pilot)
            yield Controls(int(Button.ACT))


@dataclass(frozen=True, slots=True)
class Calm:
    """Stand and breathe until fear is at most ``fear``, and for ``ticks`` at least."""

    fear: float = 0.0
    ticks: int = 0

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        waited = 0
        while pilot.world.fear > self.fear or waited < self.ticks:
            waited += 1
            yield Controls(int(Button.BREATHE))


@dataclass(frozen=True, slots=True)
class Lure:
    """Stand and breathe until the crane of that number comes, and catch it."""

    number: int

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        spots = pilot.world.level.cranes
        index = next((i for i, spot in enumerate(spots) if spot.number == self.number), None)
        if index is None:
            raise PilotLostError("no such crane here")
        pressed = False
        while self.number not in pilot.world.progress.cranes:
            _stay_up(pilot)
            flock, (x, y) = pilot.world.flock, pilot.here
            low = float(flock.z[index]) < tuning.CATCH_HEIGHT
            away = tilted(float(flock.x[index]) - x, float(flock.y[index]) - y)
            pressed = low and away <= tuning.CATCH_REACH and not pressed
            yield Controls(int(Button.BREATHE | Button.CATCH * pressed))


def _ahead(pilot: Pilot, goal: tuple[float, float]) -> str:
    (x, y), world = pilot.here, pilot.world
    part = min(1.0, _LOOK / max(1.0, gap((x, y), goal)))
    x, y = x + (goal[0] - x) * part, y + (goal[1] - y) * part
    footing = world.parts.footing(x, y)
    return footing.ground if footing else world.ground.kind_at(x, y)


def _stay_up(pilot: Pilot) -> None:
    if pilot.world.player.mode == "fall":
        raise PilotLostError("fell")
