"""The needle in the ribs."""

from dataclasses import replace
from math import pi

import pytest

from game.sim.level import Fold, Passage
from game.sim.progress import Progress
from game.sim.states import COMPASS
from game.view.places.cliff.compass import Compass, bearing, shine
from game.view.snapshot import Dreamer
from tests.worlds import box, middle, world

GIVEN = Progress(scenes=frozenset({COMPASS}))
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


def test_the_way_on_comes_before_the_sun() -> None:
    on = Passage(6, "on", box(500, 0, 540, 64), "next", split="On")
    assert bearing(world("@.......", GIVEN, passages=(on,), folds=(SUN,))) == pytest.approx(0.0)


def test_the_plunge_comes_before_all_else() -> None:
    x, y = middle(0, 0)
    plunge = Passage(5, "plunge", box(x - 20, y + 400, x + 20, y + 440), "sun", asks=True)
    assert bearing(world("@.......", GIVEN, passages=(EAST, plunge))) == pytest.approx(pi / 2)


def test_with_nowhere_to_go_there_is_no_needle() -> None:
    assert bearing(world("@.......", GIVEN)) is None


def swung(ticks: int) -> list[float]:
    w, compass, angles = world("@.......", GIVEN, passages=(EAST,)), Compass(), []
    for _ in range(ticks):
        compass.step(w, 0.0)
        angle = compass.angle(1.0)
        assert angle is not None
        angles.append(angle)
    return angles


def test_it_swings_past_its_goal_and_settles() -> None:
    angles = swung(480)
    assert max(angles) > 1.0
    assert min(angles) < -0.4, "it overshoots"
    assert max(abs(angle) for angle in angles[-60:]) < 0.03


def test_one_who_turns_draws_it_along() -> None:
    w, compass = world("@.......", GIVEN, passages=(EAST,)), Compass()
    for _ in range(600):
        compass.step(w, 0.0)
    compass.step(w, 0.8)
    for _ in range(12):
        compass.step(w, 0.0)
    assert abs(compass.angle(1.0) or 0.0) > 0.15


def test_the_line_is_drawn_only_where_one_can_plunge() -> None:
    x, y = middle(0, 0)
    plunge = Passage(5, "plunge", box(x - 20, y + 400, x + 20, y + 440), "sun", asks=True)
    led = []
    for passages in ((EAST,), (EAST, plunge)):
        w, compass = world("@.......", GIVEN, passages=passages), Compass()
        for _ in range(300):
            compass.step(w, 0.0)
        led.append(compass.led)
    assert led == [0.0, 1.0]


def test_its_goal_is_marked_on_the_ring_ahead() -> None:
    marks, glow = shine(Dreamer(100.0, 100.0), 0.0)
    assert all(row[0] > 160.0 for row in marks)
    assert glow[0][0] > 100.0
