"""Tower: a skyscraper that is a mechanism. To the rules it only stands in the way."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.sim.geometry import bounds
from game.sim.level import Outline
from game.sim.part import Here, Live, Part

if TYPE_CHECKING:
    from game.sim.mirror import Mirror

MECHANISMS: Final = ("clock", "governor", "worm", "escapement", "lantern", "balance")


@dataclass(frozen=True, slots=True)
class Tower(Part):
    """Stands on its outline, which is solid."""

    outline: Outline
    mechanism: str = "clock"
    """One of ``MECHANISMS``."""
    height: float = 320.0
    """px from the floor to its roof."""

    def live(self, here: Here) -> Live:
        """See Part."""
        return LiveTower(self, here)

    def mirrored(self, mirror: Mirror) -> Part:
        """See Part."""
        return replace(self, outline=mirror.outline(self.outline))

    @property
    def foot(self) -> tuple[float, float]:
        """Middle of its outline."""
        left, top, right, bottom = bounds(self.outline)
        return (left + right) / 2, (top + bottom) / 2

    @property
    def width(self) -> float:
        """px across."""
        left, _, right, _ = bounds(self.outline)
        return right - left


class LiveTower(Live):
    """The tower in play: it ticks, and changes nothing."""

    def __init__(self, tower: Tower, here: Here) -> None:
        self.tower = tower
        super().__init__(tower, bounds(tower.outline), here)
