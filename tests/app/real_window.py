"""The dream played in a real window by real keys: for tests, and by itself for pictures.

    python -m tests.app.real_window [--size WxH] [--quality Q] FOLDER

plays from the title through the first relic's door, and from the threshold to the
awakening, and leaves in FOLDER a picture of every moment worth one. What to do is a route;
what is seen of the game is what it tells (``told``). Between the two one needs a stick.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from math import hypot
from pathlib import Path
from typing import Final

from game.app.ticker import MOST
from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.controls import Button, Controls
from game.sim.events import (
    Awoke,
    Caught,
    DoorBloomed,
    Event,
    FigureLit,
    Left,
    PassageOpened,
    Refused,
)
from game.sim.geometry import centre
from game.sim.tuning import BLOOM_TICKS
from game.speedrun.attempt import Attempt
from game.speedrun.categories import ANY, begin
from game.speedrun.pilot import Awaken, Catch, Step, Touch, Wait
from tests.app.desktop import Desktop, Game, Keyboard, starfloor
from tests.app.hands import Hands
from tests.replays.ways import hall

BEGINNING: Final[tuple[Step, ...]] = (*hall.SHORT, *hall.door("slip"), Catch(15))
"""From the title on, as far as keys lead."""
END: Final = "location:threshold"
_TAPPED: Final = {Button.CATCH: "space", Button.ACT: "e"}
_HELD: Final = {Button.BREATHE: "Shift_L", Button.HINGE: "r"}
_STILL_FRAMES: Final = 8
"""Frames without a tick in which the dream counts as paused."""
_NEAR: Final = 150.0
"""px from a way out at which it is seen best."""
_LATER: Final[dict[type[Event], int]] = {Left: 100, DoorBloomed: 10, FigureLit: 20, Caught: 6}
"""Ticks from an event to its picture."""


class Session:
    """A game in a window, the hands at its keyboard, and the attempt as they know it."""

    def __init__(
        self, desktop: Desktop, keyboard: Keyboard, game: Game, category: str = ANY
    ) -> None:
        self.desktop, self.keyboard, self.game = desktop, keyboard, game
        campaign = Campaign.open(paths.maps(), (paths.shipped(),))
        begins = begin(category, campaign.start, campaign.locations)
        assert begins is not None
        self.attempt = Attempt(
            campaign.load,
            begins.place,
            category=category,
            progress=begins.progress,
            campaign=campaign.name,
            campaign_hash=campaign.content_hash,
        )
        self.screen = "Title"
        self.frames = 0
        self.still = 0
        """Frames since the last tick."""
        self.see: Callable[[str], None] = lambda _name: None
        """Called with the name of each moment worth a picture."""
        self.seen: list[str] = []
        """Names of the moments that have been."""
        self._due: list[tuple[int, str]] = []
        self._hands = Hands(self.attempt, lambda: keyboard.hold(frozenset()))

    @classmethod
    @contextmanager
    def open(
        cls,
        home: Path,
        size: tuple[int, int] = (640, 360),
        quality: str = "low",
        category: str = "",
    ) -> Iterator[Session]:
        """Start the game on a desktop of its own.

        When this is entered the title stands, or the run of a ``category`` has begun.
        """
        words = ["play", "--window", f"{size[0]}x{size[1]}", "--quality", quality]
        words += ["--speedrun", category] if category else []
        with (
            Desktop.open(size) as desktop,
            Keyboard.on(desktop) as keyboard,
            Game.on(desktop, home, words) as game,
        ):
            session = cls(desktop, keyboard, game, category or ANY)
            session.until(lambda: session.frames >= 3, 120.0)
            if category:
                # A window that comes up without the keyboard pauses its dream.
                session.look(frames=2 * _STILL_FRAMES)
                if session.still >= _STILL_FRAMES:
                    session.resume()
            yield session

    # -- what it tells

    def hear(self) -> list[Controls]:
        """Take in what was told; play along. Returns the controls of the ticks played."""
        played = []
        for kind, *words in self.game.listen(30.0):
            if kind == "tick":
                buttons, x, y = map(int, words)
                played.append(Controls(buttons, x, y))
                self._note(self.attempt.step(played[-1]))
                self.still = 0
            elif kind == "screen":
                self.screen = words[0]
            elif kind == "frame":
                self.frames += 1
                self.still += 1
        self._near_a_way_out()
        for due, name in [due for due in self._due if due[0] <= self.attempt.tick]:
            self._due.remove((due, name))
            self.seen.append(name)
            self.see(name)
        return played

    def go_on_from(self, screen: str, seconds: float = 0.5) -> None:
        """Wait for a screen, look at it for so long, and press a key."""
        self.until(lambda: self.screen == screen)
        self.listen(seconds)
        self.see(screen.lower())
        self.keyboard.tap("Return")

    def until(self, done: Callable[[], bool], seconds: float = 30.0) -> None:
        """Let it go on until that is so. Raises TimeoutError."""
        until = time.monotonic() + seconds
        while not done():
            self.hear()
            if time.monotonic() > until:
                raise TimeoutError(f"still on {self.screen} after {seconds:.0f} s")

    def listen(self, seconds: float) -> None:
        """Let it go on for so long."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self.hear()

    def look(self, frames: int) -> None:
        """Let it draw so many frames."""
        until = self.frames + frames
        self.until(lambda: self.frames >= until)

    def _near_a_way_out(self) -> None:
        world, before = self.attempt.world, [mark.name for mark in self.attempt.places[:-1]]
        for passage in world.level.passages:
            name = f"{world.level.name}-to-{passage.target}"
            if name in self.seen or passage.target in before:
                continue
            x, y = centre(passage.outline)
            away = hypot(x - world.player.x, y - world.player.y)
            if passage.id in world.open_passages and away < _NEAR:
                self.seen.append(name)
                self.see(name)

    def _note(self, events: list[Event]) -> None:
        place = self.attempt.world.level.name
        for event in events:
            match event:
                case Left():
                    name = place
                case Caught(number=number):
                    name = f"{place}-catch-{number}"
                case DoorBloomed(relic=relic):
                    name = f"{place}-door-{relic}"
                case FigureLit(figure=figure):
                    name = f"{place}-figure-{figure}"
                case PassageOpened() | Refused():
                    name = f"{place}-{type(event).__name__.lower()}"
                case Awoke():
                    name = "waking"
                case _:
                    continue
            self._due.append((self.attempt.tick + _LATER.get(type(event), 0), name))

    # -- what it is told

    def begin(self) -> None:
        """From the title into the dream."""
        self.keyboard.tap("Return")
        self.until(lambda: self.attempt.tick > 0)

    def play(self, route: Sequence[Step]) -> None:
        """Play the steps by keys. Raises PilotLostError, TimeoutError."""
        hands = self._hands
        wishes = hands.controls(route)
        wish = next(wishes, None)
        while wish is not None:
            wanted, kept = 0, ~0
            played = self.hear()
            if self.attempt.finished:
                return
            if played:
                hands.ticks += (len(played) - hands.ticks) * 0.1
            thoughts = hands.thoughts
            for _ in played[-MOST:]:
                wish = next(wishes, None)
                if wish is None or hands.thoughts > thoughts:
                    break
                wanted |= wish.buttons
                kept &= wish.buttons
            # While the hands thought about the way, the dream went on: look again first.
            if wish is not None and played and hands.thoughts == thoughts:
                self._press(wish, wanted, kept)
        self.keyboard.hold(frozenset())

    def _press(self, wish: Controls, wanted: int, kept: int) -> None:
        """Hold the keys of the last wish; tap what was ``wanted``, hold on to what was ``kept``."""
        keys = {key for button, key in _HELD.items() if wish.held(button)}
        keys |= {_TAPPED[Button.ACT]} if kept & Button.ACT else set()
        keys |= {key for key, way in (("a", -1), ("d", 1)) if wish.stick_x * way > 0}
        keys |= {key for key, way in (("w", -1), ("s", 1)) if wish.stick_y * way > 0}
        self.keyboard.hold(frozenset(keys))
        for button, key in _TAPPED.items():
            if button & wanted and key not in keys:
                self.keyboard.tap(key)

    def pause(self) -> None:
        """Escape, and wait until the dream holds still."""
        self.keyboard.hold(frozenset())
        self.keyboard.tap("Escape")
        self.until(lambda: self.still >= _STILL_FRAMES)

    def resume(self) -> None:
        """Escape again, and wait until it goes on."""
        tick = self.attempt.tick
        self.keyboard.tap("Escape")
        self.until(lambda: self.attempt.tick > tick)


def take_pictures(session: Session, folder: Path) -> None:
    """Save every moment from now on, numbered in the order they come."""
    folder.mkdir(parents=True, exist_ok=True)
    count = len(list(folder.iterdir()))

    def see(name: str) -> None:
        nonlocal count
        count += 1
        session.desktop.picture().save(folder / f"{count:02}-{name}.png", compress_level=1)

    session.see = see


def main(words: Sequence[str]) -> int:
    """Play the beginning and the end, and tell how it went."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", default="1280x720")
    parser.add_argument("--quality", default="low")
    options = parser.parse_args(words)
    width, _, height = options.size.partition("x")
    home = options.folder / "home"
    began = time.monotonic()

    def say(text: str) -> None:
        print(f"{time.monotonic() - began:6.1f} s  {text}", flush=True)

    size = int(width), int(height)

    def watch(session: Session) -> None:
        take_pictures(session, options.folder / "pictures")
        see = session.see

        def told(name: str) -> None:
            say(f"{name}: tick {session.attempt.tick}, frame {session.frames}")
            see(name)

        session.see = told

    with Session.open(home, size, options.quality) as session:
        say("title")
        watch(session)
        session.listen(3.0)
        session.see("title")
        session.begin()
        session.until(lambda: session.attempt.tick > 90)
        session.see("office")
        for step in BEGINNING:
            say(f"{step}")
            session.play([step])
            if isinstance(step, Touch):
                session.play([Wait(BLOOM_TICKS + 30)])
    with Session.open(home, size, options.quality, END) as session:
        say(END)
        watch(session)
        session.play([Awaken()])
        session.go_on_from("Tally", 6.0)
        session.until(lambda: session.screen == "Title")
        session.keyboard.tap("Escape")
        say(f"exit code {session.game.wait()}")
    replays = sorted((home / "replays").glob("*.replay"))
    done = starfloor(home, "verify", *map(str, replays))
    say(done.stdout + done.stderr)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
