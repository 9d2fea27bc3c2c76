"""The facets that hold, for whoever is calm."""

from dataclasses import replace

import numpy as np

from game.sim.level import GroundArea
from game.sim.plane import KY
from game.view.places.sun.calmpath import facets
from tests.worlds import box, level

FIRE = GroundArea(4, "fire", box(100.0, 100.0, 500.0, 300.0))
JADE = GroundArea(5, "jade", box(600.0, 100.0, 900.0, 300.0))


def test_they_cover_the_fire_and_nothing_else() -> None:
    burning = replace(level("\n".join(["." * 16] * 8)), ground=(FIRE, JADE))
    corners = facets(burning)[:, :2] * (1.0, KY)
    assert corners.min(0).tolist() >= [100.0, 100.0]
    assert corners[:, 0].max() <= 500.0
    assert corners[:, 1].max() <= 300.0
    (ax, ay), (bx, by), (cx, cy) = (corners[k::3].T for k in range(3))
    area = np.abs((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)).sum() / 2
    assert area > 0.6 * 400.0 * 200.0


def test_without_fire_there_are_none() -> None:
    assert len(facets(replace(level("." * 16), ground=(JADE,)))) == 0
