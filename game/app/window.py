"""Window: the real one. Owns the loop, the devices and which screen is up."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Set
from dataclasses import replace
from pathlib import Path
from typing import Final

import arcade
import pyglet

from game.app.followers import Followers
from game.app.ghosts import BEST, SEGMENTS, Ghosts, Roster
from game.app.inputs import Inputs
from game.app.led import Led
from game.app.library import Library
from game.app.livesplit import Links
from game.app.options import Options
from game.app.pages import Page
from game.app.pars import FOLDER
from game.app.recorded import watched
from game.app.running import Running
from game.app.screens import Dream, Screen, Title
from game.app.stage import Stage
from game.app.ticker import Ticker
from game.app.tidying import tidied, tidy
from game.app.watch import Watch
from game.app.watching import Replayed
from game.levels.errors import MapError
from game.profile import paths, woken
from game.profile.woken import Woken, WokenError
from game.sim.level import NoEntryError
from game.sim.progress import Progress
from game.sound.silence import Silence, Sound
from game.sound.soundscape import Soundscape
from game.speedrun.attempt import Attempt, Load
from game.speedrun.categories import ANY
from game.speedrun.header import MOST_SEED
from game.speedrun.records import Records
from game.speedrun.replay import Replay
from game.speedrun.tas import TasError
from game.view.bare import BareWindow
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


class Window(BareWindow):
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
        self._tidied = ""
        """The place at whose entering that was done."""
        self._watch = Watch() if options.watch else None
        self._unread: frozenset[Path] = frozenset()
        """What was saved, but could not be read since."""
        quiet = options.mute or self.headless
        self.sound: Sound = Silence() if quiet else Soundscape(paths.audio())
        self.sound.caption = self.stage.caption
        self._listen_for_pads()
        self.woken = self._remembered()
        self._links = Links(options.livesplit, options.one)
        self.stage.follows = lambda: self._links.follows
        self.running = Running(lambda line: print(f"starfloor: {line}", flush=True))
        self._shown: Screen = Title(self)

    @property
    def records(self) -> Records:
        """The user's records; there is no other object of them in this process."""
        return self.running.records

    # -- screens

    def go(self, screen: Screen) -> None:
        """Show another screen from now on."""
        self._shown, self.stage.fault = screen, ""
        self.inputs.hush()
        self._ticker.reset()

    def dream(self) -> None:
        """Begin a new dream, as asked for on the command line."""
        options, seed = self.options, self.options.seed
        if options.tas is not None:
            led = self.led()
            if led is not None:
                self.go(Dream(self, led.attempt(self.library), timed=True, led=led))
            return
        attempt = self.library.attempt(
            options.place,
            seed=secrets.randbelow(MOST_SEED + 1) if seed is None else seed,
            category=options.category or ANY,
            progress=options.progress,
            at=options.at,
        )
        self.go(Dream(self, attempt, timed=bool(options.category)))

    def led(self) -> Led | None:
        """The TAS text that plays, read anew; None where it cannot be, which is then shown."""
        file = self.options.tas
        assert file is not None
        try:
            return Led.read(file, self.library.campaign)
        except TasError as fault:
            self.stage.fault = f"{file}: {fault}"
            return None

    def new_dream(self) -> None:
        """Begin a new dream without a clock, whatever was run before."""
        self.options = replace(self.options, category="", seed=self.options.seed or 0, tas=None)
        self.dream()

    @property
    def practises(self) -> bool:
        """Whether dreams begin as practice."""
        return self.options.practice

    def followers(self, attempt: Attempt, *, timed: bool) -> Followers:
        """What goes along with a dream that begins."""
        campaign, drawn = self.library.campaign, self.options.seed is None
        # What is led by hand and without a clock asks the records for nothing.
        heeds = timed or BEST in self.options.ghosts or SEGMENTS in self.options.ghosts
        known = self.running.known(campaign, attempt, drawn=drawn) if heeds else None
        asked = self.options.ghosts
        if timed and not asked:
            asked = (known.chosen if known is not None else ()) or (BEST,)
        finished = known.finished(attempt.seed) if known is not None else []
        roster = Roster(finished, brought=campaign.folder / FOLDER)
        self.stage.ghosts = ghosts = Ghosts(asked, self._levels_of, roster)
        along = self.running.along(campaign, attempt, timed=timed, drawn=drawn)
        clock = known if timed else None
        self.stage.timing = self.running.timing(campaign, attempt, clock, drawn=drawn)
        told = self._links.follower
        return Followers(ghosts, *along, *([told] if told else []))

    def _levels_of(self, replay: Replay, file: Path) -> Load:
        """The maps a ghost was played in. Raises MapError."""
        campaign = self.library.campaign
        if replay.header.campaign_hash == campaign.content_hash:
            return campaign.load
        return watched(replay, file).library.campaign.load

    def dream_again(self) -> None:
        """Begin the next turn of the spiral, with the cranes that were caught."""
        self.go(Dream(self, self.library.attempt(progress=self.woken.next_turn)))

    def title(self) -> None:
        """Back to the first screen, which says what could not be kept."""
        self.go(Title(self))
        self.stage.fault = self.running.news

    def choose(self, folder: Path) -> str:
        """Go to the title of the campaign in that folder; or say why not, in a few words."""
        try:
            library = Library(folder)
            # What can be had in it is looked into by `check`: that takes longer than a choice may.
            if not library.campaign.is_sound:
                return words.UNSOUND
        except MapError:
            return words.UNSOUND
        self.library = library
        self.options = replace(
            self.options, place="", at="", category="", state="", turn=1, tas=None
        )
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

    def reload(self, changed: Set[Path]) -> None:
        """These files were saved: go on where one stands, or say what is wrong with them."""
        try:
            library = self.library.again(changed)
            shown = self._shown
            attempt = shown.continued(library) if isinstance(shown, Dream) else None
            if attempt is not None:
                library.place(attempt.world.level.name, attempt.world.progress.turn)
            else:
                library.place(self.stage.place)
        except MapError as fault:
            self.stage.fault = str(fault)
            self._unread = frozenset(changed)
            return
        self.library, self.stage.fault, self._unread = library, "", frozenset()
        self.stage.reload(library.place)
        if attempt is not None:
            self.go(Dream(self, attempt, timed=bool(self.options.category)))

    def _wake_from(self, fault: MapError | NoEntryError) -> None:
        """A place that cannot be read is where a dream breaks off: keep it, and say so."""
        self._shown.leave()
        self.title()
        self.stage.fault = str(fault)

    def watch(self, replay: Replay, over: Callable[[], None] | None = None) -> None:
        """Show a recorded run; ``over`` is what Escape then does, None = close the window."""
        self.go(Replayed(self, replay, over or self.close))

    def keep(self, replay: Replay) -> None:
        """Save what was played; where that cannot be done, say so and go on."""
        self.running.keep(replay)

    def _remembered(self) -> Woken:
        try:
            return woken.read(self.library.campaign.name)
        except WokenError as problem:
            print(f"starfloor: {problem}; it is left alone until you wake again")
            return Woken()

    # -- the loop

    def on_update(self, delta_time: float) -> None:
        """Play the ticks that are due."""
        if self._watch is not None:
            changed = self._watch.wait(delta_time, self.library.campaign.files)
            if changed:
                self.reload(changed | self._unread)
                self._ticker.reset()
                return
        for _ in range(self._ticker.advance(delta_time)):
            screen, place = self._shown, self.stage.place
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
        if self.stage.place != self._tidied:
            self._tidied = self.stage.place
            tidy()
            self._ticker.reset()

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
        tidied()
        # pyglet closes again what is no longer referred to, and what was never wholly opened.
        if hasattr(self, "_links"):
            self._links.stop()
        if hasattr(self, "running"):
            self.running.close()
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
        name = KEY_NAMES.get(symbol, "")
        if isinstance(self._shown, Page) and self._shown.key(name):
            return
        self._act(self.inputs.press(name))

    def on_text(self, text: str) -> None:
        """Something was typed."""
        if isinstance(self._shown, Page):
            self._shown.text(text)

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
