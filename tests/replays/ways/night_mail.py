"""Ways through *The Night Mail*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.sim.controls import NEUTRAL, Controls
from game.speedrun.pilot import Awaken, Catch, Exit, Go, Pilot, Step, Straight, Through, Touch


@dataclass(frozen=True, slots=True)
class Holds:
    """Wait until the coupling at ``x`` px across has just closed."""

    x: float

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        while pilot.bears(self.x, 375):
            yield NEUTRAL
        while not pilot.bears(self.x, 375):
            yield NEUTRAL


WAY: Final = (
    *(Catch(1), Catch(2), Catch(3), Exit("to the couplings")),
    *(Go(525, 375), Holds(735), Straight(960, 375)),
    *(Go(1235, 375), Holds(1400), Straight(1590, 375)),
    *(Touch("letter"), Through("letter")),
    *(Go(540, 400), Straight(710, 450), Straight(980, 420), Awaken()),
)

EVERYTHING: Final[tuple[Step, ...]] = (
    *(Catch(1), Catch(2), Catch(3), Exit("to the couplings")),
    *(Catch(4), Go(525, 375), Holds(735), Straight(960, 375), Catch(5)),
    *(Go(1235, 375), Holds(1400), Straight(1590, 375), Catch(6)),
    *(Touch("letter"), Through("letter"), Catch(7)),
    *(Go(540, 400), Straight(710, 450), Straight(980, 420)),
    *(Catch(8), Catch(9), Catch(10), Awaken()),
)
"""Every crane."""
