"""Reach: which things of one place can be come to at all, by whichever way one enters.

For what is checked of a map by itself: all that is taught anywhere is known.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.levels.proof.atlas import Atlas, Known, Stand
from game.levels.proof.visit import Visit
from game.sim.level import Level
from game.sim.parts.lectern import Lectern
from game.sim.progress import BUILD_FROM_ASHES, LESSONS, NAME_EVERY_SCAR
from game.sim.scenes import SCENES
from game.sim.states import STATES

BY_ITSELF = frozenset({BUILD_FROM_ASHES, NAME_EVERY_SCAR})
"""What is taken to be known where a map says by itself that it is asked for."""


class Reach:
    """What can be come to in a place of an atlas. Raises IntricateError."""

    def __init__(self, atlas: Atlas, place: str, lessons: Iterable[str]) -> None:
        self.lessons = frozenset(lessons)
        """All that is taken to be known."""
        known = Known(self.lessons, frozenset({*SCENES, *_scenes(atlas)}))
        level = atlas.levels[place]
        dreams = STATES if place in atlas.changing else STATES[:1]
        self._visits: list[Visit] = []
        for spawn in level.spawns:
            entry = "" if spawn.start else spawn.name
            for dream in dreams:
                self._visits.append(atlas.visit(Stand(place, entry), known.keys, dream))
        hinges = {hinge for visit in self._visits for hinge in visit.hinges}
        for name, lies in sorted(hinges):
            for dream in dreams:
                self._visits.append(atlas.visit(Stand(place, name, lies), known.keys, dream))
        self._plans = list({id(visit.plan): visit.plan for visit in self._visits}.values())
        self.ids = {v.plan.things[n].id for v in self._visits for n in v.met}
        """Ids of the things that can be come to."""

    @classmethod
    def of(cls, level: Level) -> Reach:
        """Of a level of which nothing else is known."""
        taught = {part.lesson for part in level.parts if isinstance(part, Lectern)}
        atlas = Atlas({level.name: level}, lessons=frozenset((taught | BY_ITSELF) & set(LESSONS)))
        return cls(atlas, level.name, atlas.lessons)

    def walks(self, x: float, y: float) -> bool:
        """Whether one can come to stand at a point, px."""
        return any(visit.holds(x, y, near=0) for visit in self._visits)

    def bears(self, x: float, y: float) -> bool:
        """Whether there is ever something to stand on at a point, px."""
        return any(plan.level.weightless or plan.standing(x, y) for plan in self._plans)


def _scenes(atlas: Atlas) -> set[str]:
    parts = (part for level in atlas.levels.values() for part in level.parts)
    return {part.scene for part in parts if isinstance(part, Lectern)} - {""}
