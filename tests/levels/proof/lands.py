"""Small places and campaigns for the proof, drawn as ``tests.worlds`` draws them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.levels.proof.asks import Ask
from game.levels.proof.atlas import Atlas, Stand
from game.levels.proof.proving import Proof
from game.levels.proof.visit import Visit
from game.sim.level import (
    CraneSpot,
    Ending,
    Hinge,
    Level,
    Passage,
    Reading,
    RelicDoor,
    Spawn,
    YoungerSelf,
)
from game.sim.parts.lectern import Lectern, Stroke
from game.sim.progress import LESSONS
from game.sim.states import STATES
from tests.worlds import TILE, box, level, middle

GOAL = 900
"""Id of what is to be come to."""


def tile(col: int, row: int, wide: int = 1, high: int = 1) -> tuple[tuple[float, float], ...]:
    """Tiles as an outline."""
    return box(col * TILE, row * TILE, (col + wide) * TILE, (row + high) * TILE)


def goal(col: int, row: int) -> Hinge:
    """A hinge on a tile, to be come to."""
    return Hinge(GOAL, "goal", tile(col, row), *middle(col, row))


def visited(land: Level, *keys: str, lessons: tuple[str, ...] = LESSONS) -> Visit:
    """The visit from the start, with lessons and scenes known."""
    atlas = Atlas({land.name: land}, lessons=frozenset(lessons))
    return atlas.visit(Stand(land.name), frozenset(keys), STATES[0])


def asked(land: Level, *keys: str) -> set[str] | None:
    """What the way to the goal asks for; None where there is none."""
    found = visited(land, *keys)
    numbers = [n for n in found.met if found.plan.things[n].id == GOAL]
    if not numbers:
        return None
    steps: tuple[tuple[Ask, ...], ...] = found.asks_of(numbers[0])
    return {ask.kind for step in steps for ask in step}


def room(name: str, drawing: str = "....\n.@..\n....", **parts: Any) -> Level:
    """A place of a campaign."""
    drawn = level(drawing, **parts)
    return replace(drawn, name=name, spawns=(*drawn.spawns, *parts.get("spawns", ())))


def crane(number: int, col: int = 0, row: int = 0) -> CraneSpot:
    """A crane that sits on a tile."""
    return CraneSpot(100 + number, number, *middle(col, row))


def way(id_: int, target: str, col: int, row: int, spawn: str = "", **said: Any) -> Passage:
    """A passage on a tile."""
    return Passage(id_, f"to {target}", tile(col, row), target, spawn, **said)


def relic(id_: int, name: str, target: str, kind: str = "lesson") -> dict[str, Any]:
    """A self and its door, id and id + 1."""
    return {
        "selves": (YoungerSelf(id_, 24, name, *middle(1, 0)),),
        "doors": (RelicDoor(id_ + 1, name, kind, *middle(3, 1), target),),
    }


def lectern(id_: int, lesson: str, col: int, row: int, **said: Any) -> Lectern:
    """A lectern with one stroke on a tile."""
    x, y = middle(col, row)
    return Lectern(id_, x, y, (Stroke(((x, y), (x + 50, y)), "words"),), lesson, **said)


def ending(id_: int, col: int, row: int, *, always: bool = True) -> Ending:
    """A door out of the dream on a tile."""
    return Ending(id_, "slip", tile(col, row), *middle(col, row), "Up.", always)


def spawn(id_: int, name: str, col: int, row: int) -> Spawn:
    """A way in on a tile."""
    return Spawn(id_, name, *middle(col, row))


def reading(id_: int, col: int, row: int) -> Reading:
    """Something to read on a tile."""
    return Reading(id_, *middle(col, row), "words")


def proof(*rooms: Level) -> Proof:
    """Of a campaign that begins in the first of these rooms."""
    return Proof({each.name: each for each in rooms}, rooms[0].name)


def word(of: Proof, kind: str, what: str) -> str:
    """What is said of a thing."""
    return next(v.word for v in of.verdicts() if (v.item.kind, v.item.what) == (kind, what))
