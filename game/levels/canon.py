"""The content of maps in one canonical form, and its hash.

What counts: every tile, object and property, what tilesets and templates say,
and what is hidden. What does not: pictures, names of files, layer ids, how a
file was compressed, which Tiled saved it, and looks that change no rule
(opacity, tint, parallax apart from being there).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Any

import numpy as np

from game.levels.tilemap import (
    MapObject,
    ObjectLayer,
    Properties,
    Property,
    Tile,
    TileLayer,
    TileMap,
    Tileset,
)

_SIZE = 16


def content_hash(start: str, maps: Iterable[TileMap]) -> str:
    """Hex BLAKE2b over the maps, in order, and the name of the one that starts."""
    digest = blake2b(digest_size=_SIZE)
    _feed(digest, start)
    for tilemap in maps:
        _feed_map(digest, tilemap)
    return digest.hexdigest()


def _feed(digest: blake2b, value: object) -> None:
    """One value, told apart from any other by its type and length."""
    data = value if isinstance(value, bytes) else repr(value).encode()
    digest.update(f"{type(value).__name__}:{len(data)}:".encode())
    digest.update(data)


def _feed_map(digest: blake2b, tilemap: TileMap) -> None:
    _feed(digest, (tilemap.name, tilemap.width, tilemap.height))
    _feed(digest, (tilemap.tile_width, tilemap.tile_height, _plain(tilemap.properties)))
    for tileset in sorted((use.tileset for use in tilemap.tilesets), key=lambda t: t.name):
        _feed(digest, _tileset(tileset))
    for layer in tilemap.layers:
        flat = layer.parallax == (1.0, 1.0)
        head = (type(layer).__name__, layer.path, layer.visible, layer.offset, flat)
        _feed(digest, (*head, _plain(layer.properties)))
        if isinstance(layer, TileLayer):
            _feed_cells(digest, tilemap, layer)
        elif isinstance(layer, ObjectLayer):
            for thing in sorted(layer.objects, key=lambda thing: thing.id):
                _feed(digest, _object(thing, tilemap))


def _feed_cells(digest: blake2b, tilemap: TileMap, layer: TileLayer) -> None:
    """Cells as numbers of a list of tiles, so that no global id matters."""
    keys = layer.gids | layer.flips.astype(np.uint32) << np.uint32(28)
    used, numbers = np.unique(keys, return_inverse=True)
    names = [_tile_name(tilemap, int(key) & 0x0FFFFFFF, int(key) >> 28) for key in used]
    order = sorted(range(len(names)), key=lambda i: names[i])
    ranks = np.empty(len(names), dtype="<u4")
    ranks[order] = np.arange(len(names), dtype="<u4")
    _feed(digest, [names[i] for i in order])
    _feed(digest, layer.gids.shape)
    _feed(digest, ranks[numbers.reshape(-1)].tobytes())


def _tile_name(tilemap: TileMap, gid: int, flips: int) -> tuple[str, int, int]:
    if gid == 0:
        return "", 0, flips
    tileset, local = tilemap.tile_of(gid)
    return tileset.name, local, flips


def _tileset(tileset: Tileset) -> tuple[object, ...]:
    size = (tileset.tile_width, tileset.tile_height, tileset.offset, tileset.alignment)
    tiles = [_tile(tileset, tile) for _, tile in sorted(tileset.tiles.items())]
    said = [tile for tile in tiles if tile[1:] != ((), (), ())]
    return tileset.name, size, _plain(tileset.properties), said


def _tile(tileset: Tileset, tile: Tile) -> tuple[Any, ...]:
    size = tile.size if tileset.is_collection else ()
    return tile.id, size, _plain(tile.properties), tuple(_object(s, None) for s in tile.shapes)


def _object(thing: MapObject, tilemap: TileMap | None) -> tuple[object, ...]:
    tile = _tile_name(tilemap, thing.gid, thing.flips) if tilemap and thing.gid else ()
    place = (thing.x, thing.y, thing.width, thing.height, thing.rotation, thing.points)
    head = (thing.id, thing.name, thing.class_name, thing.shape, thing.visible)
    return (*head, *place, tile, _plain(thing.properties))


def _plain(properties: Properties) -> tuple[object, ...]:
    """Properties by name, as nested tuples."""
    return tuple((name, _value(properties[name])) for name in sorted(properties))


def _value(typed: Property) -> tuple[object, ...]:
    value = typed.value
    if isinstance(value, Mapping):
        return typed.kind, _plain(value)
    if typed.kind == "list" and isinstance(value, tuple):
        return typed.kind, tuple(_value(v) for v in value if isinstance(v, Property))
    return typed.kind, value
