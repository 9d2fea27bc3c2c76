"""The same inputs make the same dream at any frame rate, in a window or without one."""

from collections.abc import Iterator

import pytest

from game.app.inputs import Inputs
from game.app.library import Library
from game.app.options import Options
from game.app.screens import Dream
from game.app.window import Window
from game.sim.controls import NEUTRAL, Button, Controls

TICKS = 420


def script() -> list[Controls]:
    """Some seven seconds in the office: west, breathe, catch, aslant."""
    ways = [
        *[NEUTRAL] * 20,
        *[Controls(stick_x=-127)] * 90,
        *[Controls(int(Button.BREATHE), -127, 40)] * 120,
        *[Controls(int(Button.CATCH), 0, 0)] * 5,
    ]
    return [*ways, *[Controls(stick_x=-90, stick_y=90)] * (TICKS - len(ways))]


class Scripted(Inputs):
    """Hands as in the script, one line a tick."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: Iterator[Controls] = iter(script())

    def controls(self) -> Controls:
        return next(self._lines, NEUTRAL)


@pytest.fixture(scope="module")
def expected() -> list[str]:
    """The digest after each tenth tick, played by no window at all."""
    attempt = Library().attempt()
    digests = []
    for controls in script():
        attempt.step(controls)
        if attempt.tick % 10 == 0:
            digests.append(attempt.world.digest())
    return digests


@pytest.mark.parametrize("rate", [30, 60, 144])
def test_a_window_at_any_frame_rate_dreams_the_same(rate: int, expected: list[str]) -> None:
    window = Window(Library(), Options(place="office", size=(320, 180), quality="low"))
    window.inputs = Scripted()
    attempt = window.library.attempt()
    digests: list[str] = []
    step = attempt.step

    def noted(controls: Controls) -> list[object]:
        events = step(controls)
        if attempt.tick % 10 == 0:
            digests.append(attempt.world.digest())
        return list(events)

    attempt.step = noted  # type: ignore[method-assign, assignment]
    window.go(Dream(window, attempt))
    try:
        frame = 0
        while attempt.tick < TICKS:
            window.on_update(1 / rate)
            frame += 1
            if frame % 20 == 0:
                window.on_draw()
    finally:
        window.close()
    assert digests == expected
