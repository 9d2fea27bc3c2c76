"""Roaming: a camera led by hand over a place, whoever plays there. Looks, touches nothing."""

from __future__ import annotations

from typing import Final

from game.sim.controls import Button, Controls

PACE: Final = 16.0
"""px a tick with the stick held wholly,"""
_FAST: Final = 3.0
"""so many times that while the dash is held, and a fourth of it while breathing."""
_EASE: Final = 0.3


class Roaming:
    """The view's corner, moved once a tick and read between ticks. px of the plane."""

    def __init__(
        self, place: tuple[float, float], view: tuple[float, float], corner: tuple[float, float]
    ) -> None:
        """``place`` and ``view`` are widths and heights; it begins at ``corner``."""
        self._place, self._view = place, view
        self._at = self._before = corner
        self._way = 0.0, 0.0

    def move(self, controls: Controls) -> None:
        """A sixtieth of a second with this input."""
        pace = PACE / 127
        if controls.held(Button.DASH):
            pace *= _FAST
        elif controls.held(Button.BREATHE):
            pace *= 0.25
        way_x, way_y = self._way
        way_x += (controls.stick_x * pace - way_x) * _EASE
        way_y += (controls.stick_y * pace - way_y) * _EASE
        self._way = way_x, way_y
        self._before = self._at
        # At most half of the view lies beyond the place: one sees what one flies over.
        x, y = (
            max(-view / 2, min(edge - view / 2, at + way))
            for at, way, view, edge in zip(
                self._at, self._way, self._view, self._place, strict=True
            )
        )
        self._at = x, y

    def corner(self, part: float) -> tuple[float, float]:
        """Left top of the view, ``part`` of the way to the present sixtieth."""
        (ax, ay), (bx, by) = self._before, self._at
        return ax + (bx - ax) * part, ay + (by - ay) * part
