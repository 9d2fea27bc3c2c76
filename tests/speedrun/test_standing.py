"""How a run stands at a moment: every state the clock can tell."""

from game.speedrun.comparisons import PAR, PERSONAL_BEST, Run
from game.speedrun.splits import Mark
from game.speedrun.standing import Race, Standing, held_against
from game.speedrun.terms import Passed

START = 30
"""Tick at which game time begins."""


def run(door: int, crack: int, awake: int) -> Run:
    splits = (
        Passed("door", "office", door),
        Passed("crack", "hall", crack),
        Passed("awake", "hall", awake),
    )
    return Run(splits, awake)


BEST = run(100, 300, 600)
FAST_DOOR = run(80, 320, 640)


def marks(**at: int) -> tuple[Mark, ...]:
    return tuple(Mark(name, START + ticks) for name, ticks in at.items())


def stands(ticks: int, place: str = "hall", race: Race | None = None, **at: int) -> Standing:
    race = race or held_against([BEST, FAST_DOOR])
    return race.at(marks(**at), START, ticks, place)


def told(standing: Standing) -> tuple[bool | None, bool]:
    return standing.behind, standing.losing


def test_before_anything_was_lost_a_run_is_ahead_and_its_next_split_is_expected() -> None:
    now = stands(10, "office")
    assert told(now) == (False, False)
    assert now.coming is not None
    assert (now.coming.name, now.coming.expected, now.coming.delta) == ("door", 100, None)


def test_ahead_and_gaining() -> None:
    now = stands(120, door=90)
    assert told(now) == (False, False)
    (split,) = now.splits
    assert (split.ticks, split.delta, split.segment, split.gold) == (90, -10, -10, False)


def test_ahead_and_losing_once_the_next_segment_takes_longer_than_what_was_won() -> None:
    # 90 at the door, 10 ahead; at 295 the crack is only 5 ahead of its 300.
    now = stands(295, door=90)
    assert now.coming is not None
    assert now.coming.delta == -5
    assert told(now) == (False, True)


def test_behind_and_losing() -> None:
    assert told(stands(311, door=110)) == (True, True)


def test_what_was_lost_is_lost_but_the_next_segment_is_only_once_it_takes_longer() -> None:
    for ticks in (111, 200, 301, 310):
        assert told(stands(ticks, door=110)) == (True, False)


def test_behind_and_gaining() -> None:
    now = stands(320, door=150, crack=320)
    assert told(now) == (True, False)
    assert now.splits[-1].delta == 20
    assert now.splits[-1].segment == -30


def test_the_live_difference_is_told_as_soon_as_the_run_falls_behind() -> None:
    at_the_limit, over = stands(300, door=100), stands(301, door=100)
    assert at_the_limit.coming is not None
    assert over.coming is not None
    assert over.coming.delta == 1
    assert over.behind


def test_gold_is_a_segment_never_run_as_fast_whatever_the_whole_run_does() -> None:
    first, second = stands(500, door=200, crack=390).splits
    assert (first.gold, second.gold) == (False, True)
    assert second.delta == 90
    # As fast as the best is not faster.
    assert not stands(90, door=80).splits[0].gold


def test_a_split_that_was_passed_by_has_no_time_and_its_follower_no_gold() -> None:
    now = stands(600, door=100, awake=550)
    assert [(split.name, split.ticks) for split in now.splits] == [
        ("door", 100),
        ("crack", None),
        ("awake", 550),
    ]
    assert now.splits[-1].delta == -50
    assert not now.splits[-1].gold


def test_a_finished_run_has_nothing_to_come() -> None:
    now = stands(590, door=100, crack=300, awake=590)
    assert now.coming is None
    assert now.splits[-1].delta == -10
    assert told(now) == (False, False)
    worse = stands(700, door=100, crack=300, awake=700)
    assert told(worse) == (True, True)


def test_the_best_possible_time_is_what_was_run_and_the_best_of_what_is_left() -> None:
    assert stands(0, "office").possible == 80 + 200 + 300
    assert stands(150, door=100).possible == 100 + 200 + 300
    # The segment being run is already slower than ever.
    assert stands(340, door=100).possible == 340 + 300


def test_without_runs_the_par_stands_and_without_that_nothing() -> None:
    assert held_against([BEST]).comparison.name == PERSONAL_BEST
    par = held_against([], BEST)
    assert par.comparison.name == PAR
    now = stands(120, race=par, door=90)
    assert told(now) == (False, False)
    assert now.possible is None
    alone = held_against([Run(BEST.splits[:2])])
    now = stands(120, race=alone, door=90)
    assert now.behind is None
    assert now.splits[0].gold


def test_attempts_that_were_broken_off_count_for_gold_alone() -> None:
    race = held_against([BEST, Run(FAST_DOOR.splits[:1])])
    assert race.comparison.total == 600
    assert not stands(90, race=race, door=90).splits[0].gold
