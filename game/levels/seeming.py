"""Seeming: tiles that look solid by the company they keep, and are walked through.

In a tile layer whose tiles are mostly solid, one that hides what is under it and is neither
solid nor ground has most likely lost its collision shape: told where somebody can walk over
it, once a kind of tile.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import numpy as np

from game.levels.errors import MapError, Where
from game.levels.pictures import Pictures
from game.levels.proof.reach import Reach
from game.levels.tilemap import TileLayer, TileMap
from game.levels.tiles import TileMeanings

_MOST: Final = 64
"""Cells of one kind of tile that are looked at."""
_HIDES: Final = 0.95
"""Least mean opacity of a picture that hides what is under it."""
_PLANE: Final = (1.0, 1.0)


def seeming(tilemap: TileMap, reach: Reach) -> Iterator[tuple[Where, str, str]]:
    """Place, problem and remedy of each such kind of tile."""
    meanings = TileMeanings(tilemap, [])
    for layer in tilemap.tile_layers:
        if layer.visible and layer.parallax == _PLANE:
            yield from _in_layer(tilemap, layer, meanings, reach)


def _in_layer(
    tilemap: TileMap, layer: TileLayer, meanings: TileMeanings, reach: Reach
) -> Iterator[tuple[Where, str, str]]:
    solid = meanings.is_solid(layer.gids)
    plain = (layer.gids > 0) & ~solid & (meanings.ground_numbers(layer.gids) == 0)
    if not plain.any() or solid.sum() <= plain.sum():
        return
    where = Where(tilemap.file, layer.path)
    pictures = Pictures(where)
    for gid in np.unique(layer.gids[plain]).tolist():
        if not _hides(tilemap, gid, pictures):
            continue
        rows, cols = np.nonzero(plain & (layer.gids == gid))
        for row, col in zip(rows[:_MOST].tolist(), cols[:_MOST].tolist(), strict=True):
            x = (col + 0.5) * tilemap.tile_width + layer.offset[0]
            y = (row + 0.5) * tilemap.tile_height + layer.offset[1]
            if reach.walks(x, y):
                tileset, local = tilemap.tile_of(gid)
                problem = (
                    f"has tile {local} of '{tileset.name}' among solid tiles "
                    f"(column {col}, row {row}), and one walks through it"
                )
                yield where, problem, "give it a collision shape, or a layer of its own"
                break


def _hides(tilemap: TileMap, gid: int, pictures: Pictures) -> bool:
    """Whether a tile's picture hides what is under it."""
    try:
        pixels = pictures.tile(*tilemap.tile_of(gid))
    except MapError:
        return False
    return pixels is not None and bool(pixels[..., 3].mean() >= 255 * _HIDES)
