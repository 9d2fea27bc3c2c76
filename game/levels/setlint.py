"""Lints of tilesets and of how layers look: what Tiled shows otherwise than its author thinks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from game.levels.errors import MapError, Where
from game.levels.files import shown
from game.levels.pictures import size_of
from game.levels.tilemap import TileMap, Tileset

Line = tuple[Where, str, str]
"""Where, what is wrong, and what to do."""


def set_lints(tilemap: TileMap) -> Iterator[Line]:
    """What is hardly meant about a map's tilesets, and about the tints of its layers."""
    where = Where(tilemap.file)
    for path in tilemap.untinted:
        yield where.on(path), "has a tint without '#', which Tiled takes for none", "write #rrggbb"
    for name in tilemap.hidden:
        problem = f"has the tileset '{name}' with the first id of another, which hides it"
        yield where, problem, "add it again in Tiled"
    for use, above in pairwise(tilemap.tilesets):
        last = _last(use.tileset)
        if use.first_gid + last >= above.first_gid:
            problem = (
                f"has the tileset '{above.tileset.name}' with ids of '{use.tileset.name}', whose"
                f" tiles from {above.first_gid - use.first_gid} to {last} it hides"
            )
            yield where, problem, "add it again in Tiled"
    for use in tilemap.tilesets:
        yield from _too_small(use.tileset, tilemap)


def _last(tileset: Tileset) -> int:
    """The highest local id."""
    held = max(tileset.tiles, default=-1)
    return held if tileset.is_collection else max(held, tileset.tile_count - 1)


def _too_small(tileset: Tileset, tilemap: TileMap) -> Iterator[Line]:
    """A sheet that has no room for the tiles it is said to hold."""
    if tileset.image is None:
        return
    where = Where(shown(tileset.file, tilemap.file) if tileset.file else tilemap.file)
    try:
        width, height = size_of(tileset.image, where)
    except MapError:
        return  # who draws it says so
    columns, rows = (
        max(0, (edge - tileset.margin + tileset.spacing) // (tile + tileset.spacing))
        for edge, tile in ((width, tileset.tile_width), (height, tileset.tile_height))
    )
    if columns * rows < tileset.tile_count:
        problem = (
            f"holds {tileset.tile_count} tiles in '{tileset.name}', of which its picture"
            f" ({width} x {height} px) has room for {columns * rows}"
        )
        yield where, problem, "restore the picture, or reload it in Tiled"
