"""Categories: what a run sets out to do, where it begins, and whether it did it.

Owns their names and conditions. A single location is named ``location:MAP``: it begins as
the campaign's manifest says and ends at the tick in which that place is left by a way on
(a passage that ends a split, or a relic's door; ways back go on) or in which one awakes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from game.sim.progress import Progress

NEW: Final = Progress()
SECOND_TURN: Final = Progress(turn=2)
"""The spiral's fixed, empty tally."""
ALL_CRANES: Final = 100
ALL_RELICS: Final = 6
"""The seventh is never earned: it opens last, at the threshold."""

LOCATION: Final = "location:"


@dataclass(frozen=True, slots=True)
class Category:
    """One thing to run for."""

    name: str
    """As it is written in replays and on the command line."""
    title: str
    unmet: Callable[[Progress], str]
    """What is missing at the end, in a few words; empty for nothing."""
    begins: Progress = NEW
    """What the dreamer comes with."""


@dataclass(frozen=True, slots=True)
class Begin:
    """Where a run begins, and what the dreamer comes with."""

    place: str
    progress: Progress = field(default_factory=Progress)


def _nothing(_progress: Progress) -> str:
    return ""


def _relics(progress: Progress) -> str:
    earned = len(progress.earned)
    return "" if earned >= ALL_RELICS else f"{earned} of {ALL_RELICS} relics earned"


def _cranes(progress: Progress) -> str:
    if progress.turn != 1:
        return "the cranes must be caught in the first turn"
    caught = progress.courage
    return "" if caught >= ALL_CRANES else f"{caught} of {ALL_CRANES} cranes caught"


def _unjudged(_progress: Progress) -> str:
    return "this version of the game cannot judge the category"


ANY: Final = "any%"
EVERY_CRANE: Final = "all-cranes"

CATEGORIES: Final = {
    category.name: category
    for category in (
        Category(ANY, "Any%", _nothing),
        Category("all-relics", "All relics", _relics),
        Category(EVERY_CRANE, "All cranes", _cranes),
        Category("glitchless", "Glitchless", _unjudged),
        Category("spiral", "The spiral", _nothing, SECOND_TURN),
    )
}
"""Those of the whole dream."""


def location(name: str) -> str:
    """The map of a single location, empty for a category of the whole dream."""
    return name.removeprefix(LOCATION) if name.startswith(LOCATION) else ""


def begin(name: str, start: str, locations: Mapping[str, Progress]) -> Begin | None:
    """Where the category begins in a campaign; None for a location it does not have.

    ``start`` is the campaign's first place; ``locations`` are those of its manifest.
    """
    place = location(name)
    if not place:
        known = CATEGORIES.get(name)
        return Begin(start) if known is None else Begin(start, known.begins)
    progress = locations.get(place)
    return None if progress is None else Begin(place, progress)


def unmet(name: str, progress: Progress) -> str:
    """What the category still asks of a run that ended with ``progress``; empty for nothing."""
    if location(name):
        return ""
    category = CATEGORIES.get(name)
    if category is None:
        return "no such category"
    return category.unmet(progress)


def asks(name: str) -> bool:
    """Whether coming to the end is not enough: a header alone cannot tell that it was met."""
    return bool(unmet(name, NEW))
