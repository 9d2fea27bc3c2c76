"""Pane: what cannot be seen until breath freezes on it. Frosted, it bears."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.sim.geometry import bounds, contains, nearest
from game.sim.level import Outline
from game.sim.part import NEVER, Footing, Here, Live, Part
from game.sim.plane import KY, within

if TYPE_CHECKING:
    from game.sim.mirror import Mirror

GROUND: Final = "frost"
REACH: Final = 168.0
"""px on the tilted floor to which breath carries."""
THAW_TICKS: Final = 160
"""Without breath until whole frost is gone, if nothing else is said."""
FREEZE_TICKS: Final = 20
"""Of breath until it is whole."""
BEARS: Final = 0.2
"""It bears from this part of whole frost on."""
JADE: Final = "jade"
"""Ground of a jade pane, by which cold fire does not reach the foot."""
_FRETS: Final = 3.0
"""At full fear jade comes apart so many times faster still."""


@dataclass(frozen=True, slots=True)
class Pane(Part):
    """A pane of air."""

    outline: Outline
    lasts: int = THAW_TICKS
    """Ticks until whole frost is gone."""
    kind: str = "frost"
    """For the view: ``frost`` on air, or ``jade`` in cold fire."""

    def live(self, here: Here) -> Live:
        """See Part."""
        return LivePane(self, here)

    def mirrored(self, mirror: Mirror) -> Part:
        """See Part."""
        return replace(self, outline=mirror.outline(self.outline))

    @property
    def floors(self) -> tuple[Outline, ...]:
        """See Part."""
        return (self.outline,)


class LivePane(Live):
    """A pane and the frost on it."""

    feels_breath = True

    def __init__(self, pane: Pane, here: Here) -> None:
        self.pane = pane
        self.frost = 0
        """Ticks until it is gone: 0 cannot be seen, ``Pane.lasts`` is white."""
        self._worn = 0.0
        left, top, right, bottom = box = bounds(pane.outline)
        across, down = REACH + 1.0, REACH * KY + 1.0
        self._about = left - across, top - down, right + across, bottom + down
        """Beyond this breath surely does not reach it."""
        super().__init__(pane, box, here)

    def pass_time(self) -> None:
        """Freeze on the breath, thaw without."""
        player = self.here.player
        if player.breathing and self._is_near(player.x, player.y):
            grown = max(1, self.pane.lasts // FREEZE_TICKS)
            self.frost = min(self.pane.lasts, self.frost + grown)
            self.due = 0
        elif self.frost:
            self._wear()
        else:
            self.due = NEVER

    def _wear(self) -> None:
        """Frost thaws; jade comes apart the faster the greater the fear."""
        self._worn += 1.0 + (_FRETS * self.here.fear if self.pane.kind == JADE else 0.0)
        while self._worn >= 1.0 and self.frost:
            self._worn -= 1.0
            self.frost -= 1

    def footing(self, x: float, y: float) -> Footing | None:
        """See Live."""
        bears = self.frost >= BEARS * self.pane.lasts and contains(self.pane.outline, x, y)
        return Footing(JADE if self.pane.kind == JADE else GROUND) if bears else None

    def state(self) -> tuple[float, ...]:
        """See Live."""
        return float(self.frost), self._worn

    def _is_near(self, x: float, y: float) -> bool:
        left, top, right, bottom = self._about
        if not (left < x < right and top < y < bottom):
            return False
        to_x, to_y = nearest(self.pane.outline, x, y)
        return within(to_x - x, to_y - y, REACH) or contains(self.pane.outline, x, y)
