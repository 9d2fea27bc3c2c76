"""Audience: the younger selves as they look now, and where they turn."""

from __future__ import annotations

from math import hypot, pi, tau
from typing import Final

from game.sim.level import YoungerSelf
from game.sim.plane import FACINGS, KY
from game.sim.world import World
from game.view.fold import folk
from game.view.fold.figure import heading
from game.view.places.hall.score import Played
from game.view.places.threshold import ring
from game.view.snapshot import SelfLook

_NEAR: Final = 220.0
"""px on the tilted floor within which a self turns to the dreamer."""


class Audience:
    """Every self of one place."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._headings = {keeper.id: _facing(keeper) for keeper in world.level.selves}

    def tick(self) -> None:
        """The selves turn to whoever comes near."""
        player = self._world.player
        for keeper in self._world.level.selves:
            dx, dy = player.x - keeper.x, (player.y - keeper.y) / KY
            goal = folk.faced(heading(dx, dy)) if hypot(dx, dy) < _NEAR else _facing(keeper)
            angle = self._headings[keeper.id]
            self._headings[keeper.id] = angle + ((goal - angle + pi) % tau - pi) * 0.06

    def looks(self, played: Played) -> tuple[SelfLook, ...]:
        """All of them, crowned as far as the podium's scene has come."""
        keepers = self._world.level.selves
        crowns = [played.crowned(i, len(keepers)) for i in range(len(keepers))]
        return tuple(map(self._look, keepers, crowns))

    def _look(self, keeper: YoungerSelf, crowned: bool) -> SelfLook:
        world = self._world
        last = bool(world.level.endings)
        state = world.doors.of(keeper.relic)
        held = state.state == "held" if state else not ring.is_set_down(world, keeper.relic)
        return SelfLook(
            age=keeper.age,
            relic=keeper.relic,
            x=keeper.x,
            y=keeper.y,
            heading=self._headings[keeper.id],
            holds=held,
            waves=last and not held,
            crowned=last or crowned or world.state == "crowned",
        )


def _facing(keeper: YoungerSelf) -> float:
    x, y = FACINGS[keeper.facing]
    return folk.faced(heading(x, y))
