"""What the clock shows of an attempt."""

import pytest

from game.app.timing import Timing, next_split, timer_state
from game.sim.controls import NEUTRAL
from game.sim.level import Ending, Level, Passage
from game.speedrun.attempt import Attempt
from game.speedrun.comparisons import Run
from game.speedrun.standing import held_against
from game.speedrun.terms import Passed
from game.words import tongue
from game.words.catalogue import read
from tests.worlds import RIGHT, box, level

EAST = box(5 * 64, 0, 6 * 64, 64)
WAY = Passage(4, "way", EAST, "there", split="Glass door")
END = Ending(5, "handle", EAST, 352, 32, "It opens outward.", always=True)


def drawn(name: str) -> Level:
    if name == "here":
        return level("@.........", name="here", passages=(WAY,))
    return level("@.........", name="there", endings=(END,))


def played(ticks: int, kind: str = "run") -> Attempt:
    attempt = Attempt(drawn, "here", kind=kind)
    for tick in range(ticks):
        attempt.step(NEUTRAL if tick < 20 else RIGHT)
    return attempt


def test_the_clock_waits_for_the_first_step() -> None:
    state = timer_state(played(10))
    assert (state.phase, state.ticks, state.rows) == ("waiting", 0, ())


def test_the_split_on_its_way_is_the_last_row_and_runs() -> None:
    state = timer_state(played(50))
    (row,) = state.rows
    assert (row.name, row.current, row.ticks) == ("Glass door", True, state.ticks)
    assert state.phase == "running"


def test_a_split_that_was_passed_stands_and_the_next_place_tells_its_own() -> None:
    passed, coming = timer_state(played(130)).rows
    assert (passed.name, passed.current) == ("Glass door", False)
    assert (coming.name, coming.current) == ("Awakening", True)


def test_a_finished_run_waits_for_no_split() -> None:
    attempt = played(600)
    assert attempt.finished
    state = timer_state(attempt)
    assert state.phase == "finished"
    assert [(row.name, row.current) for row in state.rows] == [
        ("Glass door", False),
        ("Awakening", False),
    ]


def test_practice_says_that_it_is() -> None:
    assert timer_state(played(50, "practice")).practice
    assert not timer_state(played(50)).practice


def test_where_every_split_was_passed_none_comes() -> None:
    assert next_split(drawn("here"), set()) == "Glass door"
    assert next_split(drawn("here"), {"Glass door"}) == ""


def best_of(door: int, awake: int) -> Run:
    splits = Passed("Glass door", "here", door), Passed("Awakening", "there", awake)
    return Run(splits, awake)


def test_a_run_is_told_ahead_or_behind_with_both_its_times() -> None:
    attempt = played(130)
    door = attempt.splits.marks[0].tick - (attempt.timer.started or 0)
    for other, delta, behind in ((door + 9, -9, False), (door - 9, 9, True)):
        race = held_against([best_of(other, 500), best_of(door - 20, 900)])
        state = Timing(race, 500, lambda: 2500).state(attempt)
        assert state.rows[0].delta == state.previous == delta
        assert state.pace is not None
        assert state.pace.behind is behind
        assert (state.real, state.against) == (2500, "Personal Best")
        assert not state.rows[0].gold


def test_a_segment_that_was_never_as_fast_is_gold() -> None:
    attempt = played(130)
    door = attempt.splits.marks[0].tick - (attempt.timer.started or 0)
    state = Timing(held_against([best_of(door + 1, 900)]), 900).state(attempt)
    assert state.rows[0].gold
    assert state.previous_gold


def test_a_split_sounds_once_and_as_it_stands() -> None:
    attempt = played(130)
    door = attempt.splits.marks[0].tick - (attempt.timer.started or 0)
    slower, faster = best_of(door + 9, 500), best_of(door - 20, 900)
    for runs, sound in (
        ([slower], "split-gold"),
        ([slower, faster], "split-ahead"),
        ([best_of(door - 9, 500)], "split-behind"),
        ([], ""),
    ):
        timing = Timing(held_against(runs), 500)
        assert timing.chime(played(30)) == ""
        assert timing.chime(attempt) == sound
        assert timing.chime(attempt) == ""


def test_a_record_sounds_at_the_end_and_only_where_it_is_one() -> None:
    attempt = played(600)
    time = attempt.timer.time
    door = attempt.splits.marks[0].tick - (attempt.timer.started or 0)
    kept = best_of(door, time)
    assert Timing(held_against([kept]), time + 1).chime(attempt) == "record"
    assert Timing(held_against([kept]), time).chime(attempt) == "split-ahead"


def test_the_split_on_its_way_shows_when_the_best_passed_it_and_a_loss_as_it_grows() -> None:
    attempt = played(50)
    now = attempt.timer.time
    row = Timing(held_against([best_of(now + 5, 900)])).state(attempt).rows[-1]
    assert (row.ticks, row.delta, row.current) == (now + 5, None, True)
    row = Timing(held_against([best_of(now - 5, 900)])).state(attempt).rows[-1]
    assert (row.ticks, row.delta, row.current) == (now - 5, 5, True)


def test_only_what_is_faster_than_all_before_is_a_record() -> None:
    attempt = played(600)
    time = attempt.timer.time
    for best, record in ((None, True), (time + 1, True), (time, False), (time - 1, False)):
        timing = Timing(held_against([]), best)
        assert timing.is_best(attempt) is record
        assert timing.state(attempt).record is record
    assert not Timing(held_against([]), None).is_best(played(50))
    assert not Timing(held_against([]), None).is_best(played(600, "practice"))
    assert not Timing().is_best(attempt)


@pytest.fixture
def german() -> object:
    tongue.speak("de")
    told = 'msgctxt "here/object 4/split"\nmsgid "Glass door"\nmsgstr "Gläserne Tür"\n'
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    tongue.dream_in(read((head + told).encode()))
    yield
    tongue.speak("en")


@pytest.mark.usefixtures("german")
def test_splits_are_told_in_the_language_that_is_spoken_and_judged_by_their_own_names() -> None:
    attempt = played(600)
    race = held_against([best_of(50, 900)])
    rows = Timing(race, 900).state(attempt).rows
    assert [row.name for row in rows] == ["Gläserne Tür", "Erwachen"]
    assert rows[0].delta is not None
