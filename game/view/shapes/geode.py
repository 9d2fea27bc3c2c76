"""Geode: facets on the plane with heights in px, lit by where they face. No GL.

What the shell of the chamber is built by; see ``shell``.
"""

from __future__ import annotations

from math import pi, tau
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.level import Point

Floats = NDArray[np.float32]
Corners = NDArray[np.float64]
"""(n, 3, 3) of facets, or (n, 3) of points: x, y of the plane and height, px."""

ROW: Final = 9
"""x, y, parallax | linear r, g, b | how its edges shine, 0..1 lit from the spark, chance 0..1."""
SQUASH: Final = 0.71
"""Height of the chamber's rings to their width."""
_LARGE: Final = 170.0
"""px from which on a facet has a peak."""
_KEY: Final = np.array([-0.50, -0.34, 0.80])


def facing(corners: Corners) -> Corners:
    """(n,) 0..1 how squarely each facet faces the light."""
    towards = normals(corners) @ (_KEY / np.linalg.norm(_KEY))
    found: Corners = np.clip(towards, 0.0, 1.0)
    return found


def peaked(corners: Corners, rng: np.random.Generator) -> Corners:
    """Large facets folded up or in to a peak of their own: three for each."""
    sides = np.linalg.norm(corners[:, :, :2] - np.roll(corners[:, :, :2], 1, axis=1), axis=2)
    size = sides.max(1)
    large = size > _LARGE
    some = corners[large]
    share = rng.dirichlet((5.0, 5.0, 5.0), len(some))
    peak = np.einsum("nk,nkd->nd", share, some)
    peak[:, 2] += rng.normal(0.0, 0.11, len(some)) * size[large]
    split = [np.stack([some[:, k], some[:, (k + 1) % 3], peak], 1) for k in range(3)]
    return np.concatenate([corners[~large], np.stack(split, 1).reshape(-1, 3, 3)])


def outward(points: Corners, at: Point) -> Corners:
    """Unit vectors across the line, away from ``at``."""
    way = np.gradient(points, axis=0)
    across = np.stack([way[:, 1], -way[:, 0]], 1)
    across /= np.maximum(np.linalg.norm(across, axis=1), 1e-6)[:, None]
    for _ in range(3):
        across[1:-1] = (across[:-2] + across[1:-1] + across[2:]) / 3
    across /= np.linalg.norm(across, axis=1)[:, None]
    side = np.sign(np.median(np.sum(across * (points - at), axis=1)))
    turned: Corners = across * (side or 1.0)
    return turned


def joined(a: Corners, b: Corners) -> list[tuple[Corners, ...]]:
    """Triangles between two loops of other counts, corner by corner as the angle grows."""
    if len(a) == 1:
        return [(a[0], b[k], b[(k + 1) % len(b)]) for k in range(len(b))]
    middle = a.mean(0)

    def turn(p: Corners) -> float:
        return float(np.arctan2((p[1] - middle[1]) / SQUASH, p[0] - middle[0]))

    start = turn(a[0])
    first = min(range(len(b)), key=lambda k: abs((turn(b[k]) - start + pi) % tau - pi))
    b = np.roll(b, -first, axis=0)
    gone_a = [(turn(p) - start) % tau for p in a[1:]] + [tau]
    gone_b = [(turn(p) - start + 0.6) % tau - 0.6 for p in b[1:]] + [tau]
    tri: list[tuple[Corners, ...]] = []
    i = j = 0
    while i < len(a) or j < len(b):
        p, q = a[i % len(a)], b[j % len(b)]
        if j >= len(b) or (i < len(a) and gone_a[i] <= gone_b[j]):
            tri.append((p, q, a[(i + 1) % len(a)]))
            i += 1
        else:
            tri.append((p, q, b[(j + 1) % len(b)]))
            j += 1
    return tri


def normals(corners: Corners) -> Corners:
    """(n, 3) unit normals turned to the viewer; heights are px as the plane is."""
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normal /= np.linalg.norm(normal, axis=1, keepdims=True) + 1e-9
    turned: Corners = normal * np.where(normal[:, 2:] < 0, -1.0, 1.0)
    return turned


def facet_rows(
    corners: Corners,
    parallax: float,
    colour: Corners,
    edge: Corners,
    lit: float,
    chance: Corners,
) -> Floats:
    """(3 n, ROW) of facets; ``colour`` is linear, the rest as ``ROW`` says."""
    rows = np.zeros((len(corners), 3, ROW), np.float32)
    rows[:, :, :2] = corners[:, :, :2]
    rows[:, :, 2] = parallax
    rows[:, :, 3:6] = colour[:, None]
    rows[:, :, 6] = edge[:, None]
    rows[:, :, 7] = lit
    rows[:, :, 8] = chance[:, None]
    return rows.reshape(-1, ROW)
