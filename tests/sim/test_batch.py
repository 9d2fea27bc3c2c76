import numpy as np
import pymunk
import pytest

from game.sim.batch import Batch
from game.sim.chipmunk import Space


@pytest.fixture(params=[pymunk.Space, Space])
def space(request: pytest.FixtureRequest) -> pymunk.Space:
    """One of pymunk's, or ours, which counts what comes and goes."""
    found: pymunk.Space = request.param()
    return found


def still(space: pymunk.Space, count: int, start: int = 0) -> list[pymunk.Body]:
    bodies = []
    for i in range(start, start + count):
        body = pymunk.Body(1.0, float("inf"))
        body.position, body.velocity = (10.0 * i, i / 7), (i / 3, -i / 9)
        space.add(body, pymunk.Circle(body, 2.0))
        bodies.append(body)
    return bodies


def slowly(bodies: list[pymunk.Body]) -> list[list[float]]:
    states = [(*body.position, *body.velocity) for body in bodies]
    return [list(row) for row in zip(*states, strict=True)]


@pytest.mark.parametrize("count", [1, 2, 50])
def test_it_reads_what_the_bodies_say_one_by_one(space: pymunk.Space, count: int) -> None:
    bodies = still(space, count)
    batch = Batch(space, bodies)
    for _ in range(3):
        space.step(1.0)
        assert batch.read().tolist() == slowly(bodies)


def test_what_was_read_stays_as_it_was_read(space: pymunk.Space) -> None:
    batch = Batch(space, still(space, 1, start=3))
    first = batch.read()
    before = first.tolist()
    space.step(1.0)
    batch.read()
    assert first.tolist() == before


def test_it_keeps_the_order_it_was_given_whatever_the_order_of_the_space(
    space: pymunk.Space,
) -> None:
    bodies = still(space, 9)[::-2]
    assert Batch(space, bodies).read().tolist() == slowly(bodies)


def test_writing_sets_ours_and_leaves_all_others_alone(space: pymunk.Space) -> None:
    before, ours, after = still(space, 3), still(space, 4, 3), still(space, 2, 7)
    others = slowly(before + after)
    batch = Batch(space, ours)
    for n in range(3):
        batch.write(np.array([1.0, 2.0, 3.0, 4.0]) + n, np.array([-1.0, -2.0, -3.0, -4.0]))
        assert [body.velocity for body in ours] == [
            (1 + n, -1),
            (2 + n, -2),
            (3 + n, -3),
            (4 + n, -4),
        ]
        assert slowly(before + after) == others


def test_bodies_of_others_may_come_go_and_be_pushed_at_any_time(space: pymunk.Space) -> None:
    others, ours = still(space, 3), still(space, 3, 3)
    batch = Batch(space, ours)
    batch.read()
    batch.write(np.ones(3), np.ones(3))
    space.remove(others[0], *others[0].shapes)
    late = still(space, 1, 20)
    batch.write(np.ones(3), np.ones(3))
    others[1].velocity = (7.0, 8.0)
    batch.write(np.zeros(3), np.ones(3))
    assert batch.read().tolist() == slowly(ours)
    assert [body.velocity for body in ours] == [(0, 1)] * 3
    assert others[1].velocity == (7, 8)
    assert late[0].velocity == (20 / 3, -20 / 9)


def test_static_and_kinematic_bodies_do_not_disturb_it(space: pymunk.Space) -> None:
    moving = pymunk.Body(body_type=pymunk.Body.KINEMATIC)
    moving.velocity = (3.0, 0.0)
    space.add(moving, pymunk.Circle(moving, 3.0))
    space.add(pymunk.Segment(space.static_body, (500, 0), (600, 0), 1.0))
    ours = still(space, 3)
    batch = Batch(space, ours)
    for _ in range(2):
        batch.write(np.full(3, 0.5), np.zeros(3))
        space.step(1.0)
    assert batch.read().tolist() == slowly(ours)
    assert moving.velocity == (3, 0)


def test_a_body_that_is_not_there_is_named_as_missing(space: pymunk.Space) -> None:
    ours = still(space, 2)
    batch = Batch(space, ours)
    batch.read()
    space.remove(ours[1], *ours[1].shapes)
    with pytest.raises(KeyError, match="not in the space"):
        batch.read()
    with pytest.raises(KeyError, match="not in the space"):
        Batch(pymunk.Space(), ours).read()
