"""Search: everything that can be had and come to in a campaign, and what follows from what.

A state is where one is set back to, with what is known and opened. What only ever adds
(cranes, relics earned) is kept beside it, as all that may be in hand there. Which doors were
opened in which order, and what was learned first, is looked at one by one; where that would
be too much, all that may be known is taken together.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Final

from game.levels.proof.atlas import (
    THRESHOLDS,
    Atlas,
    Gift,
    Known,
    Stand,
    reaches,
    shows,
)
from game.levels.proof.budget import IntricateError
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
    THING,
    Blocked,
    Found,
    Item,
    Move,
    State,
)
from game.levels.proof.visit import Visit
from game.sim.level import (
    CraneSpot,
    Ending,
    Level,
    Passage,
    RelicDoor,
    YoungerSelf,
)
from game.sim.states import STATES

MOST_STATES: Final = 30_000
_MOST_LOOKS: Final = 1_500_000
"""Things that are looked at in one search by itself, counted anew in each state,"""
_MOST_OF_ALL: Final = 6_000_000
"""and in all searches of a campaign."""


class TooManyStatesError(Exception):
    """Not every order can be looked at by itself."""


class Search:
    """Looks through one campaign."""

    def __init__(self, atlas: Atlas, most: int = MOST_STATES) -> None:
        self.atlas, self._most = atlas, most
        self.looks = 0
        """Things that were looked at, counted anew in each state."""
        levels = atlas.levels
        relics = sorted({door.relic for level in levels.values() for door in level.doors})
        earns = {p.earns for level in levels.values() for p in level.passages if p.earns}
        self._bit = {relic: 1 << 200 + i for i, relic in enumerate(sorted({*relics, *earns}))}
        self._gifts = {name: list(atlas.gifts(name)) for name in levels}
        self._hinges = {n: {h.name: h.id for h in level.hinges} for n, level in levels.items()}
        self._doors = {name: {d.relic: d for d in level.doors} for name, level in levels.items()}

    def explore(
        self, start: str, *, by: State | None = None, spare: int = 0, merged: bool = False
    ) -> Found:
        """From the beginning of a dream in ``start``, or from the state ``by``.

        ``spare`` cranes are in hand besides. ``merged`` takes all that may be known together;
        where there are too many orders to do otherwise, the result says that it is not exact.
        """
        first = by or State(Stand(start), Known())
        if not merged:
            try:
                return _Run(self, first, spare, merged=False).run(self._most, _MOST_LOOKS)
            except TooManyStatesError:
                pass
        return _Run(self, first, spare, merged=True).run(1 << 30, 1 << 60)

    def look(self, count: int) -> None:
        """So much is looked at. Raises IntricateError when that is too much."""
        self.looks += count
        if self.looks > _MOST_OF_ALL:
            raise IntricateError("there are too many ways through it")

    def need(self, level: Level, relic: str, opened: frozenset[str]) -> int | None:
        """Cranes a relic asks for, as ``sim.doors`` has it; None where no courage opens it."""
        doors = self._doors[level.name]
        door = doors.get(relic)
        thresholds = THRESHOLDS.get(door.kind) if door else None
        if door is None or thresholds is None:
            return None
        count = sum(1 for name in opened if name in doors and doors[name].kind == door.kind)
        return thresholds[min(count, len(thresholds) - 1)]

    def paid(self, opened: frozenset[str]) -> int:
        """Cranes that must be in hand of whoever has opened these."""
        most = 0
        for doors in self._doors.values():
            for kind, thresholds in THRESHOLDS.items():
                count = sum(1 for name in opened if name in doors and doors[name].kind == kind)
                if count:
                    most = max(most, thresholds[min(count, len(thresholds)) - 1])
        return most

    def bit(self, relic: str) -> int:
        """The bit of a relic that was earned."""
        return self._bit.get(relic, 0)

    def hinges(self, place: str) -> dict[str, int]:
        """The hinges of a place by name, with their ids."""
        return self._hinges[place]

    def relics(self) -> list[dict[str, RelicDoor]]:
        """The relic doors of each place, by relic."""
        return list(self._doors.values())

    def gifts(self, place: str) -> list[Gift]:
        """What things of a place give."""
        return self._gifts[place]


class _Run:
    """One search."""

    def __init__(self, search: Search, first: State, spare: int, *, merged: bool) -> None:
        self.search, self.atlas, self.spare, self.merged = search, search.atlas, spare, merged
        self.found = Found(first, exact=not merged)
        self.found.all = first.known
        self.queue: deque[State] = deque()
        self.seen: set[Visit] = set()
        self.onward: dict[Visit, list[tuple[str, int]]] = {}
        """Of each visit, the hinges from which other things are come to."""
        self.waiting: set[State] = set()

    def run(self, most: int, looks: int) -> Found:
        """Look at so many states and things. Raises TooManyStatesError, IntricateError."""
        found, until = self.found, self.search.looks + looks
        first = self._plain(found.start)
        found.start = first
        found.came[first] = None, None
        found.hand[first] = 0
        self._push(first)
        while self.queue:
            state = self.queue.popleft()
            self.waiting.discard(state)
            self._expand(state)
            if len(found.came) > most or self.search.looks > until:
                raise TooManyStatesError
        return found

    def _plain(self, state: State) -> State:
        return state._replace(known=Known()) if self.merged else state

    def _push(self, state: State) -> None:
        if state not in self.waiting:
            self.waiting.add(state)
            self.queue.append(state)

    def _expand(self, state: State) -> None:
        known = self.found.all if self.merged else state.known
        dreams = self._dreams(known)
        for dream in dreams:
            here = self.atlas.visit(state.stand, known.keys, dream)
            self.search.look(len(here.records) + len(here.hinges) + 1)
            self._take(state, known, here)
            for move, to in self._moves(state, known, here, dream):
                self._go(state, move, to)

    def _dreams(self, known: Known) -> tuple[str, ...]:
        """The states of the dream it may be in."""
        if not self.merged:
            return (known.dream,)
        return STATES[: STATES.index(known.dream) + 1]

    def _item(self, kind: str, state: State, id_: int, what: str = "") -> None:
        self.found.items.setdefault(Item(kind, state.stand.place, id_, what), state)

    def _take(self, state: State, known: Known, here: Visit) -> None:
        """What can be had in a state without changing it."""
        place, found = state.stand.place, self.found
        gifts = self.search.gifts(place)
        bits, fresh = 0, here not in self.seen
        self.seen.add(here)
        for record in here.records:
            match record:
                case CraneSpot():
                    if shows(record, here, gifts, known):
                        bits |= 1 << record.number
                        self._item(CRANE, state, record.id, str(record.number))
                case Passage() if record.earns and self._opens(record, known, known.dream):
                    bits |= self.search.bit(record.earns)
                    self._item(EARNED, state, record.id, record.earns)
            if fresh:
                self._item(THING, state, record.id)
        for name in here.figures if fresh else ():
            self._item(FIGURE, state, 0, name)
        found.gives[state] = found.gives.get(state, 0) | bits
        self._hold(state, found.hand[state] | bits)
        for record in here.records:
            if isinstance(record, Ending):
                earned = found.hand[state] & self.search.bit(record.relic)
                if record.always or earned:
                    found.endings.setdefault(state, set()).add(record.always)
                    self._item(ENDING, state, record.id, record.relic)
        self._item(PLACE, state, 0, place)

    def _hold(self, state: State, bits: int) -> None:
        """So much may be in hand there, and wherever that leads."""
        self.found.hand[state] = bits
        for to in self.found.moves.get(state, ()):
            more = self.found.hand[to] | bits
            if more != self.found.hand[to]:
                self.found.hand[to] = more
                self._push(to)

    def _go(self, state: State, move: Move, to: State) -> None:
        found = self.found
        grown = Known(*(a | b for a, b in zip(found.all, to.known, strict=True)))
        if grown != found.all:
            found.all = grown
            for known_state in found.came if self.merged else ():
                self._push(known_state)
        to = self._plain(to)
        if to not in found.came:
            found.came[to] = state, move
            found.hand[to] = 0
            self._push(to)
        ways = found.moves.setdefault(state, {})
        if to not in ways:
            ways[to] = move
            more = found.hand[to] | found.hand[state]
            if more != found.hand[to]:
                found.hand[to] = more
                self._push(to)

    # -- what leads on

    def _moves(
        self, state: State, known: Known, here: Visit, dream: str
    ) -> Iterator[tuple[Move, State]]:
        stand = state.stand
        if stand.at:
            yield Move("back", 0), State(stand._replace(at=0), known)
        yield from self._hinges(state, known, here, dream)
        for record in here.records:
            match record:
                case Passage():
                    yield from self._passage(state, known, record, dream)
                case RelicDoor():
                    if record.relic in known.opened:
                        self._item(DOOR, state, record.id, record.relic)
                        yield from self._into(record, DOOR, known)
                    else:
                        self._block(state, Move(DOOR, record.id, record.relic), record.relic)
                case YoungerSelf():
                    yield from self._touch(state, known, record)
        for gift in self.search.gifts(stand.place):
            if reaches(here, gift.thing):
                yield from self._given(state, known, gift, dream)

    def _hinges(
        self, state: State, known: Known, here: Visit, dream: str
    ) -> Iterator[tuple[Move, State]]:
        stand = state.stand
        if here not in self.onward:
            self.onward[here] = list(self._told_apart(stand, known, here, dream))
        ids = self.search.hinges(stand.place)
        for name, lies in self.onward[here]:
            there = Stand(stand.place, name, lies)
            if there != stand:
                yield Move("hinge", ids[name], name), State(there, known)

    def _told_apart(
        self, stand: Stand, known: Known, here: Visit, dream: str
    ) -> Iterator[tuple[str, int]]:
        """The hinges of a visit, without those that lead to just what it leads to."""
        changing = stand.place in self.atlas.changing
        for name, lies in sorted(here.hinges):
            there = self.atlas.visit(Stand(stand.place, name, lies), known.keys, dream)
            alike = there.met.keys() == here.met.keys() and there.hinges == here.hinges
            if changing or not alike:
                yield name, lies

    def _block(self, state: State, move: Move, missing: str, have: int = 0) -> None:
        key = state.stand.place, move.id, missing
        known = self.found.blocked.get(key)
        if known is None or move.need - have < known.move.need - known.have:
            self.found.blocked[key] = Blocked(state, move, missing, have)

    @staticmethod
    def _opens(passage: Passage, known: Known, dream: str) -> bool:
        fits = not passage.when or dream in passage.when
        return fits and set(passage.needs) <= known.opened

    def _passage(
        self, state: State, known: Known, passage: Passage, dream: str
    ) -> Iterator[tuple[Move, State]]:
        move = Move("passage", passage.id, passage.name or passage.target)
        missing = [relic for relic in passage.needs if relic not in known.opened]
        if passage.when and dream not in passage.when:
            missing.append(passage.when[0])
        for word in missing:
            self._block(state, move, word)
        if not missing:
            yield from self._into(passage, "passage", known)

    def _into(
        self, way: Passage | RelicDoor, kind: str, known: Known
    ) -> Iterator[tuple[Move, State]]:
        if way.target not in self.atlas.levels:
            return
        entry = self.atlas.start(way.target, way.spawn)
        if entry is None:
            return
        name = way.relic if isinstance(way, RelicDoor) else way.name or way.target
        yield Move(kind, way.id, name), State(Stand(way.target, entry), known)

    def _touch(
        self, state: State, known: Known, keeper: YoungerSelf
    ) -> Iterator[tuple[Move, State]]:
        if keeper.relic in known.opened:
            return
        level = self.atlas.levels[state.stand.place]
        need = self.search.need(level, keeper.relic, frozenset() if self.merged else known.opened)
        move = Move(RELIC, keeper.id, keeper.relic, need or 0)
        if need is None:
            self._block(state, move, "courage")
            return
        cranes = (self.found.hand[state] & (1 << 200) - 1).bit_count() + self.spare
        if cranes < need:
            self._block(state, move, "cranes", cranes)
            return
        self._item(RELIC, state, keeper.id, keeper.relic)
        opened = known._replace(opened=known.opened | {keeper.relic})
        yield move, State(state.stand, opened)

    def _given(
        self, state: State, known: Known, gift: Gift, dream: str
    ) -> Iterator[tuple[Move, State]]:
        id_ = gift.thing.id
        move = Move(LESSON if gift.lesson else SCENE, id_, gift.lesson or gift.scene or gift.figure)
        missing = sorted(gift.needs - known.lessons)
        if gift.when and dream not in gift.when:
            missing.append(gift.when[0])
        for word in missing:
            self._block(state, move, word)
        if missing:
            return
        if gift.figure:
            self._item(FIGURE, state, id_, gift.figure)
        then = known
        if gift.lesson:
            self._item(LESSON, state, id_, gift.lesson)
            then = then._replace(lessons=then.lessons | {gift.lesson})
        if gift.scene:
            self._item(SCENE, state, id_, gift.scene)
            then = then._replace(scenes=then.scenes | {gift.scene})
        if then == known:
            return
        stand = state.stand
        yield move, State(stand, then)
        if stand.place in self.atlas.changing and then.dream != known.dream:
            yield move, State(stand._replace(at=id_), then)
