"""Window: the real one. Owns the loop, the devices and which screen is up."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import arcade
import pyglet

from game.app.followers import Followers
from game.app.inputs import Inputs
from game.app.library import Library
from game.app.livesplit import Links
from game.app.recorded import taking_along
from game.app.screens import Dream, Replayed, Screen, Title
from game.app.stage import Stage
from game.app.ticker import Ticker
from game.app.watch import Watch
from game.levels.errors import MapError
from game.profile import paths, woken
from game.profile.woken import Woken, WokenError
from game.sim.level import NoEntryError
from game.sim.progress import Progress
from game.sim.states import STATES, progress_in
from game.sound.silence import Silence, Sound
from game.sound.soundscape import Soundscape
from game.speedrun.attempt import Attempt
from game.speedrun.categories import ANY
from game.speedrun.livesplit.address import Address
from game.speedrun.replay import Replay, save
from game.view.hud import words
from game.view.quality import suits

KEY_NAMES: Final = {
    value: name
    for name, value in vars(arcade.key).items()
    if isinstance(value, int) and name.isupper() and not name.startswith(("MOD_", "MOTION_"))
}
MOUSE_NAMES: Final = {
    arcade.MOUSE_BUTTON_LEFT: "MOUSE_LEFT",
    arcade.MOUSE_BUTTON_MIDDLE: "MOUSE_MIDDLE",
    arcade.MOUSE_BUTTON_RIGHT: "MOUSE_RIGHT",
}
_FRAME: Final = 1 / 240
"""At most so often; the display's own rate holds where vsync works."""


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for on the command line."""

    place: str = ""
    at: str = ""
    seed: int = 0
    category: str = ""
    """Not empty = a speedrun: the clock is shown."""
    size: tuple[int, int] = (1280, 720)
    quality: str = ""
    state: str = ""
    """One of ``sim.states.STATES``, or empty for where the dream begins."""
    watch: bool = False
    """Whether maps that are saved while they are played are taken in."""
    turn: int = 1
    """Turn of the spiral."""
    mute: bool = False
    """Whether there is no sound."""
    livesplit: Address | None = None
    """Where LiveSplit's server is, if it is to follow."""
    one: int | None = None
    """Port for LiveSplit One to come to."""

    @property
    def begins_elsewhere(self) -> bool:
        """Whether a dream so asked for does not begin as all do: nothing of it is kept."""
        return bool(self.place or self.at or self.state or self.turn != 1)

    @property
    def progress(self) -> Progress | None:
        """What one begins with; None = nothing but what a new dream has."""
        if not self.state and self.turn == 1:
            return None
        return replace(progress_in(self.state or STATES[0]), turn=self.turn)


class NoWindowError(Exception):
    """No window can be opened here. The message says why."""


class Window(arcade.Window):
    """The game's window."""

    def __init__(self, library: Library, options: Options) -> None:
        """Open it. Raises what pyglet raises where there is no display."""
        quality = options.quality or suits(_device())
        super().__init__(
            *options.size,
            "Starfloor",
            resizable=True,
            antialiasing=False,
            vsync=True,
            update_rate=_FRAME,
            draw_rate=_FRAME,
        )
        self.set_minimum_size(320, 180)
        self.library, self.options = library, options
        self.inputs = Inputs()
        self._ticker = Ticker()
        self.stage = Stage(self.ctx, self.get_framebuffer_size(), quality, library.place)
        self._watch = Watch() if options.watch else None
        quiet = options.mute or self.headless
        self.sound: Sound = Silence() if quiet else Soundscape(paths.audio())
        self.sound.caption = self.stage.caption
        self._listen_for_pads()
        self.woken = self._remembered()
        self._links = Links(options.livesplit, options.one)
        self._shown: Screen = Title(self)

    # -- screens

    def go(self, screen: Screen) -> None:
        """Show another screen from now on."""
        self._shown, self.stage.fault = screen, ""
        self.inputs.hush()
        self._ticker.reset()

    def dream(self) -> None:
        """Begin a new dream, as asked for on the command line."""
        options = self.options
        attempt = self.library.attempt(
            options.place,
            seed=options.seed,
            category=options.category or ANY,
            progress=options.progress,
            at=options.at,
        )
        self.go(Dream(self, attempt, timed=bool(options.category)))

    def followers(self, attempt: Attempt, *, timed: bool) -> Followers:
        """What goes along with a dream that begins."""
        del attempt, timed
        told = self._links.follower
        return Followers(*([told] if told else []))

    def dream_again(self) -> None:
        """Begin the next turn of the spiral, with the cranes that were caught."""
        self.go(Dream(self, self.library.attempt(progress=self.woken.next_turn)))

    def title(self) -> None:
        """Back to the first screen."""
        self.go(Title(self))

    def choose(self, folder: Path) -> str:
        """Go to the title of the campaign in that folder; or say why not, in a few words."""
        try:
            library = Library(folder)
            if any(finding.level == "error" for finding in library.campaign.check()):
                return words.UNSOUND
        except MapError:
            return words.UNSOUND
        self.library = library
        self.options = replace(self.options, place="", at="", category="", state="", turn=1)
        self.stage.reload(library.place)
        self.woken = self._remembered()
        self.title()
        return ""

    def woke(self, progress: Progress) -> None:
        """Keep what stays of a dream that was dreamt to its end, from its beginning."""
        if self.options.begins_elsewhere:
            return
        self.woken = self.woken.after(progress)
        try:
            woken.save(self.library.campaign.name, self.woken)
        except OSError as problem:
            print(f"starfloor: what you carried out of the dream could not be kept: {problem}")

    def reload(self) -> None:
        """A map was saved: go on in it where one stands, or say what is wrong with it."""
        try:
            library = self.library.again()
            shown = self._shown
            attempt = shown.continued(library) if isinstance(shown, Dream) else None
            if attempt is not None:
                library.place(attempt.world.level.name, attempt.world.progress.turn)
            else:
                library.place(self.stage.place)
        except MapError as fault:
            self.stage.fault = str(fault)
            return
        self.library, self.stage.fault = library, ""
        self.stage.reload(library.place)
        if attempt is not None:
            self.go(Dream(self, attempt, timed=bool(self.options.category)))

    def _wake_from(self, fault: MapError | NoEntryError) -> None:
        """A place that cannot be read is where a dream breaks off: keep it, and say so."""
        self._shown.leave()
        self.title()
        self.stage.fault = str(fault)

    def watch(self, replay: Replay) -> None:
        """Show a recorded run."""
        self.go(Replayed(self, replay))

    def keep(self, replay: Replay) -> None:
        """Save what was played; where that cannot be done, say so and go on."""
        category = replay.header.category.strip("%").replace(":", "-")
        name = time.strftime("%Y%m%d-%H%M%S") + f"-{category}.replay"
        try:
            paths.replays().mkdir(parents=True, exist_ok=True)
            save(taking_along(replay, self.library.campaign), paths.replays() / name)
        except OSError as problem:
            print(f"starfloor: the run could not be kept: {problem}")

    def _remembered(self) -> Woken:
        try:
            return woken.read(self.library.campaign.name)
        except WokenError as problem:
            print(f"starfloor: {problem}; it is left alone until you wake again")
            return Woken()

    # -- the loop

    def on_update(self, delta_time: float) -> None:
        """Play the ticks that are due."""
        for _ in range(self._ticker.advance(delta_time)):
            screen, place = self._shown, self.stage.place
            if self._watch is not None and self._watch.tick(self.library.campaign.files):
                self.reload()
                self._ticker.reset()
                break
            try:
                screen.tick(self.inputs.controls())
            except (MapError, NoEntryError) as fault:
                self._wake_from(fault)
                break
            if screen is not self._shown:
                break
            if place != self.stage.place:
                # Making a place ready took a while that nobody could play in.
                self._ticker.reset()
                break

    def on_draw(self) -> None:
        """Draw between the last tick and the next."""
        self.stage.resize(self.get_framebuffer_size())
        self._shown.draw(self.ctx.screen, self._ticker.alpha)

    def on_close(self) -> None:
        """The window is closed from outside: nothing played is lost."""
        self._shown.leave()
        super().on_close()

    def close(self) -> None:
        """Close the window, from inside or from outside; nothing sounds any more."""
        # pyglet closes again what is no longer referred to, and what was never wholly opened.
        if hasattr(self, "_links"):
            self._links.stop()
        if hasattr(self, "sound"):
            self.sound.close()
        super().close()

    def on_deactivate(self) -> None:
        """Another window has the keyboard."""
        self.inputs.release_all()
        self._shown.act("away")

    # -- devices

    def on_key_press(self, symbol: int, modifiers: int) -> None:  # noqa: ARG002 - arcade's
        """A key went down."""
        self._act(self.inputs.press(KEY_NAMES.get(symbol, "")))

    def on_key_release(self, symbol: int, modifiers: int) -> None:  # noqa: ARG002
        """A key went up."""
        self.inputs.release(KEY_NAMES.get(symbol, ""))

    def on_mouse_press(self, x: int, y: int, button: int, modifiers: int) -> None:  # noqa: ARG002
        """A mouse button went down."""
        self._act(self.inputs.press(MOUSE_NAMES.get(button, "")))

    def on_mouse_release(self, x: int, y: int, button: int, modifiers: int) -> None:  # noqa: ARG002
        """A mouse button went up."""
        self.inputs.release(MOUSE_NAMES.get(button, ""))

    def on_mouse_motion(self, x: int, y: int, dx: int, dy: int) -> None:  # noqa: ARG002
        """The pointer moved."""
        ratio = self.get_pixel_ratio()
        self._shown.point(x * ratio, (self.height - y) * ratio)

    def on_mouse_drag(
        self,
        x: int,
        y: int,
        dx: int,
        dy: int,
        buttons: int,  # noqa: ARG002
        modifiers: int,  # noqa: ARG002
    ) -> None:
        """The pointer moved with a button held."""
        self.on_mouse_motion(x, y, dx, dy)

    def _act(self, actions: tuple[str, ...]) -> None:
        for action in actions:
            if action == "fullscreen":
                self.set_fullscreen(not self.fullscreen)
            elif action == "screenshot":
                self._photograph()
            else:
                self._shown.act(action)

    def _photograph(self) -> None:
        folder = paths.pictures()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            picture = arcade.get_image(components=3)
            picture.save(folder / time.strftime("starfloor-%Y%m%d-%H%M%S.png"))
        except OSError as problem:
            print(f"starfloor: no picture could be saved: {problem}")

    def _listen_for_pads(self) -> None:
        if self.headless:
            return
        try:
            pads = pyglet.input.ControllerManager()
        except OSError:
            return  # a machine without input devices has no pads either
        pads.push_handlers(on_connect=self._pad_came, on_disconnect=self._pad_left)
        for pad in pads.get_controllers():
            self._pad_came(pad)
        self._pads = pads

    def _pad_came(self, pad: pyglet.input.Controller) -> None:
        pad.open()
        pad.push_handlers(on_button_press=self._pad_pressed)
        self.inputs.pad = pad

    def _pad_left(self, pad: pyglet.input.Controller) -> None:
        if self.inputs.pad is pad:
            self.inputs.pad = None
            self._shown.act("away")

    def _pad_pressed(self, _pad: pyglet.input.Controller, button: str) -> None:
        self._act(self.inputs.pad_press(button))


def _device() -> str:
    """What draws here, as OpenGL names it. Asked of a window nobody sees.

    How smooth edges are is settled when a window is opened, so it must be known before.
    """
    probe = pyglet.window.Window(1, 1, caption="probe", visible=False)
    name = str(probe.context.get_info().get_renderer())
    probe.close()
    return name


def _opened(library: Library, options: Options) -> Window:
    try:
        return Window(library, options)
    except Exception as problem:
        # Which of its exceptions pyglet raises, and whether it can be imported, differs by system.
        if not type(problem).__module__.startswith("pyglet."):
            raise
        raise NoWindowError(str(problem) or type(problem).__name__) from problem


def play(library: Library, options: Options) -> int:
    """Open the window and play until it is closed; returns the exit code.

    Raises NoWindowError.
    """
    window = _opened(library, options)
    if options.place or options.category:
        window.dream()
    arcade.run()
    return 0


def watch(replay: Replay, library: Library, quality: str) -> int:
    """Open the window on a recorded run, to be watched in that; returns the exit code.

    Raises NoWindowError.
    """
    window = _opened(library, Options(quality=quality))
    window.watch(replay)
    arcade.run()
    return 0
