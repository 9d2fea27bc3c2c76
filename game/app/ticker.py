"""Ticker: wall time in, whole ticks out. Never owes more than a few ticks."""

from __future__ import annotations

from typing import Final

from game.sim.tuning import TICKS_PER_SECOND

_TICK: Final = 1.0 / TICKS_PER_SECOND
MOST: Final = 6
"""Ticks one frame may catch up; beyond that the game slows instead of stalling."""


class Ticker:
    """Turns frame times into ticks, keeping the rest for interpolation."""

    def __init__(self) -> None:
        self._owed = 0.0

    @property
    def alpha(self) -> float:
        """How far the present lies between the last tick and the next, 0 to 1."""
        return min(1.0, self._owed / _TICK)

    def advance(self, seconds: float) -> int:
        """Take in a frame's time in seconds; returns the ticks to play now."""
        self._owed += max(0.0, seconds)
        ticks = int(self._owed / _TICK)
        self._owed -= ticks * _TICK
        return min(ticks, MOST)

    def reset(self) -> None:
        """Forget what is owed: after a pause, a load or a change of place."""
        self._owed = 0.0
