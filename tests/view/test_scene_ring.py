"""The last place: its doors in a ring, and its floor that lets go behind the dreamer."""

import numpy as np

from game.sim.level import Ending, Level, YoungerSelf
from game.sim.plane import KY
from game.sim.progress import Progress
from game.sim.tuning import BLOOM_TICKS, ENDING_PAUSE
from game.sim.world import World
from game.view.passes.galaxies import galaxies_of
from game.view.place import Place
from game.view.places.threshold.ring import (
    Waning,
    bloomed,
    doors,
    facing,
    framed_from,
    is_set_down,
    middle_of,
)
from game.view.places.threshold.shards import shards
from tests.worlds import box, level

FLOOR = "\n".join(["." * 40] * 12 + ["." * 6 + "@" + "." * 33] + ["." * 40] * 11)
AT = ((600.0, 500.0), (1280.0, 300.0), (1960.0, 500.0))


def ring() -> Level:
    """Three doors on a floor of 2560 x 1536 px, their selves beside them."""
    names = ("kite", "slip", "handle")
    endings = tuple(
        Ending(10 + i, name, box(x - 30, y - 12, x + 30, y + 12), x, y, always=name == "handle")
        for i, (name, (x, y)) in enumerate(zip(names, AT, strict=True))
    )
    selves = tuple(
        YoungerSelf(20 + i, 24, name, x - 60, y + 20, "south", "", "")
        for i, (name, (x, y)) in enumerate(zip(names, AT, strict=True))
    )
    return level(FLOOR, endings=endings, selves=selves)


def entered(ticks: int) -> World:
    world = World(ring(), 0, Progress())
    world.tick = ticks
    return world


def test_doors_face_the_middle_and_never_turn_from_the_camera() -> None:
    west, north, east = (facing(at, middle_of(ring().endings)) for at in AT)
    assert west < -0.3, "from the west towards the east"
    assert east > 0.3
    assert abs(north) < 1e-6
    assert abs(facing((1280.0, 2000.0), (1280.0, 300.0))) < 1.0


def test_a_door_alone_faces_south() -> None:
    only = ring().endings[:1]
    assert facing((only[0].x, only[0].y), middle_of(only)) == 0.0


def test_the_nearest_door_outshines_the_others() -> None:
    world = entered(ENDING_PAUSE * 3 + BLOOM_TICKS)
    west, north, east = doors(world, 1900.0, 560.0)
    assert east.gain > 1.0
    assert max(west.gain, north.gain) < 0.75


def test_relics_are_set_down_one_after_the_other() -> None:
    world = entered(ENDING_PAUSE + 1)
    assert is_set_down(world, "kite")
    assert not is_set_down(world, "slip")
    assert [door.relic for door in doors(world, 0.0, 0.0)] == ["kite"]


def test_each_becomes_a_door_in_a_tick_of_its_own() -> None:
    ticks = [n for n in range(ENDING_PAUSE * 3 + BLOOM_TICKS + 9) if bloomed(entered(n))]
    assert ticks == [ENDING_PAUSE * (k + 1) + BLOOM_TICKS for k in range(3)]


def test_whoever_stands_between_the_doors_keeps_all_in_view() -> None:
    assert framed_from(ring(), 1280.0, 560.0) == middle_of(ring().endings)
    assert framed_from(ring(), 1280.0, 1400.0) is None
    assert framed_from(level(FLOOR), 1280.0, 560.0) is None


def test_the_floor_lets_go_behind_and_stays_gone() -> None:
    place = ring()
    waning = Waning(place, 1280.0, 1400.0)
    first = waning.front(1.0)
    assert first > (1400.0 - 433.0) / KY, "whole where one comes in"
    for _ in range(900):
        waning.step(1280.0, 500.0)
    least = waning.front(1.0)
    assert least < first - 400
    for _ in range(900):
        waning.step(1280.0, 1400.0)
    assert waning.front(1.0) <= least


def test_a_place_without_endings_keeps_its_floor() -> None:
    waning = Waning(level(FLOOR), 100.0, 100.0)
    waning.step(900.0, 900.0)
    assert waning.front(0.5) == float("inf")


def test_the_shards_are_all_of_the_floor_and_only_once() -> None:
    rows = shards(Place.of(ring())).reshape(-1, 3, 12)
    corners = rows[:, :, :2]
    inside = ((corners > 200) & (corners < np.array([2360, 1336]))).all((1, 2))
    a, b, c = (corners[inside, k] for k in range(3))
    u, v = b - a, c - a
    area = np.abs(u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]).sum() / 2
    middles = corners.mean(1)
    within = ((middles > 200) & (middles < np.array([2360, 1336]))).all(1)
    u, v = corners[within, 1] - corners[within, 0], corners[within, 2] - corners[within, 0]
    whole = np.abs(u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]).sum() / 2
    assert area <= 2160 * 1136
    assert abs(whole - 2160 * 1136) < 0.03 * 2160 * 1136


def test_no_shard_within_the_floor_leaves_before_its_time() -> None:
    rows = shards(Place.of(ring()))
    middle = rows[:, 2:4]
    well_in = ((middle > 120) & (middle < np.array([2440, 1416]))).all(1)
    assert (rows[well_in, 8] <= 0).all()


def test_what_stands_on_a_shard_holds_it() -> None:
    rows = shards(Place.of(ring()))
    near = np.hypot(rows[:, 2] - 600, (rows[:, 3] - 500) / KY) < 90
    assert near.any()
    assert (rows[near, 10] < 90.5).all()


def test_the_last_place_has_one_great_galaxy_and_it_lies_apart_from_the_doors() -> None:
    rows = galaxies_of(ring())
    assert (rows[:, 2] > 100).sum() == 1
    for x, y in AT:
        assert np.hypot(rows[0, 0] - x, rows[0, 1] - y) > rows[0, 2]
