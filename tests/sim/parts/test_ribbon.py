"""Ribbons carry who stands on them."""

from game.sim.controls import NEUTRAL, Button
from game.sim.events import Fell
from game.sim.level import GroundArea
from game.sim.parts.ribbon import GROUND, Ribbon
from game.sim.progress import Progress
from tests.worlds import DOWN, LEFT, RIGHT, box, middle, play, press, world

EAST = Ribbon(5, (middle(1, 1), middle(8, 1)), 64.0, 3.0)
SHORE = """
..........
@
"""


def test_it_is_ground_over_nothing_and_flows_along_its_line() -> None:
    w = world("@         ", parts=(Ribbon(5, (middle(0, 0), middle(8, 0)), 60.0, 3.0),))
    events = play(w, NEUTRAL, 100)
    assert not any(isinstance(e, Fell) for e in events)
    assert w.player.x > 64 * 4
    assert w.player.y == 32
    assert abs(w.player.carry_x - 3.0) < 1e-3


def test_it_takes_hold_softly_and_lets_go_on_the_shore() -> None:
    w = world("@.........", parts=(Ribbon(5, ((0.0, 32.0), (200.0, 32.0)), 60.0, 3.0),))
    play(w, NEUTRAL)
    assert 0.0 < w.player.carry_x < 1.0
    play(w, NEUTRAL, 120)
    assert w.player.x > 200
    assert w.player.carry_x == 0.0


def test_walking_along_is_faster_than_against() -> None:
    ways = {}
    for controls in (RIGHT, LEFT):
        w = world(
            "." * 12 + "@" + "." * 12, parts=(Ribbon(5, ((0.0, 32.0), (1600.0, 32.0)), 60.0, 2.0),)
        )
        start = w.player.x
        play(w, controls, 60)
        ways[controls] = abs(w.player.x - start)
    assert ways[RIGHT] - ways[LEFT] > 150


def test_beside_it_there_is_nothing() -> None:
    w = world(SHORE, parts=(EAST,))
    events = play(w, DOWN, 60)
    assert any(isinstance(e, Fell) for e in events)


def test_the_bend_turns_the_flow() -> None:
    bent = Ribbon(5, ((0.0, 32.0), (320.0, 32.0), (320.0, 640.0)), 80.0, 3.0)
    w = world("\n".join(["@" + "." * 9] + ["." * 10] * 9), parts=(bent,))
    play(w, NEUTRAL, 200)
    assert abs(w.player.x - 320) < 40
    assert w.player.y > 200


def test_steps_sound_of_paint_and_a_dash_keeps_the_flow() -> None:
    line = ((0.0, 32.0), (1600.0, 32.0))
    learnt = Progress(lessons=frozenset({"fail_forward"}))
    reach = {}
    for speed in (0.0, 3.0):
        w = world("@" + "." * 24, learnt, parts=(Ribbon(5, line, 60.0, speed),))
        play(w, NEUTRAL, 40)
        start = w.player.x
        play(w, press(Button.DASH, stick_x=127))
        play(w, NEUTRAL, 9)
        reach[speed] = w.player.x - start
    assert reach[3.0] > reach[0.0] + 25
    w = world("@" + "." * 24, parts=(Ribbon(5, line, 60.0, 0.0),))
    steps = [e.ground for e in play(w, RIGHT, 60) if hasattr(e, "ground")]
    assert set(steps) == {GROUND}


def test_where_ground_lies_over_it_one_stands_still() -> None:
    line = ((0.0, 32.0), (1600.0, 32.0))
    page = GroundArea(9, "resume", box(320, 0, 640, 64))
    for under in (True, False):
        w = world("@" + " " * 24, parts=(Ribbon(5, line, 60.0, 3.0, under=under),), ground=(page,))
        play(w, RIGHT, 12)
        play(w, NEUTRAL, 200)
        assert (w.player.carry_x == 0.0 and 320 < w.player.x < 400) is under


def test_a_bank_holds_whoever_walks_at_it() -> None:
    drawing = "\n".join(["@" + " " * 24] + [" " * 25] * 4)
    line = ((0.0, 96.0), (1600.0, 96.0))
    for banked in (True, False):
        w = world(drawing, parts=(Ribbon(5, line, 200.0, 2.0, banked=banked),))
        play(w, RIGHT, 20)
        events = play(w, press(stick_x=40, stick_y=127), 90)
        assert any(isinstance(e, Fell) for e in events) is not banked


def test_banks_that_are_not_there_yet_push_nobody() -> None:
    late = Ribbon(5, ((0.0, 96.0), (640.0, 96.0)), 160.0, 2.0, after="plan_z", banked=True)
    w = world("@.........\n..........", parts=(late,))
    play(w, NEUTRAL, 30)
    assert (w.player.x, w.player.y) == middle(0, 0)
    w = world("@.........\n..........", Progress(scenes=frozenset({"plan_z"})), parts=(late,))
    play(w, NEUTRAL, 30)
    assert w.player.y > middle(0, 0)[1]
