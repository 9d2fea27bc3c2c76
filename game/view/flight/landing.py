"""Landing: one bird of a storm breaks off, comes down on the shoulder, folds and whispers."""

from __future__ import annotations

from math import pi, sin, tau
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.plane import KZ
from game.view.snapshot import CRANE_ROW, FLAPPING, FOLDED, GLIDING, SPEAKING

Floats = NDArray[np.float32]

TICKS: Final = 96
"""From the river to the shoulder."""
SCALE: Final = 0.46
_SHOULDER: Final = (-13.0, 58.0)
"""px to the dreamer's right on the picture, px up."""
_ARC: Final = 60.0
"""px above the straight way in its middle."""
_ASIDE: Final = 70.0
"""px beside it: it comes in on a curve."""
_SAYS: Final = 200
"""Ticks for which its head stays inclined after a whisper."""
_GOLDEN: Final = (1.42, 1.14, 0.74)
"""So that it is told from the coat it sits on."""


class Landing:
    """The flight of number ``bird`` out of its place in the river."""

    def __init__(self, bird: int, scale: float) -> None:
        self.bird = bird
        self._scale = scale
        self._from: Floats | None = None
        self._ticks = 0
        self._said = 0
        self._at = (0.0, 0.0)
        self._row = self._last = np.zeros(CRANE_ROW, np.float32)

    @property
    def landed(self) -> bool:
        """Whether it sits."""
        return self._ticks >= TICKS

    def step(self, row: Floats, x: float, y: float, *, whispers: bool) -> None:
        """A tick: ``row`` is where the river would have it, (x, y) the dreamer's foot, px."""
        if self._from is None:
            self._from = row.copy()
            self._row = row.copy()
        self._ticks = min(TICKS, self._ticks + 1)
        self._said = _SAYS if whispers and self.landed else max(0, self._said - 1)
        self._at = x, y
        self._last, self._row = self._row, self._flown(self._from, row)

    def row(self, river: Floats, part: float) -> Floats:
        """How it is drawn, ``part`` of the way from the last tick to this one."""
        if self._from is None:
            return river
        shown = self._last + (self._row - self._last) * np.float32(part)
        turn = (self._row[4] - self._last[4] + pi) % tau - pi
        shown[4] = self._last[4] + turn * part
        shown[5], shown[7] = self._row[5], self._row[7]
        return shown

    def _flown(self, start: Floats, river: Floats) -> Floats:
        part = self._ticks / TICKS
        ease = part * part * (3.0 - 2.0 * part)
        bend = sin(pi * ease)
        goal = self._at[0] + _SHOULDER[0], self._at[1] + 3.0, _SHOULDER[1] / KZ
        row = river.copy()
        row[:3] = start[:3] + (np.array(goal, np.float32) - start[:3]) * np.float32(ease)
        side = 1.0 if start[0] < goal[0] else -1.0
        row[0] -= side * _ASIDE * bend * (1.0 - ease)
        row[2] += _ARC * bend / KZ * (1.0 - ease)
        row[3] = self._scale + (SCALE - self._scale) * ease
        row[8:11] = start[8:11] + (np.array(_GOLDEN, np.float32) - start[8:11]) * np.float32(ease)
        moved = row[:2] - self._row[:2]
        if not self.landed and float(np.abs(moved).max()) > 0.2:
            wanted = float(np.arctan2(moved[1], moved[0]))
            row[4] = self._row[4] + ((wanted - self._row[4] + pi) % tau - pi) * 0.12
        else:
            # On the shoulder it looks past the dreamer's face.
            row[4] = self._row[4] + ((0.5 - self._row[4] + pi) % tau - pi) * 0.12
        row[6] = 0.0 if self.landed else river[6] * (1.0 - ease)
        # Held back by beating wings, at last it glides in and folds.
        row[5] = (self._ticks / 30.0) % 1.0
        row[7] = FLAPPING if part < 0.86 else GLIDING
        if self.landed:
            row[5] = 0.1
            row[7] = FOLDED
            if self._said:
                row[5], row[7] = (self._said // 9) % 2 * 0.5, SPEAKING
        return row
