"""Kite: on its string. Who holds it is carried by gusts over what nobody can walk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.sim.events import KiteHeld, KiteLetGo
from game.sim.part import Call, Here, Live, Part

LIFTS: Final = 0.35
"""Force of the wind, px per tick, from which the kite carries."""
GAIN: Final = 1.5
"""How much faster than its push the wind carries one who holds a kite."""
_EASE: Final = 0.08


@dataclass(frozen=True, slots=True)
class Kite(Part):
    """Waits at its place for a hand, and comes back there when it is let go."""

    x: float
    y: float

    def live(self, here: Here) -> Live:
        """See Part."""
        return LiveKite(self, here)


class LiveKite(Live):
    """The kite, held or not."""

    def __init__(self, kite: Kite, here: Here) -> None:
        self.kite = kite
        self.held = False
        self.aloft = False
        """Whether it carries the dreamer now."""
        self._wind = (0.0, 0.0)
        # A held kite is asked for wherever its holder is.
        everywhere = (0.0, 0.0, here.level.width, here.level.height)
        super().__init__(kite, everywhere, here)

    def pass_time(self) -> None:
        """Rise with the wind, come down without it."""
        player = self.here.player
        if self.held and (player.mode == "fall" or (self.aloft and player.mode != "carried")):
            # Set back, or fallen: the string has slipped.
            self.held = self.aloft = False
        if not self.held:
            self._set_down()
            return
        wind_x, wind_y = self.here.parts.wind(player.x, player.y)
        goal = (wind_x * GAIN, wind_y * GAIN)
        self._wind = (
            self._wind[0] + (goal[0] - self._wind[0]) * _EASE,
            self._wind[1] + (goal[1] - self._wind[1]) * _EASE,
        )
        carried = abs(self._wind[0]) + abs(self._wind[1]) >= LIFTS
        if carried and player.is_free:
            self.aloft = True
            player.be_carried()
        elif not carried and self.aloft:
            self._set_down()

    def shove(self, x: float, y: float) -> tuple[float, float]:
        """The way the wind takes it."""
        del x, y
        return self._wind if self.aloft else (0.0, 0.0)

    def call(self) -> Call | None:
        """See Live."""
        if self.held:
            return Call("let_go", self.here.player.x, self.here.player.y)
        return Call("hold", self.kite.x, self.kite.y)

    def act(self) -> None:
        """Take the string, or let go."""
        if self.held:
            self.held = False
            self._set_down()
            self.here.tell(KiteLetGo(self.kite.id))
        else:
            self.held, self._wind = True, (0.0, 0.0)
            self.here.tell(KiteHeld(self.kite.id))

    def state(self) -> tuple[float, ...]:
        """See Live."""
        return float(self.held), float(self.aloft), *self._wind

    def _set_down(self) -> None:
        if self.aloft:
            self.aloft = False
            self.here.player.be_free()
        self._wind = (0.0, 0.0)
