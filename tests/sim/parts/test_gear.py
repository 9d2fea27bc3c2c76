"""Gears turn by steps and take along who stands on them."""

from itertools import pairwise
from math import hypot

import numpy as np
import pytest

from game.sim.controls import NEUTRAL
from game.sim.parts.gear import EASE_TICKS, Gear
from game.sim.plane import KY
from game.view.fold.wheel import wheel
from game.view.kinds.wheels import pitch
from tests.worlds import play, world

WHEEL = Gear(5, 320.0, 320.0, 200.0, 200.0 * KY)
HALL = "\n".join(["..........", *["          "] * 3, "   @      ", *["          "] * 5])


def test_a_revolution_is_sixteen_steps_of_half_a_second() -> None:
    assert WHEEL.turn(0) == 0.0
    assert WHEEL.turn(EASE_TICKS) == 1 / 16
    assert WHEEL.turn(29) == 1 / 16
    assert WHEEL.turn(480) == 1.0


def test_a_step_is_eased_and_never_runs_back() -> None:
    turns = [WHEEL.turn(tick) for tick in range(61)]
    assert turns == sorted(turns)
    speeds = [b - a for a, b in pairwise(turns)]
    assert speeds[0] < speeds[8] > speeds[17]


def test_who_stands_on_it_comes_round_to_where_they_stood() -> None:
    w = world(HALL, parts=(WHEEL,))
    x, y = w.player.x, w.player.y
    radius = hypot((x - WHEEL.x) / WHEEL.rx, (y - WHEEL.y) / WHEEL.ry)
    quarter = None
    for tick in range(480):
        play(w, NEUTRAL)
        u, v = (w.player.x - WHEEL.x) / WHEEL.rx, (w.player.y - WHEEL.y) / WHEEL.ry
        assert abs(hypot(u, v) - radius) < 1e-3
        if tick == 239:
            quarter = (w.player.x, w.player.y)
    assert hypot(w.player.x - x, w.player.y - y) < 0.5
    assert quarter is not None
    assert hypot(quarter[0] - (640 - x), quarter[1] - (640 - y)) < 0.5


def test_a_stopped_one_carries_nobody_and_the_other_sense_goes_the_other_way() -> None:
    still = Gear(5, 320.0, 320.0, 200.0, 134.0, sense=0)
    w = world(HALL, parts=(still,))
    play(w, NEUTRAL, 100)
    assert (w.player.x, w.player.y) == (3.5 * 64, 4.5 * 64)
    back = Gear(5, 320.0, 320.0, 200.0, 134.0, sense=-1)
    assert back.turn(480) == -1.0


def test_its_floor_is_round() -> None:
    (rim,) = WHEEL.floors
    assert len(rim) == 24
    far = {round(hypot((x - 320) / 200, (y - 320) / (200 * KY)), 5) for x, y in rim}
    assert far == {round(25.84 / 24.9, 5)}


def test_it_bears_as_far_as_its_teeth_are_seen_to_reach() -> None:
    row = wheel(pitch(WHEEL), WHEEL.teeth)[:, :2]
    tip = float(np.sqrt((row**2).sum(1)).max())
    assert WHEEL.holds(320.0 + tip - 0.1, 320.0)
    assert not WHEEL.holds(320.0 + tip + 0.1, 320.0)
    left, top, right, bottom = WHEEL.box
    assert (right - left, bottom - top) == pytest.approx((2 * tip, 2 * tip * KY))
