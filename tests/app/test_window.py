import arcade

from game.app.window import KEY_NAMES, MOUSE_NAMES
from game.profile import bindings


def test_every_bound_key_is_one_the_window_can_name() -> None:
    known = {*KEY_NAMES.values(), *MOUSE_NAMES.values()}
    bound = {name for names in bindings.KEYS.values() for name in names}
    assert bound <= known


def test_both_names_of_the_enter_key_mean_the_same() -> None:
    assert KEY_NAMES[arcade.key.RETURN] == KEY_NAMES[arcade.key.ENTER] == "ENTER"
