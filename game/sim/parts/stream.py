"""Stream: storm birds that cross a place along a line, one after the other, for ever.

They fly by the cranes' own formula, keep to their lane and never count: a hand that closes
on one gets its dash back, and the bird flies on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from game.sim import skein, tuning
from game.sim.events import StormCaught
from game.sim.flight import ops_of
from game.sim.geometry import bounds, gap, sides
from game.sim.level import Outline, Point
from game.sim.part import Here, Live, Part, doubles
from game.sim.plane import tilted
from game.sim.skein import Skein
from game.sim.storm import Storm
from game.sim.trig import unit

if TYPE_CHECKING:
    from game.sim.mirror import Mirror

SHORN_TICKS: Final = 45
"""A bird that was caught cannot be caught again for so long."""
FAR: Final = 1000.0
"""px beyond its lane from which on nobody sees the birds, and they hold still."""
_LANE: Final = 0.012
"""Pull towards the lane for each px beside it."""


@dataclass(frozen=True, slots=True)
class Stream(Part):
    """Birds evenly spaced on a line; at its end they begin it anew."""

    line: Outline
    count: int = 8
    pace: float = 2.4
    """px a tick at which they fly."""
    height: float = 24.0
    """px above the floor."""

    def live(self, here: Here) -> Live:
        """See Part."""
        return LiveStream(self, here)

    def mirrored(self, mirror: Mirror) -> Part:
        """See Part: the birds come from where they went."""
        return replace(self, line=mirror.line(self.line)[::-1])


class LiveStream(Live):
    """The birds in the air."""

    def __init__(self, stream: Stream, here: Here) -> None:
        self.stream = stream
        left, top, right, bottom = bounds(stream.line)
        far = 200.0
        box = (left - far, top - far, right + far, bottom + far)
        super().__init__(stream, box, here)
        self._legs = [_Leg(a, b) for a, b in sides(stream.line, closed=False)]
        self._starts = np.cumsum([0.0, *(leg.length for leg in self._legs)]).tolist()
        self._length = float(self._starts[-1])
        kind = Storm if stream.count > skein.MOST else Skein
        self.storm = kind(here.space, stream.count, box, here.seed + stream.id, self._flow)
        self.storm.want(pace=stream.pace, height=stream.height)
        for i in range(stream.count):
            self._put(i, self._length * (i + 0.5) / stream.count)
        self.flies = True
        self._free_at = [0] * stream.count
        """Tick from which each bird can be caught again."""

    @property
    def free(self) -> list[bool]:
        """Whether each bird can be caught now."""
        return [self.here.tick >= tick for tick in self._free_at]

    def pass_time(self) -> None:
        """Fly, while somebody may see it."""
        left, top, right, bottom = self.box
        x, y = self.here.player.x, self.here.player.y
        flew = self.flies
        across = left - FAR < x < right + FAR
        self.flies = across and top - FAR < y < bottom + FAR
        if self.flies:
            self.storm.step(self.here.tick)
        elif flew:
            self.storm.hold()

    def settle(self) -> None:
        """Those at the end begin anew."""
        if not self.flies:
            return
        self.storm.settle()
        for i in self.storm.beyond(*self.stream.line[-1], *self._legs[-1].way):
            self._put(i, 0.0)

    def hold(self, x: float, y: float, reach: float) -> float | None:
        """See Live."""
        nearest = self.nearest(x, y, reach)
        return None if nearest is None else nearest[0]

    def catch(self, x: float, y: float, reach: float) -> None:
        """See Live."""
        nearest = self.nearest(x, y, reach)
        if nearest is None:
            return
        away, i = nearest
        del away
        here = self.here
        self._free_at[i] = here.tick + SHORN_TICKS
        here.player.dash_ready = True
        # What flies lifts one a little: a bridge of birds asks for no perfect tick.
        here.player.off_ground = 0
        here.tell(StormCaught(*self.storm.places[i]))

    def state(self) -> tuple[float, ...]:
        """See Live."""
        numbers = np.frombuffer(self.storm.state(), np.float64).tolist()
        return float(self.flies), *numbers, *map(float, self._free_at)

    def pack(self) -> bytes:
        """See Live."""
        return b"".join(
            (doubles(float(self.flies)), self.storm.state(), doubles(*map(float, self._free_at)))
        )

    def nearest(self, x: float, y: float, reach: float) -> tuple[float, int] | None:
        """How far the nearest bird is that can be caught, px, and its number."""
        tick = self.here.tick
        found: tuple[float, int] | None = None
        for i, (bird_x, bird_y, bird_z) in enumerate(self.storm.places):
            away = tilted(bird_x - x, bird_y - y)
            free = bird_z < tuning.CATCH_HEIGHT and tick >= self._free_at[i]
            if free and away <= reach and (found is None or away < found[0]):
                found = away, i
        return found

    def _put(self, i: int, along: float) -> None:
        """Let a bird begin at a point of the line, flying along it."""
        k = max(k for k, start in enumerate(self._starts[:-1]) if start <= along or k == 0)
        leg = self._legs[k]
        on = along - self._starts[k]
        ux, uy = leg.way
        x, y = leg.ax + ux * on, leg.ay + uy * on
        self.storm.put(i, x, y, ux, uy, self.stream.pace, self.stream.height)

    def _flow(self, x: Any, y: Any, _tick: int, _which: slice) -> tuple[Any, Any]:
        """Along the nearest leg of the line, and towards it."""
        ops = ops_of(x)
        best, flow_x, flow_y = float("inf"), 0.0, 0.0
        for leg in self._legs:
            ux, uy = leg.way
            along = (x - leg.ax) * ux + (y - leg.ay) * uy
            along = ops.within(along, 0.0, leg.length)
            off_x, off_y = leg.ax + ux * along - x, leg.ay + uy * along - y
            square = off_x * off_x + off_y * off_y
            nearer = square < best
            best = ops.pick(nearer, square, best)
            flow_x = ops.pick(nearer, ux + off_x * _LANE, flow_x)
            flow_y = ops.pick(nearer, uy + off_y * _LANE, flow_y)
        return flow_x, flow_y


class _Leg:
    """A straight part of the line."""

    def __init__(self, a: Point, b: Point) -> None:
        self.ax, self.ay = a
        self.length = gap(a, b)
        self.way = unit(b[0] - a[0], b[1] - a[1])
