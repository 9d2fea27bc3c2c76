from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from game.speedrun.livesplit import times
from game.speedrun.livesplit.feed import Feed, Passed, Standing
from game.speedrun.livesplit.links import One

DOOR, END = Passed("Door", 61), Passed("Awakening", 301)


class LiveSplitOne:
    """LiveSplit One as a client: its commands, its replies, its events in between."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.names = ["Door", "Podium", "Awakening"]
        self.phase, self.index, self.method = "NotRunning", 0, "RealTime"
        self.game: str | None = None
        self.held = False
        self.splits: list[str | None] = []
        self.commands: list[str] = []
        self.refused: list[str] = []

    def connect(self) -> Callable[[], None]:
        """Be told from now on; returns what ends that."""
        connection = connect(f"ws://127.0.0.1:{self.port}", close_timeout=0.2, legacy=True)

        def listen() -> None:
            with suppress(ConnectionClosed):
                for message in connection:
                    for reply in self._handle(json.loads(message)):
                        connection.send(json.dumps(reply))

        threading.Thread(target=listen, daemon=True).start()
        return connection.close

    def _handle(self, command: dict[str, object]) -> list[dict[str, object]]:  # noqa: PLR0911 - one reply a command
        name = str(command["command"])
        if not name.startswith("get"):
            self.commands.append(name)
        match name:
            case "getCurrentState":
                state: dict[str, object] = {"state": self.phase}
                if self.phase == "Running":
                    state["index"] = self.index
                return [{"success": state}]
            case "getSegmentName":
                index = command["index"]
                assert isinstance(index, int)
                if index < len(self.names):
                    return [{"success": self.names[index]}]
                return [{"error": {"code": "InvalidIndex"}}]
            case "setCurrentTimingMethod":
                self.method = str(command["timingMethod"])
                return [{"event": "TimingMethodChanged"}, {"success": None}]
            case "start" if self.phase == "NotRunning":
                self.phase, self.index, self.game, self.held = "Running", 0, None, False
                self.splits = []
                return [{"event": "Started"}, {"success": None}]
            case "initializeGameTime" | "pauseGameTime" if self.phase == "Running":
                self.held = self.held or name == "pauseGameTime"
                return [{"success": None}]
            case "setGameTime" if self.phase == "Running":
                self.game = str(command["time"])
                return [{"success": None}]
            case "split" | "skipSplit" if self.phase == "Running":
                self.splits.append(self.game if name == "split" else None)
                self.index += 1
                if self.index == len(self.names):
                    self.phase = "Ended"
                return [{"event": "Splitted"}, {"success": None}]
            case "reset" if self.phase != "NotRunning":
                self.phase = "NotRunning"
                return [{"event": "Reset"}, {"success": None}]
        self.refused.append(name)
        return [{"error": {"code": "NoRunInProgress"}}]

    def shows(self, ticks: int) -> bool:
        return self.game is not None and times.read(self.game) == times.from_ticks(ticks)


@pytest.fixture
def feed() -> Feed:
    return Feed()


@pytest.fixture
def one(feed: Feed) -> Iterator[One]:
    server = One(0, feed, lambda _line: None)
    yield server
    server.stop()


def soon(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + 8
    while not is_so():
        assert time.monotonic() < until, "it never came to that"
        time.sleep(0.005)


def test_livesplit_one_is_told_a_run_in_its_own_order(feed: Feed, one: One) -> None:
    there = LiveSplitOne(one.port)
    there.connect()
    feed.say(Standing(1, True, 10))
    soon(lambda: there.shows(10))
    assert there.commands[:5] == [
        "setCurrentTimingMethod",
        "start",
        "initializeGameTime",
        "setGameTime",
        "pauseGameTime",
    ]
    feed.say(Standing(1, True, 61, (DOOR,)))
    soon(lambda: there.index == 1)
    feed.say(Standing(1, True, 301, (DOOR, END), ended=True))
    soon(lambda: there.phase == "Ended")
    assert there.splits == ["0:00:01.016666700", None, "0:00:05.016666700"]
    assert (there.method, there.held, there.refused) == ("GameTime", True, [])
    feed.say(Standing(2))
    soon(lambda: there.phase == "NotRunning")
    assert there.commands[-1] == "reset"


def test_livesplit_one_that_comes_late_leaves_and_returns_has_one_attempt(
    feed: Feed, one: One
) -> None:
    there = LiveSplitOne(one.port)
    feed.say(Standing(1, True, 100, (DOOR,)))
    leave = there.connect()
    soon(lambda: there.index == 1 and there.shows(100))
    leave()
    feed.say(Standing(1, True, 301, (DOOR, END), ended=True))
    time.sleep(0.2)
    there.connect()
    soon(lambda: there.phase == "Ended")
    assert there.commands.count("start") == 1
    assert there.refused == ["resume"]


def test_one_that_sends_junk_is_told_all_the_same(feed: Feed, one: One) -> None:
    got: list[str] = []
    with connect(f"ws://127.0.0.1:{one.port}", close_timeout=0.2) as connection:
        feed.say(Standing(1, True, 61, (DOOR,)))
        until = time.monotonic() + 8
        while '{"command": "split"}' not in got and time.monotonic() < until:
            with suppress(TimeoutError):
                got.append(str(connection.recv(timeout=0.1)))
            connection.send("[[[[" if len(got) % 2 else '{"success": 7}')
    assert '{"command": "split"}' in got
