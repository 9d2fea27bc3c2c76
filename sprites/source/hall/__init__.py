"""The star-floored hall: all its pictures, and the two tilesets Tiled knows them by.

The sheet's numbers (sixteen a row) and the collection's order are what maps refer to:
append, never insert.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np

from sprites.source import kit
from sprites.source.hall import debris, facade, floor, living, rims, seats, stage, stone, walls
from sprites.source.hall.stone import DAIS, STONES
from sprites.source.tileset import Box, Terrain, Tile, write_collection, write_sheet

COLUMNS: Final = 16
GLASS: Final = 0.24
"""Alpha of a pane; the cosmos shows through the rest."""

PANE_ROW, CHIP_ROW, RIM_ROW, STAGE_ROW, WALL_ROW = 0, 6, 7, 10, 14
STONE_AT: Final = STAGE_ROW * COLUMNS + DAIS[0]
LOW: Final = 4
"""Rows of the first columns of wall that lie at ``WALL_ROW``; their tops lie at ``TOP_ROW``."""
OTHER_ROW: Final = WALL_ROW + LOW
PIT_ROW: Final = OTHER_ROW + 1
TOP_ROW: Final = PIT_ROW + 3
MORE_ROW: Final = TOP_ROW + facade.ROWS - LOW
"""All seven rows of the other columns of wall."""
LIVING_ROW: Final = MORE_ROW + facade.ROWS
CLIFF_AT: Final = STONE_AT + COLUMNS
MIRROR_AT: Final = CLIFF_AT + 2


def sheet() -> kit.Bytes:
    """All tiles: panes, chips, rims, dais and stones, wall."""
    clear = np.zeros((kit.TILE, kit.TILE, 4), np.uint8)
    tiles = [*floor.panes(GLASS), *floor.chips(GLASS), *rims.rims(GLASS), clear, clear]
    dais, cliffs = stone.dais(GLASS), stone.cliffs()
    beside = [
        stone.stones(),
        [*cliffs[:2], walls.mirrored(GLASS), clear, clear, clear],
        [*cliffs[2:], clear, clear, clear, clear],
        [clear] * STONES,
    ]
    for row in range(DAIS[1]):
        tiles += dais[row * DAIS[0] :][: DAIS[0]] + beside[row]
    columns, high = facade.columns(), facade.ROWS - LOW
    first, more = columns[:COLUMNS], columns[COLUMNS:]
    tiles += [column[row] for row in range(high, facade.ROWS) for column in first]
    tiles += [*rims.others(GLASS), *rims.pits(GLASS), clear]
    tiles += [column[row] for row in range(high) for column in first]
    tiles += [column[row] for row in range(facade.ROWS) for column in more]
    tiles += living.frames()
    return kit.sheet(tiles, COLUMNS)


def wall_tile(column: int, row: int) -> int:
    """Number of the tile of a column of wall, ``row`` 0 at its top."""
    if column >= COLUMNS:
        return (MORE_ROW + row) * COLUMNS + column - COLUMNS
    high = facade.ROWS - LOW
    return (TOP_ROW + row if row < high else WALL_ROW + row - high) * COLUMNS + column


def _meanings(picture: kit.Bytes) -> dict[int, Tile]:
    """What each tile of the sheet is underfoot and to bump into."""
    crystal, slab = Tile({"ground": "crystal"}), Tile({"ground": "stone"})
    tiles = dict.fromkeys(range((CHIP_ROW + 1) * COLUMNS), crystal)
    for row in range(DAIS[1]):
        for column in range(DAIS[0]):
            number = (STAGE_ROW + row) * COLUMNS + column
            y, x = (STAGE_ROW + row) * kit.TILE, column * kit.TILE
            cover = picture[y : y + kit.TILE, x : x + kit.TILE, 3]
            tiles[number] = slab if float((cover > 250).mean()) > 0.75 else crystal
    tiles |= dict.fromkeys(range(STONE_AT, STONE_AT + STONES), slab)
    tiles[MIRROR_AT] = crystal
    for column, (left, right, _) in enumerate(facade.COLUMNS):
        tall = 1000.0 if max(left, right) > 1 else 60.0
        foot = wall_tile(column, facade.ROWS - 1)
        tiles[foot] = Tile({"ground": "stone"}, [Box(0, 0, 64, 58, tall)])
    first = LIVING_ROW * COLUMNS
    for count, span in (living.FLAMES, living.VINE, living.DRIP):
        tiles[first] = Tile(animation=[(first + k, span) for k in range(count)])
        first += count
    return tiles


def _broken() -> Terrain:
    """So that Tiled's terrain brush breaks panes out by itself; corners alone are left to hand."""
    order = (1, 16, 2, 32, 4, 64, 8, 128)
    around = {}
    for k, mask in enumerate(rims.masks()):
        around[RIM_ROW * COLUMNS + k] = [1 if mask & bit else 2 for bit in order]
    for k, mask in enumerate(rims.OTHERS):
        around[OTHER_ROW * COLUMNS + k] = [1 if mask & bit else 2 for bit in order]
    around[PANE_ROW] = [1] * 8
    return Terrain(
        "crystal", [("pane", "#7fe9ff", PANE_ROW), ("nothing", "#05060f", -1)], around, "mixed"
    )


def _ruin() -> Terrain:
    """So that Tiled fills a wall with columns that fit: by level sideways, by course upwards."""
    levels, courses = len(facade.LEVELS), facade.ROWS - 1
    around = {}
    for column, (left, right, _) in enumerate(facade.COLUMNS):
        for row in range(facade.ROWS):
            north = levels + row if row else 0
            south = levels + row + 1 if row < courses else 0
            around[wall_tile(column, row)] = [north, 0, right + 1, 0, south, 0, left + 1, 0]
    tall = wall_tile(0, facade.ROWS - 1)
    colours = [(f"level {k}", f"#{40 + 30 * k:02x}5a78", tall) for k in range(levels)]
    colours += [(f"course {k + 1}", f"#d9a4{30 + 30 * k:02x}", tall) for k in range(courses)]
    return Terrain("north wall", colours, around, "edge")


def _balcony() -> Terrain:
    """Slabs of the balcony, and under their southern edge what holds them."""
    around = {STONE_AT + k: [0, 1, 0, 1, 0, 1, 0, 1] for k in range(STONES)}
    around |= {CLIFF_AT + k: [0, 1, 0, 0, 0, 0, 0, 1] for k in range(2)}
    return Terrain("balcony", [("slab", "#574e68", STONE_AT)], around)


def main() -> None:
    """Bake everything into ``sprites/hall`` and write ``maps/tilesets/hall*.tsx``."""
    folder = kit.folder("hall")
    tilesets = Path(__file__).resolve().parents[3] / "maps" / "tilesets"
    tilesets.mkdir(parents=True, exist_ok=True)
    picture = sheet()
    kit.save(picture, folder / "tiles.png")
    write_sheet(
        tilesets / "hall.tsx",
        folder / "tiles.png",
        _meanings(picture),
        terrains=[_broken(), _ruin(), _balcony()],
    )
    entries = []
    things = [*seats.things(), *stage.things(), *debris.things()]
    things += [*seats.blossoms(), *debris.scraps()]
    for seed, thing in enumerate(things):
        drawn = thing.draw(seed)
        path = folder / f"{thing.name}.png"
        drawn.save(path)
        entries.append((path, thing.tile(drawn.foot)))
    write_collection(tilesets / "hall-things.tsx", entries)


if __name__ == "__main__":
    main()
