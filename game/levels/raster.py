"""A map drawn as Tiled's own ``tmxrasterizer`` draws it at scale 1, shape objects left out.

That is Tiled 1.8: no background colour, no parallax, no opacity of single
objects; animated tiles show their first frame; hidden layers and objects are
not drawn; the picture grows by the largest layer offset on each side.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil, cos, floor, pi, sin
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image

from game.levels.errors import Where
from game.levels.paint import Affine, Canvas, Pixels, Stamp, tinted
from game.levels.pictures import Pictures, shown_by
from game.levels.shapes import anchor
from game.levels.tilemap import (
    FLIP_D,
    FLIP_H,
    FLIP_V,
    ImageLayer,
    ImageRef,
    MapObject,
    ObjectLayer,
    TileLayer,
    TileMap,
)

MOST_PIXELS: Final = 1 << 28
"""Of the picture drawn; beyond it a map is not drawn in one piece."""

_TURNS: Final = {0.0: (1.0, 0.0), 90.0: (0.0, 1.0), 180.0: (-1.0, 0.0), 270.0: (0.0, -1.0)}


def draw(tilemap: TileMap) -> Image.Image:
    """The picture, RGBA. MapError if a picture cannot be decoded or it would be too big."""
    return Image.fromarray(_Painter(tilemap).paint().pixels)


@dataclass(frozen=True)
class _Cell:
    """A tile as a layer draws it: flips still to be done, and its shift from the cell."""

    stamp: Stamp
    flips: int
    right: int
    down: int

    def fills(self, tilemap: TileMap) -> bool:
        """Whether it covers its cell and nothing else."""
        size = (self.stamp.height, self.stamp.width) == (tilemap.tile_height, tilemap.tile_width)
        return size and not (self.flips or self.right or self.down)


class _Painter:
    def __init__(self, tilemap: TileMap) -> None:
        self.map = tilemap
        self.where = Where(tilemap.file)
        self.pictures = Pictures(self.where)
        offsets = [layer.offset for layer in tilemap.layers]
        self.left = max([0, *(ceil(-x) for x, _ in offsets)])
        self.top = max([0, *(ceil(-y) for _, y in offsets)])
        right = max([0, *(ceil(x) for x, _ in offsets)])
        bottom = max([0, *(ceil(y) for _, y in offsets)])
        width, height = tilemap.pixel_size
        self.size = width + self.left + right, height + self.top + bottom

    def paint(self) -> Canvas:
        width, height = self.size
        if width * height > MOST_PIXELS:
            raise self.where.error(
                f"would be a picture of {width} x {height} px", "draw a smaller map"
            )
        self.pictures.opened.weigh(self._needed())
        self.canvas = Canvas.clear(width, height)
        for layer in self.map.layers:
            if not layer.visible:
                continue
            self.x, self.y = self.left + layer.offset[0], self.top + layer.offset[1]
            self.opacity = int(layer.opacity * 256)
            self.tint = layer.tint
            if isinstance(layer, TileLayer):
                self._tile_layer(layer)
            elif isinstance(layer, ObjectLayer):
                self._object_layer(layer)
            else:
                self._image_layer(layer)
        return self.canvas

    def _needed(self) -> Iterator[ImageRef]:
        """The pictures that will be drawn from."""
        for layer in self.map.layers:
            if isinstance(layer, TileLayer):
                gids = np.unique(layer.gids).tolist()
                yield from shown_by(self.map, (gid for gid in gids if gid))
            elif isinstance(layer, ImageLayer):
                yield from (layer.image,) if layer.image else ()
            else:
                yield from shown_by(self.map, {thing.gid for thing in layer.objects} - {0})

    def _tile_layer(self, layer: TileLayer) -> None:
        keys = layer.gids | layer.flips.astype(np.uint32) << np.uint32(28)
        used, numbers = np.unique(keys, return_inverse=True)
        numbers = numbers.reshape(keys.shape)
        tiles = [self._tile(int(key)) if key & 0x0FFFFFFF else None for key in used]
        if all(tile is None or tile.fills(self.map) for tile in tiles):
            self._grid([tile.stamp.picture if tile else None for tile in tiles], numbers)
            return
        rows, cols = range(keys.shape[0]), range(keys.shape[1])
        order = self.map.render_order
        for row in rows if order.endswith("down") else reversed(rows):
            line = numbers[row].tolist()
            bottom = (row + 1) * self.map.tile_height + self.y
            for col in cols if order.startswith("right") else reversed(cols):
                tile = tiles[line[col]]
                if tile is not None:
                    left = col * self.map.tile_width + self.x
                    self._lay(tile, left + tile.right, bottom + tile.down)

    def _grid(self, pictures: list[Pixels | None], numbers: npt.NDArray[np.intp]) -> None:
        """A layer whose tiles all fill their cells: a row of cells at a time."""
        height, width = self.map.tile_height, self.map.tile_width
        if all(picture is None for picture in pictures):
            return
        blank = np.zeros((height, width, 4), dtype=np.uint8)
        stack = np.stack([blank if picture is None else picture for picture in pictures])
        for row, line in enumerate(numbers):
            strip = stack[line].transpose(1, 0, 2, 3).reshape(height, -1, 4)
            self.canvas.lay(
                Stamp(strip), _round(self.x), _round(row * height + self.y), self.opacity
            )

    def _tile(self, key: int) -> _Cell | None:
        tileset, local = self.map.tile_of(key & 0x0FFFFFFF)
        picture = self.pictures.tile(tileset, local)
        if picture is None:
            return None
        picture, flips = tinted(picture, self.tint), key >> 28
        if self.x % 1 == 0 and self.y % 1 == 0:
            picture, flips = _flipped(picture, flips), 0
        return _Cell(Stamp(picture), flips, *tileset.offset)

    def _lay(self, tile: _Cell, left: float, bottom: float) -> None:
        """Qt draws a mirrored tile between the pixels, any other on them."""
        tall, wide = tile.stamp.height, tile.stamp.width
        if not tile.flips:
            self.canvas.lay(tile.stamp, _round(left), _round(bottom - tall), self.opacity)
            return
        width, height = (tall, wide) if tile.flips & FLIP_D else (wide, tall)
        matrix = (
            Affine(e=left + width / 2, f=bottom - height / 2)
            @ _flips(tile.flips)
            @ Affine(e=-wide / 2, f=-tall / 2)
        )
        self.canvas.lay_through(tile.stamp.picture, matrix, self.opacity)

    def _object_layer(self, layer: ObjectLayer) -> None:
        things: Iterable[MapObject] = layer.objects
        if layer.draw_order == "topdown":
            things = sorted(things, key=lambda thing: thing.y)
        for thing in things:
            if thing.visible and thing.gid:
                self._tile_object(thing)

    def _tile_object(self, thing: MapObject) -> None:
        tileset, local = self.map.tile_of(thing.gid)
        picture = self.pictures.tile(tileset, local)
        if picture is None or not (thing.width and thing.height):
            return
        picture = tinted(picture, self.tint)
        tall, wide = picture.shape[:2]
        sx, sy = thing.width / wide, thing.height / tall
        ax, ay = anchor(tileset.alignment)
        x = tileset.offset[0] * sx - ax * thing.width + thing.width / 2
        y = tileset.offset[1] * sy - ay * thing.height + thing.height / 2
        half = (thing.height - thing.width) / 2 if thing.flips & FLIP_D else 0.0
        matrix = (
            Affine(e=thing.x + self.x, f=thing.y + self.y)
            @ _turn(thing.rotation)
            @ Affine(e=x + half, f=y + half)
            @ _flips(thing.flips)
            @ Affine(a=sx, d=sy)
            @ Affine(e=-wide / 2, f=-tall / 2)
        )
        if (matrix.a, matrix.b, matrix.c, matrix.d) == (1.0, 0.0, 0.0, 1.0):
            self.canvas.lay(Stamp(picture), _round(matrix.e), _round(matrix.f), self.opacity)
        else:
            self.canvas.lay_through(picture, matrix, self.opacity)

    def _image_layer(self, layer: ImageLayer) -> None:
        if layer.image is None:
            return
        picture = tinted(self.pictures.image(layer.image), self.tint)
        tall, wide = picture.shape[:2]
        left, top = _round(self.x + layer.at[0]), _round(self.y + layer.at[1])
        width, height = self.size
        if layer.repeat_x:
            left, repeat = left % wide - wide, width // wide + 2
            picture = np.tile(picture, (1, repeat, 1))
        if layer.repeat_y:
            top, repeat = top % tall - tall, height // tall + 2
            picture = np.tile(picture, (repeat, 1, 1))
        self.canvas.lay(Stamp(picture), left, top, self.opacity)


def _round(value: float) -> int:
    return floor(value + 0.5)


def _flipped(picture: Pixels, flips: int) -> Pixels:
    if flips & FLIP_D:
        picture = picture.transpose(1, 0, 2)
    if flips & FLIP_H:
        picture = picture[:, ::-1]
    if flips & FLIP_V:
        picture = picture[::-1]
    return picture


def _flips(flips: int) -> Affine:
    matrix = Affine(0.0, 1.0, 1.0, 0.0) if flips & FLIP_D else Affine()
    mirror_x = -1.0 if flips & FLIP_H else 1.0
    mirror_y = -1.0 if flips & FLIP_V else 1.0
    return Affine(a=mirror_x, d=mirror_y) @ matrix


def _turn(degrees: float) -> Affine:
    c, s = _TURNS.get(degrees % 360.0) or (cos(degrees * pi / 180), sin(degrees * pi / 180))
    return Affine(c, s, -s, c)
