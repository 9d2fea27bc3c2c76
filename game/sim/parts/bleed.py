"""Bleed: ink that runs along the paper's grain. Dry, it bears; wet, it does not.

Red ink comes and goes by the clock. One's own runs once something is written, and stays.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.sim import tuning
from game.sim.geometry import bounds, gap, sides
from game.sim.level import Outline
from game.sim.part import Footing, Here, Live, Part
from game.sim.trig import unit

if TYPE_CHECKING:
    from game.sim.mirror import Mirror

GROUND: Final = "ink"


@dataclass(frozen=True, slots=True)
class Bleed(Part):
    """Runs down its line, dries behind its front, fades, and runs again."""

    line: Outline
    width: float
    """px across."""
    pace: float
    """px per tick at which the front runs."""
    period: int = 720
    """Ticks from one bleeding to the next."""
    dries: int = 90
    """Ticks the ink is wet."""
    stays: int = 360
    """Ticks it bears when it is dry."""
    phase: int = 0
    """Ticks of the period that are over when one enters."""
    steadfast: bool = False
    """Only mirrored where others run back: see ``mirror``."""
    after: str = ""
    """What must be written or lit before it runs, once and for good; empty: it comes and goes."""

    def live(self, here: Here) -> Live:
        """See Part."""
        return LiveBleed(self, here)

    def mirrored(self, mirror: Mirror) -> Part:
        """See Part: it runs from the other end."""
        line = mirror.line(self.line)
        return replace(self, line=line if self.steadfast or self.after else line[::-1])

    @property
    def floors(self) -> tuple[Outline, ...]:
        """See Part."""
        half = self.width / 2
        found = []
        for (ax, ay), (bx, by) in sides(self.line, closed=False):
            ux, uy = unit(bx - ax, by - ay)
            sx, sy = -uy * half, ux * half
            found.append(
                ((ax + sx, ay + sy), (bx + sx, by + sy), (bx - sx, by - sy), (ax - sx, ay - sy))
            )
        return tuple(found)

    def bears(self, along: float, tick: int) -> bool:
        """Whether ink that comes and goes is dry in that tick, ``along`` px down its line."""
        return self.is_dry(along, (tick + self.phase) % self.period)

    def is_dry(self, along: float, since: float) -> bool:
        """Whether it is dry there so many ticks after it began to run, and has not faded."""
        age = since - along / self.pace
        return age >= self.dries and (bool(self.after) or age < self.dries + self.stays)


class LiveBleed(Live):
    """The ink."""

    def __init__(self, bleed: Bleed, here: Here) -> None:
        self.bleed = bleed
        self._began: int | None = None
        """The tick in which it began to run for good."""
        if bleed.after in here.progress.figures:
            self._began = tuning.LONG_AGO
        left, top, right, bottom = bounds(bleed.line)
        half = bleed.width / 2
        super().__init__(bleed, (left - half, top - half, right + half, bottom + half), here)

    @property
    def since(self) -> int | None:
        """Ticks since it began to run; None where it has not."""
        tick, bleed = self.here.tick, self.bleed
        if not bleed.after:
            return (tick + bleed.phase) % bleed.period
        return None if self._began is None else tick - self._began

    def pass_time(self) -> None:
        """Begin, once all is written."""
        if self._began is None and self.bleed.after in self.here.progress.figures:
            self._began = self.here.tick

    def state(self) -> tuple[float, ...]:
        """See Live."""
        return () if self._began is None else (float(self._began),)

    def footing(self, x: float, y: float) -> Footing | None:
        """See Live."""
        along = self._along(x, y)
        since = self.since
        if along is None or since is None or not self.bleed.is_dry(along, since):
            return None
        return Footing(GROUND)

    def _along(self, x: float, y: float) -> float | None:
        """px down the line at the foot; None beside it."""
        half = self.bleed.width / 2
        start, found, least = 0.0, None, half * half
        for a, b in sides(self.bleed.line, closed=False):
            length = gap(a, b)
            ux, uy = unit(b[0] - a[0], b[1] - a[1])
            on = min(length, max(0.0, (x - a[0]) * ux + (y - a[1]) * uy))
            dx, dy = x - a[0] - ux * on, y - a[1] - uy * on
            if dx * dx + dy * dy <= least:
                found, least = start + on, dx * dx + dy * dy
            start += length
        return found
