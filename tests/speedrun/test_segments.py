"""What lies behind a run, along a course whose order is the runner's own."""

from hypothesis import given
from hypothesis import strategies as st

from game.speedrun.segments import Course, Segment, placed
from game.speedrun.splits import Mark
from game.speedrun.terms import Passed

COURSE = Course(
    (
        Segment("door", "office"),
        Segment("ribbons", "chasm"),
        Segment("storm", "chasm"),
        Segment("wheel", "gears"),
        Segment("plates", "gears"),
        Segment("podium", "hall"),
        Segment("awake", "threshold"),
    )
)
ORDERS = st.permutations(COURSE.names[:-1])


def behind(*passed: str) -> list[str]:
    done = COURSE.behind(passed)
    return [name for name, is_ in zip(COURSE.names, done, strict=True) if is_]


def test_in_the_order_of_the_course_all_before_a_split_is_behind() -> None:
    assert behind() == []
    assert behind("door", "ribbons") == ["door", "ribbons"]


def test_places_taken_in_another_order_are_behind_by_themselves() -> None:
    assert behind("door", "wheel", "plates") == ["door", "wheel", "plates"]
    assert COURSE.skipped(["door", "wheel", "plates"]) == ()


def test_a_split_that_was_passed_by_is_skipped_once_a_later_one_of_its_place_is() -> None:
    assert COURSE.skipped(["door", "ribbons"]) == ()
    assert COURSE.skipped(["door", "storm"]) == ("ribbons",)


def test_at_the_end_all_is_behind_and_what_was_left_out_is_skipped() -> None:
    assert behind("door", "awake") == list(COURSE.names)
    assert COURSE.skipped(["door", "awake"]) == COURSE.names[1:-1]


def test_what_comes_next_is_first_sought_where_one_stands() -> None:
    for place, name in (("gears", "wheel"), ("chasm", "ribbons"), ("office", "ribbons")):
        coming = COURSE.upcoming(["door"], place)
        assert coming is not None
        assert coming.name == name
    assert COURSE.upcoming(COURSE.names, "threshold") is None


@given(ORDERS)
def test_in_whatever_order_what_is_behind_only_grows_and_holds_all_passed(
    order: list[str],
) -> None:
    before: set[str] = set()
    for n in range(1, len(order) + 1):
        now = set(behind(*order[:n]))
        assert before <= now
        assert set(order[:n]) <= now
        before = now


def test_a_split_lies_in_the_place_that_was_left_by_it() -> None:
    places = (Mark("office", 0), Mark("hall", 130))
    marks = (Mark("door", 130), Mark("hinge", 200))
    assert placed(marks, places, 30) == (
        Passed("door", "office", 100),
        Passed("hinge", "hall", 170),
    )
