"""Shadows of blades, and the ground they are about to sweep."""

import numpy as np
import pytest

from game.sim.parts.blade import Blade
from game.sim.plane import KY
from game.view.places.sun.sweep import AHEAD, ROW, sweep

EAST = Blade(1, ((300.0, 0.0), (350.0, 0.0), (400.0, 0.0)), 0.0, 0.0, period=3600)


def swept(fear: float = 0.0) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    return sweep(EAST, EAST.turn(0), [EAST.turn(ahead) for ahead in AHEAD], 80.0, fear)


def test_the_shadow_lies_behind_and_the_way_ahead() -> None:
    rows = swept()
    count = 2 * (len(EAST.line) - 1)
    assert rows.shape == (count + len(AHEAD) * (len(EAST.line) - 1), ROW)
    assert rows[:count, 7].min() < -10.0, "clockwise is down in the east, so behind is up"
    assert rows[count:, 7].max() > 10.0 * KY
    assert rows[count:, [5, 7]].min() > -1.0


def test_a_shadow_is_gone_at_its_end_and_dark_at_its_foot() -> None:
    rows = swept()
    assert rows[0, 8] > 0.8
    assert rows[1, 10:12] == pytest.approx([0.0, 0.0])


def test_the_afraid_see_its_way_more_plainly() -> None:
    calm, afraid = swept(0.0), swept(1.0)
    assert afraid[-5, 8] > 1.5 * calm[-5, 8]
    assert afraid[0, 8] == calm[0, 8], "the shadow is the same to all"
