import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.sim import trig

TURNS = st.floats(-1e6, 1e6)


@given(TURNS)
def test_sine_and_cosine_are_those_of_mathematics_to_a_millionth(turn: float) -> None:
    exact = math.fmod(turn, 1.0) * math.tau
    assert trig.sin(turn) == pytest.approx(math.sin(exact), abs=1e-6)
    assert trig.cos(turn) == pytest.approx(math.cos(exact), abs=1e-6)


@given(st.lists(TURNS, min_size=1, max_size=20))
def test_arrays_and_floats_give_the_same_bits(turns: list[float]) -> None:
    many = np.array(turns)
    assert trig.sin(many).tolist() == [trig.sin(turn) for turn in turns]
    assert trig.cos(many).tolist() == [trig.cos(turn) for turn in turns]


def test_quarters_of_a_turn_are_exact() -> None:
    assert [trig.sin(quarter / 4) for quarter in range(5)] == [0.0, 1.0, 0.0, -1.0, 0.0]
    assert trig.direction(0.5) == (-1.0, 0.0)


def test_the_least_step_below_a_whole_turn_stays_within_the_table() -> None:
    assert trig.sin(-1e-30) == 0.0
    assert trig.sin(np.array([-1e-30])).tolist() == [0.0]


def test_the_table_is_within_a_few_units_of_the_last_place_of_libm() -> None:
    for step in range(trig.SIZE):
        turn = step / trig.SIZE
        assert abs(trig.sin(turn) - math.sin(math.tau * turn)) < 1e-15


@given(TURNS, st.floats(-100, 100), st.floats(-100, 100))
def test_rotating_there_and_back_comes_home(turn: float, x: float, y: float) -> None:
    there = trig.rotate(x, y, turn)
    assert trig.rotate(*there, -turn) == pytest.approx((x, y), abs=1e-3)


def test_angles_grow_from_right_to_down() -> None:
    assert trig.rotate(1.0, 0.0, 0.25) == (0.0, 1.0)


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_a_unit_vector_has_length_one_unless_there_is_no_direction(x: float, y: float) -> None:
    ux, uy = trig.unit(x, y)
    if x * x + y * y >= 1e-200:
        assert math.hypot(ux, uy) == pytest.approx(1.0, abs=1e-6)
        assert ux * y == pytest.approx(uy * x, abs=1e-3)
    else:
        assert (ux, uy) == (x, y)
