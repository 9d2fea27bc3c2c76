"""Batch: velocities into, and positions and velocities out of, many bodies in one call.

The only module that knows ``pymunk.batch``, which its authors call experimental;
were it to go, two loops over ``body.position`` and ``body.velocity`` would stand in.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
import pymunk
from pymunk import batch

from game.sim.chipmunk import Space, way
from game.sim.trig import Array

_STATE: Final = batch.BodyFields.BODY_ID | batch.BodyFields.POSITION | batch.BodyFields.VELOCITY
_VELOCITY: Final = batch.BodyFields.BODY_ID | batch.BodyFields.VELOCITY
_FEW: Final = 8
"""So few bodies of others are asked one by one."""


class Batch:
    """Some bodies of a space, in a fixed order, as rows of arrays.

    The space may hold other bodies too, and may gain and lose them at any time:
    where each of ours stands among them is looked up again whenever that changes.
    """

    def __init__(self, space: pymunk.Space, bodies: Sequence[pymunk.Body]) -> None:
        """``bodies`` must all be in the space whenever ``read`` or ``write`` is called."""
        self._space = space
        self._ids = np.array([body.id for body in bodies], dtype=np.uint64)
        self._buffer = batch.Buffer()
        self._out = batch.Buffer()
        self._seen: bytes | None = None
        self._velocities = np.zeros((0, 2))
        self._as_of = -1
        """``Space.changes`` when all bodies were last looked at; -1 where nobody counts them."""
        self._others: list[tuple[int, pymunk.Body]] | None = None
        """The other bodies and their places, if they are few and nothing has changed."""
        self._rows: npt.NDArray[np.intp] | slice = slice(0)

    def read(self) -> Array:
        """Position and velocity of each body: float64 (4, n), rows x, y, vx, vy, px and ticks.

        Raises KeyError if one of the bodies is not in the space.
        """
        state = self._fetch(_STATE, 4)
        return np.array(state[self._rows].T, order="C")

    def write(self, vx: Array, vy: Array) -> None:
        """Set the velocities, px per tick, of the bodies; float64 (n,) each.

        All other bodies keep theirs. Raises KeyError if a body is not in the space.
        """
        if self._others is not None and self._as_of == _changes(self._space):
            # A few by themselves are cheaper than all of them once more.
            for row, body in self._others:
                self._velocities[row] = way(body)
        else:
            self._fetch_velocities()
        self._velocities[self._rows, 0] = vx
        self._velocities[self._rows, 1] = vy
        batch.set_space_bodies(self._space, batch.BodyFields.VELOCITY, self._out)

    def _fetch_velocities(self) -> None:
        velocities = self._fetch(_VELOCITY, 2)
        if len(self._velocities) != len(velocities):
            self._velocities = np.zeros_like(velocities)
            self._out.set_float_buf(self._velocities)
        self._velocities[:] = velocities
        self._as_of = _changes(self._space)
        self._others = None
        if self._as_of >= 0 and len(velocities) - len(self._ids) <= _FEW:
            rows = {id_: row for row, id_ in enumerate(self._all_ids().tolist())}
            for id_ in self._ids.tolist():
                del rows[id_]
            self._others = [(rows[b.id], b) for b in self._space.bodies if b.id in rows]

    def _all_ids(self) -> npt.NDArray[np.uint64]:
        """Ids of all bodies of the space, as last fetched."""
        return np.frombuffer(self._seen or b"", dtype=np.uint64)

    def _fetch(self, fields: batch.BodyFields, width: int) -> Array:
        """All bodies of the space in its own order, (n, width); valid until the next fetch."""
        self._buffer.clear()
        batch.get_space_bodies(self._space, fields, self._buffer)
        ids = bytes(self._buffer.int_buf())
        if ids != self._seen:
            self._find(np.frombuffer(ids, dtype=np.uint64))
            self._seen = ids
        return np.frombuffer(self._buffer.float_buf(), dtype=np.float64).reshape(-1, width)

    def _find(self, ids: npt.NDArray[np.uint64]) -> None:
        """Look up at which place of the space's own order each of our bodies comes."""
        order = np.argsort(ids)
        place = np.minimum(np.searchsorted(ids, self._ids, sorter=order), max(0, len(ids) - 1))
        if len(self._ids) and (not len(ids) or (ids[order[place]] != self._ids).any()):
            raise KeyError("a body is not in the space")
        rows = order[place] if len(ids) else order
        first = int(rows[0]) if len(rows) else 0
        if np.array_equal(rows, np.arange(first, first + len(rows))):
            self._rows = slice(first, first + len(rows))
        else:
            self._rows = rows


def _changes(space: pymunk.Space) -> int:
    return space.changes if isinstance(space, Space) else -1
