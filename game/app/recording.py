"""Recording: an attempt's way into the records, split by split. Never practice or assists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from game.app.keeping import Keeper
from game.sim.events import Event
from game.speedrun.attempt import Attempt
from game.speedrun.records import Records
from game.speedrun.terms import Board, Passed, Version, may_count


class RealTime:
    """Real time of an attempt, from the tick of its first input to its end, pauses too."""

    def __init__(self, clock: Callable[[], float]) -> None:
        """``clock`` tells seconds and never goes back."""
        self._clock = clock
        self._started: float | None = None
        self._ended: float | None = None

    @property
    def ms(self) -> int | None:
        """Since its start; None before it."""
        if self._started is None:
            return None
        end = self._clock() if self._ended is None else self._ended
        return round((end - self._started) * 1000)

    def begin(self, attempt: Attempt) -> None:
        """See Follower."""
        del attempt
        self._started = self._ended = None

    def tick(self, attempt: Attempt, events: Sequence[Event]) -> None:
        """See Follower."""
        del events
        if self._started is None and attempt.timer.started is not None:
            self._started = self._clock()
        if self._ended is None and attempt.finished:
            self._ended = self._clock()

    def turn(self, left: Attempt, attempt: Attempt) -> None:
        """See Follower: real time goes on."""

    def leave(self, attempt: Attempt) -> None:
        """See Follower."""
        del attempt
        if self._ended is None and self._started is not None:
            self._ended = self._clock()


class Recorder:
    """Keeps a timed attempt in the records, from its first input on."""

    def __init__(
        self,
        records: Records,
        board: Board,
        version: Version,
        real: RealTime,
        keeper: Keeper,
        kept: Callable[[], None] = lambda: None,
    ) -> None:
        """``real`` and ``keeper`` follow the same attempt, and are told before this.

        ``kept`` is called whenever something was kept, so that a fault can be told.
        """
        self._records, self._board, self._version = records, board, version
        self._real, self._keeper, self._kept = real, keeper, kept
        self.attempt = ""
        """What the records call it; empty before it has begun."""
        self._passed: dict[str, int] = {}
        """Splits as they were kept, by name, with their ticks."""
        self._place = ""
        self._done = False

    def begin(self, attempt: Attempt) -> None:
        """See Follower."""
        self.attempt, self._passed = "", {}
        self._done = not may_count(attempt.kind, attempt.assists)
        self._place = attempt.world.level.name

    def tick(self, attempt: Attempt, events: Sequence[Event]) -> None:
        """See Follower."""
        del events
        started = attempt.timer.started
        if self._done or started is None:
            return
        if not may_count(attempt.kind, attempt.assists):
            # It became practice under way: what was passed before stays as it was.
            self.leave(attempt)
            self._done = True
            return
        if not self.attempt:
            begun = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%S")
            self.attempt = self._records.begin(self._board, self._version, attempt.seed, begun)
        shown = attempt.splits.shown
        kept = self._passed.keys() - {mark.name for mark in shown}
        for name in kept:
            # It was taken back by hand, and may be passed again.
            self._records.unsplit(self.attempt, name)
            del self._passed[name]
        marks = [mark for mark in shown if self._passed.get(mark.name) != mark.tick]
        for mark in marks:
            self._passed[mark.name] = mark.tick
            passed = Passed(mark.name, self._place, mark.tick - started, self._real.ms or 0)
            self._records.split(self.attempt, passed)
        if marks or kept:
            self._records.link(self.attempt, self._keeper.name)
            self._kept()
        if attempt.finished:
            self._end(attempt)
        self._place = attempt.world.level.name

    def turn(self, left: Attempt, attempt: Attempt) -> None:
        """See Follower: what is gone back to never counts."""
        del attempt
        self.leave(left)
        self._done = True

    def leave(self, attempt: Attempt) -> None:
        """See Follower."""
        if self.attempt and not self._done:
            self._end(attempt)

    def _end(self, attempt: Attempt) -> None:
        self._done = True
        self._records.end(
            self.attempt,
            attempt.timer.time,
            self._real.ms or 0,
            finished=attempt.finished
            and not attempt.unmet
            and may_count(attempt.kind, attempt.assists),
            replay=self._keeper.name,
        )
        self._kept()
