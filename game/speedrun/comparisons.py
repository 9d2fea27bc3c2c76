"""Comparisons: what a run is held against, made of the attempts before it. All in ticks.

The words are LiveSplit's. A segment is known by both its ends, so that one that was
begun elsewhere, in another order of the lessons or after a skipped split, is never
mistaken for the same.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from game.speedrun.segments import Course
from game.speedrun.terms import Passed

PERSONAL_BEST: Final = "Personal Best"
BEST_SEGMENTS: Final = "Best Segments"
AVERAGE_SEGMENTS: Final = "Average Segments"
MEDIAN_SEGMENTS: Final = "Median Segments"
LATEST_RUN: Final = "Latest Run"
PAR: Final = "Par"
"""The time that ships, proved by its replay."""
NAMES: Final = (
    PERSONAL_BEST,
    BEST_SEGMENTS,
    AVERAGE_SEGMENTS,
    MEDIAN_SEGMENTS,
    LATEST_RUN,
    PAR,
)
START: Final = ""
"""What the first segment begins at."""

Ends = tuple[str, str]
"""A segment by the splits it lies between."""


@dataclass(frozen=True, slots=True)
class Run:
    """An attempt as far as it went; ``time`` is None unless it finished and counts."""

    splits: tuple[Passed, ...]
    time: int | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """How long each segment of the course took, for whom or what is compared with."""

    name: str
    course: Course
    lengths: tuple[int | None, ...]
    """None where there is no time."""

    def at(self, passed: Collection[str]) -> int | None:
        """Game time at which it had behind it what a run with these splits has; None if unknown."""
        behind = zip(self.lengths, self.course.behind(passed), strict=True)
        return _sum(length for length, done in behind if done)

    @property
    def total(self) -> int | None:
        """Its final time; None where not every segment has one."""
        return _sum(self.lengths) if self.lengths else None


class Bests:
    """The shortest time of every segment that was ever run."""

    def __init__(self, runs: Iterable[Run] = ()) -> None:
        self._best = {ends: min(lengths) for ends, lengths in segments(runs).items()}
        self._to: dict[str, int] = {}
        for (_, end), length in self._best.items():
            self._to[end] = min(length, self._to.get(end, length))

    def of(self, start: str, end: str) -> int | None:
        """The best from one split to the other, None where that was never run."""
        return self._best.get((start, end))

    def ways(self, start: str, names: Sequence[str]) -> list[tuple[int, int]]:
        """From ``start`` to the last of ``names``: first segment and the rest, at best.

        One pair for each split that may come first; others may be left out on the way
        where that was done before. From ``start`` to a split that never followed it, the
        best from anywhere counts.
        """
        rest: list[int | None] = [None] * len(names)
        for i in range(len(names) - 1, -1, -1):
            if i == len(names) - 1:
                rest[i] = 0
                continue
            known = (self._joined(names, i, j, rest[j]) for j in range(i + 1, len(names)))
            rest[i] = min((r for r in known if r is not None), default=None)
        found = []
        for i, name in enumerate(names):
            first = self.of(start, name)
            if first is None and i == 0 and start != START:
                first = self._to.get(name)
            ahead = rest[i]
            if first is not None and ahead is not None:
                found.append((first, ahead))
        return found

    def sum_of_best(self, course: Course) -> int | None:
        """The whole course at its best, None where a segment was never run."""
        return min((first + rest for first, rest in self.ways(START, course.names)), default=None)

    def _joined(self, names: Sequence[str], i: int, j: int, rest: int | None) -> int | None:
        length = self.of(names[i], names[j])
        if length is None and j == i + 1:
            length = self._to.get(names[j])
        return None if length is None or rest is None else length + rest


def segments(runs: Iterable[Run]) -> dict[Ends, list[int]]:
    """All times of every segment, those of the first run first."""
    found: dict[Ends, list[int]] = {}
    for run in runs:
        before, at = START, 0
        for passed in run.splits:
            found.setdefault((before, passed.name), []).append(passed.ticks - at)
            before, at = passed.name, passed.ticks
    return found


def along(name: str, course: Course, splits: Sequence[Passed]) -> Comparison:
    """One run, held along a course. A split it skipped takes no time: the next holds it."""
    at = {passed.name: passed.ticks for passed in splits}
    lengths: list[int | None] = []
    reached = 0
    last = max((i for i, n in enumerate(course.names) if n in at), default=-1)
    for i, end in enumerate(course.names):
        if end in at:
            lengths.append(at[end] - reached)
            reached = at[end]
        else:
            lengths.append(0 if i < last else None)
    if any(length is not None and length < 0 for length in lengths):
        lengths = _reordered(course, splits)
    return Comparison(name, course, tuple(lengths))


def _reordered(course: Course, splits: Sequence[Passed]) -> list[int | None]:
    """A run that went in another order: what each split took from the one before it."""
    own = {end: times[0] for (_, end), times in segments([Run(tuple(splits))]).items()}
    return [own.get(end) for end in course.names]


def compare(name: str, course: Course, runs: Sequence[Run], par: Run | None = None) -> Comparison:
    """The comparison of that name, along the course, made of the runs in order of play.

    Raises KeyError for a name that is none.
    """
    if name == PAR:
        return along(name, course, par.splits if par else ())
    if name == LATEST_RUN:
        return along(name, course, runs[-1].splits if runs else ())
    if name == PERSONAL_BEST:
        best = personal_best(runs)
        return along(name, course, best.splits if best else ())
    reduce = _REDUCED[name]
    times = segments(runs)
    starts = (START, *course.names[:-1])
    pairs = zip(starts, course.names, strict=True) if course.names else ()
    found = (times.get(ends) for ends in pairs)
    return Comparison(name, course, tuple(reduce(each) if each else None for each in found))


def personal_best(runs: Iterable[Run]) -> Run | None:
    """The fastest that was finished; of equals the first."""
    done = [run for run in runs if run.time is not None]
    return min(done, key=lambda run: run.time or 0, default=None)


def _average(times: Sequence[int]) -> int:
    return (2 * sum(times) + len(times)) // (2 * len(times))


def _median(times: Sequence[int]) -> int:
    ordered = sorted(times)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else _average(ordered[half - 1 : half + 1])


_REDUCED: Final[dict[str, Callable[[Sequence[int]], int]]] = {
    BEST_SEGMENTS: min,
    AVERAGE_SEGMENTS: _average,
    MEDIAN_SEGMENTS: _median,
}


def _sum(lengths: Iterable[int | None]) -> int | None:
    total = 0
    for length in lengths:
        if length is None:
            return None
        total += length
    return total
