"""Windlines: threads that show where a gust blows, and the seeds it carries. No GL.

All threads of a gust keep their distance from one core that swings slowly: they never cross.
"""

from __future__ import annotations

from math import pi
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.parts.gust import Gust

_APART: Final = 13.0
"""px between two threads where they are closest."""
_STEP: Final = 20.0
BEYOND: Final = 90.0
"""px before and behind its area in which a gust is seen to rise and fade."""
_CURLED: Final = 9
"""One thread of so many rolls up at its end."""
_SEEDS: Final = 12

Floats = NDArray[np.float32]


def span(gust: Gust) -> tuple[float, float, float, float]:
    """Where along the wind its area begins and ends, and between which two lines beside it; px."""
    corners = np.array(gust.outline)
    along, across = corners @ (gust.ux, gust.uy), corners @ (-gust.uy, gust.ux)
    return float(along.min()), float(along.max()), float(across.min()), float(across.max())


def threads(gust: Gust) -> Floats:
    """(n, 8) corners of the threads, in one strip joined by facets without area.

    x, y px; px along the wind from the beginning; -1 or 1 across; chance 0..1; height px;
    0..1 along the thread; half width px.
    """
    rng = np.random.default_rng(gust.id)
    first, last, one, other = span(gust)
    first, last = first - BEYOND, last + BEYOND
    middle, half = (one + other) / 2, (other - one) / 2
    phase = float(rng.uniform(0, 2 * pi))
    rows: list[tuple[float, ...]] = []
    offset, number = -half + 8.0, 0
    while offset < half - 8.0:
        start = first + float(rng.uniform(0, 0.34)) * (last - first)
        end = last - float(rng.uniform(0, 0.22)) * (last - first)
        at = np.arange(start, end, _STEP)
        away = offset * (0.80 + 0.20 * np.sin(at / 260 + phase + 1.3)) + middle
        side = away + 20.0 * np.sin(at / 190 + phase) + 7.0 * np.sin(at / 83 + 0.9)
        line = np.stack([at, side], 1)
        if number % _CURLED == 4:
            line = np.concatenate([line, line[-1] + _curl(1.8, float(rng.uniform(11, 16)))])
        height = float(rng.uniform(10, 92))
        rows += _strip(line, gust, first, (float(rng.random()), height, number % 8 == 3))
        offset += _APART * float(rng.uniform(0.7, 1.9))
        number += 1
    return np.array(rows, np.float32).reshape(-1, 8)


def _strip(
    line: NDArray[np.float64], gust: Gust, first: float, told: tuple[float, float, bool]
) -> list[tuple[float, ...]]:
    chance, height, bright = told
    ux, uy = gust.ux, gust.uy
    rows: list[tuple[float, ...]] = []
    count = len(line)
    for k, (along, side) in enumerate(line.tolist()):
        x, y, part = along * ux - side * uy, along * uy + side * ux, k / (count - 1)
        wide = 1.7 if bright else 0.85
        for edge in (-1.0, 1.0):
            row = (x, y, along - first, edge, chance, height, part, wide)
            rows += [row, row] if k == 0 and edge < 0 else [row]
    rows.append(rows[-1])
    return rows


def _curl(turns: float, radius: float) -> NDArray[np.float64]:
    """(n, 2) how a thread rolls up from (0, 0)."""
    t = np.linspace(0.0, 1.0, 30)[1:]
    angle = -pi / 2 + 2 * pi * turns * t
    wide = radius * (1.0 - 0.85 * t)
    return np.stack([wide * np.cos(angle), wide * np.sin(angle) + radius], 1)


def seeds(gust: Gust) -> Floats:
    """(n, 4) seeds it carries: 0..1 along, 0..1 across, height px, chance 0..1."""
    rng = np.random.default_rng(gust.id + 1)
    count = _SEEDS
    return np.column_stack(
        [rng.random(count), rng.random(count), rng.uniform(14, 96, count), rng.random(count)]
    ).astype(np.float32)
