"""Vistas: where the view leans up to something worth standing in front of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from game.sim.geometry import bounds, contains
from game.sim.level import Fold, Outline
from game.view.shapes.papers import number

_MOST: Final = 0.6
"""Of a glance the camera goes this part of the way; see ``camera``."""


class Vistas:
    """The vistas of one place."""

    def __init__(self, folds: Sequence[Fold]) -> None:
        self._areas: list[tuple[Outline, float, tuple[str, ...]]] = [
            (fold.points, number(fold, "up", 0.0), fold.when)
            for fold in folds
            if fold.kind == "vista"
        ]

    def seen_from(self, x: float, y: float, state: str) -> tuple[float, float] | None:
        """The spot to glance at from (x, y) in a state of the dream, px; None for none."""
        for outline, up, when in self._areas:
            if (not when or state in when) and contains(outline, x, y):
                left, _, right, _ = bounds(outline)
                return (left + right) / 2, y - up / _MOST
        return None
