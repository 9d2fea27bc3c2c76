"""Who breathes walks off nothing; who runs, or is blown, does."""

from dataclasses import replace

import pytest

from game.sim.controls import Button
from game.sim.events import Event, Fell
from game.sim.level import GroundArea, Spawn
from game.sim.parts.gust import Gust
from game.sim.parts.pane import Pane
from game.sim.progress import Progress
from game.sim.world import World
from tests.worlds import RIGHT, box, level, play, press, world

BREATHE_RIGHT = press(Button.BREATHE, stick_x=127)
FIELD = "..@..    ...\n.....    ..."


def fell(events: list[Event]) -> bool:
    return any(isinstance(event, Fell) for event in events)


def test_who_breathes_stops_at_the_edge_and_who_does_not_falls() -> None:
    w = world(FIELD)
    assert not fell(play(w, BREATHE_RIGHT, 200))
    assert 5 * 64 - 4 < w.player.x < 5 * 64
    assert fell(play(w, RIGHT, 30))


def test_along_the_edge_one_goes_on() -> None:
    w = world(FIELD)
    play(w, BREATHE_RIGHT, 200)
    x, y = w.player.x, w.player.y
    aslant = press(Button.BREATHE, stick_x=90, stick_y=90)
    assert not fell(play(w, aslant, 20))
    assert w.player.y > y + 10
    assert w.player.x == x
    play(w, press(Button.BREATHE, stick_x=-127), 20)
    assert w.player.x < x - 20


@pytest.mark.parametrize("begins", [40.0 + 0.1 * k for k in range(20)])
def test_a_crack_between_two_sheets_is_no_edge(begins: float) -> None:
    sheets = (
        GroundArea(7, "crystal", box(0.0, 0.0, 200.0, 100.0)),
        GroundArea(8, "crystal", box(201.5, 0.0, 400.0, 100.0)),
    )
    start = Spawn(1, "start", begins, 50.0, start=True)
    w = World(replace(level("@"), ground=sheets, spawns=(start,)), 0, Progress())
    assert not fell(play(w, BREATHE_RIGHT, 160))
    assert w.player.x > 210.0
    play(w, BREATHE_RIGHT, 160)
    assert 392.0 < w.player.x < 400.0


def test_over_a_pane_one_waits_for_the_frost_and_walks_on() -> None:
    w = world(FIELD, parts=(Pane(5, box(310.0, 0.0, 590.0, 128.0)),))
    assert not fell(play(w, BREATHE_RIGHT, 400))
    assert w.player.x > 9 * 64


def test_the_wind_pushes_one_over_all_the_same() -> None:
    gale = Gust(5, box(0.0, 0.0, 900.0, 128.0), 1.0, 0.0, 3.0, period=0)
    assert fell(play(world(FIELD, parts=(gale,)), press(Button.BREATHE), 200))


def test_along_an_edge_that_lies_aslant_one_goes_on_and_straight_at_one_stands() -> None:
    slope = GroundArea(7, "crystal", ((0.0, 0.0), (700.0, 300.0), (0.0, 300.0)))
    start = Spawn(1, "start", 120.0, 200.0, start=True)
    w = World(replace(level("@"), ground=(slope,), spawns=(start,)), 0, Progress())
    assert not fell(play(w, press(Button.BREATHE, stick_x=127), 240))
    x, y = w.player.x, w.player.y
    assert x > 400.0, "it leads on, along"
    assert 0.0 < y - x * 300.0 / 700.0 < 6.0
    assert not fell(play(w, press(Button.BREATHE, stick_x=54, stick_y=-115), 60))
    assert abs(w.player.x - x) + abs(w.player.y - y) < 12.0
