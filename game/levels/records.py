"""Records: from one placed object of a class to what the Level holds of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import Final

from game.levels.fields import Value
from game.levels.placed import Placed
from game.levels.schema import CLASSES, FEARS
from game.sim import level as sim
from game.sim.geometry import bounds


def _spawn(thing: Placed) -> sim.Spawn:
    start = thing.entry.name == "start"
    return sim.Spawn(thing.id, thing.name, thing.x, thing.y, thing.text("facing"), start)


def _hinge(thing: Placed) -> sim.Hinge:
    return sim.Hinge(
        thing.id,
        thing.name,
        thing.points,
        thing.x,
        thing.y,
        thing.text("split"),
        thing.flag("main"),
    )


def _crane(thing: Placed) -> sim.CraneSpot:
    return sim.CraneSpot(
        thing.id,
        thing.whole("number"),
        thing.x,
        thing.y,
        thing.number("height"),
        thing.flag("perched"),
        thing.flag("shy"),
        thing.text("whisper"),
        thing.text("figure"),
        thing.number("range"),
        thing.flag("curious"),
    )


def _self(thing: Placed) -> sim.YoungerSelf:
    return sim.YoungerSelf(
        thing.id,
        thing.whole("age"),
        thing.text("relic"),
        thing.x,
        thing.y,
        thing.text("facing"),
        thing.text("before"),
        thing.text("after"),
        thing.text("home"),
    )


def _relic_door(thing: Placed) -> sim.RelicDoor:
    return sim.RelicDoor(
        thing.id,
        thing.text("relic"),
        thing.text("kind"),
        thing.x,
        thing.y,
        thing.text("target"),
        thing.text("spawn"),
    )


def _passage(thing: Placed) -> sim.Passage:
    return sim.Passage(
        thing.id,
        thing.name,
        thing.points,
        thing.text("target"),
        thing.text("spawn"),
        thing.words("needs"),
        thing.text("look"),
        thing.text("split"),
        thing.text("earns"),
        thing.when,
        thing.flag("asks"),
        thing.text("leap"),
    )


def _ending(thing: Placed) -> sim.Ending:
    return sim.Ending(
        thing.id,
        thing.text("relic"),
        thing.points,
        thing.x,
        thing.y,
        thing.text("line"),
        thing.flag("always"),
    )


def _tube(thing: Placed) -> sim.Tube:
    left, _, right, _ = bounds(thing.points)
    width = thing.number("width") or right - left
    height, wear = thing.number("height"), thing.number("wear")
    return sim.Tube(thing.id, thing.points, thing.x, thing.y, height, width, wear)


def _light(thing: Placed) -> sim.Light:
    colour = thing.values["colour"]
    red, green, blue, _ = colour if isinstance(colour, tuple) else (255, 255, 255, 255)
    return sim.Light(
        thing.id,
        thing.x,
        thing.y,
        thing.number("height"),
        thing.number("radius"),
        (int(red), int(green), int(blue)),
        thing.number("strength"),
        thing.number("flicker"),
        thing.when,
    )


def _fold(thing: Placed) -> sim.Fold:
    said = sorted((name, _plain(v)) for name, v in thing.values.items() if name != "height")
    return sim.Fold(
        thing.id,
        thing.entry.name,
        thing.points,
        thing.closed,
        thing.number("height") if "height" in thing.values else 0.0,
        tuple(said),
        thing.when,
    )


def _plain(value: Value) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


_MAKERS: Final[Mapping[str, Callable[[Placed], object]]] = MappingProxyType(
    {
        "start": _spawn,
        "spawn": _spawn,
        "hinge": _hinge,
        "crane": _crane,
        "self": _self,
        "relic_door": _relic_door,
        "passage": _passage,
        "ending": _ending,
        "reading": lambda t: sim.Reading(t.id, t.x, t.y, t.text("text")),
        "whisper": lambda t: sim.Murmur(
            t.id, t.points, t.text("text"), t.whole("lessons"), t.flag("once")
        ),
        "ground": lambda t: sim.GroundArea(t.id, t.text("kind"), t.points),
        "tube": _tube,
        "light": _light,
    }
    | {fear: lambda t: sim.FearArea(t.id, t.entry.name, t.points) for fear in FEARS}
    | {entry.name: _fold for entry in CLASSES.values() if entry.fold}
)
"""A class without a maker is no record of its own: walls are solids, figures are gathered."""

_FIELDS: Final[Mapping[type, str]] = MappingProxyType(
    {
        sim.Spawn: "spawns",
        sim.Hinge: "hinges",
        sim.CraneSpot: "cranes",
        sim.YoungerSelf: "selves",
        sim.RelicDoor: "doors",
        sim.Passage: "passages",
        sim.Ending: "endings",
        sim.Reading: "readings",
        sim.Murmur: "murmurs",
        sim.GroundArea: "ground",
        sim.Tube: "tubes",
        sim.Light: "lights",
        sim.FearArea: "fears",
        sim.Fold: "folds",
    }
)


def records(placed: Iterable[Placed]) -> dict[str, tuple[object, ...]]:
    """Records of all objects by the field of Level they belong in, each in the order given."""
    found: dict[str, list[object]] = {field: [] for field in _FIELDS.values()}
    for thing in placed:
        make = _MAKERS.get(thing.entry.name)
        if make is not None:
            record = make(thing)
            found[_FIELDS[type(record)]].append(record)
    return {field: tuple(made) for field, made in found.items()}


def figures(placed: Iterable[Placed]) -> tuple[sim.Figure, ...]:
    """Constellations: lines of one name are one, joined where they share a point."""
    drawn: dict[str, list[Placed]] = {}
    for thing in placed:
        if thing.entry.name == "figure":
            drawn.setdefault(thing.name or f"\0{thing.id}", []).append(thing)
    return tuple(_figure(lines) for lines in drawn.values())


def _figure(lines: list[Placed]) -> sim.Figure:
    nodes: dict[sim.Point, int] = {}
    edges: dict[tuple[int, int], None] = {}
    for line in lines:
        points = [*line.points, line.points[0]] if line.closed else line.points
        numbers = [nodes.setdefault(point, len(nodes)) for point in points]
        for a, b in pairwise(numbers):
            if a != b:
                edges[min(a, b), max(a, b)] = None
    first = lines[0]
    counts = all(line.flag("counts") for line in lines) and bool(first.name)
    return sim.Figure(first.id, first.name, tuple(nodes), tuple(edges), counts)
