"""From objects of a map to the parts of a level."""

from pathlib import Path

import pytest

from game.levels.build import build, examine
from game.sim.level import Level
from game.sim.parts.arbor import Arbor
from game.sim.parts.gear import Gear
from game.sim.parts.gust import Gust
from game.sim.parts.lectern import Lectern, Stroke
from game.sim.parts.pane import Pane
from game.sim.parts.plate import Plate
from game.sim.parts.ribbon import Ribbon
from game.sim.parts.tower import Tower
from tests.levels.drawn import FLOOR, START, THINGS, TILES, area, map_text, objects, point, read


def line(id_: int, kind: str, points: str, said: str = "") -> str:
    return (
        f'<object id="{id_}" type="{kind}" x="16" y="16"><properties>{said}</properties>'
        f'<polyline points="{points}"/></object>'
    )


def refers(name: str, id_: int, phrase: str = "") -> str:
    more = f'<property name="phrase" value="{phrase}"/>' if phrase else ""
    return f'<property name="{name}" type="object" value="{id_}"/>{more}'


def level_of(folder: Path, *things: str) -> Level:
    return build(read(folder, map_text(TILES, THINGS, FLOOR, objects(START, *things))))


def faults_of(folder: Path, *things: str) -> list[str]:
    text = map_text(TILES, THINGS, FLOOR, objects(START, *things))
    return [str(fault).partition("map.tmx: ")[2] for fault in examine(read(folder, text))[1]]


def test_speeds_are_told_by_the_second_and_played_by_the_tick(tmp_path: Path) -> None:
    ribbon = '<property name="speed" type="float" value="120"/>'
    made = level_of(tmp_path, line(5, "ribbon", "0,0 60,0", ribbon)).parts
    assert made == (Ribbon(5, ((16.0, 16.0), (76.0, 16.0)), 150.0, 2.0),)


def test_an_author_says_what_lies_over_a_ribbon_and_what_holds_one_on_it(tmp_path: Path) -> None:
    said = "".join(f'<property name="{n}" type="bool" value="true"/>' for n in ("under", "banked"))
    (made,) = level_of(tmp_path, line(5, "ribbon", "0,0 60,0", said)).parts
    assert isinstance(made, Ribbon)
    assert made.under
    assert made.banked


def test_a_gear_is_its_ellipse(tmp_path: Path) -> None:
    ellipse = (
        '<object id="6" type="gear" x="10" y="20" width="100" height="66">'
        '<properties><property name="turns" value="counter"/></properties><ellipse/></object>'
    )
    assert level_of(tmp_path, ellipse).parts == (Gear(6, 60.0, 53.0, 50.0, 33.0, sense=-1),)


def test_a_plate_rides_on_the_gear_it_names(tmp_path: Path) -> None:
    ellipse = '<object id="6" type="gear" x="10" y="20" width="100" height="66"><ellipse/></object>'
    plate = (
        '<object id="7" name="A Legend" type="plate" x="40" y="40" width="20" height="20">'
        f"<properties>{refers('gear', 6)}</properties></object>"
    )
    _, made = level_of(tmp_path, ellipse, plate).parts
    assert isinstance(made, Plate)
    assert (made.gear, made.name, made.period, made.down) == (6, "A Legend", 480, 240)
    assert "object 7: names object 6, which is no gear here" in "".join(faults_of(tmp_path, plate))


def test_a_plate_rides_on_an_arbor_as_well(tmp_path: Path) -> None:
    ellipse = (
        '<object id="6" type="arbor" x="10" y="20" width="100" height="66"><ellipse/></object>'
    )
    plate = (
        '<object id="7" type="plate" x="40" y="40" width="20" height="20">'
        f"<properties>{refers('gear', 6)}</properties></object>"
    )
    arbor, made = level_of(tmp_path, ellipse, plate).parts
    assert arbor == Arbor(6, 60.0, 53.0, 50.0, 33.0)
    assert isinstance(made, Plate)
    assert made.gear == 6


def test_a_tower_is_solid_where_it_stands(tmp_path: Path) -> None:
    level = level_of(tmp_path, area(5, "tower", "32 16 64 32", mechanism="worm", height=280.0))
    (made,) = level.parts
    assert isinstance(made, Tower)
    assert (made.mechanism, made.height, made.foot, made.width) == (
        "worm",
        280.0,
        (64.0, 32.0),
        64.0,
    )
    assert any(solid.height == 280.0 for solid in level.solids)


def test_the_wind_blows_where_its_angle_says(tmp_path: Path) -> None:
    (made,) = level_of(tmp_path, area(5, "gust", "0 0 64 64", towards=90.0, strength=60.0)).parts
    assert isinstance(made, Gust)
    assert (made.ux, made.uy) == pytest.approx((0.0, 1.0), abs=1e-6)
    assert made.strength == 1.0


def test_a_pane_is_its_outline(tmp_path: Path) -> None:
    (made,) = level_of(tmp_path, area(5, "pane", "0 0 64 64")).parts
    assert made == Pane(5, ((0.0, 0.0), (64.0, 0.0), (64.0, 64.0), (0.0, 64.0)))


def test_a_lectern_gathers_its_strokes_in_their_order(tmp_path: Path) -> None:
    made = level_of(
        tmp_path,
        line(9, "stroke", "0,0 40,0", refers("lectern", 5, "forward.")),
        line(8, "stroke", "0,0 0,40", refers("lectern", 5, "Fail")),
        point(5, "lectern", 60, 60, lesson="fail_forward"),
    ).parts
    down, across = ((16.0, 16.0), (16.0, 56.0)), ((16.0, 16.0), (56.0, 16.0))
    strokes = (Stroke(down, "Fail"), Stroke(across, "forward."))
    assert made == (Lectern(5, 60.0, 60.0, strokes, "fail_forward"),)


def test_a_lectern_without_strokes_or_gift_and_a_stray_stroke_are_told(tmp_path: Path) -> None:
    bare = "".join(faults_of(tmp_path, point(5, "lectern", 60, 60)))
    assert "has no strokes" in bare
    assert "gives nothing" in bare
    stray = faults_of(tmp_path, line(8, "stroke", "0,0 0,40", refers("lectern", 1, "Fail")))
    assert "names object 1, which is no lectern here" in "".join(stray)


def test_an_unknown_lesson_is_told_with_what_there_is(tmp_path: Path) -> None:
    faults = "".join(faults_of(tmp_path, point(5, "lectern", 60, 60, lesson="fail_forwards")))
    assert "did you mean 'fail_forward'?" in faults


def test_a_crane_may_wait_for_what_a_lectern_lights(tmp_path: Path) -> None:
    waiting = point(7, "crane", 90, 90, number=40, figure="the last line")
    stroke = line(8, "stroke", "0,0 0,40", refers("lectern", 5, "Fail"))
    lectern = point(5, "lectern", 60, 60, figure="the last line")
    made = level_of(tmp_path, stroke, lectern, waiting)
    assert [part.figure for part in made.parts if isinstance(part, Lectern)] == ["the last line"]
    alone = "".join(faults_of(tmp_path, waiting))
    assert "waits for the figure 'the last line', which is not on this map" in alone
