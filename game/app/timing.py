"""Timing: what the clock shows of an attempt: splits passed, and the one on its way."""

from __future__ import annotations

from typing import Final

from game.sim.level import Level
from game.speedrun.attempt import Attempt
from game.speedrun.splits import AWAKENING, plain_name
from game.view.hud import words
from game.view.hud.state import SplitRow, TimerState
from game.words import tongue

_ROWS: Final = 4


def split_rows(attempt: Attempt) -> tuple[SplitRow, ...]:
    """The attempt's splits in game time."""
    started = attempt.timer.started or 0
    return tuple(SplitRow(_shown(mark.name), mark.tick - started) for mark in attempt.splits.marks)


def _shown(name: str) -> str:
    """A split's name in the language that is spoken."""
    return words.AWAKENING if name == AWAKENING else tongue.dream("", name)


def timer_state(attempt: Attempt) -> TimerState:
    """Clock and last splits; while it runs, also the split that comes next."""
    timer, rows = attempt.timer, split_rows(attempt)
    phase = "finished" if timer.ended is not None else "running"
    if timer.started is None:
        phase = "waiting"
    coming = next_split(attempt.world.level, {mark.name for mark in attempt.splits.marks})
    if phase == "running" and coming:
        rows = (*rows, SplitRow(_shown(coming), timer.time, current=True))
    return TimerState(timer.time, rows[-_ROWS:], phase=phase, practice=attempt.kind != "run")


def next_split(level: Level, passed: set[str]) -> str:
    """The split that is likely to come next in a place, empty where none is left."""
    ends = [*(h.split for h in level.hinges), *(way.split for way in level.passages)]
    if level.endings:
        ends.append(AWAKENING)
    return next((name for end in ends if (name := plain_name(end)) and name not in passed), "")
