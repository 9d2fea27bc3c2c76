"""A skein's few birds fly as the same birds of a storm would, bit by bit."""

from __future__ import annotations

from typing import Any

import numpy as np
import pymunk
import pytest

from game.sim.chance import chance
from game.sim.crowd import Crowd, Few
from game.sim.geometry import Box
from game.sim.skein import Skein
from game.sim.space import LOW
from game.sim.storm import Storm, swirl

SKY: Box = (0.0, 0.0, 420.0, 300.0)


def sky() -> pymunk.Space:
    space = pymunk.Space()
    for i in range(12):
        x, y = 420.0 * chance(3, i, 1), 300.0 * chance(3, i, 2)
        end = x + 90.0 * chance(3, i, 3) - 45.0, y + 90.0 * chance(3, i, 4) - 45.0
        wall = pymunk.Segment(space.static_body, (x, y), end, 0.0)
        wall.filter = pymunk.ShapeFilter(categories=LOW)
        space.add(wall)
    return space


def test_it_is_a_storm_to_the_last_bit() -> None:
    flow: Any = swirl(SKY)
    spaces = sky(), sky()
    storm, skein = Storm(spaces[0], 9, SKY, 5, flow), Skein(spaces[1], 9, SKY, 5, flow)
    hindered = 0
    for tick in range(900):
        for birds, space in ((storm, spaces[0]), (skein, spaces[1])):
            if tick % 200 == 77:
                birds.put(tick % 9, 60.0, 70.0, 0.6, 0.8, 2.0, 30.0)
            if tick % 150 == 149:
                birds.hold()
                space.step(1.0)
                continue
            birds.step(tick)
            space.step(1.0)
            birds.settle()
        assert storm.state() == skein.state()
        hindered += bool(np.abs(storm._wall_x).max() > 0.5)
    assert hindered > 50
    assert storm.places == skein.places
    assert np.array_equal(storm.x, skein.x)
    assert np.array_equal(storm.hy, skein.hy)


def test_what_they_want_can_be_said_of_all() -> None:
    space = sky()
    skein = Skein(space, 4, SKY, 5, swirl(SKY))
    skein.want(pace=2.4, height=24.0)
    for tick in range(300):
        skein.step(tick)
        space.step(1.0)
        skein.settle()
    assert all(6.0 < z < 48.0 for _, _, z in skein.places)


@pytest.mark.parametrize("count", [1, 2, 7, 40])
def test_few_are_as_crowded_as_many(count: int) -> None:
    wide = -80.0, -80.0, 500.0, 380.0
    x = np.array([wide[0] + 580.0 * chance(1, count, i) for i in range(count)])
    y = np.array([wide[1] + 460.0 * chance(2, count, i) for i in range(count)])
    crowd, few = Crowd(SKY), Few(SKY)
    assert crowd.state() == few.state()
    crowd.sense(x, y)
    pushes = few.sense(zip(x.tolist(), y.tolist(), strict=True))
    assert crowd.state() == few.state()
    assert pushes == list(zip(*(push.tolist() for push in crowd.push_at(x, y)), strict=True))
