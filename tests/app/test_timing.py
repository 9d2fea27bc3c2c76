"""What the clock shows of an attempt."""

from game.app.timing import next_split, timer_state
from game.sim.controls import NEUTRAL
from game.sim.level import Ending, Level, Passage
from game.speedrun.attempt import Attempt
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
