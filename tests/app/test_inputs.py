from dataclasses import dataclass

from game.app.inputs import Inputs
from game.sim.controls import NEUTRAL, Button


@dataclass
class FakePad:
    leftx: float = 0.0
    lefty: float = 0.0
    dpadx: float = 0.0
    dpady: float = 0.0
    lefttrigger: float = 0.0
    righttrigger: float = 0.0
    a: bool = False


def test_nothing_held_is_neutral() -> None:
    assert Inputs().controls() == NEUTRAL


def test_two_keys_make_a_diagonal_no_faster_than_straight() -> None:
    inputs = Inputs()
    inputs.press("W")
    inputs.press("D")
    controls = inputs.controls()
    assert (controls.stick_x, controls.stick_y) == (90, -90)
    assert 90**2 + 90**2 <= 128**2


def test_of_two_opposite_keys_the_later_wins_and_the_earlier_returns() -> None:
    inputs = Inputs()
    inputs.press("A")
    inputs.press("D")
    assert inputs.controls().stick_x == 127
    inputs.release("D")
    assert inputs.controls().stick_x == -127


def test_a_tap_shorter_than_a_tick_is_not_lost() -> None:
    inputs = Inputs()
    inputs.press("SPACE")
    inputs.release("SPACE")
    assert inputs.controls().held(Button.CATCH)
    assert not inputs.controls().held(Button.CATCH)


def test_losing_the_keyboard_lets_everything_go() -> None:
    inputs = Inputs()
    inputs.press("W")
    inputs.release_all()
    assert inputs.controls() == NEUTRAL


def test_a_pad_held_almost_still_gives_the_same_controls() -> None:
    inputs = Inputs()
    pad = FakePad(leftx=0.50, lefty=0.50)
    inputs.pad = pad
    first = inputs.controls()
    pad.leftx, pad.lefty = 0.52, 0.49
    assert inputs.controls() == first
    assert inputs.device == "pad"
    assert first.stick_y < 0 < first.stick_x


def test_the_pad_button_a_both_catches_and_acts() -> None:
    inputs = Inputs()
    inputs.pad = FakePad(a=True)
    controls = inputs.controls()
    assert controls.held(Button.CATCH)
    assert controls.held(Button.ACT)


def test_a_pad_that_leaves_in_mid_tilt_leaves_nothing_held() -> None:
    inputs = Inputs()
    inputs.pad = FakePad(leftx=1.0)
    assert inputs.controls().stick_x == 127
    inputs.pad = None
    assert inputs.controls() == NEUTRAL


def test_what_is_hushed_means_nothing_until_it_is_let_go() -> None:
    inputs = Inputs()
    pad = FakePad(a=True)
    inputs.pad = pad
    inputs.hush()
    assert inputs.controls().buttons == 0
    pad.a = False
    inputs.controls()
    pad.a = True
    assert inputs.controls().held(Button.CATCH)


def test_of_two_opposite_taps_within_a_tick_the_later_wins() -> None:
    for first, later, stick in (("A", "D", 127), ("D", "A", -127)):
        inputs = Inputs()
        for name in (first, later):
            inputs.press(name)
            inputs.release(name)
        assert inputs.controls().stick_x == stick


def test_who_acts_with_the_mouse_has_it_in_hand_while_keys_only_walk() -> None:
    inputs = Inputs()
    assert inputs.device == "keys"
    inputs.press("MOUSE_LEFT")
    inputs.press("W")
    assert inputs.device == "mouse"
    inputs.press("SPACE")
    assert inputs.device == "keys"
    inputs.pad_press("a")
    inputs.press("W")
    assert inputs.device == "keys"
