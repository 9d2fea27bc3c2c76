"""The routes of the golden runs. ``python -m tests.record_goldens`` plays and records them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from game.speedrun.categories import ANY
from game.speedrun.pilot import Step
from game.speedrun.route import Awaken, Catch, Enter, Light, Touch, TurnBack, Wait


@dataclass(frozen=True, slots=True)
class Route:
    """What to do from the start to the awakening."""

    steps: tuple[Step, ...]
    category: str = ANY
    seed: int = 0


_DOORS: Final = (Touch("slip"), Touch("blueprint"), Touch("headline"))

ROUTES: Final[Mapping[str, Route]] = {
    # Nine cranes, three doors, home: the fastest order found.
    "any": Route(
        (
            *(Catch(1), Catch(2), Enter("hall")),
            *(Catch(3), Light("hinge"), Catch(8), Catch(7), Catch(5), Catch(6)),
            *(Light("crane"), Catch(9), Catch(4)),
            *(*_DOORS, Enter("corridor"), Enter("threshold"), Awaken()),
        )
    ),
    # Everything there is to catch and to light, in no hurry, with steps back.
    "stroll": Route(
        (
            *(Wait(90), Catch(1), Wait(40), Catch(2), Enter("hall")),
            *(Catch(3), Touch("slip"), Wait(120), Light("hinge"), Catch(8), TurnBack()),
            *(Catch(6), Catch(5), Light("crane"), Catch(9), Touch("blueprint")),
            *(Catch(7), Light("door"), Catch(10), Catch(4), Touch("headline")),
            *(Enter("corridor"), Catch(11), Catch(12), TurnBack(), Catch(13), Catch(14)),
            *(Enter("threshold"), Wait(200), Awaken("handle")),
        ),
        seed=7,
    ),
}
"""By the name of the replay file, without its suffix."""
