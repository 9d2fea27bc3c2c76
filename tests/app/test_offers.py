"""Only what can be done is offered to be run for; and a seed of one's own is typed on the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.app.library import Library
from game.app.offers import lacking, offers
from game.app.options import Options
from game.app.speedruns import Speedruns, best_told
from game.app.window import Window
from game.levels.found import folder_of, found
from game.profile import paths
from game.speedrun.header import MOST_SEED
from game.speedrun.records import Past
from game.speedrun.terms import Passed
from tests.app.test_recordbook import BOARD, ROW

MAIL = folder_of("night-mail", found(paths.maps(), paths.campaigns()))


def test_what_the_maps_of_a_campaign_do_not_hold_is_not_offered() -> None:
    mail = Library(MAIL).campaign
    names = {offer.category for offer in offers(mail)}
    assert {"any%", "spiral", "location:engine"} <= names
    assert not {"all-cranes", "all-relics"} & names
    assert lacking(mail, "all-cranes").startswith("All cranes asks for 100 cranes, The Night Mail")
    assert lacking(mail, "location:engine") == ""


def test_all_of_the_shipped_dream_is_offered() -> None:
    names = [offer.category for offer in offers(Library().campaign)]
    assert names[:5] == ["any%", "all-relics", "all-cranes", "glitchless", "spiral"]


@pytest.fixture
def window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Window:
    monkeypatch.setenv("STARFLOOR_HOME", str(tmp_path))
    return Window(Library(), Options(size=(640, 480), quality="low", mute=True))


def test_a_seed_is_typed_on_the_page_and_its_board_shown(window: Window) -> None:
    try:
        page = Speedruns(window)
        window.records.take_in(
            page._board("any%").__class__(BOARD.campaign, "any%", "407"),
            page._version,
            [Past("2026-01-02T03:04:05", (Passed("Awakening", "", 600),), 10_000, finished=True)],
        )
        before = page.state.under
        page.text("w40")
        assert page.state.under.endswith("40_")
        assert page.key("D"), "while one types no key means anything else"
        page.text("7")
        page.key("ENTER")
        assert page.state.under.endswith(" 407")
        # Nothing here proves what was taken in.
        assert page.state.lines[0].figures[0] == "(00:10.000)"
        page.draw(window.ctx.screen, 1.0)
        page.text("1")
        page.key("BACKSPACE")
        page.key("ENTER")
        assert page.state.under.endswith(" 407")
        page.text("9" * 40)
        page.key("ENTER")
        assert int(page._seeding) <= MOST_SEED
        page.key("Q")
        page.key("Q")
        assert page.state.under == before
    finally:
        window.close()


def test_a_best_that_was_run_here_stands_without_brackets() -> None:
    assert best_told(ROW) == "00:10.000"
    assert best_told(None) == ""
