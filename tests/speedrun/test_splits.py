from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.speedrun.splits import NAME_LENGTH, Mark, Splits, plain_name


def test_a_split_counts_the_first_time_it_is_passed() -> None:
    splits = Splits()
    assert splits.pass_by("Glass door", 100)
    assert not splits.pass_by("Glass door", 200)
    assert splits.marks == (Mark("Glass door", 100),)


def test_what_has_no_name_is_no_split() -> None:
    splits = Splits()
    assert not splits.pass_by("", 1)
    assert not splits.pass_by("--", 1)
    assert splits.marks == ()


def test_names_cannot_pass_for_subsplits() -> None:
    assert plain_name("- -Hall") == "Hall"


@given(st.text())
def test_any_name_becomes_a_short_printable_line(text: str) -> None:
    name = plain_name(text)
    assert name.isprintable()
    assert len(name) <= NAME_LENGTH
    assert not name.startswith(("-", " "))
    assert plain_name(name) == name


def test_a_split_that_is_taken_back_is_shown_again_when_it_is_passed_again() -> None:
    splits = Splits()
    splits.pass_by("Door", 10)
    splits.pass_by("Stair", 30)
    assert splits.undo() == "Stair"
    assert list(splits.shown) == [Mark("Door", 10)]
    assert not splits.pass_by("Stair", 55)
    assert splits.shown == (Mark("Door", 10), Mark("Stair", 55))
    # What a replay claims is what was done, whatever the clock shows.
    assert splits.marks == (Mark("Door", 10), Mark("Stair", 30))


def test_with_nothing_shown_nothing_is_taken_back() -> None:
    splits = Splits()
    assert splits.undo() == ""
    splits.pass_by("Door", 10)
    other = splits.copy()
    assert [splits.undo(), splits.undo()] == ["Door", ""]
    assert other.shown == (Mark("Door", 10),)
