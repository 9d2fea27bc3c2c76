"""The book of records in a real window, by real keys: watch, name, race, delete, type a seed."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.tuning import RULES_VERSION
from game.speedrun.records import Records, Row
from game.speedrun.replay import read
from game.speedrun.terms import Board, Version
from tests.app.desktop import Desktop, Game, Keyboard

pytestmark = [
    pytest.mark.skipif(shutil.which(part) is None, reason=f"{part} is not installed")
    for part in ("Xvfb", "xdotool")
]
SIZE = (640, 480)
OFFICE = Path(__file__).parents[1] / "replays" / "office.replay"
CATEGORY = "location:office"
CAMPAIGN = Campaign.open(paths.maps(), (paths.shipped(),))
NOW = Version(CAMPAIGN.content_hash, RULES_VERSION)
SECONDS = 60.0


def records(home: Path) -> Records:
    return Records(home / "records.sqlite", home / "replays")


def filled(home: Path) -> None:
    """Three attempts at the office on the unseeded board: one with its replay, two without."""
    known, golden = records(home), read(OFFICE)
    assert golden.header.campaign_hash == NOW.content, "record the golden runs anew"
    (home / "replays").mkdir(parents=True)
    shutil.copy(OFFICE, home / "replays" / "office.replay")
    for hour, ticks, file in ((1, 5000, ""), (2, 4000, ""), (3, golden.header.time, OFFICE.name)):
        attempt = known.begin(Board(CAMPAIGN.name, CATEGORY), NOW, 0, f"2026-01-02T0{hour}:00:00")
        known.end(attempt, ticks or 0, 20 * (ticks or 0), finished=True, replay=file)
    known.close()


class Hand:
    """Types, and looks until what it waits for is so."""

    def __init__(self, keyboard: Keyboard, game: Game, home: Path) -> None:
        self._keyboard, self._game, self._home = keyboard, game, home
        self.screen = ""
        self.stands = ""

    @classmethod
    @contextmanager
    def open(cls, home: Path) -> Iterator[Hand]:
        words = ["play", "--mute", "--quality", "low", "--window", f"{SIZE[0]}x{SIZE[1]}"]
        with (
            Desktop.open(SIZE) as desktop,
            Keyboard.on(desktop) as keyboard,
            Game.on(desktop, home, words) as game,
        ):
            hand = cls(keyboard, game, home)
            hand.look(3)
            yield hand

    def hear(self) -> int:
        """What the game told since; returns how many frames it drew."""
        frames = 0
        for kind, *words in self._game.listen(SECONDS):
            frames += kind == "frame"
            if kind == "screen":
                self.screen = words[0]
            elif kind == "stands":
                self.stands = words[0]
        return frames

    def look(self, frames: int) -> None:
        while frames > 0:
            frames -= self.hear()

    def type(self, *keys: str) -> None:
        """One after the other, each seen by the game before the next."""
        for key in keys:
            self._keyboard.tap(key)
            self.look(4)

    def until(self, done: Callable[[], bool]) -> None:
        until = time.monotonic() + SECONDS
        while not done():
            self.hear()
            assert time.monotonic() < until, f"still on {self.screen}"

    def rows(self) -> list[Row]:
        """What stands on the board in the file, as another process sees it."""
        known = records(self._home)
        try:
            return known.board(Board(CAMPAIGN.name, CATEGORY), NOW)
        finally:
            known.close()

    def down_to(self, line: int) -> None:
        self.type(*(["Down"] * line))


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("book") / "home"
    filled(home)
    return home


def test_all_that_can_be_done_with_an_attempt_is_done_by_keys(home: Path) -> None:
    with Hand.open(home) as hand:
        # New dream, Speedrun, ...: nobody woke here yet.
        hand.down_to(1)
        hand.type("Return")
        hand.until(lambda: hand.screen == "Speedruns")
        # A seed is typed, and let be again.
        hand.type("4", "2", "Escape")
        assert hand.screen == "Speedruns"
        names = ["any%", "all-relics", "all-cranes", "glitchless", "spiral"]
        hand.down_to(len(names))
        hand.type("t")
        hand.until(lambda: hand.screen == "RecordBook")

        # The fastest stands first: it is named, and its letters choose nothing.
        hand.type("n", "s", "w", "x", "g", "Return")
        hand.until(lambda: hand.rows()[0].name == "swxg")
        hand.type("g")
        hand.until(lambda: hand.rows()[0].ghost)
        assert [row.ghost for row in hand.rows()] == [True, False, False]

        # It is watched, looked at closely, and left.
        hand.type("Return")
        hand.until(lambda: hand.screen == "Replayed")
        hand.until(lambda: hand.stands == "office")
        hand.type("F3", "F9", "F10", "g", "Escape")
        hand.until(lambda: hand.screen == "RecordBook")

        # The last is deleted once that is confirmed, and not before.
        hand.type("Up", "x", "Escape")
        assert len(hand.rows()) == 3
        hand.type("x", "Return")
        hand.until(lambda: len(hand.rows()) == 2)
        assert [row.time for row in hand.rows()][1] == 4000

        # Back on the page it is run: the ghost that was chosen runs beside it.
        hand.type("Escape")
        hand.until(lambda: hand.screen == "Speedruns")
        hand.type("Return")
        hand.until(lambda: hand.screen == "Dream")
        with suppress(TimeoutError):
            hand.look(3)
    assert (home / "replays" / "office.replay").is_file()
