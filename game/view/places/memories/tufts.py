"""Tufts: where grass grows on a meadow, and its blades as folded paper. No GL."""

from __future__ import annotations

from math import cos, sin
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.geometry import bounds, contains
from game.sim.level import Level, Point
from game.sim.plane import tilted
from game.view.places.memories.meadow import MEADOW

_APART: Final = 17.0
"""px between two tufts where it is thick."""
_BLADES: Final = 5
_TURNED: Final = 0.55
_CLEAR: Final = {
    "tree": 30.0,
    "landing": 104.0,
    "pinwheel": 20.0,
}
_SPOT: Final = 46.0
"""px that stay mown round what one walks up to."""

Floats = NDArray[np.float32]


def tufts(level: Level) -> Floats:
    """(n, 4) x, y px, size, chance 0..1, from north to south."""
    bare = _bare(level)
    rows: list[tuple[float, ...]] = []
    for area in level.ground:
        if area.kind != MEADOW:
            continue
        rng = np.random.default_rng(area.id)
        left, top, right, bottom = bounds(area.outline)
        for y in np.arange(top, bottom, _APART * 0.62).tolist():
            for x in np.arange(left, right, _APART).tolist():
                px, py = x + float(rng.uniform(-8, 8)), y + float(rng.uniform(-6, 6))
                chance = float(rng.random())
                thick = _thickness(px, py)
                if chance > thick or not contains(area.outline, px, py):
                    continue
                if any(tilted(px - at[0], py - at[1]) < reach for at, reach in bare):
                    continue
                size = (0.55 + 0.75 * thick) * float(rng.uniform(0.75, 1.25))
                rows.append((px, py, size, float(rng.random())))
    rows.sort(key=lambda row: row[1])
    return np.array(rows, np.float32).reshape(-1, 4)


def _thickness(x: float, y: float) -> float:
    """0 mown .. 1 thick: long swathes, as the wind lays them."""
    swathe = sin(x / 120 + 1.7 * sin(y / 83)) * cos(y / 58 + 0.8 * sin(x / 150))
    return max(0.0, min(1.0, 0.20 + 0.95 * swathe))


def _bare(level: Level) -> list[tuple[Point, float]]:
    spots = [((f.points[0]), _CLEAR[f.kind]) for f in level.folds if f.kind in _CLEAR]
    for things in (level.spawns, level.readings, level.selves):
        spots += [((thing.x, thing.y), _SPOT) for thing in things]
    for way in level.passages:
        left, top, right, bottom = bounds(way.outline)
        spots.append((((left + right) / 2, (top + bottom) / 2), 90.0))
    return spots


def blades() -> Floats:
    """(n, 4) corners of one tuft: aside px, 0 root .. 1 tip, how much it leans by itself, light."""
    rng = np.random.default_rng(3)
    rows: list[tuple[float, ...]] = []
    for k in range(_BLADES):
        spread = (k + 0.5) / _BLADES - 0.5
        root, lean = 13.0 * spread, 0.9 * spread + float(rng.normal(0, 0.12))
        tall, wide = float(rng.uniform(0.72, 1.0)) - 0.5 * spread * spread, 3.0
        light = float(rng.uniform(0.8, 1.15))
        bend, tip = (root, 0.52 * tall), (root, tall)
        # Two halves, folded along the middle: one is turned from the light.
        for side, share in ((-wide, _TURNED), (wide, 1.0)):
            edge = root + side, 0.0
            for x, up in (edge, (root, 0.0), bend, edge, bend, tip):
                rows.append((x, up, lean, light * share))
    return np.array(rows, np.float32)
