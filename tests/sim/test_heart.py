"""The stride: on the beat of the heart it carries to the next."""

import pytest

from game.sim import tuning
from game.sim.controls import Button
from game.sim.events import Dashed, Strode
from game.sim.progress import Progress
from game.sim.world import World
from tests.worlds import RIGHT, play, press, world

ROW = "@" + "." * 40
STRIDE = press(Button.DASH, stick_x=127)
SLOW = tuning.WALK * tuning.HEART_WALK


def walked(ticks_before: int, *, again: bool = False) -> tuple[World, float]:
    w = world(ROW, heart=48)
    play(w, RIGHT, ticks_before)
    x = w.player.x
    play(w, STRIDE)
    play(w, RIGHT, 47)
    if again:
        play(w, STRIDE)
        play(w, RIGHT, 47)
    return w, w.player.x - x


@pytest.mark.parametrize("early", [-5, -1, 0, 4])
def test_a_press_near_the_beat_carries_to_the_next(early: int) -> None:
    w, way = walked(95 + early)
    assert way > 48 * SLOW * 1.5
    assert w.heart.stride_until % 48 == 0


def test_a_miss_costs_nothing() -> None:
    w = world(ROW, heart=48)
    play(w, RIGHT, 60)
    x = w.player.x
    assert Strode(on_beat=False) in play(w, STRIDE)
    play(w, RIGHT, 29)
    assert w.player.x - x == pytest.approx(30 * SLOW)


def test_only_where_a_heart_is_heard_the_walk_is_slow() -> None:
    heard, silent = world(ROW, heart=48), world(ROW)
    for w in (heard, silent):
        play(w, RIGHT, 30)
    assert heard.player.speed == pytest.approx(SLOW)
    assert silent.player.speed == pytest.approx(tuning.WALK)


def test_beat_after_beat_one_strides_on() -> None:
    _, way = walked(95, again=True)
    assert way > 96 * SLOW * 1.7


def test_the_dash_is_no_dash_there() -> None:
    learnt = Progress(lessons=frozenset({"fail_forward"}))
    w = world(ROW, learnt, heart=48)
    assert not any(isinstance(e, Dashed) for e in play(w, STRIDE, 20))
