"""The chandelier's chain: at rest, stirred by who passes, and calm again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.view.places.hall.chandelier import Chandelier
from game.view.snapshot import Dreamer, Snapshot


def _moment(seconds: float, x: float) -> Snapshot:
    return Snapshot(seconds=seconds, corner=(0.0, 0.0), dreamer=Dreamer(x, 560.0))


def test_it_swings_after_one_who_runs_beneath_and_comes_to_rest() -> None:
    hung = Chandelier(500.0, 300.0)
    hung.follow(_moment(0.0, 300.0))
    moving = [hung.follow(_moment(k / 60, 300.0 + 4 * k)).angle for k in range(1, 101)]
    later = [hung.follow(_moment(k / 60, 700.0)).angle for k in range(101, 2400)]
    assert 0.008 < max(map(abs, moving)) < 0.08
    assert max(map(abs, later[-300:])) < max(map(abs, moving))


def test_a_spot_of_it_keeps_its_distance_from_where_the_silks_meet() -> None:
    hung = Chandelier(500.0, 300.0).follow(_moment(0.0, 0.0))
    swung = replace(hung, angle=0.3)
    (px, py), (x, y) = swung.pivot, swung.at(0.0, 0.0)
    assert (x - px) ** 2 + (y - py) ** 2 == pytest.approx((300.0 - py) ** 2)
    assert x < 500.0
