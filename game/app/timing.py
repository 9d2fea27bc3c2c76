"""Timing: what the clock shows of an attempt: splits passed, and the one on its way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from game.sim.level import Level
from game.speedrun.attempt import Attempt
from game.speedrun.splits import AWAKENING, WAY_ON, plain_name
from game.speedrun.standing import Race, Split, Standing
from game.speedrun.terms import may_count
from game.view.hud import words
from game.view.hud.state import Pace, SplitRow, TimerState
from game.words import tongue

_ROWS: Final = 4
_RECORD, _GOLD, _AHEAD, _BEHIND = "record", "split-gold", "split-ahead", "split-behind"
"""Sounds, by their names in ``audio/effects``."""


def _no_time() -> int | None:
    return None


class Timing:
    """The clock of a dream, by what the run is held against."""

    def __init__(
        self,
        race: Race | None = None,
        best: int | None = None,
        real: Callable[[], int | None] = _no_time,
    ) -> None:
        """``best`` is the personal best before it, ticks; ``real`` tells real time, ms."""
        self._race, self._best, self._real = race or Race(), best, real
        self._counts = race is not None
        self._heard = 0
        """Splits whose sound was told."""

    def rows(self, attempt: Attempt) -> tuple[SplitRow, ...]:
        """All splits passed or skipped."""
        splits = self._race.splits(attempt.splits.shown, attempt.timer.started or 0)
        return tuple(_row(split) for split in splits)

    def state(self, attempt: Attempt) -> TimerState:
        """Clock and last splits; while it runs, also the split that comes next."""
        timer = attempt.timer
        practice = attempt.kind != "run"
        if timer.started is None:
            return TimerState(0, phase="waiting", practice=practice)
        level, marks = attempt.world.level, attempt.splits.shown
        guess = next_split(level, {mark.name for mark in marks})
        now = self._race.at(marks, timer.started, timer.time, level.name, guess)
        rows = tuple(_row(split) for split in now.splits)
        finished = timer.ended is not None
        if now.coming is not None and not finished:
            coming, ticks = now.coming, now.coming.expected
            shown = timer.time if ticks is None else ticks
            rows = (*rows, SplitRow(split_name(coming.name), shown, coming.delta, current=True))
        last = next((split for split in reversed(now.splits) if split.ticks is not None), None)
        return TimerState(
            timer.time,
            rows[-_ROWS:],
            phase="finished" if finished else "running",
            pace=_pace(now),
            previous=last.segment if last is not None else None,
            previous_gold=last is not None and last.gold,
            possible=None if finished else now.possible,
            practice=practice,
            real=self._real(),
            record=self.is_best(attempt),
            against=self._race.comparison.name,
        )

    def chime(self, attempt: Attempt) -> str:
        """The sound of the split passed since it was last asked, as it stands against the run's
        comparison; empty for none, and where there is nothing to compare it with."""
        splits = self._race.splits(attempt.splits.shown, attempt.timer.started or 0)
        before, self._heard = self._heard, len(splits)
        passed = [split for split in splits[before:] if split.ticks is not None]
        if not passed:
            return ""
        if self.is_best(attempt):
            return _RECORD
        last = passed[-1]
        if last.gold:
            return _GOLD
        if last.delta is None:
            return ""
        return _BEHIND if last.delta > 0 else _AHEAD

    def is_best(self, attempt: Attempt) -> bool:
        """Whether it is finished, and no run that counts was ever as fast."""
        if not self._counts or not attempt.finished or attempt.unmet:
            return False
        if not may_count(attempt.kind, attempt.assists):
            return False
        return self._best is None or attempt.timer.time < self._best


def timer_state(attempt: Attempt) -> TimerState:
    """The clock alone, held against nothing."""
    return Timing().state(attempt)


def next_split(level: Level, passed: set[str]) -> str:
    """The split that is likely to come next in a place, empty where none is left."""
    ends = [*(h.split for h in level.hinges), *(way.split for way in level.passages)]
    if level.endings:
        ends.append(AWAKENING)
    return next((name for end in ends if (name := plain_name(end)) and name not in passed), "")


def _row(split: Split) -> SplitRow:
    return SplitRow(split_name(split.name), split.ticks, split.delta, gold=split.gold)


def split_name(name: str) -> str:
    """A split as it is told: its own name is what records and LiveSplit know it by."""
    if name in (AWAKENING, WAY_ON):
        return words.AWAKENING if name == AWAKENING else words.WAY_ON
    return tongue.dream("", name)


def _pace(now: Standing) -> Pace | None:
    return None if now.behind is None else Pace(behind=now.behind, losing=now.losing)
