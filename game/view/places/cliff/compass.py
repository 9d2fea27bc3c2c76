"""Compass: the emerald needle in the ribs, once the frost has said its words. No GL.

Owns where it points (to the plunge, to what is not finished yet, to the way on, else to
the sun), how it swings there and settles, and the light it is drawn with.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import atan2, cos, hypot, pi, sin, tau
from typing import TYPE_CHECKING, Final

from game.sim.geometry import centre
from game.sim.level import Point
from game.sim.plane import KY
from game.sim.states import COMPASS
from game.view.fold.palette import linear
from game.view.glow.rows import GLOW, MOTE, WEDGE, Row, row

if TYPE_CHECKING:
    from game.sim.world import World
    from game.view.snapshot import Dreamer

_RIBS: Final = 57.0
"""World units above the foot."""
_BEZEL: Final = 92.0
"""px: the wide ring round the foot, on which its goal is marked."""
_PULL, _DRAG = 0.0089, 0.030
"""A tick: it swings nine times in ten seconds, and settles in three."""
_DRAWN: Final = 0.10
"""How far the one who turns round draws it along."""
_ASTRAY: Final = 2.3
"""Radians it lies off when it is first seen."""
_LEADS: Final = 170
"""Ticks in which the line over the city is drawn."""


class Compass:
    """The needle of one who walks, from tick to tick."""

    def __init__(self) -> None:
        self._angle: float | None = None
        self._before, self._speed = 0.0, 0.0
        self._leads = 0

    def step(self, world: World, turned: float) -> None:
        """A tick; ``turned`` is how far the dreamer turned in it, radians."""
        goal = bearing(world)
        if goal is None:
            self._angle = None
            return
        if self._angle is None:
            self._angle, self._speed = goal + _ASTRAY, 0.0
        self._before = self._angle
        off = (goal - self._angle + pi) % tau - pi
        self._speed += off * _PULL - self._speed * _DRAG + turned * _DRAWN
        self._angle += self._speed
        leads = any(True for _ in _plunges(world))
        self._leads = min(_LEADS, self._leads + 1) if leads else 0

    def angle(self, part: float) -> float | None:
        """Radians on the plane from east towards south; None where there is no needle."""
        if self._angle is None:
            return None
        return self._before + (self._angle - self._before) * part

    @property
    def led(self) -> float:
        """0..1 how much of the line to the plunge is drawn."""
        return self._leads / _LEADS if self._angle is not None else 0.0


def bearing(world: World) -> float | None:
    """Radians on the plane from east towards south; None without compass or anywhere to go."""
    if COMPASS not in world.progress.scenes:
        return None
    here = world.player.x, world.player.y
    for goals in (_plunges(world), _unfinished(world), _onward(world), _suns(world)):
        found = list(goals)
        if found:
            x, y = min(found, key=lambda goal: hypot(goal[0] - here[0], goal[1] - here[1]))
            return atan2(y - here[1], x - here[0])
    return None


def pin(dreamer: Dreamer) -> tuple[float, float, float]:
    """Where the needle turns: x, y on the plane, world units above it."""
    return dreamer.x, dreamer.y, dreamer.height + _RIBS


def shine(dreamer: Dreamer, angle: float) -> tuple[list[Row], list[Row]]:
    """The needle's light: its goal marked on the ring below, and a glow before the ribs."""
    ux, uy = cos(angle), sin(angle)
    x, y, z = pin(dreamer)
    emerald, mint = linear("emerald") * dreamer.fade, linear("#b8ffe0") * dreamer.fade
    far = 24.0 + 16.0 * abs(ux)
    tip = row(
        GLOW,
        (x + ux * far, y + uy * far, z),
        (26.0, 26.0),
        emerald * (0.15 + 0.55 * abs(ux)),
        before=60.0,
    )
    marks = []
    for k in range(-4, 5):
        px, py = _on_ring(angle + 0.085 * k)
        foot = x + px, y + py, dreamer.height + 1.0
        if k == 0:
            marks.append(row(GLOW, foot, (26.0, 18.0), emerald * 0.9))
            marks.append(row(WEDGE, foot, (15.0, 7.0), mint * 1.5, angle=angle + pi))
        else:
            light = emerald * (2.4 * (1.0 - abs(k) / 5.0) ** 1.5)
            marks.append(row(MOTE, foot, (2.4, 2.0), light))
    return marks, [tip]


def _on_ring(angle: float) -> Point:
    """Where that direction meets the ring on the tilted floor, px from the foot."""
    ux, uy = cos(angle), sin(angle)
    far = _BEZEL / hypot(ux, uy / KY)
    return ux * far, uy * far


def _plunges(world: World) -> Iterator[Point]:
    for way in world.level.passages:
        if way.asks and way.id in world.open_passages:
            yield centre(way.outline)


def _unfinished(world: World) -> Iterator[Point]:
    earned = world.progress.earned
    for way in world.level.passages:
        if way.earns and way.earns not in earned and way.id in world.open_passages:
            yield centre(way.outline)
    for door in world.level.doors:
        if door.target and door.relic in world.progress.opened and door.relic not in earned:
            yield door.x, door.y


def _onward(world: World) -> Iterator[Point]:
    """Ways that end a part of the dream."""
    for way in world.level.passages:
        if way.split and way.id in world.open_passages:
            yield centre(way.outline)


def _suns(world: World) -> Iterator[Point]:
    for fold in world.level.folds:
        if fold.kind == "sun":
            yield centre(fold.points)
