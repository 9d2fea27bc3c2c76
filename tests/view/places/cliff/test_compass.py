"""The needle in the ribs."""

from dataclasses import replace
from math import pi

import pytest

from game.sim.level import Fold, Passage
from game.sim.progress import Progress
from game.view.places.cliff.compass import bearing, needle
from game.view.snapshot import Dreamer
from tests.worlds import box, middle, world

GIVEN = Progress(scenes=frozenset({"compass"}))
EAST = Passage(3, "home", box(500, 0, 540, 64), "hall", earns="headline")
SUN = Fold(4, "sun", box(0, -900, 64, -800), True, 0.0)


def test_there_is_none_before_the_frost_has_said_its_words() -> None:
    assert bearing(world("@.......", passages=(EAST,))) is None


def test_it_points_to_what_is_not_earned_yet() -> None:
    assert bearing(world("@.......", GIVEN, passages=(EAST,))) == pytest.approx(0.0)


def test_it_points_to_the_sun_once_all_here_is_earned() -> None:
    earned = replace(GIVEN, earned=frozenset({"headline"}))
    w = world("@.......", earned, passages=(EAST,), folds=(SUN,))
    assert bearing(w) == pytest.approx(-pi / 2)


def test_the_plunge_comes_before_all_else() -> None:
    x, y = middle(0, 0)
    plunge = Passage(5, "plunge", box(x - 20, y + 400, x + 20, y + 440), "sun", asks=True)
    assert bearing(world("@.......", GIVEN, passages=(EAST, plunge))) == pytest.approx(pi / 2)


def test_with_nowhere_to_go_there_is_no_needle() -> None:
    assert bearing(world("@.......", GIVEN)) is None


def test_most_of_its_light_lies_ahead() -> None:
    rows = needle(Dreamer(100.0, 100.0), 0.0, 0.0)
    light = sum(row[9] * (row[0] - 100.0) for row in rows)
    assert light > 0.0
