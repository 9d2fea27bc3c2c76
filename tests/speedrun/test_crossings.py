"""Steps through places where walking is not enough."""

from __future__ import annotations

import pytest

from game.sim.level import Level
from game.sim.parts.lectern import Lectern, Stroke
from game.sim.parts.stream import Stream
from game.sim.progress import FAIL_FORWARD, Progress
from game.speedrun.attempt import Attempt
from game.speedrun.crossings import Leap
from game.speedrun.pilot import Pilot, PilotLostError
from game.speedrun.rides import Straight, Write
from tests.worlds import level, middle

LEARNT = Progress(lessons=frozenset({FAIL_FORWARD}))


def piloted(drawn: Level, progress: Progress | None = LEARNT) -> Pilot:
    return Pilot(Attempt(lambda _name: drawn, drawn.name, progress=progress))


def test_a_leap_crosses_a_tile_of_nothing() -> None:
    pilot = piloted(level("@.. .."))
    pilot.follow([Leap(*middle(5, 0))])
    assert pilot.here == pytest.approx(middle(5, 0), abs=15)


def test_a_leap_too_far_is_told() -> None:
    with pytest.raises(PilotLostError, match="fell"):
        piloted(level("@..     ..")).follow([Leap(*middle(9, 0))])


def test_birds_are_a_bridge() -> None:
    birds = Stream(5, ((0.0, 32.0), (900.0, 32.0)), 14)
    pilot = piloted(level("@..     ....", parts=(birds,)))
    pilot.follow([Leap(*middle(11, 0))])
    assert pilot.here == pytest.approx(middle(11, 0), abs=15)


def test_a_lesson_is_written_to_its_end() -> None:
    stroke = Stroke((middle(1, 0), middle(4, 0)), "Fail forward.")
    lectern = Lectern(5, *middle(3, 1), (stroke,), lesson=FAIL_FORWARD)
    pilot = piloted(level("@.....\n......\n......", parts=(lectern,)), None)
    pilot.follow([Straight(*middle(2, 2)), Write()])
    assert FAIL_FORWARD in pilot.world.progress.lessons
