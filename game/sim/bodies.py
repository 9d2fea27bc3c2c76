"""Bodies: the cranes in the air, as small circles in the space. Decides nothing.

They meet ``LOW`` and ``TALL`` solids but for those a crane passes ``through``, and
neither the dreamer nor each other. A crane that comes to rest leaves the space.
"""

from __future__ import annotations

from typing import Final

import numpy as np
import pymunk

from game.sim import flight
from game.sim.batch import Batch
from game.sim.chipmunk import course, send
from game.sim.crane import Crane
from game.sim.space import LOW, TALL
from game.sim.steering import FILTERS

BATCH: Final = (6, 12)
"""From so many on, one call to read, or to write, all bodies is cheaper than one for each."""


class Bodies:
    """Bodies of the awake cranes of a flock."""

    def __init__(self, space: pymunk.Space) -> None:
        self._space = space
        self._bodies: dict[int, pymunk.Body] = {}
        self._shapes: dict[int, pymunk.Circle] = {}
        self._filters: dict[int, pymunk.ShapeFilter] = {}
        self._batch: Batch | None = None
        self.awake: list[Crane] = []
        """In the order of the level; not to be changed from outside."""

    def add(self, crane: Crane) -> None:
        """Put a crane into the space, where its state says and as fast."""
        i, state = crane.index, crane.state
        if i not in self._bodies:
            self._bodies[i] = pymunk.Body(1.0, float("inf"))
            self._shapes[i] = pymunk.Circle(self._bodies[i], flight.RADIUS)
        self._bodies[i].position = state[flight.X], state[flight.Y]
        self._bodies[i].velocity = state[flight.VX], state[flight.VY]
        self.meet(crane)
        self._space.add(self._bodies[i], self._shapes[i])
        self.awake.append(crane)
        self._gather()

    def remove(self, crane: Crane) -> None:
        """Take a crane out of the space, if it is there."""
        if crane in self.awake:
            self._space.remove(self._shapes[crane.index], self._bodies[crane.index])
            self.awake.remove(crane)
            self._gather()

    def meet(self, crane: Crane) -> None:
        """Let a crane collide with what it does not pass through."""
        filters = FILTERS[(LOW | TALL) & ~crane.through]
        if self._filters.get(crane.index) is not filters:
            self._filters[crane.index] = filters
            self._shapes[crane.index].filter = filters

    def write(self) -> None:
        """Give the bodies the velocities of the cranes' states."""
        if self._batch is not None and len(self.awake) >= BATCH[1]:
            vx = np.array([crane.state[flight.VX] for crane in self.awake])
            vy = np.array([crane.state[flight.VY] for crane in self.awake])
            self._batch.write(vx, vy)
            return
        for crane in self.awake:
            send(self._bodies[crane.index], crane.state[flight.VX], crane.state[flight.VY])

    def read(self) -> None:
        """Bring the bodies' positions and velocities into the cranes' states."""
        if self._batch is not None:
            for crane, row in zip(self.awake, self._batch.read().T.tolist(), strict=True):
                crane.state[: flight.Z] = row
            return
        for crane in self.awake:
            crane.state[: flight.Z] = course(self._bodies[crane.index])

    def _gather(self) -> None:
        self.awake.sort(key=lambda crane: crane.index)
        bodies = [self._bodies[crane.index] for crane in self.awake]
        self._batch = Batch(self._space, bodies) if len(bodies) >= BATCH[0] else None
