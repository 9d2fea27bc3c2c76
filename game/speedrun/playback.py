"""Playback: a replay dreamt again, tick by tick. Ghosts, the demo and verify feed on it."""

from __future__ import annotations

from collections.abc import Iterator

from game.sim.controls import NEUTRAL
from game.sim.events import Event
from game.sim.world import World
from game.speedrun.attempt import Attempt, Load, MakeWorld
from game.speedrun.categories import NO_GOALS, Goals
from game.speedrun.replay import Replay


class Playback:
    """Steps an attempt through a replay's inputs; iterating gives each tick's events.

    Where the inputs end before the dream does, ``attempt`` stands where they left it and
    can be played on.
    """

    def __init__(
        self,
        replay: Replay,
        load: Load,
        make_world: MakeWorld = World,
        goals: Goals = NO_GOALS,
    ) -> None:
        self.replay = replay
        self.attempt = Attempt.again(replay.header, load, make_world, goals)
        self._inputs = iter(replay.inputs)
        self.controls = NEUTRAL
        """Those of the tick last played."""

    @property
    def over(self) -> bool:
        """Whether no tick is left, or the dreamer awoke."""
        return self.attempt.finished or self.attempt.tick >= self.replay.inputs.ticks

    def step(self) -> list[Event]:
        """Play the next tick. Raises StopIteration when it is over."""
        if self.over:
            raise StopIteration
        self.controls = next(self._inputs)
        return self.attempt.step(self.controls)

    def __iter__(self) -> Iterator[list[Event]]:
        while not self.over:
            yield self.step()

    def turn_to(self, attempt: Attempt) -> None:
        """Go on with this attempt, which is the same run at another tick."""
        self.attempt = attempt
        self._inputs = self.replay.inputs.after(attempt.tick)
