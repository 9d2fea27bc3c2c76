"""Here: beginning a place at any spot of it: by a way in, at an object, at a point."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from game.levels.campaign import Place
from game.levels.errors import Where
from game.levels.shapes import points_of, points_of_tile
from game.levels.tilemap import MapObject
from game.sim.geometry import bounds, contains, gap, nearest
from game.sim.ground import VOID
from game.sim.level import Level, Outline, Spawn
from game.sim.progress import Progress
from game.sim.tuning import PLAYER_RADIUS
from game.sim.world import World

_POINT: Final = re.compile(r"(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)")
_FARTHEST: Final = 640
"""px within which ground is looked for."""
_STEP: Final = 16
_WAYS: Final = ((1, 0), (0, 1), (-1, 0), (0, -1), (1, 1), (-1, 1), (-1, -1), (1, -1))


def beginning(place: Place, at: str) -> Level:
    """The level with a way in called ``at``: one it has, an object's id, or ``X,Y`` in px.

    Where one cannot stand there, it is the nearest spot where one can. MapError if ``at`` is
    none of these.
    """
    level = place.level
    if not at or at in level.entries:
        return level
    x, y = _standing(level, *_spot(place, at))
    return replace(level, spawns=(*level.spawns, Spawn(0, at, x, y)))


def _spot(place: Place, at: str) -> tuple[float, float]:
    where = Where(place.tilemap.file)
    point = _POINT.fullmatch(at)
    if point:
        return float(point[1]), float(point[2])
    for layer, thing in place.tilemap.objects():
        if at.isdecimal() and thing.id == int(at):
            left, top, right, bottom = bounds(_points(place, thing))
            return (left + right) / 2 + layer.offset[0], (top + bottom) / 2 + layer.offset[1]
    known = ", ".join(place.level.entries) or "none"
    raise where.error(
        f"has no way in and no object '{at}'", f"name an object's id, X,Y, or one of: {known}"
    )


def _points(place: Place, thing: MapObject) -> Outline:
    if not thing.gid:
        return points_of(thing)
    return points_of_tile(thing, *place.tilemap.tile_of(thing.gid), "point")


def _standing(level: Level, x: float, y: float) -> tuple[float, float]:
    world = World(level, 0, Progress())
    for away in range(0, _FARTHEST, _STEP):
        for right, down in _WAYS if away else ((0, 0),):
            spot = x + right * away, y + down * away
            if _bears(world, *spot):
                return spot
    return x, y


def _bears(world: World, x: float, y: float) -> bool:
    if not (0 <= x < world.level.width and 0 <= y < world.level.height):
        return False
    footing = world.parts.footing(x, y)
    ground = footing.ground if footing else world.ground.kind_at(x, y)
    if ground == VOID:
        return False
    return not _in_solid(world.level, x, y)


def _in_solid(level: Level, x: float, y: float) -> bool:
    """Whether a body at (x, y) px would touch or be inside something solid."""
    inside = False
    for solid in level.solids:
        if gap(nearest(solid.outline, x, y, solid.closed), (x, y)) <= PLAYER_RADIUS:
            return True
        # A hole is an outline within another.
        inside ^= solid.closed and contains(solid.outline, x, y)
    return inside
