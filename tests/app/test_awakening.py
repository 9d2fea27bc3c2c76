"""After the last door: line, morning, tally, thanks, title. A press goes on from each."""

from typing import cast

import pytest

from game.app import awakening
from game.app.awakening import _SETTLES, Closing, Morning, Tally, Thanks, deeds_told
from game.app.daybreak import NAME
from game.app.inputs import Inputs
from game.app.library import Library
from game.app.screens import Title
from game.app.window import Window
from game.profile.woken import Woken
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.events import Awoke
from game.sound.silence import Silence
from game.speedrun.attempt import Attempt
from game.speedrun.deeds import Done
from game.view.hud.morning import LINE_TICKS, MORNING_TICKS
from game.view.hud.panels import TitleState
from tests.worlds import UP, level

TAKE = Controls(int(Button.ACT))
AWOKE = Awoke("handle", "It opens outward.")
LIBRARY = Library()


class FakePanels:
    canvas = None

    def draw(self, state: object, _target: object) -> None:
        self.drawn = state


class FakeStage:
    def __init__(self) -> None:
        self.panels = FakePanels()

    def show(self, attempt: Attempt) -> None:
        self.shown = attempt

    def tick(self, events: object) -> None:
        self.told = events

    def draw(self, *_where: object, **_how: object) -> None:
        pass


class FakeWindow:
    def __init__(self) -> None:
        self.stage, self.inputs, self.library = FakeStage(), Inputs(), LIBRARY
        self.sound = Silence()
        self.woken = Woken()
        self.shown: object = None
        self.titles = self.again = 0

    def go(self, screen: object) -> None:
        self.shown = screen

    def title(self) -> None:
        self.titles += 1

    def new_dream(self) -> None:
        pass

    def dream_again(self) -> None:
        self.again += 1

    def close(self) -> None:
        pass


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(awakening, "length", lambda _canvas: 100.0)


def woken() -> tuple[Window, FakeWindow, Attempt]:
    window = FakeWindow()
    return cast(Window, window), window, Attempt(lambda _name: level("@.."), "drawn")


def test_a_press_goes_on_from_each_screen_to_the_title() -> None:
    window, fake, attempt = woken()
    screen: Closing | Morning | Tally | Thanks = Closing(window, attempt, AWOKE)
    seen = []
    while not fake.titles:
        seen.append(type(screen))
        for _ in range(_SETTLES):
            screen.tick(NEUTRAL)
        screen.tick(TAKE)
        screen = cast(Morning, fake.shown)
        assert len(seen) < 9
    assert seen == [Closing, Morning, Tally, Thanks]


def test_a_press_that_was_meant_for_the_tally_does_not_pass_over_the_thanks() -> None:
    window, fake, _ = woken()
    thanks = Thanks(window)
    for _ in range(_SETTLES // 4):
        thanks.tick(TAKE)
        thanks.tick(NEUTRAL)
    assert not fake.titles


def test_a_held_button_goes_on_once() -> None:
    window, fake, attempt = woken()
    screen = Closing(window, attempt, AWOKE)
    screen.tick(TAKE)
    screen.tick(TAKE)
    assert fake.shown is None


def test_line_and_morning_pass_by_themselves_and_so_do_the_thanks() -> None:
    window, fake, attempt = woken()
    closing = Closing(window, attempt, AWOKE)
    for _ in range(LINE_TICKS):
        closing.tick(NEUTRAL)
    morning = fake.shown
    assert isinstance(morning, Morning)
    for _ in range(MORNING_TICKS):
        morning.tick(NEUTRAL)
    assert isinstance(fake.shown, Tally)
    thanks = Thanks(window)
    for _ in range(600):
        thanks.tick(NEUTRAL)
    assert fake.titles == 1


def test_in_the_morning_one_walks_and_the_door_of_light_leads_on() -> None:
    window, fake, attempt = woken()
    morning = Morning(window, attempt, AWOKE)
    here = fake.stage.shown.world
    assert here.level.name == NAME
    start = here.player.y
    for _ in range(90):
        if fake.shown is None:
            morning.tick(UP)
    assert here.player.y < start
    assert isinstance(fake.shown, Tally)


def test_a_runner_is_back_at_the_title_from_the_tally() -> None:
    window, fake, attempt = woken()
    tally = Tally(window, attempt, AWOKE, timed=True)
    tally.tick(NEUTRAL)
    tally.tick(TAKE)
    assert fake.titles == 1
    assert fake.shown is None


def test_escape_goes_on_as_well() -> None:
    window, fake, _ = woken()
    Thanks(window).act("pause")
    assert fake.titles == 1


def test_the_stick_turns_the_thanks_on() -> None:
    window, fake, _ = woken()
    thanks = Thanks(window)
    ticks = 0
    while not fake.titles:
        thanks.tick(Controls(stick_y=127))
        ticks += 1
        assert ticks < 400
    assert ticks < 200


def test_who_has_woken_is_offered_to_dream_again() -> None:
    window, fake, _ = woken()
    first = Title(window)
    first.draw(None, 1.0)  # type: ignore[arg-type]  # a fake stage draws nowhere
    before = cast(TitleState, fake.stage.panels.drawn)
    fake.woken = Woken(frozenset({1, 2}), 1)
    title = Title(window)
    title.draw(None, 1.0)  # type: ignore[arg-type]
    state = cast(TitleState, fake.stage.panels.drawn)
    assert "Dream again" not in before.menu.lines
    assert state.menu.lines[0] == "Dream again"
    assert state.menu.notes[0] == "the other way round; 2 cranes stay with you"
    title.tick(NEUTRAL)
    title.tick(TAKE)
    assert fake.again == 1


def test_what_never_happened_is_not_told() -> None:
    assert deeds_told(Done()) == ()
    assert deeds_told(Done(falls=2, chain=1)) == (("2", "fallen, and gone on"),)
