"""Gathering: gravity returns, and the pieces of the chamber fold into the way on. No GL.

The place beyond is entered at once and can be walked; nothing waits for this. The picture
of what was left slides to where the dreamer now stands and breaks into facets, and each of
them flies to a piece of the new ground or wall, which is not seen until it lands there.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.level import Level
from game.view.shapes.polygon import inside, net

Floats = NDArray[np.float32]
Corners = NDArray[np.float64]

LASTS: Final = 3.3
"""Seconds until all has landed."""
SLIDES: Final = 0.55
"""Seconds in which the old picture comes to lie where the dreamer stands."""
ROW: Final = 12
_STEP: Final = 66.0
"""px of a facet."""
_BEYOND: Final = 620.0
"""px beyond the first view, to where the way leads, in which ground is put together."""
_FIRST, _PACE = 0.95, 620.0
"""Seconds after which the nearest lands; px a second by which the rest follow."""
_STANDING: Final = (0.0, 60.0, 120.0, 170.0, -34.0)
"""px by which what stands on ground rises, and what hangs from it falls."""


def is_due(left: Level, entered: Level) -> bool:
    """Whether gravity returns between the two."""
    return left.weightless and not entered.weightless


def pieces(
    level: Level,
    view: tuple[float, float],
    corner: tuple[float, float],
    at: tuple[float, float],
    way: tuple[float, float] = (0.0, 0.0),
) -> Floats:
    """(3 n, ROW) corners of all facets; see ``gathering.glsl``.

    ``view`` is the size of what is seen and ``corner`` its top left, px of the plane of the
    place that is entered, where the dreamer stands ``at``; the old picture slides ``way`` px.
    From: corner and middle, px of the view; to: corner and middle, px of the plane; chance,
    when it lands (s), 1 if it is seen to land on ground of its own, 1 if it is first seen
    when the picture has slid.
    """
    rng = np.random.default_rng(7)
    goals = _goals(level, view, corner, rng)
    if not len(goals):
        goals = np.full((1, 3, 2), at) + rng.uniform(-_STEP, _STEP, (1, 3, 2))
    away = np.hypot(*(goals.mean(1) - at).T)
    goals = goals[np.argsort(away, kind="stable")]
    away = np.sort(away)
    left, top = min(0.0, -way[0]), min(0.0, -way[1])
    size = view[0] + abs(way[0]), view[1] + abs(way[1])
    starts = net((left, top), size, _STEP, rng)
    near = np.hypot(*(starts.mean(1) - (np.subtract(at, corner) - way)).T)
    starts = starts[np.argsort(near + rng.normal(0.0, 170.0, len(near)), kind="stable")]
    count = max(len(goals), len(starts))
    aim = np.concatenate([np.arange(len(goals)), rng.integers(0, len(goals), count)])[:count]
    more = rng.integers(0, len(starts), count)
    begin = np.sort(np.concatenate([np.arange(len(starts)), more])[:count])
    begin = begin[np.argsort(np.argsort(away[aim] + rng.normal(0.0, 60.0, count)))]
    lands = _FIRST + away[aim] / _PACE + rng.uniform(-0.16, 0.16, count)
    lands = np.clip(lands, _FIRST, LASTS - 0.2)
    source, goal = starts[begin], goals[aim]
    rows = np.zeros((count, 3, ROW), np.float32)
    rows[..., 0:2], rows[..., 2:4] = source, source.mean(1)[:, None]
    rows[..., 4:6], rows[..., 6:8] = goal, goal.mean(1)[:, None]
    rows[..., 8], rows[..., 9] = rng.random(count)[:, None], lands[:, None]
    rows[..., 10] = (np.arange(count) < len(goals))[:, None]
    x, y = source.mean(1).T
    rows[..., 11] = ((x < 0.0) | (x > view[0]) | (y < 0.0) | (y > view[1]))[:, None]
    return rows.reshape(-1, ROW)


def _goals(
    level: Level, view: tuple[float, float], corner: tuple[float, float], rng: np.random.Generator
) -> Corners:
    """(n, 3, 2) facets that cover what stands and lies near the first view, px of the plane."""
    left = _BEYOND - 40.0 if level.mirrored else 40.0
    first = corner[0] - left, corner[1] - 120.0
    cut = net(first, (view[0] + _BEYOND, view[1] + 240.0), _STEP, rng)
    points = np.concatenate([cut, cut.mean(1, keepdims=True)], 1)
    return cut[_touches(level, points).any(1)]


def _touches(level: Level, points: Corners) -> NDArray[np.bool_]:
    """Whether something may be seen there that stands on ground, or hangs from it."""
    found = np.zeros(points.shape[:-1], np.bool_)
    floor = level.floor
    cells = np.pad(np.frombuffer(floor.cells, np.uint8).reshape(floor.rows, floor.cols), 1)
    for rise in _STANDING:
        feet = points + np.array((0.0, rise))
        x, y = np.moveaxis(np.floor(feet / floor.tile).astype(int) + 1, -1, 0)
        found |= cells[y.clip(0, floor.rows + 1), x.clip(0, floor.cols + 1)] > 0
        for area in level.ground:
            found |= inside(area.outline, feet)
    return found
