"""Segments: the fixed list of splits that runs of one board are compared along.

Owns what "so far" means where the order is the runner's own. The lessons may come in any
order, and a split may be passed by on another way; so the course is cut into blocks,
stretches that lie in one place, and a run has behind it, of every block it has begun,
all up to the furthest split it passed. Whoever keeps the order of the course has thus
exactly what stands before the split; whoever changes it has the same segments, summed.
Its last split has the whole course behind it, whatever was left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from game.speedrun.splits import Mark
from game.speedrun.terms import Passed


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the course: the split that ends it, and the place that lies in."""

    name: str
    place: str = ""


@dataclass(frozen=True)
class Course:
    """The segments, in the order of the run that stands for the board."""

    segments: tuple[Segment, ...] = ()

    @classmethod
    def of(cls, splits: Iterable[Passed]) -> Course:
        """The course of a run: a split it never passed is no part of it."""
        return cls(tuple(Segment(passed.name, passed.place) for passed in splits))

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of its splits."""
        return tuple(segment.name for segment in self.segments)

    @cached_property
    def _blocks(self) -> tuple[int, ...]:
        """For each segment, the number of its block."""
        blocks: list[int] = []
        for i, segment in enumerate(self.segments):
            changed = i > 0 and segment.place != self.segments[i - 1].place
            blocks.append((blocks[-1] + changed) if blocks else 0)
        return tuple(blocks)

    def behind(self, passed: Collection[str]) -> tuple[bool, ...]:
        """For each segment, whether a run that passed these splits has it behind it."""
        if self.names and self.names[-1] in passed:
            return (True,) * len(self.segments)
        furthest: dict[int, int] = {}
        for i, block in enumerate(self._blocks):
            if self.names[i] in passed:
                furthest[block] = i
        return tuple(i <= furthest.get(block, -1) for i, block in enumerate(self._blocks))

    def skipped(self, passed: Collection[str]) -> tuple[str, ...]:
        """Splits a run has behind it without having passed them."""
        behind = self.behind(passed)
        return tuple(
            n for n, done in zip(self.names, behind, strict=True) if done and n not in passed
        )

    def upcoming(self, passed: Sequence[str], place: str) -> Segment | None:
        """The split most likely to come next, for whoever stands in ``place``.

        The next one here, or else the next of all that are not behind.
        """
        behind = self.behind(passed)
        open_ = [s for s, done in zip(self.segments, behind, strict=True) if not done]
        here = (segment for segment in open_ if segment.place == place)
        return next(here, None) or next(iter(open_), None)


def placed(marks: Iterable[Mark], places: Sequence[Mark], started: int) -> tuple[Passed, ...]:
    """The splits of an attempt with the places they lie in, as a replay tells both."""
    found = []
    for mark in marks:
        # What is entered at a tick is stood in only after it.
        here = [place.name for place in places if place.tick < mark.tick]
        found.append(Passed(mark.name, here[-1] if here else "", mark.tick - started))
    return tuple(found)
