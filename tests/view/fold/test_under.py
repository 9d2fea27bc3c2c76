"""What shows below a gear is covered by triangles, all of it, and little more."""

import numpy as np
import pytest
from numpy.typing import NDArray

from game.sim.plane import KY, KZ
from game.view.fold.under import COVERED, Floats, shade, works

RADII = (90.0, 165.0, 390.0)
UNDER, DEPTH = 0.46, 78.0
Points = NDArray[np.float64]
Flags = NDArray[np.bool_]


def within(corners: Floats, points: Points) -> Flags:
    """Which points some triangle holds."""
    found = np.zeros(len(points), np.bool_)
    for a, b, c in corners.reshape(-1, 3, 2).astype(np.float64):
        sides = [
            (q[0] - p[0]) * (points[:, 1] - p[1]) - (q[1] - p[1]) * (points[:, 0] - p[0])
            for p, q in ((a, b), (b, c), (c, a))
        ]
        signs = np.stack(sides)
        found |= (signs >= 0.0).all(0) | (signs <= 0.0).all(0)
    return found


def spread(radius: float) -> Points:
    """Points over all that could show below a gear."""
    rng = np.random.default_rng(5)
    high = radius * KY * 1.1
    return rng.uniform((-1.12 * radius, -high), (1.12 * radius, high + 200.0), (6000, 2))


def glass(points: Points, radius: float) -> Flags:
    return np.asarray(np.hypot(points[:, 0], points[:, 1] / KY) < COVERED * radius)


def shaded(points: Points, radius: float) -> Points:
    """How dark the shadow is, as ``arbor.glsl`` has it."""
    off = (points - (-14.0, 46.0)) / (1.0, KY) / (radius * 1.04)
    return np.asarray(0.5 * np.exp(-((off**2).sum(1) ** 3)))


def shows(points: Points, radius: float) -> Flags:
    """Where arbor and wheel may be."""
    under = UNDER * radius
    far = np.hypot(points[:, 0], (points[:, 1] - DEPTH * KZ) / KY)
    rod = (np.abs(points[:, 0]) < under * 0.17 + 0.6) & (points[:, 1] > 10.0)
    return np.asarray((far < under * 1.12) | rod)


@pytest.mark.parametrize("covered", [True, False])
@pytest.mark.parametrize("radius", RADII)
def test_no_shadow_is_left_out(radius: float, covered: bool) -> None:
    points = spread(radius)
    seen = ~glass(points, radius + 1.0) if covered else np.ones(len(points), np.bool_)
    dark = seen & (shaded(points, radius) > 1 / 255)
    assert dark.any()
    assert within(shade(radius, covered=covered), points)[dark].all()


@pytest.mark.parametrize("covered", [True, False])
@pytest.mark.parametrize("radius", RADII)
def test_nothing_of_the_works_is_left_out(radius: float, covered: bool) -> None:
    points = spread(radius)
    seen = ~glass(points, radius + 1.0) if covered else np.ones(len(points), np.bool_)
    there = seen & shows(points, radius)
    found = within(works(radius, UNDER * radius, DEPTH, covered=covered), points)
    assert there.any()
    assert found[there].all()


@pytest.mark.parametrize("radius", RADII)
def test_under_glass_nothing_is_drawn(radius: float) -> None:
    points = spread(radius)
    hidden = glass(points, radius - 1.0)
    for corners in (
        shade(radius, covered=True),
        works(radius, UNDER * radius, DEPTH, covered=True),
    ):
        # Sides of the ring are straight: they may cut a little off the glass.
        assert within(corners, points)[hidden].mean() < 0.004
