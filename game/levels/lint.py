"""Lints: what is allowed on a map but hardly meant. Every finding is a warning."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from game.levels.errors import Finding, Where, article
from game.levels.links import Places
from game.levels.proof.budget import IntricateError
from game.levels.proof.reach import Reach
from game.levels.seeming import seeming
from game.levels.setlint import set_lints
from game.levels.tilemap import TileMap
from game.sim import level as sim
from game.sim.geometry import contains, gap, nearest
from game.sim.parts.gear import Gear
from game.sim.parts.plate import Plate
from game.sim.plane import KY, tilted
from game.sim.progress import BUILD_FROM_ASHES
from game.sim.tuning import ACT_REACH, REMAKE_REACH

_WALK: Final = "make a way, or move it"
_SAME: Final = 8.0
"""px between two ways in that are on one spot."""
_ROUND: Final = 0.1
"""How far a wheel's height may be from what makes it round, as a part of that."""
_BESIDE: Final = (-1, 0, 1)
_KINDS: Final[dict[type, str]] = {
    sim.Hinge: "hinge",
    sim.Passage: "passage",
    sim.Ending: "ending",
    sim.Murmur: "whisper",
    sim.YoungerSelf: "self",
    sim.RelicDoor: "relic_door",
    sim.Reading: "reading",
}


def lint(
    tilemap: TileMap, level: sim.Level, look: Callable[[sim.Level], Reach] = Reach.of
) -> list[Finding]:
    """What a sound map most likely has wrong.

    ``look`` says what of it can be come to; it may know more than the map. IntricateError
    from it means that nothing is said of that.
    """
    lines = [
        *set_lints(tilemap),
        *_classless(tilemap),
        *_out_of_round(tilemap, level),
        *_on_one_spot(tilemap, level),
    ]
    try:
        reach = look(level)
    except IntricateError:
        pass
    else:
        lines += [*_in_the_void(tilemap, level, reach), *_out_of_reach(tilemap, level, reach)]
        lines += [*_for_one_hand(tilemap, level, reach), *seeming(tilemap, reach)]
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


def _out_of_round(tilemap: TileMap, level: sim.Level) -> _Lines:
    places = Places(tilemap)
    for part in level.parts:
        if isinstance(part, Gear) and abs(part.ry / (part.rx * KY) - 1.0) > _ROUND:
            wide, high = round(2 * part.rx), round(2 * part.ry)
            problem = f"is a wheel {wide} px wide and {high} high, no circle on the tilted floor"
            yield places.at(part.id), problem, f"make it {round(2 * part.rx * KY)} high"


def _in_the_void(tilemap: TileMap, level: sim.Level, reach: Reach) -> _Lines:
    places = Places(tilemap)
    for spawn in level.spawns:
        if not reach.bears(spawn.x, spawn.y):
            kind = "start" if spawn.start else "spawn"
            yield places.at(spawn.id), f"is a {kind} where there is no ground", "move it"
    for hinge in level.hinges:
        if not reach.bears(hinge.x, hinge.y):
            problem = "is a hinge that sets one back to where there is no ground"
            yield places.at(hinge.id), problem, "move it, or choose where one stands"


def _on_one_spot(tilemap: TileMap, level: sim.Level) -> _Lines:
    """Ways in that lie on one another, or in a door that ends the dream."""
    places = Places(tilemap)
    # By squares as wide as what counts as one spot: whatever is near lies in one or beside it.
    squares: dict[tuple[int, int], list[sim.Spawn]] = {}
    for spawn in level.spawns:
        column, row = int(spawn.x // _SAME), int(spawn.y // _SAME)
        others = [
            o for x in _BESIDE for y in _BESIDE for o in squares.get((column + x, row + y), ())
        ]
        near = next((o for o in others if gap((o.x, o.y), (spawn.x, spawn.y)) < _SAME), None)
        squares.setdefault((column, row), []).append(spawn)
        # The start may lie on a spawn, for who comes by that name and who begins there.
        if near is not None and not (near.start or spawn.start):
            problem = f"is a spawn on the spot of another (object {near.id})"
            yield places.at(spawn.id), problem, "move it, or let ways name that one"
        for ending in level.endings:
            if contains(ending.outline, spawn.x, spawn.y):
                problem = f"is a way in that lies in an ending (object {ending.id})"
                yield places.at(spawn.id), problem, "move it out of there"


def _for_one_hand(tilemap: TileMap, level: sim.Level, reach: Reach) -> _Lines:
    """What asks for the same button as a shattered plate, on one spot."""
    if BUILD_FROM_ASHES not in reach.lessons:
        return
    places = Places(tilemap)
    plates = [p for p in level.parts if isinstance(p, Plate) and (p.broken or p.period)]
    spots: tuple[sim.YoungerSelf | sim.Reading, ...] = (*level.selves, *level.readings)
    for spot in spots:
        for plate in plates:
            x, y = nearest(plate.outline, spot.x, spot.y)
            away = tilted(x - spot.x, y - spot.y)
            if not plate.gear and away < ACT_REACH + REMAKE_REACH:
                kind = article(_KINDS[type(spot)])
                problem = f"is {kind} in reach where plate {plate.id} could be remade"
                yield places.at(spot.id), problem, "move them apart: one button does both"
                break


def _out_of_reach(tilemap: TileMap, level: sim.Level, reach: Reach) -> _Lines:
    places = Places(tilemap)
    areas: tuple[_Area, ...] = (*level.hinges, *level.passages, *level.endings, *level.murmurs)
    for area in areas:
        if area.id not in reach.ids:
            kind = article(_KINDS[type(area)])
            yield places.at(area.id), f"is {kind} one cannot walk into", _WALK
    doors = tuple(door for door in level.doors if door.target)
    spots: tuple[_Spot, ...] = (*level.selves, *doors, *level.readings)
    for spot in spots:
        if spot.id not in reach.ids:
            kind = article(_KINDS[type(spot)])
            yield places.at(spot.id), f"is {kind} one cannot walk up to", _WALK
    for crane in level.cranes:
        if crane.id not in reach.ids:
            problem = f"is crane {crane.number}, which one cannot walk near to"
            yield places.at(crane.id), problem, _WALK
