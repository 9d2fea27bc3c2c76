"""Lecterns: a phrase is followed with stick or pointer, and gives what it says."""

import pytest

from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.events import (
    Learned,
    Read,
    SceneBegan,
    SceneEnded,
    WritingBegan,
    WritingLeft,
    Written,
)
from game.sim.level import CraneSpot
from game.sim.parts.lectern import FLOURISH, Lectern, LiveLectern, Stroke
from game.sim.progress import Assists, Progress
from game.sim.scenes import SCENES
from game.sim.world import World
from tests.worlds import DOWN, LEFT, RIGHT, middle, play, press, world

X, Y = middle(1, 1)
ACROSS = Stroke(((X, 0.0), (X + 140.0, 0.0)), "Fail")
BACK = Stroke(((X + 140.0, -40.0), (X, -40.0)), "forward")
LESSON = Lectern(5, X, Y, (ACROSS, BACK), lesson="fail_forward")
ROOM = "....\n.@..\n...."
ACT = press(Button.ACT)


def at_the_lectern(lectern: Lectern = LESSON, assists: Assists | None = None) -> World:
    w = world(ROOM, assists=assists, parts=(lectern,))
    assert w.prompt is not None
    assert w.prompt.verb == "write"
    assert WritingBegan(5) in play(w, ACT)
    play(w, NEUTRAL, 3)
    return w


def live(w: World) -> LiveLectern:
    part = w.parts.of(5)
    assert isinstance(part, LiveLectern)
    return part


def test_following_all_strokes_teaches_the_lesson() -> None:
    w = at_the_lectern()
    events = play(w, RIGHT, 28) + play(w, LEFT, 28)
    assert [e for e in events if isinstance(e, (Written, Learned))] == [
        Written(5, "Fail"),
        Written(5, "forward"),
        Learned("fail_forward"),
    ]
    assert w.progress.lessons == {"fail_forward"}
    assert w.player.mode == "walk"
    assert w.prompt is None


def test_one_does_not_walk_while_writing() -> None:
    w = at_the_lectern()
    play(w, DOWN, 30)
    assert (w.player.x, w.player.y) == (X, Y)


def test_careless_is_slow_and_never_wrong() -> None:
    askew = Controls(stick_x=64, stick_y=110)
    inks = []
    for controls in (RIGHT, askew, LEFT):
        w = at_the_lectern()
        play(w, controls, 10)
        inks.append(live(w).along)
    assert inks[0] > inks[1] > inks[2] == 0.0


def test_the_flourish_at_the_end_of_a_phrase_writes_itself() -> None:
    w = at_the_lectern()
    while live(w).along < 140.0 - FLOURISH:
        play(w, RIGHT)
    assert Written(5, "Fail") in play(w, NEUTRAL, 20)
    assert live(w).stroke == 1


def test_the_pointer_writes_where_it_is_led() -> None:
    w = at_the_lectern()
    for step in range(40):
        across, down = live(w).pointed(min(X + 140.0, X + 5.0 * step), 8.0)
        play(w, Controls(pointer_x=across, pointer_y=down))
    assert live(w).stroke == 1


def test_a_pointer_far_off_writes_nothing_and_one_at_rest_is_written_up_to() -> None:
    w = at_the_lectern()
    for step in range(40):
        across, down = live(w).pointed(X + 5.0 * step, 150.0)
        play(w, Controls(pointer_x=across, pointer_y=down))
    assert live(w).along == 0.0
    across, down = live(w).pointed(X + 60.0, 0.0)
    play(w, Controls(pointer_x=across, pointer_y=down), 60)
    assert abs(live(w).along - 60.0) < 8.0
    assert live(w).stroke == 0


def test_the_hand_may_sink_and_what_is_written_stays() -> None:
    w = at_the_lectern()
    play(w, RIGHT, 10)
    along = live(w).along
    assert along > 0
    assert WritingLeft(5) in play(w, ACT)
    assert w.player.mode == "walk"
    play(w, NEUTRAL, 8)
    assert w.writing is None, "the press that lowered it does not raise it again"
    play(w, ACT)
    assert w.writing is not None
    assert live(w).along == along


def test_turning_back_lowers_the_hand() -> None:
    w = at_the_lectern()
    play(w, press(Button.HINGE), 40)
    assert w.player.mode == "walk"
    assert w.writing is None


def test_with_the_assist_it_writes_itself() -> None:
    w = at_the_lectern(assists=Assists(self_writing=True))
    assert Learned("fail_forward") in play(w, NEUTRAL, 60)


def test_it_waits_for_the_lessons_it_needs() -> None:
    needy = Lectern(5, X, Y, (ACROSS,), scene="podium", needs=("fail_forward",))
    assert world(ROOM, parts=(needy,)).prompt is None
    knowing = Progress(lessons=frozenset({"fail_forward"}))
    assert world(ROOM, knowing, parts=(needy,)).prompt is not None


def test_until_then_it_murmurs() -> None:
    needy = Lectern(5, X, Y, (ACROSS,), scene="podium", needs=("fail_forward",), murmur="Not yet.")
    w = world(ROOM, parts=(needy,))
    assert w.prompt is not None
    assert w.prompt.verb == "read"
    assert Read("Not yet.") in play(w, ACT)
    assert w.writing is None
    knowing = Progress(lessons=frozenset({"fail_forward"}))
    w = world(ROOM, knowing, parts=(needy,))
    assert w.prompt is not None
    assert w.prompt.verb == "write"


def test_its_pace_is_how_fast_the_ink_runs() -> None:
    slow = at_the_lectern(Lectern(5, X, Y, (ACROSS,), lesson="fail_forward", pace=2.0))
    play(slow, RIGHT, 10)
    assert live(slow).along == 20.0


def test_it_remembers_when_each_stroke_was_whole() -> None:
    w = at_the_lectern()
    play(w, RIGHT, 28)
    assert len(live(w).whole) == 1
    assert 20 <= live(w).whole[0] <= w.tick
    assert live(w).stroke == 1


@pytest.mark.parametrize("skip", [False, True])
def test_the_podium_begins_a_scene_that_crowns(skip: bool) -> None:
    w = at_the_lectern(Lectern(5, X, Y, (ACROSS,), scene="podium"))
    events = play(w, RIGHT, 28)
    assert SceneBegan("podium") in events
    assert w.state == "arrival"
    x = w.player.x
    if skip:
        events = play(w, press(Button.SKIP), 1)
    else:
        events = play(w, RIGHT, SCENES["podium"].length)
        assert w.player.x == x
    assert SceneEnded("podium", skip) in events
    assert w.state == "crowned"
    assert w.playing is None
    play(w, RIGHT, 28)
    assert w.player.x > x


def test_one_that_lights_a_figure_shows_its_crane_and_is_done() -> None:
    crane = CraneSpot(9, 40, X + 60.0, Y, figure="the last line", perched=True)
    lectern = Lectern(5, X, Y, (ACROSS,), figure="the last line")
    w = world(ROOM, parts=(lectern,), cranes=(crane,))
    assert w.flock.catchable(X + 60.0, Y, 72.0) is None
    play(w, press(Button.ACT))
    play(w, RIGHT, 28)
    assert w.progress.figures == {"the last line"}
    assert w.flock.catchable(X + 60.0, Y, 72.0) is not None
    assert w.prompt is None
