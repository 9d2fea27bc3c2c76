"""Followers: what goes along with a dream without touching it.

Ghosts, a timer elsewhere and the keeping of records follow a dream through this one door.
They see each tick after it was played, and once how it was left; none may ever step it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from game.sim.events import Event
from game.speedrun.attempt import Attempt


class Follower(Protocol):
    """Goes along with one attempt after another."""

    def begin(self, attempt: Attempt) -> None:
        """This attempt is played from now on; not a tick of it is played yet."""

    def tick(self, attempt: Attempt, events: Sequence[Event]) -> None:
        """A tick was played, with what happened in it. Takes no longer than a frame can bear."""

    def turn(self, left: Attempt, attempt: Attempt) -> None:
        """Practice went back: the same dream is played on as this attempt, from its tick."""

    def leave(self, attempt: Attempt) -> None:
        """It is played no more, finished or not."""


class Followers:
    """All that follow a dream, as one; each is told in the order in which they came."""

    def __init__(self, *followers: Follower) -> None:
        self._each = followers

    def begin(self, attempt: Attempt) -> None:
        """See Follower."""
        for follower in self._each:
            follower.begin(attempt)

    def tick(self, attempt: Attempt, events: Sequence[Event]) -> None:
        """See Follower."""
        for follower in self._each:
            follower.tick(attempt, events)

    def turn(self, left: Attempt, attempt: Attempt) -> None:
        """See Follower."""
        for follower in self._each:
            follower.turn(left, attempt)

    def leave(self, attempt: Attempt) -> None:
        """See Follower."""
        for follower in self._each:
            follower.leave(attempt)
