"""Witness: what a run that is played again comes by, place by place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from game.sim.events import Awoke, Caught, DoorBloomed, Event, HingePassed
from game.speedrun.splits import Mark

Named = tuple[str, str]
"""A place, and the name of something in it."""


@dataclass(slots=True)
class Witness:
    """Sees each tick of a run. Plain and small: it travels between processes."""

    ticks: int = 0
    """How many were played."""
    places: set[str] = field(default_factory=set)
    """Names of the places entered."""
    hinges: set[Named] = field(default_factory=set)
    """Hinges passed, by place and name."""
    doors: set[Named] = field(default_factory=set)
    """Relics' doors that bloomed, by place and relic."""
    endings: set[Named] = field(default_factory=set)
    """Doors one awoke through, by place and relic."""
    cranes: set[int] = field(default_factory=set)
    """Numbers of the cranes caught."""

    def see(self, tick: int, places: Sequence[Mark], events: Iterable[Event]) -> None:
        """Take in a tick: ``places`` are those entered until its end."""
        self.ticks = tick
        if places[-1].name not in self.places:
            self.places.update(mark.name for mark in places)
        for event in events:
            # Whoever leaves in this tick did it where they were before.
            left = len(places) > 1 and places[-1].tick == tick
            place = places[-2 if left else -1].name
            match event:
                case HingePassed(name=name):
                    self.hinges.add((place, name))
                case DoorBloomed(relic=relic):
                    self.doors.add((place, relic))
                case Awoke(relic=relic):
                    self.endings.add((place, relic))
                case Caught(number=number):
                    self.cranes.add(number)

    def add(self, other: Witness) -> None:
        """Take in what another saw."""
        self.ticks += other.ticks
        self.places |= other.places
        self.hinges |= other.hinges
        self.doors |= other.doors
        self.endings |= other.endings
        self.cranes |= other.cranes
