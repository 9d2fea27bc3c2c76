"""Steering: ways round walls and apart from each other. Asks the space, changes nothing in it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

import pymunk

from game.sim import trig
from game.sim.chipmunk import first_met, is_near
from game.sim.crane import Crane
from game.sim.flight import HX, HY, X, Y, Z
from game.sim.geometry import AreaIndex
from game.sim.level import Point, Solid
from game.sim.plane import KY
from game.sim.space import CRANE, LOW, LOW_HEIGHT, TALL

LOOK: Final = 120.0
"""How far ahead a crane looks, px."""

_FEELER: Final = 4.0
"""Radius of a look, px: less than a crane's, since a look that starts in touch sees nothing."""
_CORNER: Final = 52.0
_OFF_WALL: Final = 14.0
_PROBES: Final = (48.0, 96.0, 160.0, 240.0, 340.0)
"""How far along a wall it looks for the way round, px."""
_FORGET: Final = 10
"""Clear looks after which the way round is forgotten."""
_APART: Final = 64.0
_APART_HEIGHT: Final = 40.0
_BOLTS: Final = (0.0, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3)
_BOLT_LOOK: Final = 280.0

FILTERS: Final = {
    mask: pymunk.ShapeFilter(categories=CRANE, mask=mask) for mask in (0, LOW, TALL, LOW | TALL)
}
"""Filter of a crane that meets these categories of solids."""


def round_walls(
    space: pymunk.Space, crane: Crane, goal_x: float, goal_y: float, meets: int
) -> tuple[float, float]:
    """Unit direction in which to fly to the goal, along whatever stands in the way.

    Which way round is chosen once and kept until the way has been clear for a while.
    ``meets`` are the categories of solids in the crane's way.
    """
    x, y = crane.state[X], crane.state[Y]
    far_x, far_y = goal_x - x, goal_y - y
    ux, uy = trig.unit(far_x, far_y)
    reach = min(LOOK, far_x * ux + far_y * uy)
    if reach < 1.0:
        return crane.state[HX], crane.state[HY]
    filters = FILTERS[meets]
    hit = first_met(space, (x, y), (x + ux * reach, y + uy * reach), _FEELER, filters)
    if hit is None:
        crane.clear += 1
        if crane.clear > _FORGET:
            crane.side = 0
        return ux, uy
    crane.clear = 0
    nx, ny = hit.nx, hit.ny
    if not crane.side:
        lean = (crane.state[HX] + ux) * -ny + (crane.state[HY] + uy) * nx
        wall_x, wall_y = hit.x + nx * _OFF_WALL, hit.y + ny * _OFF_WALL
        side = 1 if lean >= 0.0 else -1
        crane.side = side * _shorter_way(
            space, (wall_x, wall_y), (-ny * side, nx * side), (goal_x, goal_y), filters
        )
    along_x, along_y = -ny * crane.side, nx * crane.side
    ahead = x + along_x * _CORNER, y + along_y * _CORNER
    corner = first_met(space, (x, y), ahead, _FEELER, filters)
    if corner is not None:
        mx, my = corner.nx, corner.ny
        near = 1.0 - corner.alpha
        along_x, along_y = -my * crane.side + mx * near, mx * crane.side + my * near
    free = hit.alpha * reach / LOOK
    push = (1.0 - free) * (1.0 - free)
    free = 0.5 * free
    return trig.unit(along_x + ux * free + nx * push, along_y + uy * free + ny * push)


def _shorter_way(
    space: pymunk.Space,
    start: Point,
    along: Point,
    goal: Point,
    filters: pymunk.ShapeFilter,
) -> int:
    """1 if the goal comes into sight sooner ``along`` the wall than against it, else -1."""
    for far in _PROBES:
        for way in (1, -1):
            probe = start[0] + along[0] * far * way, start[1] + along[1] * far * way
            if first_met(space, start, probe, 1.0, filters) is None and (
                first_met(space, probe, goal, 1.0, filters) is None
            ):
                return way
    return 1


def apart(crane: Crane, others: Iterable[Crane]) -> tuple[float, float]:
    """Push away from all others near it, 0 to about 1 for each; what is at one point counts not."""
    x, y, z = crane.state[X], crane.state[Y], crane.state[Z]
    push_x = push_y = 0.0
    for other in others:
        dx = x - other.state[X]
        if not -_APART < dx < _APART:
            continue
        dy = (y - other.state[Y]) / KY
        square = dx * dx + dy * dy
        if 0.0 < square < _APART * _APART and abs(z - other.state[Z]) < _APART_HEIGHT:
            near = (_APART * _APART - square) / (_APART * _APART)
            dx, dy = trig.unit(dx, dy)
            push_x, push_y = push_x + dx * near, push_y + dy * near
    return push_x, push_y


def way_out(
    space: pymunk.Space, x: float, y: float, dx: float, dy: float, meets: int
) -> tuple[float, float]:
    """The unit direction nearest to (dx, dy) that leads furthest before a wall."""
    best, best_x, best_y = -1.0e9, dx, dy
    for turn in _BOLTS:
        ux, uy = trig.rotate(dx, dy, turn)
        end = (x + ux * _BOLT_LOOK, y + uy * _BOLT_LOOK)
        hit = first_met(space, (x, y), end, _FEELER, FILTERS[meets])
        room = 1.0 if hit is None else hit.alpha
        worth = room - abs(turn)
        if worth > best:
            best, best_x, best_y = worth, ux, uy
    return best_x, best_y


def free_part(
    space: pymunk.Space, x: float, y: float, goal_x: float, goal_y: float, meets: int
) -> float:
    """How much of the way from (x, y) to the goal is free of solids, 0 to 1."""
    hit = first_met(space, (x, y), (goal_x, goal_y), _FEELER, FILTERS[meets])
    return 1.0 if hit is None else hit.alpha


@lru_cache(maxsize=64)
def _low(solids: tuple[Solid, ...]) -> AreaIndex[Solid]:
    """What is low and has an inside."""
    return AreaIndex((s.outline, s) for s in solids if s.closed and s.height <= LOW_HEIGHT)


class Furniture:
    """Where a crane is above something low."""

    def __init__(self, space: pymunk.Space, solids: Iterable[Solid]) -> None:
        self._space = space
        self._index = _low(tuple(solids))

    def is_under(self, x: float, y: float, margin: float) -> bool:
        """Whether (x, y) is above a low solid or a hole in one, or ``margin`` px by an edge."""
        if self._index.at(x, y):
            return True
        return is_near(self._space, (x, y), margin, FILTERS[LOW])
