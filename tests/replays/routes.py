"""The routes of the golden runs. ``python -m tests.record_goldens`` plays and records them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from game.speedrun.categories import ANY
from game.speedrun.pilot import Step
from game.speedrun.rides import Across, Out, Remake, Snatch, Straight, Through, Write
from game.speedrun.route import Awaken, Catch, Enter, Go, Light, Touch, TurnBack, Wait


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
    # Over the city of glass gears: the lesson, the escapement, and the relic earned.
    "gears": Route(
        (
            *(Catch(1), Catch(2), Enter("hall")),
            *(Catch(3), Light("hinge"), Catch(8), Catch(7), Catch(5), Catch(6)),
            *(Light("crane"), Catch(9), Catch(4), Touch("slip"), Touch("blueprint")),
            *(Through("blueprint"), Catch(39), Straight(700.0, 3168.0), Snatch(40)),
            *(Straight(1105.0, 3168.0), Straight(1322.0, 3168.0), Straight(1644.0, 2987.0)),
            *(Straight(1900.0, 2990.0), Catch(42), Go(2016.0, 2840.0)),
            *(Across("Ambrose Pell", 2030.0, 2650.0, 200), Across("Dame Oda Wrex", 2290.0, 2262.0)),
            *(Write(), Catch(47), Go(2075.0, 2150.0), Remake("The Unknown Expert", 1600.0, 2070.0)),
            *(Straight(1491.0, 1990.0), Remake("Lord Quill the Brief", 1491.0, 1532.0)),
            *(Straight(1540.0, 1500.0), Remake("Pia Mund", 1990.0, 1340.0)),
            *(Catch(52), Go(2210.0, 1230.0), Across("The Founder", 2362.0, 1190.0, 100)),
            *(
                Across("The Successor", 2559.0, 1098.0, 60),
                Across("Somebody Important", 2930.0, 960.0, 60),
            ),
            *(Out("the door at the end"), Touch("headline")),
            *(Enter("corridor"), Enter("threshold"), Awaken("blueprint")),
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
