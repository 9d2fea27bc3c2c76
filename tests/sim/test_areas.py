"""What walking somewhere does: hinges, passages, endings, tubes, words, fear."""

from dataclasses import replace

import pytest

from game.sim import tuning
from game.sim.controls import NEUTRAL, Button
from game.sim.events import (
    Awoke,
    Event,
    HingePassed,
    Left,
    Read,
    SetBack,
    TubeDied,
    Whispered,
)
from game.sim.level import Ending, FearArea, Hinge, Murmur, Passage, Reading, Tube
from game.sim.progress import LESSONS, Assists, Progress
from game.sim.world import World
from tests.worlds import LEFT, RIGHT, box, middle, play, press, world

ROW = "@........."
EAST = box(5 * 64, 0, 6 * 64, 64)


def test_a_passage_is_left_through_once_and_the_world_is_over() -> None:
    w = world(ROW, passages=(Passage(5, "door", EAST, "hall", "south", split="Glass door"),))
    events = play_until_over(w)
    assert [e for e in events if isinstance(e, Left)] == [
        Left("hall", "south", "Glass door", "plain")
    ]
    with pytest.raises(RuntimeError):
        w.step(NEUTRAL)


def play_until_over(w: World) -> list[Event]:
    events: list[Event] = []
    for _ in range(300):
        events += w.step(RIGHT)
        if w.over:
            return events
    raise AssertionError("nobody left")


def test_who_comes_in_through_a_passage_is_not_taken_back_at_once() -> None:
    here = box(0, 0, 100, 64)
    w = world(ROW, passages=(Passage(5, "back", here, "office"),))
    play(w, NEUTRAL, 30)
    assert not w.over
    play(w, RIGHT, 60)
    assert not w.over
    for _ in range(90):
        if not w.over:
            play(w, LEFT)
    assert w.over


def test_a_passage_that_asks_waits_for_the_answer() -> None:
    w = world(ROW, passages=(Passage(5, "plunge", EAST, "sun", asks=True),))
    play(w, RIGHT, 80)
    assert not w.over
    assert w.prompt is not None
    assert w.prompt.verb == "plunge"
    assert Left("sun", "", "", "plain") in play(w, press(Button.ACT))
    assert w.over


def test_a_leap_goes_through_once_its_words_are_said() -> None:
    way = Passage(5, "plunge", box(120, 0, 999, 999), "sun", asks=True, leap="compass")
    unsaid = world("@..    ", passages=(way,))
    assert any(isinstance(event, SetBack) for event in play(unsaid, RIGHT, 90))
    assert not unsaid.over
    said = world("@..    ", Progress(scenes=frozenset({"compass"})), passages=(way,))
    for _ in range(90):
        if not said.over:
            events = play(said, RIGHT)
    assert Left("sun", "", "", "plain") in events


def test_who_falls_in_a_way_they_were_put_into_is_set_back_until_they_have_left_it() -> None:
    way = Passage(5, "plunge", box(0, 0, 999, 999), "sun", asks=True, leap="compass")
    w = world("@..    ", Progress(scenes=frozenset({"compass"})), passages=(way,))
    events = play(w, RIGHT, 90)
    assert any(isinstance(event, SetBack) for event in events)
    assert not w.over


def test_who_comes_out_and_runs_on_does_not_run_back_in_and_who_stands_first_may() -> None:
    way = Passage(5, "back", box(96, 0, 160, 64), "office")
    running = world(ROW, passages=(way,))
    play(running, RIGHT, 60)
    assert not running.over
    assert running.player.x > 160.0
    standing = world(ROW, passages=(way,))
    play(standing, NEUTRAL, tuning.CALMED)
    while not standing.over:
        play(standing, RIGHT)
    assert 96.0 <= standing.player.x < 104.0


def test_who_never_stands_and_goes_nowhere_is_let_in_after_a_while() -> None:
    way = Passage(5, "back", box(40, 0, 128, 64), "office")
    w = world(ROW, passages=(way,))
    waited = 0
    while not w.over:
        play(w, RIGHT if waited // 8 % 2 == 0 else LEFT)
        waited += 1
    assert tuning.TAKEN_AGAIN <= waited < tuning.TAKEN_AGAIN + 16


def test_who_has_been_far_away_may_run_back_in() -> None:
    way = Passage(5, "back", box(64, 0, 128, 64), "office")
    w = world(ROW, passages=(way,))
    while w.player.x < 32 + tuning.WAY_BACK + 64:
        play(w, RIGHT)
        assert not w.over
    while not w.over:
        play(w, LEFT)
    assert 120.0 < w.player.x <= 128.0


def test_the_answer_is_a_leap_once_its_words_are_said() -> None:
    way = Passage(5, "plunge", box(0, 0, 999, 999), "sun", asks=True, leap="compass")
    w = world("@..    ", Progress(scenes=frozenset({"compass"})), passages=(way,))
    play(w, press(Button.ACT))
    assert w.player.mode == "fall"
    assert Left("sun", "", "", "plain") in play(w, NEUTRAL, tuning.FALL_TICKS)


def test_a_hinge_is_where_one_is_set_back_to() -> None:
    hinge = Hinge(5, "mid", EAST, 5.5 * 64, 32, split="Mid", main=True)
    w = world(ROW, hinges=(hinge,))
    events = play(w, RIGHT, 110)
    assert [e for e in events if isinstance(e, HingePassed)] == [HingePassed("mid", "Mid", True)]
    events = play(w, press(Button.HINGE), tuning.HINGE_HOLD)
    assert SetBack("asked", 5.5 * 64, 32) in events
    assert (w.player.x, w.player.y) == (5.5 * 64, 32)
    assert w.progress.entry == "mid"


def test_there_is_one_last_hinge_the_one_last_walked_into() -> None:
    west = Hinge(5, "west", box(128, 0, 192, 64), 160, 32)
    east = Hinge(6, "east", EAST, 5.5 * 64, 32)
    w = world(ROW, hinges=(west, east))
    events = play(w, RIGHT, 110) + play(w, LEFT, 80)
    assert [e.name for e in events if isinstance(e, HingePassed)] == ["west", "east"]
    assert w.progress.entry == "west"
    assert SetBack("asked", 160, 32) in play(w, press(Button.HINGE), tuning.HINGE_HOLD)


def test_who_is_set_back_into_a_passage_is_not_taken_at_once() -> None:
    w = world(ROW, passages=(Passage(5, "back", box(0, 0, 100, 64), "office"),))
    play(w, RIGHT, 60)
    play(w, press(Button.HINGE), tuning.HINGE_HOLD + 5)
    assert not w.over


def test_one_can_enter_by_a_hinge() -> None:
    hinge = Hinge(5, "mid", EAST, 5.5 * 64, 32)
    w = world(ROW, Progress(entry="mid"), hinges=(hinge,))
    assert w.player.x == 5.5 * 64


def test_an_unknown_entry_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        world(ROW, Progress(entry="nowhere"))


def test_a_tube_dies_once_when_passed_beneath() -> None:
    w = world(ROW, tubes=(Tube(5, EAST, 5.5 * 64, 0, 150, 180),))
    events = play(w, RIGHT, 140) + play(w, LEFT, 140)
    assert [e for e in events if isinstance(e, TubeDied)] == [TubeDied(5)]


def test_words_in_the_air_are_told_once_a_visit() -> None:
    w = world(ROW, murmurs=(Murmur(5, EAST, "You have spoken here before."),))
    events = play(w, RIGHT, 140) + play(w, LEFT, 140)
    assert events.count(Whispered("You have spoken here before.")) == 1


def test_some_words_are_told_once_a_dream_however_often_one_comes_back() -> None:
    once = Murmur(5, EAST, "You have spoken here before.", once=True)
    w = world(ROW, murmurs=(once,))
    assert play(w, RIGHT, 140).count(Whispered(once.text)) == 1
    again = world(ROW, w.progress, murmurs=(once,))
    assert Whispered(once.text) not in play(again, RIGHT, 140)
    assert again.digest() != world(ROW, murmurs=(once,)).digest()
    anew = world(ROW, w.progress.spiral(), murmurs=(once,))
    assert play(anew, RIGHT, 140).count(Whispered(once.text)) == 1


@pytest.mark.parametrize(("known", "told"), [(0, 0), (1, 1), (2, 0)])
def test_words_for_who_knows_one_lesson_are_told_to_nobody_else(known: int, told: int) -> None:
    progress = Progress(lessons=frozenset(LESSONS[:known]))
    w = world(ROW, progress, murmurs=(Murmur(5, EAST, "A hush swells.", lessons=1),))
    assert play(w, RIGHT, 140).count(Whispered("A hush swells.")) == told


def test_a_reading_is_read_on_the_press_within_reach() -> None:
    x, y = middle(0, 0)
    w = world(ROW, readings=(Reading(5, x + 50, y, "A name on a door."),))
    assert w.prompt is not None
    assert w.prompt.verb == "read"
    assert Read("A name on a door.") in play(w, press(Button.ACT))
    assert play(w, press(Button.ACT), 20) == []


DARK = FearArea(5, "dark", box(0, 0, 640, 64))


def test_fear_rises_in_the_dark_and_falls_with_the_breath() -> None:
    w = world(ROW, fears=(DARK,))
    play(w, NEUTRAL, 60)
    assert w.fear == pytest.approx(0.05)
    play(w, press(Button.BREATHE), 3)
    assert w.fear == pytest.approx(0.05 - 3 * 0.5 / 60)


def test_freezing_sets_one_back_with_some_fear_left() -> None:
    w = world(ROW, fears=(replace(DARK, kind="fire"),))
    events = play(w, NEUTRAL, 241)
    assert any(isinstance(e, SetBack) and e.reason == "froze" for e in events)
    assert w.fear == pytest.approx(tuning.FEAR_AFTER, abs=0.01)


def test_nobody_is_afraid_in_a_calm_place_or_with_the_assist() -> None:
    assert_fearless = [
        world(ROW, fears=(DARK,), calm=True),
        world(ROW, assists=Assists(no_fear=True), fears=(DARK,)),
    ]
    for w in assert_fearless:
        play(w, NEUTRAL, 60)
        assert w.fear == 0.0


def ending(always: bool) -> Ending:
    return Ending(5, "kite", EAST, 5.5 * 64, 32, "It was never broken.", always)


def test_an_ending_takes_the_dreamer_once_its_relic_has_bloomed() -> None:
    w = world(ROW, endings=(ending(True),))
    play(w, NEUTRAL, 30 + tuning.BLOOM_TICKS)
    events = play_until_over(w)
    assert Awoke("kite", "It was never broken.") in events


def test_an_ending_that_was_not_earned_stays_shut() -> None:
    w = world(ROW, endings=(ending(False),))
    play(w, NEUTRAL, 200)
    play(w, RIGHT, 140)
    assert not w.over
    w = world(ROW, Progress(earned=frozenset({"kite"})), endings=(ending(False),))
    play(w, NEUTRAL, 200)
    assert any(isinstance(e, Awoke) for e in play_until_over(w))
