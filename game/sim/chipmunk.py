"""Chipmunk: what is asked of the physics library thousands of times a second.

pymunk makes an object of every shape, every point and every answer. That is what one
wants nearly everywhere; but a place has thousands of walls, and a tick asks for little
more than numbers. So this module, and no other, speaks to the library below pymunk. Were
that to go, pymunk's own calls would stand in: its test compares the two, bit by bit.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, Final, NamedTuple

import pymunk
from pymunk._chipmunk_cffi import ffi, lib

# Answers are read before the next question: who asks from two threads would mix them up.
_MET: Final = ffi.new("cpSegmentQueryInfo *")
_NEAR: Final = ffi.new("cpPointQueryInfo *")


class Met(NamedTuple):
    """What a way first met: how far along it (0 to 1), the unit normal and the point there."""

    alpha: float
    nx: float
    ny: float
    x: float
    y: float


class Wall(NamedTuple):
    """A part of what stands still: a segment from ``a`` to ``b``, or a circle round ``a``."""

    a: tuple[float, float]
    b: tuple[float, float] | None
    radius: float
    filter: pymunk.ShapeFilter
    neighbours: tuple[tuple[float, float], tuple[float, float]] | None = None
    """The points before ``a`` and after ``b``, for what collides with it."""


class Space(pymunk.Space):
    """A space that holds walls besides bodies.

    To who asks pymunk what they met, all walls are one shape.
    """

    def __init__(self) -> None:
        super().__init__()
        self.changes = 0
        """How often bodies or shapes came into it or left it."""
        self._wall = pymunk.Segment(self.static_body, (0.0, 0.0), (0.0, 0.0), 0.0)
        self._standing: dict[int, list[Any]] = {}
        self._raised = 0
        weakref.finalize(self, _free, self._space, self._standing).atexit = False

    def raise_walls(self, walls: Iterable[Wall]) -> int:
        """Add walls in this order; the number that comes back takes them down."""
        body, space = self.static_body._body, self._space
        segment, meets, add = lib.cpSegmentShapeNew, lib.cpShapeSetFilter, lib.cpSpaceAddShape
        raised = []
        last = filters = None
        for a, b, radius, kind, neighbours in walls:
            if b is None:
                shape = lib.cpCircleShapeNew(body, radius, a)
            else:
                shape = segment(body, a, b, radius)
                if neighbours is not None:
                    lib.cpSegmentShapeSetNeighbors(shape, *neighbours)
            if kind is not last:
                last, filters = kind, as_filter(kind)
            meets(shape, filters)
            add(space, shape)
            raised.append(shape)
        self._raised += 1
        self._standing[self._raised] = raised
        return self._raised

    def take_down(self, number: int) -> None:
        """Take out walls that were raised together. Raises KeyError."""
        _free(self._space, {number: self._standing.pop(number)})

    def add(self, *objs: pymunk.Body | pymunk.Shape | pymunk.Constraint) -> None:
        """As pymunk's."""
        self.changes += 1
        super().add(*objs)

    def remove(self, *objs: pymunk.Body | pymunk.Shape | pymunk.Constraint) -> None:
        """As pymunk's."""
        self.changes += 1
        super().remove(*objs)

    def step(self, dt: float) -> None:
        """As pymunk's, for a space in which nothing is called back."""
        lib.cpSpaceStep(self._space, dt)
        if self._removed_shapes:
            self._removed_shapes = {}

    def _get_shape(self, _shape: Any) -> pymunk.Shape | None:
        found = super()._get_shape(_shape)
        return self._wall if found is None and _shape else found


def _free(space: Any, standing: dict[int, list[Any]]) -> None:
    for walls in standing.values():
        for shape in walls:
            lib.cpSpaceRemoveShape(space, shape)
            lib.cpShapeFree(shape)
    standing.clear()


@lru_cache(maxsize=64)
def as_filter(kind: pymunk.ShapeFilter) -> Any:
    """The filter as the library takes it."""
    return ffi.new("cpShapeFilter *", kind)[0]


def first_met(
    space: pymunk.Space,
    start: tuple[float, float],
    end: tuple[float, float],
    radius: float,
    kind: pymunk.ShapeFilter,
) -> Met | None:
    """As ``Space.segment_query_first``."""
    if not lib.cpSpaceSegmentQueryFirst(space._space, start, end, radius, as_filter(kind), _MET):
        return None
    normal, point = _MET.normal, _MET.point
    return Met(_MET.alpha, normal.x, normal.y, point.x, point.y)


def is_near(
    space: pymunk.Space, point: tuple[float, float], reach: float, kind: pymunk.ShapeFilter
) -> bool:
    """Whether ``Space.point_query_nearest`` finds anything."""
    found = lib.cpSpacePointQueryNearest(space._space, point, reach, as_filter(kind), _NEAR)
    return bool(found)


def place(body: pymunk.Body) -> tuple[float, float]:
    """Position, px."""
    at = lib.cpBodyGetPosition(body._body)
    return at.x, at.y


def way(body: pymunk.Body) -> tuple[float, float]:
    """Velocity, px per tick."""
    velocity = lib.cpBodyGetVelocity(body._body)
    return velocity.x, velocity.y


def course(body: pymunk.Body) -> tuple[float, float, float, float]:
    """Position px and velocity px per tick."""
    at, velocity = lib.cpBodyGetPosition(body._body), lib.cpBodyGetVelocity(body._body)
    return at.x, at.y, velocity.x, velocity.y


def send(body: pymunk.Body, vx: float, vy: float) -> None:
    """Set the velocity, px per tick."""
    lib.cpBodySetVelocity(body._body, (vx, vy))
