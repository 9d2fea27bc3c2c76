"""Ways: the tide sets in outward, carries what floats, and what it gave lasts."""

import pytest

from game.sim.controls import NEUTRAL, Button
from game.sim.parts.spark import Spark
from game.sim.parts.way import OUTWARD, LiveWay, Way
from game.sim.progress import Progress
from game.sim.world import World
from tests.worlds import DOWN, play, press, world

SKY = "\n".join([" " * 40, " " * 4 + "@" + " " * 35, *([" " * 40] * 8)])
X, Y = 4.5 * 64, 96.0
LINE = ((X - 60.0, Y), (X + 2000.0, Y))
UNFURLED = Progress(scenes=frozenset({"plan_z"}))


def way(speed: float = 5.0, tide: int = 480, after: str = "plan_z") -> Way:
    return Way(7, LINE, 150.0, speed, tide, after)


def floating(*parts: Way | Spark, progress: Progress | None = None) -> World:
    return world(SKY, progress, weightless=True, parts=parts)


def live(w: World) -> LiveWay:
    found = w.parts.of(7)
    assert isinstance(found, LiveWay)
    return found


def test_it_is_not_there_before_the_spark_was_touched() -> None:
    w = floating(way())
    play(w, NEUTRAL, 100)
    assert w.player.x == X


def test_the_tide_sets_in_outward_once_the_sheet_lies_whenever_that_is() -> None:
    w = floating(way(), Spark(5, X, Y))
    play(w, NEUTRAL, 333)
    play(w, press(Button.ACT))
    play(w, NEUTRAL, 300)
    assert "plan_z" in w.progress.scenes
    assert not live(w).there
    play(w, NEUTRAL, 130)
    assert live(w).there
    x = w.player.x
    play(w, NEUTRAL, 120)
    assert w.player.x > x + 150


def test_it_runs_out_farther_than_in() -> None:
    w = floating(way(), progress=UNFURLED)
    speeds = []
    for _ in range(480):
        play(w, NEUTRAL)
        speeds.append(live(w).speed)
    assert max(speeds) == pytest.approx(5.0 * (1 + OUTWARD), rel=0.01)
    assert min(speeds) == pytest.approx(-5.0 * (1 - OUTWARD), rel=0.01)
    assert w.player.x > X + 300


def test_what_it_gave_lasts_when_one_leaves_it() -> None:
    w = floating(way(tide=0), progress=UNFURLED)
    play(w, NEUTRAL, 100)
    fast = w.player.vx
    assert fast > 4.0
    play(w, DOWN, 90)
    assert w.player.y > Y + 75
    assert w.player.vx > 3.0


def test_nobody_swims_against_one_that_runs_the_other_way() -> None:
    against = Way(7, ((X + 900.0, Y), (X - 200.0, Y)), 150.0, 3.2)
    w = floating(against)
    play(w, press(stick_x=127), 200)
    assert w.player.vx < -0.9
