"""From a TileMap to the frozen Level the rules play on.

Owns what a map means: which tile is ground, which object becomes which record,
and what one map alone can have wrong. Maps against each other are checked by
``links``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

import numpy as np

from game.levels.errors import MapError, Where, article
from game.levels.fields import read_values, suggest
from game.levels.layers import check_layers, when_of
from game.levels.objectclass import ROPE, ObjectClass
from game.levels.partmakers import parts
from game.levels.placed import Placed
from game.levels.records import figures, records
from game.levels.schema import CLASSES, MAP
from game.levels.shapes import area, points_of, points_of_tile, shifted, simple
from game.levels.solids import Solids
from game.levels.soundness import check_level, check_objects
from game.levels.tilemap import Layer, MapObject, ObjectLayer, TileMap
from game.levels.tiles import HOLE, TileMeanings, check_tiles
from game.sim.geometry import centre
from game.sim.level import FloorGrid, Hinge, Level, Outline, Solid

_PLANE: Final = (1.0, 1.0)
"""Parallax of the plane one walks on; layers with another are scenery."""


def build(tilemap: TileMap) -> Level:
    """The level; MapError for the first thing that is wrong with the map."""
    level, faults = examine(tilemap)
    if faults:
        raise faults[0]
    return level


def examine(tilemap: TileMap) -> tuple[Level, list[MapError]]:
    """The level as far as it can be made, and all that is wrong with the map."""
    faults: list[MapError] = []
    where = Where(tilemap.file)
    values = read_values(MAP, tilemap.properties, where, "the map", faults)
    check_layers(tilemap, faults)
    check_tiles(tilemap, faults)
    meanings = TileMeanings(tilemap, faults)
    placed = sorted(_placed(tilemap, faults), key=lambda thing: thing.id)
    sound = list(check_objects(tilemap, placed, faults))
    width, height = tilemap.pixel_size
    made: dict[str, Any] = records(sound)
    level = Level(
        name=tilemap.name,
        title=str(values["title"] or tilemap.name),
        width=float(width),
        height=float(height),
        floor=_floor(tilemap, meanings, faults),
        sky=str(values["sky"]),
        calm=values["calm"] is True,
        heart=int(str(values["heart"])),
        weightless=values["weightless"] is True,
        barefoot=values["barefoot"] is True,
        solids=_solids(tilemap, meanings, sound, faults),
        figures=figures(sound),
        parts=parts(sound, faults),
        **made,
    )
    check_level(level, sound, faults, whole=not faults)
    return replace(level, hinges=_stood(level, sound)), faults


def furniture(tilemap: TileMap) -> Iterator[tuple[ObjectLayer, MapObject]]:
    """Tile objects that stand in the place: seen, and without a class."""
    for layer, thing in tilemap.objects():
        if layer.visible and thing.visible and thing.gid and not thing.class_name:
            yield layer, thing


def _is_plane(layer: Layer) -> bool:
    return layer.visible and layer.parallax == _PLANE


def _floor(tilemap: TileMap, meanings: TileMeanings, faults: list[MapError]) -> FloorGrid:
    where = Where(tilemap.file)
    edge = tilemap.tile_width
    if edge != tilemap.tile_height:
        faults.append(
            where.error(f"has tiles of {edge} x {tilemap.tile_height} px", "make its tiles square")
        )
    cells = np.zeros((tilemap.height, tilemap.width), dtype=np.uint8)
    always, told = cells.copy(), False
    for layer in filter(_is_plane, tilemap.tile_layers):
        numbers = meanings.ground_numbers(layer.gids)
        if not numbers.any():
            continue
        right, down = layer.offset[0] / edge, layer.offset[1] / tilemap.tile_height
        if right % 1 or down % 1:
            fault = where.on(layer.name).error(
                "is ground but lies off the grid", "give it an offset of whole tiles, or none"
            )
            faults.append(fault)
            continue
        _lay(cells, numbers, int(right), int(down))
        if not when_of(tilemap, layer):
            _lay(always, numbers, int(right), int(down))
        elif not told and (_bears(cells) != _bears(always)).any():
            told = True
            problem = "makes or takes ground but is not always there"
            remedy = "move its ground and its holes to a layer that is"
            faults.append(where.on(layer.path).error(problem, remedy))
    cells[cells == HOLE] = 0
    kinds = tuple(meanings.grounds)
    return FloorGrid(tilemap.width, tilemap.height, edge, kinds, cells.tobytes())


def _bears(cells: Any) -> Any:
    """Where there is something to stand on."""
    return (cells != 0) & (cells != HOLE)


def _lay(cells: Any, numbers: Any, right: int, down: int) -> None:
    """Put the cells of a layer that say something over those below, moved by whole cells."""
    rows, cols = cells.shape
    top, left = max(down, 0), max(right, 0)
    over = numbers[max(-down, 0) :, max(-right, 0) :][: max(rows - top, 0), : max(cols - left, 0)]
    under = cells[top : top + over.shape[0], left : left + over.shape[1]]
    np.copyto(under, over, where=over != 0)


def _placed(tilemap: TileMap, faults: list[MapError]) -> Iterator[Placed]:
    """Every object with a class, its properties read."""
    for layer, thing in tilemap.objects():
        if not thing.class_name:
            continue
        where = Where(tilemap.file, layer.path, thing.id)
        entry = CLASSES.get(thing.class_name)
        if entry is None:
            problem = f"has the unknown class '{thing.class_name}'"
            faults.append(where.error(problem, suggest(thing.class_name, CLASSES)))
            continue
        before = len(faults)
        shape = _shape(thing, entry)
        if shape not in entry.shapes:
            remedy = "draw it as " + " or ".join(entry.shapes)
            faults.append(where.error(f"is {article(entry.name)} drawn as {thing.shape}", remedy))
        if entry.must_be_named and not thing.name:
            faults.append(where.error(f"is {article(entry.name)} without a name", "give it a name"))
        values = read_values(entry.fields, thing.properties, where, article(entry.name), faults)
        points = shifted(_points(tilemap, thing, shape), *layer.offset)
        comes_back = points[0] == points[-1] and entry.shapes != ROPE
        closed = shape != "polyline" or comes_back
        points = simple(points, closed)
        if shape not in {"polyline", "point"} and area(points) == 0.0:
            faults.append(where.error("has no extent", "draw it again"))
        if len(faults) == before:
            x, y = centre(points)
            when = when_of(tilemap, layer)
            if when and not (entry.comes_and_goes or entry.fold):
                problem = f"is {article(entry.name)} on a layer that is not always there"
                faults.append(where.error(problem, "move it to another layer"))
                continue
            yield Placed(thing.id, thing.name, entry, points, closed, x, y, values, where, when)


def _shape(thing: MapObject, entry: ObjectClass) -> str:
    """The shape of an object; a tile stands for the first of its class, unless that is a line."""
    stands_for = entry.shapes[0] if thing.gid else "polyline"
    return thing.shape if stands_for == "polyline" else stands_for


def _points(tilemap: TileMap, thing: MapObject, shape: str) -> Outline:
    if not thing.gid:
        return points_of(thing)
    return points_of_tile(thing, *tilemap.tile_of(thing.gid), shape)


def _solids(
    tilemap: TileMap, meanings: TileMeanings, placed: list[Placed], faults: list[MapError]
) -> tuple[Solid, ...]:
    by_when: dict[tuple[str, ...], Solids] = {}

    def solids(when: tuple[str, ...]) -> Solids:
        return by_when.setdefault(when, Solids(Where(tilemap.file), faults, when))

    solids(())
    for layer in filter(_is_plane, tilemap.tile_layers):
        solids(when_of(tilemap, layer)).add_layer(tilemap, layer, meanings)
    for owner, thing in furniture(tilemap):
        if _is_plane(owner):
            into = solids(when_of(tilemap, owner))
            into.add_furniture(tilemap, owner, thing, meanings)
    for piece in placed:
        if piece.entry.solid:
            into = solids(piece.when)
            into.add(piece.points, piece.number("height"), piece.closed, piece.where)
    return tuple(solid for gathered in by_when.values() for solid in gathered.merged())


def _stood(level: Level, placed: list[Placed]) -> tuple[Hinge, ...]:
    """The hinges, set back to where they say one stands."""
    stands = {thing.id: thing.whole("stand") for thing in placed if thing.entry.name == "hinge"}
    spots = {spawn.id: spawn for spawn in level.spawns}
    return tuple(
        replace(hinge, x=spots[stands[hinge.id]].x, y=spots[stands[hinge.id]].y)
        if stands[hinge.id] in spots
        else hinge
        for hinge in level.hinges
    )
