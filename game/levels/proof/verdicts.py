"""Verdicts: of every crane, door, lesson, relic and ending, whether it can be had, and how.

``proved``: somebody did it, in a run that is certified. ``possible``: within the rules'
numbers, not yet played. ``impossible``: no play whatever leads to it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from game.levels.proof.asks import Asks
from game.levels.proof.atlas import asks_to
from game.levels.proof.search import Search
from game.levels.proof.states import (
    CRANE,
    DOOR,
    EARNED,
    ENDING,
    FIGURE,
    LESSON,
    PLACE,
    RELIC,
    SCENE,
    Found,
    Item,
    Move,
    State,
)
from game.sim.level import Level
from game.sim.parts.frost import Frost
from game.sim.parts.lectern import Lectern
from game.sim.parts.prototype import FIGURE as IDEAS
from game.sim.parts.prototype import Prototype
from game.sim.parts.spark import Spark

Word = Literal["proved", "possible", "impossible"]
Deed = tuple[str, str]
"""What a run has done: the kind of an item, and its name or number."""

KINDS: Final = (PLACE, CRANE, RELIC, DOOR, LESSON, SCENE, FIGURE, EARNED, ENDING)
"""Kinds of items, in the order they are told."""


@dataclass(frozen=True, slots=True)
class Leg:
    """A step of a route: in which place, by which object, and what it asks for."""

    place: str
    id: int
    """The object's id in Tiled; 0 for none."""
    kind: str
    what: str
    cranes: int = 0
    asks: tuple[Asks, ...] = ()
    """What the way to it asks for, step by step."""

    @property
    def words(self) -> tuple[str, ...]:
        """What it asks for, each once, as text."""
        said = [str(ask) for step in self.asks for ask in step]
        if self.cranes:
            said.append(f"{self.cranes} cranes")
        return tuple(dict.fromkeys(said))


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said of one thing."""

    item: Item
    word: Word
    route: tuple[Leg, ...] = ()
    """A way to it, from the beginning of the dream; empty where there is none."""


def items(levels: Mapping[str, Level]) -> Iterator[Item]:
    """Everything there is to be had in a campaign."""
    for name, level in levels.items():
        yield Item(PLACE, name, 0, name)
        for crane in level.cranes:
            yield Item(CRANE, name, crane.id, str(crane.number))
        yield from _doors(name, level)
        for figure in level.figures:
            if figure.counts:
                yield Item(FIGURE, name, 0, figure.name)
        if any(isinstance(part, Prototype) for part in level.parts):
            yield Item(FIGURE, name, 0, IDEAS)
        for part in level.parts:
            yield from _gifts(name, part)
        for ending in level.endings:
            yield Item(ENDING, name, ending.id, ending.relic)


def _doors(name: str, level: Level) -> Iterator[Item]:
    """Relics to be set down, doors to be walked through, what is earned by that."""
    held = {door.relic: door for door in level.doors}
    for keeper in level.selves:
        if keeper.relic in held and held[keeper.relic].kind != "last":
            yield Item(RELIC, name, keeper.id, keeper.relic)
    for door in level.doors:
        if door.target and door.kind != "last":
            yield Item(DOOR, name, door.id, door.relic)
    for passage in level.passages:
        if passage.earns:
            yield Item(EARNED, name, passage.id, passage.earns)


def _gifts(place: str, part: object) -> Iterator[Item]:
    match part:
        case Lectern(id=id_, lesson=lesson, scene=scene, figure=figure):
            if lesson:
                yield Item(LESSON, place, id_, lesson)
            if scene:
                yield Item(SCENE, place, id_, scene)
            if figure:
                yield Item(FIGURE, place, id_, figure)
        case Spark(id=id_, scene=scene):
            yield Item(SCENE, place, id_, scene)
        case Frost(id=id_, gives=scene) if scene:
            yield Item(SCENE, place, id_, scene)


def verdicts(search: Search, found: Found, deeds: Collection[Deed] = ()) -> list[Verdict]:
    """One for everything there is; ``deeds`` are what certified runs have done."""
    done = set(deeds)
    told = []
    for item in sorted(items(search.atlas.levels), key=lambda item: KINDS.index(item.kind)):
        state = found.items.get(item)
        possible = state is not None
        proved = (item.kind, item.what) in done
        word: Word = "proved" if proved else "possible" if possible else "impossible"
        told.append(Verdict(item, word, route(search, found, state, item) if state else ()))
    return told


def route(search: Search, found: Found, state: State, item: Item | None = None) -> tuple[Leg, ...]:
    """The way to a state, and to an item there."""
    legs = [_leg(search, found, at, move) for at, move in found.way(state) if move.id]
    if item is not None and item.id and (not legs or legs[-1].id != item.id):
        move = Move(item.kind, item.id, item.what)
        if item.kind == RELIC:
            level = search.atlas.levels[item.place]
            need = search.need(level, item.what, state.known.opened - {item.what})
            move = move._replace(need=need or 0)
        legs.append(_leg(search, found, state, move))
    return tuple(legs)


def _leg(search: Search, found: Found, state: State, move: Move) -> Leg:
    known = state.known if found.exact else found.all
    here = search.atlas.visit(state.stand, known.keys, known.dream)
    asked = asks_to(here, move.id)
    return Leg(state.stand.place, move.id, move.kind, move.what, move.need, asked)
