"""Glass: painting thin crystal flat, px by px, for tiles.

Pictures are (h, w, 4) floats, straight colour 0..255 and alpha 0..1, until they are tiles.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from PIL import Image, ImageDraw

from game.view.fold.mesh import Floats
from sprites.source import kit
from sprites.source.kit import Bytes

TILE: Final = kit.TILE
MIDNIGHT: Final = np.array([10, 14, 38], np.float32)
SEAM: Final = np.array([150, 200, 235], np.float32)
EDGE: Final = np.array([200, 230, 255], np.float32)
INK: Final = np.array([0, 0, 4], np.float32)
_FINE: Final = 4

Point = tuple[float, float]


def lay(base: Floats, colour: Floats, alpha: Floats) -> Floats:
    """Straight colour (3,) with alpha (h, w) 0..1 over (h, w, 4) 0..255, alpha 0..1."""
    a, b = alpha[..., None], base[..., 3:] * (1 - alpha[..., None])
    total = a + b
    mixed = (colour * a + base[..., :3] * b) / np.maximum(total, 1e-6)
    return np.concatenate([mixed, total], -1).astype(np.float32)


def to_tile(picture: Floats) -> Bytes:
    """8 bits a channel."""
    out = picture.copy()
    out[..., 3] *= 255
    tile: Bytes = np.clip(out + 0.5, 0, 255).astype(np.uint8)
    return tile


def drawn(
    size: tuple[int, int],
    polygons: Sequence[Sequence[Point]] = (),
    lines: Sequence[Sequence[Point]] = (),
    width: float = 1.0,
) -> Floats:
    """(h, w) 0..1 cover of filled polygons and of lines, px; smooth at the edges."""
    wide, high = size[0] * _FINE, size[1] * _FINE
    mask = Image.new("L", (wide, high), 0)
    draw = ImageDraw.Draw(mask)
    for polygon in polygons:
        draw.polygon([(x * _FINE, y * _FINE) for x, y in polygon], fill=255)
    for line in lines:
        draw.line(
            [(x * _FINE, y * _FINE) for x, y in line], fill=255, width=max(1, round(width * _FINE))
        )
    cover = np.asarray(mask, np.float32) / 255
    found: Floats = cover.reshape(size[1], _FINE, size[0], _FINE).mean((1, 3))
    return found


def cut(picture: Bytes, columns: int, rows: int) -> list[Bytes]:
    """Tiles of a picture, row by row."""
    return [
        picture[r * TILE : (r + 1) * TILE, c * TILE : (c + 1) * TILE]
        for r in range(rows)
        for c in range(columns)
    ]


def clear_pane(alpha: float) -> Floats:
    """A tile of plain dark glass."""
    out = np.zeros((TILE, TILE, 4), np.float32)
    out[..., :3], out[..., 3] = MIDNIGHT, alpha
    return out
