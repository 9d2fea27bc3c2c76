"""Prospect: what one looks out on from the cliff, as plain numbers. No GL.

Owns where the view rests when one stands still to look, and what lies out there: wheels
that tick in the depth, and towers whose legacies shatter and mend. Points are px of the
view at rest, from its top left at 1280 x 720; what is farther moves less with the view.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.geometry import centre, contains
from game.sim.level import Fold, Level
from game.sim.states import STATES
from game.view.shapes.papers import number

Floats = NDArray[np.float32]

SKY: Final = "cliff"
"""The sky under which all this lies."""
HORIZON: Final = 206.0
"""px from the top of the view at rest; as in ``outlook.glsl``."""
LOFT: Final = 0.14
"""How much the sky moves with the view; as there."""
SUN: Final = (846.0, 122.0)
"""px of the view at rest, where the second sun stands once it is up; as there."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the city: one long picture that repeats."""

    name: str
    across: float
    """How much it moves with the view, across and down."""
    down: float
    top: float
    """px from the top of the view at rest."""
    high: float
    light: float
    """How bright it is: its own light, and what it throws back of the sun."""
    sun: float

    @property
    def place(self) -> tuple[float, float, float, float]:
        """As the shaders ask for it."""
        return self.across, self.down, self.top, self.high


CITY: Final = (
    Row("far", 0.10, 0.16, 36.0, 200.0, 1.10, 1.6),
    Row("middle", 0.17, 0.20, 20.0, 420.0, 0.92, 1.5),
    Row("near", 0.26, 0.28, -26.0, 680.0, 0.96, 1.3),
)
"""From the farthest to the nearest."""
COLUMNS, ROWS = 5, 10
"""Cells of the net a legacy breaks along; each is two facets."""
LEGACIES: Final = 4
"""Towers in the atlas."""
_STANDING: Final = (
    (300.0, 452.0, 0.84, 0.24),
    (664.0, 398.0, 0.46, 0.20),
    (930.0, 470.0, 0.74, 0.25),
    (-210.0, 470.0, 0.95, 0.26),
    (1466.0, 452.0, 0.85, 0.25),
)
"""x, y of the foot, scale, how much it moves with the view."""
_PLAZAS: Final = (
    (842.0, 418.0, 170.0, 0.22, 30.0),
    (470.0, 424.0, 150.0, 0.22, -26.0),
    (640.0, 486.0, 300.0, 0.25, -36.0),
    (262.0, 520.0, 250.0, 0.26, 30.0),
    (1024.0, 522.0, 262.0, 0.26, 32.0),
    (-150.0, 470.0, 240.0, 0.25, -30.0),
    (1400.0, 470.0, 230.0, 0.25, 28.0),
)
"""Wheels that carry the streets of the nearest row: x, y, radius, how much, steps a turn."""
_WHEELS: Final = 26
_RISES: Final = 9.0
"""Seconds in which the sun comes up behind the first view of it."""


def rest_in(level: Level) -> tuple[float, float]:
    """Where the view rests at the first place to look out from, or else the place's middle."""
    for fold in level.folds:
        if fold.kind == "lookout":
            return rest_of(fold)
    return level.width / 2, level.height / 2


def rest_of(fold: Fold) -> tuple[float, float]:
    """Middle of the view of one who stands in that lookout, px of the plane."""
    x, y = centre(fold.points)
    return x + number(fold, "across", 0.0), y - number(fold, "up", 0.0)


def rest_at(folds: Sequence[Fold], x: float, y: float) -> tuple[float, float] | None:
    """Where the view rests for one at (x, y) px; None where there is nothing to look out at."""
    for fold in folds:
        if fold.kind == "lookout" and contains(fold.points, x, y):
            return rest_of(fold)
    return None


def rise(state: str, seconds: float) -> float:
    """0 while the sun is below the horizon, 1 once it has come up; it does when all is crowned."""
    if state != STATES[-1]:
        return 0.0
    part = min(1.0, 0.35 + seconds / _RISES)
    return part * part * (3.0 - 2.0 * part)


def away(
    sight: tuple[float, float, float, float], rest: tuple[float, float]
) -> tuple[float, float]:
    """px from where the view rests to the middle of what is in sight."""
    left, top, width, height = sight
    return left + width / 2 - rest[0], top + height / 2 - rest[1]


def sun_across(away: float, width: float) -> float:
    """0..1 across a view ``width`` px wide and ``away`` px east of the one at rest."""
    return 0.5 + (SUN[0] - 640.0 - away * LOFT) / width


def wheels() -> Floats:
    """(n, 8): x, y, radius, how much it moves with the view | steps a turn, offset, hue, light."""
    rng = np.random.default_rng(17)
    rows = [
        (x, y, radius, moves, steps, 0.61 * k, (k * 0.29 + 0.1) % 1.0, 0.62)
        for k, (x, y, radius, moves, steps) in enumerate(_PLAZAS)
    ]
    for k in range(_WHEELS):
        near = (k + 0.5) / _WHEELS
        x = -1100.0 + 3500.0 * ((k * 0.6180339887) % 1.0)
        y = 330.0 + 1150.0 * near**0.9
        radius = 90.0 + 260.0 * near + 60.0 * float(rng.random())
        sense = 1.0 if k % 2 else -1.0
        light = 0.30 + 0.55 * near
        rows.append(
            (x, y, radius, 0.22 + 0.26 * near, sense * 24.0, k * 0.37, (k * 0.41) % 1.0, light)
        )
    return np.array(rows, np.float32)


def legacies() -> Floats:
    """(n, 6): x, y, scale, how much it moves with the view | place in the atlas, offset 0..1."""
    rows = [
        (*standing, float(k % LEGACIES), (k * 0.37) % 1.0) for k, standing in enumerate(_STANDING)
    ]
    return np.array(rows, np.float32)


def facets() -> Floats:
    """(6 COLUMNS ROWS, 5) corners of the net: u, v of the corner, of its facet, chance 0..1.

    v is 0 at the top.
    """
    rng = np.random.default_rng(3)
    net = np.stack(np.meshgrid(np.arange(COLUMNS + 1), np.arange(ROWS + 1)), -1).astype(float)
    inner = np.zeros_like(net)
    inner[1:-1, 1:-1] = rng.uniform(-0.3, 0.3, (ROWS - 1, COLUMNS - 1, 2))
    net = (net + inner) / (COLUMNS, ROWS)
    rows = []
    for j in range(ROWS):
        for i in range(COLUMNS):
            a, b, c, d = net[j, i], net[j, i + 1], net[j + 1, i], net[j + 1, i + 1]
            halves = ((a, b, c), (b, d, c)) if (i + j) % 2 else ((a, b, d), (a, d, c))
            for facet in halves:
                middle, chance = np.mean(facet, axis=0), rng.random()
                rows += [(*corner, *middle, chance) for corner in facet]
    return np.array(rows, np.float32)
