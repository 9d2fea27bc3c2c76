"""Plate: a floor that shatters and reassembles by the clock, and can be remade by hand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.sim import tuning
from game.sim.events import Reassembled, Shattered
from game.sim.geometry import bounds, contains, nearest
from game.sim.level import Outline
from game.sim.part import NEVER, Footing, Here, Live, Part
from game.sim.parts.gear import GROUND, Gear
from game.sim.plane import tilted

if TYPE_CHECKING:
    from game.sim.mirror import Mirror

WARN_TICKS: Final = 36
"""A plate shows that it is about to shatter,"""
HOME_TICKS: Final = 32
"""and in so many before it stands again its panes come home."""


@dataclass(frozen=True, slots=True)
class Plate(Part):
    """Stands for a part of its period, or never by itself; it may lie on a gear."""

    outline: Outline
    """Where it lies as one enters the place."""
    period: int = 480
    """Ticks from one shattering to the next; 0 = it never shatters."""
    down: int = 240
    """Ticks it lies shattered."""
    phase: int = 0
    """Ticks of the period that are over when one enters."""
    broken: bool = False
    """Shattered until it is remade."""
    gear: int = 0
    """Id of the gear it rides on, 0 for none."""
    name: str = ""
    """Whose legacy stands on it, empty for nobody's."""

    def live(self, here: Here) -> Live:
        """See Part."""
        return LivePlate(self, here)

    def mirrored(self, mirror: Mirror) -> Part:
        """See Part."""
        return replace(self, outline=mirror.outline(self.outline))

    @property
    def floors(self) -> tuple[Outline, ...]:
        """See Part: where it lies at first; its gear says where it comes to."""
        return (self.outline,)

    def stands(self, tick: int) -> bool:
        """Whether it stands in that tick if nobody remakes it."""
        if self.broken:
            return False
        return not self.period or (tick + self.phase) % self.period >= self.down

    def turns(self, tick: int) -> int:
        """The tick after that one in which it may begin to stand or to lie by the clock."""
        if self.broken or not self.period:
            return NEVER
        within = (tick + self.phase) % self.period
        return tick + (self.down if within < self.down else self.period) - within

    def ticks_left(self, tick: int) -> int | None:
        """Ticks until it shatters by the clock; None where it does not, or lies shattered."""
        if self.broken or not self.period or not self.stands(tick):
            return None
        return self.period - (tick + self.phase) % self.period


class LivePlate(Live):
    """A plate, with the hand's work on it."""

    def __init__(self, plate: Plate, here: Here) -> None:
        self.plate = plate
        gears = (part for part in here.level.parts if part.id == plate.gear)
        self.gear = next((gear for gear in gears if isinstance(gear, Gear)), None)
        self.remade_until = 0
        """It stands by hand before this tick."""
        self._stood = plate.stands(0)
        box = bounds(plate.outline)
        if self.gear is not None:
            box = self.gear.box
        super().__init__(plate, box, here)

    @property
    def stands(self) -> bool:
        """Whether one can stand on it."""
        return self._stood

    @property
    def by_hand(self) -> bool:
        """Whether it would lie shattered if nobody had remade it."""
        tick = self.here.tick
        return tick < self.remade_until and not self.plate.stands(tick)

    @property
    def hand_left(self) -> float:
        """Share of the time that is left of the hand's work, 0 to 1; 0 where there is none."""
        if not self.by_hand:
            return 0.0
        return (self.remade_until - self.here.tick) / tuning.REMAKE_STANDS

    @property
    def warning(self) -> float:
        """How near it is to shattering, 0 not at all to 1 now."""
        tick = self.here.tick
        left = self.remade_until - tick if self.by_hand else self.plate.ticks_left(tick)
        if left is None or not self._stood or left > WARN_TICKS:
            return 0.0
        return 1.0 - left / WARN_TICKS

    @property
    def returning(self) -> float:
        """How near it is to standing again by the clock, 0 not at all to 1 now."""
        plate = self.plate
        if self._stood or plate.broken or not plate.period:
            return 0.0
        left = plate.down - (self.here.tick + plate.phase) % plate.period
        return 1.0 - left / HOME_TICKS if 0 < left < HOME_TICKS else 0.0

    def pass_time(self) -> None:
        """Shatter or reassemble."""
        tick = self.here.tick
        stands = tick < self.remade_until or self.plate.stands(tick)
        if stands != self._stood:
            self._stood = stands
            event = Reassembled if stands else Shattered
            self.here.tell(event(self.plate.id))
        self.due = self.plate.turns(tick)
        if tick < self.remade_until:
            self.due = min(self.due, self.remade_until)

    def footing(self, x: float, y: float) -> Footing | None:
        """The glass while it stands, moving with its gear."""
        if not self._stood or not contains(self.plate.outline, *self._under(x, y)):
            return None
        if self.gear is None:
            return Footing(GROUND)
        return Footing(GROUND, *self.gear.motion(x, y, self.here.tick))

    def brokenness(self, x: float, y: float) -> float | None:
        """See Live."""
        if self._stood:
            return None
        rest_x, rest_y = self._at_rest(x, y)
        if contains(self.plate.outline, rest_x, rest_y):
            return 0.0
        to_x, to_y = nearest(self.plate.outline, rest_x, rest_y)
        return tilted(to_x - rest_x, to_y - rest_y)

    def remake(self) -> None:
        """It stands from now on, for a while."""
        self.remade_until = self.here.tick + tuning.REMAKE_STANDS
        self._stood = True
        self.due = 0

    def state(self) -> tuple[float, ...]:
        """See Live."""
        return float(self.remade_until), float(self._stood)

    def _under(self, x: float, y: float) -> tuple[float, float]:
        """The point of the plate that bears (x, y): what rides on a gear bears to its tips."""
        rest_x, rest_y = self._at_rest(x, y)
        if self.gear is None:
            return rest_x, rest_y
        gear = self.gear
        return gear.x + (rest_x - gear.x) / gear.tips, gear.y + (rest_y - gear.y) / gear.tips

    def _at_rest(self, x: float, y: float) -> tuple[float, float]:
        """Where the point would lie if the gear had not turned."""
        if self.gear is None:
            return x, y
        return self.gear.turned(x, y, self.gear.turn(0) - self.gear.turn(self.here.tick))
