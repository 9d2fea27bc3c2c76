"""Walker: where the dreamer of a world is seen between two ticks, and in which pose.

Owns what only the looks of a figure remember: where it was a tick ago, how it turns, how
far its pose has come. Reads the world and never writes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot, pi, tau
from typing import Final

from game.sim import tuning
from game.sim.plane import KY, KZ
from game.sim.world import World
from game.view.fold.figure import POSES, heading
from game.view.posing import pose_of
from game.view.shapes.lift import Daises, carried
from game.view.snapshot import Dreamer

_JUMP: Final = 48.0
"""px in a tick that are no walking: nothing is drawn between."""
_TURN: Final = 0.34


@dataclass(frozen=True, slots=True)
class Seen:
    """Where the figure was in one tick."""

    x: float
    y: float
    heading: float
    height: float


class Walker:
    """The figure of one world's dreamer."""

    def __init__(self, world: World, facing: float | None = None) -> None:
        """``facing`` (radians) overrides which way it looks, as for ``tick``."""
        self._world = world
        self._daises = Daises(world.level.folds)
        self._way = 0.0
        self._pose, self._pose_since, self._pose_way = "idle", world.tick, 0.0
        self.now = self._see(facing, None)
        self.before = self.now

    def tick(self, facing: float | None = None) -> None:
        """The world has been stepped."""
        self.before, self.now = self.now, self._see(facing, self.now)
        if hypot(self.now.x - self.before.x, self.now.y - self.before.y) > _JUMP:
            self.before = self.now
        before, now = self.before, self.now
        self._way += hypot(now.x - before.x, (now.y - before.y) / KY)
        pose = pose_of(self._world)
        if pose != self._pose:
            self._pose, self._pose_since, self._pose_way = pose, self._world.tick, self._way

    def look(self, part: float, melt: float = 0.0, kindled: float = 1.0) -> Dreamer:
        """The moment ``part`` (0..1) of the way from the last tick to this one."""
        before, now, player = self.before, self.now, self._world.player
        turn = (now.heading - before.heading + pi) % tau - pi
        since = self._world.tick - self._pose_since
        fade = 1.0
        if player.mode == "fall":
            fade = max(0.0, 1.0 - player.mode_ticks / tuning.FALL_TICKS)
        return Dreamer(
            x=before.x + (now.x - before.x) * part,
            y=before.y + (now.y - before.y) * part,
            height=before.height + (now.height - before.height) * part,
            heading=before.heading + turn * part,
            pose=self._pose,
            frame=POSES[self._pose].frame(self._way - self._pose_way, since),
            pace=player.speed / tuning.WALK,
            calm=player.calm,
            fade=fade,
            size=0.4 + 0.6 * fade,
            melt=melt,
            kindled=kindled,
        )

    def _see(self, facing: float | None, last: Seen | None) -> Seen:
        player = self._world.player
        goal = heading(player.face_x, player.face_y / KY) if facing is None else facing
        angle = goal
        if last is not None:
            turn = (goal - last.heading + pi) % tau - pi
            angle = last.heading + turn * _TURN
        height = self._daises.height(player.x, player.y, self._world.state) / KZ
        height += carried(self._world.parts.all)
        height += player.height / KZ
        if player.mode == "fall":
            height -= 2.2 * player.mode_ticks
        return Seen(player.x, player.y, angle, height)
