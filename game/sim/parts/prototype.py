"""Prototype: a forgotten idea that floats on its small orbit, and can be pushed off."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import sqrt
from typing import TYPE_CHECKING, Final

import pymunk

from game.sim import tuning
from game.sim.chipmunk import course, place, send, way
from game.sim.events import FigureLit, Touched, Whispered
from game.sim.part import Here, Live, Part
from game.sim.plane import KY
from game.sim.space import LOW, TALL, THING
from game.sim.trig import direction

if TYPE_CHECKING:
    from game.sim.mirror import Mirror

FIGURE: Final = "prototypes"
"""The figure that is lit when all of a place have been touched."""
_PULL: Final = 0.0016
_DAMP: Final = 0.014
_BOUNCE: Final = 0.6
_ELASTIC: Final = 0.5
_WANDERS: Final = 420.0
"""px round its orbit in which it may be met."""


@dataclass(frozen=True, slots=True)
class Prototype(Part):
    """A round body of some mass; how it spins is the view's."""

    x: float
    y: float
    """Middle of its orbit."""
    kind: str = "kite"
    radius: float = 30.0
    mass: float = 1.5
    """The dreamer weighs 1."""
    orbit: float = 24.0
    """Radius of the orbit, px."""
    period: int = 900
    """Ticks once round."""
    idea: str = ""
    """What it says of itself when it is first touched."""

    def live(self, here: Here) -> Live:
        """See Part."""
        return LivePrototype(self, here)

    def mirrored(self, mirror: Mirror) -> Part:
        """See Part: on its orbit it goes the same way round, which is the other way."""
        return replace(self, x=mirror.x(self.x))

    @property
    def figure(self) -> str:
        """See Part."""
        return FIGURE

    def home(self, tick: int) -> tuple[float, float]:
        """Where it would be if nobody had pushed it."""
        u, v = direction((tick + self.id * 97) % self.period / self.period)
        return self.x + u * self.orbit, self.y + v * self.orbit * KY


class LivePrototype(Live):
    """A free body of the space, drawn softly back to its orbit."""

    def __init__(self, prototype: Prototype, here: Here) -> None:
        self.prototype = prototype
        self.touched = False
        self._apart = prototype.radius + tuning.PLAYER_RADIUS
        self.body = pymunk.Body(prototype.mass, float("inf"))
        self.body.position = prototype.home(here.tick)
        shape = pymunk.Circle(self.body, prototype.radius)
        shape.filter = pymunk.ShapeFilter(categories=THING, mask=LOW | TALL | THING)
        shape.elasticity = _ELASTIC
        here.space.add(self.body, shape)
        x, y, far = prototype.x, prototype.y, _WANDERS + prototype.orbit
        super().__init__(prototype, (x - far, y - far, x + far, y + far), here)

    def pass_time(self) -> None:
        """Be drawn home, and meet the dreamer."""
        x, y, vx, vy = course(self.body)
        home_x, home_y = self.prototype.home(self.here.tick)
        vx += (home_x - x) * _PULL - vx * _DAMP
        vy += (home_y - y) * _PULL - vy * _DAMP
        send(self.body, vx, vy)
        player = self.here.player
        dx, dy = x - player.x, y - player.y
        square = dx * dx + dy * dy
        if 0.0 < square < self._apart * self._apart:
            self._meet(dx, dy, sqrt(square))

    def brace(self, x: float, y: float) -> tuple[float, float] | None:
        """See Live."""
        at_x, at_y = place(self.body)
        dx, dy = x - at_x, y - at_y
        away = sqrt(dx * dx + dy * dy)
        reach = self.prototype.radius + tuning.PLAYER_RADIUS + tuning.PUSH_REACH
        return None if away > reach or away == 0.0 else (dx / away, dy / away)

    def recoil(self, dx: float, dy: float) -> None:
        """See Live."""
        vx, vy = way(self.body)
        send(self.body, vx + dx / self.prototype.mass, vy + dy / self.prototype.mass)
        self._touch()

    def state(self) -> tuple[float, ...]:
        """See Live."""
        return *course(self.body), float(self.touched)

    def _meet(self, dx: float, dy: float, away: float) -> None:
        """Exchange momentum with the dreamer, (dx, dy) px and so far away, and part."""
        player, body = self.here.player, self.body
        x, y, vx, vy = course(body)
        nx, ny = dx / away, dy / away
        closing = (player.vx - vx) * nx + (player.vy - vy) * ny
        if closing > 0.0:
            mine, its = tuning.DREAMER_MASS, self.prototype.mass
            impulse = (1.0 + _BOUNCE) * closing * mine * its / (mine + its)
            player.vx -= impulse / mine * nx
            player.vy -= impulse / mine * ny
            send(body, vx + impulse / its * nx, vy + impulse / its * ny)
        aside = self._apart - away
        body.position = x + nx * aside, y + ny * aside
        self.here.space.reindex_shapes_for_body(body)
        self._touch()

    def _touch(self) -> None:
        if self.touched:
            return
        self.touched = True
        here = self.here
        here.tell(Touched(self.prototype.id))
        if self.prototype.idea:
            here.tell(Whispered(self.prototype.idea))
        others = (live for live in here.parts.all if isinstance(live, LivePrototype))
        if all(live.touched for live in others) and FIGURE not in here.progress.figures:
            here.progress = here.progress.lighting(FIGURE)
            here.tell(FigureLit(FIGURE))
            here.show(FIGURE)
