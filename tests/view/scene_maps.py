"""Small maps made by hand, with pictures in memory, for tests that draw."""

from collections.abc import Sequence
from io import BytesIO
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray
from PIL import Image

from game.levels.tilemap import (
    AnyLayer,
    ImageRef,
    MapObject,
    ObjectLayer,
    Tile,
    TileLayer,
    TileMap,
    Tileset,
    TilesetUse,
)

Pixels = NDArray[Any]
EDGE = 64


def png(pixels: Pixels) -> bytes:
    """The bytes of a picture (h, w, 4)."""
    out = BytesIO()
    Image.fromarray(np.asarray(pixels, np.uint8)).save(out, "PNG")
    return out.getvalue()


def picture(pixels: Pixels) -> ImageRef:
    """A picture as a map speaks of one."""
    high, wide = np.shape(pixels)[:2]
    return ImageRef(None, wide, high, data=png(pixels))


def sheet(tiles: Sequence[Pixels], columns: int = 4) -> TilesetUse:
    """A tileset over one sheet of tiles (64, 64, 4), first gid 1."""
    rows = -(-len(tiles) // columns)
    whole = np.zeros((rows * EDGE, columns * EDGE, 4), np.uint8)
    for i, tile in enumerate(tiles):
        y, x = divmod(i, columns)
        whole[y * EDGE : (y + 1) * EDGE, x * EDGE : (x + 1) * EDGE] = tile
    return TilesetUse(
        1,
        Tileset(
            "sheet",
            None,
            EDGE,
            EDGE,
            columns=columns,
            tile_count=len(tiles),
            image=picture(whole),
        ),
    )


def collection(
    first_gid: int, pictures: Sequence[Pixels], shapes: tuple[MapObject, ...] = ()
) -> TilesetUse:
    """A tileset of single pictures, aligned at the middle of their lower edge."""
    tiles = {i: Tile(i, image=picture(p), shapes=shapes) for i, p in enumerate(pictures)}
    tileset = Tileset(
        "things",
        None,
        EDGE,
        EDGE,
        tile_count=len(tiles),
        tiles=MappingProxyType(tiles),
        alignment="bottom",
    )
    return TilesetUse(first_gid, tileset)


def tile_layer(
    gids: ArrayLike, flips: ArrayLike | None = None, number: int = 1, **more: Any
) -> TileLayer:
    """A layer of tiles."""
    cells = np.asarray(gids, np.uint32)
    turned = np.zeros(cells.shape, np.uint8) if flips is None else np.asarray(flips, np.uint8)
    name = f"tiles {number}"
    return TileLayer(id=number, name=name, path=name, gids=cells, flips=turned, **more)


def things_layer(
    *objects: tuple[int, float, float], number: int = 9, name: str = "things", **more: Any
) -> ObjectLayer:
    """A layer of furniture: (gid, x, y) each."""
    placed = tuple(
        MapObject(100 + i, "", "", "tile", float(x), float(y), gid=gid)
        for i, (gid, x, y) in enumerate(objects)
    )
    return ObjectLayer(id=number, name=name, path=name, objects=placed, **more)


def tile_map(
    width: int, height: int, layers: Sequence[AnyLayer], tilesets: Sequence[TilesetUse]
) -> TileMap:
    """A map of so many tiles."""
    return TileMap("made.tmx", "made", width, height, EDGE, EDGE, tuple(layers), tuple(tilesets))
