"""Rival: a recorded run played again beside another, on the same game time.

Both clocks stand at zero at the first input of each. A rival is a world of its own: it can
be looked at, and touches nothing. One whose world is no longer the recorded one, or that
cannot go on, is ``lost``: what it would show then is not what was run.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final, Protocol

from game.sim.controls import NEUTRAL, Controls
from game.sim.world import World
from game.speedrun.attempt import Attempt, Load, MakeWorld
from game.speedrun.replay import Replay
from game.speedrun.splits import Mark
from game.speedrun.winding import Winding

READY, RACING, OVER, LOST = "ready", "racing", "over", "lost"
"""Waits for the first input; runs; is at its end; went another way."""

START: Final = ""
"""The split at which a first segment begins."""


class Rival(Protocol):
    """What is raced."""

    @property
    def attempt(self) -> Attempt | None:
        """The run as it stands; None while there is nothing to show."""

    @property
    def controls(self) -> Controls:
        """What it held in its last tick."""

    @property
    def status(self) -> str:
        """One of READY, RACING, OVER, LOST."""

    def follow(self, attempt: Attempt, most: int) -> int:
        """A tick of ``attempt`` was played: come along, by at most so many ticks of its own.

        Returns how many it played. Where practice went back, so does the rival.
        """


class WholeRival:
    """One run from its start to its end."""

    def __init__(self, replay: Replay, load: Load, make_world: MakeWorld = World) -> None:
        self._winding = Winding(replay, load, make_world)
        self._lead = replay.inputs.lead

    @property
    def attempt(self) -> Attempt | None:
        """See Rival."""
        return self._winding.attempt

    @property
    def controls(self) -> Controls:
        """See Rival."""
        return self._winding.controls

    @property
    def status(self) -> str:
        """See Rival."""
        if self._winding.lost:
            return LOST
        if self._winding.over:
            return OVER
        return READY if self._winding.tick <= self._lead else RACING

    def follow(self, attempt: Attempt, most: int) -> int:
        """See Rival."""
        goal = self._lead
        if attempt.timer.started is not None:
            goal += 1 + attempt.timer.time
        if goal < self._winding.tick:
            self._winding.back(goal)
        return self._winding.to(goal, most)


class Segment:
    """A stretch of a recorded run from one split to the next, in its own ticks."""

    def __init__(self, replay: Replay, begins: Mark, ends: Mark) -> None:
        self.replay, self.begins, self.ends = replay, begins, ends

    @property
    def ticks(self) -> int:
        """How long it took."""
        return self.ends.tick - self.begins.tick


def segments(replay: Replay) -> list[Segment]:
    """The segments of a replay, in order."""
    start = Mark(START, replay.inputs.lead + 1)
    marks = (start, *replay.header.splits)
    return [Segment(replay, a, b) for a, b in pairwise(marks)]


class StitchedRival:
    """The best segments, each raced from the tick in which the other passes its split.

    Where a segment ends before the other has come so far, it waits there.
    """

    def __init__(
        self, best: dict[tuple[str, str], Segment], load: Load, make_world: MakeWorld = World
    ) -> None:
        """``best`` maps from the splits a segment lies between, in the order of the best run."""
        self._best, self._load, self._make_world = best, load, make_world
        self._segment = self._after(START)
        self._winding = self._wound(self._segment)
        self._next = self._following()
        self._passed = 0
        self._since: int | None = None

    @property
    def attempt(self) -> Attempt | None:
        """See Rival: None while it is on its way to where the other already is."""
        winding, segment = self._winding, self._segment
        if winding is None or segment is None:
            return None
        return winding.attempt if winding.tick >= segment.begins.tick - 1 else None

    @property
    def controls(self) -> Controls:
        """See Rival."""
        return NEUTRAL if self._winding is None else self._winding.controls

    @property
    def status(self) -> str:
        """See Rival."""
        winding, segment = self._winding, self._segment
        if winding is None or segment is None or winding.tick >= segment.ends.tick:
            return OVER
        if winding.lost:
            return LOST
        return READY if self._since is None else RACING

    def follow(self, attempt: Attempt, most: int) -> int:
        """See Rival."""
        if self._since is None and attempt.timer.started is not None:
            self._since = attempt.timer.started
        marks = attempt.splits.marks
        if len(marks) > self._passed:
            self._turn_to(marks[-1])
        elif len(marks) < self._passed:
            started = attempt.timer.started
            self._turn_to(marks[-1] if marks else Mark(START, started or 0))
            self._since = self._since if started is not None else None
        self._passed = len(marks)
        count = 0
        if self._winding is not None and self._segment is not None:
            segment = self._segment
            goal = segment.begins.tick - (1 if segment.begins.name == START else 0)
            if self._since is not None:
                goal = segment.begins.tick + attempt.tick - self._since
            if goal < self._winding.tick and self._since is not None:
                self._winding.back(max(goal, segment.begins.tick - 1))
            count = self._winding.to(min(goal, segment.ends.tick), most)
        return count + self._prepare(most - count)

    def _turn_to(self, mark: Mark) -> None:
        """The other has passed a split: the segment that begins there is raced from now on.

        Where none is known, the one before is run to its end.
        """
        segment = self._after(mark.name)
        if segment is None:
            return
        prepared, self._next = self._next, None
        if prepared is not None and segment is prepared[0]:
            self._segment, self._winding = prepared
        else:
            self._segment, self._winding = segment, self._wound(segment)
        self._since = mark.tick
        self._next = self._following()

    def _after(self, split: str) -> Segment | None:
        return next((s for (begins, _), s in self._best.items() if begins == split), None)

    def _wound(self, segment: Segment | None) -> Winding | None:
        if segment is None:
            return None
        return Winding(segment.replay, self._load, self._make_world)

    def _following(self) -> tuple[Segment, Winding] | None:
        """What is likely to be raced next, still to be wound to where it begins."""
        segment = None if self._segment is None else self._after(self._segment.ends.name)
        winding = self._wound(segment)
        return None if segment is None or winding is None else (segment, winding)

    def _prepare(self, most: int) -> int:
        if self._next is None:
            return 0
        segment, winding = self._next
        return winding.to(segment.begins.tick, most)
