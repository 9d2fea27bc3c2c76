"""The routes of the golden runs. ``python -m tests.record_goldens`` plays and records them.

What is done in a place is in ``ways``; here it becomes whole runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from game.sim.goal import GLITCHLESS
from game.speedrun.categories import ANY, EVERY_CRANE, EVERY_RELIC, LOCATION
from game.speedrun.pilot import Awaken, Breathe, Catch, Exit, Hurry, Pass, Step
from tests.replays.ways import chamber, chasm, cliff, gears, hall, memories, sun


@dataclass(frozen=True, slots=True)
class Route:
    """What to do from where the category begins to the end."""

    steps: tuple[Step, ...]
    category: str = ANY
    seed: int = 0


def _only(place: str, *steps: Step) -> Route:
    return Route(steps, LOCATION + place)


LESSON_WAYS: Final[Mapping[str, tuple[Step, ...]]] = {
    "slip": chasm.THROUGH,
    "blueprint": gears.THROUGH,
    "headline": cliff.EVERYTHING,
}
"""By the relic whose door leads there."""


INTENDED_WAYS: Final = {**LESSON_WAYS, "headline": cliff.INTENDED}
"""The same past every main hinge."""


def to_the_podium(
    order: Iterable[str] = tuple(LESSON_WAYS), ways: Mapping[str, tuple[Step, ...]] = LESSON_WAYS
) -> tuple[Step, ...]:
    """Office, hall, and the lessons in that order."""
    lessons = (step for relic in order for step in (*hall.door(relic), *ways[relic]))
    return (*hall.OFFICE, Catch(3), *lessons)


FROM_THE_PODIUM: Final[tuple[Step, ...]] = (
    *(*hall.PODIUM, *cliff.PLUNGE, *sun.THROUGH, *chamber.THROUGH, *hall.HOME),
)

SPIRAL: Final[tuple[Step, ...]] = (
    *(*to_the_podium(), *hall.PODIUM, *cliff.PLUNGE, Breathe(120)),
    *(*sun.THROUGH, *chamber.THROUGH, *hall.HOME),
)

ROUTES: Final[Mapping[str, Route]] = {
    # The whole dream: three lessons, the podium, the plunge, Plan Z, and home on the heart's beat.
    "dream": Route((*to_the_podium(), *FROM_THE_PODIUM), seed=3),
    # The same the other way round, with all that moves against it.
    "spiral": Route(SPIRAL, "spiral"),
    # Dash first, then wherever there is ground; nine cranes, three lessons, nothing else.
    "any": Route(
        (
            Hurry(),
            *(*hall.SHORT, *hall.door("slip"), *chasm.FAST, *hall.door("blueprint")),
            *(*gears.FAST, *hall.door("headline"), *cliff.FAST, *hall.PODIUM, *cliff.LEAP),
            *(*sun.FAST, *chamber.FAST, *hall.HOME),
        )
    ),
    # All hundred cranes: the memories as soon as their doors open, nothing twice but the hall.
    "cranes": Route(
        (
            *(*hall.OFFICE, *hall.WEST, *hall.door("slip"), *chasm.EVERYTHING),
            *(*hall.door("report"), *memories.REPORT, *hall.door("letter"), *memories.LETTER),
            *(*hall.door("kite"), *memories.KITE, *hall.EAST, *hall.door("blueprint")),
            *(*gears.EVERYTHING, *hall.door("headline"), *cliff.EVERYTHING, Catch(4)),
            *(*hall.PODIUM, *cliff.PLUNGE, *sun.EVERYTHING, *chamber.EVERYTHING, *hall.ALL_HOME),
        ),
        EVERY_CRANE,
    ),
    # Six relics: forty cranes open the third of the memories, and no more are caught than that.
    "relics": Route(
        (
            *(*hall.OFFICE, *hall.WEST, *hall.door("slip"), *chasm.EVERYTHING),
            *(*hall.door("report"), *memories.REPORT, *hall.door("letter"), *memories.LETTER),
            *(*hall.door("kite"), *memories.KITE, *hall.door("blueprint"), *gears.FAST),
            *(*hall.door("headline"), *cliff.FAST, *hall.PODIUM, *cliff.LEAP),
            *(*sun.FAST, *chamber.FAST, *hall.HOME),
        ),
        EVERY_RELIC,
    ),
    # Past every hinge the maps call main, in their order.
    "glitchless": Route(
        (
            *(*to_the_podium(ways=INTENDED_WAYS), Pass("podium"), *hall.PODIUM, *cliff.PLUNGE),
            *(*sun.THROUGH, *chamber.INTENDED, *hall.HOME),
        ),
        GLITCHLESS,
    ),
    "office": _only("office", *hall.OFFICE),
    "hall": _only("hall", Catch(3), *hall.door("slip")),
    "chasm": _only("chasm", *chasm.EVERYTHING),
    "gears": _only("gears", *gears.EVERYTHING),
    "cliff": _only("cliff", *cliff.EVERYTHING),
    "kite": _only("kite", *memories.KITE),
    "report": _only("report", *memories.REPORT),
    "letter": _only("letter", *memories.LETTER),
    "sun": _only("sun", *sun.THROUGH),
    "chamber": _only("chamber", *chamber.THROUGH),
    "corridor": _only("corridor", Exit("threshold")),
    "threshold": _only("threshold", Awaken()),
}
"""By the name of the replay file, without its suffix."""
