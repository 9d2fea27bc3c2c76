"""Frost: words that condense before the one who breathes out, and may give something."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from game.sim.events import Frosted
from game.sim.part import NEVER, Here, Live, Part
from game.sim.plane import within
from game.sim.states import state_of

if TYPE_CHECKING:
    from game.sim.mirror import Mirror

REACH: Final = 220.0
"""px on the tilted floor from where they are breathed."""
WHOLE_TICKS: Final = 96
"""Of breath until all is there."""
FADES: Final = 4
"""Without breath, one tick in so many takes one back, until all was there once."""


@dataclass(frozen=True, slots=True)
class Frost(Part):
    """Words on an invisible pane."""

    x: float
    y: float
    """Where one breathes out to see them."""
    text: str
    left: float
    top: float
    """Where they hang, px of the plane."""
    gives: str = ""
    """Scene that counts as played once they are whole."""
    when: tuple[str, ...] = ()
    """States of the dream in which breath shows them; empty = all."""
    width: float = 0.0
    """px across that are theirs."""

    def live(self, here: Here) -> Live:
        """See Part."""
        return LiveFrost(self, here)

    def mirrored(self, mirror: Mirror) -> Part:
        """See Part: the words hang on the other side, and can be read."""
        left = mirror.x(self.left + self.width)
        return replace(self, x=mirror.x(self.x), left=left)


class LiveFrost(Live):
    """Words, and how much of them is there."""

    feels_breath = True

    def __init__(self, frost: Frost, here: Here) -> None:
        self.frost = frost
        self.grown = 0
        """0 to ``WHOLE_TICKS``; there it stays."""
        x, y = frost.x, frost.y
        super().__init__(frost, (x - REACH, y - REACH, x + REACH, y + REACH), here)

    def pass_time(self) -> None:
        """Condense on the breath."""
        here, frost = self.here, self.frost
        player = here.player
        self.due = 0 if 0 < self.grown < WHOLE_TICKS else NEVER
        if self.grown == WHOLE_TICKS or not self._is_time():
            return
        if player.breathing and within(player.x - frost.x, player.y - frost.y, REACH):
            self.grown += 1
            self.due = 0
        elif self.grown and here.tick % FADES == 0:
            self.grown -= 1
        if self.grown == WHOLE_TICKS:
            if frost.gives:
                here.progress = here.progress.playing(frost.gives)
            here.tell(Frosted(frost.id, frost.text))

    def _is_time(self) -> bool:
        return not self.frost.when or state_of(self.here.progress) in self.frost.when

    def state(self) -> tuple[float, ...]:
        """See Live."""
        return (float(self.grown),)
