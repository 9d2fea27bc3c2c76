"""Galaxies: which coil under the floor of a place, and where. No GL."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from game.sim.plane import KY
from game.view.fold.palette import linear
from game.view.places.hall.score import podium_of
from game.view.places.threshold.ring import middle_of

if TYPE_CHECKING:
    from game.sim.level import Level

Floats = NDArray[np.float32]

_HUES: Final = (
    ("#ffe9c8", "#8fb8d8", "#2f8fb8"),
    ("#ffdcc0", "#b88ad0", "#5a48b0"),
    ("#fff0d8", "#5fc8b4", "#1f7a88"),
    ("#ffd9b0", "#d08098", "#6a3a8c"),
)

_LAST: Final = (
    (-104.0, 248.0, 152.0, 0.7, 0.62),
    (-262.0, 186.0, 52.0, 2.1, 0.36),
    (236.0, 160.0, 48.0, 0.2, 0.36),
)
"""Galaxies of the last place from the middle of its doors: x, y, radius, angle, gain.

None lies on the way in."""

_AISLE: Final = (
    (0.155, 318.0, 0.55, 0.74, 0),
    (0.795, 215.0, 4.0, 0.50, 1),
)
"""Great galaxies on the way from the start to the podium: share of the way, radius, angle,
gain, hue. The first is what one sees first."""
_APART: Final = 1.25
"""Radii of a great galaxy within which there is no other."""


def galaxies_of(level: Level) -> Floats:
    """The galaxies of a place, as ``scatter_galaxies``; some have great ones, set by hand."""
    if not level.endings:
        great = _on_the_aisle(level)
        small = scatter_galaxies(level.name, level.width, level.height)
        return np.concatenate([_apart(small, great), great])
    x, y = middle_of(level.endings)
    rows = []
    for (dx, dy, radius, angle, gain), hue in zip(_LAST, (0, 1, 2), strict=True):
        tints = np.concatenate([linear(c) for c in _HUES[hue]])
        rows.append((x + dx, y + dy, radius, angle, gain, 0.0, 0.12, 0.022, *tints))
    return np.array(rows, np.float32)


def _on_the_aisle(level: Level) -> Floats:
    """The great galaxies between the start and a podium."""
    podium = podium_of(level)
    start = next((spawn for spawn in level.spawns if spawn.start), None)
    if podium is None or start is None:
        return np.zeros((0, 17), np.float32)
    set_by_hand = []
    for share, radius, angle, gain, hue in _AISLE:
        x, y = start.x + (podium.x - start.x) * share, start.y + (podium.y - start.y) * share
        tints = np.concatenate([linear(c) for c in _HUES[hue]])
        set_by_hand.append((x, y, radius, angle, gain, 0.0, 0.10, 0.020, *tints))
    return np.array(set_by_hand, np.float32)


def _apart(rows: Floats, great: Floats) -> Floats:
    """Those of ``rows`` that no great galaxy is too near to."""
    for x, y, radius in great[:, :3].tolist():
        away = np.hypot(rows[:, 0] - x, (rows[:, 1] - y) / KY)
        rows = rows[away > radius * _APART]
    return rows


def scatter_galaxies(name: str, width: float, height: float) -> Floats:
    """(n, 17) rows for ``galaxy.glsl``: about one large and three small a screen.

    The place's name is the seed. Positions are of the plane.
    """
    rng = np.random.default_rng(crc32(name.encode()))
    rows = []
    for step_x, step_y, least, most, gain in (
        (1060.0, 640.0, 130.0, 205.0, 0.36),
        (560.0, 380.0, 46.0, 86.0, 0.40),
    ):
        for j in range(max(1, round(height / step_y))):
            for i in range(max(1, round(width / step_x))):
                x, y = rng.uniform(0.18, 0.82, 2)
                hue = _HUES[int(rng.integers(len(_HUES)))]
                inner, middle, outer = (linear(c) for c in hue)
                rows.append(
                    (
                        *((i + x) * step_x, (j + y) * step_y),
                        *(rng.uniform(least, most), rng.uniform(0, 6.28)),
                        *(gain * rng.uniform(0.75, 1.1), float(rng.integers(2))),
                        *(rng.uniform(-0.5, 0.5), rng.choice((-1, 1)) * rng.uniform(0.015, 0.03)),
                        *(*inner, *middle, *outer),
                    )
                )
    return np.array(rows, np.float32)
