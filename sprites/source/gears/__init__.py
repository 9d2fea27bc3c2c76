"""The city of glass gears: what of it is baked. Gears and near towers are drawn live.

Writes the tilesets as well: ``gears``, the landings, as a net of panes and as frames to
be laid over it, and ``gears-things``, what stands there. The rows of the far city are
read by ``view.passes.sky``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np

from sprites.source import kit
from sprites.source.gears import skyline, streets, things
from sprites.source.kit import TILE
from sprites.source.tileset import Terrain, Tile, write_collection, write_sheet

_COLUMNS: Final = 8
_EDGES: Final = (
    *((1, 0, 0, 1), (1, 0, 0, 0), (1, 1, 0, 0), (0, 0, 0, 1)),
    *((0, 1, 0, 0), (0, 0, 1, 1), (0, 0, 1, 0), (0, 1, 1, 0)),
)
"""Frames by where they have an edge: north, east, south, west."""
_SKIRTS: Final = ((1, 0), (0, 0), (0, 0), (0, 1), (1, 1))
"""Southern faces by their ends: west, east."""
_TILESETS: Final = Path(__file__).resolve().parents[3] / "maps" / "tilesets"


def main() -> None:
    """Bake the streets and the far city, and write the tileset."""
    net = streets.panes()
    tiles = [
        net[row * TILE : (row + 1) * TILE, column * TILE : (column + 1) * TILE]
        for row in range(streets.NET)
        for column in range(streets.NET)
    ]
    tiles += [streets.frame(*map(bool, edges)) for edges in _EDGES]
    tiles += [streets.skirt(bool(w), bool(e), i) for i, (w, e) in enumerate(_SKIRTS)]
    rows = -(-len(tiles) // _COLUMNS)
    sheet = np.zeros((rows * TILE, _COLUMNS * TILE, 4), np.uint8)
    for number, tile in enumerate(tiles):
        row, column = divmod(number, _COLUMNS)
        sheet[row * TILE : (row + 1) * TILE, column * TILE : (column + 1) * TILE] = tile
    folder = kit.folder("gears")
    for number, far in enumerate(skyline.ROWS, 1):
        kit.save(skyline.row(far), folder / f"skyline-{number}.png")
    path = folder / "tiles.png"
    kit.save(sheet, path)
    panes = range(streets.NET**2)
    terrain = Terrain("streets", (("glass", "#2a6a60", 0),), dict.fromkeys(panes, (0, 1) * 4))
    write_sheet(
        _TILESETS / "gears.tsx",
        path,
        {n: Tile({"ground": "glass"}) for n in panes},
        terrains=(terrain,),
    )
    entries = []
    for thing in things.THINGS:
        picture, solids = things.bake(thing)
        kit.save(picture, folder / f"{thing.name}.png")
        entries.append((folder / f"{thing.name}.png", Tile(solids=solids)))
    write_collection(_TILESETS / "gears-things.tsx", entries)
