from functools import cache
from hashlib import blake2b

import numpy as np
import pymunk

from game.sim.chance import chance
from game.sim.space import LOW
from game.sim.storm import Storm, swirl

SKY = (0.0, 0.0, 1600.0, 1200.0)


def sky(walls: int = 30) -> pymunk.Space:
    space = pymunk.Space()
    for i in range(walls):
        x, y = 1600 * chance(3, i, 1), 1200 * chance(3, i, 2)
        end = x + 160 * chance(3, i, 3) - 80, y + 160 * chance(3, i, 4) - 80
        wall = pymunk.Segment(space.static_body, (x, y), end, 0.0)
        wall.filter = pymunk.ShapeFilter(categories=LOW)
        space.add(wall)
    return space


def play(storm: Storm, space: pymunk.Space, ticks: int) -> None:
    for tick in range(ticks):
        storm.step(tick)
        space.step(1.0)
        storm.settle()


@cache
def storm_digest(count: int = 200) -> str:
    space = sky()
    storm = Storm(space, count, SKY, 5)
    play(storm, space, 80 if count > 1000 else 600)
    return blake2b(storm.state()).hexdigest()


def test_the_birds_fly_round_with_the_flow_and_stay_in_their_sky() -> None:
    space = sky(0)
    storm = Storm(space, 300, SKY, 1)
    play(storm, space, 900)
    assert storm.x.min() > -300
    assert storm.x.max() < 1900
    assert storm.y.min() > -300
    assert storm.y.max() < 1500
    flow_x, flow_y = swirl(SKY)(storm.x, storm.y, 900, slice(None))
    length = np.sqrt(flow_x * flow_x + flow_y * flow_y)
    along = (storm.hx * flow_x + storm.hy * flow_y) / length
    assert along.mean() > 0.5


def test_they_beat_and_glide_low_each_in_its_own_time() -> None:
    space = sky(0)
    storm = Storm(space, 300, SKY, 1)
    play(storm, space, 600)
    assert 0.2 < storm.gliding.mean() < 0.8
    assert storm.phase.std() > 0.2
    assert storm.z.min() >= 0.0
    assert storm.z.max() < 120.0
    assert np.abs(storm.bank).max() <= 0.9


def test_crowding_spreads_them() -> None:
    space = sky(0)
    storm = Storm(space, 400, SKY, 2, flow=lambda x, y, _tick, _which: (x * 0.0 + 0.2, y * 0.0))
    storm.x[:] = 700.0 + 100.0 * np.arange(400) / 400
    storm.y[:] = 550.0 + 100.0 * np.arange(400) % 100
    for body, x, y in zip(storm.bodies, storm.x, storm.y, strict=True):
        body.position = float(x), float(y)
    before = storm.x.std() + storm.y.std()
    play(storm, space, 240)
    assert storm.x.std() + storm.y.std() > 3 * before


def test_no_bird_passes_a_wall() -> None:
    space = pymunk.Space()
    corners = [(200, 200), (900, 200), (900, 800), (200, 800)]
    for a, b in zip(corners, [*corners[1:], corners[0]], strict=True):
        wall = pymunk.Segment(space.static_body, a, b, 0.0)
        wall.filter = pymunk.ShapeFilter(categories=LOW)
        space.add(wall)
    storm = Storm(space, 150, (260.0, 260.0, 840.0, 740.0), 4, flow=swirl((0, 0, 1200, 1000)))
    play(storm, space, 900)
    assert storm.x.min() > 200
    assert storm.x.max() < 900
    assert storm.y.min() > 200
    assert storm.y.max() < 800


def test_few_and_many_look_about_in_their_own_way_but_always_the_same() -> None:
    assert storm_digest.__wrapped__(200) == storm_digest(200)
    assert storm_digest.__wrapped__(2100) == storm_digest(2100)


def test_a_bird_that_is_carried_goes_on_from_there() -> None:
    space = sky(0)
    storm = Storm(space, 40, SKY, 3)
    play(storm, space, 30)
    which = np.array([3, 17])
    storm.carry(which, np.array([100.0, 900.0]), np.array([200.0, 700.0]), *np.eye(2))
    storm.step(30)
    space.step(1.0)
    storm.settle()
    assert np.abs(storm.x[which] - [100, 900]).max() < 4
    assert np.abs(storm.y[which] - [200, 700]).max() < 4
    assert storm.hx[3] > 0.9
    assert storm.hy[17] > 0.9


def test_guided_birds_take_their_own_height() -> None:
    space = sky(0)
    storm = Storm(space, 40, SKY, 3)
    height = np.linspace(20.0, 90.0, 40)
    storm.want(pace=2.0, height=height)
    play(storm, space, 300)
    assert np.corrcoef(storm.z, height)[0, 1] > 0.9
