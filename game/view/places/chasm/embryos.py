"""Embryos: the ideas yet unborn of a place, and where each drifts. No GL."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, sin
from typing import Final

from game.sim.geometry import bounds
from game.sim.level import Level
from game.view.fold.palette import linear
from game.view.places.chasm.ribbons import Box, behind
from game.view.shapes.papers import number, word

_TINTS: Final = ("lilac", "#7fb8ff", "#6fe0d0", "#c99af0")
_DRIFT: Final = 26.0
"""px that it wanders."""
_TURN: Final = 0.11
"""Radians a second."""
_REACH: Final = 1.5
"""Of its size, that its glow reaches."""


@dataclass(frozen=True, slots=True)
class Embryo:
    """One of them, as an author drew it."""

    kind: str
    x: float
    y: float
    size: float
    """px from its middle to its edge."""
    depth: float
    """0..1, as ``ribbons.behind`` says."""
    glow: float
    seed: int

    @property
    def tint(self) -> tuple[float, float, float]:
        """Linear colour of its light."""
        red, green, blue = (float(v) for v in linear(_TINTS[self.seed % len(_TINTS)]))
        return red, green, blue

    def pose(self, seconds: float) -> tuple[float, float, float, float]:
        """x, y on the plane, heading and tilt (radians) at a time."""
        own = self.seed * 2.399963
        x = self.x + _DRIFT * sin(0.13 * seconds + own)
        y = self.y + _DRIFT * 0.7 * cos(0.17 * seconds + 1.7 * own)
        sense = 1.0 if self.seed % 2 else -1.0
        return x, y, own + sense * _TURN * seconds, 0.25 * sin(0.21 * seconds + 2.3 * own)

    def is_in(self, view: Box, place: tuple[float, float], seconds: float) -> bool:
        """Whether any of it may be seen."""
        left, top, wide, high = view
        x, y, _, _ = self.pose(seconds)
        aside, down = behind(view, place, self.depth)
        reach = self.size * _REACH
        across = -reach < x + aside - left < wide + reach
        return across and -reach < y + down - top < high + reach


def embryos_of(level: Level) -> list[Embryo]:
    """All of a place, the farthest first."""
    found = []
    for fold in level.folds:
        if fold.kind != "embryo":
            continue
        left, top, right, bottom = bounds(fold.points)
        found.append(
            Embryo(
                word(fold, "kind", "seed"),
                (left + right) / 2,
                (top + bottom) / 2,
                (right - left) / 2,
                number(fold, "depth", 0.3),
                number(fold, "glow", 1.0),
                fold.id,
            )
        )
    return sorted(found, key=lambda one: -one.depth)
