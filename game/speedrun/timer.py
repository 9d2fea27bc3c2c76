"""The clock of a run: whole ticks between two named ticks, and how they are told.

Owns when game time starts and ends and how it is written. Reads no clock.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.sim.controls import NEUTRAL, Controls
from game.sim.tuning import TICKS_PER_SECOND

NO_TIME: Final = "--:--.---"
"""What stands where there is no time to tell."""


@dataclass(slots=True)
class Timer:
    """Game time in ticks. Ticks of an attempt are counted from 1.

    It starts at the first tick with an input, ends at the tick of the awakening (or of
    leaving, for a single location), and counts on through everything between.
    """

    tick: int = 0
    """The tick last played; 0 before the first."""
    started: int | None = None
    ended: int | None = None

    def advance(self, controls: Controls) -> None:
        """Count one tick, played with ``controls``."""
        self.tick += 1
        if self.started is None and controls != NEUTRAL:
            self.started = self.tick

    def end(self) -> None:
        """Stop at the tick last played."""
        self.ended = self.tick

    @property
    def time(self) -> int:
        """Ticks of game time until now, or of the whole run once it has ended."""
        if self.started is None:
            return 0
        return (self.tick if self.ended is None else self.ended) - self.started


def clock(ticks: int | None) -> str:
    """Ticks as ``mm:ss.mmm`` (``h:mm:ss.mmm`` from an hour on), rounded to the nearest ms."""
    if ticks is None:
        return NO_TIME
    # Thirds of a millisecond never tie, so adding half a divisor rounds exactly.
    ms = (abs(ticks) * 1000 + TICKS_PER_SECOND // 2) // TICKS_PER_SECOND
    seconds, ms = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    sign = "-" if ticks < 0 else ""
    hour = f"{hours}:" if hours else ""
    return f"{sign}{hour}{minutes:02}:{seconds:02}.{ms:03}"
