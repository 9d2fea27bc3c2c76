"""Pictures of tiles and image layers as arrays, cut and keyed as Tiled does it.

Owns which kinds of picture files are opened, and how much may be in them.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image

from game.levels.errors import MapError, Where
from game.levels.files import MOST_PIXELS
from game.levels.paint import Pixels, premultiplied
from game.levels.tilemap import ImageRef, TileMap, Tileset

MOST_IN_ALL: Final = 4 * MOST_PIXELS
"""px of all pictures of a map."""

_KINDS: Final = ("PNG", "JPEG", "GIF", "BMP", "WEBP", "TGA")
"""No others: what opens PostScript, say, runs it."""
_FAULTS: Final = (
    *(OSError, ValueError, SyntaxError, EOFError, ArithmeticError, LookupError, TypeError),
    *(Image.DecompressionBombError,),
)


def size_of(ref: ImageRef, where: Where) -> tuple[int, int]:
    """Width and height a picture really has, px; it is not decoded. MapError."""
    with _opened(ref, where) as picture:
        return picture.size


@contextmanager
def _opened(ref: ImageRef, where: Where) -> Iterator[Image.Image]:
    """The picture, no px of it decoded yet; whatever goes wrong with it is a MapError."""
    name = ref.path.name if ref.path else "in the file"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(ref.path or io.BytesIO(ref.data), formats=_KINDS) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise where.error(
                        f"picture {name} has more than {MOST_PIXELS // 10**6} megapixels",
                        "split it",
                    )
                yield opened
    except _FAULTS as fault:
        told = "it is far too big" if isinstance(fault, Image.DecompressionBombError) else fault
        raise where.error(
            f"picture {name} cannot be decoded ({told})", "save it again as PNG"
        ) from None


class Opened:
    """The pictures of one map as they are in their files; each is decoded once."""

    def __init__(self, where: Where) -> None:
        self._where = where
        self._found: dict[tuple[Path | None, bytes], Pixels] = {}

    def weigh(self, refs: Iterable[ImageRef]) -> None:
        """Hold pictures that will be needed against the limit. MapError where they are too much.

        What cannot be opened is told once it is needed.
        """
        left = MOST_IN_ALL
        for ref in {(ref.path, ref.data): ref for ref in refs}.values():
            try:
                width, height = size_of(ref, self._where)
            except MapError:
                continue
            left -= width * height
            if left < 0:
                problem = f"shows pictures of more than {MOST_IN_ALL // 10**6} megapixels"
                raise self._where.error(problem, "use fewer, or smaller ones")

    def pixels(self, ref: ImageRef) -> Pixels:
        """A whole picture, straight alpha; MapError if it cannot be decoded."""
        key = (ref.path, ref.data)
        if key not in self._found:
            with _opened(ref, self._where) as picture:
                self._found[key] = np.asarray(picture.convert("RGBA"))
        return self._found[key]


def shown_by(tilemap: TileMap, gids: Iterable[int]) -> Iterator[ImageRef]:
    """The pictures that tiles of these global ids are cut from."""
    for gid in gids:
        tileset, local = tilemap.tile_of(gid)
        image = tileset.image or tileset.tile(local).image
        if image is not None:
            yield image


class Pictures:
    """Opens the pictures of one map; each is decoded once."""

    def __init__(self, where: Where) -> None:
        self.opened = Opened(where)
        self._tiles: dict[tuple[int, int], Pixels | None] = {}

    def image(self, ref: ImageRef) -> Pixels:
        """A whole picture, premultiplied; MapError if it cannot be decoded."""
        return premultiplied(keyed(self.opened.pixels(ref), ref))

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
            pixels = self.opened.pixels(own.image)
            if own.region is not None:
                x, y, width, height = own.region
                pixels = pixels[y : y + height, x : x + width]
            return premultiplied(keyed(pixels, own.image)) if pixels.size else None
        sheet = self.opened.pixels(tileset.image)
        width, height = tileset.tile_width, tileset.tile_height
        xs = range(tileset.margin, sheet.shape[1] - width + 1, width + tileset.spacing)
        ys = range(tileset.margin, sheet.shape[0] - height + 1, height + tileset.spacing)
        if tile < len(xs) * len(ys):
            x, y = xs[tile % len(xs)], ys[tile // len(xs)]
            return premultiplied(keyed(sheet[y : y + height, x : x + width], tileset.image))
        return np.full((height, width, 4), 255, dtype=np.uint8) if own else None


def keyed(pixels: Pixels, ref: ImageRef) -> Pixels:
    """The picture with its transparent colour taken out."""
    if ref.transparent is None:
        return pixels
    out = pixels.copy()
    out[(pixels[..., :3] == np.array(ref.transparent[:3], dtype=np.uint8)).all(axis=-1)] = 0
    return out
