"""What stands in the way: sweeps never end nearer to a solid than the dreamer is wide."""

from __future__ import annotations

from math import cos, hypot, pi, sin
from random import Random

import pymunk
import pytest

from game.sim import tuning
from game.sim.level import Outline, Solid
from game.sim.space import CRANE, LOW, TALL, build_space, sweep
from tests.worlds import level

_SOLID = pymunk.ShapeFilter(mask=LOW | TALL)


def deepest(solid: Solid, chance: Random) -> float:
    """How deep any of many ways towards a solid's corners lead into it, px."""
    space, deep = build_space(level("....\n....", solids=(solid,))), 0.0
    for _ in range(300):
        angle, pace = chance.uniform(0.0, 2.0 * pi), chance.uniform(0.5, 14.0)
        x, y = 300.0 * cos(angle), 300.0 * sin(angle)
        to_x, to_y = chance.choice(solid.outline)
        to_x, to_y = to_x + chance.uniform(-20, 20), to_y + chance.uniform(-20, 20)
        part = pace / hypot(to_x - x, to_y - y)
        vx, vy = (to_x - x) * part, (to_y - y) * part
        for _ in range(int(500 / pace)):
            swept = sweep(space, x, y, vx, vy)
            x, y = x + swept.dx, y + swept.dy
            near = space.point_query_nearest((x, y), tuning.PLAYER_RADIUS, _SOLID)
            if near is not None:
                deep = max(deep, tuning.PLAYER_RADIUS - near.distance)
    return deep


@pytest.mark.parametrize(
    ("outline", "closed"),
    [
        (((-50, 0), (50, 0)), False),
        (((-80, -30), (0, 0), (60, 80)), False),
        (((-50, -50), (50, -50), (50, 50), (-50, 50)), True),
        (((-75, 0), (75, -10), (75, 10)), True),
        (((-75, 0), (75, -60), (75, 60)), True),
    ],
)
def test_no_way_leads_into_a_solid(outline: Outline, closed: bool) -> None:
    assert deepest(Solid(outline, closed=closed), Random(1)) < 0.01


def bounced(*, touched_before: bool) -> list[float]:
    """How a ball meets a wall, as exact numbers; perhaps it touched it and parted before."""
    wall = Solid(((-50.0, 0.0), (50.0, 3.0)), closed=False)
    space = build_space(level("....\n....", solids=(wall,)))
    body = pymunk.Body(1.0, float("inf"))
    ball = pymunk.Circle(body, 8.0)
    ball.filter = pymunk.ShapeFilter(categories=CRANE, mask=LOW | TALL)
    space.add(body, ball)
    if touched_before:
        for _ in range(6):
            body.position, body.velocity = (5.0, -8.0), (1.0, 4.0)
            space.step(1.0)
        body.position, body.velocity = (5.0, -40.0), (0.0, 0.0)
        space.step(1.0)
    numbers: list[float] = []
    body.position = 0.0, -8.0
    for _ in range(4):
        body.velocity = 0.3, 3.0
        space.step(1.0)
        numbers += [*body.position, *body.velocity]
    return numbers


def test_what_has_parted_remembers_no_touch() -> None:
    assert bounced(touched_before=True) == bounced(touched_before=False)
