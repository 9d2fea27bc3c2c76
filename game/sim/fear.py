"""Fear: it rises in wind, cold and dark, and falls with breath and, once armored, in the sun."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Final

from game.sim import tuning
from game.sim.geometry import centre
from game.sim.progress import NAME_EVERY_SCAR

if TYPE_CHECKING:
    from game.sim.world import World

_FACING: Final = 0.7
"""Least cosine between one's facing and the way to the sun."""


class Fear:
    """How fear changes in one place. How great it is, 0 to 1, is ``World.fear``."""

    def __init__(self, world: World) -> None:
        level = world.level
        self._never = level.calm or world.assists.no_fear
        suns = (centre(fold.points) for fold in level.folds if fold.kind == "sun")
        self._sun = next(suns, None)

    def feel(self, world: World, fright: float) -> bool:
        """A tick in which ``fright`` is added; whether the dreamer freezes."""
        if world.player.breathing:
            world.fear = max(0.0, world.fear - tuning.FEAR_BREATH)
            return False
        if self._never:
            return False
        if fright == 0.0 and world.fear == 0.0:
            return False
        world.fear += fright
        if world.knows(NAME_EVERY_SCAR) and self._faces_sun(world):
            world.fear = max(0.0, world.fear - tuning.FEAR_RESOLVE)
        return world.fear >= 1.0

    def _faces_sun(self, world: World) -> bool:
        if self._sun is None:
            return False
        player = world.player
        dx, dy = self._sun[0] - player.x, self._sun[1] - player.y
        away = sqrt(dx * dx + dy * dy)
        return dx * player.face_x + dy * player.face_y >= _FACING * away
