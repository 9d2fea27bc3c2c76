"""What LiveSplit is told of the dreams that are played. Follows, and touches nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.sim.events import Event
from game.speedrun.attempt import Attempt
from game.speedrun.livesplit.address import Address
from game.speedrun.livesplit.feed import Feed, Passed, Standing
from game.speedrun.livesplit.links import Client, One
from game.speedrun.terms import may_count

_EVERY: Final = 2
"""Ticks between two game times."""


class LiveSplit:
    """A follower that says how the run stands; the links do the talking.

    What may never be a record is not told: its splits would stay in the runner's file.
    """

    def __init__(self, feed: Feed) -> None:
        self._feed = feed
        self._run = 0
        self._said = 0
        """Splits."""

    def begin(self, attempt: Attempt) -> None:
        """See Follower."""
        self._run, self._said = self._run + 1, 0
        self._say(attempt)

    def tick(self, attempt: Attempt, events: Sequence[Event]) -> None:
        """See Follower."""
        del events
        if attempt.timer.started is None:
            return
        passed = len(attempt.splits.shown)
        if passed != self._said or attempt.finished or attempt.tick % _EVERY == 0:
            self._said = passed
            self._say(attempt)

    def turn(self, left: Attempt, attempt: Attempt) -> None:
        """See Follower."""
        self.leave(left)
        self.begin(attempt)

    def leave(self, attempt: Attempt) -> None:
        """See Follower."""
        self._say(attempt, left=True)

    def _say(self, attempt: Attempt, *, left: bool = False) -> None:
        started = attempt.timer.started
        left = left or not may_count(attempt.kind, attempt.assists)
        first = started or 0
        splits = tuple(Passed(mark.name, mark.tick - first) for mark in attempt.splits.shown)
        self._feed.say(
            Standing(
                self._run, started is not None, attempt.timer.time, splits, attempt.finished, left
            )
        )


class Links:
    """All that was asked for on the command line; nothing where nothing was."""

    def __init__(self, server: Address | None, one: int | None) -> None:
        """``server`` is LiveSplit's; ``one`` the port LiveSplit One comes to."""
        self._feed = Feed()
        self._links: list[Client | One] = []
        self.follower: LiveSplit | None = None
        if server is not None:
            self._links.append(Client(server, self._feed, _say))
        if one is not None:
            try:
                self._links.append(One(one, self._feed, _say))
            except OSError as problem:
                _say(f"LiveSplit One cannot connect, port {one} is taken: {problem.strerror}")
        if self._links:
            self.follower = LiveSplit(self._feed)

    @property
    def follows(self) -> bool | None:
        """Whether somebody follows just now; None where nobody was asked to."""
        return any(link.follows for link in self._links) if self._links else None

    def stop(self) -> None:
        """Say what is left to say, and end."""
        for link in self._links:
            link.stop()


def _say(line: str) -> None:
    print(f"starfloor: {line}", flush=True)
