"""Many points against an outline."""

import numpy as np

from game.sim.geometry import contains
from game.view.shapes.polygon import inside

HOOK = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (6.0, 10.0), (6.0, 4.0), (0.0, 4.0))


def test_it_agrees_with_the_rules_point_by_point() -> None:
    points = np.random.default_rng(1).uniform(-2.0, 12.0, (40, 5, 3))
    found = inside(HOOK, points)
    assert found.shape == (40, 5)
    assert found.any()
    expected = [contains(HOOK, x, y) for x, y, _ in points.reshape(-1, 3).tolist()]
    assert found.ravel().tolist() == expected
