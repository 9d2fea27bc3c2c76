"""Threads of wind: within their gust, side by side, never crossing."""

import numpy as np

from game.sim.parts.gust import Gust
from game.view.places.cliff.windlines import BEYOND, seeds, span, threads
from tests.worlds import box

EAST = Gust(6, box(100.0, 200.0, 700.0, 440.0), 1.0, 0.0, 3.0)
NORTH = Gust(6, box(100.0, 200.0, 340.0, 800.0), 0.0, -1.0, 3.0)


def test_they_reach_a_little_beyond_the_area_and_not_far_beside_it() -> None:
    rows = threads(EAST)
    assert rows[:, 0].min() >= 100.0 - BEYOND - 1
    assert rows[:, 0].max() <= 700.0 + BEYOND + 40
    assert rows[:, 1].min() > 200.0 - 40
    assert rows[:, 1].max() < 440.0 + 60


def test_they_run_the_way_it_blows() -> None:
    rows = threads(NORTH)
    order = np.argsort(rows[:, 2])
    assert rows[order[0], 1] > rows[order[-1], 1]
    assert rows[:, 6].min() == 0.0
    assert rows[:, 6].max() == 1.0


def test_where_two_run_side_by_side_they_keep_their_order() -> None:
    rows = threads(EAST)
    apart = {}
    for x in (300.0, 400.0, 500.0):
        near = rows[(np.abs(rows[:, 0] - x) < 11.0) & (rows[:, 3] < 0)]
        apart[x] = [chance for _, chance in sorted(zip(near[:, 1], near[:, 4], strict=True))]
    shared = [set(order) for order in apart.values()]
    both = shared[0] & shared[1] & shared[2]
    kept = [[c for c in dict.fromkeys(order) if c in both] for order in apart.values()]
    assert len(kept[0]) > 4
    assert kept[0] == kept[1] == kept[2]


def test_a_gust_spans_what_its_corners_span_along_and_across_the_wind() -> None:
    assert span(EAST) == (100.0, 700.0, 200.0, 440.0)
    assert span(NORTH) == (-800.0, -200.0, 100.0, 340.0)
    assert seeds(EAST)[:, :2].max() < 1.0
