"""The office: all its pictures, and its two tilesets, from one catalogue.

    python -m sprites.source office

Tiles go to ``tiles.png`` and ``maps/tilesets/office.tsx``, everything that stands or
hangs to a picture of its own and ``maps/tilesets/office-things.tsx``. The order of
the catalogue is the order of ids in the tileset: append, never insert.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

import numpy as np

from game.sim.plane import KY, KZ
from game.view.fold.mesh import Mesh
from sprites.source import kit
from sprites.source.kit import Bytes, Picture
from sprites.source.office import bruise, floor, wall
from sprites.source.office.catalogue import LATER, THINGS, Thing
from sprites.source.office.living import LIVING, Living
from sprites.source.raster import Window
from sprites.source.tileset import Box, Terrain, Tile, write_collection, write_sheet

COLUMNS: Final = 12
MAPS: Final = Path(__file__).resolve().parents[3] / "maps" / "tilesets"
_WALL, _GROUND, _DUSK, _LYING, _COPING = 0, 36, 48, 60, 72
_PLAIN: Final = 8
"""Ground variants without any mark."""
_SOFT: Final = 3.0
_ROOF: Final = 48.0
"""World units: what hangs higher darkens no floor."""
_LOWEST: Final = 12
"""px a picture may reach below its front edge, or it would sort before who stands there."""


def main() -> None:
    """Bake ``sprites/office`` and write its tilesets."""
    folder = kit.folder("office")
    kit.save(kit.sheet(_tiles(), COLUMNS), folder / "tiles.png")
    write_sheet(MAPS / "office.tsx", folder / "tiles.png", _meanings(), terrains=_terrains())
    entries = []
    for thing in THINGS:
        entries.append(_saved(thing, folder))
    kit.save(bruise.stain(), folder / "bruise.png")
    # A sliver inside the wall: it stands at the wall's foot, and is lit and sorted there.
    foot = Box(bruise.WIDE // 2 - 40, bruise.HIGH - 2, 80, 2, 1.0)
    entries.append((folder / "bruise.png", Tile(solids=(foot,))))
    entries += [_saved(thing, folder) for thing in LATER]
    for living in LIVING:
        first = len(entries)
        turns = tuple((first + frame, span) for frame, span in living.turns)
        for i, picture in enumerate(_frames(living)):
            path = folder / f"{living.name}-{i}.png"
            picture.save(path)
            entries.append((path, Tile(animation=() if i else turns)))
    write_collection(MAPS / "office-things.tsx", entries)


def _saved(thing: Thing, folder: Path) -> tuple[Path, Tile]:
    path, picture = folder / f"{thing.name}.png", bake(thing)
    picture.save(path)
    return path, Tile(solids=_solids(thing, picture))


def _frames(living: Living) -> list[Picture]:
    """Its pictures, each in the window of its host."""
    host = next(thing for thing in (*THINGS, *LATER) if thing.name == living.host)
    window = _window(host, host.mesh())
    return [kit.draw(frame(), kit.OFFICE, window=window) for frame in living.frames]


def _window(thing: Thing, mesh: Mesh) -> Window:
    """What of the plane its picture shows; one that stands has room for its shadow."""
    if not thing.stands:
        return kit.frame(mesh)
    window = kit.frame(mesh, 2 + round(2 * _SOFT))
    front = max(box[3] for box in thing.solids) * KY if thing.solids else 0.0
    return replace(window, height=min(window.height, int(front - window.top) + _LOWEST))


def bake(thing: Thing) -> Picture:
    """One thing as a sprite with the shadow it stands in. Raises ValueError if it hangs too low."""
    mesh = thing.mesh()
    seed = sum(thing.name.encode())
    window = _window(thing, mesh)
    if not thing.stands:
        drawn = kit.draw(mesh, kit.OFFICE, window=window, seed=seed)
        return replace(drawn, rgba=floor.fibre(drawn.rgba, 0.02, seed))
    drawn = kit.draw(mesh, kit.OFFICE, window=window, seed=seed)
    above = replace(kit.OFFICE, key=(0.0, 0.0, 1.0))
    low = mesh.picked(mesh.tri[..., 2].min(1) < _ROOF)
    under = kit.cast_shadow(low, above, window, 0.42, _SOFT)
    touch = kit.contact_shadow(mesh, window, 0.45, _SOFT)
    ends = np.clip(np.arange(window.height, 0, -1) / 8, 0, 1)[:, None]
    under[..., 3] *= ends
    touch[..., 3] *= ends
    shaded = kit.over(kit.over(drawn.rgba.astype(np.float32) / np.float32(255), under), touch)
    return replace(drawn, rgba=floor.fibre(kit.to_bytes(shaded), 0.02, seed))


def _solids(thing: Thing, picture: Picture) -> list[Box]:
    """Its footprint in px of the picture, as whole numbers."""
    x, y = picture.foot
    out = []
    for x0, y0, x1, y1 in thing.solids:
        left, top = round(x + x0), round(y + y0 * KY)
        right, bottom = round(x + x1), round(y + y1 * KY)
        out.append(Box(left, top, right - left, bottom - top, round(thing.tall * KZ)))
    return out


def _tiles() -> list[Bytes]:
    face = floor.fibre(floor.cut(wall.north(), COLUMNS * 64, 192, top=-192), 0.03, 9)
    rows = [face[y : y + 64, x : x + 64] for y in (0, 64, 128) for x in range(0, COLUMNS * 64, 64)]
    dusk = [
        floor.dusk(north=0.72),
        floor.dusk(north=0.72, west=0.5),
        floor.dusk(north=0.72, east=0.5),
        floor.dusk(west=0.5),
        floor.dusk(east=0.5),
        floor.dusk(south=0.4),
        floor.dusk(south=0.4, west=0.5),
        floor.dusk(south=0.4, east=0.5),
    ]
    clear = np.zeros((64, 64, 4), np.uint8)
    coping = [
        floor.coping(west=True),
        floor.coping(east=True),
        floor.coping(south=True),
        floor.coping(south=True, west=True),
        floor.coping(south=True, east=True),
    ]
    return [*rows, *floor.tiles(), *dusk, *[clear] * 4, *floor.lying(), *coping]


def _meanings() -> dict[int, Tile]:
    solid = Tile(solids=(Box(0, 0, 64, 64),))
    walls = dict.fromkeys(range(_WALL, _GROUND), solid)
    ground = {number: Tile({"ground": "card"}) for number in range(_GROUND, _DUSK)}
    coping = dict.fromkeys(range(_COPING, _COPING + 5), solid)
    return walls | ground | coping


def _terrains() -> list[Terrain]:
    """What Tiled's terrain brush paints: the ground, and the wall three tiles high."""
    whole = (0, 1, 0, 1, 0, 1, 0, 1)
    ground = {_GROUND + k: whole for k in range(_PLAIN)}
    rows = ((0, 0, 0, 1, 0, 1, 0, 0), whole, (0, 1, 0, 0, 0, 0, 0, 1))
    wall = {
        _WALL + row * COLUMNS + k: around for row, around in enumerate(rows) for k in range(COLUMNS)
    }
    return [
        Terrain("Floor", [("card", "#59605c", _GROUND)], ground),
        Terrain("Wall", [("wall", "#8c7f5a", _WALL + COLUMNS)], wall),
    ]
