"""Rope: a string or a tail in the view's own space, as point masses that pymunk ties together.

px of the plane as they are seen: x right, y down. Looks alone; nothing of it is in the rules.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import pymunk
from numpy.typing import NDArray

_STEP: Final = 1.0 / 60.0
_GIVES: Final = 0.2**60
"""Of a stretch, what is left after a second: none of it, it is a string."""
_AIR: Final = 0.004
"""What is left of a motion after a second."""
_LOOSE: Final = 0.55
"""How far a free end goes along with the other."""
_MOST: Final = 4
"""Steps in a frame: what takes longer is not made up for."""
_JUMP: Final = 260.0
"""px at once at which it is laid anew instead of being dragged."""

Point = tuple[float, float]


class Rope:
    """Hangs from its first point, and from its last where ``tied``."""

    def __init__(self, pieces: int, length: float, *, tied: bool) -> None:
        """``length`` px, in so many ``pieces``."""
        self._space = pymunk.Space()
        self._space.gravity = (0.0, 620.0)
        self._space.damping = _AIR
        self._space.iterations = 40
        self._bodies = [pymunk.Body(0.02, 1.0) for _ in range(pieces + 1)]
        for end in (0, pieces) if tied else (0,):
            self._bodies[end] = pymunk.Body(body_type=pymunk.Body.KINEMATIC)
        self._ties = []
        for a, b in zip(self._bodies, self._bodies[1:], strict=False):
            tie = pymunk.SlideJoint(a, b, (0, 0), (0, 0), 0.0, length / pieces)
            tie.error_bias = _GIVES
            self._ties.append(tie)
        self._space.add(*self._bodies, *self._ties)
        self._tied, self._length, self._late = tied, length, 0.0
        self._fresh = True

    def step(
        self, passed: float, start: Point, end: Point | None, wind: Point, length: float = 0.0
    ) -> None:
        """Let ``passed`` seconds pass with its ends there; ``wind`` pulls, px a second squared."""
        if self._fresh or self._bodies[0].position.get_distance(start) > _JUMP:
            self._lay(start, end)
        self._drag(start, end)
        if length:
            for tie in self._ties:
                tie.max = length / len(self._ties)
        self._late = min(self._late + passed, _MOST * _STEP)
        while self._late >= _STEP:
            self._late -= _STEP
            for body in self._bodies:
                if body.body_type == pymunk.Body.DYNAMIC:
                    body.force = body.force + pymunk.Vec2d(*wind) * body.mass
            self._space.step(_STEP)

    def _drag(self, start: Point, end: Point | None) -> None:
        """Set the ends where they are seen; what is between goes along as far as it is tied."""
        first, last = self._bodies[0].position, self._bodies[-1].position
        moved = pymunk.Vec2d(*start) - first
        other = pymunk.Vec2d(*end) - last if end is not None else moved * _LOOSE
        count = len(self._bodies) - 1
        for k, body in enumerate(self._bodies):
            body.position = body.position + moved * (1.0 - k / count) + other * (k / count)

    @property
    def points(self) -> NDArray[np.float64]:
        """(pieces + 1, 2) px, from its first point on."""
        return np.array([tuple(body.position) for body in self._bodies])

    def _lay(self, start: Point, end: Point | None) -> None:
        self._fresh = False
        to_x, to_y = end if end is not None else (start[0], start[1] + self._length)
        count = len(self._bodies) - 1
        for k, body in enumerate(self._bodies):
            part = k / count
            body.position = (
                start[0] + (to_x - start[0]) * part,
                start[1] + (to_y - start[1]) * part,
            )
            body.velocity = (0.0, 0.0)
