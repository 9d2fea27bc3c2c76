from pathlib import Path

import pytest

from game.levels.build import build, examine
from game.levels.errors import MapError
from game.levels.solids import Inside
from game.levels.tmx import load_map
from game.sim.level import Level
from tests.levels.drawn import (
    FLOOR,
    LITTLE,
    START,
    THINGS,
    TILES,
    area,
    map_text,
    objects,
    point,
    properties,
    read,
    tile_layer,
)


@pytest.fixture(scope="module")
def office() -> Level:
    return build(load_map(LITTLE / "office.tmx"))


@pytest.fixture(scope="module")
def hall() -> Level:
    return build(load_map(LITTLE / "hall.tmx"))


def level_of(folder: Path, *parts: str, more: str = "") -> Level:
    return build(read(folder, map_text(TILES, THINGS, more, FLOOR, *parts)))


def faults_of(folder: Path, *parts: str) -> list[str]:
    _, faults = examine(read(folder, map_text(TILES, THINGS, FLOOR, *parts)))
    return [str(fault).partition("map.tmx: ")[2] for fault in faults]


def test_the_map_says_what_place_it_is(office: Level, hall: Level) -> None:
    assert (office.name, office.title) == ("office", "A little office")
    assert (office.width, office.height) == (384.0, 288.0)
    assert (office.sky, office.calm, office.barefoot) == ("card", True, False)
    assert (hall.title, hall.sky, hall.calm, hall.barefoot) == ("hall", "stars", False, True)


def test_ground_is_what_the_uppermost_tile_says(tmp_path: Path) -> None:
    over = tile_layer("0 5 4 3", name="over")
    floor = level_of(tmp_path, over, objects(START)).floor
    assert (floor.cols, floor.rows, floor.tile, floor.kinds) == (4, 4, 32, ("card", "crystal"))
    assert list(floor.cells[:5]) == [1, 2, 0, 1, 1]


def test_a_layer_moved_by_whole_tiles_moves_its_ground(tmp_path: Path) -> None:
    moved = tile_layer("5 5 5 5", name="over", more='offsetx="64" offsety="-32"')
    below = tile_layer("5 5 5 5\n5 5 5 5", name="over", more='offsetx="64" offsety="-32"')
    assert 2 not in level_of(tmp_path, moved, objects(START)).floor.cells
    assert list(level_of(tmp_path, below, objects(START)).floor.cells[:4]) == [1, 1, 2, 2]


def test_what_is_hidden_or_far_behind_is_no_ground(tmp_path: Path) -> None:
    hidden = tile_layer("4 4 4 4", name="a", more='visible="0"')
    far = tile_layer("4 4 4 4", name="b", more='parallaxx="0.5"')
    assert 0 not in level_of(tmp_path, hidden, far, objects(START)).floor.cells


def test_walls_of_tiles_are_one_outline_with_the_room_as_its_hole(office: Level) -> None:
    tall = [solid for solid in office.solids if solid.height == 1000.0]
    assert [solid.outline for solid in tall] == [
        ((0.0, 0.0), (384.0, 0.0), (384.0, 288.0), (0.0, 288.0)),
        ((32.0, 64.0), (32.0, 256.0), (352.0, 256.0), (352.0, 64.0)),
    ]


def test_collision_shapes_are_flipped_with_their_tile(office: Level) -> None:
    corners = [solid.outline for solid in office.solids if solid.height == 40.0]
    assert corners == [
        ((32.0, 64.0), (64.0, 64.0), (32.0, 96.0)),
        ((352.0, 64.0), (320.0, 64.0), (352.0, 96.0)),
        ((32.0, 256.0), (64.0, 256.0), (32.0, 224.0)),
        ((352.0, 256.0), (320.0, 256.0), (352.0, 224.0)),
    ]


def test_furniture_is_solid_by_its_tile_stretched_as_it_is_drawn(
    tmp_path: Path, office: Level
) -> None:
    desk = next(solid for solid in office.solids if solid.height == 38.0)
    assert desk.outline == ((90.0, 132.0), (150.0, 132.0), (150.0, 158.0), (90.0, 158.0))
    twice = '<object id="2" gid="9" x="64" y="120" width="144" height="120"/>'
    turned = '<object id="3" gid="9" x="64" y="64" width="72" height="60" rotation="90"/>'
    (large,) = level_of(tmp_path, objects(START, twice)).solids
    assert large.outline == ((4.0, 64.0), (124.0, 64.0), (124.0, 116.0), (4.0, 116.0))
    (aside,) = level_of(tmp_path, objects(START, turned)).solids
    assert aside.outline == ((66.0, 34.0), (92.0, 34.0), (92.0, 94.0), (66.0, 94.0))


def test_furniture_that_is_hidden_or_has_a_class_is_not_solid(tmp_path: Path) -> None:
    hidden = '<object id="2" gid="9" x="64" y="120" width="72" height="60" visible="0"/>'
    assert level_of(tmp_path, objects(START, hidden)).solids == ()


def test_free_walls_are_solid_and_boxes_of_one_height_merge(tmp_path: Path) -> None:
    parts = (
        area(2, "wall", "0 0 20 20", height=50.0),
        area(3, "parapet", "20 0 20 20", height=50.0),
        '<object id="4" type="wall" x="0" y="100"><polyline points="0,0 10,5 20,0"/></object>',
        '<object id="5" type="pleat" x="60" y="60"><polygon points="0,0 9,0 4,9"/></object>',
    )
    level = level_of(tmp_path, objects(START, *parts))
    assert [(solid.height, len(solid.outline), solid.closed) for solid in level.solids] == [
        (50.0, 4, True),
        (1000.0, 3, False),
        (170.0, 3, True),
    ]
    assert level.solids[0].outline[2] == (40.0, 20.0)
    assert [(fold.kind, fold.closed) for fold in level.folds] == [
        ("parapet", True),
        ("pleat", True),
    ]


def test_a_line_that_comes_back_to_its_start_is_closed(tmp_path: Path) -> None:
    line = '<object id="2" type="wall" x="0" y="0"><polyline points="0,0 9,0 9,9 0,0"/></object>'
    (solid,) = level_of(tmp_path, objects(START, line)).solids
    assert solid.closed
    assert solid.outline == ((0.0, 0.0), (9.0, 0.0), (9.0, 9.0))


def test_every_class_becomes_its_record(office: Level, hall: Level) -> None:
    (start, out), (hinge,), (crane,) = office.spawns, office.hinges, office.cranes
    assert (start.name, start.facing, start.start) == ("desk", "east", True)
    assert (out.name, out.facing, out.start) == ("out", "west", False)
    assert (hinge.name, hinge.main, hinge.x, hinge.y) == ("by the door", True, 280.0, 216.0)
    assert (crane.number, crane.height, crane.whisper) == (1, 40.0, "begin smaller")
    (passage,) = office.passages
    assert (passage.target, passage.spawn, passage.look) == ("hall", "in", "glass")
    assert office.readings[0].text == "Your name,\nin brass, twice."
    assert office.murmurs[0].text == "Nobody is late."
    assert (office.tubes[0].x, office.tubes[0].width) == (128.0, 128.0)
    assert [area.kind for area in office.fears] == ["dark"]
    assert (office.lights[0].colour, office.lights[0].radius) == ((215, 240, 200), 180.0)
    (younger,), (door,), (ending,) = hall.selves, hall.doors, hall.endings
    assert (younger.age, younger.relic, younger.before) == (24, "slip", "I kept it.")
    assert (door.relic, door.kind, door.target) == ("slip", "lesson", "")
    assert (ending.relic, ending.line, ending.x, ending.y) == (
        *("slip", "You are awake."),
        *(270.0, 120.0),
    )
    assert hall.folds[0].properties == (("depth", "14"), ("people", "False"), ("step", "48"))


def test_lines_of_one_name_are_one_figure_joined_at_shared_stars(hall: Level) -> None:
    (figure,) = hall.figures
    assert (figure.id, figure.name, figure.counts) == (9, "hinge", True)
    assert figure.nodes == ((60.0, 200.0), (100.0, 210.0), (140.0, 200.0), (100.0, 240.0))
    assert figure.edges == ((0, 1), (1, 2), (1, 3))


def test_a_figure_whose_last_star_is_its_first_is_closed(tmp_path: Path) -> None:
    line = '<polyline points="0,0 9,0 9,9 0,0"/>'
    ring = f'<object id="2" name="r" type="figure" x="0" y="0">{line}</object>'
    (figure,) = level_of(tmp_path, objects(START, ring)).figures
    assert figure.edges == ((0, 1), (1, 2), (0, 2))
    assert len(figure.nodes) == 3


def test_records_stand_in_the_order_of_their_ids_and_where_their_layer_puts_them(
    tmp_path: Path,
) -> None:
    late, early = point(7, "spawn", 10, 20, "late"), point(3, "spawn", 10, 20, "early")
    level = level_of(tmp_path, objects(START, late, more='offsetx="5"'), objects(early))
    assert [(spawn.name, spawn.x) for spawn in level.spawns] == [
        ("", 53.0),
        ("early", 10.0),
        ("late", 15.0),
    ]


def test_areas_may_be_turned_or_round(tmp_path: Path) -> None:
    turned = area(2, "dark", "40 40 20 10").replace(" type", ' rotation="90" type')
    round_ = area(3, "dark", "40 40 20 10").replace("></object>", "><ellipse/></object>")
    square, circle = level_of(tmp_path, objects(START, turned, round_)).fears
    assert square.outline == ((40.0, 40.0), (40.0, 60.0), (30.0, 60.0), (30.0, 40.0))
    assert len(circle.outline) == 24
    assert circle.outline[0] == (60.0, 45.0)
    assert all((x * 256) % 1 == 0 and (y * 256) % 1 == 0 for x, y in circle.outline)


WRONG = {
    "no start": ((), "has no start"),
    "two starts": (
        (START, point(2, "start", 9, 9)),
        "object 2: is a second start (object 1); delete one",
    ),
    "unknown class": ((START, point(2, "cran", 9, 9)), "class 'cran'; did you mean 'crane'?"),
    "unknown property": (
        (START, point(2, "crane", 9, 9, number=1, hieght=3.0)),
        "has no property 'hieght'; did you mean 'height'?",
    ),
    "wrong type": (
        (START, point(2, "crane", 9, 9, number="one")),
        "object 2: property 'number' is 'one' (string); make it a whole number from 1 to 100",
    ),
    "text for a number": ((START, point(2, "crane", 9, 9, number="3")), "is '3' (string)"),
    "number out of bounds": ((START, point(2, "crane", 9, 9, number=101)), "is '101' (int)"),
    "unknown word": (
        (START, point(2, "spawn", 9, 9, "a", facing="soth")),
        "property 'facing' is 'soth'; did you mean 'south'?",
    ),
    "missing property": ((START, point(2, "crane", 9, 9)), "a crane lacks 'number'"),
    "missing name": ((START, point(2, "spawn", 9, 9)), "a spawn without a name"),
    "wrong shape": ((START, area(2, "crane", "0 0 9 9", number=1)), "a crane drawn as rectangle"),
    "no extent": ((START, area(2, "dark", "0 0 9 0")), "object 2: has no extent"),
    "crane twice": (
        (START, point(2, "crane", 9, 9, number=1), point(3, "crane", 9, 9, number=1)),
        "object 3: is a second crane with number '1' (object 2)",
    ),
    "spawn twice": (
        (START, point(2, "spawn", 9, 9, "a"), area(3, "hinge", "0 0 9 9", "a")),
        "object 3: is a hinge named 'a' like another",
    ),
    "id twice": ((START, point(1, "spawn", 9, 9, "a")), "has the id of another object"),
    "outside": ((START, area(2, "ending", "500 0 9 9", relic="slip")), "is an ending outside"),
    "door without a self": (
        (START, point(2, "relic_door", 9, 9, relic="kite")),
        "is the door of 'kite', which no self holds here",
    ),
    "crane in a wall": (
        (START, area(3, "wall", "0 0 20 20"), point(2, "crane", 9, 9, number=1)),
        "object 2: is a crane inside something solid; move it, or set its height to 1000",
    ),
    "start in a wall": ((START, area(3, "wall", "30 30 40 40")), "is a start inside"),
    "unknown figure": (
        (START, point(2, "crane", 9, 9, number=1, figure="hinge")),
        "waits for the figure 'hinge', which is not on this map",
    ),
    "a figure of one star": (
        (START, '<object id="2" type="figure" x="9" y="9"><polyline points="0,0 0,0"/></object>'),
        "object 2: is a line of one point",
    ),
    "a storm that leads nowhere": (
        (START, '<object id="2" type="storm" x="9" y="9"><polyline points="0,0 0,0"/></object>'),
        "object 2: is a line of one point",
    ),
    "no such stand": (
        (START, area(2, "hinge", "0 0 9 9", "h").replace(
            "></object>",
            '><properties><property name="stand" type="object" value="77"/></properties></object>',
        )),
        "stands at object 77, which is no spawn",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_what_is_wrong_is_said_by_layer_and_object(tmp_path: Path, name: str) -> None:
    things, said = WRONG[name]
    faults = faults_of(tmp_path, objects(*things))
    assert len(faults) == 1
    assert said in faults[0]


def test_a_crane_may_perch_on_what_is_lower_than_it(tmp_path: Path) -> None:
    wall = area(3, "wall", "0 0 20 20", height=30.0)
    low, high = (point(2, "crane", 9, 9, number=1, height=height) for height in (29.0, 30.0))
    assert len(faults_of(tmp_path, objects(START, wall, low))) == 1
    assert faults_of(tmp_path, objects(START, wall, high)) == []


def test_inside_a_ring_of_walls_nothing_is_solid(office: Level) -> None:
    inside = Inside(office.solids)
    assert inside.height_at(16, 16) == 1000.0
    assert inside.height_at(120, 140) == 38.0
    assert inside.height_at(200, 180) == 0.0


def test_the_first_fault_is_raised_and_all_are_told(tmp_path: Path) -> None:
    text = map_text(TILES, FLOOR, objects(point(2, "a", 0, 0), point(3, "b", 0, 0)))
    tilemap = read(tmp_path, text)
    with pytest.raises(MapError, match="class 'a'"):
        build(tilemap)
    assert len(examine(tilemap)[1]) == 3


def test_tiles_that_are_wrong_are_named(tmp_path: Path) -> None:
    tileset = (
        '<tileset firstgid="1" name="odd" tilewidth="32" tileheight="32" tilecount="1" columns="1">'
        f'<image source="{(LITTLE / "tiles.png").as_posix()}" width="128" height="64"/>'
        f'<tile id="3">{properties(grund="card")}</tile></tileset>'
    )
    _, faults = examine(read(tmp_path, map_text(tileset, objects(START))))
    assert "tile 3 of 'odd' has no property 'grund'; did you mean 'ground'?" in str(faults[0])


def test_ground_off_the_grid_is_an_error(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, tile_layer("5", name="x", more='offsetx="3"'), objects(START))
    assert fault.startswith("layer 'x': is ground but lies off the grid")


def test_a_tile_its_tileset_does_not_have_is_told_once_a_layer(tmp_path: Path) -> None:
    desk = '<object id="5" gid="11" x="64" y="64" width="72" height="60"/>'
    layers = (tile_layer("12 12 12 40", name="x"), objects(START, desk))
    assert faults_of(tmp_path, *layers) == [
        "layer 'x': uses tile 3 of 'things', which it does not have;"
        " draw it again, or restore the tile",
        "layer 'rules': object 5: uses tile 2 of 'things', which it does not have;"
        " draw it again, or restore the tile",
    ]
