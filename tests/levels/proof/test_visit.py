"""One small place for each kind of step: what it asks for, and that it is not had without."""

from dataclasses import replace

import pytest

from game.levels.proof.budget import Budget, IntricateError
from game.levels.proof.plan import Plan
from game.sim.level import CraneSpot, Figure, GroundArea, Level, Solid
from game.sim.parts.bleed import Bleed
from game.sim.parts.flap import Flap
from game.sim.parts.gear import Gear
from game.sim.parts.gust import Gust
from game.sim.parts.kite import Kite
from game.sim.parts.pane import Pane
from game.sim.parts.plate import Plate
from game.sim.parts.ribbon import Ribbon
from game.sim.parts.stream import Stream
from game.sim.progress import BUILD_FROM_ASHES, FAIL_FORWARD, LESSONS, NAME_EVERY_SCAR
from tests.levels.proof.lands import asked, goal, tile, visited
from tests.worlds import TILE, box, level, middle

GOAL_CRANE = 77


def gap(tiles: int, **parts: object) -> Level:
    """Two pieces of floor with so many tiles of nothing between, and the goal beyond."""
    row = "..." + " " * tiles + "..."
    drawing = f"{row}\n{row.replace('...', '.@.', 1)}\n{row}"
    return level(drawing, hinges=(goal(4 + tiles, 1),), **parts)


def test_whole_ground_asks_for_nothing() -> None:
    assert asked(level("....\n.@..\n....", hinges=(goal(3, 2),))) == set()


def test_a_wall_across_is_no_way_and_a_door_in_it_is() -> None:
    walled = "..#..\n.@#..\n..#.."
    assert asked(level(walled, hinges=(goal(4, 1),))) is None
    assert asked(level("..#..\n.@...\n..#..", hinges=(goal(4, 1),))) == set()


def test_a_slit_as_wide_as_a_body_is_a_way_and_one_that_is_not_is_none() -> None:
    land = level("......\n.@....\n......", hinges=(goal(5, 1),))
    for wide, opens in ((27.0, True), (17.0, False)):
        for top in (70.0, 73.5, 77.0):
            upper = Solid(((200.0, 0.0), (200.0, top)), closed=False)
            lower = Solid(((200.0, top + wide), (200.0, 192.0)), closed=False)
            found = asked(replace(land, solids=(upper, lower)))
            assert (found is not None) is opens, (wide, top)


def test_one_tile_of_nothing_asks_for_the_dash() -> None:
    assert asked(gap(1), *LESSONS) == {"dash"}
    assert asked(gap(1)) is None


def test_two_tiles_are_within_a_dash_and_its_grace_and_three_are_not() -> None:
    assert asked(gap(2), *LESSONS) == {"dash"}
    assert asked(gap(3), *LESSONS) is None


def test_a_wall_in_the_gap_stops_a_dash() -> None:
    wall = Solid(box(3 * TILE + 8, -90, 4 * TILE - 8, 5 * TILE))
    assert asked(gap(1, solids=(wall,)), *LESSONS) is None


def test_cranes_that_follow_lengthen_a_dash_by_clean_catches() -> None:
    crane = CraneSpot(5, 1, *middle(0, 0))
    assert asked(gap(4, cranes=(crane,)), *LESSONS) == {"dash", "clean"}
    assert asked(gap(6, cranes=(crane,)), *LESSONS) is None


def test_a_plate_that_shatters_asks_for_its_time_and_a_broken_one_to_be_remade() -> None:
    by_the_clock = Plate(7, tile(3, 1))
    assert asked(gap(1, parts=(by_the_clock,))) == {"timing"}
    broken = Plate(7, tile(3, 1), period=0, broken=True)
    assert asked(gap(1, parts=(broken,)), BUILD_FROM_ASHES) == {"remake"}
    assert asked(gap(1, parts=(broken,))) is None


def test_a_gear_is_ridden() -> None:
    wheel = Gear(7, *middle(4, 1), 130.0, 87.0)
    assert asked(gap(3, parts=(wheel,))) == {"ride"}


def test_a_pane_asks_for_breath_and_ink_for_its_time() -> None:
    assert asked(gap(1, parts=(Pane(7, tile(3, 1)),))) == {"calm"}
    ink = Bleed(7, ((3 * TILE, 96.0), (5 * TILE, 96.0)), 64.0, 2.0)
    assert asked(gap(2, parts=(ink,))) == {"timing"}
    assert asked(gap(2, parts=(replace(ink, stays=0),))) is None


def test_a_current_that_is_stronger_than_any_walk_leads_one_way() -> None:
    there = ((2.5 * TILE, 96.0), (7.5 * TILE, 96.0))
    slow, fast = Ribbon(7, there, 64.0, 3.0), Ribbon(7, there, 64.0, 11.0)
    back = tuple(reversed(there))
    assert asked(gap(4, parts=(slow,))) == {"ride"}
    assert asked(gap(4, parts=(replace(slow, line=back),))) == {"ride"}
    assert asked(gap(4, parts=(fast,))) == {"ride"}
    long = tuple((x * 3.0 - 2.0 * back[1][0], y) for x, y in back)
    assert asked(gap(14, parts=(replace(fast, line=long),)), *LESSONS) is None
    brisk = replace(slow, line=back, speed=5.0)
    assert asked(gap(4, parts=(brisk,))) is None
    assert asked(gap(4, parts=(brisk,)), FAIL_FORWARD) == {"ride", "dash"}


def test_a_leg_is_up_the_flow_of_the_next_but_not_of_what_comes_back_beside_it() -> None:
    line = ((0.0, 64.0), (640.0, 64.0), (640.0, 128.0), (0.0, 128.0))
    legs = [p for p in visited(gap(4, parts=(Ribbon(7, line, 60.0, 9.0),))).plan.pieces if p.leg]
    assert legs[3].is_up(legs[4])
    assert not legs[4].is_up(legs[3])
    out, back = legs[5], legs[-5]
    assert not out.is_up(back)
    assert not replace(legs[3], thing=8).is_up(legs[4])


def test_what_a_scene_lets_loose_asks_for_that_scene() -> None:
    after = Ribbon(7, ((2.5 * TILE, 96.0), (7.5 * TILE, 96.0)), 64.0, 3.0, after="podium")
    assert asked(gap(4, parts=(after,))) is None
    assert asked(gap(4, parts=(after,)), "podium") == {"ride", "scene"}


def test_a_lane_of_birds_bears_whoever_dashes_from_bird_to_bird() -> None:
    lane = Stream(7, ((2.5 * TILE, 96.0), (11.5 * TILE, 96.0)))
    assert asked(gap(9, parts=(lane,)), *LESSONS) == {"dash", "birds"}
    assert asked(gap(9, parts=(lane,))) is None
    assert asked(gap(9, parts=(replace(lane, height=200.0),)), *LESSONS) is None


def test_a_kite_carries_on_the_wind_once_its_string_is_held() -> None:
    wind = Gust(8, box(64, 0, 11 * TILE, 192), 1.0, 0.0, 3.0)
    near, far = Kite(7, *middle(1, 1)), Kite(7, *middle(15, 1))
    assert asked(gap(9, parts=(near, wind))) == {"kite"}
    assert asked(gap(9, parts=(far, wind))) is None
    assert asked(gap(9, parts=(near, replace(wind, strength=0.5)))) is None


def test_a_wind_that_never_rests_asks_for_armor() -> None:
    land = level("." * 24 + "\n" + "." * 22 + "@.\n" + "." * 24, hinges=(goal(1, 1),))
    wind = Gust(8, box(4 * TILE, 0, 20 * TILE, 192), 1.0, 0.0, 9.0, period=0)
    blown = replace(land, parts=(wind,))
    assert asked(blown) is None
    assert asked(blown, FAIL_FORWARD) is None
    assert asked(blown, NAME_EVERY_SCAR) == {"armor"}
    with_it = replace(land, parts=(replace(wind, ux=-1.0),))
    assert asked(with_it) == set()


def test_a_lull_that_is_long_enough_or_a_shelter_lets_one_through() -> None:
    land = level("." * 24 + "\n" + "." * 22 + "@.\n" + "." * 24, hinges=(goal(1, 1),))
    wind = Gust(8, box(4 * TILE, 0, 20 * TILE, 192), 1.0, 0.0, 9.0, period=900, blows=600)
    assert asked(replace(land, parts=(wind,))) == {"timing"}
    always = replace(wind, period=0)
    posts = tuple(
        Solid(box(col * TILE, 64 * row + 20, col * TILE + 8, 64 * row + 44))
        for col in range(3, 21)
        for row in range(3)
    )
    assert asked(replace(land, parts=(always,), solids=posts)) == set()


def test_a_flap_bears_where_it_lies_and_takes_along_who_stands_on_it() -> None:
    crease = ((4.0 * TILE, 0.0), (4.0 * TILE, 192.0))
    flat = Flap(7, tile(3, 0, 1, 3), crease)
    assert asked(gap(2, parts=(flat,))) == {"fold"}
    beyond = replace(flat, crease=((20.0 * TILE, 0.0), (20.0 * TILE, 192.0)))
    assert asked(gap(2, parts=(beyond,))) is None


def test_a_flap_that_can_be_taken_hold_of_only_from_another_is_folded_after_it() -> None:
    near = Flap(7, tile(2, 0, 1, 3), ((3.0 * TILE, 0.0), (3.0 * TILE, 192.0)))
    far = Flap(8, tile(5, 0, 1, 3), ((5.0 * TILE, 0.0), (5.0 * TILE, 192.0)))
    assert asked(gap(2, parts=(near, far))) == {"fold"}
    assert asked(gap(2, parts=(near,))) is None
    assert asked(gap(2, parts=(far,))) is None


def test_ground_cut_out_of_ground_is_a_hole() -> None:
    land = level("." * 9 + "\n.@" + "." * 7 + "\n" + "." * 9, hinges=(goal(8, 1),))
    hole = GroundArea(7, "", box(3.5 * TILE, -8, 6.5 * TILE, 200))
    assert asked(replace(land, ground=(hole,))) is None


def test_a_figure_is_lit_only_where_all_of_it_can_be_walked() -> None:
    here, there = (96.0, 96.0), (160.0, 96.0)
    whole = Figure(7, "kite", (here, there), ((0, 1),))
    cut = Figure(7, "kite", (here, (7 * TILE, 96.0)), ((0, 1),))
    assert visited(gap(3, figures=(whole,))).lit("kite")
    assert not visited(gap(3, figures=(cut,))).lit("kite")


def test_a_place_without_weight_is_come_to_wherever_no_shell_is_in_the_way() -> None:
    across = Solid(((5 * TILE, -90.0), (5 * TILE, 400.0)), closed=False)
    round_ = Solid((*box(10, 10, 5 * TILE, 182), (10.0, 10.0)), closed=False)
    open_ = replace(gap(4), weightless=True)
    assert asked(open_) == set()
    # Beyond the edge of the map one floats round the end of a wall.
    assert asked(replace(open_, solids=(across,))) == set()
    assert asked(replace(open_, solids=(round_,))) is None


@pytest.mark.parametrize(("curious", "reached"), [(True, True), (False, False)])
def test_breath_draws_a_curious_crane_from_beyond_the_edge(curious: bool, reached: bool) -> None:
    crane = CraneSpot(GOAL_CRANE, 1, *middle(7, 1), shy=False, curious=curious)
    met = visited(gap(5, cranes=(crane,)))
    assert any(met.plan.things[n].id == GOAL_CRANE for n in met.met) is reached


def test_what_is_too_intricate_is_refused_and_not_begun() -> None:
    with pytest.raises(IntricateError):
        Plan(gap(1), "arrival", frozenset(LESSONS), Budget(1000))
