"""Feed: the latest of a run, for whoever tells a timer elsewhere. Never waits, never fills.

What is kept is not a list of things to send but how the run stands, with all its splits:
of game times only the last is there, and no split can be lost. Of runs that ended while
nobody looked, the last few stay.
"""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass
from typing import Final, NamedTuple

_KEPT: Final = 4
"""Runs."""


class Passed(NamedTuple):
    """A split and its game time in ticks."""

    name: str
    ticks: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How a run stands."""

    run: int
    """Counts runs."""
    started: bool = False
    ticks: int = 0
    """Game time."""
    splits: tuple[Passed, ...] = ()
    ended: bool = False
    left: bool = False
    """It was given up, or the game went away."""


class Feed:
    """Written by the game, read by other threads."""

    def __init__(self) -> None:
        self._change = threading.Condition()
        self._runs: deque[Standing] = deque(maxlen=_KEPT)
        self._version = 0

    @property
    def version(self) -> int:
        """Counts what was said."""
        return self._version

    def say(self, standing: Standing) -> None:
        """The run stands like this now."""
        with self._change:
            if self._runs and self._runs[-1].run == standing.run:
                self._runs.pop()
            self._runs.append(standing)
            self._version += 1
            self._change.notify_all()

    def wake(self) -> None:
        """Let those who wait look."""
        with self._change:
            self._change.notify_all()

    def wait(self, version: int, seconds: float) -> None:
        """Until something was said after that version, or for so long."""
        with self._change:
            if self._version == version:
                self._change.wait(seconds)

    def since(self, run: int | None) -> tuple[Standing, ...]:
        """That run and all after it; only the last if there is none like it."""
        with self._change:
            found = tuple(s for s in self._runs if run is not None and s.run >= run)
            return found or tuple(self._runs)[-1:]
