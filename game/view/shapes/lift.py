"""Lift: what a dais raises, and paper that folds. Looks alone: to the rules the floor is flat."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from game.sim.geometry import contains
from game.sim.level import Fold, Outline
from game.sim.part import Live
from game.sim.parts.flap import TURN_TICKS, LiveFlap

OVER: Final = 84.0
"""World units one is lifted over a crease."""
RAMP: Final = 10.0
"""px on the floor over which a step is climbed."""


class Daises:
    """The raised parts of a place."""

    def __init__(self, folds: Sequence[Fold]) -> None:
        self._outlines: list[tuple[Outline, float, tuple[str, ...]]] = [
            (fold.points, fold.height, fold.when)
            for fold in folds
            if fold.kind == "dais" and fold.closed
        ]

    def height(self, x: float, y: float, state: str) -> float:
        """px the floor at (x, y) is raised in a state of the dream, softened along the edges."""
        total = 0.0
        for outline, height, when in self._outlines:
            if when and state not in when:
                continue
            inside = sum(
                contains(outline, x + dx, y + dy)
                for dx, dy in ((0, 0), (RAMP, 0), (-RAMP, 0), (0, RAMP), (0, -RAMP))
            )
            total += height * inside / 5
        return total


def carried(parts: Iterable[Live]) -> float:
    """World units above the floor of who is taken over by a sheet that folds."""
    for live in parts:
        if isinstance(live, LiveFlap) and live.aboard:
            part = live.turning / TURN_TICKS
            return 4.0 * part * (1.0 - part) * OVER
    return 0.0
