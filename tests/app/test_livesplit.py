from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from game.app.livesplit import Links
from game.sim.controls import NEUTRAL, Controls
from game.speedrun.attempt import Attempt
from game.speedrun.livesplit import times
from game.speedrun.livesplit.address import Address
from tests.speedrun.livesplit.livesplit_server import LiveSplit, TcpServer
from tests.worlds import level

EAST = Controls(0, 127, 0)


def attempt() -> Attempt:
    return Attempt(lambda _: level("@..............."), "room")


def soon(is_so: Callable[[], bool]) -> None:
    until = time.monotonic() + 8
    while not is_so():
        assert time.monotonic() < until, "it never came to that"
        time.sleep(0.005)


def test_livesplit_shows_the_game_time_of_a_real_attempt_and_resets_when_it_is_left() -> None:
    timer = LiveSplit(("Glass door", "Awakening"))
    server = TcpServer(timer)
    links = Links(Address("127.0.0.1", server.port), None)
    follower, run = links.follower, attempt()
    assert follower is not None
    follower.begin(run)
    for controls in (*[NEUTRAL] * 10, *[EAST] * 31):
        follower.tick(run, run.step(controls))
        if run.timer.started is None:
            assert timer.phase == "NotRunning"
    follower.tick(run, run.step(EAST))
    soon(lambda: timer.game == times.from_ticks(run.timer.time))
    follower.leave(run)
    links.stop()
    soon(lambda: timer.phase == "NotRunning")
    assert len(timer.history) == 1
    server.close()


def test_a_run_that_becomes_practice_is_left_and_practice_is_never_told() -> None:
    timer = LiveSplit(("Glass door", "Awakening"))
    server = TcpServer(timer)
    links = Links(Address("127.0.0.1", server.port), None)
    follower, run = links.follower, attempt()
    assert follower is not None
    follower.begin(run)
    for _ in range(20):
        follower.tick(run, run.step(EAST))
    soon(lambda: timer.phase == "Running")
    run.kind = "practice"
    for _ in range(20):
        follower.tick(run, run.step(EAST))
    soon(lambda: timer.phase == "NotRunning")
    follower.leave(run)
    other = attempt()
    other.kind = "practice"
    follower.begin(other)
    for _ in range(20):
        follower.tick(other, other.step(EAST))
    follower.leave(other)
    links.stop()
    assert timer.phase == "NotRunning"
    assert len(timer.history) == 1
    server.close()


def test_a_stalled_livesplit_costs_a_frame_less_than_a_fifth_of_a_millisecond() -> None:
    server = TcpServer(LiveSplit(("Awakening",)), behaves="deaf")
    links = Links(Address("127.0.0.1", server.port), None)
    follower, run = links.follower, attempt()
    assert follower is not None
    follower.begin(run)
    took = []
    for _ in range(600):
        events = run.step(EAST)
        began = time.perf_counter()
        follower.tick(run, events)
        took.append(time.perf_counter() - began)
        time.sleep(0.001)
    links.stop()
    server.close()
    # Whoever else runs on the machine may take the processor from one in twenty.
    assert sorted(took)[len(took) * 95 // 100] < 0.0002


def test_a_port_that_is_taken_is_one_calm_line(capsys: pytest.CaptureFixture[str]) -> None:
    server = TcpServer(LiveSplit(("Awakening",)))
    links = Links(None, server.port)
    assert links.follower is None
    assert capsys.readouterr().out.count("\n") == 1
    links.stop()
    server.close()


def test_where_nothing_was_asked_for_nobody_follows() -> None:
    links = Links(None, None)
    assert links.follower is None
    assert links.follows is None


def test_it_is_known_whether_livesplit_is_there() -> None:
    server = TcpServer(LiveSplit(("Awakening",)))
    links = Links(Address("127.0.0.1", server.port), None)
    soon(lambda: links.follows is True)
    server.close()
    follower, run = links.follower, attempt()
    assert follower is not None
    follower.begin(run)

    def gone() -> bool:
        follower.tick(run, run.step(EAST))
        return links.follows is False

    soon(gone)
    links.stop()
