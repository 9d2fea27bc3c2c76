"""Ring: how the doors of the last place stand and shine. Looks alone. No GL.

All look towards the middle between them, though never so far that the camera
no longer sees what shines in them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import exp, hypot, inf, sin
from typing import Final

from game.sim.level import Ending, Level, Point
from game.sim.plane import KY
from game.sim.tuning import BLOOM_TICKS, ENDING_PAUSE
from game.sim.world import World
from game.view.fold.figure import heading
from game.view.snapshot import DoorLook

_MOST: Final = 0.86
"""Radians from south at most, for a door that stands south of the middle."""
_NEAREST, _OTHERS = 1.18, 0.60
"""How brightly doors shine."""
_BEYOND, _BEHIND, _AT_FIRST = 150.0, 210.0, 420.0
"""World units the floor still holds: past the doors, past the dreamer, past where one comes in."""
_LATER, _IN_TIME = 90.0, 0.05
"""World units less that it holds in the end, and in each tick one stays."""
_FOLLOWS, _FASTEST = 0.012, 4.6
"""Share of the way there that the floor lets go in a tick, and world units of it at most."""
_NEARER: Final = 70.0
"""World units by which a door has to be nearer to outshine another."""


def middle_of(endings: Sequence[Ending]) -> Point:
    """The middle between the doors, px. At least one is needed."""
    count = len(endings)
    return sum(e.x for e in endings) / count, sum(e.y for e in endings) / count


def facing(at: Point, middle: Point) -> float:
    """Heading of a door at ``at``, radians; one that stands in the middle looks south."""
    dx, dy = middle[0] - at[0], middle[1] - at[1]
    if dx * dx + dy * dy < 1.0:
        return 0.0
    return _MOST * sin(0.5 * heading(dx, dy / KY))


@lru_cache(maxsize=8)
def headings(endings: tuple[Ending, ...]) -> tuple[float, ...]:
    """One for each ending, in order."""
    if not endings:
        return ()
    middle = middle_of(endings)
    return tuple(facing((e.x, e.y), middle) for e in endings)


def doors(world: World, x: float, y: float) -> list[DoorLook]:
    """The doors of the last place as they look to a dreamer at the foot (x, y)."""
    endings = world.level.endings
    if not endings:
        return []
    away = [hypot(e.x - x, (e.y - y) / KY) for e in endings]
    near = [exp((min(away) - far) / _NEARER) for far in away]
    looks = []
    for ending, way, share in zip(endings, headings(endings), near, strict=True):
        bloom = min(1.0, world.ending_ticks(ending) / BLOOM_TICKS)
        if bloom < 0:
            continue
        gain = _OTHERS + (_NEAREST - _OTHERS) * share / sum(near)
        shut = not world.ending_opens(ending)
        looks.append(DoorLook(ending.relic, ending.x, ending.y, bloom, shut, way, gain))
    return looks


class Waning:
    """How far from the middle the last place's floor holds: it lets go behind the dreamer."""

    def __init__(self, level: Level, x: float, y: float) -> None:
        """The dreamer comes in at the foot (x, y)."""
        self._middle = middle_of(level.endings) if level.endings else (x, y)
        self._ticks = 0
        self._least = inf
        if level.endings:
            self._least = max(self._away(e.x, e.y) for e in level.endings) + _BEYOND
        self._front = self._before = max(self._least, self._away(x, y) + _AT_FIRST)

    def step(self, x: float, y: float) -> None:
        """A tick passes with the dreamer at the foot (x, y). What is gone stays gone."""
        self._before = self._front
        self._ticks += 1
        least = self._least - min(_LATER, _IN_TIME * self._ticks)
        goal = max(least, self._away(x, y) + _BEHIND)
        if goal < self._front < inf:
            self._front -= min(_FASTEST, (self._front - goal) * _FOLLOWS)

    def front(self, part: float) -> float:
        """World units, ``part`` (0..1) of the way from the last tick to this one."""
        if self._front == inf:
            return inf
        return self._before + (self._front - self._before) * part

    def _away(self, x: float, y: float) -> float:
        return hypot(x - self._middle[0], (y - self._middle[1]) / KY)


def setting_down(level: Level) -> int:
    """Ticks until the last of the relics has bloomed."""
    return ENDING_PAUSE * len(level.endings) + BLOOM_TICKS


def bloomed(world: World) -> list[Point]:
    """Where a relic has become a door in this tick."""
    endings = world.level.endings
    return [(e.x, e.y) for e in endings if world.ending_ticks(e) == BLOOM_TICKS]


def framed_from(level: Level, x: float, y: float) -> Point | None:
    """What the view leans to so that all doors stay in it: for one at (x, y) between them."""
    if not level.endings:
        return None
    middle = middle_of(level.endings)
    wide = max(hypot(e.x - middle[0], (e.y - middle[1]) / KY) for e in level.endings)
    within = hypot(x - middle[0], (y - middle[1]) / KY) < wide
    return middle if within else None


def is_set_down(world: World, relic: str) -> bool:
    """Whether a self of the last place no longer holds that relic."""
    endings = [e for e in world.level.endings if e.relic == relic]
    return any(world.ending_ticks(e) >= 0 for e in endings)
