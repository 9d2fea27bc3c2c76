"""States: the plain data of a search: where one is and with what, what can be had, by what."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from game.levels.proof.atlas import Known, Stand

CRANE, RELIC, DOOR, LESSON, SCENE, FIGURE, EARNED, ENDING, PLACE, THING = (
    *("crane", "relic", "door", "lesson", "scene", "figure", "earned", "ending"),
    *("place", "thing"),
)


class Item(NamedTuple):
    """Something to be had or come to."""

    kind: str
    place: str
    id: int
    """Of the object that gives it."""
    what: str = ""
    """Its name or number."""


class State(NamedTuple):
    """Where one is set back to, and what is known."""

    stand: Stand
    known: Known


class Move(NamedTuple):
    """What leads from a state to the next."""

    kind: str
    id: int
    """Of the object used, in the place one is in; 0 for being set back."""
    what: str = ""
    need: int = 0
    """Cranes it asks for."""


@dataclass(frozen=True, slots=True)
class Blocked:
    """A move that cannot be made for what is missing."""

    state: State
    move: Move
    missing: str
    """``cranes``, ``courage``, or the lesson, scene, relic or state of the dream."""
    have: int = 0
    """Cranes that may be in hand there."""


@dataclass(slots=True)
class Found:
    """What a search came to."""

    start: State
    exact: bool = True
    """Whether every order was looked at by itself."""
    came: dict[State, tuple[State | None, Move | None]] = field(default_factory=dict)
    """Each state with the one before it, on a shortest way."""
    hand: dict[State, int] = field(default_factory=dict)
    """All cranes and relics earned that may be had on coming there, as bits."""
    gives: dict[State, int] = field(default_factory=dict)
    """Those that may be had there."""
    moves: dict[State, dict[State, Move]] = field(default_factory=dict)
    items: dict[Item, State] = field(default_factory=dict)
    """Each with the first state in which it can be had."""
    endings: dict[State, set[bool]] = field(default_factory=dict)
    """States in which an ending stands open; True among them for one that always does."""
    blocked: dict[tuple[str, int, str], Blocked] = field(default_factory=dict)
    """By place, object and what is missing."""
    all: Known = field(default_factory=Known)
    """All lessons, scenes and open doors that may be had, taken together."""

    def way(self, state: State) -> list[tuple[State, Move]]:
        """The moves that lead to a state, each with the state it is made in."""
        steps: list[tuple[State, Move]] = []
        before, move = self.came[state]
        while before is not None and move is not None:
            steps.append((before, move))
            before, move = self.came[before]
        return steps[::-1]
