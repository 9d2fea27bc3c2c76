"""A TAS text plays in the game: with practice on, by the tick, until the keys take over."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest

from game.app.led import Led
from game.app.screens import Dream
from game.app.window import Window
from game.sim.controls import NEUTRAL
from game.speedrun import tas
from game.speedrun.attempt import Attempt
from game.speedrun.replay import read
from game.speedrun.tas import TasError
from tests.app.test_dream import LIBRARY, FakeWindow
from tests.worlds import DOWN

GOLDEN = Path("tests/replays/office.replay")
PLAIN = "category location:office\nseed 7\n20,R\n10,D\n"


class LedWindow(FakeWindow):
    def __init__(self, led: Led) -> None:
        super().__init__()
        self._led = led

    def led(self) -> Led:
        return self._led


def played(tmp_path: Path, text: str, ticks: int = 0) -> tuple[Dream, Attempt, LedWindow]:
    file = tmp_path / "some.tas"
    file.write_text(text, encoding="utf-8")
    led = Led.read(file, LIBRARY.campaign)
    window, attempt = LedWindow(led), led.attempt(LIBRARY)
    dream = Dream(cast(Window, window), attempt, timed=True, led=led)
    for _ in range(ticks):
        dream.tick(DOWN)
    return dream, attempt, window


def test_it_plays_what_the_text_says_whatever_keys_are_held(tmp_path: Path) -> None:
    _, attempt, window = played(tmp_path, PLAIN, 25)
    assert (attempt.kind, attempt.seed, attempt.category) == ("tas", 7, "location:office")
    assert [(n, c.stick_x, c.stick_y) for n, c in attempt.inputs.runs()] == [
        (20, 127, 0),
        (5, 0, 127),
    ]
    assert window.stage.readout[0].startswith("TAS")
    assert any(line.startswith("line  4  6/10") for line in window.stage.readout)


def test_a_golden_run_written_as_a_text_comes_to_the_same_end(tmp_path: Path) -> None:
    golden = read(GOLDEN)
    _, attempt, window = played(tmp_path, tas.dump(golden), golden.inputs.ticks + 5)
    assert attempt.finished
    assert attempt.replay().header.digest == golden.header.digest
    assert window.stage.fault == ""


def test_at_its_end_it_stands_still_and_then_the_keys_play(tmp_path: Path) -> None:
    dream, attempt, _ = played(tmp_path, PLAIN, 50)
    assert attempt.tick == 30
    dream.act("freeze")
    dream.tick(DOWN)
    assert attempt.tick == 31
    assert attempt.inputs.ticks == 31


def test_the_keys_take_over_when_they_are_told_to(tmp_path: Path) -> None:
    dream, attempt, _ = played(tmp_path, PLAIN, 5)
    dream.act("take_over")
    dream.tick(NEUTRAL)
    assert list(attempt.inputs)[-1] == NEUTRAL
    assert attempt.kind == "tas"


def test_a_state_is_gone_back_to_in_the_text_too(tmp_path: Path) -> None:
    dream, first, _ = played(tmp_path, PLAIN, 15)
    dream.act("save_state")
    for _ in range(10):
        dream.tick(NEUTRAL)
    dream.act("load_state")
    for _ in range(15):
        dream.tick(NEUTRAL)
    again = dream._attempt
    assert again is not first
    assert again.tick == 30
    _, straight, _ = played(tmp_path, PLAIN, 30)
    assert again.world.digest() == straight.world.digest()
    assert again.kind == "tas"


def test_what_does_not_hold_is_told_and_stops_it_there(tmp_path: Path) -> None:
    text = PLAIN + "assert place hall\n20,L\n"
    dream, attempt, window = played(tmp_path, text, 60)
    assert attempt.tick == 30
    assert window.stage.fault == "some.tas: line 5: place is office, not hall"
    dream.act("freeze")
    dream.tick(NEUTRAL)
    assert attempt.tick == 31


def test_a_free_camera_does_not_stop_a_text_but_stops_a_hand(tmp_path: Path) -> None:
    dream, attempt, window = played(tmp_path, PLAIN, 5)
    dream.act("free_camera")
    dream.tick(DOWN)
    assert attempt.tick == 6
    assert window.stage.roaming is not None
    assert window.stage.roaming.corner(1.0)[1] > 0.0
    dream.act("free_camera")
    dream.act("take_over")
    dream.act("free_camera")
    dream.tick(DOWN)
    assert attempt.tick == 6


def test_a_category_that_the_campaign_has_not_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "some.tas"
    for category in ("location:moon", "backwards"):
        file.write_text(f"category {category}\n3,R\n", encoding="utf-8")
        with pytest.raises(TasError, match=f"^Starfloor has no {category}$"):
            Led.read(file, LIBRARY.campaign)
