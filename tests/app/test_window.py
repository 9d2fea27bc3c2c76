import shutil
from pathlib import Path

import arcade
import pytest

from game.app.library import Library
from game.app.screens import Dream, Title
from game.app.window import KEY_NAMES, MOUSE_NAMES, Options, Window
from game.profile import bindings
from game.sim.states import state_of
from game.sound.silence import Silence
from tests.levels.drawn import LITTLE

TICK = 1 / 60 + 1e-9


def test_every_bound_key_is_one_the_window_can_name() -> None:
    known = {*KEY_NAMES.values(), *MOUSE_NAMES.values()}
    bound = {name for names in bindings.KEYS.values() for name in names}
    assert bound <= known


def test_both_names_of_the_enter_key_mean_the_same() -> None:
    assert KEY_NAMES[arcade.key.RETURN] == KEY_NAMES[arcade.key.ENTER] == "ENTER"


def test_a_dream_asked_for_in_a_state_begins_in_it_by_the_way_asked_for() -> None:
    assert Options().progress is None
    options = Options(place="hall", at="podium", state="cued")
    attempt = Library().attempt(options.place, progress=options.progress, at=options.at)
    progress = attempt.world.progress
    assert (state_of(progress), progress.entry, attempt.kind) == ("cued", "podium", "practice")


def test_a_run_of_a_location_begins_as_the_campaign_says_and_elsewhere_it_is_practice() -> None:
    library = Library()
    run = library.attempt(category="location:gears")
    assert (run.kind, run.start) == ("run", "gears")
    assert run.first_progress == library.campaign.locations["gears"]
    assert library.attempt("gears").kind == "practice"
    assert library.attempt("hall", category="location:gears").kind == "practice"


class Heard(Silence):
    closed = False

    def close(self) -> None:
        self.closed = True


def test_a_window_that_is_closed_from_the_menu_is_silent() -> None:
    window = Window(Library(), Options(size=(320, 180), quality="low"))
    heard = window.sound = Heard()
    window.close()
    assert heard.closed


@pytest.fixture
def campaign(tmp_path: Path) -> Path:
    folder = tmp_path / "dream"
    shutil.copytree(LITTLE, folder)
    return folder


def test_a_dream_that_leads_to_a_broken_map_ends_at_the_title_which_says_why(
    campaign: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STARFLOOR_HOME", str(tmp_path / "home"))
    hall = campaign / "hall.tmx"
    hall.write_text(hall.read_text(encoding="utf-8").replace('"self"', '"slef"'), encoding="utf-8")
    window = Window(Library(campaign), Options(size=(320, 180), quality="low"))
    try:
        window.dream()
        dream = window._shown
        assert isinstance(dream, Dream)
        dream._attempt.world.player.stand_at(290.0, 216.0)
        window.on_key_press(arcade.key.D, 0)
        for _ in range(30):
            window.on_update(TICK)
        assert isinstance(window._shown, Title)
        assert "hall.tmx" in window.stage.fault
        window.on_draw()
        assert len(list((tmp_path / "home").rglob("*.replay"))) == 1
    finally:
        window.close()


def test_a_new_dream_in_a_campaign_that_broke_stays_at_the_title(campaign: Path) -> None:
    window = Window(Library(campaign), Options(size=(320, 180), quality="low"))
    try:
        (campaign / "hall.tmx").write_text("<map>", encoding="utf-8")
        window.on_update(TICK)
        window.on_key_press(arcade.key.ENTER, 0)
        for _ in range(3):
            window.on_update(TICK)
        assert isinstance(window._shown, Title)
        assert "hall.tmx" in window.stage.fault
        window.on_draw()
    finally:
        window.close()


def test_only_a_dream_that_begins_where_all_do_is_kept() -> None:
    assert not Options().begins_elsewhere
    assert not Options(category="any%").begins_elsewhere
    elsewhere = (
        Options(place="hall"),
        Options(at="podium"),
        Options(state="cued"),
        Options(turn=3),
    )
    assert all(options.begins_elsewhere for options in elsewhere)
