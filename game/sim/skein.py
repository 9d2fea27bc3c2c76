"""Skein: a few unnumbered birds in a row, by the same rules as a storm, worked out bird by bird.

For so few, floats are cheaper than arrays. The bits are the same, as a test shows; what a
storm's birds want and why is told there. Nothing here knows the dreamer.
"""

from __future__ import annotations

from math import sqrt
from typing import Final

import numpy as np
import pymunk

from game.sim import flight
from game.sim.air import Air
from game.sim.chipmunk import course, send
from game.sim.crowd import Few
from game.sim.flight import FLOATS, fly
from game.sim.flown import Flown
from game.sim.geometry import Box
from game.sim.storm import FADE, LOOKS, TURBULENCE, Flow, bird_body, scattered
from game.sim.trig import Array

MOST: Final = 16
"""More birds than these fly cheaper as a storm."""

_ALL: Final = slice(None)


class _Bird:
    """One of them: rows of flight's state, from ``VX`` on, and of its intent."""

    __slots__ = ("body", "flown", "wall_x", "wall_y", "wants", "x", "y")

    def __init__(
        self, body: pymunk.Body, x: float, y: float, flown: list[float], wants: list[float]
    ) -> None:
        self.body, self.x, self.y, self.flown, self.wants = body, x, y, flown, wants
        self.wall_x = self.wall_y = 0.0
        """What walls took from its velocity, fading."""


class Skein(Flown):
    """Birds in a space, as a ``Storm``'s."""

    def __init__(self, space: pymunk.Space, count: int, box: Box, seed: int, flow: Flow) -> None:
        """Scatter ``count`` birds over a box that holds their whole flight."""
        self._flow = flow
        self._air = Air(seed, TURBULENCE)
        self._crowd = Few(box)
        x, y, flown, wants = scattered(count, box, seed)
        self._birds = [
            _Bird(bird_body(space, bird[0], bird[1]), *bird)
            for bird in zip(x.tolist(), y.tolist(), flown.T.tolist(), wants.T.tolist(), strict=True)
        ]

    @property
    def places(self) -> list[tuple[float, float, float]]:
        """x, y and height of each bird, px."""
        return [(bird.x, bird.y, bird.flown[flight.Z - flight.VX]) for bird in self._birds]

    def beyond(self, x: float, y: float, ux: float, uy: float) -> list[int]:
        """Those that are past (x, y) px along the unit vector (ux, uy)."""
        birds = enumerate(self._birds)
        return [i for i, bird in birds if (bird.x - x) * ux + (bird.y - y) * uy >= 0.0]

    def want(self, *, pace: float, height: float) -> None:
        """Let all fly as fast (px per tick) and as high (px)."""
        for bird in self._birds:
            bird.wants[flight.PACE], bird.wants[flight.AIM_Z] = pace, height

    def put(
        self, i: int, x: float, y: float, ux: float, uy: float, pace: float, height: float
    ) -> None:
        """Let bird ``i`` be at (x, y) px, flying along the unit vector (ux, uy)."""
        bird = self._birds[i]
        bird.body.position = (x, y)
        bird.x, bird.y = x, y
        bird.flown[: flight.PHASE - flight.VX] = ux * pace, uy * pace, height, 0.0, ux, uy, 0.0
        bird.wall_x = bird.wall_y = 0.0
        send(bird.body, ux * pace, uy * pace)

    def step(self, tick: int) -> None:
        """Want and beat; sets the bodies' velocities. Call before the space's step."""
        if tick % LOOKS == 0:
            pushes = self._crowd.sense((bird.x, bird.y) for bird in self._birds)
            for bird, push in zip(self._birds, pushes, strict=True):
                self._look(bird, push, tick)
        for bird in self._birds:
            flown = bird.flown = [*fly(FLOATS, bird.flown, bird.wants)]
            send(bird.body, flown[0], flown[1])

    def hold(self) -> None:
        """Stand still in the air until the next step; call instead of it, and do not settle."""
        for bird in self._birds:
            send(bird.body, 0.0, 0.0)

    def settle(self) -> None:
        """Read back where the space let the birds go. Call after the space's step."""
        for bird in self._birds:
            bird.x, bird.y, vx, vy = course(bird.body)
            flown = bird.flown
            bird.wall_x += vx - flown[0]
            bird.wall_y += vy - flown[1]
            flown[0], flown[1] = vx, vy

    def state(self) -> bytes:
        """Everything that decides what the birds do next, exactly: as a storm says it."""
        birds = self._birds
        rows = np.array([[b.x, b.y, b.wall_x, b.wall_y, *b.flown, *b.wants] for b in birds]).T
        return rows[:4].tobytes() + self._crowd.state() + rows[4:].tobytes()

    def _look(self, bird: _Bird, push: tuple[float, float], tick: int) -> None:
        """Choose anew where it steers, and feel the air there."""
        x, y, wants = bird.x, bird.y, bird.wants
        flow_x, flow_y = self._flow(x, y, tick, _ALL)
        dx = flow_x + push[0] + bird.wall_x
        dy = flow_y + push[1] + bird.wall_y
        length = sqrt(dx * dx + dy * dy) + 1e-9
        wants[flight.DX], wants[flight.DY] = dx / length, dy / length
        wants[flight.AX], wants[flight.AY] = self._air.at(x, y, tick)
        bird.wall_x *= FADE
        bird.wall_y *= FADE

    def _row(self, row: int) -> Array:
        return np.array([bird.flown[row - flight.VX] for bird in self._birds])

    @property
    def x(self) -> Array:
        """px, float64 (n,)."""
        return np.array([bird.x for bird in self._birds])

    @property
    def y(self) -> Array:
        """px, float64 (n,)."""
        return np.array([bird.y for bird in self._birds])
