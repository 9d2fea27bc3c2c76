"""The dash: after *Fail forward* it crosses one tile of nothing."""

from game.sim import tuning
from game.sim.controls import NEUTRAL, Button
from game.sim.events import Caught, Dashed, Fell, FlowLost
from game.sim.level import CraneSpot
from game.sim.progress import Assists, Progress
from tests.worlds import RIGHT, middle, play, press, world

ROW = "@.............."
LEARNT = Progress(lessons=frozenset({"fail_forward"}))
DASH = press(Button.DASH, stick_x=127)


def test_nobody_dashes_who_has_not_learnt_to() -> None:
    w = world(ROW)
    assert not any(isinstance(e, Dashed) for e in play(w, DASH, 3))


def test_a_dash_is_ten_ticks_of_twelve_px() -> None:
    w = world(ROW, LEARNT)
    x = w.player.x
    play(w, DASH)
    play(w, NEUTRAL, tuning.DASH_TICKS - 1)
    assert w.player.x - x == tuning.DASH_TICKS * tuning.DASH_SPEED
    play(w, NEUTRAL)
    assert w.player.mode == "walk"


def test_it_crosses_one_tile_of_nothing_and_not_two() -> None:
    for gap, falls in ((" ", False), ("   ", True)):
        w = world("@." + gap + "....", LEARNT)
        while w.player.x < 2 * 64 - 6:
            play(w, RIGHT)
        events = play(w, DASH) + play(w, RIGHT, 30)
        assert any(isinstance(e, Fell) for e in events) is falls


def test_it_is_back_after_a_while_on_the_ground_or_always_with_the_assist() -> None:
    w = world(ROW, LEARNT)
    play(w, DASH)
    play(w, NEUTRAL, tuning.DASH_TICKS)
    assert not any(isinstance(e, Dashed) for e in play(w, DASH, 2))
    play(w, NEUTRAL, tuning.DASH_BACK)
    assert any(isinstance(e, Dashed) for e in play(w, DASH, 2))
    w = world(ROW, LEARNT, Assists(endless_dash=True))
    play(w, DASH)
    play(w, NEUTRAL, tuning.DASH_TICKS)
    assert any(isinstance(e, Dashed) for e in play(w, DASH, 2))


def test_flow_lasts_its_ticks_and_a_clean_catch_gives_the_dash_back() -> None:
    x, y = middle(1, 0)
    w = world(ROW, LEARNT, cranes=(CraneSpot(5, 1, x, y, 30, perched=False, shy=False),))
    play(w, DASH)
    caught: Caught | None = None
    for _ in range(600):
        i = w.flock.catchable(w.player.x, w.player.y, tuning.CATCH_REACH)
        clean = i is not None and w.flock.clean(i)
        for event in play(w, press(Button.CATCH) if clean else press(Button.BREATHE)):
            caught = event if isinstance(event, Caught) else caught
        if caught:
            break
    assert caught is not None
    assert caught.clean
    assert caught.flow == 1
    assert w.player.dash_ready
    events = play(w, NEUTRAL, tuning.FLOW_TICKS - 1)
    assert w.flow == 1
    assert FlowLost() in events + play(w, NEUTRAL)
