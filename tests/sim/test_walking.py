"""How the dreamer walks: starts, stops, slides, rounds corners."""

from math import hypot

import pytest

from game.sim import tuning
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.events import Fell
from tests.worlds import DOWN, LEFT, RIGHT, UP, middle, play, press, world

ROOM = """
########
#......#
#.@....#
#......#
########
"""


def test_full_speed_comes_within_five_ticks() -> None:
    w = world(ROOM)
    play(w, RIGHT, tuning.ACCELERATE_TICKS)
    assert w.player.speed == pytest.approx(tuning.WALK)


def test_standing_still_comes_within_four_ticks() -> None:
    w = world(ROOM)
    play(w, RIGHT, 10)
    play(w, NEUTRAL, tuning.STOP_TICKS)
    assert w.player.speed == 0.0


def test_walking_is_as_fast_on_the_diagonal() -> None:
    w = world(ROOM)
    play(w, Controls(stick_x=127, stick_y=-127), 8)
    assert w.player.speed == pytest.approx(tuning.WALK)


def test_half_a_stick_is_half_the_speed() -> None:
    w = world(ROOM)
    play(w, Controls(stick_x=64), 8)
    assert w.player.speed == pytest.approx(tuning.WALK * 64 / 127)


def test_breathing_walks_slowly_and_grows_calm() -> None:
    w = world(ROOM)
    play(w, press(Button.BREATHE, stick_x=127), 40)
    assert w.player.speed == pytest.approx(tuning.BREATHE_WALK)
    assert w.player.calm > 0.85


@pytest.mark.parametrize("way", [RIGHT, LEFT, UP, DOWN])
def test_no_wall_is_entered_even_after_a_minute_against_it(way: Controls) -> None:
    w = world(ROOM)
    play(w, way, 600)
    left, top = 64 + tuning.PLAYER_RADIUS, 64 + tuning.PLAYER_RADIUS
    right, bottom = 7 * 64 - tuning.PLAYER_RADIUS, 4 * 64 - tuning.PLAYER_RADIUS
    assert left - 0.2 <= w.player.x <= right + 0.2
    assert top - 0.2 <= w.player.y <= bottom + 0.2


def test_a_wall_met_aslant_is_slid_along() -> None:
    w = world(ROOM)
    play(w, UP, 60)
    x = w.player.x
    play(w, Controls(stick_x=90, stick_y=-90), 30)
    assert w.player.x - x > 30 * tuning.WALK * 0.6


CORNER = """
.......
.......
@..###.
...###.
.......
"""


def test_a_corner_slightly_in_the_way_is_rounded_without_a_hand() -> None:
    for above in (4.0, 8.0, 11.0):
        w = world(CORNER)
        top = 2 * 64
        w.player.stand_at(40.0, top - tuning.PLAYER_RADIUS + above)
        play(w, RIGHT, 120)
        assert w.player.x > 6 * 64, above


def test_a_wall_straight_ahead_is_not_rounded() -> None:
    w = world(CORNER)
    w.player.stand_at(40.0, 3 * 64)
    play(w, RIGHT, 120)
    assert w.player.x < 3 * 64


ISLAND = """
.@.     ...
"""


def test_the_ledge_forgives_five_ticks_and_then_one_falls() -> None:
    w = world(ISLAND)
    while w.ground.kind_at(w.player.x, w.player.y):
        play(w, RIGHT)
    play(w, RIGHT, tuning.LEDGE_GRACE - 1)
    assert w.player.mode == "walk"
    play(w, RIGHT, 1)
    assert w.player.mode == "fall"


def test_turning_back_within_the_grace_saves_one() -> None:
    w = world(ISLAND)
    while w.ground.kind_at(w.player.x, w.player.y):
        play(w, RIGHT)
    events = play(w, LEFT, 20)
    assert w.player.mode == "walk"
    assert not any(isinstance(e, Fell) for e in events)


def test_falling_sets_one_back_at_the_start_keeping_everything() -> None:
    w = world(ISLAND)
    kept = w.progress
    events = play(w, RIGHT, 80)
    names = [type(e).__name__ for e in events]
    assert names.index("Fell") < names.index("SetBack")
    play(w, NEUTRAL, 60)
    back = next(e for e in events if type(e).__name__ == "SetBack")
    assert (back.x, back.y) == middle(1, 0)  # type: ignore[attr-defined]
    assert w.progress == kept


def test_steps_come_one_a_step_length() -> None:
    w = world(ROOM)
    events = play(w, RIGHT, 60)
    steps = [e for e in events if type(e).__name__ == "Stepped"]
    moved = hypot(w.player.x - middle(2, 2)[0], w.player.y - middle(2, 2)[1])
    assert abs(len(steps) - moved / tuning.STEP_LENGTH) <= 1.5
