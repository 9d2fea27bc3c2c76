"""Curves: smooth lines through the points an author set. No GL."""

from __future__ import annotations

from math import ceil

import numpy as np
from numpy.typing import NDArray

from game.sim.level import Outline

Curve = NDArray[np.float64]


def smooth(line: Outline, step: float) -> Curve:
    """(n, 2) a curve through all points of a line, evenly spaced about ``step`` px apart."""
    points = np.asarray(line, np.float64)
    keep = np.concatenate([[True], np.hypot(*np.diff(points, axis=0).T) > 1e-6])
    points = points[keep]
    if len(points) < 2:
        return np.repeat(points, 2, axis=0)
    ends = 2 * points[0] - points[1], 2 * points[-1] - points[-2]
    p = np.concatenate([ends[0][None], points, ends[1][None]])
    t = np.linspace(0.0, 1.0, 24, endpoint=False)[:, None]
    parts = []
    for a, b, c, d in zip(p, p[1:], p[2:], p[3:], strict=False):
        # Catmull and Rom's cubic; bends no further than the shorter of its two neighbours.
        reach = np.hypot(*(c - b))
        m0, m1 = _bound((c - a) / 2, reach), _bound((d - b) / 2, reach)
        t2, t3 = t * t, t * t * t
        parts.append(
            (2 * t3 - 3 * t2 + 1) * b
            + (t3 - 2 * t2 + t) * m0
            + (3 * t2 - 2 * t3) * c
            + (t3 - t2) * m1
        )
    dense = np.concatenate([*parts, points[-1][None]])
    way = ways(dense)
    even = np.linspace(0.0, way[-1], max(2, ceil(way[-1] / step) + 1))
    return np.stack([np.interp(even, way, dense[:, i]) for i in range(2)], 1)


def _bound(tangent: Curve, most: float) -> Curve:
    length = float(np.hypot(*tangent))
    return tangent if length <= most else tangent * (most / length)


def ways(curve: Curve) -> Curve:
    """(n,) px along the curve to each of its points."""
    return np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(curve, axis=0).T))])


def directions(curve: Curve) -> Curve:
    """(n, 2) where the curve runs at each of its points, of length 1."""
    along = np.gradient(curve, axis=0)
    return np.asarray(along / np.maximum(np.hypot(*along.T), 1e-9)[:, None])
