import arcade

from game.app.library import Library
from game.app.window import KEY_NAMES, MOUSE_NAMES, Options, Window
from game.profile import bindings
from game.sim.states import state_of
from game.sound.silence import Silence


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
