"""Awakening: what follows the last door, screen by screen, each gone on from by one press.

The closing line; the office at dawn; the tally; the thanks; the title. Where time counts
the clock has stopped at the door and the tally comes at once.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Final

from game.app import daybreak, vista
from game.app.menu import Menu
from game.sim.controls import NEUTRAL, Controls
from game.sim.events import Awoke, Left
from game.speedrun.attempt import Attempt
from game.speedrun.deeds import Done
from game.view.hud import words
from game.view.hud.credits import CreditsState, length
from game.view.hud.morning import LINE_TICKS, MORNING_TICKS, ClosingState, MorningState
from game.view.hud.tally import TallyState
from game.words import tongue

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.app.window import Window

_SINKING_TICKS: Final = 70
"""For so long the light of the door sinks."""
_AT_ONCE: Final = 84
"""Ticks of the tally a runner does not wait for."""
_PACE: Final = 0.62
"""Units a tick at which the thanks pass."""
_HURRY: Final = 9.0
"""As much more with the stick held down."""
_RISEN: Final = 170.0
"""Units of them that stand in the view from the start."""
_FULL: Final = 127
_SETTLES: Final = 60
"""Ticks in which a press is still meant for the page before."""
_STAYS: Final = 150
"""Ticks the last line of the thanks stands."""


class _Page:
    """A screen on which the pointer means nothing, and leaving loses nothing."""

    def point(self, x: float, y: float) -> None:
        """The pointer means nothing here."""

    def leave(self) -> None:
        """The run was kept when the dreamer awoke."""


class _Passing(_Page, ABC):
    """A screen that a press, or Escape, goes on from."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._menu = Menu(1)
        self._ticks = 0

    def tick(self, controls: Controls) -> None:
        """A tick has passed; a press goes on."""
        self._ticks += 1
        if self._menu.step(controls) is not None:
            self.go_on()

    @abstractmethod
    def go_on(self) -> None:
        """Show what comes next."""

    def act(self, action: str) -> None:
        """Escape goes on as well."""
        if action == "pause":
            self.go_on()


class Closing(_Passing):
    """The line of the door one went through, alone in its last light."""

    def __init__(self, window: Window, attempt: Attempt, awoke: Awoke) -> None:
        super().__init__(window)
        self._attempt, self._awoke = attempt, awoke

    def tick(self, controls: Controls) -> None:
        """It goes by itself in time."""
        self._window.sound.awaken()
        super().tick(controls)
        if self._ticks == LINE_TICKS:
            self.go_on()

    def go_on(self) -> None:
        """To the office."""
        self._window.go(Morning(self._window, self._attempt, self._awoke))

    def draw(self, target: Framebuffer, part: float) -> None:
        """The light sinks, and the line comes out of it."""
        stage = self._window.stage
        stage.dawn(target, 1.0 + min(1.0, (self._ticks + part) / _SINKING_TICKS))
        state = ClosingState(
            line_of(self._attempt, self._awoke), self._ticks, self._window.inputs.device
        )
        stage.panels.draw(state, target)


class Morning(_Passing):
    """The office at dawn: one stands there, and may walk."""

    def __init__(self, window: Window, attempt: Attempt, awoke: Awoke) -> None:
        super().__init__(window)
        self._attempt, self._awoke = attempt, awoke
        self._here = daybreak.waking(window.library.campaign)
        window.stage.show(self._here)

    def tick(self, controls: Controls) -> None:
        """Walk; the door of light goes on, and so does time."""
        events = self._here.step(controls._replace(buttons=0))
        self._window.stage.tick(events)
        self._window.sound.tick(events, self._here.world, waking=True)
        super().tick(controls)
        if self._ticks == MORNING_TICKS or any(isinstance(event, Left) for event in events):
            self.go_on()

    def go_on(self) -> None:
        """To the tally."""
        self._window.go(Tally(self._window, self._attempt, self._awoke))

    def draw(self, target: Framebuffer, part: float) -> None:
        """The place, and what is told over it."""
        stage = self._window.stage
        stage.draw(target, part, words=False)
        state = MorningState(stage.eyes, self._ticks, self._window.inputs.device)
        stage.panels.draw(state, target)


class Tally(_Passing):
    """What was carried out of the dream."""

    def __init__(
        self, window: Window, attempt: Attempt, awoke: Awoke, *, timed: bool = False
    ) -> None:
        super().__init__(window)
        self._attempt, self._awoke, self._timed = attempt, awoke, timed

    def tick(self, controls: Controls) -> None:
        """The dream's last music goes on."""
        self._window.sound.awaken()
        super().tick(controls)

    def go_on(self) -> None:
        """To the thanks; a runner is back at the title."""
        if self._timed:
            self._window.title()
        else:
            self._window.go(Thanks(self._window))

    def act(self, action: str) -> None:
        """A runner may begin anew from here."""
        if action == "restart" and self._timed:
            self._window.dream()
        super().act(action)

    def draw(self, target: Framebuffer, part: float) -> None:
        """The page, over the last light of the door or over the morning."""
        stage, attempt = self._window.stage, self._attempt
        level = attempt.world.level
        if self._timed:
            stage.dawn(target, 1.0 + min(1.0, (self._ticks + part) / _SINKING_TICKS))
        else:
            stage.rest(target, min(1.0, self._ticks / 24))
        state = TallyState(
            line_of(attempt, self._awoke) or tongue.dream(level.name, level.title),
            attempt.timer.time,
            attempt.world.progress.courage,
            self._window.library.cranes,
            relics=len(attempt.world.progress.opened),
            rows=stage.timing.rows(attempt) if self._timed else (),
            record=self._timed and stage.timing.is_best(attempt),
            counts=not self._timed or not attempt.unmet,
            again=self._timed,
            deeds=deeds_told(attempt.deeds.done),
            turn=attempt.world.progress.turn,
            age=self._ticks + (_AT_ONCE if self._timed else 0),
            device=self._window.inputs.device,
        )
        stage.panels.draw(state, target)


class Thanks(_Passing):
    """Who and what the game is made of, over the living floor."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._idle = vista.idle()
        self._passed = _RISEN
        self._last = 0
        window.stage.show(self._idle)

    def tick(self, controls: Controls) -> None:
        """It passes by; the stick turns it on and back."""
        self._window.stage.tick(self._idle.step(NEUTRAL))
        pushed = controls.stick_y / _FULL
        end = length(self._window.stage.panels.canvas)
        self._passed = max(0.0, min(end, self._passed + _PACE + _HURRY * pushed))
        self._last = self._last + 1 if self._passed == end else 0
        pressed = controls.buttons if self._ticks >= _SETTLES else 0
        super().tick(controls._replace(buttons=pressed, stick_y=0))
        if self._last == _STAYS:
            self.go_on()

    def go_on(self) -> None:
        """Back to the title."""
        self._window.title()

    def draw(self, target: Framebuffer, part: float) -> None:
        """The floor, and the page over it."""
        stage = self._window.stage
        stage.draw(target, part, words=False)
        passed = self._passed + _PACE * part * (self._last == 0)
        state = CreditsState(passed, self._ticks, self._window.inputs.device)
        stage.panels.draw(state, target)


def line_of(attempt: Attempt, awoke: Awoke) -> str:
    """The line one woke with, in the language that is spoken."""
    return tongue.dream(attempt.world.level.name, awoke.line)


def deeds_told(done: Done) -> tuple[tuple[str, str], ...]:
    """Figures and what they count, as the tally tells them; what never happened is not told."""
    told = (
        (done.falls, words.FALLS),
        (done.lessons, words.LESSONS),
        (done.clean, words.CLEAN),
        (done.phrases, words.PHRASES),
        (done.chain if done.chain > 1 else 0, words.CHAIN),
        (done.remade, words.REMADE),
        (done.breaths, words.BREATHS),
        (done.figures, words.FIGURES),
    )
    return tuple((str(count), what) for count, what in told if count)
