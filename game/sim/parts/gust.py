"""Gust: the wind of doubt. It blows by the clock, and whatever stands tall gives shelter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.sim import space as space_rules
from game.sim import tuning
from game.sim.geometry import bounds, contains
from game.sim.level import Outline
from game.sim.part import Here, Live, Part
from game.sim.progress import NAME_EVERY_SCAR

if TYPE_CHECKING:
    from game.sim.mirror import Mirror

FRONT_TICKS: Final = 72
"""How long ahead its front is seen and heard."""
RISE_TICKS: Final = 12
"""From the front's coming until it blows in full."""
LEE: Final = 150.0
"""px behind a solid in which the wind is not felt."""


@dataclass(frozen=True, slots=True)
class Gust(Part):
    """Blows over its area along the unit vector (ux, uy)."""

    outline: Outline
    ux: float
    uy: float
    strength: float
    """px per tick."""
    period: int = 432
    """Ticks from one front to the next; 0 = it blows always."""
    blows: int = 168
    """Ticks it blows."""
    phase: int = 0
    """Ticks of the period that are over when one enters."""
    steadfast: bool = False
    """Only mirrored where others run back: see ``mirror``."""

    def live(self, here: Here) -> Live:
        """See Part."""
        return LiveGust(self, here)

    def mirrored(self, mirror: Mirror) -> Part:
        """See Part: it blows back, and of several the last comes first."""
        outline = mirror.outline(self.outline)
        if self.steadfast:
            return replace(self, outline=outline, ux=-self.ux)
        phase = (self.blows - 1 - self.phase) % self.period if self.period else self.phase
        return replace(self, outline=outline, uy=-self.uy, phase=phase)

    def blows_at(self, x: float, y: float) -> bool:
        """Whether it ever blows at (x, y) px, shelter aside."""
        return contains(self.outline, x, y)

    def force(self, tick: int) -> float:
        """How hard it blows in that tick, 0 to 1."""
        if not self.period:
            return 1.0
        within = (tick + self.phase) % self.period
        if within >= self.blows:
            return 0.0
        return min(1.0, (within + 1) / RISE_TICKS)

    def ticks_ahead(self, tick: int) -> int:
        """Ticks until the next front, 0 while it blows."""
        if self.force(tick) or not self.period:
            return 0
        return self.period - (tick + self.phase) % self.period


class LiveGust(Live):
    """The wind, as the dreamer feels it. Who is armored and breathes stands firm."""

    def __init__(self, gust: Gust, here: Here) -> None:
        self.gust = gust
        super().__init__(gust, bounds(gust.outline), here)
        self._asked: tuple[int, float, float] = (-1, 0.0, 0.0)
        self._felt = 0.0

    def wind(self, x: float, y: float) -> tuple[float, float]:
        """See Live."""
        felt = self._force_at(x, y) * self.gust.strength
        return felt * self.gust.ux, felt * self.gust.uy

    def fright(self, x: float, y: float) -> float:
        """See Live."""
        return self._force_at(x, y) * tuning.FEAR_RISE["gust"]

    def _force_at(self, x: float, y: float) -> float:
        """0 to 1 at (x, y), asked for once a tick and place."""
        here = self.here
        asked = (here.tick, x, y)
        if asked != self._asked:
            self._asked, self._felt = asked, self._feel(x, y)
        firm = here.player.breathing and here.knows(NAME_EVERY_SCAR)
        return 0.0 if firm else self._felt

    def _feel(self, x: float, y: float) -> float:
        force = self.gust.force(self.here.tick)
        if not force or not contains(self.gust.outline, x, y):
            return 0.0
        windward = (-self.gust.ux * LEE, -self.gust.uy * LEE)
        sheltered = space_rules.cast(self.here.space, x, y, *windward) is not None
        return 0.0 if sheltered else force
