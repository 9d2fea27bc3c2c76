"""Remaking: after *Build from ashes* a held hand lets what is broken stand again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.sim import events as told
from game.sim import tuning
from game.sim.controls import Button, Controls
from game.sim.progress import BUILD_FROM_ASHES

if TYPE_CHECKING:
    from game.sim.world import World


class Remaking:
    """The held hand: ``ticks`` since it began to remake, 0 while it does not."""

    def __init__(self) -> None:
        self.ticks = 0

    def step(self, world: World, controls: Controls, *, begins: bool) -> None:
        """A tick; ``begins`` when the button went down and nothing else took the press."""
        held = controls.held(Button.ACT) and world.player.mode in {"walk", "dash", "float"}
        if not held or not (begins or self.ticks) or not world.knows(BUILD_FROM_ASHES):
            self.ticks = 0
            return
        x, y = world.player.x, world.player.y
        broken = world.parts.broken(x, y, tuning.REMAKE_REACH)
        # A hand that holds on waits for what breaks next.
        self.ticks = min(self.ticks + 1, tuning.REMAKE_HOLD)
        if broken is not None and self.ticks == tuning.REMAKE_HOLD:
            broken.remake()
            world.tell(told.Remade(broken.part.id))
            self.ticks = 1
