"""Steps through places where walking is not enough."""

from __future__ import annotations

import pytest

from game.sim.level import Level
from game.sim.parts.lectern import Lectern, Stroke
from game.sim.parts.stream import Stream
from game.sim.progress import FAIL_FORWARD, Progress
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import Dash, Go, Hurry, Pilot, PilotLostError, Step, Straight, Write
from tests.worlds import TILE, level, middle

LEARNT = Progress(lessons=frozenset({FAIL_FORWARD}))


def piloted(drawn: Level, progress: Progress | None = LEARNT) -> Pilot:
    return Pilot(Attempt(lambda _name: drawn, drawn.name, progress=progress))


def test_a_dash_crosses_a_tile_of_nothing() -> None:
    pilot = piloted(level("@.. .."))
    pilot.follow([Dash(*middle(5, 0))])
    assert pilot.here == pytest.approx(middle(5, 0), abs=15)


def test_a_dash_too_far_is_told() -> None:
    with pytest.raises(PilotLostError, match="fell"):
        piloted(level("@..     ..")).follow([Dash(*middle(9, 0))])


def test_birds_are_a_bridge() -> None:
    birds = Stream(5, ((0.0, 32.0), (900.0, 32.0)), 14)
    pilot = piloted(level("@..     ....", parts=(birds,)))
    pilot.follow([Dash(*middle(11, 0))])
    assert pilot.here == pytest.approx(middle(11, 0), abs=15)


def test_a_lesson_is_written_to_its_end() -> None:
    stroke = Stroke((middle(1, 0), middle(4, 0)), "Fail forward.")
    lectern = Lectern(5, *middle(3, 1), (stroke,), lesson=FAIL_FORWARD)
    pilot = piloted(level("@.....\n......\n......", parts=(lectern,)), None)
    pilot.follow([Straight(*middle(2, 2)), Write()])
    assert FAIL_FORWARD in pilot.world.progress.lessons


def ticks(*steps: Step, row: str = "@" + "." * 14, progress: Progress = LEARNT) -> int:
    pilot = piloted(level(row), progress)
    pilot.follow(steps)
    return pilot.attempt.tick


def test_in_a_hurry_one_dashes_as_soon_as_one_can() -> None:
    there = Go(*middle(14, 0))
    assert ticks(Hurry(), there) < 0.75 * ticks(there)
    assert ticks(Hurry(), there, progress=Progress()) == ticks(there)
    assert ticks(Hurry(), Hurry(on=False), there) == ticks(there)


def test_nobody_dashes_off_an_edge_for_being_in_a_hurry() -> None:
    pilot = piloted(level("@... ...."))
    pilot.follow([Hurry(), Straight(*middle(3, 0), waits=True)])
    assert pilot.here == pytest.approx(middle(3, 0), abs=13)


def test_who_waits_for_ground_stands_before_what_is_none() -> None:
    pilot = piloted(level("@...  ..."))
    going = pilot.controls([Straight(*middle(7, 0), waits=True)])
    for _ in range(300):
        pilot.attempt.step(next(going))
    assert pilot.world.player.mode == "walk"
    assert middle(3, 0)[0] < pilot.here[0] < 4 * TILE
