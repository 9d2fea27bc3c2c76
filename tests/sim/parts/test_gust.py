"""Gusts push by the clock; a lee shelters, and armour stands firm."""

from game.sim.controls import NEUTRAL, Button
from game.sim.events import Stepped
from game.sim.parts.gust import Gust
from game.sim.progress import Progress
from tests.worlds import box, play, press, world

ALL = box(0.0, 0.0, 640.0, 64.0)
WEST = Gust(5, ALL, -1.0, 0.0, 3.0, 200, 100)
ROW = "......@..."


def test_it_blows_for_its_time_and_no_longer() -> None:
    w = world(ROW, parts=(WEST,))
    start = w.player.x
    play(w, NEUTRAL, 100)
    blown = w.player.x
    assert blown < start - 150
    play(w, NEUTRAL, 10)
    still = w.player.x
    play(w, NEUTRAL, 60)
    assert abs(w.player.x - still) < 5


def test_its_front_can_be_foretold() -> None:
    assert WEST.force(0) < WEST.force(20) == 1.0
    assert WEST.force(100) == 0.0
    assert WEST.ticks_ahead(50) == 0
    assert WEST.ticks_ahead(150) == 50
    assert Gust(5, ALL, 1.0, 0.0, 3.0, 0).force(12345) == 1.0


def test_who_is_held_against_a_wall_takes_no_steps() -> None:
    w = world("#..@", parts=(Gust(5, ALL, -1.0, 0.0, 3.0, 0),))
    play(w, NEUTRAL, 60)
    x, stride = w.player.x, w.player.stride
    assert x < 64.0 + 20.0
    assert not any(isinstance(e, Stepped) for e in play(w, NEUTRAL, 120))
    assert (w.player.x, w.player.stride) == (x, stride)


def test_it_frightens_where_it_blows() -> None:
    w = world(ROW, parts=(WEST,))
    play(w, NEUTRAL, 60)
    assert w.fear > 0.1


def test_a_wall_to_windward_shelters() -> None:
    w = world("......@#..", parts=(WEST,))
    start = w.player.x
    play(w, NEUTRAL, 100)
    assert w.player.x == start
    assert w.fear == 0.0


def test_who_is_armored_and_breathes_stands_firm() -> None:
    armored = Progress(lessons=frozenset({"name_every_scar"}))
    breath = press(Button.BREATHE)
    for progress, firm in ((armored, True), (Progress(), False)):
        w = world(ROW, progress, parts=(WEST,))
        start = w.player.x
        play(w, breath, 90)
        assert (w.player.x == start) is firm


def test_armour_walks_into_the_wind() -> None:
    armored = Progress(lessons=frozenset({"name_every_scar"}))
    w = world(ROW, armored, parts=(Gust(5, ALL, -1.0, 0.0, 4.5, 0),))
    start = w.player.x
    play(w, press(Button.BREATHE, stick_x=127), 60)
    assert w.player.x > start + 60
