"""Place: what of a level never changes while it is drawn, as arrays. No GL.

Made once from the map and the level, or from the level alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from game.sim.geometry import sides
from game.sim.level import Level
from game.view.atlas import Atlas, build_atlas
from game.view.fold.palette import linear
from game.view.glow.moods import Mood, mood_of
from game.view.places.corridor.people import People, people_of
from game.view.places.hall.score import podium_of
from game.view.places.office import daylight
from game.view.shapes.things import ROW, Things, gather_things, gids_of
from game.view.shares import cues

if TYPE_CHECKING:
    from game.levels.tilemap import TileMap

Floats = NDArray[np.float32]

CRYSTAL: Final = "crystal"
"""The ground through which the cosmos shows."""
MIRRORS: Final = (CRYSTAL, "obsidian")
"""Grounds that mirror what stands on them."""
ETHER: Final = "ether"
"""The ground that is none: one floats there."""
_FINE: Final = 8
"""px of the plane in a px of a mask that has slanted edges."""
_LARGEST_MASK: Final = 1024
LONGEST: Final = 256.0
"""px an edge that throws a shadow reaches along either axis, at most."""
_SHADOW_HEIGHT: Final = 200.0
"""World units; what is taller throws the same shadow."""


@dataclass(frozen=True, slots=True, eq=False)
class Mask:
    """Where some ground is: 0..255, row 0 at the top of the map."""

    cells: NDArray[np.uint8]
    slanted: bool
    """Whether its edges are to be smoothed between cells."""


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """A level ready to be drawn."""

    level: Level
    tilemap: TileMap | None
    mood: Mood
    crystal: Mask
    edges: Floats
    """(n, 6) edges of what throws shadows: two ends (plane), height (world), 1."""
    atlas: Atlas | None
    """Pictures of the map's tiles; None without a map."""
    things: Things
    people: People
    lamps: Floats
    """(n, 12) the map's lights: x, y, height, radius, linear r, g, b times strength, 0, flicker,
    and 1 for each state of the dream in which it burns."""

    beams: Floats
    """(n, 8) light that falls in through windows, as ``beam.glsl`` reads it."""

    @classmethod
    def of(cls, level: Level, tilemap: TileMap | None = None, was: Place | None = None) -> Place:
        """Gather what can be known before the first frame.

        ``was`` is the place before its map was saved: if that shows the same tiles, they need
        not be packed again.
        """
        atlas = None
        things = Things(np.zeros((0, ROW), np.float32), 0.0, np.zeros(0, np.uint8))
        if tilemap is not None:
            atlas = was.atlas if was is not None and _looks_like(tilemap, was.tilemap) else None
            atlas = atlas or build_atlas(tilemap, gids_of(tilemap))
            things = gather_things(tilemap, atlas)
        return cls(
            atlas=atlas,
            things=things,
            people=people_of(level),
            level=level,
            tilemap=tilemap,
            mood=mood_of(level.sky),
            crystal=ground_mask(level, MIRRORS),
            edges=solid_edges(level),
            lamps=light_rows(level),
            beams=daylight.beams(level, tilemap),
        )

    @property
    def has_depths(self) -> bool:
        """Whether a city lies below, and not the night."""
        return self.level.sky == "city"

    @property
    def stage(self) -> tuple[float, float] | None:
        """Where the podium stands that crowns, px; None where there is none."""
        podium = podium_of(self.level)
        return None if podium is None else (podium.x, podium.y)

    @property
    def size(self) -> tuple[float, float]:
        """Width and height, px of the plane."""
        return self.level.width, self.level.height


def _looks_like(tilemap: TileMap, other: TileMap | None) -> bool:
    """Whether both show the same tiles of the very same tilesets."""
    if other is None or len(tilemap.tilesets) != len(other.tilesets):
        return False
    same = all(
        a.first_gid == b.first_gid and a.tileset is b.tileset
        for a, b in zip(tilemap.tilesets, other.tilesets, strict=True)
    )
    return same and set(gids_of(tilemap)) == set(gids_of(other))


def ground_mask(level: Level, kinds: tuple[str, ...]) -> Mask:
    """Where the ground is of those kinds, tiles and free-form areas together."""
    floor = level.floor
    cells = np.frombuffer(floor.cells, np.uint8).reshape(floor.rows, floor.cols)
    wanted = [k + 1 for k, kind in enumerate(floor.kinds) if kind in kinds]
    grid = np.where(np.isin(cells, wanted), 255, 0).astype(np.uint8)
    largest = max(level.width, level.height) / _FINE
    if not any(area.outline for area in level.ground) or largest > _LARGEST_MASK:
        return Mask(grid, slanted=False)
    size = max(1, round(level.width / _FINE)), max(1, round(level.height / _FINE))
    picture = Image.fromarray(grid).resize(
        size, Image.Resampling.NEAREST, box=_covered(level, grid.shape)
    )
    draw = ImageDraw.Draw(picture)
    for area in level.ground:
        corners = [(x / _FINE, y / _FINE) for x, y in area.outline]
        draw.polygon(corners, fill=255 if area.kind in kinds else 0)
    return Mask(np.asarray(picture), slanted=True)


def _covered(level: Level, shape: tuple[int, ...]) -> tuple[float, float, float, float]:
    tile = level.floor.tile
    return 0, 0, min(shape[1], level.width / tile), min(shape[0], level.height / tile)


def soft_cover(mask: Mask, level: Level, spread: float) -> Floats:
    """(h, w) 0..1: the mask blurred over ``spread`` px, at most 256 cells on a side."""
    size = (
        max(2, min(256, round(level.width / 32))),
        max(2, min(256, round(level.height / 32))),
    )
    small = Image.fromarray(mask.cells).resize(size, Image.Resampling.BOX)
    field: Floats = np.asarray(small, np.float32) / np.float32(255)
    for axis, length in ((0, level.height), (1, level.width)):
        reach = max(1, round(spread * field.shape[axis] / length))
        for _ in range(3):
            field = _box(field, axis, reach)
    return field


def _box(field: Floats, axis: int, reach: int) -> Floats:
    pads = [(reach + 1, reach) if a == axis else (0, 0) for a in range(2)]
    total = np.cumsum(np.pad(field, pads), axis=axis, dtype=np.float64)
    width = 2 * reach + 1
    high = np.take(total, range(width, total.shape[axis]), axis=axis)
    low = np.take(total, range(total.shape[axis] - width), axis=axis)
    return np.asarray((high - low) / width, np.float32)


def solid_edges(level: Level) -> Floats:
    """Edges of the level's solids, long ones cut so that none is wider than its distance."""
    rows = []
    for solid in level.solids:
        height = min(solid.height, _SHADOW_HEIGHT)
        for (ax, ay), (bx, by) in sides(solid.outline, solid.closed):
            parts = max(1, int(max(abs(bx - ax), abs(by - ay)) // (LONGEST / 2)))
            for k in range(parts):
                s, t = k / parts, (k + 1) / parts
                rows.append(
                    (
                        *(ax + (bx - ax) * s, ay + (by - ay) * s),
                        *(ax + (bx - ax) * t, ay + (by - ay) * t),
                        *(height, 1.0),
                    )
                )
    return np.array(rows, np.float32).reshape(-1, 6)


def light_rows(level: Level) -> Floats:
    """The map's own lights, as ``Place.lamps`` says."""
    rows = [
        (
            *(light.x, light.y, light.height, light.radius),
            *(linear((r / 255, g / 255, b / 255)) ** 2.2 * light.strength),
            *(0.0, light.flicker, *cues(light.when)),
        )
        for light in level.lights
        for r, g, b in (light.colour,)
    ]
    return np.array(rows, np.float32).reshape(-1, 12)
