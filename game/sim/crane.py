"""Crane: one numbered crane's state, and nothing that acts on it."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

from game.sim import flight, trig, tuning
from game.sim.chance import chance
from game.sim.level import CraneSpot

_PACKED: Final = struct.Struct(f"<{flight.STATE_ROWS + flight.INTENT_ROWS + 2}d9q")


class Mode(IntEnum):
    """What a crane is about."""

    HIDDEN = 0
    """Not there: its figure is not lit."""
    PERCHED = 1
    """At rest, folded; asleep as long as nobody disturbs it."""
    WANDERING = 2
    """About its spot, in no hurry."""
    STARTLED = 3
    """Away from the runner, as fast as paper goes."""
    CIRCLING = 4
    """High over its spot until it dares to come down."""
    CURIOUS = 5
    """Towards someone who breathes, low, and round them."""
    SETTLING = 6
    """Down to its spot, to fold there."""
    CAUGHT = 7
    """Gone with the dreamer."""


FLYING: Final = frozenset(
    (Mode.WANDERING, Mode.STARTLED, Mode.CIRCLING, Mode.CURIOUS, Mode.SETTLING)
)
"""Modes of a crane in the air."""


@dataclass(slots=True, eq=False)
class Crane:
    """A numbered crane: where it belongs, how it flies, what it is about."""

    index: int
    """Place of its spot in the level."""
    spot: CraneSpot
    seed: int
    mode: Mode = Mode.PERCHED
    since: int = 0
    """Tick in which the mode began."""
    side: int = 0
    """1 or -1 while it goes round something: which way; else 0."""
    clear: int = 0
    """Looks in a row with nothing in the way."""
    leg: int = 0
    """Wander points reached so far."""
    leg_since: int = 0
    bored_until: int = 0
    """Not curious again before this tick."""
    through: int = 0
    """Categories of solids it passes for now, being above or upon them."""
    landing: bool = False
    """In the last few px above its spot."""
    goal_x: float = 0.0
    goal_y: float = 0.0
    state: list[float] = field(default_factory=list)
    """The rows of ``flight``'s state."""
    intent: list[float] = field(default_factory=list)
    """The rows of ``flight``'s intent."""
    handed: int = 1
    """1 or -1: which way round it likes to circle."""
    patience: float = 1.0
    """How long breath has to be heard until it comes: a factor, 0.5 to 1.5."""
    pace: float = 0.0
    """Of this leg of its wandering, px per tick; like ``aim_z``, it follows from ``leg``."""
    aim_z: float = 0.0

    def __post_init__(self) -> None:
        spot = self.spot
        self.handed = 1 if self.chance(4) < 0.5 else -1
        self.patience = 0.5 + self.chance(5)
        self.choose_leg()
        hx, hy = trig.direction(self.chance(1))
        phase = flight.DOWN_BEAT if spot.perched else self.chance(2)
        cycle = float(int(self.chance(3) * flight.CYCLES))
        height = spot.height if spot.perched else self.hover
        still = [spot.x, spot.y, 0.0, 0.0, height, 0.0]
        self.state = [*still, hx, hy, 0.0, phase, cycle, 0.0]
        self.intent = [hx, hy, 0.0, 0.0, height, 1.0 / flight.BEAT_TICKS, 0.0, 0.0, 0.0]
        self.goal_x, self.goal_y = spot.x, spot.y

    @property
    def hover(self) -> float:
        """Height it likes when it flies about its spot, px."""
        return self.spot.height if not self.spot.perched and self.spot.height > 0.0 else 38.0

    def chance(self, *keys: int) -> float:
        """A number in [0, 1) of its own."""
        return chance(self.seed, self.spot.number, *keys)

    def choose_leg(self) -> None:
        """Settle how fast and how high this leg of its wandering is flown."""
        self.pace = tuning.CRANE_WANDER * (0.8 + 0.4 * self.chance(8, self.leg))
        self.aim_z = self.hover + 16.0 * (self.chance(9, self.leg) - 0.5)

    def become(self, mode: Mode, tick: int) -> None:
        """Be about something else from this tick on."""
        self.mode = mode
        self.since = tick
        self.landing = False

    def pack(self) -> bytes:
        """Everything above that play changes, exactly."""
        return _PACKED.pack(
            *self.state,
            *self.intent,
            self.goal_x,
            self.goal_y,
            *(self.mode, self.since, self.side, self.clear, self.leg, self.leg_since),
            *(self.bored_until, self.through, self.landing),
        )
