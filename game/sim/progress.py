"""Progress: all that is carried between places. Plain, frozen, hashable."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

FAIL_FORWARD: Final = "fail_forward"
BUILD_FROM_ASHES: Final = "build_from_ashes"
NAME_EVERY_SCAR: Final = "name_every_scar"
LESSONS: Final = (FAIL_FORWARD, BUILD_FROM_ASHES, NAME_EVERY_SCAR)
"""What the three lecterns teach: the dash, the remaking, the armour."""


@dataclass(frozen=True, slots=True)
class Progress:
    """What the dreamer has, and the door they come in by.

    A hinge is a rules-level snapshot: this, and the hinge's name in ``entry``.
    """

    entry: str = ""
    """Spawn or hinge one enters by; empty = the map's start."""
    cranes: frozenset[int] = field(default_factory=frozenset)
    """Numbers of the cranes caught."""
    opened: tuple[str, ...] = ()
    """Relics set down, in the order in which their doors bloomed."""
    earned: frozenset[str] = field(default_factory=frozenset)
    """Relics whose place is finished."""
    lessons: frozenset[str] = field(default_factory=frozenset)
    """Of ``LESSONS``."""
    figures: frozenset[str] = field(default_factory=frozenset)
    """Constellations lit for good."""
    scenes: frozenset[str] = field(default_factory=frozenset)
    """What was played once and stays: ``podium``, the answer of the hall."""
    told: frozenset[str] = field(default_factory=frozenset)
    """Words that are told once a dream and were: ``map/object``."""
    turn: int = 1
    """Turn of the spiral, from 1."""

    @property
    def courage(self) -> int:
        """Number of cranes with the dreamer."""
        return len(self.cranes)

    def words(self) -> tuple[str, ...]:
        """Everything in it as text, for digests."""
        return (
            self.entry,
            ",".join(map(str, sorted(self.cranes))),
            ",".join(self.opened),
            *(",".join(sorted(names)) for names in self._sets()),
            str(self.turn),
        )

    def catching(self, crane: int) -> Progress:
        """The same with a crane more."""
        return replace(self, cranes=self.cranes | {crane})

    def opening(self, relic: str) -> Progress:
        """The same with a relic set down."""
        return replace(self, opened=(*self.opened, relic))

    def earning(self, relic: str) -> Progress:
        """The same with the place behind a relic finished."""
        return replace(self, earned=self.earned | {relic})

    def learning(self, lesson: str) -> Progress:
        """The same with a lesson known."""
        return replace(self, lessons=self.lessons | {lesson})

    def lighting(self, figure: str) -> Progress:
        """The same with a constellation lit."""
        return replace(self, figures=self.figures | {figure})

    def spiral(self) -> Progress:
        """What one comes with into the next turn: the tally stays, all else begins anew."""
        return Progress(cranes=self.cranes, turn=self.turn + 1)

    def playing(self, scene: str) -> Progress:
        """The same with what a scene changes changed for good."""
        return replace(self, scenes=self.scenes | {scene})

    def telling(self, words: str) -> Progress:
        """The same with words told that are told once a dream."""
        return replace(self, told=self.told | {words})

    def _sets(self) -> tuple[frozenset[str], ...]:
        return self.earned, self.lessons, self.figures, self.scenes, self.told

    def at(self, entry: str) -> Progress:
        """The same, entering by another door."""
        return replace(self, entry=entry)


@dataclass(frozen=True, slots=True)
class Assists:
    """Help a player may ask for; any of them makes a run no record."""

    no_fear: bool = False
    endless_dash: bool = False
    wide_catch: bool = False
    self_writing: bool = False
    """Phrases write themselves at a lectern."""

    @property
    def any(self) -> bool:
        """Whether some help is on."""
        return self.no_fear or self.endless_dash or self.wide_catch or self.self_writing
