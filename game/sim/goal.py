"""Goal: what a run of a campaign's own category sets out to do. Plain, frozen.

Declared here as levels are: ``levels`` reads it from a manifest, ``speedrun`` judges by it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from game.sim.progress import Progress

GLITCHLESS: Final = "glitchless"
BUILT_IN: Final = ("any%", "all-relics", "all-cranes", GLITCHLESS, "spiral")
"""Names a campaign cannot give to a category of its own."""

Chain = tuple[str, tuple[str, ...]]
"""A place, and hinges of it in the order in which they must be passed."""


@dataclass(frozen=True, slots=True)
class Asks:
    """Conditions, all of which must hold at the end."""

    cranes: int = 0
    """With the dreamer."""
    relics: int = 0
    """Earned."""
    lessons: int = 0
    places: tuple[str, ...] = ()
    """Each entered once."""
    splits: tuple[str, ...] = ()
    """Each passed."""
    hinges: tuple[Chain, ...] = ()
    """Each passed, those of one place for the first time in this order."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A category."""

    name: str
    title: str
    place: str
    """Where it begins."""
    progress: Progress = field(default_factory=Progress)
    """What the dreamer comes with."""
    leaving: str = ""
    """The place whose leaving by a way on ends it; empty for none."""
    split: str = ""
    """The split that ends it; empty for none. With neither it is the awakening."""
    asks: Asks = field(default_factory=Asks)
