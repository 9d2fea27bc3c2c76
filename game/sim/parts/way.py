"""Way: a line of the blueprint. It carries whoever floats there, out and in with the tide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.sim.part import Here, Live
from game.sim.parts.ribbon import LiveRibbon, Ribbon
from game.sim.trig import sin

GROUND: Final = "ether"
OUTWARD: Final = 0.3
"""How much stronger it runs out than in, as part of its speed: who only waits gets on."""


@dataclass(frozen=True, slots=True)
class Way(Ribbon):
    """A ribbon of ether: it has no floor to stand on, and takes hold softly."""

    def live(self, here: Here) -> Live:
        """See Part."""
        return LiveWay(self, here)


class LiveWay(LiveRibbon):
    """The line, and how strongly the tide runs along it."""

    ground = GROUND

    def __init__(self, way: Way, here: Here) -> None:
        super().__init__(way, here)
        self.since = here.tick if self.there else -1
        """Tick in which the tide set in, outward first; -1 before."""

    @property
    def there(self) -> bool:
        """Whether the scene it waits for is over."""
        playing = self.here.playing
        plays = playing is not None and playing.scene.name == self.ribbon.after
        return not plays and super().there

    @property
    def speed(self) -> float:
        """px per tick it flows now, towards the end of its line."""
        way = self.ribbon
        if not way.tide:
            return way.speed
        turn = (self.here.tick - self.since) % way.tide / way.tide
        return way.speed * (sin(turn) + OUTWARD)

    def pass_time(self) -> None:
        """The tide sets in."""
        if self.since < 0 and self.there:
            self.since = self.here.tick

    def state(self) -> tuple[float, ...]:
        """See Live."""
        return (float(self.since),)
