"""What the tiles of a map mean: the ground they are, and what of them is solid.

Looks each tile up once, however often it is placed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from game.levels.errors import MapError, Where
from game.levels.fields import read_values
from game.levels.files import shown
from game.levels.schema import NO_GROUND, SHAPE, TILE
from game.levels.shapes import is_upright, points_of, simple
from game.levels.tilemap import MapObject, Tile, TileMap, Tileset
from game.sim.level import Outline

_TABLE: Final = 1 << 22
"""Global ids up to here are looked up in a table, beyond it among the ids in use."""


MOST_GROUNDS: Final = 254
HOLE: Final = 255
"""The number of the ground that is a hole."""


@dataclass(frozen=True, slots=True)
class SolidPart:
    """A solid part of a tile, relative to the tile's upper left corner, unscaled."""

    outline: Outline
    closed: bool
    upright: bool
    """Whether it is a box with edges along the axes."""
    height: float


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a tile is to the rules."""

    ground: str = ""
    solids: tuple[SolidPart, ...] = ()


class TileMeanings:
    """Meanings by global id; what is wrong with a tile goes to ``faults`` once."""

    def __init__(self, tilemap: TileMap, faults: list[MapError]) -> None:
        self.by_gid: dict[int, Meaning] = {}
        uses = tilemap.tilesets
        ends = [use.first_gid for use in uses[1:]] + [1 << 28] * bool(uses)
        for use, end in zip(uses, ends, strict=True):
            tileset = use.tileset
            file = shown(tileset.file, tilemap.file) if tileset.file else tilemap.file
            where = Where(file)
            for tile in tileset.tiles.values():
                gid = use.first_gid + tile.id
                if gid < end:
                    meaning = _meaning(tileset, tile, where, faults)
                    if meaning != Meaning():
                        self.by_gid[gid] = meaning
        grounds = sorted({m.ground for m in self.by_gid.values()} - {"", NO_GROUND})
        if len(grounds) > MOST_GROUNDS:
            where = Where(tilemap.file)
            faults.append(where.error(f"has more than {MOST_GROUNDS} grounds", "use fewer"))
        self.grounds = grounds[:MOST_GROUNDS]
        """Names of all grounds, in the order in which cells number them from 1."""

    def ground_numbers(self, gids: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint8]:
        """Number of the ground of each cell (1 = the first of ``grounds``, HOLE), 0 for none."""
        numbers = {name: number for number, name in enumerate(self.grounds, 1)}
        numbers[NO_GROUND] = HOLE
        known = {g: numbers.get(m.ground, 0) for g, m in self.by_gid.items() if m.ground}
        return self._look_up(gids, known)

    def is_solid(self, gids: npt.NDArray[np.uint32]) -> npt.NDArray[np.bool_]:
        """Which cells hold a tile with something solid in it."""
        solid = {gid: 1 for gid, meaning in self.by_gid.items() if meaning.solids}
        return self._look_up(gids, solid).astype(np.bool_)

    def _look_up(
        self, gids: npt.NDArray[np.uint32], values: dict[int, int]
    ) -> npt.NDArray[np.uint8]:
        if not values:
            return np.zeros(gids.shape, dtype=np.uint8)
        keys = np.array(sorted(values), dtype=np.uint32)
        found = np.array([values[key] for key in keys.tolist()], dtype=np.uint8)
        if int(keys[-1]) < _TABLE:
            table = np.zeros(int(keys[-1]) + 2, dtype=np.uint8)
            table[keys] = found
            cells: npt.NDArray[np.uint8] = table[np.minimum(gids, len(table) - 1)]
            return cells
        places = np.minimum(np.searchsorted(keys, gids), len(keys) - 1)
        return np.where(keys[places] == gids, found[places], 0).astype(np.uint8)


def check_tiles(tilemap: TileMap, faults: list[MapError]) -> None:
    """Whether every tile that is used exists; of each layer the first that does not is told."""
    for layer in tilemap.tile_layers:
        where = Where(tilemap.file, layer.path)
        gids = layer.gids.ravel()
        small = int(gids.max(initial=0)) < _TABLE
        used = np.flatnonzero(np.bincount(gids)) if small else np.unique(gids)
        for gid in used.tolist():
            if gid and not _exists(tilemap, gid, where, faults):
                break
    for owner, thing in tilemap.objects():
        if thing.gid:
            _exists(tilemap, thing.gid, Where(tilemap.file, owner.path, thing.id), faults)


def _exists(tilemap: TileMap, gid: int, where: Where, faults: list[MapError]) -> bool:
    tileset, local = tilemap.tile_of(gid)
    if not tileset.holds(local):
        problem = f"uses tile {local} of '{tileset.name}', which it does not have"
        faults.append(where.error(problem, "draw it again, or restore the tile"))
        return False
    return True


def _meaning(tileset: Tileset, tile: Tile, where: Where, faults: list[MapError]) -> Meaning:
    owner = f"tile {tile.id} of '{tileset.name}'"
    values = read_values(TILE, tile.properties, where, owner, faults)
    ground, height = values["ground"], values["height"]
    width, tall = tileset.size(tile.id)
    if not (width and tall) and (tile.shapes or values["solid"] is True):
        faults.append(where.error(f"{owner} is solid but has no size", "give it a picture"))
        return Meaning(str(ground))
    parts = [_part(shape, height, where, owner, faults) for shape in tile.shapes if shape.visible]
    if values["solid"] is True and not parts:
        box = ((0.0, 0.0), (float(width), 0.0), (float(width), float(tall)), (0.0, float(tall)))
        parts = [SolidPart(box, True, True, _number(height))]
    return Meaning(str(ground), tuple(part for part in parts if part is not None))


def _part(
    shape: MapObject, height: object, where: Where, owner: str, faults: list[MapError]
) -> SolidPart | None:
    owner = f"shape {shape.id} of {owner}"
    values = read_values(SHAPE, shape.properties, where, owner, faults)
    own = values["height"] if "height" in shape.properties else height
    closed = shape.shape != "polyline"
    outline = simple(points_of(shape), closed)
    if shape.shape in {"point", "text", "tile"} or len(outline) < (3 if closed else 2):
        faults.append(where.error(f"{owner} is no area", "draw it again, or delete it"))
        return None
    return SolidPart(outline, closed, is_upright(shape), _number(own))


def _number(value: object) -> float:
    return value if isinstance(value, float) else 0.0
