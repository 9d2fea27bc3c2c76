"""Mirrored: a map drawn the other way round, for the view.

Only what is drawn from the map itself is turned: tiles, and objects that show a tile.
What its objects mean is mirrored with the level (``sim.mirror``); a picture laid over the
map stays, for it may be read.
"""

from __future__ import annotations

from dataclasses import replace
from math import cos, radians, sin

import numpy as np
import numpy.typing as npt

from game.levels.shapes import anchor
from game.levels.tilemap import (
    FLIP_H,
    AnyLayer,
    ImageLayer,
    MapObject,
    ObjectLayer,
    TileLayer,
    TileMap,
)


def mirrored(tilemap: TileMap) -> TileMap:
    """The map with left and right turned."""
    width, _ = tilemap.pixel_size
    origin_x, origin_y = tilemap.parallax_origin
    return replace(
        tilemap,
        layers=tuple(_layer(tilemap, layer) for layer in tilemap.layers),
        parallax_origin=(width - origin_x, origin_y),
        mirrored=not tilemap.mirrored,
    )


def _layer(tilemap: TileMap, layer: AnyLayer) -> AnyLayer:
    if isinstance(layer, ImageLayer):
        return layer
    x, y = layer.offset
    if isinstance(layer, ObjectLayer):
        objects = tuple(_object(tilemap, thing) if thing.gid else thing for thing in layer.objects)
        return replace(layer, offset=(-x, y), objects=objects)
    return replace(
        layer,
        offset=(tilemap.pixel_size[0] - layer.gids.shape[1] * tilemap.tile_width - x, y),
        gids=layer.gids[:, ::-1],
        flips=_flipped(layer),
    )


def _flipped(layer: TileLayer) -> npt.NDArray[np.uint8]:
    """The flips of the layer's tiles, mirrored: left and right come last of the three."""
    flips = layer.flips[:, ::-1]
    return np.where(layer.gids[:, ::-1] == 0, flips, flips ^ np.uint8(FLIP_H))


def _object(tilemap: TileMap, thing: MapObject) -> MapObject:
    """A tile object turned about its own middle: its anchor may be no middle."""
    tileset, local = tilemap.tile_of(thing.gid)
    wide = thing.width or float(tileset.size(local)[0])
    across, _ = anchor(tileset.alignment)
    aside = (2.0 * across - 1.0) * wide - 2.0 * tileset.offset[0]
    turn = radians(thing.rotation)
    return replace(
        thing,
        x=tilemap.pixel_size[0] - thing.x + aside * cos(turn),
        y=thing.y - aside * sin(turn),
        rotation=-thing.rotation,
        flips=thing.flips ^ FLIP_H,
    )
