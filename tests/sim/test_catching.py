"""Catching: a hand reaches, closes and opens again."""

from game.sim import tuning
from game.sim.controls import NEUTRAL, Button
from game.sim.events import Caught, Reached
from game.sim.level import CraneSpot
from game.sim.progress import FAIL_FORWARD, Progress
from game.sim.world import World
from tests.worlds import middle, play, press, world

CATCH = press(Button.CATCH)


def _before_a_crane() -> World:
    x, y = middle(1, 0)
    return world("@....", cranes=(CraneSpot(5, 1, x, y, 0, perched=True, shy=False),))


def test_a_hand_that_closed_on_nothing_opens_after_its_ticks() -> None:
    w = world("@....")
    events = play(w, CATCH) + play(w, NEUTRAL, tuning.INPUT_BUFFER - 1)
    assert Reached() in events
    assert w.catching.closed == tuning.CATCH_MISSED
    play(w, NEUTRAL, tuning.CATCH_MISSED)
    assert not w.catching.closed


def test_pressing_faster_reaches_no_oftener() -> None:
    w, ticks = world("@...."), 10 * (tuning.INPUT_BUFFER + tuning.CATCH_MISSED)
    events = [event for _ in range(ticks // 2) for event in play(w, CATCH) + play(w, NEUTRAL)]
    assert 9 <= events.count(Reached()) <= 10


def test_a_press_just_before_the_hand_opens_still_catches() -> None:
    w = _before_a_crane()
    w.catching.closed = tuning.INPUT_BUFFER - 1
    events = play(w, CATCH)
    assert not any(isinstance(event, Caught) for event in events)
    events = play(w, NEUTRAL, tuning.INPUT_BUFFER - 1)
    assert any(isinstance(event, Caught) for event in events)


def test_a_catch_leaves_the_hand_open() -> None:
    w = _before_a_crane()
    assert any(isinstance(event, Caught) for event in play(w, CATCH))
    assert not w.catching.closed


def test_a_catch_over_nothing_gives_the_dash_back_and_on_the_ground_only_a_clean_one_does() -> None:
    for floor, ready in (("@         ", True), ("@.........", False)):
        x, y = middle(3, 0)
        crane = CraneSpot(5, 1, x, y, 0, perched=True, shy=False)
        w = world(floor, Progress(lessons=frozenset({FAIL_FORWARD})), cranes=(crane,))
        play(w, press(Button.DASH, stick_x=127), tuning.DASH_TICKS)
        assert not w.player.dash_ready
        events = play(w, press(Button.CATCH, stick_x=127), tuning.INPUT_BUFFER)
        (caught,) = (event for event in events if isinstance(event, Caught))
        assert not caught.clean
        assert w.player.dash_ready is ready
        assert w.player.off_ground <= tuning.INPUT_BUFFER
