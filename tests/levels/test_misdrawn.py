"""Parts that cannot be as they are drawn: one clear error each, and nothing falls over."""

from math import isfinite
from pathlib import Path

import pytest

from game.sim.controls import Button, Controls
from game.sim.parts.ribbon import Ribbon
from game.sim.progress import Progress
from game.sim.world import World
from tests.levels.drawn import area, point
from tests.levels.test_parts import faults_of, level_of, line, refers

PIVOT = point(7, "pivot", 48, 48)
LECTERN = point(8, "lectern", 50, 50, lesson="fail_forward")


def said(name: str, value: object) -> str:
    kind = "int" if isinstance(value, int) else "float"
    return f'<property name="{name}" type="{kind}" value="{value}"/>'


def lines_of(points: str) -> dict[str, tuple[str, ...]]:
    return {
        "ribbon": (line(5, "ribbon", points),),
        "stream": (line(5, "stream", points),),
        "bleed": (line(5, "bleed", points),),
        "blade": (PIVOT, line(5, "blade", points, refers("about", 7))),
        "stroke": (LECTERN, line(5, "stroke", points, refers("lectern", 8, "Fail"))),
        "crease": (
            line(5, "crease", points),
            '<object id="6" type="flap" x="30" y="30" width="40" height="40">'
            f"<properties>{refers('crease', 5)}</properties></object>",
        ),
    }


@pytest.mark.parametrize("points", ["0,0 0,0", "0,0 1e-200,0", "0,0 0,0 0,0"])
@pytest.mark.parametrize("kind", lines_of(""))
def test_a_line_of_one_point_is_told_once(tmp_path: Path, kind: str, points: str) -> None:
    assert faults_of(tmp_path, *lines_of(points)[kind]) == [
        "layer 'rules': object 5: is a line of one point; draw it on to another"
    ]


@pytest.mark.parametrize("kind", lines_of(""))
def test_a_stretch_without_a_direction_is_told(tmp_path: Path, kind: str) -> None:
    assert "object 5: has two points in one place" in "".join(
        faults_of(tmp_path, *lines_of("0,0 20,0 20,0.0005 20,20")[kind])
    )


def test_a_crease_is_a_line_of_two_points(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, *lines_of("0,0 20,0 40,10")["crease"])
    assert "object 5: is a crease of 3 points" in fault


def test_a_current_that_comes_back_to_its_beginning_runs_all_the_way(tmp_path: Path) -> None:
    (made,) = level_of(tmp_path, line(5, "ribbon", "0,0 30,0 30,30 0,0")).parts
    assert isinstance(made, Ribbon)
    assert made.line == ((16.0, 16.0), (46.0, 16.0), (46.0, 46.0), (16.0, 16.0))


@pytest.mark.parametrize("kind", lines_of(""))
def test_a_line_to_and_fro_can_be_played(tmp_path: Path, kind: str) -> None:
    points = "0,0 30,0" if kind == "crease" else "0,0 30,0 0,0"
    w = World(level_of(tmp_path, *lines_of(points)[kind]), 0, Progress())
    for tick in range(90):
        w.step(Controls(int(Button.ACT) * (tick % 30 == 0), stick_x=100))
    assert all(isfinite(n) for n in (*w.player.state(), *w.parts.numbers()))


CANNOT_BE = {
    "a plate that never stands": (
        area(5, "plate", "30 30 40 40", period=100, down=100),
        "never stands: it lies shattered 100 of every 100 ticks",
    ),
    "a wind without a lull": (
        area(5, "gust", "30 30 40 40", period=100, blows=168),
        "never lulls: it blows 168 of every 100 ticks",
    ),
    "ink too slow for its period": (
        line(5, "bleed", "0,0 60,0", said("pace", 10.0) + said("period", 400)),
        "never dries to its end: that takes 450 of 400 ticks",
    ),
    "ink after what nobody can write": (
        line(5, "bleed", "0,0 60,0", '<property name="after" value="the last line"/>'),
        "waits for 'the last line', which nothing on this map lights",
    ),
    "an idea without mass": (
        '<object id="5" type="prototype" x="30" y="30" width="40" height="27">'
        f"<properties>{said('mass', 0.0)}</properties><ellipse/></object>",
        "property 'mass' is '0.0' (float); make it a number from 0.1 to 100",
    ),
    "a lectern that waits for an unknown lesson": (
        point(5, "lectern", 50, 50, lesson="fail_forward", needs="build_from_ash"),
        "needs the unknown lesson 'build_from_ash'; did you mean 'build_from_ashes'?",
    ),
    "a gear without height": (
        '<object id="5" type="gear" x="30" y="30" width="40" height="0"><ellipse/></object>',
        "has no extent",
    ),
}


@pytest.mark.parametrize("name", CANNOT_BE)
def test_what_cannot_be_is_told_by_its_object(tmp_path: Path, name: str) -> None:
    drawn, told = CANNOT_BE[name]
    (fault,) = faults_of(tmp_path, drawn)
    assert fault.startswith("layer 'rules': object 5: ")
    assert told in fault


def test_a_plate_that_only_a_hand_lets_stand_may_say_so(tmp_path: Path) -> None:
    assert faults_of(tmp_path, area(5, "plate", "30 30 40 40", period=9, down=9, broken=True)) == []
