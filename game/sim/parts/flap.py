"""Flap: a part of the floor that folds over at its crease, and takes along who stands on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.sim import tuning
from game.sim.events import Folded
from game.sim.geometry import bounds, contains, nearest
from game.sim.level import Outline, Point
from game.sim.part import Call, Footing, Here, Live, Part
from game.sim.plane import tilted

if TYPE_CHECKING:
    from game.sim.mirror import Mirror

GROUND: Final = "paper"
TURN_TICKS: Final = 48
"""Ticks a flap takes to turn over."""


@dataclass(frozen=True, slots=True)
class Flap(Part):
    """Lies on its own side of the crease until it is folded onto the other, and back again."""

    outline: Outline
    crease: tuple[Point, Point]
    folded: bool = False
    """Whether it lies folded when one enters."""

    def live(self, here: Here) -> Live:
        """See Part."""
        return LiveFlap(self, here)

    def mirrored(self, mirror: Mirror) -> Part:
        """See Part."""
        a, b = self.crease
        crease = mirror.point(a), mirror.point(b)
        return replace(self, outline=mirror.outline(self.outline), crease=crease)

    @property
    def floors(self) -> tuple[Outline, ...]:
        """See Part."""
        return (self.outline, tuple(self.over(x, y) for x, y in self.outline))

    def over(self, x: float, y: float) -> Point:
        """Where the point comes to when the paper is folded."""
        (ax, ay), (bx, by) = self.crease
        dx, dy = bx - ax, by - ay
        part = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)
        return 2.0 * (ax + part * dx) - x, 2.0 * (ay + part * dy) - y

    def handle(self, x: float, y: float, folded: bool) -> Point:
        """Where one at (x, y) bends down to fold: at the feet of who stands on it, else by the
        crease or by any edge as it lies."""
        lies = self.floors[folded]
        if contains(lies, x, y):
            return x, y
        ends = nearest(self.crease, x, y), nearest(lies, x, y)
        return min(ends, key=lambda point: tilted(point[0] - x, point[1] - y))


class LiveFlap(Live):
    """A flap, flat, folded or turning."""

    def __init__(self, flap: Flap, here: Here) -> None:
        self.flap = flap
        self.folded = flap.folded
        self.turning = 0
        """Ticks it has been turning, 0 while it lies."""
        self._aboard: tuple[float, float] | None = None
        """px a tick by which who stands on it is taken along."""
        everywhere = [*flap.crease, *(p for floor in flap.floors for p in floor)]
        left, top, right, bottom = bounds(everywhere)
        reach = tuning.ACT_REACH
        box = left - reach, top - reach, right + reach, bottom + reach
        super().__init__(flap, box, here)

    @property
    def aboard(self) -> bool:
        """Whether it takes the dreamer along."""
        return self._aboard is not None

    def pass_time(self) -> None:
        """Turn, and lie at last."""
        if not self.turning:
            return
        if self.here.player.mode != "held":
            self._aboard = None
        self.turning += 1
        if self.turning > TURN_TICKS:
            self.turning, self.folded = 0, not self.folded
            if self._aboard is not None:
                self._aboard = None
                self.here.player.be_free()
            self.here.tell(Folded(self.flap.id, self.folded))

    def shove(self, x: float, y: float) -> tuple[float, float]:
        """Take along who is aboard."""
        del x, y
        return self._aboard if self._aboard is not None else (0.0, 0.0)

    def footing(self, x: float, y: float) -> Footing | None:
        """The paper, where it lies; while it turns it is felt at both ends."""
        flat = contains(self.flap.outline, x, y)
        over = contains(self.flap.outline, *self.flap.over(x, y))
        lies = (flat or over) if self.turning else (over if self.folded else flat)
        return Footing(GROUND) if lies or self._aboard is not None else None

    def call(self) -> Call | None:
        """See Live."""
        if self.turning:
            return None
        player = self.here.player
        verb = "unfold" if self.folded else "fold_over"
        return Call(verb, *self.flap.handle(player.x, player.y, self.folded))

    def act(self) -> None:
        """Turn over, with the dreamer if they stand on it."""
        self.turning = 1
        player = self.here.player
        x, y = player.x, player.y
        at_x, at_y = self.flap.over(x, y)
        on = (at_x, at_y) if self.folded else (x, y)
        if contains(self.flap.outline, *on):
            self._aboard = (at_x - x) / TURN_TICKS, (at_y - y) / TURN_TICKS
            player.hold_still()

    def state(self) -> tuple[float, ...]:
        """See Live."""
        carried = self._aboard is not None
        return *map(float, (self.folded, self.turning, carried)), *(self._aboard or (0.0, 0.0))
