"""Parts: from placed objects to the parts of a level."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from game.levels.errors import MapError
from game.levels.placed import Placed
from game.sim.geometry import bounds
from game.sim.part import Part
from game.sim.parts.gear import Gear
from game.sim.parts.gust import Gust
from game.sim.parts.lectern import Lectern, Stroke
from game.sim.parts.pane import Pane
from game.sim.parts.plate import Plate
from game.sim.parts.ribbon import Ribbon
from game.sim.trig import direction
from game.sim.tuning import TICKS_PER_SECOND

_SENSES: Final = {"clockwise": 1, "counter": -1, "never": 0}


def _ribbon(thing: Placed) -> Part:
    speed = thing.number("speed") / TICKS_PER_SECOND
    return Ribbon(thing.id, thing.points, thing.number("width"), speed)


def _gear(thing: Placed) -> Part:
    left, top, right, bottom = bounds(thing.points)
    return Gear(
        thing.id,
        thing.x,
        thing.y,
        (right - left) / 2,
        (bottom - top) / 2,
        thing.whole("steps"),
        thing.whole("step_ticks"),
        thing.whole("phase"),
        _SENSES[thing.text("turns")],
        thing.whole("teeth"),
    )


def _plate(thing: Placed) -> Part:
    return Plate(
        thing.id,
        thing.points,
        thing.whole("period"),
        thing.whole("down"),
        thing.whole("phase"),
        thing.flag("broken"),
        thing.whole("gear"),
        thing.name,
    )


def _gust(thing: Placed) -> Part:
    return Gust(
        thing.id,
        thing.points,
        *direction(thing.number("towards") / 360.0),
        thing.number("strength") / TICKS_PER_SECOND,
        thing.whole("period"),
        thing.whole("blows"),
        thing.whole("phase"),
    )


_MAKERS: Final[Mapping[str, Callable[[Placed], Part]]] = MappingProxyType(
    {
        "ribbon": _ribbon,
        "gear": _gear,
        "plate": _plate,
        "gust": _gust,
        "pane": lambda thing: Pane(thing.id, thing.points),
    }
)


def parts(placed: Sequence[Placed], faults: list[MapError]) -> tuple[Part, ...]:
    """The parts of a level, in the order given; what refers to nothing goes to ``faults``."""
    made: list[Part] = []
    for thing in placed:
        if thing.entry.name == "lectern":
            made += _lectern(thing, placed, faults)
        elif thing.entry.name in _MAKERS:
            made.append(_MAKERS[thing.entry.name](thing))
    _check_references(placed, faults)
    return tuple(made)


def _lectern(thing: Placed, placed: Iterable[Placed], faults: list[MapError]) -> list[Part]:
    strokes = tuple(
        Stroke(other.points, other.text("phrase"))
        for other in placed
        if other.entry.name == "stroke" and other.whole("lectern") == thing.id
    )
    lesson, scene = (_unless_none(thing.text(name)) for name in ("lesson", "scene"))
    if not strokes:
        faults.append(thing.where.error("has no strokes", "draw a 'stroke' and name it there"))
    if not lesson and not scene:
        faults.append(thing.where.error("gives nothing", "choose its lesson or its scene"))
    if not strokes or not (lesson or scene):
        return []
    return [Lectern(thing.id, thing.x, thing.y, strokes, lesson, scene, thing.words("needs"))]


def _unless_none(word: str) -> str:
    return "" if word == "none" else word


def _check_references(placed: Iterable[Placed], faults: list[MapError]) -> None:
    kinds = {thing.id: thing.entry.name for thing in placed}
    for thing in placed:
        wanted = {"stroke": "lectern", "plate": "gear"}.get(thing.entry.name)
        if wanted is None:
            continue
        named = thing.whole(wanted)
        if (named or wanted == "lectern") and kinds.get(named) != wanted:
            problem = f"names object {named}, which is no {wanted} here"
            faults.append(thing.where.error(problem, f"choose a {wanted}"))
