"""Things: furniture and tiles that stand up, as rows that are sorted by their foot. No GL."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from math import inf, radians
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from game.levels.build import furniture
from game.levels.layers import bits_of, states_of
from game.levels.shapes import anchor
from game.levels.tilemap import (
    FLIP_D,
    FLIP_H,
    FLIP_V,
    Colour,
    MapObject,
    ObjectLayer,
    TileLayer,
    TileMap,
)
from game.sim.states import STATES
from game.view.atlas import Atlas
from game.view.fold.palette import linear

if TYPE_CHECKING:
    from game.view.places.hall.chandelier import Hung

Floats = NDArray[np.float32]

ROW: Final = 18
"""x, y, foot, angle | left, top, width, height about (x, y) | u0, v0, u1, v1 in atlas px |
tint r, g, b (times opacity), opacity | diagonal flip 0 or 1, how it lies: ``BARE`` ..."""

BARE, STANDING, LAID, OVER, LIT = 0.0, 1.0, 2.0, 3.0, 4.0
"""Without a mirror image; with one; flat on the floor below all; over everything; with a light
of its own."""

_APART: Final = 0.004
"""px between the feet of two things that stand on one line."""
_BAND: Final = 32
"""Rows of a picture that are drawn as one."""
_LIT_DROP: Final = 12.0
"""px from the lower edge of what shines by itself up to where it sorts."""
_EARLY: Final = bits_of(STATES[:2])
_SECOND: Final = bits_of(STATES[1:2])
_SEEN: Final = 4
"""Alpha above which a texel shows."""


@dataclass(frozen=True, slots=True)
class Cycle:
    """How one thing shows several pictures in turn."""

    pictures: tuple[int, ...]
    spans: tuple[float, ...]
    """Seconds each shows."""

    def now(self, seconds: float) -> int:
        """The picture that shows at a time."""
        left = seconds % sum(self.spans)
        for picture, span in zip(self.pictures, self.spans, strict=True):
            left -= span
            if left < 0:
                return picture
        return self.pictures[-1]


@dataclass(frozen=True, slots=True, eq=False)
class Things:
    """All that stands in a place, by rising foot."""

    rows: Floats
    """(n, ROW) float32."""
    reach: float
    """px the highest of them rises over its foot, and the widest goes to a side."""
    when: NDArray[np.uint8]
    """(n,) the states in which each is there, as ``levels.layers.bits_of``."""
    turn: NDArray[np.int16] = field(default_factory=lambda: np.zeros((0, 2), np.int16))
    """(n, 2) of pictures that show in turn: number of the cycle and of the picture; else -1."""
    cycles: tuple[Cycle, ...] = ()

    def within(
        self,
        left: float,
        top: float,
        width: float,
        height: float,
        state: str = STATES[0],
        seconds: float = 0.0,
        woken: tuple[float, float] = (0.0, inf),
    ) -> Floats:
        """The rows seen in a part of the plane in a state at a time, still by rising foot.

        Of what comes in the dream's second state only what is ``woken`` is there: a foot, and
        how far north and south of it, px.
        """
        foot = self.rows[:, 2]
        first = int(np.searchsorted(foot, top - self.reach))
        after = int(np.searchsorted(foot, top + height + self.reach))
        rows = self.rows[first:after]
        x, y = rows[:, 0], rows[:, 1]
        # Column by column, for numpy looks along short rows ten times slower.
        across, up = np.abs(rows[:, 4]), np.abs(rows[:, 5])
        span = np.maximum(np.maximum(across, rows[:, 6]), np.maximum(up, rows[:, 7]))
        span *= np.float32(1.5)
        seen = (x > left - span) & (x < left + width + span)
        seen &= (y > top - span) & (y < top + height + span)
        when = self.when[first:after]
        seen &= (when & bits_of((state,))) != 0
        middle, reach = woken
        if reach < inf:
            seen &= (when & _EARLY != _SECOND) | (np.abs(rows[:, 2] - np.float32(middle)) < reach)
        if self.cycles:
            cycle, picture = self.turn[first:after].T
            shown = np.array([turning.now(seconds) for turning in self.cycles])
            seen &= (cycle < 0) | (picture == shown[cycle])
        return np.asarray(rows[seen])


def gids_of(tilemap: TileMap) -> set[int]:
    """Every global id the map shows, with the frames of those that are animated."""
    gids: set[int] = set()
    for layer in tilemap.tile_layers:
        gids.update(np.unique(layer.gids).tolist())
    gids.update(thing.gid for _, thing in furniture(tilemap))
    gids.discard(0)
    for gid in tuple(gids):
        gids.update(frame_gids(tilemap, gid))
    return gids


def frame_gids(tilemap: TileMap, gid: int) -> list[int]:
    """Global ids of the frames of an animated tile; none for a still one."""
    try:
        tileset, local = tilemap.tile_of(gid)
    except KeyError:
        return []
    return [gid - local + frame.tile for frame in tileset.tile(local).animation]


def lies(layer: ObjectLayer) -> float:
    """How the furniture of a layer lies: LAID, STANDING, OVER or LIT.

    A layer called (or of the class) ``over`` hangs over everything; what is on one called
    ``lit`` shines by itself, whatever the light of the room; one called ``laid``, or whose
    objects are drawn in file order, lies flat on the floor. All else stands.
    """
    names = (layer.name, layer.class_name)
    if "lit" in names:
        return LIT
    if "over" in names:
        return OVER
    return LAID if "laid" in names or layer.draw_order == "index" else STANDING


def gather_things(tilemap: TileMap, atlas: Atlas) -> Things:
    """Rows of all furniture, and of tiles that are larger than their cell."""
    when = {id(layer): float(bits_of(states_of(tilemap, layer))) for layer in tilemap.layers}
    cycles: list[Cycle] = []
    rows = []
    for layer, thing in furniture(tilemap):
        for turn, shown in _turned(tilemap, thing, cycles):
            told = (when[id(layer)], *turn)
            rows += [(*row, *told) for row in _standing(tilemap, atlas, layer, shown)]
    for tiles in tilemap.tile_layers:
        if tiles.visible:
            told = (when[id(tiles)], -1.0, -1.0)
            rows += [(*row, *told) for row in _large_tiles(tilemap, atlas, tiles)]
    rows.sort(key=lambda row: row[2])
    # No two feet alike: of two things on one line the later hides the earlier.
    feet = np.array([row[2] for row in rows])
    steps = np.arange(len(rows)) * _APART
    feet = np.maximum.accumulate(feet - steps) + steps
    rows = [(*row[:2], float(foot), *row[3:]) for row, foot in zip(rows, feet, strict=True)]
    clear = atlas.pixels[..., 3] > _SEEN
    rows = [band for row in rows for band in _bands(row, clear)]
    found = np.array(rows, np.float32).reshape(-1, ROW + 3)
    table, there = np.ascontiguousarray(found[:, :ROW]), found[:, ROW].astype(np.uint8)
    rise = np.abs(table[:, 4:8]).max(1, initial=0) + np.abs(table[:, 2] - table[:, 1])
    reach = 1.5 * float(np.max(rise, initial=0))
    return Things(table, reach, there, found[:, ROW + 1 :].astype(np.int16), tuple(cycles))


def _turned(
    tilemap: TileMap, thing: MapObject, cycles: list[Cycle]
) -> Iterator[tuple[tuple[float, float], MapObject]]:
    """The thing, or once for each picture it shows in turn, with its place in a new cycle."""
    gids = frame_gids(tilemap, thing.gid)
    if not gids:
        yield (-1.0, -1.0), thing
        return
    tileset, local = tilemap.tile_of(thing.gid)
    spans = tuple(max(1, frame.duration) / 1000 for frame in tileset.tile(local).animation)
    pictures = list(dict.fromkeys(gids))
    number = float(len(cycles))
    cycles.append(Cycle(tuple(pictures.index(gid) for gid in gids), spans))
    for k, gid in enumerate(pictures):
        yield (number, float(k)), replace(thing, gid=gid)


def swung(rows: Floats, hung: Hung) -> Floats:
    """The rows, those that hang over everything turned about the pivot of ``hung``."""
    turned = rows.copy()
    over = rows[:, 17] == OVER
    pivot = np.array(hung.pivot, np.float32)
    turned[over, 4:6] += rows[over, :2] - pivot
    turned[over, :2] = pivot
    turned[over, 3] += hung.angle
    return turned


def _bands(row: tuple[float, ...], seen: NDArray[np.bool_]) -> Iterator[tuple[float, ...]]:
    """The picture of a row cut across into bands, each trimmed to what is seen of it.

    More than half of a picture of furniture is clear: what is not drawn costs nothing.
    """
    left, top, wide, high, u0, v0, u1, v1 = row[4:12]
    if row[16] > 0.5:
        yield row
        return
    x0, x1, y0, y1 = (round(v) for v in (min(u0, u1), max(u0, u1), min(v0, v1), max(v0, v1)))
    part = seen[y0:y1, x0:x1]
    part = part[:, ::-1] if u1 < u0 else part
    part = part[::-1] if v1 < v0 else part
    rows, cols = part.shape
    for first in range(0, rows, _BAND):
        band = part[first : first + _BAND]
        ys, xs = np.flatnonzero(band.any(1)), np.flatnonzero(band.any(0))
        if not len(ys):
            continue
        f0, f1 = (first + int(ys[0])) / rows, (first + int(ys[-1]) + 1) / rows
        e0, e1 = int(xs[0]) / cols, (int(xs[-1]) + 1) / cols
        yield (
            *row[:4],
            *(left + e0 * wide, top + f0 * high, (e1 - e0) * wide, (f1 - f0) * high),
            *(u0 + e0 * (u1 - u0), v0 + f0 * (v1 - v0), u0 + e1 * (u1 - u0), v0 + f1 * (v1 - v0)),
            *row[12:],
        )


def _standing(
    tilemap: TileMap, atlas: Atlas, layer: ObjectLayer, thing: MapObject
) -> Iterator[tuple[float, ...]]:
    spot = atlas.spots.get(thing.gid)
    if spot is None:
        return
    tileset, local = tilemap.tile_of(thing.gid)
    wide, high = thing.width or spot.width, thing.height or spot.height
    across, down = anchor(tileset.alignment)
    left = -across * wide + tileset.offset[0]
    top = -down * high + tileset.offset[1]
    x, y = thing.x + layer.offset[0], thing.y + layer.offset[1]
    if not thing.rotation:
        x, y = round(x + left) - left, round(y + top) - top
    foot, how = y + top, lies(layer)
    shapes = [shape for shape in tileset.tile(local).shapes if shape.visible]
    if shapes:
        ys = [
            v
            for shape in shapes
            for v in (
                shape.y,
                shape.y + shape.height,
                *(shape.y + point[1] for point in shape.points),
            )
        ]
        scale = high / spot.height
        foot = y + top + (min(ys) + max(ys)) / 2 * scale
    elif how == LIT:
        foot = y - _LIT_DROP
    u0, v0, u1, v1 = (
        float(spot.x),
        float(spot.y),
        float(spot.x + spot.width),
        float(spot.y + spot.height),
    )
    if thing.flips & FLIP_H:
        u0, u1 = u1, u0
    if thing.flips & FLIP_V:
        v0, v1 = v1, v0
    opacity = layer.opacity * thing.opacity
    yield (
        *(x, y, foot, radians(thing.rotation)),
        *(left, top, wide, high),
        *(u0, v0, u1, v1),
        *tint_of(layer.tint, opacity),
        *(1.0 if thing.flips & FLIP_D else 0.0, how if shapes or how > STANDING else BARE),
    )


def tint_of(tint: Colour, opacity: float) -> tuple[float, float, float, float]:
    """Linear factor times opacity, and opacity."""
    r, g, b = (float(v) for v in linear("#{:02x}{:02x}{:02x}".format(*tint[:3])))
    opacity *= tint[3] / 255
    return r * opacity, g * opacity, b * opacity, opacity


def _large_tiles(tilemap: TileMap, atlas: Atlas, layer: TileLayer) -> list[tuple[float, ...]]:
    cell = tilemap.tile_width, tilemap.tile_height
    rows: list[tuple[float, ...]] = []
    for gid in np.unique(layer.gids).tolist():
        spot = atlas.spots.get(gid)
        if spot is None or (spot.width, spot.height) == cell:
            continue
        tileset, _ = tilemap.tile_of(gid)
        tint = tint_of(layer.tint, layer.opacity)
        for row, col in np.argwhere(layer.gids == gid).tolist():
            flips = int(layer.flips[row, col])
            x = col * cell[0] + layer.offset[0] + tileset.offset[0]
            if tilemap.mirrored:
                x += cell[0] - spot.width - 2 * tileset.offset[0]
            y = (row + 1) * cell[1] + layer.offset[1] + tileset.offset[1]
            u = (float(spot.x), float(spot.x + spot.width))
            v = (float(spot.y), float(spot.y + spot.height))
            u = u[::-1] if flips & FLIP_H else u
            v = v[::-1] if flips & FLIP_V else v
            rows.append(
                (
                    *(x, y, y, 0.0),
                    *(0.0, -float(spot.height), float(spot.width), float(spot.height)),
                    *(u[0], v[0], u[1], v[1]),
                    *tint,
                    *(1.0 if flips & FLIP_D else 0.0, 1.0),
                )
            )
    return rows
