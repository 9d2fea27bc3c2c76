"""Cranes at rest: they breathe, look about at times, and never together."""

import numpy as np

from game.view.flight.resting import resting, watching
from game.view.fold import crane


def poses(ticks: int, count: int) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    which = np.arange(count)
    return np.array(
        [(resting(tick, which) * crane.RESTS).astype(np.int64) for tick in range(ticks)]
    )


def test_mostly_they_sleep_and_now_and_then_look_both_ways() -> None:
    seen = poses(2400, 12)
    awake = (seen > 1).mean()
    assert 0.05 < awake < 0.35
    assert all(set(row.tolist()) == {0, 1, 2, 3} for row in seen.T)


def test_they_do_not_breathe_in_step() -> None:
    assert (poses(600, 12).std(axis=1) > 0).mean() > 0.9


def test_they_look_to_the_side_from_which_someone_comes() -> None:
    asleep = resting(0, np.arange(3)) * 0.0
    ahead, right = np.array([40.0, 40.0, 900.0]), np.array([60.0, -60.0, 60.0])
    beats = watching(asleep, ahead, right)
    poses = crane.REST + (beats * crane.RESTS).astype(int)
    assert crane.ALL[poses[0]].look > 0.3
    assert crane.ALL[poses[1]].look < -0.3
    assert beats[2] == 0.0, "too far to care"
