"""Screens: title, dream, a recorded run. Each takes ticks and draws itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

from game import __version__
from game.app import vista
from game.app.awakening import Closing, Tally, Thanks
from game.app.dreams import Dreams, offered
from game.app.menu import Menu
from game.app.practice import TOOLS, Practice
from game.app.speedruns import Speedruns
from game.app.timing import Timing
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.events import Awoke
from game.sim.parts.lectern import LiveLectern
from game.sim.tuning import HINGE_HOLD
from game.speedrun.attempt import Attempt
from game.speedrun.playback import Playback
from game.speedrun.replay import Replay
from game.speedrun.timer import clock
from game.view.hud import words
from game.view.hud.panels import Choice, PauseState, TitleState
from game.words import tongue

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.app.library import Library
    from game.app.window import Window

_UNPAUSE_TICKS: Final = 10
"""For so long after unpausing no new pause is taken."""
_WAKING_TICKS: Final = 60
"""For so long the light of the door swallows the picture."""
_OPEN_TICKS: Final = 12


class Screen(Protocol):
    """What the window shows and feeds."""

    def tick(self, controls: Controls) -> None:
        """A sixtieth of a second has passed, with this input."""

    def act(self, action: str) -> None:
        """An action that is not part of Controls: ``pause``, or ``away``."""

    def point(self, x: float, y: float) -> None:
        """The pointer came to (x, y) px, y down from the top of the window."""

    def draw(self, target: Framebuffer, part: float) -> None:
        """Draw the moment ``part`` of the way to the next tick."""

    def leave(self) -> None:
        """The window closes."""


class _Pointless:
    """A screen on which the pointer means nothing."""

    def point(self, x: float, y: float) -> None:
        """See Screen."""


class Title(_Pointless):
    """The first screen: the name over the living star floor."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._ticks = 0
        self._idle = vista.idle()
        offers = {words.NEW_DREAM: (window.new_dream, "")}
        again = window.woken.next_turn
        if window.woken.turn:
            note = words.again_note(again.turn, again.courage)
            offers = {words.DREAM_AGAIN: (window.dream_again, note), **offers}
        offers[words.SPEEDRUN] = (lambda: window.go(Speedruns(window)), "")
        dreams = offered()
        if len(dreams) > 1:
            campaign = window.library.campaign
            title = tongue.dream("campaign", campaign.title)
            offers[words.DREAMS] = (lambda: window.go(Dreams(window, dreams)), title)
        self._offers = {
            **offers,
            words.CREDITS: (lambda: window.go(Thanks(window)), ""),
            words.LEAVE: (window.close, ""),
        }
        self._menu = Menu(len(self._offers))
        window.stage.show(self._idle)

    def tick(self, controls: Controls) -> None:
        """Move the choice; the floor lives on."""
        self._ticks += 1
        self._window.stage.tick(self._idle.step(NEUTRAL))
        self._window.sound.title()
        taken = self._menu.step(controls)
        self._window.sound.choose(self._menu.at, taken)
        if taken is not None:
            begin, _ = tuple(self._offers.values())[taken]
            begin()

    def act(self, action: str) -> None:
        """Escape leaves."""
        if action == "pause":
            self._window.close()

    def draw(self, target: Framebuffer, part: float) -> None:
        """Floor, name, lines."""
        stage = self._window.stage
        stage.draw(target, part, words=False)
        state = TitleState(
            Choice(tuple(self._offers), self._menu.at, tuple(n for _, n in self._offers.values())),
            fine=__version__,
            age=self._ticks,
            device=self._window.inputs.device,
        )
        stage.panels.draw(state, target)

    def leave(self) -> None:
        """Nothing was played."""


class Dream:
    """A dream being dreamt."""

    _LINES = 3

    def __init__(self, window: Window, attempt: Attempt, *, timed: bool = False) -> None:
        self._window, self._attempt, self._timed = window, attempt, timed
        self._menu: Menu | None = None
        self._open = 0
        self._free_ticks = _UNPAUSE_TICKS
        self._turning_back = 0
        self._waking = 0
        self._awoke: Awoke | None = None
        self._pointer: tuple[float, float] | None = None
        self._practice = Practice(attempt, on=window.practises)
        self._followers = window.followers(attempt, timed=timed)
        window.stage.show(attempt)
        self._followers.begin(attempt)

    def tick(self, controls: Controls) -> None:
        """Play a tick, or move in the pause strip."""
        if self._menu is not None:
            self._open += 1
            self._window.sound.rest()
            taken = self._menu.step(controls)
            self._window.sound.choose(self._menu.at, taken)
            self._choose(taken)
            return
        if self._awoke is not None:
            self._wake(self._awoke)
            return
        self._free_ticks += 1
        self._window.stage.readout = self._practice.lines(self._attempt)
        self._window.stage.outlined = self._practice.outlined
        if not self._practice.due():
            return
        if self._turning_back:
            self._turning_back -= 1
            controls = Controls(int(Button.HINGE))
        controls = self._worked(controls)
        events = self._attempt.step(controls)
        self._practice.tick(self._attempt, controls)
        self._followers.tick(self._attempt, events)
        self._window.stage.tick(events)
        stage = self._window.stage
        self._window.sound.tick(events, self._attempt.world, ducked=stage.speaks)
        if self._timed and (chime := stage.timing.chime(self._attempt)):
            self._window.sound.say(chime)
        self._awoke = next((e for e in events if isinstance(e, Awoke)), None)
        if self._awoke is None and self._attempt.finished:
            # A single location ends without a word.
            self._awoke = Awoke(relic="", line="")

    def continued(self, library: Library) -> Attempt | None:
        """The same dream where one stands in it, in maps read anew.

        None once one wakes. Raises MapError.
        """
        if self._awoke is not None:
            return None
        attempt, world = self._attempt, self._attempt.world
        drawn = world.player.x
        x = world.level.width - drawn if world.level.mirrored else drawn
        return library.attempt(
            world.level.name,
            seed=attempt.seed,
            category=attempt.category,
            progress=world.progress,
            at=f"{x:.1f},{world.player.y:.1f}",
        )

    def _worked(self, controls: Controls) -> Controls:
        """The controls with the pointer where one writes, and scenes skipped where time counts."""
        world = self._attempt.world
        if isinstance(world.writing, LiveLectern):
            if self._pointer is None:
                return controls
            pointed = world.writing.pointed(*self._window.stage.on_plane(*self._pointer))
            return controls._replace(pointer_x=pointed[0], pointer_y=pointed[1])
        self._pointer = None
        if world.playing is not None and self._timed:
            # A press begins: what was held before it does not count.
            skip = Button.SKIP if world.tick % 2 else 0
            return controls._replace(buttons=controls.buttons & ~Button.SKIP | skip)
        return controls

    def point(self, x: float, y: float) -> None:
        """It writes, at a lectern; nowhere else does it mean anything."""
        if self._attempt.world.writing is not None:
            self._pointer = x, y

    def _wake(self, awoke: Awoke) -> None:
        self._waking += 1
        self._window.sound.awaken()
        if self._waking >= _WAKING_TICKS:
            self.leave()
            if self._timed:
                self._window.go(Tally(self._window, self._attempt, awoke, timed=True))
            else:
                self._window.go(Closing(self._window, self._attempt, awoke))

    def _choose(self, taken: int | None) -> None:
        if taken is None:
            return
        self._resume()
        if taken == 1:
            self._turning_back = HINGE_HOLD
        elif taken == 2:
            self.leave()
            self._window.go(Title(self._window))

    def _resume(self) -> None:
        self._menu, self._free_ticks = None, 0
        self._window.inputs.hush()

    def act(self, action: str) -> None:
        """Pause, or go on; a run begins again."""
        if action == "restart":
            self._restart()
            return
        if self._awoke is not None:
            return
        if self._menu is not None:
            if action == "pause":
                self._resume()
        elif action in TOOLS:
            self._stand_in(self._practice.act(action, self._attempt))
        elif action in ("pause", "away") and self._free_ticks >= _UNPAUSE_TICKS:
            self._menu, self._open = Menu(self._LINES), 0

    def _stand_in(self, attempt: Attempt | None) -> None:
        """Go on with another attempt: where practice went back to."""
        if attempt is not None:
            self._followers.leave(self._attempt)
            self._attempt = attempt
            self._window.stage.show(attempt, veiled=False)
            self._followers.begin(attempt)

    def _restart(self) -> None:
        """What was played of the run is kept, and it begins anew."""
        if self._timed:
            self.leave()
            self._window.dream()

    def draw(self, target: Framebuffer, part: float) -> None:
        """The place, and the pause strip over it."""
        part = self._practice.part(part)
        stage = self._window.stage
        if self._menu is not None:
            self._draw_paused(self._menu, target)
            return
        stage.draw(
            target,
            part if self._awoke is None else 1.0,
            timed=self._timed,
            words=self._awoke is None or self._timed,
            device=self._window.inputs.device,
        )
        if self._awoke is not None:
            stage.dawn(target, min(0.999, (self._waking + part) / _WAKING_TICKS))

    def _draw_paused(self, menu: Menu, target: Framebuffer) -> None:
        stage, attempt = self._window.stage, self._attempt
        world, opened = attempt.world, min(1.0, self._open / _OPEN_TICKS)
        lines = words.RESUME, words.LAST_HINGE, words.LEAVE_DREAM
        notes = "", words.LAST_HINGE_NOTE, words.LEAVE_DREAM_NOTE
        stage.rest(target, opened)
        stage.panels.draw(
            PauseState(
                Choice(lines, menu.at, notes),
                place=tongue.dream(world.level.name, world.level.title),
                figures=words.figures(world.progress.courage, clock(attempt.timer.time)),
                open=opened,
                device=self._window.inputs.device,
            ),
            target,
        )

    def leave(self) -> None:
        """Keep what was played, finished or not, and what stays of a dream that was finished."""
        self._followers.leave(self._attempt)
        self._window.stage.readout, self._window.stage.outlined = (), False
        if self._attempt.timer.started is not None:
            self._window.keep(self._attempt.replay())
        if self._awoke is not None and self._awoke.relic and not self._practice.on:
            self._window.woke(self._attempt.world.progress)


class Replayed(_Pointless):
    """A recorded run being watched."""

    def __init__(self, window: Window, replay: Replay, over: Callable[[], None]) -> None:
        """``over`` is what Escape does."""
        self._window, self._over = window, over
        library = window.library
        goals = library.goals_of(replay.header.category)
        self._playback = Playback(replay, library.campaign.load, goals=goals)
        window.stage.timing = Timing()
        window.stage.show(self._playback.attempt)

    def tick(self, controls: Controls) -> None:
        """The recording plays; watching changes nothing."""
        del controls
        if not self._playback.over:
            events = self._playback.step()
            self._window.stage.tick(events)
            self._window.sound.tick(events, self._playback.attempt.world)

    def act(self, action: str) -> None:
        """Escape ends it."""
        if action == "pause":
            self._over()

    def draw(self, target: Framebuffer, part: float) -> None:
        """As it was played, with the clock."""
        self._window.stage.draw(target, 1.0 if self._playback.over else part, timed=True)

    def leave(self) -> None:
        """Nothing was played."""
