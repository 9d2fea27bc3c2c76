"""Watch: what must hold after every tick, whatever was pressed."""

from __future__ import annotations

from math import isfinite
from typing import Final

import pymunk

from game.sim import tuning
from game.sim.events import Event, SetBack
from game.sim.parts.flap import TURN_TICKS
from game.sim.progress import Progress
from game.sim.space import LOW, PLAYER, TALL
from game.sim.world import World
from game.speedrun.attempt import Attempt

_SOLID: Final = pymunk.ShapeFilter(categories=PLAYER, mask=LOW | TALL)
_SINKS: Final = 1.5
"""px that the dreamer may be pressed into a solid."""
_BEYOND: Final = 90
"""Ticks one may be beyond the edge of the map: falling, on the way back."""
_LONGEST: Final = {
    "fall": tuning.FALL_TICKS + 1,
    "dash": tuning.DASH_TICKS + 1,
    "held": 2 * TURN_TICKS + 2,
    "carried": 60 * 60,
}
"""Ticks after which each of these ways to be has ended."""
_LOOK: Final = 30
"""Ticks from one look at everything that counts to the next."""


class WatchError(AssertionError):
    """Something was not as it must be. The message says what and when."""


class Watch:
    """Looks on as an attempt is played."""

    def __init__(self, attempt: Attempt) -> None:
        self._attempt = attempt
        self._world = attempt.world
        self._progress = attempt.world.progress
        self._last = attempt.world.player.x, attempt.world.player.y
        self._beyond = 0

    def look(self, events: list[Event]) -> None:
        """After a tick. Raises WatchError."""
        world = self._attempt.world
        moved = world is not self._world or any(isinstance(event, SetBack) for event in events)
        if moved:
            self._world, self._last = world, (world.player.x, world.player.y)
        self._whole(world)
        self._placed(world)
        self._grown(world.progress)
        self._last = world.player.x, world.player.y

    def _must(self, holds: bool, what: str) -> None:
        if not holds:
            player = self._attempt.world.player
            raise WatchError(
                f"{what}: {player.mode} at ({player.x:.1f}, {player.y:.1f}) in "
                f"{self._attempt.world.level.name}, tick {self._attempt.tick}"
            )

    def _whole(self, world: World) -> None:
        player = world.player
        self._must(all(map(isfinite, player.state())), "a number is none")
        self._must(0.0 <= world.fear <= 1.0 + 1e-9, f"fear is {world.fear}")
        longest = _LONGEST.get(player.mode)
        self._must(longest is None or player.mode_ticks <= longest, "it does not end")
        if world.tick % _LOOK == 0:
            self._must(all(map(isfinite, world.parts.numbers())), "a part's number is none")

    def _placed(self, world: World) -> None:
        here = world.player.x, world.player.y
        level = world.level
        inside = 0.0 <= here[0] <= level.width and 0.0 <= here[1] <= level.height
        self._beyond = 0 if inside else self._beyond + 1
        self._must(self._beyond <= _BEYOND, "beyond the edge of the map")
        deep = tuning.PLAYER_RADIUS - _SINKS
        near = world.space.point_query_nearest(here, deep, _SOLID)
        self._must(near is None, "inside a solid")
        if here != self._last:
            met = world.space.segment_query_first(self._last, here, 0.0, _SOLID)
            self._must(met is None, "went through a solid")

    def _grown(self, now: Progress) -> None:
        old = self._progress
        if now is old:
            return
        self._must(now.cranes >= old.cranes, "a crane is lost")
        self._must(now.lessons >= old.lessons, "a lesson is lost")
        self._must(now.earned >= old.earned, "a relic is lost")
        self._must(now.figures >= old.figures, "a figure is dark again")
        self._must(now.scenes >= old.scenes, "a scene is undone")
        self._must(now.opened[: len(old.opened)] == old.opened, "a door is shut again")
        self._must(now.turn == old.turn, "the spiral turned")
        self._progress = now
