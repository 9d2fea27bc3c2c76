"""Screens: title, dream, a recorded run. Each takes ticks and draws itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from game import __version__
from game.app import pausing, vista
from game.app.awakening import Closing, Tally, Thanks
from game.app.dreams import Dreams, offered
from game.app.led import Led
from game.app.menu import Menu
from game.app.pausing import Item
from game.app.practice import TOOLS, Practice
from game.app.reading import held_row
from game.app.speedruns import Speedruns
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.events import Awoke
from game.sim.parts.lectern import LiveLectern
from game.sim.tuning import HINGE_HOLD
from game.speedrun.attempt import Attempt
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

    def __init__(
        self, window: Window, attempt: Attempt, *, timed: bool = False, led: Led | None = None
    ) -> None:
        """``timed`` shows the clock; a text that ``led`` holds plays it, with practice on."""
        self._window, self._attempt, self._timed, self._led = window, attempt, timed, led
        self._menu: Menu | None = None
        self._items: tuple[Item, ...] = ()
        self._listing = False
        """Whether the strip shows the list of practice."""
        self._open = 0
        self._free_ticks = _UNPAUSE_TICKS
        self._turning_back = 0
        self._waking = 0
        self._awoke: Awoke | None = None
        self._pointer: tuple[float, float] | None = None
        self._practice = Practice(attempt, on=window.practises or led is not None)
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
        roaming = self._window.stage.roaming
        if roaming is not None:
            roaming.move(controls)
            controls = NEUTRAL
        for _ in range(self._practice.due()):
            self._play(controls)
            if self._awoke is not None:
                break
        self._tell()

    def _tell(self) -> None:
        """Show what practice reads off the world, and what is held."""
        stage, practice, attempt = self._window.stage, self._practice, self._attempt
        text = "" if self._led is None else self._led.line(attempt)
        stage.readout = practice.lines(attempt, text)
        stage.outlined = practice.outlined
        shown = practice.on and practice.shown
        rivals = stage.ghosts.held() if shown and stage.ghosts is not None else ()
        stage.held = (held_row(practice.controls), *rivals) if shown else ()

    def _play(self, controls: Controls) -> None:
        """Play a tick."""
        if self._turning_back:
            self._turning_back -= 1
            controls = Controls(int(Button.HINGE))
        led = None if self._led is None else self._led.controls(self._attempt)
        controls = self._worked(controls) if led is None else led
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
        if self._led is not None:
            self._judge(self._led)

    def _judge(self, led: Led) -> None:
        """Stand still where a text ends, and where something asserted in it does not hold."""
        holds = led.judge(self._attempt)
        if not holds:
            self._window.stage.fault = led.fault
        if not holds or led.is_done(self._attempt):
            self._practice.pace.freeze()

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
        """Do what a line of the strip stands for."""
        if taken is None:
            return
        does = self._items[taken].does
        if does == pausing.PRACTICE:
            self._open_strip(listing=True)
        elif does == pausing.BACK:
            self._open_strip()
        elif does in TOOLS:
            self.use(does)
            if does in pausing.STAYS:
                self._items = pausing.tools(self._practice)
            else:
                self._resume()
        else:
            self._resume()
            if does == pausing.HINGE:
                self._turning_back = HINGE_HOLD
            elif does == pausing.LEAVE:
                self.leave()
                self._window.go(Title(self._window))

    def _open_strip(self, *, listing: bool = False) -> None:
        self._listing = listing
        items = pausing.tools(self._practice) if listing else None
        self._items = items or pausing.strip(self._practice, timed=self._timed)
        self._menu = Menu(len(self._items))

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
        if action == "undo_split" and self._timed:
            self._attempt.undo_split()
        if self._menu is not None:
            if action == "pause" and self._listing:
                self._open_strip()
            elif action == "pause":
                self._resume()
        elif action in TOOLS:
            self.use(action)
        elif action in ("pause", "away") and self._free_ticks >= _UNPAUSE_TICKS:
            self._open = 0
            self._open_strip()

    def use(self, tool: str) -> None:
        """Use a tool of practice."""
        practice = self._practice
        if practice.on and tool == "free_camera":
            self._window.stage.roam()
            if self._window.stage.roaming is not None and not self._is_led:
                # The keys lead the camera now, and nobody the dreamer.
                practice.pace.freeze()
        elif practice.on and tool == "take_over" and self._led is not None:
            self._led.take_over()
        else:
            self._stand_in(practice.act(tool, self._attempt))

    @property
    def _is_led(self) -> bool:
        return self._led is not None and self._led.leads(self._attempt)

    def _stand_in(self, attempt: Attempt | None) -> None:
        """Go on with another attempt: where practice went back to."""
        if attempt is not None:
            left, self._attempt = self._attempt, attempt
            self._window.stage.fault = ""
            self._window.stage.show(attempt, veiled=False)
            self._followers.turn(left, attempt)

    def _restart(self) -> None:
        """What was played of the run is kept, and it begins anew."""
        if self._timed and (self._led is None or self._window.led() is not None):
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
        lines = tuple(item.text for item in self._items)
        notes = tuple(item.note for item in self._items)
        stage.rest(target, opened)
        stage.panels.draw(
            PauseState(
                Choice(lines, menu.at, notes),
                heading=words.PRACTISE if self._listing else words.PAUSED,
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
