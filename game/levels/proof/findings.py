"""Findings: what the proof of a campaign says in a check, one line for each cause."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, Literal

from game.levels.errors import Finding, MapError, Where
from game.levels.links import Places, ways_of
from game.levels.proof.asks import are_rare
from game.levels.proof.budget import IntricateError
from game.levels.proof.outlook import DeadEnd
from game.levels.proof.proving import Proof
from game.levels.proof.states import FIGURE, THING
from game.levels.proof.verdicts import Leg, route
from game.levels.tilemap import TileMap

_OTHER: Final = "in every second turn of the spiral"
_NAMED: Final = 3
"""Things one cannot come to that are named; the rest is counted."""
_STEADFAST: Final = "say steadfast where the only way on flows or blows"


def findings(proof: Proof, tilemaps: Mapping[str, TileMap]) -> list[Finding]:
    """Locks nobody opens, places nobody comes to, dead ends; a warning where it is too much."""
    start = Where(tilemaps[proof.start].file)
    try:
        return [
            *_locked(proof, tilemaps),
            *_lost(proof, tilemaps),
            *_astray(proof, tilemaps),
            *_dead(proof, tilemaps, start),
            *_turned(proof, tilemaps, start),
        ]
    except IntricateError as fault:
        problem = f"belongs to a campaign that cannot be proved: {fault}"
        return [Finding("warning", start.error(problem, "make its maps smaller or plainer"))]


def _locked(proof: Proof, tilemaps: Mapping[str, TileMap]) -> Iterator[Finding]:
    for lock in proof.locks:
        where = Places(tilemaps[lock.place]).at(lock.id)
        level: Literal["error", "warning"] = "error" if lock.grave else "warning"
        yield Finding(level, where.error(lock.problem, lock.remedy))


def _lost(proof: Proof, tilemaps: Mapping[str, TileMap]) -> Iterator[Finding]:
    """Places that no way leads to at all."""
    targets = {
        way.target
        for name, level in proof.levels.items()
        for way in ways_of(level)
        if way.target != name
    }
    for name in proof.levels:
        if name != proof.start and name not in targets:
            where = Where(tilemaps[name].file)
            yield Finding("warning", where.error("is a map no way leads to", "place a passage"))


def _astray(proof: Proof, tilemaps: Mapping[str, TileMap]) -> Iterator[Finding]:
    """What can be come to from some way in, but from none that one can take."""
    if any(lock.grave for lock in proof.locks):
        return
    found = {(item.place, item.id) for item in proof.found.items if item.kind == THING}
    for place in sorted({state.stand.place for state in proof.found.came}):
        level = proof.levels[place]
        reach, places = proof.reach(level), Places(tilemaps[place])
        ids = [keeper.id for keeper in level.selves]
        ids += [door.id for door in level.doors if door.target]
        ids += [passage.id for passage in level.passages]
        ids += [ending.id for ending in level.endings]
        ids += [hinge.id for hinge in level.hinges]
        for id_ in sorted(ids):
            if id_ in reach.ids and (place, id_) not in found:
                problem = "can be come to only from a way in that one cannot take before"
                yield Finding("warning", places.at(id_).error(problem, "make a way to it"))


def _dead(proof: Proof, tilemaps: Mapping[str, TileMap], start: Where) -> Iterator[Finding]:
    if not any(level.endings for level in proof.levels.values()):
        return  # That there is none has been said already.
    told = any(lock.grave for lock in proof.locks)
    for end in proof.dead_ends:
        if told and end.move is None:
            continue  # What keeps them shut has been named.
        if end.move is None or end.before is None:
            problem, why = "begins a dream from which no ending can be reached", missed(proof)
            fault = start.error(f"{problem}: {why}", "make a way to it") if why else None
            yield Finding("error", fault or start.error(problem, "see starfloor route"))
            continue
        yield _dead_end(proof, end, tilemaps)


def missed(proof: Proof) -> str:
    """What one cannot come to in the first place that has such, in a few words; or nothing."""
    met = {(item.place, item.id) for item in proof.found.items if item.kind == THING}
    for place in sorted({state.stand.place for state in proof.found.came}):
        level = proof.levels[place]
        ahead = [(keeper.id, f"the self '{keeper.relic}'") for keeper in level.selves]
        ahead += [(door.id, f"the door '{door.relic}'") for door in level.doors if door.target]
        ahead += [(way.id, f"the passage to '{way.target}'") for way in level.passages]
        ahead += [(ending.id, f"the ending '{ending.relic}'") for ending in level.endings]
        names = [f"{what} (object {id_})" for id_, what in ahead if (place, id_) not in met]
        if names:
            more = f", and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
            return f"on '{place}' one cannot come to {' or '.join(names[:_NAMED])}{more}"
    return ""


def _turned(proof: Proof, tilemaps: Mapping[str, TileMap], start: Where) -> Iterator[Finding]:
    """What cannot be had or leads nowhere only where the dream is seen the other way round."""
    other = proof.other if proof.found.endings else None
    if other is None:
        return
    if not other.found.endings:
        problem = f"begins a dream that can be finished, but {_OTHER} no ending can be reached"
        yield Finding("error", start.error(problem, _STEADFAST))
        return
    known = {(end.state.stand.place, end.move) for end in proof.dead_ends}
    for end in other.dead_ends:
        if (end.state.stand.place, end.move) not in known:
            yield _dead_end(other, end, tilemaps, _OTHER)
    for item in sorted(set(proof.found.items) - set(other.found.items)):
        if item.id and item.kind not in {THING, FIGURE}:
            problem = f"gives {item.kind} '{item.what}', which {_OTHER} cannot be had"
            where = Places(tilemaps[item.place]).at(item.id)
            yield Finding("warning", where.error(problem, _STEADFAST))


def _dead_end(
    proof: Proof, end: DeadEnd, tilemaps: Mapping[str, TileMap], when: str = ""
) -> Finding:
    legs = route(proof.search, proof.found, end.state)
    before = end.before.stand.place if end.before else proof.start
    move = end.move
    few = f" with only {end.cranes} cranes" if end.cranes >= 0 else ""
    at = f" {when}" if when else ""
    problem = f"leads{at} into a dead end{few}: no ending can be reached from there"
    remedy = _STEADFAST if when else "make a way back or on"
    if move is None or not move.id:
        fault: MapError = Where(tilemaps[before].file).error(problem, remedy)
    else:
        fault = Places(tilemaps[before]).at(move.id).error(problem, remedy)
    return Finding("warning" if _is_rare(legs) else "error", fault)


def _is_rare(legs: tuple[Leg, ...]) -> bool:
    return any(are_rare(step) for leg in legs for step in leg.asks)
