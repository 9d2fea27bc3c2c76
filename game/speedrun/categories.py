"""Categories: what a run sets out to do, where it begins, and whether it did it.

Owns their names and conditions. A single location is named ``location:MAP``: it begins as
the campaign's manifest says and ends at the tick in which that place is left by a way on
(a passage that ends a split, or a relic's door; ways back go on) or in which one awakes.
Categories a campaign adds, and glitchless, which asks for its hinges, are ``Goal``s.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest
from types import MappingProxyType
from typing import Final

from game.sim.goal import GLITCHLESS, Asks, Goal
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
    return "the campaign marks no main hinges"


Goals = Mapping[str, Goal]
"""Those of a campaign, by name."""
NO_GOALS: Final[Goals] = MappingProxyType({})


ANY: Final = "any%"
EVERY_CRANE: Final = "all-cranes"
EVERY_RELIC: Final = "all-relics"

CATEGORIES: Final = {
    category.name: category
    for category in (
        Category(ANY, "Any%", _nothing),
        Category(EVERY_RELIC, "All relics", _relics),
        Category(EVERY_CRANE, "All cranes", _cranes),
        Category(GLITCHLESS, "Glitchless", _unjudged),
        Category("spiral", "The spiral", _nothing, SECOND_TURN),
    )
}
"""Those of the whole dream."""


def location(name: str) -> str:
    """The map of a single location, empty for a category of the whole dream."""
    return name.removeprefix(LOCATION) if name.startswith(LOCATION) else ""


def named(text: str, own: Iterable[str] = ()) -> str:
    """The category somebody typed, as it is written; empty for none. ``own``: a campaign's."""
    if location(text) or text in own:
        return text
    return next((name for name in CATEGORIES if text.lower() in (name, name.strip("%"))), "")


def begin(
    name: str, start: str, locations: Mapping[str, Progress], goals: Goals = NO_GOALS
) -> Begin | None:
    """Where the category begins in a campaign; None for a location it does not have.

    ``start`` is the campaign's first place; ``locations`` and ``goals`` are those of its
    manifest.
    """
    if name in goals:
        return Begin(goals[name].place, goals[name].progress)
    place = location(name)
    if not place:
        known = CATEGORIES.get(name)
        return Begin(start) if known is None else Begin(start, known.begins)
    progress = locations.get(place)
    return None if progress is None else Begin(place, progress)


@dataclass(slots=True)
class Way:
    """What was passed of all a category may ask for, in order, each once."""

    places: Collection[str] = ()
    splits: Collection[str] = ()
    hinges: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """By their place."""


def unmet(name: str, progress: Progress, goals: Goals = NO_GOALS, way: Way | None = None) -> str:
    """What the category still asks of a run that ended with ``progress``; empty for nothing.

    ``way`` is what it passed, for categories of ``goals``.
    """
    if name in goals:
        return _unasked(goals[name].asks, progress, way or Way())
    if location(name):
        return ""
    category = CATEGORIES.get(name)
    if category is None:
        return "no such category"
    return category.unmet(progress)


def asks(name: str) -> bool:
    """Whether coming to the end is not enough: a header alone cannot tell that it was met."""
    return bool(unmet(name, NEW))


def _unasked(asks: Asks, progress: Progress, way: Way) -> str:
    for have, need, what in (
        (progress.courage, asks.cranes, "cranes caught"),
        (len(progress.earned), asks.relics, "relics earned"),
        (len(progress.lessons), asks.lessons, "lessons learned"),
    ):
        if have < need:
            return f"{have} of {need} {what}"
    for place in asks.places:
        if place not in way.places:
            return f"{place} was never entered"
    for split in asks.splits:
        if split not in way.splits:
            return f"the split '{split}' was never passed"
    for place, names in asks.hinges:
        passed = [hinge for hinge in way.hinges.get(place, ()) if hinge in names]
        for expected, found in zip_longest(names, passed):
            if expected not in passed:
                return f"the hinge '{expected}' of {place} was never passed"
            if expected != found:
                return f"the hinge '{found}' of {place} was passed before '{expected}'"
    return ""
