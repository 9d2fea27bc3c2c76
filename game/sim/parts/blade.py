"""Blade: a wall that sweeps round a pivot. It moves whoever stands in its way aside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import sqrt
from typing import TYPE_CHECKING, Final

from game.sim import tuning
from game.sim.geometry import bounds, gap, nearest
from game.sim.level import Outline
from game.sim.part import Here, Live, Part
from game.sim.plane import KY
from game.sim.trig import rotate

if TYPE_CHECKING:
    from game.sim.mirror import Mirror

HALF: Final = 9.0
"""Half its thickness, px."""
_APART: Final = HALF + tuning.PLAYER_RADIUS
"""px from its line from which on it moves nobody."""


@dataclass(frozen=True, slots=True)
class Blade(Part):
    """A line that turns about (x, y) on the tilted floor."""

    line: Outline
    x: float
    y: float
    period: int = 1800
    """Ticks once round."""
    sense: int = 1
    """1 clockwise on the screen, -1 the other way."""
    sweep: float = 1.0
    """Part of a turn after which it runs back; 1 = it goes round and round."""
    steadfast: bool = False
    """Only mirrored where others run back: see ``mirror``."""

    def live(self, here: Here) -> Live:
        """See Part."""
        return LiveBlade(self, here)

    def mirrored(self, mirror: Mirror) -> Part:
        """See Part: what swings back and forth is its own reverse."""
        back = self.steadfast or self.sweep < 1.0
        sense = -self.sense if back else self.sense
        return replace(self, line=mirror.line(self.line), x=mirror.x(self.x), sense=sense)

    def turn(self, tick: int) -> float:
        """How far it has turned after ``tick`` ticks, turns."""
        done = tick % self.period / self.period
        if self.sweep >= 1.0:
            return self.sense * done
        swung = 2.0 * done if done < 0.5 else 2.0 - 2.0 * done
        return self.sense * self.sweep * (swung * swung * (3.0 - 2.0 * swung))

    def turned(self, x: float, y: float, turn: float) -> tuple[float, float]:
        """Where the point comes to when the blade turns by ``turn``."""
        u, v = rotate(x - self.x, (y - self.y) / KY, turn)
        return self.x + u, self.y + v * KY


class LiveBlade(Live):
    """The wall where it is now."""

    def __init__(self, blade: Blade, here: Here) -> None:
        self.blade = blade
        far = max(
            sqrt((x - blade.x) * (x - blade.x) + ((y - blade.y) / KY) * ((y - blade.y) / KY))
            for x, y in blade.line
        )
        x, y = blade.x, blade.y
        # On the tilted floor the line only turns; 1 px is more than any rounding.
        spare = _APART / KY + 1.0
        flat = tuple((u - x, (v - y) / KY) for u, v in blade.line)
        near = max(0.0, gap(nearest(flat, 0.0, 0.0, closed=False), (0.0, 0.0)) - spare)
        self._inner, self._outer = near * near, (far + spare) * (far + spare)
        """Squares of the distances from the pivot between which it may touch the dreamer."""
        left, top, right, bottom = bounds(blade.line)
        self._about = left - spare, top - spare, right + spare, bottom + spare
        far += _APART
        super().__init__(blade, (x - far, y - far * KY - far, x + far, y + far * KY + far), here)

    def shove(self, x: float, y: float) -> tuple[float, float]:
        """Out of the wall, square to it."""
        out_x, out_y = x - self.blade.x, (y - self.blade.y) / KY
        if not self._inner <= out_x * out_x + out_y * out_y <= self._outer:
            return 0.0, 0.0
        turn = self.blade.turn(self.here.tick)
        # The line stands still and the point is turned back: one rotation instead of many.
        rest_x, rest_y = self.blade.turned(x, y, -turn)
        left, top, right, bottom = self._about
        if not (left < rest_x < right and top < rest_y < bottom):
            return 0.0, 0.0
        near_x, near_y = nearest(self.blade.line, rest_x, rest_y, closed=False)
        at_x, at_y = self.blade.turned(near_x, near_y, turn)
        dx, dy = x - at_x, y - at_y
        away = sqrt(dx * dx + dy * dy)
        if away >= _APART or away == 0.0:
            return 0.0, 0.0
        part = (_APART - away) / away
        return dx * part, dy * part
