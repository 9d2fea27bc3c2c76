"""Crossings: steps of a route through places where walking is not enough."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.sim import tuning
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.geometry import gap
from game.sim.ground import VOID
from game.speedrun.pilot import Pilot, PilotLostError, steer

_THERE: Final = 14.0
"""px to where one means to come to."""
_LOOK: Final = 10.0
"""px ahead of the foot at which there must be ground to walk on."""


@dataclass(frozen=True, slots=True)
class Leap:
    """Straight to a point, px: on foot where there is ground ahead, else by dashes.

    In the air the hand closes on whatever bird is in reach, and one dashes on.
    """

    x: float
    y: float

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        goal = self.x, self.y
        pressed = 0
        while gap(pilot.here, goal) > _THERE:
            world, (x, y) = pilot.world, pilot.here
            player = world.player
            if player.mode == "fall":
                raise PilotLostError("fell")
            away = gap((x, y), goal)
            ahead_x = x + (self.x - x) / away * min(away, _LOOK)
            ahead_y = y + (self.y - y) / away * min(away, _LOOK)
            wanted = 0
            if player.mode == "dash" or self._ground(pilot, ahead_x, ahead_y) == VOID:
                over_void = self._ground(pilot, x, y) == VOID
                # A dash is flown to its end before the next: so it carries farthest.
                spent = player.mode != "dash" or player.mode_ticks >= tuning.DASH_TICKS - 2
                if player.dash_ready:
                    wanted = int(Button.DASH) if spent else 0
                elif over_void and _is_bird_near(pilot):
                    wanted = int(Button.CATCH)
                elif not over_void and player.mode != "dash":
                    yield NEUTRAL
                    continue
            buttons = 0 if pressed & wanted else wanted
            pressed = buttons
            yield steer((x, y), goal, buttons)

    @staticmethod
    def _ground(pilot: Pilot, x: float, y: float) -> str:
        footing = pilot.world.parts.footing(x, y)
        return footing.ground if footing else pilot.world.ground.kind_at(x, y)


def _is_bird_near(pilot: Pilot) -> bool:
    world, (x, y) = pilot.world, pilot.here
    near = world.flock.catchable(x, y, tuning.CATCH_REACH) is not None
    return near or world.parts.catchable(x, y, tuning.CATCH_REACH) is not None
