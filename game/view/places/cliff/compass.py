"""Compass: the emerald needle in the ribs, once the frost has said its words.

Owns where it points: to the plunge, else to what is not finished yet, else to the sun.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import atan2, cos, hypot, sin
from typing import TYPE_CHECKING, Final

from game.sim.geometry import centre
from game.sim.level import Point
from game.view.fold.palette import linear
from game.view.glow.rows import GLOW, STREAK, Row, row

if TYPE_CHECKING:
    from game.sim.world import World
    from game.view.snapshot import Dreamer

GIVES: Final = "compass"
"""The scene in ``Progress.scenes`` that gives it."""
_RIBS: Final = 57.0
"""World units above the foot."""


def bearing(world: World) -> float | None:
    """Radians on the plane from east towards south; None without compass or anywhere to go."""
    if GIVES not in world.progress.scenes:
        return None
    here = world.player.x, world.player.y
    for goals in (_plunges(world), _unfinished(world), _suns(world)):
        found = list(goals)
        if found:
            x, y = min(found, key=lambda goal: hypot(goal[0] - here[0], goal[1] - here[1]))
            return atan2(y - here[1], x - here[0])
    return None


def needle(dreamer: Dreamer, angle: float, seconds: float) -> list[Row]:
    """The needle as light before the ribs: long and bright ahead, short and dim behind."""
    sway = angle + 0.05 * sin(seconds * 2.3) + 0.03 * sin(seconds * 5.1)
    ux, uy = cos(sway), sin(sway)
    z = dreamer.height + _RIBS

    def shaft(ahead: float, half: float, thick: float, light: float) -> Row:
        at = (dreamer.x + ux * ahead, dreamer.y + uy * ahead, z)
        emerald = linear("emerald") * light * dreamer.fade
        return row(STREAK, at, (half, thick), emerald, before=60.0, angle=sway)

    glow = row(GLOW, (dreamer.x, dreamer.y, z), (13.0, 13.0), linear("emerald") * 0.5, before=60.0)
    return [glow, shaft(26.0, 22.0, 3.4, 3.0), shaft(-8.0, 12.0, 2.2, 1.0)]


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


def _suns(world: World) -> Iterator[Point]:
    for fold in world.level.folds:
        if fold.kind == "sun":
            yield centre(fold.points)
