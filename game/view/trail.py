"""Trail: the caught cranes that fly after the dreamer. Looks alone; the rules never see them.

They fly by the rules' own flight formula, in a space without walls. One rides on the
shoulder; the others hold loose places behind, and none asks another for room: the
places are apart.
"""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim import flight
from game.sim.plane import KY, KZ
from game.view.snapshot import CRANE_ROW, FLAPPING, FOLDED, GLIDING

Floats = NDArray[np.float32]
Rows = NDArray[np.float64]

MOST: Final = 24
"""So many follow; further ones are only counted."""
SHOULDER: Final = (9.0, 66.0)
"""px to the dreamer's left, px up."""
_GOLDEN: Final = 2.399963
_CALLED: Final = 420.0
"""px behind which one is brought up close, as after a fall."""


class Trail:
    """Up to ``MOST`` cranes and their flight."""

    def __init__(self, x: float, y: float, count: int) -> None:
        """``count`` cranes already follow someone at the foot (x, y)."""
        self._state: Rows = np.zeros((flight.STATE_ROWS, 0))
        self._before = self._state
        self._face = (0.0, 1.0)
        self._at = (x, y)
        for _ in range(min(MOST, count)):
            angle = _GOLDEN * self.count
            self._add(x - 60 * cos(angle), y - 40 * sin(angle), 60.0)

    @property
    def count(self) -> int:
        """How many follow."""
        return int(self._state.shape[1])

    def join(self, x: float, y: float, z: float) -> None:
        """A crane caught at (x, y), ``z`` px up, follows from now on."""
        if self.count < MOST:
            self._add(x, y, z)

    def _add(self, x: float, y: float, z: float) -> None:
        phase = (self.count * 0.618) % 1.0
        state = [x, y, 0.0, 0.0, z, 0.0, 1.0, 0.0, 0.0, phase, float(self.count % 5), 0.0]
        self._state = np.concatenate([self._state, np.array([state]).T], axis=1)
        self._before = self._state.copy()

    def step(self, x: float, y: float, face_x: float, face_y: float, speed: float) -> None:
        """Fly one tick after the foot (x, y), which faces along a unit vector."""
        self._before = self._state.copy()
        turn = 0.04 + 0.02 * speed
        self._face = (
            self._face[0] + (face_x - self._face[0]) * turn,
            self._face[1] + (face_y - self._face[1]) * turn,
        )
        self._at = (x, y)
        if self.count < 2:
            return
        state = self._state
        which = np.arange(1, self.count)
        goal_x, goal_y, goal_z = self._places(which)
        dx, dy = goal_x - state[flight.X, 1:], goal_y - state[flight.Y, 1:]
        away = np.hypot(dx, dy) + 1e-6
        lost = away > _CALLED
        state[flight.X, 1:][lost] = goal_x[lost]
        state[flight.Y, 1:][lost] = goal_y[lost]
        near = away < 30.0
        pace = np.clip(away * 0.06, 1.1, 6.4)
        intent = np.zeros((flight.INTENT_ROWS, self.count - 1))
        # Those that have arrived circle on the spot instead of stopping in the air.
        intent[flight.DX] = np.where(near, -state[flight.HY, 1:], dx / away)
        intent[flight.DY] = np.where(near, state[flight.HX, 1:], dy / away)
        intent[flight.PACE] = pace
        intent[flight.AGILE] = 0.09 + 0.03 * np.minimum(1.0, away / 150)
        intent[flight.AIM_Z] = goal_z
        intent[flight.RATE] = (1.0 + 0.25 * (away > 110)) / (flight.BEAT_TICKS - 6 + which % 5)
        intent[flight.BRAKE] = 0.02 * near
        flown = flight.fly(flight.ARRAYS, list(state[2:, 1:]), list(intent))
        state[2:, 1:] = np.array(flown)
        state[flight.X, 1:] += state[flight.VX, 1:]
        state[flight.Y, 1:] += state[flight.VY, 1:]

    def _places(self, which: NDArray[np.int64]) -> tuple[Rows, Rows, Rows]:
        """Where crane ``which`` would like to be: a fan that opens behind the dreamer."""
        row = np.sqrt(which + 0.5)
        back = 46.0 + 42.0 * row
        aside = np.sin(which * _GOLDEN) * (22.0 + 30.0 * row)
        fx, fy = self._face
        x = self._at[0] - fx * back - fy * aside
        y = self._at[1] - fy * back * KY + fx * aside * KY
        z = 52.0 + 16.0 * np.cos(which * 1.7) + 5.0 * row
        return x, y, z

    def rows(self, part: float, height: float) -> Floats:
        """(n, CRANE_ROW) as in ``snapshot``; the first rides on the shoulder.

        ``part`` is 0..1 between the last tick and this one, ``height`` the dreamer's
        own, in world units.
        """
        old, new = self._before, self._state
        if old.shape != new.shape:
            old = new
        rows = np.zeros((self.count, CRANE_ROW), np.float32)
        if not self.count:
            return rows
        at = old + (new - old) * part
        rows[:, 0], rows[:, 1], rows[:, 2] = at[flight.X], at[flight.Y], at[flight.Z] / KZ
        rows[:, 3] = 0.46 + 0.08 * np.sin(np.arange(self.count) * 2.1)
        rows[:, 4] = np.arctan2(at[flight.HY] / KY, at[flight.HX])
        rows[:, 5] = new[flight.PHASE]
        rows[:, 6] = -np.clip(at[flight.SPIN] * 18.0, -0.9, 0.9)
        rows[:, 7] = np.where(new[flight.GLIDE] > 0.5, GLIDING, FLAPPING)
        rows[:, 8:11] = 1.0
        self._seat(rows[0], height)
        return rows

    def _seat(self, row: Floats, height: float) -> None:
        fx, fy = self._face
        length = float(np.hypot(fx, fy)) + 1e-6
        fx, fy = fx / length, fy / length
        row[0] = self._at[0] + fy * SHOULDER[0]
        row[1] = self._at[1] - fx * SHOULDER[0] * KY + 1.0
        row[2] = SHOULDER[1] / KZ + height
        row[3] = 0.34
        row[4] = np.arctan2(fy / KY, fx) % (2 * pi)
        row[6], row[7] = 0.0, FOLDED
