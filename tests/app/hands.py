"""Hands: a pilot whose stick is four keys, pressed between frames.

It decides by a copy of the attempt that is played along with what the window tells, so it
knows no more than a screen shows. Owns which keys are held; the way is the pilot's.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from math import hypot, sqrt
from typing import Final

from game.sim.controls import Controls
from game.sim.level import Outline, Point
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import Pilot

_HALF: Final = sqrt(0.5)
_WAYS: Final[dict[frozenset[str], Point]] = {
    frozenset(): (0.0, 0.0),
    frozenset("w"): (0.0, -1.0),
    frozenset("s"): (0.0, 1.0),
    frozenset("a"): (-1.0, 0.0),
    frozenset("d"): (1.0, 0.0),
    frozenset("wa"): (-_HALF, -_HALF),
    frozenset("wd"): (_HALF, -_HALF),
    frozenset("sa"): (-_HALF, _HALF),
    frozenset("sd"): (_HALF, _HALF),
}
_CROSS: Final = 1.6
"""How much a px beside the way counts against a px of way left."""
_TURNING: Final = 1.5
"""px that another hold of the keys must be better by."""
_PASSED: Final = 40.0
"""px within which a corner that lies behind counts as turned."""


class Hands(Pilot):
    """A pilot that chooses among the eight ways of four keys.

    ``pause`` is called before it thinks about the way, which takes long: it should let go
    of the keys. ``ticks`` is how many are played from one frame to the next.
    """

    def __init__(self, attempt: Attempt, pause: Callable[[], None]) -> None:
        super().__init__(attempt)
        self._pause = pause
        self.thoughts = 0
        """How often it thought about the way."""
        self.ticks = 6.0
        self.keys: frozenset[str] = frozenset()
        """Of the four, those to be held."""
        self._behind: Point = self.here

    def toward(
        self,
        goal: Point,
        buttons: int = 0,
        reach: float = 0.0,
        entering: Outline | None = None,
        *,
        dashes: bool = True,
    ) -> Controls:
        """See Pilot; the stick is in one of eight directions or at rest."""
        plan = self._plan
        while plan is not None and len(plan.corners) > 1 and self._is_behind(plan.corners[0]):
            self._behind = plan.corners.pop(0)
            plan.nearest = float("inf")
        before = None if plan is None else plan.corners[0]
        wish = super().toward(goal, buttons, reach, entering, dashes=dashes)
        if self._plan is not plan:
            plan, before = self._plan, self.here
        assert plan is not None
        if before is not None and before != plan.corners[0]:
            self._behind = before
        if wish.stick_x == wish.stick_y == 0:
            self.keys = frozenset()
            return wish
        way = [self._behind, *plan.corners]
        pace = max(self.world.player.speed, 2.0) * self.ticks
        self.keys = min(
            _WAYS,
            key=lambda keys: (self._price(way, keys, pace), sorted(keys)),
        )
        x, y = _WAYS[self.keys]
        return Controls(buttons, round(127 * x), round(127 * y))

    def onto(
        self, goal: Point, buttons: int = 0, pace: float = 1.0, *, dashes: bool = True
    ) -> Controls:
        """See Pilot; the way that leads nearest to the goal."""
        del dashes  # so few keys do not dash
        if pace == 0.0:
            return Controls(buttons)
        step = max(self.world.player.speed, 2.0) * min(self.ticks, 4.0)
        x, y = self.here
        self.keys = min(
            _WAYS,
            key=lambda keys: (
                _gap((x + _WAYS[keys][0] * step, y + _WAYS[keys][1] * step), goal),
                sorted(keys),
            ),
        )
        across, down = _WAYS[self.keys]
        return Controls(buttons, round(127 * across), round(127 * down))

    def _price(self, way: list[Point], keys: frozenset[str], pace: float) -> float:
        """px of way left after the next frame, and what lies beside the way."""
        (x, y), (dx, dy) = self.here, _WAYS[keys]
        beside, left = _measured(way, (x + dx * pace, y + dy * pace))
        return left + _CROSS * beside + (_TURNING if keys != self.keys else 0.0)

    def _is_behind(self, corner: Point) -> bool:
        x, y = self.here
        from_x, from_y = corner[0] - self._behind[0], corner[1] - self._behind[1]
        to_x, to_y = x - corner[0], y - corner[1]
        return hypot(to_x, to_y) < _PASSED and to_x * from_x + to_y * from_y >= 0.0

    def _way(self, goal: Point, reach: float, entering: Outline | None) -> list[Point]:
        self._pause()
        self.thoughts += 1
        return super()._way(goal, reach, entering)


def _measured(way: list[Point], point: Point) -> tuple[float, float]:
    """px from the point to the way, and from there along it to its end."""
    best = (float("inf"), 0.0)
    left = sum(_gap(a, b) for a, b in pairwise(way))
    for a, b in pairwise(way):
        length = _gap(a, b)
        part = 0.0
        if length:
            along = (point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])
            part = max(0.0, min(1.0, along / length**2))
        nearest = a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])
        beside = _gap(point, nearest)
        if beside + 1e-6 < best[0]:
            best = beside, left - part * length
        left -= length
    return best


def _gap(a: Point, b: Point) -> float:
    return hypot(a[0] - b[0], a[1] - b[1])
