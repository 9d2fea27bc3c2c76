"""The mass of a storm far below its birds."""

import numpy as np

from game.sim.level import Fold
from game.view.flight.farflight import FarFlight
from tests.worlds import level

STORM = Fold(
    8,
    "storm",
    ((100.0, 100.0), (900.0, 500.0), (1700.0, 500.0)),
    closed=False,
    height=60.0,
    properties=(("count", "400"), ("fall", "0"), ("speed", "1"), ("spread", "300")),
)
EVERYWHERE = (-1e4, -1e4, 3e4, 3e4)


def test_a_place_without_a_storm_has_none() -> None:
    far = FarFlight(level("@"))
    assert far.most == 0
    assert len(far.rows(3.0, EVERYWHERE)) == 0


def test_all_stay_in_the_river_however_long_it_runs() -> None:
    far = FarFlight(level("@", folds=(STORM,)))
    for seconds in (0.0, 7.0, 3600.0):
        rows = far.rows(seconds, EVERYWHERE)
        assert len(rows) == far.most
        assert ((rows[:, :2] > -200.0) & (rows[:, :2] < (2000.0, 900.0))).all()


def test_they_go_with_the_river() -> None:
    far = FarFlight(level("@", folds=(STORM,)))
    before, after = (far.rows(seconds, EVERYWHERE) for seconds in (5.0, 5.1))
    step = after[:, :2] - before[:, :2]
    stayed = np.linalg.norm(step, axis=1) < 100.0
    assert stayed.mean() > 0.95, "few spring up again in so short a time"
    assert np.median(step[stayed, 0]) > 4.0


def test_those_out_of_view_are_left_out() -> None:
    far = FarFlight(level("@", folds=(STORM,)))
    seen = far.rows(2.0, (800.0, 300.0, 200.0, 400.0))
    assert 0 < len(seen) < far.most
    assert (np.abs(seen[:, 0] - 900.0) < 115.0).all()
