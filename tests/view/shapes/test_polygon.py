"""Many points against an outline, and nets."""

import numpy as np
import pytest

from game.sim.geometry import contains
from game.view.shapes.polygon import inside, net

HOOK = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (6.0, 10.0), (6.0, 4.0), (0.0, 4.0))


def test_it_agrees_with_the_rules_point_by_point() -> None:
    points = np.random.default_rng(1).uniform(-2.0, 12.0, (40, 5, 3))
    found = inside(HOOK, points)
    assert found.shape == (40, 5)
    assert found.any()
    expected = [contains(HOOK, x, y) for x, y, _ in points.reshape(-1, 3).tolist()]
    assert found.ravel().tolist() == expected


def test_a_net_has_neither_gaps_nor_overlaps() -> None:
    cut = net((10.0, -5.0), (400.0, 300.0), 40.0, np.random.default_rng(2))
    (ax, ay), (bx, by), (cx, cy) = (cut[:, k].T for k in range(3))
    assert np.abs((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)).sum() / 2 == pytest.approx(
        400.0 * 300.0
    )
    assert cut.reshape(-1, 2).min(0).tolist() == [10.0, -5.0]
