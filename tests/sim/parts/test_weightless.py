"""Without weight: a push lasts, things give way, breath is a jet."""

import pytest

from game.sim import tuning
from game.sim.controls import NEUTRAL, Button
from game.sim.events import Fell, FigureLit, PushedOff, SceneBegan, Touched
from game.sim.level import CraneSpot
from game.sim.parts.prototype import FIGURE, LivePrototype, Prototype
from game.sim.parts.ribbon import Ribbon
from game.sim.parts.spark import Spark
from game.sim.progress import Progress
from game.sim.world import World
from tests.worlds import LEFT, RIGHT, play, press, world

SKY = "\n".join([" " * 20, " " * 4 + "@" + " " * 15, " " * 20])
PUSH = press(Button.DASH, stick_x=127)


def floating(*parts: Prototype | Spark | Ribbon, progress: Progress | None = None) -> World:
    return world(SKY, progress, weightless=True, parts=parts)


def beside(mass: float = 1.0) -> Prototype:
    return Prototype(5, 4.5 * 64 - 60, 96.0, radius=30.0, mass=mass, orbit=0.0)


def test_nothing_falls_and_what_one_has_lasts() -> None:
    w = floating()
    w.player.vx = 3.0
    events = play(w, NEUTRAL, 100)
    assert not any(isinstance(e, Fell) for e in events)
    assert w.player.vx == pytest.approx(3.0 * tuning.FLOAT_KEEPS**100)
    assert w.player.x > 4.5 * 64 + 250


def test_the_stick_swims_and_no_faster_than_that() -> None:
    w = floating()
    play(w, RIGHT, 200)
    assert 0.5 < w.player.vx <= tuning.SWIM_MOST


def test_a_breath_is_a_jet_and_needs_a_while_until_the_next() -> None:
    w = floating()
    puff = press(Button.BREATHE, stick_x=127)
    play(w, puff, 2)
    assert w.player.vx == pytest.approx(tuning.PUFF, rel=0.05)
    play(w, RIGHT)
    play(w, puff, 2)
    assert w.player.vx < tuning.PUFF * 1.1
    play(w, NEUTRAL, tuning.PUFF_BACK)
    play(w, puff, 2)
    assert w.player.vx > tuning.PUFF * 1.7


def test_pushing_off_a_prototype_sends_it_the_other_way() -> None:
    w = floating(beside())
    assert any(isinstance(e, PushedOff) for e in play(w, PUSH, 2))
    live = w.parts.of(5)
    assert isinstance(live, LivePrototype)
    assert w.player.vx == pytest.approx(tuning.PUSH_OFF, rel=0.05)
    assert live.body.velocity.x == pytest.approx(-tuning.PUSH_OFF, rel=0.1)


def test_one_that_flies_into_something_gets_away_from_it_as_fast_as_one_at_rest() -> None:
    w = floating(beside())
    w.player.vx = -3.0
    w.player.face_x, w.player.face_y = -1.0, 0.0
    play(w, press(Button.DASH), 2)
    assert w.player.face_x > 0.5
    assert w.player.vx > tuning.PUSH_OFF * 0.7


def test_along_a_wall_one_pushes_off_aslant() -> None:
    w = world("  ####  \n     @  \n        ", weightless=True)
    w.player.y = 64.0 + 16.0
    w.player.stand_at(w.player.x - 64.0, 64.0 + 16.0)
    play(w, press(Button.DASH, stick_x=127), 2)
    assert w.player.vx > 4.0
    assert w.player.vy > 1.5


def test_a_breath_at_rest_calms_what_one_has() -> None:
    w = floating()
    w.player.vx = 5.0
    play(w, press(Button.BREATHE), 100)
    assert 0.0 < w.player.vx < 0.3


def test_the_wings_of_a_caught_crane_lift_and_give_breath_back() -> None:
    spot = CraneSpot(9, 1, 4.5 * 64 + 30, 96.0, 20.0, perched=True, shy=False)
    w = world(SKY, weightless=True, cranes=(spot,))
    play(w, press(Button.BREATHE, stick_x=127), 2)
    before = w.player.vx
    play(w, press(Button.CATCH))
    assert w.progress.cranes == {1}
    assert w.player.vx > before + tuning.CATCH_LIFT * 0.9
    assert w.player.puff_ticks == 0


def test_swimming_alone_one_comes_anywhere() -> None:
    w = floating()
    play(w, RIGHT, 640)
    assert w.player.x > 4.5 * 64 + 850


def test_a_heavy_one_hardly_moves() -> None:
    w = floating(beside(mass=20.0))
    play(w, PUSH, 2)
    live = w.parts.of(5)
    assert isinstance(live, LivePrototype)
    assert -0.5 < live.body.velocity.x < -0.1


def test_there_must_be_something_to_push_off() -> None:
    w = floating()
    assert not any(isinstance(e, PushedOff) for e in play(w, PUSH, 10))
    walled = world("  #@    \n        ", weightless=True)
    assert any(isinstance(e, PushedOff) for e in play(walled, PUSH, 2))
    assert walled.player.vx > 4.0


def test_running_into_one_moves_both_and_it_comes_home_again() -> None:
    w = floating(Prototype(5, 4.5 * 64 + 120, 96.0, radius=30.0, mass=1.0, orbit=0.0))
    w.player.vx = 4.0
    events = play(w, NEUTRAL, 40)
    live = w.parts.of(5)
    assert isinstance(live, LivePrototype)
    assert [e for e in events if isinstance(e, Touched)] == [Touched(5)]
    assert live.body.velocity.x > 0.5
    assert w.player.vx < 2.0
    play(w, LEFT, 1200)
    assert abs(live.body.position.x - (4.5 * 64 + 120)) < 20


def test_touching_them_all_lights_their_figure() -> None:
    near = Prototype(6, 4.5 * 64 + 60, 96.0, radius=30.0, orbit=0.0)
    w = floating(beside(), near)
    events = play(w, PUSH, 30)
    assert FigureLit(FIGURE) in events
    assert FIGURE in w.progress.figures


def test_the_spark_begins_its_scene_once() -> None:
    w = floating(Spark(5, 4.5 * 64 + 20, 96.0))
    assert w.prompt is not None
    assert w.prompt.verb == "touch"
    w.player.vx = 2.0
    assert SceneBegan("plan_z") in play(w, press(Button.ACT), 1)
    assert w.player.vx == 0.0
    assert w.prompt is None
    play(w, NEUTRAL, 430)
    assert "plan_z" in w.progress.scenes
    assert w.prompt is None


def test_lines_of_the_blueprint_carry_out_and_in_with_the_tide_once_it_is_there() -> None:
    line = ((0.0, 96.0), (1280.0, 96.0))
    tide = Ribbon(5, line, 80.0, 3.0, tide=480, after="plan_z")
    w = floating(tide)
    play(w, NEUTRAL, 100)
    assert w.player.x == 4.5 * 64
    w = floating(tide, progress=Progress(scenes=frozenset({"plan_z"})))
    play(w, NEUTRAL, 240)
    out = w.player.x
    assert out > 4.5 * 64 + 200
    play(w, NEUTRAL, 240)
    assert w.player.x < out - 200
