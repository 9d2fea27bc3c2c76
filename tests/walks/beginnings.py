"""Beginnings: where walks set out from. Every place and entry, with every sort of progress
that one can have there.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import Final

from game.levels.campaign import Campaign
from game.sim import tuning
from game.sim.level import Level
from game.sim.progress import (
    BUILD_FROM_ASHES,
    FAIL_FORWARD,
    LESSONS,
    NAME_EVERY_SCAR,
    Progress,
)
from game.sim.states import PODIUM
from game.speedrun.categories import ALL_CRANES

_LESSON_OF: Final = {
    "slip": FAIL_FORWARD,
    "blueprint": BUILD_FROM_ASHES,
    "headline": NAME_EVERY_SCAR,
}
_BEHIND: Final = {"chasm": "slip", "gears": "blueprint", "cliff": "headline"}
_CHILDHOODS: Final = ("kite", "report", "letter")
AFTER_ALL: Final = ("sun", "chamber", "corridor", "threshold")
PLAN_Z: Final = "plan_z"
"""The scene without which nobody leaves the chamber onward."""
_CROWNED: Final = ("from_the_wall", "where one breathes out")
_AFTER_THE_SPARK: Final = ("corridor", "threshold")
_TAUGHT: Final = {
    FAIL_FORWARD: {
        *("one tile on", "the foot of the ladder", "the edge of the storm"),
        *("the long way round", "the last page"),
    },
    BUILD_FROM_ASHES: {
        *("half remade", "ridden and remade", "after the escapement"),
        *("the draughty landing", "the workshop"),
    },
    NAME_EVERY_SCAR: {"the lip"},
}
"""Entries that nobody comes to without the lesson."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """Where a walk sets out from, and with what."""

    place: str
    progress: Progress
    seed: int


def any_beginning(chance: Random, campaign: Campaign, place: str) -> Beginning:
    """One that can be come to in play."""
    level = campaign.load(place)
    entry = chance.choice(("", *level.entries))
    needed = {lesson for lesson, entries in _TAUGHT.items() if entry in entries}
    after = place in AFTER_ALL or entry in _CROWNED
    lessons = {lesson for lesson in LESSONS if after or lesson in needed or chance.random() < 0.5}
    crowned = after or (len(lessons) == len(LESSONS) and chance.random() < 0.5)
    progress = Progress(
        entry=entry,
        lessons=frozenset(lessons),
        scenes=frozenset({PODIUM} if crowned else ()),
        figures=frozenset(name for name in _figures(level) if chance.random() < 0.3),
    )
    opened = [relic for relic, lesson in _LESSON_OF.items() if lesson in lessons]
    if place in _BEHIND and _BEHIND[place] not in opened:
        opened.append(_BEHIND[place])
    courage = tuning.LESSON_COURAGE[len(opened) - 1] if opened else 0
    young = [place] if place in _CHILDHOODS else []
    young += [name for name in _CHILDHOODS if name not in young and chance.random() < 0.2]
    if young:
        courage = max(courage, tuning.CHILDHOOD_COURAGE[len(young) - 1])
    opened += young
    chance.shuffle(opened)
    courage = min(ALL_CRANES, courage + chance.choice((0, 1, 5, 30, ALL_CRANES)))
    scenes = set(progress.scenes)
    if place in _AFTER_THE_SPARK or (place == "chamber" and chance.random() < 0.5):
        scenes.add(PLAN_Z)
    progress = replace(
        progress,
        scenes=frozenset(scenes),
        opened=tuple(opened),
        earned=frozenset(relic for relic in opened if chance.random() < 0.5),
        cranes=frozenset(chance.sample(range(1, ALL_CRANES + 1), courage)),
    )
    return Beginning(place, progress, chance.randrange(1000))


def _figures(level: Level) -> list[str]:
    return [figure.name for figure in level.figures if figure.counts]
