"""Standing: how a run stands, tick by tick, against what it is compared with.

Plain values for whoever tells them: splits passed and skipped, differences, gold
segments, pace, best possible time. Reads marks and ticks, changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.speedrun.comparisons import (
    PAR,
    PERSONAL_BEST,
    START,
    Bests,
    Comparison,
    Run,
    compare,
    personal_best,
)
from game.speedrun.segments import Course
from game.speedrun.splits import Mark

NOTHING = Comparison("", Course(), ())


@dataclass(frozen=True, slots=True)
class Split:
    """A split of the run. Times are game time in ticks."""

    name: str
    ticks: int | None
    """None: it was skipped."""
    delta: int | None = None
    """Ticks behind what is compared with; below 0 ahead of it."""
    segment: int | None = None
    """Ticks that were lost (below 0: won) in the segment it ended."""
    gold: bool = False
    """The segment was never run as fast."""


@dataclass(frozen=True, slots=True)
class Coming:
    """The split on its way."""

    name: str
    expected: int | None = None
    """Game time at which what is compared with passed it."""
    delta: int | None = None
    """Live: told as soon as time is being lost."""


@dataclass(frozen=True, slots=True)
class Standing:
    """All there is to tell of a moment."""

    splits: tuple[Split, ...] = ()
    coming: Coming | None = None
    behind: bool | None = None
    """None where there is nothing to compare with."""
    losing: bool = False
    """The segment being run is slower than its like; where there is none, the last one was."""
    possible: int | None = None
    """Final time if all to come were run as well as ever."""


class Race:
    """One attempt against a comparison and the best segments there were before it."""

    def __init__(self, comparison: Comparison = NOTHING, bests: Bests | None = None) -> None:
        self.comparison, self._bests = comparison, bests or Bests()
        self._names: tuple[str, ...] = ()
        self._splits: tuple[Split, ...] = ()
        self._last: Split | None = None
        self._ways: list[tuple[int, int]] = self._bests.ways(START, comparison.course.names)

    def splits(self, marks: Sequence[Mark], started: int) -> tuple[Split, ...]:
        """The splits told as they were passed; ``started`` is the tick game time began at."""
        names = tuple(mark.name for mark in marks)
        if names != self._names:
            self._names = names
            self._splits = self._judged(marks, started)
            self._last = next((s for s in reversed(self._splits) if s.ticks is not None), None)
            course = self.comparison.course
            behind = course.behind(names)
            left = [n for n, done in zip(course.names, behind, strict=True) if not done]
            self._ways = self._bests.ways(names[-1] if names else START, left)
        return self._splits

    def at(
        self, marks: Sequence[Mark], started: int, ticks: int, place: str, guess: str = ""
    ) -> Standing:
        """How it stands at a game time, for whoever is in ``place``.

        ``guess`` is the split likely to come where the comparison knows none.
        """
        splits = self.splits(marks, started)
        last, stood = self._last, self._stood
        since = ticks - (last.ticks or 0 if last else 0)
        coming = self._coming(ticks, since, place, guess)
        if stood is None:
            return Standing(splits, coming, possible=self._possible(ticks, since))
        losing = last is not None and (last.segment or 0) > 0
        if coming is not None and coming.expected is not None:
            # As LiveSplit has it: only what is being run is lost, until it is over.
            losing = coming.delta is not None and coming.delta > stood
            stood = max(stood, coming.delta or stood)
        return Standing(splits, coming, stood > 0, losing, self._possible(ticks, since))

    @property
    def _stood(self) -> int | None:
        """Ticks behind at the last split that could be compared; None where none ever can."""
        if self._last is not None and self._last.delta is not None:
            return self._last.delta
        known = (split.delta for split in reversed(self._splits) if split.delta is not None)
        first = self.comparison.lengths[:1]
        return next(known, 0 if first and first[0] is not None else None)

    def _coming(self, ticks: int, since: int, place: str, guess: str) -> Coming | None:
        segment = self.comparison.course.upcoming(self._names, place)
        if segment is None:
            return Coming(guess) if guess else None
        expected = self.comparison.at((*self._names, segment.name))
        if expected is None:
            return Coming(segment.name)
        stood, live = self._stood or 0, ticks - expected
        best = self._bests.of(self._names[-1] if self._names else START, segment.name)
        told = live > min(0, stood) or (best is not None and since > best)
        return Coming(segment.name, expected, live if told else None)

    def _possible(self, ticks: int, since: int) -> int | None:
        begun = ticks - since
        return min((begun + max(since, first) + rest for first, rest in self._ways), default=None)

    def _judged(self, marks: Sequence[Mark], started: int) -> tuple[Split, ...]:
        told: list[Split] = []
        passed: list[str] = []
        skipped: set[str] = set()
        before, at, stood = START, 0, 0
        for mark in marks:
            ticks = mark.tick - started
            passed.append(mark.name)
            for name in self.comparison.course.skipped(passed):
                if name not in skipped:
                    skipped.add(name)
                    told.append(Split(name, None))
            known = mark.name in self.comparison.course.names
            expected = self.comparison.at(passed) if known else None
            delta = None if expected is None else ticks - expected
            best = self._bests.of(before, mark.name)
            gold = best is not None and ticks - at < best
            segment = None if delta is None else delta - stood
            told.append(Split(mark.name, ticks, delta, segment, gold))
            before, at = mark.name, ticks
            stood = stood if delta is None else delta
        return tuple(told)


def held_against(runs: Sequence[Run], par: Run | None = None) -> Race:
    """A race along the personal best of the runs before it, or else along the par."""
    best = personal_best(runs)
    stands = best or par
    bests = Bests(runs)
    if stands is None:
        return Race(bests=bests)
    name = PAR if best is None else PERSONAL_BEST
    return Race(compare(name, Course.of(stands.splits), runs, par), bests)
