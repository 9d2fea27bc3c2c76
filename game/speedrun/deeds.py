"""Deeds: what was done in a run: a digest another machine must agree on, and a tally to read.

Where processors differ in the last bit of a float, two worlds may drift apart and still
be the same run: the same things done at the same ticks. This owns which things count for
that, and which are worth telling the dreamer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from typing import Final

from game.sim.events import (
    Awoke,
    Breathed,
    Caught,
    DoorBloomed,
    Event,
    FigureLit,
    Folded,
    HingePassed,
    Learned,
    Left,
    RelicSetDown,
    Remade,
    SceneBegan,
    SetBack,
    StormCaught,
    Touched,
    Written,
)

_COUNTS: Final[Mapping[type[Event], tuple[str, ...]]] = {
    Caught: ("number", "clean"),
    StormCaught: (),
    RelicSetDown: ("relic",),
    DoorBloomed: ("relic",),
    HingePassed: ("name",),
    FigureLit: ("figure",),
    Learned: ("lesson",),
    Written: ("part_id",),
    Remade: ("part_id",),
    Folded: ("part_id", "folded"),
    Touched: ("part_id",),
    SceneBegan: ("name",),
    SetBack: ("reason",),
    Left: ("target", "spawn"),
    Awoke: ("relic",),
}
"""Which events count, and which of their fields. No positions: those are what may drift."""


@dataclass(slots=True)
class Done:
    """How often the dreamer did what one may want to look back on."""

    lessons: int = 0
    phrases: int = 0
    """Lines written in the air."""
    remade: int = 0
    """Plates and bridges that stood again by hand."""
    clean: int = 0
    """Catches on the down-beat."""
    chain: int = 0
    """Most clean catches in a row."""
    falls: int = 0
    """Times one fell or froze, and went on."""
    breaths: int = 0
    figures: int = 0
    """Constellations lit."""

    _row: int = 0

    def note(self, event: Event) -> None:
        """Take in an event."""
        match event:
            case Caught(clean=clean):
                self._row = self._row + 1 if clean else 0
                self.clean += clean
                self.chain = max(self.chain, self._row)
            case Learned():
                self.lessons += 1
            case Written():
                self.phrases += 1
            case Remade():
                self.remade += 1
            case FigureLit():
                self.figures += 1
            case Breathed(inhale=True):
                self.breaths += 1
            case SetBack(reason="fell" | "froze"):
                self.falls += 1


class Deeds:
    """What was done in a run, and when: boiled down to one digest, and counted."""

    def __init__(self) -> None:
        self._digest = blake2b(digest_size=8)
        self.done = Done()

    def note(self, tick: int, event: Event) -> None:
        """Take in an event of that tick, if it counts."""
        kind = type(event)
        names = _COUNTS.get(kind)
        if names is not None or kind is Breathed:
            self.done.note(event)
        if names is not None:
            values = [getattr(event, name) for name in names]
            self._digest.update(f"{tick} {kind.__name__} {values}\n".encode())

    def copy(self) -> Deeds:
        """The same deeds, growing apart from now on."""
        other = Deeds()
        other._digest, other.done = self._digest.copy(), replace(self.done)
        return other

    def hexdigest(self) -> str:
        """16 hex digits."""
        return self._digest.hexdigest()
