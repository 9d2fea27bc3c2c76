"""Atlas: the plans of all places of a campaign, and what a visit to one of them may give.

Owns which thing of a place gives what under which condition. Which conditions can be met is
the search's business.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from game.levels.proof.asks import Asks
from game.levels.proof.budget import Budget
from game.levels.proof.plan import Plan
from game.levels.proof.things import Thing
from game.levels.proof.visit import Visit, lies_at_first, visit
from game.sim import tuning
from game.sim.level import CraneSpot, Level, Spawn
from game.sim.parts.frost import Frost
from game.sim.parts.lectern import Lectern
from game.sim.parts.spark import Spark
from game.sim.states import PODIUM, STATES

THRESHOLDS: Final[Mapping[str, tuple[int, ...]]] = {
    "lesson": tuning.LESSON_COURAGE,
    "childhood": tuning.CHILDHOOD_COURAGE,
}
"""Cranes that the n-th door of a kind asks for, as ``sim.doors`` has it."""


class Stand(NamedTuple):
    """Where one is set back to, and how the place lies about one."""

    place: str
    entry: str = ""
    """A way in or a hinge by its name; empty for the start."""
    lies: int = -1
    """Which flaps lie folded, as bits; -1 as on entering."""
    at: int = 0
    """Id of the thing where one stands besides; 0 for none."""


class Known(NamedTuple):
    """What has been learned, played and opened."""

    lessons: frozenset[str] = frozenset()
    scenes: frozenset[str] = frozenset()
    opened: frozenset[str] = frozenset()

    @property
    def keys(self) -> frozenset[str]:
        """Lessons and scenes."""
        return self.lessons | self.scenes

    @property
    def dream(self) -> str:
        """How far the dream has come, as ``sim.states`` has it."""
        if PODIUM in self.scenes:
            return STATES[2]
        return STATES[1] if self.lessons else STATES[0]


@dataclass(frozen=True, slots=True)
class Gift:
    """A lesson, scene or figure that a thing gives."""

    thing: Thing
    lesson: str = ""
    scene: str = ""
    figure: str = ""
    needs: frozenset[str] = frozenset()
    """Lessons without which it gives nothing."""
    when: tuple[str, ...] = ()


class Atlas:
    """The places of a campaign. Plans raise IntricateError."""

    def __init__(
        self,
        levels: Mapping[str, Level],
        budget: Budget | None = None,
        *,
        lessons: frozenset[str] | None = None,
    ) -> None:
        """``lessons`` are all that can ever be known; else what is taught in these places."""
        self.levels = levels
        self._budget = budget or Budget()
        self._plans: dict[tuple[str, str], Plan] = {}
        self._visits: dict[tuple[Stand, frozenset[str], str], Visit] = {}
        lecterns = (p for level in levels.values() for p in level.parts if isinstance(p, Lectern))
        taught = frozenset(lectern.lesson for lectern in lecterns) - {""}
        self.lessons = taught if lessons is None else lessons
        """All that is taught anywhere."""
        self.changing = {
            name for name, level in levels.items() if any(s.when for s in level.solids)
        }
        """Places whose walls come and go."""

    def plan(self, place: str, dream: str) -> Plan:
        """The plan of a place in a state of the dream."""
        key = place, dream if place in self.changing else STATES[0]
        if key not in self._plans:
            self._plans[key] = Plan(self.levels[place], dream, self.lessons, self._budget)
        return self._plans[key]

    def visit(self, stand: Stand, keys: frozenset[str], dream: str) -> Visit:
        """What can be come to from there."""
        plan = self.plan(stand.place, dream)
        key = stand, keys & plan.keys, dream if stand.place in self.changing else ""
        if key not in self._visits:
            lies = lies_at_first(plan) if stand.lies < 0 else stand.lies
            starts = [plan.entries[stand.entry]] if stand.entry in plan.entries else []
            if stand.at:
                starts += self._beside(plan, stand.at)
            self._visits[key] = visit(plan, starts, key[1], lies)
        return self._visits[key]

    def start(self, place: str, entry: str) -> str | None:
        """The entry by its one name, None where the place has none such."""
        level = self.levels[place]
        if any(hinge.name == entry and entry for hinge in level.hinges):
            return entry
        found = next((s for s in level.spawns if (s.name == entry if entry else s.start)), None)
        return None if found is None else _named(found)

    def gifts(self, place: str) -> Iterator[Gift]:
        """What things of a place give."""
        for thing in self.plan(place, STATES[0]).things:
            match thing.record:
                case Lectern() as part:
                    needs = frozenset(part.needs)
                    yield Gift(thing, part.lesson, part.scene, part.figure, needs)
                case Spark() as part:
                    yield Gift(thing, scene=part.scene)
                case Frost() as part if part.gives:
                    yield Gift(thing, scene=part.gives, when=part.when)

    def roam(self, stand: Stand, known: Known) -> tuple[Visit, ...]:
        """Visits from there and from every hinge that leads to, nothing new being learned."""
        seen, todo = {stand: self.visit(stand, known.keys, known.dream)}, [stand]
        while todo:
            here = todo.pop()
            for name, lies in seen[here].hinges:
                there = Stand(stand.place, name, lies)
                if there not in seen:
                    seen[there] = self.visit(there, known.keys, known.dream)
                    todo.append(there)
        return tuple(seen.values())

    @staticmethod
    def _beside(plan: Plan, thing_id: int) -> list[int]:
        """The nodes from which a thing is in reach."""
        wanted = {n for n, thing in enumerate(plan.things) if thing.id == thing_id}
        offers = enumerate(plan.offers[: len(plan.pieces)])
        return [n for n, steps in offers if any(s.to in wanted and not s.asks for s in steps)]


def _named(spawn: Spawn) -> str:
    return "" if spawn.start else spawn.name


def crane_bits(cranes: frozenset[int]) -> int:
    """Numbers as bits."""
    return sum(1 << number for number in cranes)


def shows(spot: CraneSpot, found: Visit, gifts: list[Gift], known: Known) -> bool:
    """Whether a crane may be there: its figure can be lit where one is."""
    if not spot.figure or spot.figure in found.figures:
        return True
    return any(
        gift.figure == spot.figure and gift.needs <= known.lessons and reaches(found, gift.thing)
        for gift in gifts
    )


def reaches(found: Visit, thing: Thing) -> bool:
    """Whether a visit came to a thing."""
    return any(found.plan.things[n].id == thing.id for n in found.met)


def asks_to(found: Visit, thing_id: int) -> tuple[Asks, ...]:
    """What the way to a thing asks for, step by step."""
    numbers = [n for n in found.met if found.plan.things[n].id == thing_id]
    ways = [found.asks_of(number) for number in numbers]
    return min(ways, key=len, default=())
