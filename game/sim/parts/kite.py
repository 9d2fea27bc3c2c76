"""Kite: on its string. Who holds it is carried by gusts over what nobody can walk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import sqrt
from typing import TYPE_CHECKING, Final

from game.sim import tuning
from game.sim.events import KiteHeld, KiteLetGo
from game.sim.ground import VOID
from game.sim.part import Call, Here, Live, Part
from game.sim.parts.gust import Gust
from game.sim.plane import tilted

if TYPE_CHECKING:
    from game.sim.mirror import Mirror

LIFTS: Final = 2.0
"""Pull of the wind, px per tick, from which the kite carries."""
GAIN: Final = 1.5
"""How much faster than its push the wind carries one who holds a kite."""
HEIGHT: Final = 58.0
"""px above the ground at which it carries."""
_EASE: Final = 0.06
_RISE: Final = 0.055
_KEEPS: Final = 0.95
"""What is left, a tick, of the way one had when one let go."""
_WEIGHT: Final = 0.34
_SINK_MOST: Final = 2.0
"""px a tick at which a held kite lets one down on what bears."""
_HOVERS: Final = 0.28
"""px a tick at which it does over nothing where the wind comes back: who holds on is there."""
LANDS: Final = 12.0
"""Ticks' worth of the way one has, that one still makes after letting go."""
_HELD_ASIDE: Final = 60.0
"""px beside its holder where on the ground it asks to be let go: what is nearer goes first."""


@dataclass(frozen=True, slots=True)
class Kite(Part):
    """Waits for a hand at its place, or at whichever of its pegs is nearest to the dreamer."""

    x: float
    y: float
    pegs: tuple[tuple[float, float], ...] = ()

    def live(self, here: Here) -> Live:
        """See Part."""
        return LiveKite(self, here)

    def mirrored(self, mirror: Mirror) -> Part:
        """See Part."""
        pegs = tuple(mirror.point(peg) for peg in self.pegs)
        return replace(self, x=mirror.x(self.x), pegs=pegs)


class LiveKite(Live):
    """The kite, held or not."""

    def __init__(self, kite: Kite, here: Here) -> None:
        self.kite = kite
        self.held = False
        self.aloft = False
        """Whether the dreamer hangs in the air."""
        self.pull = 0.0, 0.0
        """px a tick that the wind in it moves its holder."""
        self._sinks = 0.0
        self._places = (kite.x, kite.y), *kite.pegs
        self._gusts = tuple(part for part in here.level.parts if isinstance(part, Gust))
        # A held kite is asked for wherever its holder is.
        everywhere = (0.0, 0.0, here.level.width, here.level.height)
        super().__init__(kite, everywhere, here)

    @property
    def waits(self) -> tuple[float, float]:
        """Where it waits while nobody holds it, px."""
        player = self.here.player
        return min(self._places, key=lambda p: (tilted(p[0] - player.x, p[1] - player.y), p))

    def pass_time(self) -> None:
        """Rise with the wind, come down without it."""
        player = self.here.player
        if self.aloft and player.mode != "carried":
            # Set back: the string has slipped.
            self.held = False
            self._end_flight()
        if self.held and player.mode == "fall":
            self.held = False
        if self.held:
            self._fill()
            if not self.aloft and player.is_free and self._carries:
                self.aloft = True
                self._sinks = 0.0
                self.pull = player.carry_x, player.carry_y
                player.be_carried()
        if self.aloft:
            self._hang()

    @property
    def lands(self) -> tuple[float, float]:
        """Where one comes down who lets go now, px."""
        player = self.here.player
        return player.x + self.pull[0] * LANDS, player.y + self.pull[1] * LANDS

    @property
    def _carries(self) -> bool:
        return self.pull[0] * self.pull[0] + self.pull[1] * self.pull[1] >= LIFTS * LIFTS

    def _fill(self) -> None:
        """What blows fills the sail little by little."""
        player = self.here.player
        wind_x, wind_y = self.here.parts.wind(player.x, player.y)
        pull_x, pull_y = self.pull
        self.pull = (
            pull_x + (wind_x * GAIN - pull_x) * _EASE,
            pull_y + (wind_y * GAIN - pull_y) * _EASE,
        )

    def _hang(self) -> None:
        """A tick in the air."""
        player = self.here.player
        if self.held and self._carries:
            self._sinks = 0.0
            player.height += (HEIGHT - player.height) * _RISE
        else:
            most = self._sink_most() if self.held else HEIGHT
            self._sinks = min(most, self._sinks + _WEIGHT)
            player.height -= self._sinks
        if not self.held:
            self.pull = self.pull[0] * _KEEPS, self.pull[1] * _KEEPS
        pace = sqrt(self.pull[0] * self.pull[0] + self.pull[1] * self.pull[1])
        if pace > LIFTS / 2:
            player.face_x, player.face_y = self.pull[0] / pace, self.pull[1] / pace
        if player.height <= 0.0:
            self._end_flight()
            player.be_free()
            player.vx, player.vy = player.face_x * tuning.WALK, player.face_y * tuning.WALK

    def _sink_most(self) -> float:
        x, y = self.here.player.x, self.here.player.y
        bears = self.here.parts.footing(x, y) is not None
        bears = bears or self.here.ground.kind_at(x, y) != VOID
        return (
            _SINK_MOST if bears or not any(gust.blows_at(x, y) for gust in self._gusts) else _HOVERS
        )

    def _end_flight(self) -> None:
        self.aloft, self.pull, self._sinks = False, (0.0, 0.0), 0.0
        self.here.player.height = 0.0

    def shove(self, x: float, y: float) -> tuple[float, float]:
        """The way the wind takes it."""
        del x, y
        return self.pull if self.aloft else (0.0, 0.0)

    def call(self) -> Call | None:
        """See Live."""
        player = self.here.player
        if self.held:
            aside = 0.0 if self.aloft else _HELD_ASIDE
            return Call("let_go", player.x + aside, player.y)
        return None if self.aloft else Call("hold", *self.waits)

    def act(self) -> None:
        """Take the string, or let go."""
        self.held = not self.held
        if self.held:
            self.pull = 0.0, 0.0
            self.here.tell(KiteHeld(self.kite.id))
        else:
            self.here.tell(KiteLetGo(self.kite.id))

    def state(self) -> tuple[float, ...]:
        """See Live."""
        return float(self.held), float(self.aloft), *self.pull, self._sinks
