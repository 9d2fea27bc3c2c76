"""Blades sweep, and move aside whoever stands in their way."""

from math import hypot

import pytest

from game.sim.controls import NEUTRAL
from game.sim.parts.blade import HALF, Blade
from game.sim.plane import KY
from game.sim.tuning import PLAYER_RADIUS
from tests.worlds import RIGHT, play, world

HALL = "\n".join([*["." * 15] * 5, "." * 10 + "@....", *["." * 15] * 5])
MIDDLE = (480.0, 352.0)


def blade(**more: float) -> Blade:
    return Blade(5, ((500.0, 352.0), (860.0, 352.0)), *MIDDLE, period=int(more.get("period", 600)))


def test_it_turns_once_in_its_period_on_the_tilted_floor() -> None:
    b = blade()
    assert b.turn(0) == 0.0
    assert b.turn(150) == 0.25
    assert b.turned(580.0, 352.0, 0.25) == pytest.approx((480.0, 352.0 + 100.0 * KY), abs=1e-3)


def test_it_pushes_whoever_stands_in_its_way_along_before_it() -> None:
    above = Blade(5, ((500.0, 320.0), (860.0, 320.0)), *MIDDLE, period=600)
    w = world(HALL, parts=(above,))
    assert (w.player.x, w.player.y) == (672.0, 352.0)
    play(w, NEUTRAL, 100)
    assert w.player.y > 352.0 + 20
    x, y = above.turned(w.player.x, w.player.y, -above.turn(w.tick))
    assert y - 320.0 >= (HALF + PLAYER_RADIUS) * KY - 3.0
    assert hypot(x - 480, y - 352) < 400


def test_nobody_walks_through_it() -> None:
    wall = Blade(5, ((800.0, 100.0), (800.0, 650.0)), 800.0, 352.0, period=36000)
    w = world(HALL, parts=(wall,))
    play(w, RIGHT, 120)
    assert w.player.x < 800.0


def test_one_that_runs_back_comes_to_where_it_began() -> None:
    swinging = Blade(5, ((500.0, 352.0), (860.0, 352.0)), *MIDDLE, period=600, sweep=0.25)
    assert swinging.turn(300) == 0.25
    assert swinging.turn(600) == swinging.turn(0) == 0.0
    assert swinging.turn(150) == swinging.turn(450) == 0.125
