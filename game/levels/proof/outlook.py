"""Outlook: from which states no ending can be reached, and what is left behind for good.

A dead end is a state from which no ending can be reached. What can merely be missed is told
apart: the dream goes on without it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from game.levels.proof.search import Search
from game.levels.proof.states import RELIC, Found, Move, State

_MOST_TRIALS = 24
"""States from which one is looked again with as little as may be in hand."""
_CRANES = (1 << 200) - 1


@dataclass(frozen=True, slots=True)
class DeadEnd:
    """A state from which no ending can be reached."""

    state: State
    before: State | None
    """Where one was before: from there an ending could be reached still. None for the start."""
    move: Move | None
    cranes: int = -1
    """With how few cranes in hand it is one; -1 with however many."""


@dataclass(frozen=True, slots=True)
class Parting:
    """A move after which something cannot be had any more."""

    state: State
    move: Move
    lost: int
    """Cranes left behind, as bits."""


def _before(found: Found) -> dict[State, list[State]]:
    back: dict[State, list[State]] = {state: [] for state in found.came}
    for state, ways in found.moves.items():
        for to in ways:
            back[to].append(state)
    return back


def alive(found: Found, *, freely: bool = False) -> set[State]:
    """States from which an ending can be reached.

    ``freely``: through no relic that asks for cranes, to an ending that is always open.
    """
    back = _before(found)
    last = {state for state, open_ in found.endings.items() if not freely or True in open_}
    seen, queue = set(last), deque(last)
    while queue:
        state = queue.popleft()
        for before in back[state]:
            asks = freely and found.moves[before][state].kind == RELIC
            if before not in seen and not asks:
                seen.add(before)
                queue.append(before)
    return seen


def still(found: Found) -> dict[State, int]:
    """All that can be had from each state on, as bits."""
    back = _before(found)
    ahead = {state: found.gives.get(state, 0) for state in found.came}
    queue = deque(found.came)
    waiting = set(queue)
    while queue:
        state = queue.popleft()
        waiting.discard(state)
        for before in back[state]:
            more = ahead[before] | ahead[state]
            if more != ahead[before]:
                ahead[before] = more
                if before not in waiting:
                    waiting.add(before)
                    queue.append(before)
    return ahead


def dead_ends(search: Search, found: Found) -> list[DeadEnd]:
    """The first states on any way from which no ending can be reached, one for each move."""
    living = alive(found)
    ends: dict[tuple[str, Move | None], DeadEnd] = {}
    for state, (before, move) in found.came.items():
        if state in living or (before is not None and before not in living):
            continue
        place = before.stand.place if before else state.stand.place
        ends.setdefault((place, move), DeadEnd(state, before, move))
    if found.start in living:
        for end in _too_few(search, found, living):
            place = end.before.stand.place if end.before else ""
            ends.setdefault((place, end.move), end)
    return list(ends.values())


def _too_few(search: Search, found: Found, living: set[State]) -> Iterable[DeadEnd]:
    """Dead ends for whoever parts from cranes with no more in hand than was asked for."""
    if not found.exact:
        return
    free, ahead = alive(found, freely=True), still(found)
    tried: set[tuple[State, int]] = set()
    for before, ways in found.moves.items():
        for state, move in ways.items():
            if state in free or state not in living or before not in living:
                continue
            left = ahead[state]
            if not ahead[before] & ~left:
                continue
            paid = search.paid(state.known.opened)
            spare = max(0, paid - (found.hand[before] & left & _CRANES).bit_count())
            if (state, spare) in tried or len(tried) >= _MOST_TRIALS:
                continue
            tried.add((state, spare))
            again = search.explore(found.start.stand.place, by=state, spare=spare)
            if again.exact and not again.endings:
                yield DeadEnd(state, before, move, paid)


def partings(found: Found) -> list[Parting]:
    """Moves after which cranes cannot be had that could be had before, the first of each."""
    living, ahead = alive(found), still(found)
    lost: dict[tuple[str, int], Parting] = {}
    for before, ways in found.moves.items():
        for state, move in ways.items():
            gone = ahead[before] & ~ahead[state] & _CRANES
            if not gone or state not in living:
                continue
            key = before.stand.place, move.id
            known = lost.get(key, Parting(before, move, 0))
            lost[key] = Parting(known.state, known.move, known.lost | gone)
    return list(lost.values())
