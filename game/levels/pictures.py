"""Pictures of tiles and image layers as arrays, cut and keyed as Tiled does it."""

from __future__ import annotations

import io
import warnings
from pathlib import Path

import numpy as np
from PIL import Image

from game.levels.errors import Where
from game.levels.files import MOST_PIXELS
from game.levels.paint import Pixels, premultiplied
from game.levels.tilemap import ImageRef, Tileset


class Pictures:
    """Opens the pictures of one map; each is decoded once."""

    def __init__(self, where: Where) -> None:
        self._where = where
        self._whole: dict[tuple[Path | None, bytes], Pixels] = {}
        self._tiles: dict[tuple[int, int], Pixels | None] = {}

    def image(self, ref: ImageRef) -> Pixels:
        """A whole picture, premultiplied; MapError if it cannot be decoded."""
        return premultiplied(_keyed(self._open(ref), ref))

    def tile(self, tileset: Tileset, tile: int) -> Pixels | None:
        """What is shown of a tile at rest, premultiplied; None if there is no such tile.

        Of an animated tile that is its first frame. Tiles that a sheet is said
        to hold but has no room for are white.
        """
        frames = tileset.tile(tile).animation
        shown = frames[0].tile if frames else tile
        key = (id(tileset), shown)
        if key not in self._tiles:
            self._tiles[key] = self._cut(tileset, shown)
        return self._tiles[key]

    def _cut(self, tileset: Tileset, tile: int) -> Pixels | None:
        own = tileset.tiles.get(tile)
        if tileset.image is None:
            if own is None or own.image is None:
                return None
            pixels = self._open(own.image)
            if own.region is not None:
                x, y, width, height = own.region
                pixels = pixels[y : y + height, x : x + width]
            return premultiplied(_keyed(pixels, own.image)) if pixels.size else None
        sheet = self._open(tileset.image)
        width, height = tileset.tile_width, tileset.tile_height
        xs = range(tileset.margin, sheet.shape[1] - width + 1, width + tileset.spacing)
        ys = range(tileset.margin, sheet.shape[0] - height + 1, height + tileset.spacing)
        if tile < len(xs) * len(ys):
            x, y = xs[tile % len(xs)], ys[tile // len(xs)]
            return premultiplied(_keyed(sheet[y : y + height, x : x + width], tileset.image))
        return np.full((height, width, 4), 255, dtype=np.uint8) if own else None

    def _open(self, ref: ImageRef) -> Pixels:
        key = (ref.path, ref.data)
        if key not in self._whole:
            self._whole[key] = self._decoded(ref)
        return self._whole[key]

    def _decoded(self, ref: ImageRef) -> Pixels:
        name = ref.path.name if ref.path else "in the file"
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                with Image.open(ref.path or io.BytesIO(ref.data)) as opened:
                    if opened.width * opened.height > MOST_PIXELS:
                        raise self._where.error(
                            f"picture {name} has more than {MOST_PIXELS // 10**6} megapixels",
                            "split it",
                        )
                    return np.asarray(opened.convert("RGBA"))
        except (OSError, ValueError, SyntaxError, EOFError, ArithmeticError, LookupError) as fault:
            raise self._where.error(
                f"picture {name} cannot be decoded ({fault})", "save it again as PNG"
            ) from None
        except Image.DecompressionBombError:
            raise self._where.error(f"picture {name} is far too big", "split it") from None


def _keyed(pixels: Pixels, ref: ImageRef) -> Pixels:
    """The picture with its transparent colour taken out."""
    if ref.transparent is None:
        return pixels
    out = pixels.copy()
    out[(pixels[..., :3] == np.array(ref.transparent[:3], dtype=np.uint8)).all(axis=-1)] = 0
    return out
