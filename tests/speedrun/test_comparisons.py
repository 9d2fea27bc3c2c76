"""What a run is held against, made of those before it."""

import pytest

from game.speedrun.comparisons import (
    AVERAGE_SEGMENTS,
    BEST_SEGMENTS,
    LATEST_RUN,
    MEDIAN_SEGMENTS,
    PAR,
    PERSONAL_BEST,
    START,
    Bests,
    Run,
    along,
    compare,
    personal_best,
)
from game.speedrun.segments import Course
from game.speedrun.terms import Passed

NAMES = ("door", "crack", "awake")


def run(*at: int, time: int | None = None, names: tuple[str, ...] = NAMES) -> Run:
    """Splits at those ticks; finished with the last unless it came less far."""
    splits = tuple(Passed(n, n, t) for n, t in zip(names, at, strict=False))
    return Run(splits, at[-1] if time is None and len(at) == len(names) else time)


FIRST = run(100, 300, 600)  # 100 200 300
SECOND = run(120, 260, 590)  # 120 140 330
BROKEN = run(90, 310)  # 90 220
RUNS = [FIRST, SECOND, BROKEN]
COURSE = Course.of(SECOND.splits)


@pytest.mark.parametrize(
    ("name", "lengths"),
    [
        (PERSONAL_BEST, (120, 140, 330)),
        (BEST_SEGMENTS, (90, 140, 300)),
        (AVERAGE_SEGMENTS, (103, 187, 315)),
        (MEDIAN_SEGMENTS, (100, 200, 315)),
        (LATEST_RUN, (90, 220, None)),
        (PAR, (80, 120, 300)),
    ],
)
def test_each_comparison_has_its_own_length_of_every_segment(
    name: str, lengths: tuple[int | None, ...]
) -> None:
    assert compare(name, COURSE, RUNS, run(80, 200, 500)).lengths == lengths


def test_who_never_ran_is_held_against_nothing() -> None:
    for name in (PERSONAL_BEST, LATEST_RUN, PAR, BEST_SEGMENTS, AVERAGE_SEGMENTS):
        found = compare(name, COURSE, [])
        assert found.lengths == (None, None, None)
        assert found.total is None


def test_the_personal_best_is_the_fastest_that_finished_and_of_equals_the_first() -> None:
    same = run(50, 300, 590)
    assert personal_best([FIRST, SECOND, same, BROKEN]) is SECOND
    assert personal_best([BROKEN]) is None


def test_a_time_that_did_not_count_is_no_personal_best() -> None:
    unmet = Run(run(1, 2, 3).splits, None)
    assert personal_best([unmet, FIRST]) is FIRST


def test_the_sum_of_best_is_of_the_best_of_each_segment_and_needs_all_of_them() -> None:
    assert Bests(RUNS).sum_of_best(COURSE) == 90 + 140 + 300
    assert Bests([BROKEN]).sum_of_best(COURSE) is None


def test_a_segment_after_a_skipped_split_is_none_of_those_it_is_made_of() -> None:
    skipping = Run((Passed("door", "", 100), Passed("awake", "", 400)), 400)
    bests = Bests([FIRST, skipping])
    assert bests.of("crack", "awake") == 300
    assert bests.of("door", "awake") == 300
    # Left out on the way once, it may be left out again: 100 and 300.
    assert bests.sum_of_best(COURSE) == 400


def test_a_split_a_run_skipped_takes_no_time_and_the_next_one_holds_it() -> None:
    skipping = (Passed("door", "", 100), Passed("awake", "", 400))
    assert along("x", COURSE, skipping).lengths == (100, 0, 300)


def test_a_run_in_another_order_gives_each_split_its_own_stretch() -> None:
    turned = (Passed("crack", "", 150), Passed("door", "", 240), Passed("awake", "", 500))
    assert along("x", COURSE, turned).lengths == (90, 150, 260)


def test_a_run_in_another_order_is_held_against_the_same_segments_summed() -> None:
    places = (("storm", "chasm"), ("wheel", "gears"), ("awake", "hall"))
    at = (100, 250, 400)
    best = Run(tuple(Passed(n, p, t) for (n, p), t in zip(places, at, strict=True)), 400)
    against = compare(PERSONAL_BEST, Course.of(best.splits), [best])
    assert against.at(["wheel"]) == 150
    assert against.at(["wheel", "storm"]) == 250
    assert against.at(["wheel", "storm", "awake"]) == 400


def test_from_the_start_on_the_best_is_from_the_start_alone() -> None:
    assert Bests(RUNS).of(START, "door") == 90
    assert Bests(RUNS).of(START, "awake") is None


def test_there_is_no_comparison_of_another_name() -> None:
    with pytest.raises(KeyError):
        compare("[Race] x", COURSE, RUNS)
