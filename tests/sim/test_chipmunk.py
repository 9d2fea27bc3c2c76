"""What is asked of Chipmunk by the short way is, bit by bit, what pymunk says by the long one."""

from __future__ import annotations

import gc
import weakref

import pymunk

from game.sim.chance import chance
from game.sim.chipmunk import Space, Wall, first_met, is_near, place, send, way
from game.sim.space import CRANE, LOW, TALL, WALKER, build_space
from game.sim.steering import FILTERS
from tests.worlds import level

LINES = [
    (
        (400.0 * chance(1, i, 1), 400.0 * chance(1, i, 2)),
        (400.0 * chance(1, i, 3), 400.0 * chance(1, i, 4)),
    )
    for i in range(40)
]
FILTERS_OF = [pymunk.ShapeFilter(categories=kind) for kind in (LOW, TALL)]


def by_hand(space: Space) -> None:
    space.raise_walls(
        Wall(a, b if i % 4 else None, 2.0 + i % 3, FILTERS_OF[i % 2], (b, a) if i % 3 else None)
        for i, (a, b) in enumerate(LINES)
    )


def by_pymunk(space: pymunk.Space) -> None:
    for i, (a, b) in enumerate(LINES):
        shape: pymunk.Shape
        if i % 4:
            shape = pymunk.Segment(space.static_body, a, b, 2.0 + i % 3)
            if i % 3:
                shape.set_neighbors(b, a)
        else:
            shape = pymunk.Circle(space.static_body, 2.0 + i % 3, a)
        shape.filter = FILTERS_OF[i % 2]
        space.add(shape)


def balls(space: pymunk.Space) -> list[pymunk.Body]:
    found = []
    for i in range(12):
        body = pymunk.Body(1.0, float("inf"))
        body.position = 400.0 * chance(2, i, 1), 400.0 * chance(2, i, 2)
        shape = pymunk.Circle(body, 9.0)
        shape.filter = pymunk.ShapeFilter(categories=CRANE, mask=LOW | TALL)
        space.add(body, shape)
        found.append(body)
    return found


def test_walls_stop_bodies_as_shapes_of_pymunk_do() -> None:
    ours, theirs = Space(), pymunk.Space()
    by_hand(ours)
    by_pymunk(theirs)
    mine, other = balls(ours), balls(theirs)
    bounced = 0
    for tick in range(200):
        for i, (body, twin) in enumerate(zip(mine, other, strict=True)):
            vx, vy = 6.0 * chance(3, tick // 9, i) - 3.0, 6.0 * chance(4, tick // 9, i) - 3.0
            send(body, vx, vy)
            twin.velocity = vx, vy
            assert way(body) == (vx, vy)
        ours.step(1.0)
        theirs.step(1.0)
        for body, twin in zip(mine, other, strict=True):
            assert (*place(body), *way(body)) == (*twin.position, *twin.velocity)
            bounced += way(body) != (vx, vy)
    assert bounced > 100


def test_a_way_meets_what_pymunk_says_it_meets() -> None:
    ours, theirs = Space(), pymunk.Space()
    by_hand(ours)
    by_pymunk(theirs)
    met = near = 0
    for i in range(500):
        start = 400.0 * chance(5, i, 1), 400.0 * chance(5, i, 2)
        end = 400.0 * chance(5, i, 3), 400.0 * chance(5, i, 4)
        kind, radius = (WALKER, FILTERS[LOW], FILTERS[TALL])[i % 3], float(i % 5)
        told = theirs.segment_query_first(start, end, radius, kind)
        found = first_met(ours, start, end, radius, kind)
        if told is None:
            assert found is None
        else:
            met += 1
            assert found == (told.alpha, *told.normal, *told.point)
        touched = theirs.point_query_nearest(start, 20.0, kind) is not None
        assert is_near(ours, start, 20.0, kind) == touched
        near += touched
    assert 100 < met < 500
    assert 50 < near < 500


def test_who_asks_pymunk_of_a_wall_is_told_of_one() -> None:
    space = Space()
    by_hand(space)
    there = space.point_query_nearest(LINES[1][0], 1.0, pymunk.ShapeFilter())
    assert there is not None
    assert there.distance < 0.0
    assert space.point_query_nearest((9999.0, 0.0), 1.0, pymunk.ShapeFilter()) is None


def test_walls_that_are_taken_down_stand_in_nobodys_way() -> None:
    space = Space()
    first = space.raise_walls([Wall((0.0, 0.0), (0.0, 50.0), 1.0, FILTERS_OF[0])])
    space.raise_walls([Wall((20.0, 0.0), (20.0, 50.0), 1.0, FILTERS_OF[0])])
    before = first_met(space, (-20.0, 9.0), (40.0, 9.0), 0.0, WALKER)
    space.take_down(first)
    after = first_met(space, (-20.0, 9.0), (40.0, 9.0), 0.0, WALKER)
    assert before is not None
    assert after is not None
    assert (round(before.x, 6), round(after.x, 6)) == (-1.0, 19.0)


def test_a_space_that_is_let_go_leaves_nothing_behind() -> None:
    space = build_space(level("....\n...."))
    by_hand(space)
    balls(space)
    space.step(1.0)
    gone = weakref.ref(space)
    standing = space._standing
    assert standing
    del space
    gc.collect()
    assert gone() is None
    assert not standing
