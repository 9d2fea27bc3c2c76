from pathlib import Path

import pytest

from game.levels.build import build
from game.levels.lint import lint
from game.levels.proof.budget import IntricateError
from game.levels.proof.reach import Reach
from tests.levels.drawn import TILES, area, map_text, objects, point, read, tile_layer

START = point(1, "start", 48, 48)
ROOM = """
1 1 1 0 1 1
1 1 1 0 1 1
1 1 1 0 1 1
"""


def told(folder: Path, *things: str, rows: str = ROOM) -> list[str]:
    """Warnings about a room with a gap of one tile in it."""
    tilemap = read(folder, map_text(TILES, tile_layer(rows), objects(START, *things), size=(6, 3)))
    found = lint(tilemap, build(tilemap))
    assert all(finding.level == "warning" for finding in found)
    return [f"object {f.error.object_id} {f.error.problem}" for f in found]


def test_a_sound_room_has_nothing_to_be_told(tmp_path: Path) -> None:
    near = (
        area(2, "hinge", "10 60 30 30", "h"),
        point(3, "crane", 60, 60, number=1),
        point(4, "reading", 20, 20, text="x"),
        area(5, "whisper", "60 0 30 30", text="x"),
    )
    assert told(tmp_path, *near) == []


def wheel(id_: int, high: int) -> str:
    return (
        f'<object id="{id_}" type="gear" x="10" y="10" width="60" height="{high}">'
        "<ellipse/></object>"
    )


def test_a_wheel_that_is_no_circle_on_the_tilted_floor_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, wheel(2, 40), wheel(3, 60)) == [
        "object 3 is a wheel 60 px wide and 60 high, no circle on the tilted floor"
    ]


def test_what_lies_beyond_a_gap_cannot_be_walked_to(tmp_path: Path) -> None:
    assert told(
        tmp_path,
        area(2, "hinge", "140 40 30 30", "h"),
        area(3, "whisper", "140 40 30 30", text="x"),
        area(4, "passage", "140 40 30 30", target="elsewhere"),
    ) == [
        "object 2 is a hinge one cannot walk into",
        "object 4 is a passage one cannot walk into",
        "object 3 is a whisper one cannot walk into",
    ]


def test_where_the_dash_is_taught_a_gap_is_no_end(tmp_path: Path) -> None:
    crane = point(4, "crane", 160, 60, number=1, range=0.0)
    lectern = point(5, "lectern", 40, 20, lesson="fail_forward")
    stroke = (
        '<object id="6" type="stroke" x="16" y="16"><properties>'
        '<property name="lectern" type="object" value="5"/><property name="phrase" value="x"/>'
        '</properties><polyline points="0,0 40,0"/></object>'
    )
    hinge = area(2, "hinge", "140 40 30 30", "h")
    assert told(tmp_path, hinge, crane)
    assert told(tmp_path, hinge, crane, lectern, stroke) == []


def test_a_spawn_there_makes_it_reachable(tmp_path: Path) -> None:
    hinge = area(2, "hinge", "140 40 30 30", "h")
    assert told(tmp_path, hinge, point(3, "spawn", 160, 50, "b")) == []


def test_a_wall_shuts_a_way_that_is_not_as_wide_as_a_body(tmp_path: Path) -> None:
    rows = "\n".join(["1 1 1 1 1 1"] * 3)
    hinge = area(2, "hinge", "140 40 30 30", "h")
    lines = '<polyline points="0,{} 0,{}"/>'
    whole = f'<object id="3" type="wall" x="100" y="0">{lines.format(0, 96)}</object>'
    slit = (
        f'<object id="3" type="wall" x="100" y="0">{lines.format(0, 40)}</object>'
        f'<object id="4" type="wall" x="100" y="0">{lines.format(58, 96)}</object>'
    )
    door = (
        f'<object id="3" type="wall" x="100" y="0">{lines.format(0, 30)}</object>'
        f'<object id="4" type="wall" x="100" y="0">{lines.format(70, 96)}</object>'
    )
    leaning = '<object id="3" type="wall" x="90" y="-9"><polyline points="0,0 20,120"/></object>'
    shut = ["object 2 is a hinge one cannot walk into"]
    assert told(tmp_path, hinge, whole, rows=rows) == shut
    assert told(tmp_path, hinge, leaning, rows=rows) == shut
    assert told(tmp_path, hinge, slit, rows=rows) == shut
    assert told(tmp_path, hinge, door, rows=rows) == []


def test_free_ground_bridges_a_gap(tmp_path: Path) -> None:
    hinge = area(2, "hinge", "140 40 30 30", "h")
    assert told(tmp_path, hinge, area(3, "ground", "80 30 60 40")) == []


def test_a_crane_is_near_enough_if_it_can_be_waited_for(tmp_path: Path) -> None:
    rows = "1 1 1" + " 0" * 14
    far = [
        point(2, "crane", 300, 20, number=1, range=20.0, curious=False, shy=False),
        point(3, "crane", 300, 20, number=2, range=20.0),
        point(4, "crane", 300, 20, number=3, range=150.0),
    ]
    layer = tile_layer(rows)
    start = point(1, "start", 48, 16)
    tilemap = read(tmp_path, map_text(TILES, layer, objects(start, *far), size=(17, 2)))
    found = lint(tilemap, build(tilemap))
    problems = [f.error.problem for f in found]
    assert "is crane 1, which one cannot walk near to" in problems
    assert not any("crane 2" in problem or "crane 3" in problem for problem in problems)


def test_a_start_over_nothing_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, point(2, "spawn", 112, 40, "b")) == [
        "object 2 is a spawn where there is no ground"
    ]


def test_a_shape_without_a_class_is_told_but_words_are_not(tmp_path: Path) -> None:
    shape = '<object id="2" x="9" y="9" width="9" height="9"/>'
    note = '<object id="3" x="9" y="9" width="9" height="9"><text>later</text></object>'
    assert told(tmp_path, shape, note) == [
        "object 2 is a rectangle without a class, which means nothing"
    ]


def test_a_vast_level_is_not_looked_at(tmp_path: Path) -> None:
    text = map_text(TILES, objects(START), size=(10_000, 10_000))
    level = build(read(tmp_path, text.replace('"32"', '"64"')))
    with pytest.raises(IntricateError, match="too large"):
        Reach.of(level)


def test_two_spawns_on_one_spot_are_told_and_a_spawn_on_the_start_is_not(tmp_path: Path) -> None:
    twins = point(2, "spawn", 30, 40, "a"), point(3, "spawn", 32, 40, "b")
    assert told(tmp_path, *twins) == ["object 3 is a spawn on the spot of another (object 2)"]
    assert told(tmp_path, point(2, "spawn", 48, 48, "a")) == []


def test_a_way_in_that_lies_in_an_ending_is_told(tmp_path: Path) -> None:
    door = area(2, "ending", "40 40 20 20", relic="slip", always=True)
    assert told(tmp_path, door) == ["object 1 is a way in that lies in an ending (object 2)"]


def test_a_hinge_that_sets_one_back_over_nothing_is_told(tmp_path: Path) -> None:
    assert told(tmp_path, area(2, "hinge", "80 30 62 40", "h")) == [
        "object 2 is a hinge that sets one back to where there is no ground"
    ]


def test_one_button_is_not_asked_for_by_two_things_on_one_spot(tmp_path: Path) -> None:
    plate = area(2, "plate", "96 0 32 96", broken=True)
    near, far = point(3, "reading", 70, 40, text="x"), point(3, "reading", 20, 40, text="x")
    (line,) = told(tmp_path, plate, near)
    assert line == "object 3 is a reading in reach where plate 2 could be remade"
    wide = told(tmp_path, area(2, "plate", "96 0 32 96", period=0), far)
    assert wide == []


def test_a_tile_that_is_not_solid_among_solid_ones_is_told_where_one_walks(tmp_path: Path) -> None:
    floor = tile_layer("1 1 1 1 1 1\n1 1 1 1 1 1\n1 1 1 1 1 1")
    walls = "0 0 3 0 0 0\n0 0 {} 0 0 0\n0 0 3 0 0 0"

    def lines(tile: int) -> list[str]:
        rows = tile_layer(walls.format(tile), "walls")
        tilemap = read(tmp_path, map_text(TILES, floor, rows, objects(START), size=(6, 3)))
        return [f.error.problem for f in lint(tilemap, build(tilemap))]

    assert [lines(gid) for gid in (1, 3, 8)] == [[], [], []]
    (problem,) = lines(7)
    assert (
        "tile 6 of 'tiles' among solid tiles (column 2, row 1), and one walks through it" in problem
    )
