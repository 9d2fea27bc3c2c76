"""Pace: slowly, fast, by the tick; what is due and where the picture is."""

from __future__ import annotations

import pytest

from game.app.pace import Pace


def test_faster_plays_two_four_and_eight_and_then_one_again() -> None:
    pace = Pace()
    for many in (1, 2, 4, 8, 1):
        assert sum(pace.due() for _ in range(16)) == 16 * many
        pace.act("faster")


def test_from_slow_faster_is_first_of_all_as_fast_as_ever() -> None:
    pace = Pace()
    pace.act("slower")
    pace.act("slower")
    pace.act("faster")
    assert pace.due() == 1
    pace.act("faster")
    assert (pace.due(), pace.name) == (2, "× 2")
    pace.act("slower")
    assert sum(pace.due() for _ in range(8)) == 4


def test_frozen_the_picture_stands_at_its_tick() -> None:
    pace = Pace()
    assert pace.part(0.25) == pytest.approx(0.25)
    pace.freeze()
    assert pace.part(0.25) == 1.0
    assert [pace.due() for _ in range(3)] == [0, 0, 0]
    pace.act("frame")
    assert [pace.due() for _ in range(3)] == [1, 0, 0]
