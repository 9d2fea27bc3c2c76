"""Leading: the line of light that leads from the lip over the city into the sun. No GL.

Owns its way, and the cranes that fly ahead along it. Points are px of the view at rest,
as in ``prospect``; near its beginning it moves with the ground, at its end with the sky.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.geometry import centre
from game.sim.level import Level, Point
from game.view.fold.palette import linear
from game.view.glow.rows import STREAK, Row, row
from game.view.places.cliff.prospect import SKY, SUN, rest_in

Floats = NDArray[np.float32]

STEPS: Final = 72
"""Lengths it is cut into."""
CRANES: Final = 9
_MARKS, _APART = 4, 24.0
"""Folds of light on the stone before it, and px between them."""
_EMERALD: Final = linear("emerald")
_CORE: Final = 26.0
"""px below the sun's middle at which it ends."""


def begins(level: Level) -> Point | None:
    """Where it starts, px of the plane: at the way that asks before one goes; None for none."""
    if level.sky != SKY:
        return None
    return next((centre(way.outline) for way in level.passages if way.asks), None)


def course(level: Level) -> tuple[Point, Point, Point, Point]:
    """The four points of its curve. ValueError where a level has no such line."""
    start = begins(level)
    if start is None:
        raise ValueError("nothing asks before one goes")
    x, y = start[0] - rest_in(level)[0] + 640.0, start[1] - rest_in(level)[1] + 360.0
    end = SUN[0], SUN[1] + _CORE
    return (x, y), (x + 2.0, y - 150.0), (end[0] - 118.0, end[1] + 152.0), end


def strip() -> Floats:
    """(2 (STEPS + 1), 2) corners of it: 0..1 along, -1 or 1 across; closer together near us."""
    along = np.linspace(0.0, 1.0, STEPS + 1) ** 1.35
    return np.stack([np.repeat(along, 2), np.tile([-1.0, 1.0], STEPS + 1)], 1).astype(np.float32)


def cranes() -> Floats:
    """(CRANES, 4) those that fly ahead: 0..1 along, px aside when near, chance, pace of wings."""
    rng = np.random.default_rng(29)
    along = (np.arange(CRANES) + rng.uniform(-0.25, 0.25, CRANES)) / CRANES
    rows = [along, rng.uniform(-46, 46, CRANES), rng.random(CRANES), rng.uniform(0.8, 1.3, CRANES)]
    return np.stack(rows, 1).astype(np.float32)


def marks(start: Point, led: float, seconds: float) -> list[Row]:
    """Folds of light on the stone that run up to where the line begins."""
    rows = []
    for k in range(_MARKS):
        run = (seconds * 0.55 - k / _MARKS) % 1.0
        bright = led * (0.25 + 1.5 * max(0.0, 1.0 - 3.0 * run) ** 2) * (0.4 + 0.6 * k / _MARKS)
        at = start[0], start[1] + _APART * (_MARKS - k), 0.5
        for side in (-1.0, 1.0):
            arm = at[0] + side * 7.0, at[1] + 3.5, at[2]
            rows.append(row(STREAK, arm, (11.0, 2.2), _EMERALD * bright, angle=side * 0.52))
    return rows
