"""Driver: brings a timer elsewhere to where the run stands, whatever it was doing.

Owns the order of commands that both kinds of LiveSplit bear: reset (if it runs), game
time, start, 0, paused; then times, and on each split its very time, then the split. With
game time paused LiveSplit shows exactly what it is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from game.speedrun.livesplit.feed import Standing
from game.speedrun.livesplit.steps import Step, steps


class Phase(Enum):
    """What LiveSplit's timer does."""

    NOT_RUNNING = "NotRunning"
    RUNNING = "Running"
    PAUSED = "Paused"
    ENDED = "Ended"


class Timer(Protocol):
    """A LiveSplit at the other end. Raises OSError where that is gone."""

    def reset(self) -> None:
        """End the attempt and keep it in the history."""

    def start(self) -> None:
        """Start, in game time, at 0, which stands still."""

    def hold(self) -> None:
        """Let game time stand still, and go on if paused."""

    def game_time(self, ticks: int) -> None:
        """Show that game time."""

    def split(self) -> None:
        """The current segment ends."""

    def skip(self) -> None:
        """The current segment has no time."""

    def undo(self) -> None:
        """The last segment is not over."""

    def where(self) -> tuple[Phase, int] | None:
        """Phase and split index; None where it does not say."""

    def segments(self) -> Sequence[str]:
        """Names of its segments; empty where it does not say."""


@dataclass(slots=True)
class Driver:
    """What was done to one timer, through all its connections."""

    run: int | None = None
    """The run it is on; None before the first."""
    _index: int = 0
    _on: bool = False
    """Whether the timer has an attempt of ours."""
    _names: Sequence[str] = ()
    _shown: int = -1

    def meet(self, timer: Timer) -> None:
        """It has come, or come back: find out where it is."""
        self._names, self._shown = timer.segments(), -1
        if not self._on:
            return
        where = timer.where()
        if where is None or where[0] is Phase.NOT_RUNNING:
            # It is another one, or it cannot tell: it gets the whole run again.
            self._on = False
        else:
            self._index = where[1]
            if where[0] is not Phase.ENDED:
                timer.hold()

    def follow(self, timer: Timer, standing: Standing) -> None:
        """Tell it what it does not know yet of the run."""
        if standing.run != self.run:
            if self._on:
                timer.reset()
            self._on, self.run = False, standing.run
        if not standing.started:
            return
        if not self._on:
            if standing.left:
                return
            self._begin(timer)
        if standing.left and not standing.ended:
            timer.reset()
            self._on = False
            return
        due = steps(self._names, standing.splits, ended=standing.ended)
        if len(due) != self._index:
            self._catch_up(timer, due)
        if not standing.ended and standing.ticks != self._shown:
            timer.game_time(standing.ticks)
            self._shown = standing.ticks

    def _begin(self, timer: Timer) -> None:
        where = timer.where()
        if where is None or where[0] is not Phase.NOT_RUNNING:
            timer.reset()
        timer.start()
        # Other splits may have been opened since; asked after the start, which must not wait.
        self._names = timer.segments()
        self._on, self._index, self._shown = True, 0, 0

    def _catch_up(self, timer: Timer, due: Sequence[Step]) -> None:
        while self._index > len(due):
            timer.undo()
            self._index -= 1
        for step in due[self._index :]:
            if step.ticks is None:
                timer.skip()
            else:
                timer.game_time(step.ticks)
                timer.split()
                self._shown = step.ticks
            self._index += 1
        where = timer.where()
        if where is not None and where[0] is not Phase.NOT_RUNNING:
            # It ignores a split before its own start; then it is due again.
            self._index = where[1]
