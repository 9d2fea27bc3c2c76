"""A string of point masses: tied at its ends, no longer than it is, hanging where it may."""

import numpy as np

from game.view.places.memories.rope import Rope

STILL = (0.0, 0.0)


def length(rope: Rope) -> float:
    return float(np.hypot(*np.diff(rope.points, axis=0).T).sum())


def test_tied_at_both_ends_it_hangs_between_them() -> None:
    rope = Rope(10, 200.0, tied=True)
    for _ in range(90):
        rope.step(1 / 60, (0.0, 0.0), (120.0, 0.0), STILL)
    points = rope.points
    assert tuple(points[0]) == (0.0, 0.0)
    assert tuple(points[-1]) == (120.0, 0.0)
    assert points[5, 1] > 40.0
    assert length(rope) < 206.0


def test_pulled_taut_it_is_straight_however_fast_it_is_carried() -> None:
    rope = Rope(10, 200.0, tied=True)
    for k in range(60):
        rope.step(1 / 60, (5.0 * k, 0.0), (5.0 * k + 100.0, -150.0), STILL, 181.0)
    off = rope.points - rope.points[0]
    aside = np.abs(off[:, 0] * 150.0 + off[:, 1] * 100.0) / 180.3
    assert aside.max() < 12.0


def test_with_one_end_free_it_streams_with_the_wind() -> None:
    rope = Rope(8, 100.0, tied=False)
    for _ in range(120):
        rope.step(1 / 60, (0.0, 0.0), None, (2500.0, 0.0))
    end = rope.points[-1]
    assert end[0] > 80.0
    assert abs(end[1]) < 50.0


def test_what_jumps_is_laid_anew() -> None:
    rope = Rope(6, 90.0, tied=False)
    rope.step(1 / 60, (0.0, 0.0), None, STILL)
    rope.step(1 / 60, (2000.0, 0.0), None, STILL)
    assert np.abs(rope.points[:, 0] - 2000.0).max() < 1.0
