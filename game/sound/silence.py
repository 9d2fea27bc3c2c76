"""Silence: what an attempt sounds like where nothing is to be heard."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from game.sim.events import Event
from game.sim.world import World


class Sound(Protocol):
    """What the app tells of what happens."""

    caption: Callable[[str], None]
    """Told every sound that matters, in words."""

    def title(self) -> None:
        """There is no place: the title."""

    def awaken(self) -> None:
        """The dream is over: its last page."""

    def choose(self, at: int, taken: int | None) -> None:
        """A tick of a menu: the line the choice is at, and the one that was taken."""

    def say(self, name: str) -> None:
        """A sound of the clock of a run, by its name in ``audio/effects``."""

    def tick(
        self,
        events: Iterable[Event],
        world: World,
        *,
        ducked: bool = False,
        waking: bool = False,
    ) -> None:
        """A tick was played in a place; ``ducked`` while words are in the air, ``waking`` where
        the place is no dream any more, and keeps the dream's last music."""

    def rest(self) -> None:
        """The dream is paused."""

    def close(self) -> None:
        """Be silent for good."""


class Silence:
    """Hears nothing."""

    def __init__(self) -> None:
        self.caption: Callable[[str], None] = lambda _text: None

    def title(self) -> None:
        """See Sound."""

    def awaken(self) -> None:
        """See Sound."""

    def choose(self, at: int, taken: int | None) -> None:
        """See Sound."""

    def say(self, name: str) -> None:
        """See Sound."""

    def tick(
        self,
        events: Iterable[Event],
        world: World,
        *,
        ducked: bool = False,
        waking: bool = False,
    ) -> None:
        """See Sound."""

    def rest(self) -> None:
        """See Sound."""

    def close(self) -> None:
        """See Sound."""
