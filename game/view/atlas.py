"""Atlas: the pictures of a map's tiles in one image, and where each of them is. No GL.

Owns reading the pictures (through what ``levels`` allowed) and packing them. A texel
holds sqrt(scene light / 2) times its alpha, so that the baked light of a sprite comes
back exactly and filtering mixes as it should; ``coded=False`` keeps plain colours.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from game.levels.errors import MapError, Where
from game.levels.pictures import Opened, keyed
from game.view.fold.light import untone

if TYPE_CHECKING:
    from game.levels.tilemap import ImageRef, TileMap, Tileset

Bytes = NDArray[np.uint8]

ALIGN: Final = 4
"""Places begin on multiples of this, so that two levels of mipmaps stay exact."""
GUTTER: Final = 4
"""Px of its own edge round each picture."""
BRIGHTEST: Final = 2.0
"""Scene light that a full texel means."""
_LEAST_WIDTH: Final = 512


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a picture is in the atlas, px."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True, eq=False)
class Atlas:
    """The packed image, (h, w, 4) premultiplied, and the spot of every gid."""

    pixels: Bytes
    spots: Mapping[int, Spot]


def code_table() -> Bytes:
    """(256,) display value to coded scene light."""
    scene = np.minimum(untone(np.arange(256) / 255), BRIGHTEST)
    return np.round(np.sqrt(scene / BRIGHTEST) * 255).astype(np.uint8)


def build_atlas(tilemap: TileMap, gids: Iterable[int], *, coded: bool = True) -> Atlas:
    """Pack the pictures of these global ids; those that cannot be read are left out."""
    pictures: dict[int, Bytes] = {}
    opened = Opened(Where(tilemap.file))
    for gid in sorted(set(gids)):
        try:
            tileset, local = tilemap.tile_of(gid)
            found = _picture(tileset, local, opened)
        except (KeyError, MapError):
            continue
        if found is not None:
            pictures[gid] = found
    return pack(pictures, code_table() if coded else None)


def pack(pictures: Mapping[int, Bytes], code: Bytes | None = None) -> Atlas:
    """Pack (h, w, 4) straight-alpha pictures by shelves, tallest first."""
    order = sorted(pictures, key=lambda gid: (-pictures[gid].shape[0], gid))
    area = sum((p.shape[0] + 2 * GUTTER) * (p.shape[1] + 2 * GUTTER) for p in pictures.values())
    widest = max((p.shape[1] for p in pictures.values()), default=0) + 2 * GUTTER + ALIGN
    width = _LEAST_WIDTH
    while width < widest or width * width < area:
        width *= 2
    spots: dict[int, Spot] = {}
    x = y = shelf = 0
    for gid in order:
        high, wide = pictures[gid].shape[:2]
        step_x, step_y = _aligned(wide + 2 * GUTTER), _aligned(high + 2 * GUTTER)
        if x + step_x > width:
            x, y, shelf = 0, y + shelf, 0
        spots[gid] = Spot(x + GUTTER, y + GUTTER, wide, high)
        x, shelf = x + step_x, max(shelf, step_y)
    pixels = np.zeros((max(ALIGN, y + shelf), width, 4), np.uint8)
    for gid, spot in spots.items():
        _lay(pixels, spot, pictures[gid], code)
    return Atlas(pixels, spots)


def _aligned(length: int) -> int:
    return -(-length // ALIGN) * ALIGN


def _lay(pixels: Bytes, spot: Spot, picture: Bytes, code: Bytes | None) -> None:
    colour = code[picture[..., :3]] if code is not None else picture[..., :3]
    alpha = picture[..., 3:].astype(np.uint16)
    lit = ((colour * alpha + 127) // 255).astype(np.uint8)
    whole = np.concatenate([lit, picture[..., 3:]], -1)
    wide = np.pad(whole, ((GUTTER, GUTTER), (GUTTER, GUTTER), (0, 0)), mode="edge")
    top, left = spot.y - GUTTER, spot.x - GUTTER
    pixels[top : top + wide.shape[0], left : left + wide.shape[1]] = wide


def _picture(tileset: Tileset, local: int, opened: Opened) -> Bytes | None:
    tile = tileset.tile(local)
    image = tile.image if tileset.is_collection else tileset.image
    if image is None:
        return None
    sheet = opened.pixels(image)
    if tileset.is_collection:
        region = tile.region or (0, 0, sheet.shape[1], sheet.shape[0])
        return _cut(sheet, image, *region)
    if tileset.tile_width <= 0 or tileset.tile_height <= 0:
        return None
    step_x, step_y = tileset.tile_width + tileset.spacing, tileset.tile_height + tileset.spacing
    columns = tileset.columns or max(
        1, (sheet.shape[1] - 2 * tileset.margin + tileset.spacing) // step_x
    )
    left = tileset.margin + (local % columns) * step_x
    top = tileset.margin + (local // columns) * step_y
    return _cut(sheet, image, left, top, tileset.tile_width, tileset.tile_height)


def _cut(
    sheet: Bytes, image: ImageRef, left: int, top: int, width: int, height: int
) -> Bytes | None:
    """A part of a picture; clear where it reaches beyond, None where nothing of it is inside."""
    found = keyed(sheet[top : top + height, left : left + width], image)
    if not found.size or found.shape[:2] == (height, width):
        return found if found.size else None
    whole = np.zeros((height, width, 4), np.uint8)
    whole[: found.shape[0], : found.shape[1]] = found
    return whole
