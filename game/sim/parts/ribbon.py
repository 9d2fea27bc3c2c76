"""Ribbon: a current of wet paint. One stands on it and is carried along its line.

One that is banked stands up at its edges, and sets whoever drifts there back in.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from game.sim.geometry import AreaIndex, bounds, sides
from game.sim.ground import VOID
from game.sim.level import Outline
from game.sim.part import Footing, Here, Live, Part
from game.sim.trig import sin, unit

if TYPE_CHECKING:
    from game.sim.mirror import Mirror

GROUND = "paint"
GRIP = 0.12
"""A current takes hold softly."""
BANK: Final = 44.0
"""px inside its edge from which a banked ribbon sets one back,"""
BANK_PUSH: Final = 9.0
"""and px a tick at the edge itself: more than anyone walks."""


@dataclass(frozen=True, slots=True)
class Ribbon(Part):
    """Flows from the first point of its line to the last."""

    line: Outline
    width: float
    """px across, measured on the plane."""
    speed: float
    """px per tick."""
    tide: int = 0
    """Ticks in which it runs out and in again; 0 = it always runs out."""
    after: str = ""
    """Scene that must have been played before it is there."""
    under: bool = False
    """Ground lies over it, and bears instead."""
    banked: bool = False
    """Its edges stand up and hold one."""
    steadfast: bool = False
    """Only mirrored where others run back: see ``mirror``."""

    def live(self, here: Here) -> Live:
        """See Part."""
        return LiveRibbon(self, here)

    def mirrored(self, mirror: Mirror) -> Part:
        """See Part: it flows back, but for one that runs out and in, or that a scene lets loose."""
        line = mirror.line(self.line)
        keeps = self.steadfast or self.tide or self.after
        return replace(self, line=line if keeps else line[::-1])

    @property
    def steady(self) -> bool:
        """See Part."""
        return not self.after

    @property
    def floors(self) -> tuple[Outline, ...]:
        """See Part."""
        half = self.width / 2
        return tuple(_band(_stretch(ends), half) for ends in _pairs(self.line))


class _Stretch(NamedTuple):
    ax: float
    ay: float
    dx: float
    dy: float
    square: float
    """Its length, squared."""
    ux: float
    uy: float


class LiveRibbon(Live):
    """Which stretch of the line is nearest decides where it flows."""

    ground = GROUND

    def __init__(self, ribbon: Ribbon, here: Here) -> None:
        self.ribbon, self._half = ribbon, ribbon.width / 2
        left, top, right, bottom = bounds(ribbon.line)
        half = self._half
        super().__init__(ribbon, (left - half, top - half, right + half, bottom + half), here)
        self._index = AreaIndex(
            (_round(stretch, half), stretch) for stretch in map(_stretch, _pairs(ribbon.line))
        )

    def footing(self, x: float, y: float) -> Footing | None:
        """The paint, where the foot is within half its width of the line."""
        if not self.there:
            return None
        best = self._nearest(x, y)
        if best is None or self._is_covered(x, y):
            return None
        speed = self.speed
        return Footing(self.ground, best.ux * speed, best.uy * speed, GRIP)

    def shove(self, x: float, y: float) -> tuple[float, float]:
        """A bank's edge sets one back in."""
        best = self._nearest(x, y) if self.ribbon.banked and self.there else None
        if best is None or self._is_covered(x, y):
            return 0.0, 0.0
        # To its right or left: where the line bends, nearest may lie ahead or behind.
        aside = (y - best.ay) * best.ux - (x - best.ax) * best.uy
        deep = abs(aside) - (self._half - BANK)
        if deep <= 0.0:
            return 0.0, 0.0
        push = BANK_PUSH * min(1.0, deep / BANK) * (-1.0 if aside > 0.0 else 1.0)
        return -best.uy * push, best.ux * push

    def _is_covered(self, x: float, y: float) -> bool:
        return self.ribbon.under and self.here.ground.kind_at(x, y) != VOID

    def _nearest(self, x: float, y: float) -> _Stretch | None:
        """The stretch of the line that (x, y) belongs to, None beside the ribbon."""
        best: _Stretch | None = None
        nearest = self._half * self._half
        for stretch in self._index.near(x, y):
            away = _square_away(stretch, x, y)
            if away <= nearest:
                nearest, best = away, stretch
        return best

    @property
    def there(self) -> bool:
        """Whether the scene was played that lets it flow."""
        after = self.ribbon.after
        return not after or after in self.here.progress.scenes

    @property
    def speed(self) -> float:
        """px per tick it flows now, towards the end of its line."""
        ribbon = self.ribbon
        if not ribbon.tide:
            return ribbon.speed
        return ribbon.speed * sin(self.here.tick % ribbon.tide / ribbon.tide)


def _pairs(line: Outline) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    return sides(line, closed=False)


def _stretch(ends: tuple[tuple[float, float], tuple[float, float]]) -> _Stretch:
    (ax, ay), (bx, by) = ends
    dx, dy = bx - ax, by - ay
    return _Stretch(ax, ay, dx, dy, dx * dx + dy * dy, *unit(dx, dy))


def _band(stretch: _Stretch, half: float) -> Outline:
    """The stretch, broad and prolonged by as much, so that bands overlap at bends."""
    x, y, ux, uy = stretch.ax, stretch.ay, stretch.ux * half, stretch.uy * half
    to_x, to_y = x + stretch.dx + ux, y + stretch.dy + uy
    x, y = x - ux, y - uy
    return ((x - uy, y + ux), (to_x - uy, to_y + ux), (to_x + uy, to_y - ux), (x + uy, y - ux))


def _round(stretch: _Stretch, half: float) -> Outline:
    """A box round the stretch that holds all that is nearer than ``half``."""
    left, right = sorted((stretch.ax, stretch.ax + stretch.dx))
    top, bottom = sorted((stretch.ay, stretch.ay + stretch.dy))
    left, top, right, bottom = left - half, top - half, right + half, bottom + half
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def _square_away(stretch: _Stretch, x: float, y: float) -> float:
    px, py = x - stretch.ax, y - stretch.ay
    along = (px * stretch.dx + py * stretch.dy) / stretch.square
    along = min(1.0, max(0.0, along))
    px, py = px - along * stretch.dx, py - along * stretch.dy
    return px * px + py * py
