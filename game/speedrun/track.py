"""Track: a TAS text by tick, so that it can be gone back in as an attempt is gone back in.

Owns which line speaks at which tick. What the lines mean is ``tas``'s.
"""

from __future__ import annotations

from bisect import bisect_right

from game.sim.controls import Controls
from game.speedrun.attempt import Attempt
from game.speedrun.tas import Claim, Script, Stretch, hold


class Track:
    """The stretches of a script on the ticks of the attempt that plays it."""

    def __init__(self, script: Script) -> None:
        self._stretches: list[Stretch] = []
        self._begins: list[int] = []
        self._claims: dict[int, list[Claim]] = {}
        self.ticks = 0
        """How long it is."""
        for step in script.steps:
            if isinstance(step, Claim):
                self._claims.setdefault(self.ticks, []).append(step)
            else:
                self._stretches.append(step)
                self._begins.append(self.ticks)
                self.ticks += step.ticks

    def controls(self, tick: int) -> Controls | None:
        """What it holds after ``tick`` ticks; None from its end on."""
        found = self._at(tick)
        return None if found is None else found[0].controls

    def line(self, tick: int) -> tuple[int, int, int] | None:
        """The line that speaks then: its number, which of its ticks comes next, and how many."""
        found = self._at(tick)
        return None if found is None else (found[0].line, found[1] + 1, found[0].ticks)

    def hold(self, attempt: Attempt) -> None:
        """Raise TasError where something asserted at the attempt's tick does not hold."""
        for claim in self._claims.get(attempt.tick, ()):
            hold(claim, attempt)

    def _at(self, tick: int) -> tuple[Stretch, int] | None:
        if not 0 <= tick < self.ticks:
            return None
        i = bisect_right(self._begins, tick) - 1
        return self._stretches[i], tick - self._begins[i]
