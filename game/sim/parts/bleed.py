"""Bleed: red ink that runs from a mark along the paper's grain. Dry, it bears; wet, it does not."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

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

    def live(self, here: Here) -> Live:
        """See Part."""
        return LiveBleed(self, here)

    def mirrored(self, mirror: Mirror) -> Part:
        """See Part: it runs from the other end."""
        line = mirror.line(self.line)
        return replace(self, line=line if self.steadfast else line[::-1])

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

    def age(self, along: float, tick: int) -> float | None:
        """Ticks since the front passed ``along`` px of the line; None where it has not yet."""
        since = (tick + self.phase) % self.period - along / self.pace
        return since if since >= 0.0 else None

    def bears(self, along: float, tick: int) -> bool:
        """Whether the ink is dry there, and has not faded."""
        age = self.age(along, tick)
        return age is not None and self.dries <= age < self.dries + self.stays


class LiveBleed(Live):
    """The ink."""

    def __init__(self, bleed: Bleed, here: Here) -> None:
        self.bleed = bleed
        left, top, right, bottom = bounds(bleed.line)
        half = bleed.width / 2
        super().__init__(bleed, (left - half, top - half, right + half, bottom + half), here)

    def footing(self, x: float, y: float) -> Footing | None:
        """See Live."""
        along = self._along(x, y)
        if along is None or not self.bleed.bears(along, self.here.tick):
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
