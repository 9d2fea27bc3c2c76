"""Obsidian: ground and blades of black stone."""

import numpy as np
import pytest

from game.sim.level import Fold, GroundArea
from game.sim.plane import KY, KZ
from game.view.places.cliff.obsidian import KIND, ground, shard
from tests.worlds import level

ISLAND = ((0.0, 0.0), (300.0, -40.0), (420.0, 160.0), (200.0, 260.0), (-40.0, 170.0))
BLADE = Fold(4, "shard", ((0.0, 0.0), (60.0, -14.0), (120.0, 0.0), (60.0, 16.0)), True, 140.0)


def area_of(outline: tuple[tuple[float, float], ...]) -> float:
    x, y = np.array(outline).T
    return abs(float(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1)))) / 2


def test_facets_cover_the_ground_and_hardly_anything_beyond() -> None:
    pieces = ground(level("@", ground=(GroundArea(1, KIND, ISLAND),)))
    tops = np.concatenate([piece.tri for piece in pieces[1:-1]])
    flat = tops[..., :2] * (1.0, KY)
    a, b, c = flat[:, 0], flat[:, 1], flat[:, 2]
    areas = np.abs((b - a)[:, 0] * (c - a)[:, 1] - (b - a)[:, 1] * (c - a)[:, 0]) / 2
    assert areas.sum() == pytest.approx(area_of(ISLAND), rel=0.04)


def test_rock_is_seen_below_edges_that_look_south_alone() -> None:
    face = ground(level("@", ground=(GroundArea(1, KIND, ISLAND),)))[0]
    assert face.tri[..., 2].max() == 0.0
    assert face.tri[..., 2].min() < -60.0
    assert (face.tri[..., 1] * KY).min() > 100.0


def test_other_ground_is_not_of_stone() -> None:
    assert ground(level("@", ground=(GroundArea(1, "crystal", ISLAND),))) == []


def test_a_blade_stands_on_its_outline_as_high_as_the_map_says() -> None:
    mesh = shard(BLADE)
    assert mesh.tri[..., 2].max() * KZ == pytest.approx(140.0, rel=0.08)
    low = mesh.tri[mesh.tri[..., 2] < 1.0]
    assert low[:, 0].min() > -40.0
    assert low[:, 0].max() < 160.0
