"""Trying: steps made of others, and on the way past what has a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.sim.controls import NEUTRAL, Controls
from game.sim.geometry import centre, contains
from game.sim.level import Outline
from game.speedrun.pilot.pilot import Pilot, PilotLostError, Step, as_seen

_RISEN: Final = 240
"""Ticks in which one who fell stands again."""


@dataclass(frozen=True, slots=True)
class Pass:
    """Walk into the area of a hinge, by its name; or float there without weight."""

    hinge: str

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        outline = _outline(pilot, self.hinge)
        goal = centre(outline)
        while not contains(outline, *pilot.here):
            yield pilot.afloat(goal) if pilot.weightless else pilot.toward(goal)


@dataclass(frozen=True, slots=True)
class Again:
    """Take these steps; whoever falls stands up at the hinge, and takes them from there anew."""

    steps: tuple[Step, ...]
    tries: int = 6

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        for left in reversed(range(self.tries)):
            place = pilot.world
            try:
                for step in self.steps:
                    yield from as_seen(step, pilot.world.level).play(pilot)
                return
            except PilotLostError:
                if not left or pilot.world is not place:
                    raise
            yield from _stand_up(pilot)


def _stand_up(pilot: Pilot) -> Iterator[Controls]:
    """Wait until one is set back, and has one's feet on the ground."""
    waited = 0
    while pilot.world.player.mode == "fall" or not pilot.bears(*pilot.here):
        waited += 1
        if waited > _RISEN:
            raise PilotLostError("stands nowhere")
        yield NEUTRAL


def _outline(pilot: Pilot, name: str) -> Outline:
    for hinge in pilot.world.level.hinges:
        if hinge.name == name:
            return hinge.outline
    raise PilotLostError(f"there is no hinge {name}")
