"""Every second turn of the spiral is the same place the other way round, running back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.sim.geometry import bounds, contains
from game.sim.level import CraneSpot, Fold, GroundArea, Hinge, Level, YoungerSelf
from game.sim.mirror import Mirror, mirrored, turned
from game.sim.part import Part
from game.sim.parts.blade import Blade
from game.sim.parts.bleed import Bleed
from game.sim.parts.frost import Frost
from game.sim.parts.gear import Gear
from game.sim.parts.gust import Gust
from game.sim.parts.lectern import Lectern, Stroke
from game.sim.parts.ribbon import Ribbon
from game.sim.parts.stream import Stream
from game.sim.progress import Progress
from game.sim.world import World
from tests.worlds import LEFT, RIGHT, box, level, play

ROOM = """
#########
#@....o.#
#....   #
#########
"""
WIDE = 9 * 64.0
MIRROR = Mirror(1000.0)
LINE = ((100.0, 10.0), (400.0, 50.0))


def room() -> Level:
    return level(
        ROOM,
        hinges=(Hinge(5, "door", box(64, 64, 128, 128), 96.0, 96.0),),
        cranes=(CraneSpot(6, 3, 200.0, 96.0),),
        selves=(YoungerSelf(7, 24, "slip", 150.0, 96.0, facing="north-east"),),
        folds=(Fold(8, "lookout", box(64, 64, 192, 128), True, 0.0, (("across", "40"),)),),
        ground=(GroundArea(9, "resume", box(300, 64, 400, 128)),),
    )


def test_the_first_turn_is_as_the_map_says_and_the_second_the_other_way_round() -> None:
    drawn = room()
    assert turned(drawn, 1) is drawn
    assert turned(drawn, 3) is drawn
    assert turned(drawn, 2) == mirrored(drawn)
    assert turned(drawn, 2).mirrored


def test_mirrored_twice_it_is_itself() -> None:
    drawn = replace(room(), folds=(), ground=(), hinges=())
    again = mirrored(mirrored(drawn))
    assert replace(again, solids=()) == replace(drawn, solids=())
    assert mirrored(mirrored(again)).solids == again.solids


def test_what_is_on_the_left_comes_to_the_right() -> None:
    seen = mirrored(room())
    assert seen.cranes[0].x == WIDE - 200.0
    assert seen.spawns[0].x == WIDE - room().spawns[0].x
    assert seen.selves[0].facing == "north-west"
    assert seen.folds[0].properties == (("across", "-40"),)
    assert bounds(seen.hinges[0].outline) == (WIDE - 128.0, 64.0, WIDE - 64.0, 128.0)


def test_the_first_side_of_an_outline_stays_the_first_in_the_same_sense() -> None:
    (area,) = mirrored(room()).ground
    left, top, right, bottom = WIDE - 400.0, 64.0, WIDE - 300.0, 128.0
    assert area.outline == ((left, top), (right, top), (right, bottom), (left, bottom))


def test_one_walks_as_far_to_the_left_as_to_the_right_before() -> None:
    here, there = World(room(), 0, Progress()), World(mirrored(room()), 0, Progress())
    play(here, RIGHT, 90)
    play(there, LEFT, 90)
    assert there.player.x == pytest.approx(WIDE - here.player.x)
    assert there.player.mode == here.player.mode


@pytest.mark.parametrize(("steadfast", "ux", "uy"), [(False, 0.6, -0.8), (True, -0.6, 0.8)])
def test_a_gust_blows_back_unless_it_is_steadfast(steadfast: bool, ux: float, uy: float) -> None:
    gust = Gust(1, box(0, 0, 100, 100), 0.6, 0.8, 3.0, steadfast=steadfast)
    seen = gust.mirrored(MIRROR)
    assert isinstance(seen, Gust)
    assert (seen.ux, seen.uy) == (ux, uy)


def test_of_two_gusts_the_one_that_came_last_comes_first() -> None:
    area = box(0, 0, 100, 100)
    gusts = [Gust(k, area, 1.0, 0.0, 3.0, 400, 100, phase) for k, phase in ((1, 0), (2, 300))]
    forward = [next(t for t in range(400) if gust.force(t) == 1.0) for gust in gusts]
    back = [gust.mirrored(MIRROR) for gust in gusts]
    assert all(isinstance(gust, Gust) for gust in back)
    starts = [
        next(t for t in range(400) if gust.force(t) and not gust.force(t - 1))
        for gust in back
        if isinstance(gust, Gust)
    ]
    assert forward[0] < forward[1]
    assert starts[0] > starts[1]


def test_a_gear_turns_the_other_way_than_its_mirror_image() -> None:
    gear = Gear(1, 300.0, 200.0, 100.0, 66.9)
    image, back = gear.mirrored(MIRROR), replace(gear, steadfast=True).mirrored(MIRROR)
    assert isinstance(image, Gear)
    assert isinstance(back, Gear)
    assert (image.x, image.sense, back.sense) == (700.0, 1, -1)


def test_a_current_flows_back_but_not_one_that_a_scene_lets_loose_or_a_tide_moves() -> None:
    def flow(**said: object) -> float:
        ribbon = replace(Ribbon(1, LINE, 80.0, 3.0), **said).mirrored(MIRROR)  # type: ignore[arg-type]
        assert isinstance(ribbon, Ribbon)
        return ribbon.line[-1][0] - ribbon.line[0][0]

    assert flow() > 0.0
    assert flow(steadfast=True) < 0.0
    assert flow(after="plan_z") < 0.0
    assert flow(tide=480) < 0.0


def test_ink_runs_and_birds_fly_from_where_they_went() -> None:
    for part in (Bleed(1, LINE, 64.0, 2.0), Stream(2, LINE)):
        seen = part.mirrored(MIRROR)
        assert isinstance(seen, Bleed | Stream)
        assert seen.line == ((600.0, 50.0), (900.0, 10.0))


def test_a_blade_that_swings_back_and_forth_is_its_own_reverse() -> None:
    round_ = Blade(1, LINE, 0.0, 0.0, sense=1).mirrored(MIRROR)
    swings = Blade(1, LINE, 0.0, 0.0, sense=1, sweep=0.5).mirrored(MIRROR)
    assert isinstance(round_, Blade)
    assert isinstance(swings, Blade)
    assert (round_.sense, swings.sense) == (1, -1)


def test_what_is_written_is_moved_and_not_mirrored() -> None:
    strokes = (Stroke(LINE, "Fail"), Stroke(((100.0, 90.0), (300.0, 90.0)), "forward"))
    seen = Lectern(1, 250.0, 120.0, strokes, "fail_forward").mirrored(MIRROR)
    assert isinstance(seen, Lectern)
    assert seen.x == 750.0
    assert seen.strokes[0].line == ((600.0, 10.0), (900.0, 50.0))
    assert seen.strokes[1].line == ((600.0, 90.0), (800.0, 90.0))


def test_words_of_frost_hang_on_the_other_side() -> None:
    seen = Frost(1, 500.0, 300.0, "An aperture.", 100.0, 200.0, width=250.0).mirrored(MIRROR)
    assert isinstance(seen, Frost)
    assert (seen.left, seen.top) == (650.0, 200.0)


def test_no_kind_of_part_can_forget_how_it_is_mirrored() -> None:
    assert "mirrored" in Part.__abstractmethods__


def test_only_the_cranes_go_along_into_the_next_turn() -> None:
    woke = Progress("x", frozenset({1, 2}), ("slip",), frozenset({"slip"}), frozenset({"a"}))
    assert woke.spiral() == Progress(cranes=frozenset({1, 2}), turn=2)
    assert woke.spiral().courage == 2


def test_floor_and_walls_are_turned_alike() -> None:
    seen = World(mirrored(room()), 0, Progress())
    drawn = World(room(), 0, Progress())
    for x in range(4, int(WIDE), 24):
        for y in range(4, 256, 24):
            assert seen.ground.kind_at(WIDE - x, y) == drawn.ground.kind_at(x, y)
    inside = [contains(solid.outline, WIDE - 40.0, 40.0) for solid in seen.level.solids]
    assert any(inside)
