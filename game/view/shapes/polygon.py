"""Polygon: many points at once against an outline, and nets of triangles. No GL."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.sim.geometry import sides
from game.sim.level import Outline, Point


def inside(outline: Outline, points: NDArray[Any]) -> NDArray[np.bool_]:
    """(...) whether points (..., 2 or more: x, y first) lie in it, by the even-odd rule."""
    x, y = points[..., 0], points[..., 1]
    found = np.zeros(x.shape, np.bool_)
    for (ax, ay), (bx, by) in sides(outline):
        spans = (ay > y) != (by > y)
        with np.errstate(divide="ignore", invalid="ignore"):
            found ^= spans & (x < (bx - ax) * (y - ay) / (by - ay) + ax)
    return found


def net(
    first: Point, size: tuple[float, float], step: float, rng: np.random.Generator
) -> NDArray[np.float64]:
    """(n, 3, 2) triangles that cover a rectangle without gaps, ``step`` px from knot to knot."""
    cols, rows = int(size[0] / step) + 2, int(size[1] / step) + 2
    x, y = np.meshgrid(np.linspace(0.0, size[0], cols), np.linspace(0.0, size[1], rows))
    knots = np.stack([x, y], -1)
    knots[1:-1, 1:-1] += rng.uniform(-0.36, 0.36, (rows - 2, cols - 2, 2)) * step
    knots += first
    a, b, c, d = knots[:-1, :-1], knots[:-1, 1:], knots[1:, :-1], knots[1:, 1:]
    slash = (np.add.outer(np.arange(rows - 1), np.arange(cols - 1)) % 2 == 0)[..., None, None]
    one = np.where(slash, np.stack([a, b, c], 2), np.stack([a, b, d], 2))
    other = np.where(slash, np.stack([b, d, c], 2), np.stack([a, d, c], 2))
    return np.concatenate([one.reshape(-1, 3, 2), other.reshape(-1, 3, 2)])
