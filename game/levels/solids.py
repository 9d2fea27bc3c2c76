"""Everything solid on a map as outlines, merged where boxes of one height touch."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import numpy as np
import numpy.typing as npt

from game.levels.errors import MapError, Where
from game.levels.shapes import anchor, area, on_tile, shifted, simple, turned
from game.levels.tilemap import FLIP_D, Layer, MapObject, ObjectLayer, TileLayer, TileMap
from game.levels.tiles import SolidPart, TileMeanings
from game.levels.union import outlines
from game.sim.geometry import bounds
from game.sim.level import Outline, Solid

MOST_PIECES: Final = 200_000
"""Solid pieces of a map that are no boxes."""


@dataclass
class Solids:
    """Collects what is solid; boxes of one height become one."""

    where: Where
    faults: list[MapError]
    when: tuple[str, ...] = ()
    """States in which all of it is there; empty = all."""
    _boxes: dict[float, list[npt.NDArray[np.float64]]] = field(default_factory=dict)
    _pieces: list[Solid] = field(default_factory=list)
    _full: bool = False

    def add(self, outline: Outline, height: float, closed: bool, where: Where) -> None:
        """One piece: an outline or an open line."""
        outline = simple(outline, closed)
        if closed and _is_box(outline):
            box = np.array([bounds(outline)], dtype=np.float64)
            self._boxes.setdefault(height, []).append(box)
        elif len(outline) < (3 if closed else 2):
            self.faults.append(where.error("is solid but has no extent", "draw it again"))
        elif len(self._pieces) < MOST_PIECES:
            self._pieces.append(Solid(outline, height, closed, self.when))
        elif not self._full:
            self._full = True
            self.faults.append(
                self.where.error(
                    f"has more than {MOST_PIECES:,} solid pieces that are no boxes",
                    "give its tiles rectangles as collision shapes",
                )
            )

    def add_layer(self, tilemap: TileMap, layer: TileLayer, meanings: TileMeanings) -> None:
        """The solid parts of a layer's tiles, one array of boxes for each kind of tile."""
        rows, cols = np.nonzero(meanings.is_solid(layer.gids))
        turns = layer.flips[rows, cols]
        keys = layer.gids[rows, cols] | turns.astype(np.uint32) << np.uint32(28)
        order = np.argsort(keys, kind="stable")
        firsts = np.flatnonzero(np.diff(keys[order], prepend=np.uint32(0)))
        for group in np.split(order, firsts[1:]) if len(order) else ():
            gid, flips = int(layer.gids[rows[group[0]], cols[group[0]]]), int(turns[group[0]])
            tileset, local = tilemap.tile_of(gid)
            width, height = tileset.size(local)
            drawn = width if flips & FLIP_D else height
            shift_x = layer.offset[0] + tileset.offset[0]
            shift_y = layer.offset[1] + tileset.offset[1] + tilemap.tile_height - drawn
            xs = cols[group].astype(np.float64) * tilemap.tile_width + shift_x
            ys = rows[group].astype(np.float64) * tilemap.tile_height + shift_y
            for part in meanings.by_gid[gid].solids:
                points = on_tile(part.outline, (width, height), (width, height), flips)
                self._place(part, points, xs, ys)

    def _place(
        self,
        part: SolidPart,
        points: Outline,
        xs: npt.NDArray[np.float64],
        ys: npt.NDArray[np.float64],
    ) -> None:
        if part.upright:
            corners = np.stack([xs, ys, xs, ys], axis=1) + np.array(bounds(points))
            self._boxes.setdefault(part.height, []).append(corners)
            return
        for x, y in zip(xs.tolist(), ys.tolist(), strict=True):
            self.add(shifted(points, x, y), part.height, part.closed, self.where)

    def add_furniture(
        self, tilemap: TileMap, layer: ObjectLayer, thing: MapObject, meanings: TileMeanings
    ) -> None:
        """The solid parts of a tile object, stretched, flipped and turned as it is drawn."""
        for part in meanings.by_gid[thing.gid].solids if thing.gid in meanings.by_gid else ():
            points = placed(tilemap, layer, thing, part.outline)
            where = self.where.on(layer.name).at(thing.id)
            self.add(points, part.height, part.closed, where)

    def merged(self) -> tuple[Solid, ...]:
        """All solids: those of boxes first, by height, then the others as they came."""
        found = []
        for height in sorted(self._boxes):
            try:
                traced = outlines(np.concatenate(self._boxes[height]))
            except ValueError:
                fault = self.where.error(
                    "has too many solid boxes off the grid", "align furniture to the grid"
                )
                self.faults.append(fault)
                traced = []
            found += [Solid(outline, height, when=self.when) for outline in traced]
        return (*found, *self._pieces)


def placed(tilemap: TileMap, layer: Layer, thing: MapObject, points: Outline) -> Outline:
    """Points on the tile of a tile object, where they come to lie on the map."""
    tileset, local = tilemap.tile_of(thing.gid)
    width, height = tileset.size(local)
    if not (width and height):
        return ()
    shift_x = tileset.offset[0] * thing.width / width
    shift_y = tileset.offset[1] * thing.height / height
    anchor_x, anchor_y = anchor(tileset.alignment)
    on = on_tile(points, (width, height), (thing.width, thing.height), thing.flips)
    on = shifted(on, shift_x - anchor_x * thing.width, shift_y - anchor_y * thing.height)
    if thing.flips & FLIP_D:  # what is drawn stands on the same lower left corner
        on = shifted(on, 0.0, thing.height - thing.width)
    return shifted(turned(on, thing.rotation), thing.x + layer.offset[0], thing.y + layer.offset[1])


class Inside:
    """Tells whether a point lies inside something solid."""

    def __init__(self, solids: tuple[Solid, ...]) -> None:
        closed = [solid for solid in solids if solid.closed]
        self._heights = sorted({solid.height for solid in closed})
        corners = [point for solid in closed for point in solid.outline]
        a = np.array(corners, dtype=np.float64).reshape(-1, 2)
        b = np.empty_like(a)
        sizes = [len(solid.outline) for solid in closed]
        ends = np.cumsum(sizes, dtype=np.intp)
        if closed:
            b[:-1] = a[1:]
            b[ends - 1] = a[ends - sizes]
        self._ax, self._ay, self._bx, self._by = *a.T, *b.T
        ranks = [self._heights.index(solid.height) for solid in closed]
        self._rank = np.repeat(np.array(ranks, dtype=np.intp), sizes)

    def height_at(self, x: float, y: float) -> float:
        """Height of the highest solid that holds the point; 0 where there is none.

        What lies inside an odd number of the outlines of one height is solid:
        merged boxes have outlines for their holes too.
        """
        spans = np.flatnonzero((self._ay > y) != (self._by > y))
        ax, ay, bx, by = (side[spans] for side in (self._ax, self._ay, self._bx, self._by))
        crossed = spans[x < (bx - ax) * (y - ay) / (by - ay) + ax]
        times = np.bincount(self._rank[crossed], minlength=len(self._heights))
        return max((h for h, n in zip(self._heights, times, strict=True) if n % 2), default=0.0)


def _is_box(outline: Outline) -> bool:
    """Whether the corners are those of a box, in order."""
    if len(outline) != 4:
        return False
    left, top, right, bottom = bounds(outline)
    corners = {(left, top), (right, top), (right, bottom), (left, bottom)}
    return set(outline) == corners and abs(area(outline)) == (right - left) * (bottom - top)
