"""Catching: the hand that reaches for a crane, and the flow of clean catches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.sim import events as told
from game.sim import tuning
from game.sim.controls import Button
from game.sim.ground import VOID

if TYPE_CHECKING:
    from game.sim.world import World


class Catching:
    """The hand, and its chain of clean catches."""

    def __init__(self) -> None:
        self.closed = 0
        """Ticks until a hand that closed on nothing opens again."""
        self._tries = 0
        """Ticks in a row it has reached for nothing."""
        self.flow = 0
        """Clean catches in the chain, 0 to ``FLOW_MOST``."""
        self.flow_ticks = 0
        """Ticks the chain still lasts."""

    @property
    def gain(self) -> float:
        """Factor on the walking speed."""
        return 1.0 + tuning.FLOW_GAIN * self.flow

    def run_out(self, world: World) -> None:
        """A tick passes."""
        if not self.flow:
            return
        self.flow_ticks -= 1
        if self.flow_ticks <= 0:
            self.flow = 0
            world.tell(told.FlowLost())

    def counts(self) -> tuple[int, ...]:
        """Everything that decides what happens next."""
        return self.closed, self._tries, self.flow, self.flow_ticks

    def step(self, world: World) -> None:
        """Answer a press that waits: one hand reaches, closes, opens again."""
        if self.closed:
            self.closed -= 1
            return
        if not world.buffers.asks(Button.CATCH) or world.player.mode == "fall":
            self._tries = 0
            return
        self._tries += 1
        caught = self._reach(world)
        if not caught and self._tries < tuning.INPUT_BUFFER:
            return
        self._tries = 0
        world.buffers.take(Button.CATCH)
        if not caught:
            self.closed = tuning.CATCH_MISSED
            world.tell(told.Reached())

    def _reach(self, world: World) -> bool:
        """Close the hand on the nearest low crane; whether there was one."""
        player, flock = world.player, world.flock
        reach = tuning.WIDE_CATCH_REACH if world.assists.wide_catch else tuning.CATCH_REACH
        i = flock.catchable(player.x, player.y, reach)
        if i is None:
            part = world.parts.catchable(player.x, player.y, reach)
            if part is not None:
                part.catch(player.x, player.y, reach)
            return part is not None
        clean = flock.clean(i)
        spot = world.level.cranes[i]
        x, y, height = float(flock.x[i]), float(flock.y[i]), float(flock.z[i])
        flock.catch(i)
        world.progress = world.progress.catching(spot.number)
        world.fear = max(0.0, world.fear - tuning.FEAR_CATCH)
        if clean:
            self.flow = min(tuning.FLOW_MOST, self.flow + 1)
            self.flow_ticks = tuning.FLOW_TICKS
            player.dash_ready = True
        if player.mode != "float" and _over_nothing(world):
            # As the storm's birds do, among which it may fly: one cannot tell them apart.
            player.dash_ready = True
            player.off_ground = 0
        world.tell(told.Caught(spot.number, x, y, height, clean, self.flow))
        if player.mode == "float":
            player.puff_ticks = 0
            player.push(tuning.CATCH_LIFT)
        if spot.whisper:
            world.tell(told.Whispered(spot.whisper, spot.number))
        return True


def _over_nothing(world: World) -> bool:
    """Whether there is nothing underfoot."""
    x, y = world.player.x, world.player.y
    return world.parts.footing(x, y) is None and world.ground.kind_at(x, y) == VOID
