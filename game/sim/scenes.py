"""Scenes: what the dream plays by itself. They run in ticks, and one press skips them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.sim import events as told

if TYPE_CHECKING:
    from game.sim.world import World


@dataclass(frozen=True, slots=True)
class Scene:
    """One scene: how long it runs, and the tick at which what it changes is changed."""

    name: str
    """Stays in ``Progress.scenes``."""
    length: int
    turn: int
    whispers: int = 0
    """The tick of its whisper, if it has one."""


SCENES: Final = {
    scene.name: scene
    for scene in (
        # Glitter and crowns, the crack, the storm of cranes, the shoulder, the wall: what
        # happens when, ``view.score`` says.
        Scene("podium", 1260, 960, whispers=760),
        # The blueprint unfurls across the ether.
        Scene("plan_z", 420, 240),
    )
}
"""By name."""


class Playing:
    """A scene while it runs."""

    def __init__(self, scene: Scene, whisper: str = "") -> None:
        self.scene = scene
        self.ticks = 0
        self._whisper = whisper
        """What is still to be whispered."""

    def step(self, world: World, *, skip: bool) -> bool:
        """A tick; whether the scene still runs.

        What it changes is changed, and what it whispers is whispered, even if skipped.
        """
        self.ticks += 1
        if skip:
            self.ticks = self.scene.length
        if self._whisper and self.ticks >= self.scene.whispers:
            world.tell(told.Whispered(self._whisper))
            self._whisper = ""
        if self.ticks >= self.scene.turn and self.scene.name not in world.progress.scenes:
            world.progress = world.progress.playing(self.scene.name)
        if self.ticks < self.scene.length:
            return True
        world.tell(told.SceneEnded(self.scene.name, skip))
        return False
