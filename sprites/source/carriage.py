"""Bakes the carriages of *The Night Mail*: planks, panelling, and what stands in a mail train.

Owns ``maps/campaigns/night-mail/carriage.png``, four tiles across, drawn four times as
large and brought down. Light falls from the lamps on the northern wall.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw

FILE: Final = Path(__file__).parents[2] / "maps" / "campaigns" / "night-mail" / "carriage.png"
_TILE: Final = 64
_FINE: Final = 4
_ACROSS: Final = 4

Colour = tuple[int, int, int]
Points = tuple[tuple[float, float], ...]
_DARK: Final = (30, 20, 38)
_WOOD: Final = ((58, 42, 60), (63, 46, 63), (54, 39, 57))
_GREEN: Final = (30, 62, 68)
_BRASS: Final = (206, 158, 84)
_PAPER: Final = (232, 220, 196)


class Tile:
    """One tile, drawn in its own px."""

    def __init__(self) -> None:
        self._picture = Image.new("RGBA", (_TILE * _FINE, _TILE * _FINE))
        self._pen = ImageDraw.Draw(self._picture)

    def fold(self, colour: Colour, *points: tuple[float, float]) -> None:
        """A facet of one colour."""
        self._pen.polygon([(x * _FINE, y * _FINE) for x, y in points], fill=(*colour, 255))

    def box(self, colour: Colour, left: float, top: float, right: float, low: float) -> None:
        """An upright rectangle."""
        self.fold(colour, (left, top), (right, top), (right, low), (left, low))

    def small(self) -> Image.Image:
        """As it ships."""
        return self._picture.resize((_TILE, _TILE), Image.Resampling.LANCZOS)


def _planks(seed: int) -> Tile:
    """Long planks: those of neighbouring tiles run on, and few end."""
    chance, tile = random.Random(seed), Tile()
    for row in range(4):
        top, wood = row * 16, _WOOD[row % 3]
        tile.box(wood, 0, top, 64, top + 16)
        tile.box(_lit(wood, 1.18), 0, top, 64, top + 1)
        tile.fold(_lit(wood, 0.94), (0, top + 10), (64, top + 8), (64, top + 16), (0, top + 16))
        tile.box(_lit(_DARK, 0.8), 0, top + 15, 64, top + 16)
    if seed > 1:
        row, seam = chance.randrange(4), chance.randint(12, 52)
        tile.box(_lit(_DARK, 0.8), seam - 0.5, row * 16, seam + 0.5, row * 16 + 15)
        tile.box(_lit(_BRASS, 0.5), seam + 2, row * 16 + 7, seam + 3.2, row * 16 + 8.2)
    return tile


def _wall() -> Tile:
    tile = Tile()
    tile.box(_GREEN, 0, 0, 64, 64)
    tile.box(_BRASS, 0, 4, 64, 6)
    tile.box((9, 14, 40), 8, 12, 56, 40)
    tile.fold((24, 36, 84), (8, 12), (40, 12), (20, 40), (8, 40))
    tile.fold((38, 54, 112), (18, 12), (27, 12), (13, 32), (8, 32), (8, 27))
    for left, right in ((6, 8), (56, 58)):
        tile.box(_lit(_BRASS, 0.6), left, 10, right, 42)
    tile.box(_lit(_GREEN, 0.7), 0, 46, 64, 64)
    tile.fold(_lit(_GREEN, 1.25), (4, 50), (60, 50), (54, 56), (10, 56))
    tile.box(_DARK, 0, 61, 64, 64)
    return tile


def _skirt() -> Tile:
    tile = Tile()
    tile.box(_BRASS, 0, 0, 64, 2)
    tile.box((26, 34, 52), 0, 2, 64, 22)
    tile.fold((36, 48, 68), (0, 2), (64, 2), (52, 12), (12, 12))
    tile.box((12, 14, 30), 0, 22, 64, 26)
    for left in (6, 38):
        tile.fold((16, 18, 36), (left, 26), (left + 20, 26), (left + 16, 40), (left + 4, 40))
        tile.box((70, 66, 84), left + 8, 30, left + 12, 34)
    return tile


def _gangway() -> Tile:
    tile = Tile()
    for row in range(8):
        tile.box((40, 40, 62) if row % 2 else (54, 52, 76), 0, row * 8, 64, row * 8 + 8)
    tile.box(_BRASS, 0, 0, 64, 2)
    tile.box(_BRASS, 0, 62, 64, 64)
    return tile


def _sack() -> Tile:
    tile = Tile()
    tile.fold((150, 124, 94), (14, 60), (50, 60), (54, 46), (42, 30), (24, 30), (11, 46))
    tile.fold((178, 150, 116), (11, 46), (24, 30), (32, 44), (24, 60), (14, 60))
    tile.fold((112, 90, 74), (42, 30), (54, 46), (50, 60), (40, 60))
    tile.fold((190, 164, 130), (24, 30), (42, 30), (46, 20), (33, 25), (20, 20))
    tile.box((120, 40, 50), 25, 28, 41, 31)
    tile.fold(_PAPER, (28, 24), (38, 16), (43, 23), (35, 27))
    return tile


def _lamp() -> Tile:
    tile = Tile()
    tile.box(_lit(_BRASS, 0.6), 30.5, 26, 33.5, 58)
    tile.fold(_lit(_BRASS, 0.8), (24, 60), (40, 60), (36, 56), (28, 56))
    tile.fold((255, 226, 160), (22, 26), (42, 26), (37, 8), (27, 8))
    tile.fold((255, 244, 210), (22, 26), (31, 26), (31, 8), (27, 8))
    tile.box(_BRASS, 26, 6, 38, 9)
    return tile


def _pigeonholes() -> Tile:
    chance, tile = random.Random(7), Tile()
    tile.box(_lit(_WOOD[1], 1.25), 1, 4, 63, 62)
    for row in range(4):
        for column in range(4):
            left, top = 4 + column * 14.5, 8 + row * 13
            tile.box(_DARK, left, top, left + 12, top + 10.5)
            full = chance.randrange(4)
            for n in range(full):
                x = left + 1.5 + n * 3.2
                shade = _lit(_PAPER, chance.choice((0.7, 0.85, 1.0)))
                tile.fold(
                    shade,
                    (x, top + 10.5),
                    (x + 2.6, top + 10.5),
                    (x + 3.2, top + 2),
                    (x + 0.8, top + 2),
                )
    tile.box(_lit(_WOOD[1], 1.5), 0, 3, 64, 6)
    return tile


def _bench() -> Tile:
    tile = Tile()
    tile.box(_lit(_WOOD[0], 0.7), 6, 50, 58, 60)
    tile.fold((122, 46, 62), (2, 40), (62, 40), (58, 52), (6, 52))
    tile.fold((150, 62, 74), (2, 40), (32, 40), (30, 52), (6, 52))
    tile.box((96, 36, 54), 4, 22, 60, 41)
    tile.fold((120, 46, 62), (4, 22), (60, 22), (50, 30), (14, 30))
    return tile


def _lit(colour: Colour, times: float) -> Colour:
    red, green, blue = (min(255, round(part * times)) for part in colour)
    return red, green, blue


def main() -> None:
    """Bake it."""
    tiles = (
        *(_planks(1), _planks(2), _planks(3), _wall()),
        *(_skirt(), _gangway(), _gangway(), _wall()),
        *(_sack(), _lamp(), _pigeonholes(), _bench()),
    )
    sheet = Image.new("RGBA", (_TILE * _ACROSS, _TILE * (len(tiles) // _ACROSS)))
    for number, tile in enumerate(tiles):
        sheet.paste(tile.small(), (number % _ACROSS * _TILE, number // _ACROSS * _TILE))
    FILE.parent.mkdir(parents=True, exist_ok=True)
    sheet.save(FILE, optimize=True)
