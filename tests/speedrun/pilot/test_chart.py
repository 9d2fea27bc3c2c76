from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from math import sqrt

import pytest

from game.sim.level import Figure, Point
from game.sim.parts.ribbon import Ribbon
from game.sim.plane import KY
from game.sim.tuning import PLAYER_RADIUS
from game.speedrun.pilot.chart import Chart, NoWayError
from tests.worlds import box, level, middle

MAZE = """
########
#@.#...#
#..#.#.#
#..#.#.#
#....#.#
########
"""


def length(points: list[Point]) -> float:
    return sum(sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2) for a, b in pairwise(points))


def test_a_way_goes_round_walls_and_keeps_a_body_off_them() -> None:
    drawn = level(MAZE)
    start, goal = middle(1, 1), middle(6, 4)
    way = [start, *Chart(drawn).way(start, goal)]
    assert way[-1] == goal
    for a, b in pairwise(way):
        for k in range(51):
            x, y = a[0] + (b[0] - a[0]) * k / 50, a[1] + (b[1] - a[1]) * k / 50
            for solid in drawn.solids:
                (left, top), _, (right, bottom), _ = solid.outline
                dx, dy = max(left - x, 0, x - right), max(top - y, 0, y - bottom)
                assert dx * dx + dy * dy > (PLAYER_RADIUS - 4) ** 2


def test_a_way_across_the_open_is_one_straight_line() -> None:
    drawn = level("#####\n#@..#\n#...#\n#...#\n#####")
    assert Chart(drawn).way(middle(1, 1), middle(3, 3)) == [middle(3, 3)]


def test_a_way_keeps_off_the_void() -> None:
    drawn = level("@..\n. .\n...")
    way = Chart(drawn).way(middle(0, 0), middle(2, 2))
    assert len(way) > 1


def test_a_way_goes_as_near_as_one_can_stand() -> None:
    drawn = level("########\n#@.#...#\n########")
    way = Chart(drawn).way(middle(1, 1), middle(5, 1))
    assert middle(2, 1)[0] < way[-1][0] < 3 * 64


def test_a_way_keeps_out_of_what_is_to_be_avoided() -> None:
    drawn = level("#######\n#@....#\n#.....#\n#.....#\n#######")
    start, goal = middle(1, 1), middle(5, 1)
    straight = Chart(drawn).way(start, goal)
    round_it = Chart(drawn).way(start, goal, [box(192, 64, 256, 128)])
    assert length([start, *round_it]) > length([start, *straight]) + 20


def test_a_way_takes_a_constellation_line_that_saves_time() -> None:
    rows = "#" * 20 + "\n" + ("#" + "." * 18 + "#\n") * 5 + "#" * 20
    start, goal = middle(1, 2), middle(18, 2)
    line = Figure(9, "line", (middle(2, 3), middle(17, 3)), ((0, 1),))
    way = Chart(level(rows, figures=(line,))).way(start, goal)
    assert any(abs(y - middle(0, 3)[1]) < 16 for _, y in way)
    assert Chart(level(rows)).way(start, goal) == [goal]


def test_a_way_into_reach_stops_where_reach_begins_and_reaches_less_far_down_the_screen() -> None:
    drawn = level("#######\n#@....#\n#.....#\n#.....#\n#######")
    chart = Chart(drawn)
    east = chart.way(middle(1, 1), middle(5, 1), reach=100.0)[-1]
    south = chart.way(middle(1, 1), middle(1, 3), reach=60.0)[-1]
    assert middle(5, 1)[0] - east[0] == pytest.approx(100, abs=12)
    assert middle(1, 3)[1] - south[1] == pytest.approx(60 * KY, abs=12)


def test_there_is_no_way_from_nowhere() -> None:
    with pytest.raises(NoWayError, match="nowhere to stand"):
        Chart(level("@.       ")).way((500.0, 30.0), (10.0, 10.0))


def test_a_current_can_be_walked_like_ground() -> None:
    current = Ribbon(5, (middle(0, 0), middle(9, 0)), 60.0, 2.0)
    drawn = level("@.      ..", parts=(current,))
    way = Chart(drawn).way(middle(0, 0), middle(9, 0))
    assert way[-1] == middle(9, 0)
    gone = level("@.      ..", parts=(replace(current, after="podium"),))
    assert Chart(gone).way(middle(0, 0), middle(9, 0))[-1][0] < 128
