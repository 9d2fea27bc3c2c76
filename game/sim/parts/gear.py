"""Gear: a flat wheel of glass that turns by steps, on the beat, with whoever stands on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.sim.level import Outline
from game.sim.part import Footing, Here, Live, Part
from game.sim.trig import direction, rotate

if TYPE_CHECKING:
    from game.sim.mirror import Mirror

GROUND: Final = "glass"
EASE_TICKS: Final = 18
"""Ticks a step takes; then the wheel stands until the next."""
TOOTH: Final = 1.84
"""Over the number of teeth: how far one reaches in and out of the pitch, shares of its radius."""
RIM: Final = 0.9
"""The same of the ellipse that is drawn in Tiled."""
_CORNERS: Final = 24
_EASE: Final = tuple(i * i * (54 - 2 * i) / 5832 for i in range(EASE_TICKS + 1))
"""3 k² - 2 k³ of k = i / 18: how much of a step is done after i ticks."""


@dataclass(frozen=True, slots=True)
class Gear(Part):
    """An ellipse on the plane, a circle on the tilted floor. Angles are turns, clockwise."""

    x: float
    y: float
    """Its hub."""
    rx: float
    ry: float
    """Half its width and height, px."""
    steps: int = 16
    """Steps in a revolution."""
    step_ticks: int = 30
    """Ticks from one step to the next."""
    phase: int = 0
    """Steps done when one enters."""
    sense: int = 1
    """1 clockwise on the screen, -1 the other way, 0 stopped."""
    teeth: int = 24
    """How many teeth it has: the fewer, the farther they reach."""
    steadfast: bool = False
    """Only mirrored where others run back: see ``mirror``."""

    def live(self, here: Here) -> Live:
        """See Part."""
        return LiveGear(self, here)

    def mirrored(self, mirror: Mirror) -> Part:
        """See Part: by keeping its sense it turns the other way."""
        sense = -self.sense if self.steadfast else self.sense
        return replace(self, x=mirror.x(self.x), sense=sense)

    @property
    def tips(self) -> float:
        """How far the tips of the teeth are from the hub; the ellipse is 1."""
        return (self.teeth + TOOTH) / (self.teeth + RIM)

    @property
    def floors(self) -> tuple[Outline, ...]:
        """See Part."""
        rim = (direction(i / _CORNERS) for i in range(_CORNERS))
        wide, high = self.rx * self.tips, self.ry * self.tips
        return (tuple((self.x + u * wide, self.y + v * high) for u, v in rim),)

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of all that bears, px."""
        wide, high = self.rx * self.tips, self.ry * self.tips
        return self.x - wide, self.y - high, self.x + wide, self.y + high

    def turn(self, tick: int) -> float:
        """How far it has turned after ``tick`` ticks."""
        whole, within = divmod(tick, self.step_ticks)
        done = whole + _EASE[min(within, EASE_TICKS)] + self.phase
        return self.sense * done / self.steps

    def turned(self, x: float, y: float, turn: float) -> tuple[float, float]:
        """Where the point of the plane comes to when the wheel turns by ``turn``."""
        u, v = rotate((x - self.x) / self.rx, (y - self.y) / self.ry, turn)
        return self.x + u * self.rx, self.y + v * self.ry

    def motion(self, x: float, y: float, tick: int) -> tuple[float, float]:
        """px that the point of the wheel at (x, y) moved from the tick before to ``tick``."""
        turn = self.turn(tick) - self.turn(tick - 1)
        if turn == 0.0:
            return 0.0, 0.0
        to_x, to_y = self.turned(x, y, turn)
        return to_x - x, to_y - y

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies on the wheel: as far as its teeth are seen, they bear."""
        u, v = (x - self.x) / self.rx, (y - self.y) / self.ry
        return u * u + v * v <= self.tips * self.tips


class LiveGear(Live):
    """The wheel under one's feet."""

    def __init__(self, gear: Gear, here: Here) -> None:
        self.gear = gear
        super().__init__(gear, gear.box, here)

    def footing(self, x: float, y: float) -> Footing | None:
        """The glass, and how it turns."""
        if not self.gear.holds(x, y):
            return None
        return Footing(GROUND, *self.gear.motion(x, y, self.here.tick))
