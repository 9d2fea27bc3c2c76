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
        # Glitter and crowns, the crack, the storm of cranes, the shoulder, the wall.
        Scene("podium", 1260, 960, whispers=760),
        # The blueprint unfurls across the ether.
        Scene("plan_z", 420, 240),
    )
}
"""By name."""

# The podium's timetable, for all that show it or let it be heard. Ticks.
BURNS: Final = 66
"""Ticks a whole phrase of the podium stands before it burns to glitter,"""
CROWNS: Final = 190
"""after which the first of its selves is crowned,"""
APART: Final = 34
"""and each further one."""
CRACKS: Final = 290
"""Ticks into the podium's scene at which the ceiling cracks,"""
DESCENDS: Final = 390
"""the first cranes come down,"""
LANDS: Final = 610
"""one of them breaks off;"""
THINS: Final = 690
"""no more come,"""
WHISPERS: Final = SCENES["podium"].whispers
"""and the one on the shoulder whispers;"""
CREAKS: Final = 856
"""light leaks through the wall,"""
FALLS: Final = SCENES["podium"].turn
"""and it falls outward."""
ENDS: Final = SCENES["podium"].length


def turn_of(number: int, selves: int, phrases: int) -> tuple[int, int]:
    """The phrase of the podium that crowns self ``number``, and its turn among those it crowns.

    The selves are shared out in their order, as evenly as can be, the last phrases have most.
    """
    which = [phrases - 1 - (selves - 1 - i) * phrases // selves for i in range(number + 1)]
    return which[-1], which.count(which[-1]) - 1


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
