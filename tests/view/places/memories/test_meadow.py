"""Hills of laid paper: flat to the foot, within their outline, earth hanging in the south alone."""

import numpy as np

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.geometry import contains
from game.sim.level import GroundArea
from game.sim.plane import KY
from game.view.places.memories.meadow import MEADOW, meadow
from game.view.places.memories.tufts import blades, tufts
from game.view.shapes.sheets import ground_mesh

TURN = np.linspace(0.0, 2 * np.pi, 24, endpoint=False)
HILL = GroundArea(
    3, MEADOW, tuple((400 + 240 * float(np.cos(t)), 400 + 150 * float(np.sin(t))) for t in TURN)
)
LEVEL = Campaign.open(paths.maps(), (paths.shipped(),)).load("kite")


def test_what_one_walks_on_is_flat_to_the_foot_and_the_earth_hangs_in_the_south() -> None:
    corners = meadow(HILL).tri.reshape(-1, 3)
    deep = corners[corners[:, 2] < -20.0]
    assert corners[:, 2].max() < 16.0
    assert len(deep) > 50
    assert deep[:, 2].min() > -200.0
    assert (deep[:, 1] * KY).min() > 395.0


def test_a_hill_covers_its_outline_and_nothing_beyond() -> None:
    corners = meadow(HILL).tri.reshape(-1, 3)
    floor = corners[corners[:, 2] > -8.0]
    x, y = floor[:, 0], floor[:, 1] * KY
    assert (((x - 400) / 241) ** 2 + ((y - 400) / 151) ** 2).max() < 1.02
    assert (x.min(), x.max()) == (161.0, 639.0)


def test_it_is_drawn_as_ground_the_same_each_time() -> None:
    once, again = ground_mesh(LEVEL), ground_mesh(LEVEL)
    assert len(once) > 1000
    assert np.array_equal(once.tri, again.tri)
    assert np.array_equal(once.albedo, again.albedo)


def test_grass_grows_on_the_hills_and_not_where_one_stands_or_comes_down() -> None:
    rows = tufts(LEVEL)
    assert len(rows) > 400
    assert np.all(np.diff(rows[:, 1]) >= 0)
    start, ring = LEVEL.spawn(""), next(f for f in LEVEL.folds if f.kind == "landing").points[0]
    for x, y, _, _ in rows.tolist():
        assert any(contains(area.outline, x, y) for area in LEVEL.ground)
        assert abs(x - start.x) + abs(y - start.y) > 40
        assert abs(x - ring[0]) + abs(y - ring[1]) > 60


def test_every_blade_stands_on_its_root_and_has_one_tip() -> None:
    body = blades().reshape(-1, 12, 4)
    assert np.all(body[:, :, 1].min(1) == 0.0)
    assert np.all(body[:, :, 1].max(1) > 0.5)
