"""Arbor: an axle that turns by steps and bears nothing itself; plates of glass ride on it."""

from __future__ import annotations

from dataclasses import dataclass

from game.sim.level import Outline
from game.sim.part import Here, Live
from game.sim.parts.gear import Gear


@dataclass(frozen=True, slots=True)
class Arbor(Gear):
    """Turns as a gear does; its ellipse says how far the plates on it reach."""

    def live(self, here: Here) -> Live:
        """See Part."""
        return LiveArbor(self, here)

    @property
    def floors(self) -> tuple[Outline, ...]:
        """See Part: there is nothing to stand on."""
        return ()


class LiveArbor(Live):
    """The axle in play."""

    def __init__(self, arbor: Arbor, here: Here) -> None:
        self.gear = arbor
        box = (arbor.x - arbor.rx, arbor.y - arbor.ry, arbor.x + arbor.rx, arbor.y + arbor.ry)
        super().__init__(arbor, box, here)
