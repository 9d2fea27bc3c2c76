"""Storm: any number of unnumbered birds that follow the sky's flow and keep apart.

They fly by the same formula as the cranes of a ``Flock``, always all awake. What
they want is cheap to work out for thousands: a flow given for the whole sky,
away from where the others are dense, away from the wall they last touched.
Each looks about every few ticks. Nothing here knows the dreamer.

A space that holds thousands of birds steps twice as fast with
``space.use_spatial_hash(64, 4 * count)``, called before anything is added: at one
tick a step, Chipmunk's tree foresees a tenth of a tick and rebuilds all the time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pymunk

from game.sim import flight
from game.sim.air import Air
from game.sim.batch import Batch
from game.sim.chance import chances
from game.sim.crowd import CROWD, Crowd
from game.sim.flight import ARRAYS, fly
from game.sim.flown import Flown
from game.sim.geometry import Box
from game.sim.space import LOW, TALL
from game.sim.steering import FILTERS
from game.sim.trig import Array, cos, sin

Flow = Callable[[Any, Any, int, slice], tuple[Any, Any]]
"""The way the sky flows at (x, y) px in a tick for the birds of a slice, whose places these are:
vectors of about unit length. Works on float64 arrays and on floats, with operations that IEEE 754
rounds exactly."""

RADIUS: Final = 5.0
"""Of a bird's body, px: smaller than a crane's."""

LOOKS: Final = 4
"""Every bird looks about once in so many ticks."""

_PART: Final = 4096
"""Birds that fly at a time: more do not fit the processor's caches."""
_IN_TURN: Final = 2000
"""From so many birds on each tick lets a part of them look: fewer cost less all at once."""
FADE: Final = 0.9
"""What is left of a touched wall's memory after a look."""

TURBULENCE: Final = 0.35
"""Strength of the air, for ``Air``."""
_AGILE: Final = 0.05


def swirl(box: Box) -> Flow:
    """A flow that runs round the middle of a box and keeps birds within it."""
    middle_x, middle_y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    half_x, half_y = (box[2] - box[0]) / 2, (box[3] - box[1]) / 2

    def flow(x: Any, y: Any, _tick: int, _which: slice) -> tuple[Any, Any]:
        across, down = (x - middle_x) / half_x, (y - middle_y) / half_y
        # Inwards the more, the nearer the rim: at 1 it points straight back.
        pull = (across * across + down * down) * 1.2 - 0.45
        return -down - across * pull, across - down * pull

    return flow


class Storm(Flown):
    """Birds in a space. All arrays are float64 (n,), in px and ticks, not to be written."""

    def __init__(
        self,
        space: pymunk.Space,
        count: int,
        box: Box,
        seed: int,
        flow: Flow | None = None,
        crowd: float = CROWD,
    ) -> None:
        """Scatter ``count`` birds over a box that holds their whole flight.

        Beyond its edges the sense for others ends, but not the flight. ``flow``
        is ``swirl(box)`` unless given; ``crowd`` is how much they mind each other.
        """
        self._space = space
        self._flow = flow or swirl(box)
        self._crowd = Crowd(box, crowd)
        self._air = Air(seed, TURBULENCE)
        self._in_turn = count >= _IN_TURN
        part = -(-count // -(-count // _PART)) if count else 1
        self._parts = [slice(i, i + part) for i in range(0, count, part)]
        self.x, self.y, self._bird, self._want = scattered(count, box, seed)
        self._wall_x, self._wall_y = np.zeros(count), np.zeros(count)
        self.bodies = [bird_body(space, x, y) for x, y in zip(self.x, self.y, strict=True)]
        self._batch = Batch(space, self.bodies)

    def want(self, *, pace: float | Array, height: float | Array) -> None:
        """Let birds fly as fast (px per tick) and as high (px), all alike or each its own (n,)."""
        self._want[flight.PACE] = pace
        self._want[flight.AIM_Z] = height

    def put(
        self, i: int, x: float, y: float, ux: float, uy: float, pace: float, height: float
    ) -> None:
        """Let bird ``i`` be at (x, y) px, flying along the unit vector (ux, uy)."""
        self.bodies[i].position = (x, y)
        self.x[i], self.y[i] = x, y
        bird = self._bird
        bird[: flight.PHASE - flight.VX, i] = ux * pace, uy * pace, height, 0.0, ux, uy, 0.0
        self._wall_x[i] = self._wall_y[i] = 0.0
        self._batch.write(bird[0], bird[1])

    @property
    def places(self) -> list[tuple[float, float, float]]:
        """x, y and height of each bird, px."""
        return list(zip(self.x.tolist(), self.y.tolist(), self.z.tolist(), strict=True))

    def beyond(self, x: float, y: float, ux: float, uy: float) -> list[int]:
        """Those that are past (x, y) px along the unit vector (ux, uy)."""
        past: list[int] = np.flatnonzero((self.x - x) * ux + (self.y - y) * uy >= 0.0).tolist()
        return past

    def step(self, tick: int) -> None:
        """Want and beat; sets the bodies' velocities. Call before the space's step."""
        if tick % LOOKS == 0:
            self._crowd.sense(self.x, self.y)
        if self._in_turn:
            self._look(slice(tick % LOOKS, None, LOOKS), tick)
        elif tick % LOOKS == 0:
            self._look(slice(None), tick)
        for part in self._parts:
            rows = fly(ARRAYS, list(self._bird[:, part]), list(self._want[:, part]))
            for row, flown in zip(self._bird, rows, strict=True):
                row[part] = flown
        self._batch.write(self._bird[0], self._bird[1])

    def hold(self) -> None:
        """Stand still in the air until the next step; call instead of it, and do not settle."""
        still = np.zeros(len(self.x))
        self._batch.write(still, still)

    def settle(self) -> None:
        """Read back where the space let the birds go. Call after the space's step."""
        self.x, self.y, vx, vy = self._batch.read()
        # What a wall took from the velocity points off that wall.
        self._wall_x += vx - self._bird[0]
        self._wall_y += vy - self._bird[1]
        self._bird[0], self._bird[1] = vx, vy

    def carry(self, which: npt.NDArray[np.intp], x: Array, y: Array, hx: Array, hy: Array) -> None:
        """Let birds go on elsewhere: at (x, y) px, at their pace along the unit vector (hx, hy)."""
        pace = self._want[flight.PACE, which]
        self.x[which], self.y[which] = x, y
        for row, value in (
            (flight.VX, hx * pace),
            (flight.VY, hy * pace),
            (flight.HX, hx),
            (flight.HY, hy),
            (flight.SPIN, 0.0),
        ):
            self._bird[row - flight.VX, which] = value
        self._want[flight.DX, which], self._want[flight.DY, which] = hx, hy
        self._wall_x[which] = self._wall_y[which] = 0.0
        for i in which.tolist():
            self.bodies[i].position = float(self.x[i]), float(self.y[i])

    def state(self) -> bytes:
        """Everything that decides what the birds do next, exactly."""
        first, last = (self.x, self.y, self._wall_x, self._wall_y), (self._bird, self._want)
        before, after = (b"".join(row.tobytes() for row in rows) for rows in (first, last))
        return before + self._crowd.state() + after

    def _row(self, row: int) -> Array:
        flown: Array = self._bird[row - flight.VX]
        return flown

    def _look(self, turn: slice, tick: int) -> None:
        """Choose anew where these birds steer, and feel the air there."""
        x, y = self.x[turn], self.y[turn]
        flow_x, flow_y = self._flow(x, y, tick, turn)
        push_x, push_y = self._crowd.push_at(x, y)
        dx = flow_x + push_x + self._wall_x[turn]
        dy = flow_y + push_y + self._wall_y[turn]
        length = np.sqrt(dx * dx + dy * dy) + 1e-9
        want = self._want
        want[flight.DX, turn], want[flight.DY, turn] = dx / length, dy / length
        want[flight.AX, turn], want[flight.AY, turn] = self._air.over(x, y, tick)
        self._wall_x[turn] *= FADE
        self._wall_y[turn] *= FADE


def scattered(count: int, box: Box, seed: int) -> tuple[Array, Array, Array, Array]:
    """Birds strewn over a box: x, y, rows of flight's state from ``VX`` on, rows of its intent."""
    ids = np.arange(count)
    place_x, place_y = chances(seed, 1, ids), chances(seed, 2, ids)
    turn, low = chances(seed, 3, ids), chances(seed, 4, ids)
    zero = np.zeros(count)
    rows = [zero, zero, 12.0 + 36.0 * low, zero, cos(turn), sin(turn), zero]
    rows += [chances(seed, 5, ids), np.floor(chances(seed, 6, ids) * flight.CYCLES), zero]
    want = np.zeros((flight.INTENT_ROWS, count))
    want[flight.PACE] = 1.5 + 1.1 * chances(seed, 7, ids)
    want[flight.AGILE] = _AGILE
    want[flight.AIM_Z] = 16.0 + 34.0 * low
    want[flight.RATE] = (0.92 + 0.16 * chances(seed, 8, ids)) / flight.BEAT_TICKS
    x = box[0] + (box[2] - box[0]) * place_x
    y = box[1] + (box[3] - box[1]) * place_y
    return x, y, np.array(rows), want


def bird_body(space: pymunk.Space, x: float, y: float) -> pymunk.Body:
    """A body for a bird at (x, y) px, in the space."""
    body = pymunk.Body(1.0, float("inf"))
    body.position = float(x), float(y)
    shape = pymunk.Circle(body, RADIUS)
    shape.filter = FILTERS[LOW | TALL]
    space.add(body, shape)
    return body
