"""Terms: what two attempts must share to stand on one board, and to be of one version.

A board is a campaign, a category and a seeding: seed 0 is the unseeded board, every other
seed that was set has one of its own, and all seeds drawn at random share one. An attempt
in maps or under rules that are not those of today stays on its board as of another
version; it is shown, and never compared with.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.sim.progress import Assists

RANDOM: Final = "random"
UNSEEDED: Final = "0"
RUN: Final = "run"


@dataclass(frozen=True, slots=True)
class Board:
    """Where an attempt stands."""

    campaign: str
    category: str
    seeding: str = UNSEEDED
    """A seed that was set, in figures, or ``random``."""

    @property
    def seed(self) -> int | None:
        """The seed all attempts of it have; None where each has its own."""
        return None if self.seeding == RANDOM else int(self.seeding)


@dataclass(frozen=True, slots=True)
class Version:
    """What attempts must have been played in to be compared."""

    content: str
    """Content hash of the campaign."""
    rules: int


@dataclass(frozen=True, slots=True)
class Passed:
    """A split of an attempt, with both its times since the start."""

    name: str
    place: str
    """Where it was passed."""
    ticks: int
    real: int = 0
    """ms."""


def seeding(seed: int, *, drawn: bool = False) -> str:
    """How a seed is told apart; ``drawn`` = by chance, not by the runner."""
    return RANDOM if drawn else str(seed)


def may_count(kind: str, assists: Assists) -> bool:
    """Whether an attempt may ever be a record: no practice, no TAS, no assists."""
    return kind == RUN and not assists.any
