"""Deeds: the events of a run that another machine must agree on, as a running digest.

Where processors differ in the last bit of a float, two worlds may drift apart and still
be the same run: the same things done at the same ticks. This owns which things count.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import blake2b
from typing import Final

from game.sim.events import (
    Awoke,
    Caught,
    DoorBloomed,
    Event,
    FigureLit,
    HingePassed,
    Left,
    RelicSetDown,
    SetBack,
)

_COUNTS: Final[Mapping[type[Event], tuple[str, ...]]] = {
    Caught: ("number",),
    RelicSetDown: ("relic",),
    DoorBloomed: ("relic",),
    HingePassed: ("name",),
    FigureLit: ("figure",),
    SetBack: ("reason",),
    Left: ("target", "spawn"),
    Awoke: ("relic",),
}
"""Which events count, and which of their fields. No positions: those are what may drift."""


class Deeds:
    """What was done in a run, and when, boiled down to one digest."""

    def __init__(self) -> None:
        self._digest = blake2b(digest_size=8)

    def note(self, tick: int, event: Event) -> None:
        """Take in an event of that tick, if it counts."""
        names = _COUNTS.get(type(event))
        if names is not None:
            values = [getattr(event, name) for name in names]
            self._digest.update(f"{tick} {type(event).__name__} {values}\n".encode())

    def hexdigest(self) -> str:
        """16 hex digits."""
        return self._digest.hexdigest()
