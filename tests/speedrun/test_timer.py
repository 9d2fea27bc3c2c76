from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.sim.controls import NEUTRAL, Button, Controls
from game.speedrun.timer import Timer, clock


@pytest.mark.parametrize(
    ("ticks", "text"),
    [
        (0, "00:00.000"),
        (1, "00:00.017"),
        (2, "00:00.033"),
        (3, "00:00.050"),
        (59, "00:00.983"),
        (60, "00:01.000"),
        (16273, "04:31.217"),
        (3599, "00:59.983"),
        (3600, "01:00.000"),
        (215_999, "59:59.983"),
        (216_000, "1:00:00.000"),
        (36_000 * 60, "10:00:00.000"),
        (-1, "-00:00.017"),
        (None, "--:--.---"),
    ],
)
def test_ticks_are_told_as_minutes_seconds_and_milliseconds(ticks: int | None, text: str) -> None:
    assert clock(ticks) == text


@given(st.integers(0, 10**12))
def test_the_clock_is_never_more_than_half_a_millisecond_off(ticks: int) -> None:
    hours, minutes, seconds = (["0", *clock(ticks).split(":")])[-3:]
    told = int(hours) * 3600 + int(minutes) * 60 + Fraction(seconds)
    assert abs(told - Fraction(ticks, 60)) < Fraction(1, 2000)


def test_time_starts_with_the_first_input_and_not_before() -> None:
    timer = Timer()
    for _ in range(50):
        timer.advance(NEUTRAL)
    assert (timer.started, timer.time) == (None, 0)
    timer.advance(Controls(Button.BREATHE))
    assert (timer.started, timer.time) == (51, 0)
    timer.advance(NEUTRAL)
    assert timer.time == 1


def test_time_stands_still_after_the_end() -> None:
    timer = Timer()
    for _ in range(10):
        timer.advance(Controls(stick_x=1))
    timer.end()
    timer.advance(Controls(stick_x=1))
    assert (timer.ended, timer.time) == (10, 9)
