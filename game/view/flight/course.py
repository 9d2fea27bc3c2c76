"""Course: the line a storm follows, and at every point of the sky where along it one is.

Plain numbers: a smooth line through an author's points, and a grid over the sky that
tells the nearest point of it at once for any number of birds.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.view.fold.shapes import smooth

Array = NDArray[np.float64]

_STEP: Final = 24.0
"""px between two points of the line, about, and"""
CELL: Final = 32.0
"""px across a cell of the grid."""
MARGIN: Final = 260.0
"""px of sky beyond the river on all sides."""
_SPRING: Final = 0.16
"""How wide the river is where it springs, of its breadth at the end."""


class Course:
    """A smooth line, and the sky round it."""

    def __init__(self, points: Sequence[tuple[float, float]], spread: float) -> None:
        """Through two points or more, px; ``spread`` is the breadth at its end, px.

        Raises ValueError for fewer points or a line without length.
        """
        self.line = _evenly(points)
        """(n, 2) from spring to end."""
        ahead = np.gradient(self.line, axis=0)
        self.tangents = ahead / np.linalg.norm(ahead, axis=1, keepdims=True)
        """(n, 2) unit vectors along it."""
        parts = np.linspace(0.0, 1.0, len(self.line))
        self.half = 0.5 * spread * (_SPRING + (1.0 - _SPRING) * parts)
        """(n,) half the breadth at each point."""
        self._step = float(np.linalg.norm(self.line[1] - self.line[0]))
        self.length = (len(self.line) - 1) * self._step
        """px."""
        low = self.line.min(0) - spread / 2 - MARGIN
        high = self.line.max(0) + spread / 2 + MARGIN
        self.box = float(low[0]), float(low[1]), float(high[0]), float(high[1])
        """Left, top, right, bottom of its sky."""
        self._cols, self._rows = (int(v) + 1 for v in (high - low) / CELL)
        self._nearest = self._look_round()

    def _look_round(self) -> NDArray[np.intp]:
        rows, cols = np.mgrid[: self._rows, : self._cols]
        x = self.box[0] + (cols.ravel() + 0.5) * CELL
        y = self.box[1] + (rows.ravel() + 0.5) * CELL
        far = np.square(x[:, None] - self.line[:, 0]) + np.square(y[:, None] - self.line[:, 1])
        return np.asarray(far.argmin(1))

    def nearest(self, x: Array, y: Array) -> NDArray[np.intp]:
        """(n,) which point of the line is nearest to each place, to the px of a cell."""
        col = np.clip(((x - self.box[0]) / CELL).astype(np.intp), 0, self._cols - 1)
        row = np.clip(((y - self.box[1]) / CELL).astype(np.intp), 0, self._rows - 1)
        found: NDArray[np.intp] = self._nearest[row * self._cols + col]
        return found

    def offset(self, at: NDArray[np.intp], x: Array, y: Array) -> tuple[Array, Array]:
        """How far along the line (0..1) places near its points ``at`` are, and how far to the
        right of it, px.
        """
        dx, dy = x - self.line[at, 0], y - self.line[at, 1]
        tx, ty = self.tangents[at, 0], self.tangents[at, 1]
        along = np.clip((at * self._step + dx * tx + dy * ty) / self.length, 0.0, 1.0)
        return along, dy * tx - dx * ty

    def place(self, along: Array, aside: Array) -> tuple[Array, Array, Array, Array]:
        """Where (x, y px) and whither (unit vector) one flies at a part of the way, ``aside`` of
        the breadth (-1..1) to the right.
        """
        at = along * (len(self.line) - 1)
        numbers = np.arange(len(self.line))
        x, y = (np.interp(at, numbers, self.line[:, i]) for i in (0, 1))
        tx, ty = (np.interp(at, numbers, self.tangents[:, i]) for i in (0, 1))
        half = np.interp(at, numbers, self.half) * aside
        return x - ty * half, y + tx * half, tx, ty


def _evenly(points: Sequence[tuple[float, float]]) -> Array:
    """Points about ``_STEP`` px apart along the smooth curve through these."""
    if len(set(points)) < 2:
        raise ValueError("a course needs two points apart")
    curve = smooth(points, 24).astype(np.float64)
    gone = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(curve, axis=0), axis=1))])
    count = max(2, round(float(gone[-1]) / _STEP) + 1)
    at = np.linspace(0.0, gone[-1], count)
    return np.stack([np.interp(at, gone, curve[:, i]) for i in (0, 1)], -1)
