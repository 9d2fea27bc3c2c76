"""Lints: what is allowed on a map but hardly meant. Every finding is a warning."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.levels.errors import Finding, Where, article
from game.levels.links import Places
from game.levels.reach import Reach
from game.levels.tilemap import TileMap
from game.sim import level as sim
from game.sim.ground import VOID, Ground
from game.sim.tuning import ACT_REACH, CATCH_REACH, CURIOUS_REACH

_WALK: Final = "make a way, or move it"
_KINDS: Final[dict[type, str]] = {
    sim.Hinge: "hinge",
    sim.Passage: "passage",
    sim.Ending: "ending",
    sim.Murmur: "whisper",
    sim.YoungerSelf: "self",
    sim.RelicDoor: "relic_door",
    sim.Reading: "reading",
}


def lint(tilemap: TileMap, level: sim.Level) -> list[Finding]:
    """What a sound map most likely has wrong."""
    lines = [*_classless(tilemap), *_in_the_void(tilemap, level), *_out_of_reach(tilemap, level)]
    return [Finding("warning", where.error(problem, remedy)) for where, problem, remedy in lines]


_Area = sim.Hinge | sim.Passage | sim.Ending | sim.Murmur
_Spot = sim.YoungerSelf | sim.RelicDoor | sim.Reading
_Lines = Iterator[tuple[Where, str, str]]


def _classless(tilemap: TileMap) -> _Lines:
    for layer, thing in tilemap.objects():
        if not thing.class_name and thing.shape not in {"tile", "text"}:
            where = Where(tilemap.file, layer.path, thing.id)
            kind = article(thing.shape)
            yield where, f"is {kind} without a class, which means nothing", "give it one"


def _in_the_void(tilemap: TileMap, level: sim.Level) -> _Lines:
    ground, places = Ground(level), Places(tilemap)
    for spawn in level.spawns:
        if ground.kind_at(spawn.x, spawn.y) == VOID:
            kind = "start" if spawn.start else "spawn"
            yield places.at(spawn.id), f"is a {kind} where there is no ground", "move it"


def _out_of_reach(tilemap: TileMap, level: sim.Level) -> _Lines:
    try:
        reach = Reach(level)
    except ValueError:
        return
    places = Places(tilemap)
    areas: tuple[_Area, ...] = (*level.hinges, *level.passages, *level.endings, *level.murmurs)
    for area in areas:
        if not reach.touches(area.outline):
            kind = article(_KINDS[type(area)])
            yield places.at(area.id), f"is {kind} one cannot walk into", _WALK
    spots: tuple[_Spot, ...] = (*level.selves, *level.doors, *level.readings)
    for spot in spots:
        if not reach.comes_within(spot.x, spot.y, ACT_REACH):
            kind = article(_KINDS[type(spot)])
            yield places.at(spot.id), f"is {kind} one cannot walk up to", _WALK
    for crane in level.cranes:
        flies = CURIOUS_REACH if not crane.perched else 0.0
        if not reach.comes_within(crane.x, crane.y, max(flies, crane.range) + CATCH_REACH):
            problem = f"is crane {crane.number}, which one cannot walk near to"
            yield places.at(crane.id), problem, _WALK
