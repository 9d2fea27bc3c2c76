"""Storm scene: the great storm of cranes. Looks alone: a space of the view's own.

Thousands of birds, each simulated by the rules' own flight (``sim.storm``), none
scripted: they spring from a point, follow a course that broadens, and part round the
dreamer, whom a share of them circles. Who comes to the end springs up again. One can
be asked to break off and land on the shoulder. The world is never touched.

Its space is a plane that floats over the floor: (x, y) px there are where a bird is
shown; how high above the floor that is only decides what it is drawn before, and by
which lamps it is lit.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin, tau
from typing import Any, Final

import numpy as np
import pymunk
from numpy.typing import NDArray

from game.sim.chance import chances
from game.sim.chipmunk import Space
from game.sim.level import Fold
from game.sim.plane import KY, KZ
from game.sim.space import LOW
from game.sim.storm import RADIUS, Storm
from game.view.flight import flotilla
from game.view.flight.course import Course
from game.view.flight.landing import Landing
from game.view.snapshot import CRANE_ROW, FLAPPING, GLIDING

Array = NDArray[np.float64]
Floats = NDArray[np.float32]
Point = tuple[float, float]

MOST: Final = 8000
ROOM: Final = (112.0, 82.0)
"""Half axes of the ellipse round the dreamer that no bird enters, px."""
_BODY: Final = (ROOM[0] + 12.0, ROOM[1] + 18.0)
"""Those of what stands for the dreamer in the storm's space: birds bob, and reach beyond it."""
_CHEST: Final = 44.0
"""px from the dreamer's foot up to the middle of that ellipse."""
_WARNED: Final = 3.0
"""So many of its radii away a bird begins to turn aside."""
_ORBIT: Final = 1.5
_CIRCLERS: Final = 0.4
_DWELL: Final = 1500
"""Ticks in which a circler circles for three fifths, then lets the river carry it on."""
_LEVEL: Final = 30.0
"""px at which all fly above the plane of the storm, each by its own wings."""
_BOB: Final = 13.0
"""px, and how far from it they are ever shown."""
_CROWD: Final = 16.0
"""How much birds mind each other, shared by all: the more, the closer they fly."""
_NEVER: Final = float(1 << 40)
_NOBODY: Final = (-1e6, -1e6)


@dataclass(frozen=True, slots=True)
class Spring:
    """What an author says of a storm."""

    points: tuple[Point, ...]
    """The course, px of the plane as shown."""
    count: int = 3000
    spread: float = 460.0
    """Breadth at its end, px."""
    speed: float = 1.0
    height: float = 64.0
    """px above the floor, from the middle of the course on,"""
    fall: float = 0.0
    """and how much higher it springs."""

    @classmethod
    def of(cls, fold: Fold) -> Spring:
        """As a map's object of class ``storm`` says it."""
        said = {name: float(value) for name, value in fold.properties}
        count, spread = int(said["count"]), said["spread"]
        return cls(fold.points, count, spread, said["speed"], fold.height, said["fall"])


class StormScene:
    """One storm."""

    def __init__(
        self,
        spring: Spring,
        seed: int,
        *,
        share: float = 1.0,
        full: bool = True,
        light: Floats = flotilla.WHITE,
    ) -> None:
        """``share`` (above 0, to 1) of its birds fly. ``full``: the sky is full of them from the
        start, else they come one by one within the time that the way takes.
        ``light`` (3,) is ``Mood.sky_light`` of the place.

        Raises ValueError for a course without length.
        """
        self._spring = spring
        self.course = Course(spring.points, spring.spread)
        count = max(1, min(MOST, round(spring.count * share)))
        self.fleet = flotilla.fleet(count, seed, share, light)
        self._space = Space()
        self._space.iterations = 2
        self._space.use_spatial_hash(3.2 * RADIUS, 8 * count)
        self._body = _stand_in(self._space)
        self._storm = Storm(self._space, count, self.course.box, seed, self._flow, _CROWD / count)
        pace = self.fleet.pace * spring.speed
        self._storm.want(pace=pace, height=_LEVEL)
        ids = np.arange(count)
        self._circler = chances(seed, 21, ids) < _CIRCLERS
        self._turn = np.where(chances(seed, 22, ids) < 0.85, 1.0, -1.0)
        self._shift = np.floor(chances(seed, 23, ids) * _DWELL)
        way = self.course.length / (pace.mean() * flotilla.MADE_GOOD)
        self._due = np.zeros(count) if full else np.floor(flotilla.clumped(seed, count) * way)
        self.ticks = 0
        self._ceased = False
        self._eye = _NOBODY
        self._landing: Landing | None = None
        self._along = np.zeros(count)
        start = flotilla.clumped(seed, count) * 0.98 if full else np.zeros(count)
        self._carry(np.arange(count), start)
        self._now = self._before = self._look()

    @property
    def count(self) -> int:
        """Birds in it, those to come included."""
        return len(self._along)

    @property
    def landed(self) -> bool:
        """Whether the one that broke off sits on the shoulder."""
        return self._landing is not None and self._landing.landed

    @property
    def rustle(self) -> float:
        """How loud the wings near the dreamer are, 0..1: what sounds like applause."""
        x, y, z = self._now[:, 0], self._now[:, 1], self._now[:, 2]
        near = np.hypot(x - self._eye[0], (y - z * KZ - self._eye[1]) * 1.4) < 320.0
        return float(1.0 - np.exp(-near.sum() / 120.0))

    @property
    def gone(self) -> bool:
        """Whether it has ceased and no bird is left in the sky."""
        return bool((self._due >= _NEVER).all())

    def cease(self) -> None:
        """No bird springs any more; those in the sky fly on to the end."""
        self._due[self._due > self.ticks] = _NEVER
        self._ceased = True

    def land(self) -> None:
        """Ask the nearest of the large birds to break off and land on the shoulder."""
        if self._landing is None:
            far = np.hypot(self._now[:, 0] - self._eye[0], self._now[:, 1] - self._eye[1])
            far[(self.fleet.tier < 1) | (self._due > self.ticks)] += 1e6
            chosen = int(far.argmin())
            self._landing = Landing(chosen, self.fleet.scale[chosen])

    def step(self, x: float | None = None, y: float = 0.0, *, whispers: bool = False) -> None:
        """Fly one tick; (x, y) is the dreamer's foot, px, None = nobody to part for.

        ``whispers``: whoever sits on the shoulder says something.
        """
        self._eye = _NOBODY if x is None else (x, y - _CHEST)
        self._body.position = self._eye
        self.ticks += 1
        if not self.gone:
            self._fly()
        if self._landing is not None and x is not None:
            self._landing.step(self._now[self._landing.bird], x, y, whispers=whispers)

    def _fly(self) -> None:
        self._storm.step(self.ticks)
        self._space.step(1.0)
        self._storm.settle()
        at = self.course.nearest(self._storm.x, self._storm.y)
        self._along, _ = self.course.offset(at, self._storm.x, self._storm.y)
        ended = (self._along > 0.992) & (self._due <= self.ticks)
        born = (self._due > self.ticks - 1) & (self._due <= self.ticks) & (self._due > 0)
        done = np.flatnonzero(ended | born)
        if len(done):
            self._carry(done, np.zeros(len(done)))
            if self._ceased:
                self._due[done] = _NEVER
        self._before, self._now = self._now, self._look()
        if len(done):
            self._before[done] = self._now[done]

    def rows(self, part: float) -> Floats:
        """(n, CRANE_ROW) the moment ``part`` (0..1) of the way from the last tick to this one."""
        old, new = self._before, self._now
        there = self._due <= self.ticks
        at = old + (new - old) * np.float32(part)
        turn = (new[:, 4] - old[:, 4] + pi) % tau - pi
        at[:, 4] = old[:, 4] + turn * np.float32(part)
        at[:, 5] = old[:, 5] + ((new[:, 5] - old[:, 5]) % 1.0) * np.float32(part)
        at[:, 7] = new[:, 7]
        if self._landing is not None:
            there[self._landing.bird] = True
            at[self._landing.bird] = self._landing.row(at[self._landing.bird], part)
        return at[there & (at[:, 3] > 0.01)]

    # -- flight

    def _carry(self, which: NDArray[np.intp], along: Array) -> None:
        lane = self.fleet.lane[which]
        x, y, tx, ty = self.course.place(along, lane)
        self._storm.carry(which, x, y, tx, ty)
        self._along[which] = along

    def _flow(self, x: Any, y: Any, tick: int, which: slice) -> tuple[Any, Any]:
        """Along the course, each in its own lane, and round the dreamer."""
        course = self.course
        at = course.nearest(x, y)
        along, aside = course.offset(at, x, y)
        half = course.half[at]
        lane = self.fleet.lane_at(which, along, tick)
        back = np.clip((lane * half - aside) / (0.35 * half + 30.0), -1.4, 1.4)
        tx, ty = course.tangents[at, 0], course.tangents[at, 1]
        dx, dy = tx - ty * back, ty + tx * back
        return self._part(x, y, dx, dy, tick, which)

    def _part(
        self, x: Array, y: Array, dx: Array, dy: Array, tick: int, which: slice
    ) -> tuple[Array, Array]:
        """Turn those aside that would fly into the dreamer; let some of them circle."""
        qx, qy = (x - self._eye[0]) / _BODY[0], (y - self._eye[1]) / _BODY[1]
        radius = np.sqrt(qx * qx + qy * qy) + 1e-6
        near = np.flatnonzero(radius < _WARNED)
        if not len(near):
            return dx, dy
        r, ox, oy = radius[near], qx[near] / radius[near], qy[near] / radius[near]
        close = np.clip((_WARNED - r) / (_WARNED - 1.0), 0.0, 1.0)
        fx, fy = dx[near], dy[near]
        inward = np.minimum(fx * ox + fy * oy, 0.0) * close
        fx, fy = fx - ox * inward, fy - oy * inward
        push = np.maximum(1.45 - r, 0.0) * 2.2
        dwell = (tick + self._shift[which][near]) % _DWELL < 0.6 * _DWELL
        circles = self._circler[which][near] & dwell & (not self._ceased)
        hold = np.where(circles, np.clip(_ORBIT - r, -0.9, 0.4) * close * 1.2, 0.0)
        spin = np.where(circles, 1.5, 0.35) * close * self._turn[which][near]
        dx, dy = dx.copy(), dy.copy()
        dx[near] = np.where(circles, 0.35, 1.0) * fx + ox * (push + hold) - oy * spin
        dy[near] = np.where(circles, 0.35, 1.0) * fy + oy * (push + hold) + ox * spin
        return dx, dy

    # -- looks

    def _look(self) -> Floats:
        """Every bird as a row, those to come as well."""
        storm, fleet, spring = self._storm, self.fleet, self._spring
        rows = np.zeros((len(storm.x), CRANE_ROW), np.float32)
        along = self._along
        sunk = np.clip(along * 2.2, 0.0, 1.0)
        high = spring.height + spring.fall * (1.0 - sunk * sunk * (3.0 - 2.0 * sunk))
        foot = high + fleet.before
        rows[:, 0], rows[:, 1] = storm.x, storm.y + foot
        rows[:, 2] = (foot + _BOB * np.tanh((storm.z - _LEVEL) / _BOB)) / KZ
        rows[:, 3] = fleet.scale * (0.72 + 0.38 * along) * flotilla.faded(along)
        rows[:, 4] = np.arctan2(storm.hy / KY, storm.hx)
        rows[:, 5], rows[:, 6] = storm.phase, -storm.bank
        rows[:, 7] = np.where(storm.gliding, GLIDING, FLAPPING)
        rows[:, 8:11] = fleet.tint * (0.55 + 0.45 * np.clip(along * 2.0, 0.0, 1.0))[:, None]
        return rows


def _stand_in(space: pymunk.Space) -> pymunk.Body:
    """What the birds meet where the dreamer is."""
    body = pymunk.Body(body_type=pymunk.Body.KINEMATIC)
    body.position = _NOBODY
    wide, high = _BODY[0] - RADIUS, _BODY[1] - RADIUS
    corners = [(wide * cos(i * tau / 20), high * sin(i * tau / 20)) for i in range(20)]
    shape = pymunk.Poly(body, corners)
    shape.filter = pymunk.ShapeFilter(categories=LOW)
    space.add(body, shape)
    return body
