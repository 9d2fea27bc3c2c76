"""The record book tells each attempt for what it is, and changes only what was asked for."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.app.library import Library
from game.app.offers import Offer, offers
from game.app.options import Options
from game.app.recordbook import RecordBook, beside, line
from game.app.speedruns import lines
from game.app.window import Window
from game.speedrun.comparisons import Run
from game.speedrun.records import Counts, Row
from game.speedrun.terms import Board, Passed, Version
from game.view.hud.book import window_of

BOARD, NOW = Board("starfloor", "any%"), Version("ab" * 16, 7)
ROW = Row("a", BOARD, NOW, 0, "2026-01-02T03:04:05", 600, 10_000, 600, "a.replay", None, "", False)


def test_an_attempt_whose_replay_is_gone_is_told_so() -> None:
    assert line(ROW).name == "replay missing"
    assert line(ROW).figures == ("2026-01-02", "00:10.000")
    assert not line(ROW).faint


def test_an_attempt_of_another_version_or_without_an_end_is_faint() -> None:
    assert line(replace(ROW, current=False)).faint
    unfinished = line(replace(ROW, time=None, file=""))
    assert unfinished.faint
    assert unfinished.name == "not finished"


def test_beside_the_list_stand_the_splits_of_the_best_and_the_sum_of_best() -> None:
    slow = Run((Passed("Door", "office", 60), Passed("End", "hall", 240)), 240)
    fast = Run((Passed("Door", "office", 90), Passed("End", "hall", 210)), 210)
    told = {name: figures for name, *figures in beside(Counts(3, 2), [slow, fast])}
    assert told["sum of best"] == ["00:03.000"]
    assert told["attempts"] == ["3"]
    # When it was passed, and how long the way there was.
    assert told["Door"] == ["00:01.500", "00:01.500"]
    assert told["End"] == ["00:03.500", "00:02.000"]


def test_the_chosen_line_is_always_among_those_shown() -> None:
    for at in range(500):
        shown = window_of(500, at, 13)
        assert at in shown
        assert len(shown) == 13


def test_the_campaigns_places_are_offered_after_the_whole_dream() -> None:
    campaign = Library().campaign
    names = [offer.category for offer in offers(campaign)]
    assert names[0] == "any%"
    assert {f"location:{name}" for name in campaign.locations} <= set(names)


def test_no_time_is_told_where_there_is_none() -> None:
    (told,) = lines([Offer("any%", "Any%")], lambda _: ROW, lambda _: None)
    assert told.figures == ("00:10.000", "")


def test_an_attempt_is_named_and_deleted_by_keys_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STARFLOOR_HOME", str(tmp_path))
    window = Window(Library(), Options(size=(640, 480), quality="low", mute=True))
    try:
        kept = window.records.begin(BOARD, NOW, 0, "2026-01-02T03:04:05")
        window.records.end(kept, 600, 10_000, finished=True)
        book = RecordBook(window, BOARD, NOW, "Any%", window.title)
        book.key("N")
        book.text("n")
        assert book.state.under.endswith(" _")
        book._fresh = False
        book.text("mine")
        book.key("ENTER")
        assert [row.name for row in window.records.board(BOARD, NOW)] == ["mine"]
        book.key("X")
        book.key("ESCAPE")
        assert window.records.board(BOARD, NOW)
        book.draw(window.ctx.screen, 0.0)
        book.key("X")
        book.key("ENTER")
        assert window.records.board(BOARD, NOW) == []
    finally:
        window.close()
