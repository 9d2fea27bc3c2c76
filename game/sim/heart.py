"""Heart: where one is heard the walk is slow, and the dash is a stride from beat to beat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.sim import events as told
from game.sim import tuning

if TYPE_CHECKING:
    from game.sim.world import World


class Heart:
    """Beats every ``ticks`` ticks, first at tick 0; 0 = there is none."""

    def __init__(self, ticks: int) -> None:
        self.ticks = ticks
        self.stride_until = 0
        """The dreamer strides before this tick."""

    def gain(self, tick: int) -> float:
        """Factor on the walking speed."""
        if not self.ticks:
            return 1.0
        return tuning.HEART_WALK * (tuning.STRIDE_GAIN if tick < self.stride_until else 1.0)

    def press(self, world: World) -> None:
        """The dash button went down: stride if it was on the beat. A miss costs nothing."""
        off = world.tick % self.ticks
        early = self.ticks - off
        if min(off, early) > tuning.STRIDE_WINDOW:
            world.tell(told.Strode(on_beat=False))
            return
        beat = world.tick - off if off <= early else world.tick + early
        self.stride_until = beat + self.ticks
        world.tell(told.Strode(on_beat=True))
