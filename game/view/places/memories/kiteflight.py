"""Kiteflight: where the kite is seen, as it follows whoever holds it or stands over its peg.

px of the plane as they are seen: x right, y down. Looks alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, hypot, sin
from typing import Final

from game.sim.plane import KY, KZ
from game.view.snapshot import Dreamer

Point = tuple[float, float]

SCALE: Final = 0.82
"""px for each unit of the kite's mesh."""
_FULL: Final = 4.0
"""px a tick of pull at which the string is taut."""
_OUT: Final = 120.0
_UP: Final = 158.0
_STIFF, _DAMP = 26.0, 6.2
_FAR: Final = 700.0
_RAISED: Final = (-17.0, 13.0, 104.0)
_LOW: Final = (-13.0, 7.0, 56.0)
"""Where the hand is that holds the string, in the air and on the ground: units of the body,
to its left, ahead, up."""


@dataclass(frozen=True, slots=True)
class KiteLook:
    """The kite as the rules have it."""

    held: bool
    aloft: bool
    pull: Point
    """px a tick."""
    waits: Point
    """The foot of its string while nobody holds it."""
    safe: bool
    """Whether there is ground below its holder."""
    winds: tuple[Point, ...]
    """Of each gust: its force 0..1, and where its front is: 0..1, below 0 none, 2 past."""


class KiteFlight:
    """Follows on a soft spring; heavier than air, lighter than one thinks."""

    def __init__(self) -> None:
        self.at: Point = (0.0, 0.0)
        """The bridle."""
        self._speed: Point = (0.0, 0.0)
        self.roll = 0.0
        """Radians it leans, clockwise."""
        self._fresh = True

    def step(self, passed: float, seconds: float, look: KiteLook, dreamer: Dreamer) -> Point:
        """Let time pass; returns where its string is held, px as seen."""
        hold = hand(dreamer, aloft=look.aloft) if look.held else look.waits
        goal = self._goal(seconds, look, hold)
        if self._fresh or hypot(goal[0] - self.at[0], goal[1] - self.at[1]) > _FAR:
            self._fresh, self.at, self._speed = False, goal, (0.0, 0.0)
        left = min(passed, 0.1)
        while left > 0.0:
            dt = min(left, 1.0 / 60.0)
            left -= dt
            stiff = _STIFF * (2.2 if look.aloft else 1.0)
            push = tuple(
                stiff * (g - p) - _DAMP * v
                for g, p, v in zip(goal, self.at, self._speed, strict=True)
            )
            self._speed = self._speed[0] + push[0] * dt, self._speed[1] + push[1] * dt
            self.at = self.at[0] + self._speed[0] * dt, self.at[1] + self._speed[1] * dt
        lean = atan2(self.at[0] - hold[0], max(40.0, hold[1] - self.at[1]))
        wish = 0.85 * lean + 0.05 * sin(seconds * 2.3) + 0.0006 * self._speed[0]
        self.roll += (wish - self.roll) * min(1.0, passed * 7.0)
        return hold

    def _goal(self, seconds: float, look: KiteLook, hold: Point) -> Point:
        pull_x, pull_y = look.pull
        strong = hypot(pull_x, pull_y)
        taut = min(1.0, strong / _FULL)
        ux, uy = (pull_x / strong, pull_y / strong) if strong else (0.0, 0.0)
        bob_x, bob_y = sin(seconds * 1.1) * 16.0, sin(seconds * 1.9) * 7.0
        slack = 1.0 - taut
        x = hold[0] + _OUT * ux * taut + (30.0 + bob_x) * slack + 4.0 * sin(seconds * 5.1) * taut
        up = _UP - 52.0 * uy * taut + bob_y * slack
        return x, hold[1] - up


def hand(dreamer: Dreamer, *, aloft: bool) -> Point:
    """The hand that holds the string, px as seen."""
    x, y, z = _RAISED if aloft else _LOW
    c, s = cos(dreamer.heading), sin(dreamer.heading)
    return (
        dreamer.x + c * x - s * y,
        dreamer.y + (s * x + c * y) * KY - (dreamer.height + z) * KZ,
    )
