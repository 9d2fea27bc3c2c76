"""Locks: what keeps shut what can never be had, each at the object where it is asked for.

A lock is told where it is met, not everything behind it; what opening it would give is
counted. Locks that another lock keeps from being met are not told.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.levels.proof.asks import STRING
from game.levels.proof.atlas import Known, Stand
from game.levels.proof.search import Search
from game.levels.proof.states import (
    ENDING,
    LESSON,
    PLACE,
    RELIC,
    SCENE,
    THING,
    Blocked,
    Found,
    Item,
    State,
)
from game.sim.parts.lectern import Lectern
from game.sim.states import PODIUM, STATES

_SKILL: Final = {
    "fail_forward": "the dash",
    "build_from_ashes": "remaking",
    "name_every_scar": "armor",
}
_FIRST: Final = {kind: n for n, kind in enumerate((ENDING, PLACE, LESSON, SCENE, RELIC))}
"""What is named first of all that lies behind a lock."""
_NAMED: Final = 3
"""Things behind a lock that are named; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Lock:
    """What is asked for that nobody can have."""

    place: str
    id: int
    problem: str
    remedy: str
    behind: tuple[Item, ...] = ()
    """What could be had if it were open."""
    grave: bool = True
    """Whether it is hardly ever meant."""


def locks(search: Search, found: Found, wanted: set[Item]) -> list[Lock]:
    """The locks that keep any of ``wanted`` shut."""
    told: list[Lock] = []
    opens: dict[str, set[Item]] = {}
    for place, id_, key, problem, remedy in (*_blocked(search, found), *_asked(search, found)):
        if key not in opens:
            opens[key] = _granted(search, found, key) & wanted
        behind = tuple(sorted(opens[key], key=lambda item: (_FIRST.get(item.kind, 9), item)))
        if behind:
            told.append(Lock(place, id_, f"{problem}{_counted(behind)}", remedy, behind))
    # The same key asked for at many objects of a place is one lock.
    seen: dict[tuple[str, str, frozenset[Item]], Lock] = {}
    for lock in told:
        seen.setdefault((lock.place, lock.remedy, frozenset(lock.behind)), lock)
    return [*seen.values(), *_unearned(search, found)]


_Line = tuple[str, int, str, str, str]
"""Place, object, the key that is missing, problem and remedy."""


def _blocked(search: Search, found: Found) -> Iterator[_Line]:
    """Locks that were met at a thing."""
    opened = {item.what for item in found.items if item.kind == RELIC}
    had = {item.what for item in found.items if item.kind in {LESSON, SCENE}}
    # Where the relic itself is locked, that is told.
    held = {b.move.what for b in found.blocked.values() if b.missing in {"cranes", "courage"}}
    for (place, id_, missing), block in found.blocked.items():
        relic = block.move.what
        if missing in {"cranes", "courage"}:
            if relic not in opened:
                yield place, id_, relic, *_courage(block)
        elif block.move.kind in {LESSON, SCENE} and missing not in had:
            if missing not in search.atlas.lessons and missing not in STATES:
                problem = f"needs the lesson '{missing}', which nothing teaches"
                yield place, id_, missing, problem, "place a lectern that does"
        elif block.move.kind == "passage" and missing in STATES:
            if missing == STATES[2] and not _gives(search, PODIUM):
                problem = f"opens only once the dream is '{missing}', which nothing brings about"
                yield place, id_, PODIUM, problem, "place a lectern with the scene 'podium'"
            if missing == STATES[1] and not search.atlas.lessons:
                problem = f"opens only once the dream is '{missing}', which nothing brings about"
                yield place, id_, "fail_forward", problem, "place a lectern with a lesson"
        elif block.move.kind == "passage" and missing not in {*opened, *held}:
            yield place, id_, missing, *_door(search, missing)


def _unearned(search: Search, found: Found) -> Iterator[Lock]:
    """Endings that one can walk up to, and that nothing opens."""
    levels = search.atlas.levels
    earned = {p.earns for level in levels.values() for p in level.passages}
    grave = not found.endings
    for name, level in levels.items():
        for ending in level.endings:
            met = Item(THING, name, ending.id) in found.items
            if met and not ending.always and ending.relic not in earned:
                problem = f"opens for who has earned '{ending.relic}', which no passage earns"
                remedy = "let a passage earn it, or say always"
                item = Item(ENDING, name, ending.id, ending.relic)
                yield Lock(name, ending.id, problem, remedy, (item,), grave)


def _courage(block: Blocked) -> tuple[str, str]:
    relic, need, have = block.move.what, block.move.need, block.have
    if block.missing == "courage":
        return (
            f"holds '{relic}', whose door is 'last' and never opens by courage",
            "make its relic_door a 'lesson' or a 'childhood'",
        )
    return (
        f"asks for {need} cranes to open '{relic}', but only {have} can be had before it",
        f"place {need - have} more where one comes before, or open another door first",
    )


def _door(search: Search, relic: str) -> tuple[str, str]:
    keepers = [
        (name, keeper.id)
        for name, level in search.atlas.levels.items()
        for keeper in level.selves
        if keeper.relic == relic
    ]
    if not keepers:
        problem = f"opens with the door of '{relic}', a relic that nobody holds"
        return problem, "place a self that holds it, or let it need nothing"
    where, id_ = keepers[0]
    problem = f"opens with the door of '{relic}', whose self (object {id_} on '{where}')"
    problem += " cannot be come to before"
    return problem, "move that self before it, make another way to it, or let it need nothing"


def _gives(search: Search, scene: str) -> bool:
    return any(gift.scene == scene for name in search.atlas.levels for gift in search.gifts(name))


def _asked(search: Search, found: Found) -> Iterator[_Line]:
    """Locks that were met on the way to something."""
    atlas, known = search.atlas, found.all
    stands = sorted({Stand(state.stand.place, state.stand.entry) for state in found.came})
    for stand in stands:
        here = atlas.visit(stand, known.keys, known.dream)
        plan = here.plan
        for number in sorted(here.nodes):
            shut = [s for s in plan.offers[number] if not s.keys <= known.keys]
            beyond = [(plan.things[s.to].id, s) for s in shut if s.to not in here.met]
            shut = [s for s in plan.steps[number] if not s.keys <= known.keys]
            pieces = [(plan.pieces[s.to].thing, s) for s in shut if s.to not in here.nodes]
            for id_, step in (*pieces, *beyond):
                for key in sorted(step.keys - known.keys - {STRING}):
                    at = id_ or _first_beyond(search, stand, known, key)
                    if at:
                        yield stand.place, at, key, *_lesson(search, stand.place, key)


def _first_beyond(search: Search, stand: Stand, known: Known, key: str) -> int:
    """Id of a thing that can be come to with the key and not without; 0 for none."""
    before = search.atlas.visit(stand, known.keys, known.dream)
    after = search.atlas.visit(stand, known.keys | {key}, known.dream)
    new = [after.plan.things[n].id for n in after.met if n not in before.met]
    return min(new, default=0)


def _lesson(search: Search, place: str, key: str) -> tuple[str, str]:
    skill = f"{_SKILL[key]} ('{key}')" if key in _SKILL else f"the scene '{key}'"
    teachers = [
        (name, part.id)
        for name, level in search.atlas.levels.items()
        for part in level.parts
        if isinstance(part, Lectern) and key in {part.lesson, part.scene}
    ]
    if not teachers:
        return (
            f"can be come to with {skill} alone, which nothing in the campaign gives",
            "place a lectern that does, or make a way",
        )
    where, id_ = teachers[0]
    there = "" if where == place else f" on '{where}'"
    return (
        f"can be come to with {skill} alone, and its lectern (object {id_}{there}) lies behind it",
        "move the lectern before it, or make a way",
    )


def _granted(search: Search, found: Found, key: str) -> set[Item]:
    """What could be had besides, if that key were had."""
    first = found.start
    known = found.all
    if key in search.atlas.lessons or key in _SKILL:
        known = known._replace(lessons=known.lessons | {key})
    elif any(key in doors for doors in search.relics()):
        known = known._replace(opened=known.opened | {key})
    else:
        known = known._replace(scenes=known.scenes | {key})
    then = search.explore(first.stand.place, by=State(first.stand, known), merged=True)
    return set(then.items) - set(found.items)


def _counted(behind: tuple[Item, ...]) -> str:
    """What lies behind, in a few words."""
    named = [f"{item.kind} '{item.what}'" for item in behind[:_NAMED]]
    more = len(behind) - len(named)
    rest = f" and {more} more" if more > 0 else ""
    return f": {', '.join(named)}{rest} cannot be had"
