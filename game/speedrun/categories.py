"""Categories: what a run sets out to do, and whether it did. Owns their names and conditions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from game.sim.progress import Progress

NEW: Final = Progress()
SECOND_TURN: Final = Progress(turn=2)
"""The spiral's fixed, empty tally."""
ALL_CRANES: Final = 100
ALL_RELICS: Final = 6
"""The seventh is never earned: it opens last, at the threshold."""


@dataclass(frozen=True, slots=True)
class Category:
    """One thing to run for."""

    name: str
    """As it is written in replays and on the command line."""
    title: str
    unmet: Callable[[Progress], str]
    """What is missing at the awakening, in a few words; empty for nothing."""
    begins: Progress = NEW
    """What the dreamer comes with."""


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

CATEGORIES: Final = {
    category.name: category
    for category in (
        Category(ANY, "Any%", _nothing),
        Category("all-relics", "All relics", _relics),
        Category("all-cranes", "All cranes", _cranes),
        Category("glitchless", "Glitchless", _unjudged),
        Category("single", "Single location", _unjudged),
        Category("spiral", "The spiral", _nothing, SECOND_TURN),
    )
}


def begins(name: str) -> Progress:
    """What one comes with into a run of that category: nothing, but in the spiral."""
    category = CATEGORIES.get(name)
    return NEW if category is None else category.begins


def unmet(name: str, progress: Progress) -> str:
    """What the category still asks of a run that awoke with ``progress``; empty for nothing."""
    category = CATEGORIES.get(name)
    if category is None:
        return "no such category"
    return category.unmet(progress)
