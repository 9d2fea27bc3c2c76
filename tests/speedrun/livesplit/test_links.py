from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest

from game.speedrun.livesplit import times
from game.speedrun.livesplit.address import Address, address
from game.speedrun.livesplit.feed import Feed, Passed, Standing
from game.speedrun.livesplit.links import Client
from tests.speedrun.livesplit.livesplit_server import Attempt, LiveSplit, TcpServer, WsServer

NAMES = ("Glass door", "Podium", "Awakening")
DOOR, PODIUM, AWAKENING = Passed("Glass door", 61), Passed("Podium", 200), Passed("Awakening", 301)


class Game:
    """Speaks as the follower does."""

    def __init__(self) -> None:
        self.feed, self.said = Feed(), list[str]()
        self._clients: list[Client] = []

    def play(self, run: int, ticks: int, *splits: Passed, ended: bool = False) -> None:
        self.feed.say(Standing(run, True, ticks, splits, ended))

    def wait_at_start(self, run: int) -> None:
        self.feed.say(Standing(run))

    def connect(self, to: Address) -> Client:
        self._clients.append(Client(to, self.feed, self.said.append))
        return self._clients[-1]

    def close(self) -> None:
        for client in self._clients:
            client.stop()


@pytest.fixture
def game() -> Iterator[Game]:
    game = Game()
    yield game
    game.close()


def soon(is_so: Callable[[], bool], seconds: float = 8.0) -> None:
    until = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < until, "it never came to that"
        time.sleep(0.005)


def ns(*splits: Passed) -> list[int | None]:
    return [times.from_ticks(split.ticks) for split in splits]


def here(server: TcpServer) -> Address:
    return Address("127.0.0.1", server.port)


def told(timer: LiveSplit) -> list[str]:
    """What the timer was told, without questions."""
    return [line for line in timer.log if not line.startswith("get")]


def test_a_run_is_told_in_the_safe_order_with_the_exact_time_before_each_split(game: Game) -> None:
    timer = LiveSplit(NAMES)
    server = TcpServer(timer)
    game.connect(here(server))
    soon(lambda: bool(timer.log))
    game.wait_at_start(1)
    game.play(1, 10)
    soon(lambda: timer.game == times.from_ticks(10))
    game.play(1, 61, DOOR)
    soon(lambda: timer.index == 1)
    game.play(1, 200, DOOR, PODIUM)
    soon(lambda: timer.index == 2)
    game.play(1, 301, DOOR, PODIUM, AWAKENING, ended=True)
    soon(lambda: timer.phase == "Ended")
    assert told(timer) == [
        "switchto gametime",
        "starttimer",
        "setgametime 0",
        "pausegametime",
        "setgametime 00:00:00.1666667",
        "setgametime 00:00:01.0166667",
        "split",
        "setgametime 00:00:03.3333333",
        "split",
        "setgametime 00:00:05.0166667",
        "split",
    ]
    assert timer.method == "GameTime"
    game.wait_at_start(2)
    soon(lambda: timer.phase == "NotRunning")
    assert timer.history == [Attempt(ns(DOOR, PODIUM, AWAKENING), times.from_ticks(301))]
    server.close()


def test_a_run_that_is_left_is_reset(game: Game) -> None:
    timer = LiveSplit(NAMES)
    server = TcpServer(timer)
    game.connect(here(server))
    game.play(1, 61, DOOR)
    soon(lambda: timer.index == 1)
    game.feed.say(Standing(1, True, 70, (DOOR,), left=True))
    soon(lambda: timer.phase == "NotRunning")
    assert timer.history == [Attempt(ns(DOOR), None)]
    server.close()


def test_a_game_that_is_closed_in_mid_run_resets_before_it_goes(game: Game) -> None:
    timer = LiveSplit(NAMES)
    server = TcpServer(timer)
    client = game.connect(here(server))
    game.play(1, 61, DOOR)
    soon(lambda: timer.index == 1)
    game.feed.say(Standing(1, True, 70, (DOOR,), left=True))
    client.stop()
    soon(lambda: timer.phase == "NotRunning")
    assert timer.history == [Attempt(ns(DOOR), None)]
    server.close()


def test_an_attempt_that_runs_there_already_is_reset_first(game: Game) -> None:
    timer = LiveSplit(NAMES)
    timer.command("starttimer")
    server = TcpServer(timer)
    game.play(1, 20)
    game.connect(here(server))
    soon(lambda: timer.game == times.from_ticks(20))
    assert told(timer)[1:3] == ["reset", "switchto gametime"]
    server.close()


def test_livesplit_that_comes_late_catches_up(game: Game) -> None:
    timer = LiveSplit(NAMES)
    spare = TcpServer(timer)
    where = here(spare)
    spare.close()
    game.connect(where)
    game.play(1, 200, DOOR, PODIUM)
    soon(lambda: bool(game.said))
    server = TcpServer(timer, where.port)
    soon(lambda: timer.index == 2)
    game.play(1, 230, DOOR, PODIUM)
    soon(lambda: timer.game == times.from_ticks(230))
    game.play(1, 301, DOOR, PODIUM, AWAKENING, ended=True)
    soon(lambda: timer.phase == "Ended")
    timer.command("reset")
    assert timer.history == [Attempt(ns(DOOR, PODIUM, AWAKENING), times.from_ticks(301))]
    assert len([line for line in game.said if "not at" in line]) == 1
    server.close()


def test_a_connection_that_drops_and_returns_goes_on_with_the_same_attempt(game: Game) -> None:
    timer = LiveSplit(NAMES)
    server = TcpServer(timer)
    game.connect(here(server))
    game.play(1, 61, DOOR)
    soon(lambda: timer.index == 1)
    server.close()
    game.play(1, 200, DOOR, PODIUM)
    soon(lambda: any("gone" in line for line in game.said))
    back = TcpServer(timer, server.port)
    soon(lambda: timer.index == 2)
    assert timer.history == []
    assert told(timer).count("starttimer") == 1
    back.close()


def test_another_livesplit_after_the_first_gets_the_whole_run(game: Game) -> None:
    first, second = LiveSplit(NAMES), LiveSplit(NAMES)
    server = TcpServer(first)
    game.connect(here(server))
    game.play(1, 61, DOOR)
    soon(lambda: first.index == 1)
    server.close()
    back = TcpServer(second, server.port)
    game.play(1, 90, DOOR)
    soon(lambda: second.index == 1)
    soon(lambda: second.game == times.from_ticks(90))
    back.close()


def test_a_run_that_ends_and_one_that_begins_at_once_are_both_told(game: Game) -> None:
    timer = LiveSplit(NAMES)
    server = TcpServer(timer)
    game.connect(here(server))
    game.play(1, 61, DOOR)
    soon(lambda: timer.index == 1)
    game.play(1, 301, DOOR, PODIUM, AWAKENING, ended=True)
    game.feed.say(Standing(1, True, 301, (DOOR, PODIUM, AWAKENING), True, True))
    game.wait_at_start(2)
    game.play(2, 5)
    soon(lambda: timer.game == times.from_ticks(5))
    assert timer.history == [Attempt(ns(DOOR, PODIUM, AWAKENING), times.from_ticks(301))]
    server.close()


def test_splits_in_another_order_and_left_out_are_skipped_there(game: Game) -> None:
    timer = LiveSplit(("-Chasm", "{City} Gears", "Cliff", "Awakening"))
    server = TcpServer(timer)
    game.connect(here(server))
    gears, chasm, end = Passed("Gears", 60), Passed("Chasm", 120), Passed("Awakening", 180)
    game.play(1, 60, gears)
    soon(lambda: timer.index == 2)
    game.play(1, 120, gears, chasm)
    game.play(1, 180, gears, chasm, end, ended=True)
    soon(lambda: timer.phase == "Ended")
    timer.command("reset")
    assert timer.history[0].splits == [None, *ns(gears), None, *ns(end)]
    server.close()


def test_other_splits_that_were_opened_between_runs_are_gone_by(game: Game) -> None:
    timer = LiveSplit(("Else",))
    server = TcpServer(timer)
    game.connect(here(server))
    soon(lambda: "getsplitname 0" in timer.log)
    timer.names = NAMES
    game.play(1, 200, PODIUM)
    soon(lambda: timer.index == 2)
    server.close()


def test_a_split_while_it_is_paused_by_hand_is_made_up_for(game: Game) -> None:
    timer = LiveSplit(NAMES)
    server = TcpServer(timer)
    game.connect(here(server))
    game.play(1, 10)
    soon(lambda: timer.game == times.from_ticks(10))
    timer.command("pause")
    game.play(1, 61, DOOR)
    soon(lambda: timer.log.count("split") > 0)
    timer.command("resume")
    game.play(1, 62, DOOR)
    soon(lambda: timer.index == 1)
    timer.command("reset")
    assert timer.history == [Attempt(ns(DOOR), None)]
    server.close()


def test_a_split_taken_back_is_undone_there(game: Game) -> None:
    timer = LiveSplit(NAMES)
    server = TcpServer(timer)
    game.connect(here(server))
    game.play(1, 200, DOOR, PODIUM)
    soon(lambda: timer.index == 2)
    game.play(1, 210, DOOR)
    soon(lambda: timer.index == 1)
    server.close()


def test_a_split_it_ignored_before_its_own_start_is_made_up_for(game: Game) -> None:
    timer = LiveSplit(NAMES, offset=-times.SECOND // 2)
    server = TcpServer(timer)
    game.connect(here(server))
    game.play(1, 61, DOOR)
    soon(lambda: timer.log.count("split") > 0)
    for ticks in range(62, 200):
        game.play(1, ticks, DOOR)
        if timer.index == 1:
            break
        time.sleep(0.02)
    assert timer.index == 1
    server.close()


@pytest.mark.parametrize("behaves", ["mute", "junk"])
def test_one_that_answers_with_nothing_or_junk_is_told_all_the_same(
    game: Game, behaves: str
) -> None:
    timer = LiveSplit(NAMES)
    server = TcpServer(timer, behaves=behaves)
    game.connect(here(server))
    game.play(1, 61, DOOR)
    soon(lambda: timer.index == 1)
    game.play(1, 301, DOOR, PODIUM, AWAKENING, ended=True)
    soon(lambda: timer.phase == "Ended")
    server.close()


def test_the_game_never_waits_for_one_that_reads_nothing(game: Game) -> None:
    server = TcpServer(LiveSplit(NAMES), behaves="deaf")
    game.connect(here(server))
    took = []
    for tick in range(1, 600):
        began = time.perf_counter()
        game.play(1, tick, DOOR)
        took.append(time.perf_counter() - began)
        time.sleep(0.001)
    took.sort()
    assert took[len(took) * 95 // 100] < 0.0002
    began = time.monotonic()
    game.close()
    assert time.monotonic() - began < 1.0
    server.close()


def test_it_is_the_same_over_a_websocket(game: Game) -> None:
    timer = LiveSplit(NAMES)
    server = WsServer(timer)
    game.connect(address(f"ws://127.0.0.1:{server.port}"))
    game.play(1, 61, DOOR)
    soon(lambda: timer.index == 1)
    server.close()
    game.play(1, 200, DOOR, PODIUM)
    back = WsServer(timer, server.port)
    soon(lambda: timer.index == 2)
    game.play(1, 301, DOOR, PODIUM, AWAKENING, ended=True)
    soon(lambda: timer.phase == "Ended")
    timer.command("reset")
    assert timer.history == [Attempt(ns(DOOR, PODIUM, AWAKENING), times.from_ticks(301))]
    assert server.paths == ["/livesplit"]
    back.close()


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("localhost", "localhost:16834"),
        ("10.0.0.7:17000", "10.0.0.7:17000"),
        ("[::1]:9", "[::1]:9"),
        ("ws://there", "ws://there:16834/livesplit"),
        ("ws://[::1]:9/", "ws://[::1]:9/livesplit"),
    ],
)
def test_an_address_is_written_as_runners_do(text: str, shown: str) -> None:
    assert str(address(text)) == shown


@pytest.mark.parametrize(
    "text", ["", "a b", "host:", "host:0", "host:99999", "ws://", "ws://h:99999"]
)
def test_what_is_no_address_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        address(text)
