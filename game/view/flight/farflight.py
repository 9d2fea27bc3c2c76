"""Farflight: the mass of a storm far below its birds, too small to be told one from another. No GL.

Not simulated: each keeps its place in the river and goes with it.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.chance import chances
from game.sim.level import Level
from game.view.flight.course import Course

Floats = NDArray[np.float32]

ROW: Final = 6
"""x, y (plane px), half span px, direction of flight (radians) | phase of its wings, shade 0..1."""
_MANY: Final = 0.95
"""For each bird of the storm, so many."""
_BROAD: Final = 1.3
"""Of the storm's breadth, theirs."""
_PACE: Final = (58.0, 104.0)
"""px a second, least and most."""
_SPANS: Final = (4.2, 8.4)
"""px: half a span, least and most."""
_BEYOND: Final = 12.0
"""px outside the view at which one may still be seen."""


class FarFlight:
    """All of one level."""

    def __init__(self, level: Level) -> None:
        self._rivers = [
            _River(fold.points, dict(fold.properties), fold.id)
            for fold in level.folds
            if fold.kind == "storm"
        ]
        self.most = sum(river.count for river in self._rivers)

    def rows(self, seconds: float, view: tuple[float, float, float, float]) -> Floats:
        """(n, ROW) of those in the view (left, top, width, height) at a time."""
        found = [river.rows(seconds, view) for river in self._rivers]
        return np.concatenate([np.zeros((0, ROW), np.float32), *found])


class _River:
    def __init__(
        self,
        points: tuple[tuple[float, float], ...],
        said: dict[str, str],
        seed: int,
    ) -> None:
        self.count = round(float(said["count"]) * _MANY)
        self._course = Course(points, float(said["spread"]) * _BROAD)
        ids = np.arange(self.count)
        self._start, side, slant, self._phase, shade, size = (
            chances(seed, 70 + k, ids) for k in range(6)
        )
        # Two draws give a river that is densest in its middle.
        self._aside = side + slant - 1.0
        low, high = _PACE
        self._pace = (low + (high - low) * shade) * float(said["speed"]) / self._course.length
        least, most = _SPANS
        self._span = least + (most - least) * size * size
        self._shade = 0.35 + 0.65 * shade

    def rows(self, seconds: float, view: tuple[float, float, float, float]) -> Floats:
        course, (left, top, wide, high) = self._course, view
        along = (self._start + seconds * self._pace) % 1.0
        # Most are far off: they need not be placed.
        reach = course.half * 1.1 + _BEYOND + 24.0
        x, y = course.line.T
        near = (x > left - reach) & (x < left + wide + reach)
        near &= (y > top - reach) & (y < top + high + reach)
        which = np.flatnonzero(near[(along * (len(near) - 1)).astype(np.intp)])
        along, phase = along[which], self._phase[which]
        sway = 0.06 * np.sin(seconds * 0.7 + 40.0 * phase)
        x, y, tx, ty = course.place(along, self._aside[which] + sway)
        # Who comes to the end is gone by then, and the next comes slowly.
        fade = np.clip(12.0 * np.minimum(along, 1.0 - along), 0.0, 1.0)
        seen = (x > left - _BEYOND) & (x < left + wide + _BEYOND)
        seen &= (y > top - _BEYOND) & (y < top + high + _BEYOND)
        angle = np.arctan2(ty, tx) + 0.35 * np.sin(seconds * 0.5 + 60.0 * phase)
        wings = seconds * (7.0 + 4.0 * phase) + 60.0 * phase
        rows = np.stack([x, y, self._span[which], angle, wings, self._shade[which] * fade], 1)
        return rows[seen].astype(np.float32)
