"""What the objects of one map may not be to each other: twice, nowhere, or outside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from game.levels.errors import MapError, Where, article
from game.levels.fields import suggest
from game.levels.misdrawn import misdrawn
from game.levels.placed import Placed
from game.levels.solids import Inside
from game.levels.tilemap import TileMap
from game.sim.level import Level

_MAY_LIE_OUTSIDE: Final = {"ground", "wall", "light", "figure"}
"""So may all that is for the view alone."""

_ONCE: Final = {
    "crane": ("number", "number it anew"),
    "self": ("relic", "give it another relic"),
    "relic_door": ("relic", "give it another relic"),
    "ending": ("relic", "give it another relic"),
}
"""Properties no two objects of the class may share on a map."""


def check_objects(
    tilemap: TileMap, placed: Iterable[Placed], faults: list[MapError]
) -> Iterator[Placed]:
    """The objects that can be made records of; of the others ``faults`` says why not."""
    ids: set[int] = set()
    seen: dict[tuple[str, str], Placed] = {}
    for thing in placed:
        if thing.id in ids or thing.id == 0:
            problem = "has no id" if thing.id == 0 else "has the id of another object"
            faults.append(thing.where.error(problem, "save the map again in Tiled"))
            continue
        ids.add(thing.id)
        if _is_outside(tilemap, thing):
            faults.append(
                thing.where.error(f"is {article(thing.entry.name)} outside the map", "move it")
            )
            continue
        fault = misdrawn(thing)
        if fault is not None:
            faults.append(fault)
            continue
        yield from _if_alone(thing, seen, faults)
    if all(thing.class_name != "start" for _, thing in tilemap.objects()):
        faults.append(
            Where(tilemap.file).error("has no start", "place a point of the class 'start'")
        )


def _is_outside(tilemap: TileMap, thing: Placed) -> bool:
    width, height = tilemap.pixel_size
    inside = 0 <= thing.x <= width and 0 <= thing.y <= height
    return not (inside or thing.entry.fold or thing.entry.name in _MAY_LIE_OUTSIDE)


def _if_alone(
    thing: Placed, seen: dict[tuple[str, str], Placed], faults: list[MapError]
) -> Iterator[Placed]:
    """The object, unless another is already what only one can be."""
    kind = thing.entry.name
    keys: list[tuple[tuple[str, str], str, str]] = []
    if kind == "start":
        keys.append((("start", ""), "is a second start", "delete one, or make it a spawn"))
    if kind in {"start", "spawn", "hinge"} and thing.name:
        same = f"is {article(kind)} named '{thing.name}' like another spawn or hinge"
        keys.append((("entry", thing.name), same, "name it otherwise"))
    if kind in _ONCE:
        name, remedy = _ONCE[kind]
        value = str(thing.values[name])
        keys.append(((kind, value), f"is a second {kind} with {name} '{value}'", remedy))
    for key, problem, remedy in keys:
        if key in seen:
            faults.append(thing.where.error(f"{problem} (object {seen[key].id})", remedy))
            return
    seen.update((key, thing) for key, _, _ in keys)
    yield thing


def check_level(
    level: Level, placed: Iterable[Placed], faults: list[MapError], *, whole: bool
) -> None:
    """What can be told only once solids, figures and doors are known.

    ``whole`` False: objects are missing because something is wrong with them,
    so nothing is said of what others lack.
    """
    inside = Inside(level.solids)
    lit = {figure.name for figure in level.figures if figure.counts}
    lit |= {part.figure for part in level.parts if part.figure}
    held = {younger.relic for younger in level.selves}
    spots = {spawn.id for spawn in level.spawns}
    for thing in placed:
        kind, where = thing.entry.name, thing.where
        if kind in {"start", "spawn", "crane"}:
            height = inside.height_at(thing.x, thing.y)
            if height > (thing.number("height") if kind == "crane" else 0.0):
                remedy = (
                    "move it" if kind != "crane" else f"move it, or set its height to {height:g}"
                )
                faults.append(where.error(f"is {article(kind)} inside something solid", remedy))
        if kind == "figure" and thing.flag("counts") and not thing.name:
            faults.append(where.error("is a figure without a name", "name it, or let it not count"))
        if not whole:
            continue
        if kind == "crane" and thing.text("figure") and thing.text("figure") not in lit:
            figure = thing.text("figure")
            problem = f"waits for the figure '{figure}', which is not on this map"
            faults.append(where.error(problem, suggest(figure, lit)))
        if kind == "bleed" and thing.text("after") and thing.text("after") not in lit:
            problem = f"waits for '{thing.text('after')}', which nothing on this map lights"
            faults.append(where.error(problem, suggest(thing.text("after"), lit)))
        if kind == "relic_door" and thing.text("relic") not in held:
            problem = f"is the door of '{thing.text('relic')}', which no self holds here"
            faults.append(where.error(problem, suggest(thing.text("relic"), held)))
        if kind == "hinge" and thing.whole("stand") and thing.whole("stand") not in spots:
            problem = f"stands at object {thing.whole('stand')}, which is no spawn"
            faults.append(where.error(problem, "choose a spawn, or none"))
