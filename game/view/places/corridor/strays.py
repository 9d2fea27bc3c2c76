"""Strays: forgotten ideas that come along when gravity returns, and fold into the pleats. No GL.

Each flies an arc from where it floated, turns ever slower, and goes flat as it reaches
its panel.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, sin, tau
from typing import Final

from game.sim.level import Level, Point
from game.view.glow.rows import share
from game.view.places.chamber.flotsam import NO_LAMPS
from game.view.places.chamber.tumble import quaternion, spin_of

PAGES: Final = ("balloon", "rocket", "bulb", "house", "boat", "gear", "plane", "scope")
"""Prototypes that come along, the first to land first."""
_FIRST, _APART = 150.0, 92.0
"""px along the wall from the dreamer to the first panel, and from panel to panel."""
_LANDS, _PACE = 1.05, 0.24
"""Seconds after which the first lands, and from one to the next."""
_FLIES: Final = 1.15
_HIGH: Final = 92.0
"""World units up the panel at which it is taken in."""
_SIZE: Final = 1.05


@dataclass(frozen=True, slots=True)
class Stray:
    """One of them."""

    page: str
    start: Point
    """px of the plane, as is ``goal``."""
    goal: Point
    lands: float
    """Seconds."""
    seed: int

    def row(self, seconds: float) -> tuple[float, ...] | None:
        """An instance for ``fold.glsl`` with TUMBLE, (16,); None once it has been taken in."""
        part = (seconds - self.lands + _FLIES) / _FLIES
        if part >= 1.0:
            return None
        part = max(0.0, part)
        eased = part * part * (3.0 - 2.0 * part)
        lift = sin(pi * part)
        x = self.start[0] + (self.goal[0] - self.start[0]) * eased
        y = self.start[1] + (self.goal[1] - self.start[1]) * eased
        z = 44.0 + (_HIGH - 44.0) * eased + 90.0 * lift * (0.5 + share(self.seed, 1))
        size = _SIZE * min(1.0, 0.25 + seconds * 2.0) * (1.0 - 0.75 * max(0.0, part - 0.72) / 0.28)
        turned = quaternion(spin_of(self.seed, 3.0), seconds * (1.0 - 0.6 * eased))
        glow = 0.9 + 0.5 * eased
        return (x, y, z, size, *turned, glow, glow, glow, 0.35 * eased, *NO_LAMPS)


def strays(level: Level, at: Point) -> list[Stray]:
    """Those that fly to the first wall of pleats ahead of the dreamer ``at``; none without one.

    Ahead is east, and west in a place that is mirrored.
    """
    side = -1.0 if level.mirrored else 1.0
    wall = next((fold.points for fold in level.folds if fold.kind == "pleat"), ())
    found = []
    for k, page in enumerate(PAGES):
        goal = _along(wall, at[0] + side * (_FIRST + _APART * k))
        if goal is None:
            break
        turn, far = tau * (0.38 + 0.61 * k), 190.0 + 46.0 * k
        start = at[0] + side * (far * cos(turn) + 60.0), at[1] + 0.6 * far * sin(turn)
        found.append(Stray(page, start, goal, _LANDS + _PACE * k, 31 * k + 5))
    return found


def _along(wall: tuple[Point, ...], x: float) -> Point | None:
    """The point of the wall that stands at that x."""
    for (ax, ay), (bx, by) in pairwise(wall):
        if min(ax, bx) <= x < max(ax, bx):
            return x, ay + (by - ay) * (x - ax) / (bx - ax)
    return None
