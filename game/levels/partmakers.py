"""Parts: from placed objects to the parts of a level."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from game.levels.errors import MapError
from game.levels.placed import Placed
from game.sim.geometry import bounds
from game.sim.part import Part
from game.sim.parts.arbor import Arbor
from game.sim.parts.blade import Blade
from game.sim.parts.bleed import Bleed
from game.sim.parts.flap import Flap
from game.sim.parts.frost import Frost
from game.sim.parts.gear import Gear
from game.sim.parts.gust import Gust
from game.sim.parts.kite import Kite
from game.sim.parts.lectern import Lectern, Stroke
from game.sim.parts.pane import Pane
from game.sim.parts.plate import Plate
from game.sim.parts.prototype import Prototype
from game.sim.parts.ribbon import Ribbon
from game.sim.parts.spark import Spark
from game.sim.parts.stream import Stream
from game.sim.parts.tower import Tower
from game.sim.parts.way import Way
from game.sim.trig import direction
from game.sim.tuning import TICKS_PER_SECOND

_SENSES: Final = {"clockwise": 1, "counter": -1, "never": 0}


def _ribbon(thing: Placed) -> Part:
    speed = thing.number("speed") / TICKS_PER_SECOND
    after = _unless_none(thing.text("after"))
    return Ribbon(
        thing.id,
        thing.points,
        thing.number("width"),
        speed,
        thing.whole("tide"),
        after,
        thing.flag("under"),
        thing.flag("banked"),
        thing.flag("steadfast"),
    )


def _way(thing: Placed) -> Part:
    speed = thing.number("speed") / TICKS_PER_SECOND
    after = _unless_none(thing.text("after"))
    return Way(
        thing.id,
        thing.points,
        thing.number("width"),
        speed,
        thing.whole("tide"),
        after,
        steadfast=thing.flag("steadfast"),
    )


def _gear(thing: Placed) -> Part:
    left, top, right, bottom = bounds(thing.points)
    kind = Arbor if thing.entry.name == "arbor" else Gear
    return kind(
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
        thing.flag("steadfast"),
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
        thing.flag("steadfast"),
    )


def _prototype(thing: Placed) -> Part:
    left, _, right, _ = bounds(thing.points)
    return Prototype(
        thing.id,
        thing.x,
        thing.y,
        thing.text("kind"),
        (right - left) / 2,
        thing.number("mass"),
        thing.number("orbit"),
        thing.whole("period"),
        thing.text("idea"),
    )


def _bleed(thing: Placed) -> Part:
    return Bleed(
        thing.id,
        thing.points,
        thing.number("width"),
        thing.number("pace") / TICKS_PER_SECOND,
        thing.whole("period"),
        thing.whole("dries"),
        thing.whole("stays"),
        thing.whole("phase"),
        thing.flag("steadfast"),
        thing.text("after"),
    )


def _frost(thing: Placed, by_id: Mapping[int, Placed]) -> Part:
    left, top, right, bottom = bounds(thing.points)
    at = by_id.get(thing.whole("at"))
    x, y = (at.x, at.y) if at is not None else ((left + right) / 2, bottom)
    gives = _unless_none(thing.text("gives"))
    return Frost(thing.id, x, y, thing.text("text"), left, top, gives, thing.when, right - left)


def _blade(thing: Placed, by_id: Mapping[int, Placed]) -> Part:
    pivot = by_id.get(thing.whole("about"), thing)
    return Blade(
        thing.id,
        thing.points,
        pivot.x,
        pivot.y,
        thing.whole("period"),
        _SENSES[thing.text("turns")],
        thing.number("sweep"),
        thing.flag("steadfast"),
    )


_MAKERS: Final[Mapping[str, Callable[[Placed], Part]]] = MappingProxyType(
    {
        "ribbon": _ribbon,
        "way": _way,
        "gear": _gear,
        "arbor": _gear,
        "tower": lambda thing: Tower(
            thing.id, thing.points, thing.text("mechanism"), thing.number("height")
        ),
        "plate": _plate,
        "gust": _gust,
        "pane": lambda thing: Pane(
            thing.id, thing.points, thing.whole("lasts"), thing.text("kind")
        ),
        "prototype": _prototype,
        "bleed": _bleed,
        "stream": lambda thing: Stream(
            thing.id,
            thing.points,
            thing.whole("count"),
            thing.number("pace") / TICKS_PER_SECOND,
            thing.number("height"),
        ),
        "spark": lambda thing: Spark(thing.id, thing.x, thing.y),
    }
)


def _flap(thing: Placed, by_id: Mapping[int, Placed]) -> Part:
    crease = by_id.get(thing.whole("crease"), thing).points
    return Flap(thing.id, thing.points, (crease[0], crease[-1]), thing.flag("folded"))


def _kite(thing: Placed, by_id: Mapping[int, Placed]) -> Part:
    pegs = tuple((other.x, other.y) for other in by_id.values() if other.entry.name == "peg")
    return Kite(thing.id, thing.x, thing.y, pegs)


_JOINED: Final = MappingProxyType({"frost": _frost, "blade": _blade, "flap": _flap, "kite": _kite})
"""Those that other objects belong to."""


def parts(placed: Sequence[Placed], faults: list[MapError]) -> tuple[Part, ...]:
    """The parts of a level, in the order given; what refers to nothing goes to ``faults``.

    Where those hold something already, objects may be missing because something is wrong
    with them, and nothing is said of what others lack.
    """
    faults = [] if faults else faults
    made: list[Part] = []
    by_id = {thing.id: thing for thing in placed}
    for thing in placed:
        if thing.entry.name == "lectern":
            made += _lectern(thing, placed, faults)
        elif thing.entry.name in _JOINED:
            made.append(_JOINED[thing.entry.name](thing, by_id))
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
    figure = thing.text("figure")
    if not strokes:
        faults.append(thing.where.error("has no strokes", "draw a 'stroke' and name it there"))
    if not (lesson or scene or figure):
        remedy = "choose its lesson or its scene, or name its figure"
        faults.append(thing.where.error("gives nothing", remedy))
    if not strokes or not (lesson or scene or figure):
        return []
    return [
        Lectern(
            thing.id,
            thing.x,
            thing.y,
            strokes,
            lesson,
            scene,
            thing.words("needs"),
            figure,
            thing.flag("stands"),
            thing.text("murmur"),
            thing.text("whisper"),
            thing.number("pace") / TICKS_PER_SECOND,
        )
    ]


def _unless_none(word: str) -> str:
    return "" if word == "none" else word


_REFERS: Final = MappingProxyType(
    {
        "stroke": ("lectern", "lectern", True),
        "plate": ("gear", "gear", False),
        "blade": ("about", "pivot", True),
        "frost": ("at", "spawn", False),
        "flap": ("crease", "crease", True),
    }
)
"""By class: the property that names an object, of which class that is, whether it must."""


def _check_references(placed: Iterable[Placed], faults: list[MapError]) -> None:
    kinds = {thing.id: thing.entry.name for thing in placed}
    for thing in placed:
        if thing.entry.name not in _REFERS:
            continue
        name, wanted, needed = _REFERS[thing.entry.name]
        named = thing.whole(name)
        fitting = ("gear", "arbor") if wanted == "gear" else (wanted,)
        if (named or needed) and kinds.get(named) not in fitting:
            problem = f"names object {named}, which is no {wanted} here"
            faults.append(thing.where.error(problem, f"choose a {wanted}"))
