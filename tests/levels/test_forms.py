"""The same map in other forms: JSON, infinite, other encodings, by Tiled's own hand."""

import json
import os
import shutil
import subprocess
import zlib
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from game.levels.errors import MapError
from game.levels.raster import draw
from game.levels.tilemap import ImageLayer, Property, TileMap
from game.levels.tmx import load_map
from tests.levels.drawn import LITTLE, TILES, chunk, endless, map_text, objects, read

TILED = shutil.which("tiled")


def exported(folder: Path, name: str) -> Path:
    """A map of the little campaign as Tiled itself writes it in JSON."""
    if TILED is None:
        pytest.skip("Tiled is not installed")
    home = folder / "home"
    for path in LITTLE.iterdir():
        shutil.copy(path, folder / path.name)
    out = folder / f"{name}.tmj"
    surroundings = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
    }
    home.mkdir(mode=0o700)
    command = [TILED, "--export-map", "json", str(folder / f"{name}.tmx"), str(out)]
    subprocess.run(command, check=True, capture_output=True, env=surroundings, timeout=60)
    return out


def same(one: TileMap, other: TileMap) -> None:
    assert (one.width, one.height, one.background) == (other.width, other.height, other.background)
    assert one.properties == other.properties
    assert [layer.path for layer in one.layers] == [layer.path for layer in other.layers]
    for a, b in zip(one.tile_layers, other.tile_layers, strict=True):
        assert np.array_equal(a.gids, b.gids)
        assert np.array_equal(a.flips, b.flips)
    assert [thing for _, thing in one.objects()] == [thing for _, thing in other.objects()]
    assert np.array_equal(np.asarray(draw(one)), np.asarray(draw(other)))


@pytest.mark.parametrize("name", ["office", "hall"])
def test_a_map_exported_to_json_is_the_same_map(tmp_path: Path, name: str) -> None:
    same(load_map(exported(tmp_path, name)), load_map(tmp_path / f"{name}.tmx"))


OLD = {
    "width": 2,
    "height": 1,
    "tilewidth": 32,
    "tileheight": 32,
    "layers": [
        {"type": "tilelayer", "name": "floor", "width": 2, "height": 1, "data": [1, 2147483650]},
        {
            "type": "objectgroup",
            "name": "rules",
            "objects": [
                {
                    "id": 7,
                    "type": "gap",
                    "x": 3.5,
                    "y": 4,
                    "polygon": [{"x": 0, "y": 0}, {"x": 9, "y": 0}, {"x": 0, "y": 9.5}],
                    "properties": {"deep": True, "name": "hole", "count": 3},
                    "propertytypes": {"deep": "bool", "name": "string", "count": "int"},
                }
            ],
        },
    ],
    "tilesets": [
        {
            "firstgid": 1,
            "name": "old",
            "image": "tiles.png",
            "tilewidth": 32,
            "tileheight": 32,
            "tileproperties": {"1": {"loud": "yes"}},
            "tilepropertytypes": {"1": {"loud": "string"}},
            "tiles": {"0": {"animation": [{"tileid": 1, "duration": 100}]}},
        }
    ],
}


def test_json_from_before_tiled_1_2_is_read(tmp_path: Path) -> None:
    shutil.copy(LITTLE / "tiles.png", tmp_path)
    path = tmp_path / "old.json"
    path.write_text(json.dumps(OLD), encoding="utf-8-sig")
    tilemap = load_map(path)
    (floor,) = tilemap.tile_layers
    assert floor.gids.tolist() == [[1, 2]]
    assert floor.flips.tolist() == [[0, 1]]
    (_, gap), *_ = tilemap.objects()
    assert (gap.class_name, gap.points[2]) == ("gap", (0.0, 9.5))
    assert {name: said.value for name, said in gap.properties.items()} == {
        "deep": True,
        "name": "hole",
        "count": 3,
    }
    tileset, _ = tilemap.tile_of(1)
    assert tileset.tile(0).animation[0].tile == 1
    assert tileset.tile(1).properties["loud"].value == "yes"


def test_classes_and_lists_are_read_from_json(tmp_path: Path) -> None:
    body = {"type": "class", "propertytype": "Body", "value": {"n": 2, "in": {"m": 1.5}}}
    items = [{"type": "int", "value": 4}, {"type": "string", "value": "x"}]
    said = [{"name": "body", **body}, {"name": "all", "type": "list", "value": items}]
    path = tmp_path / "map.tmj"
    path.write_text(json.dumps({**OLD, "layers": [], "tilesets": [], "properties": said}))
    properties = load_map(path).properties
    assert properties["body"].custom == "Body"
    assert plain(properties["body"]) == {"n": 2, "in": {"m": 1.5}}
    assert plain(properties["all"]) == [4, "x"]


def plain(said: Property) -> object:
    """A property's value with that of all its members."""
    if isinstance(said.value, Mapping):
        return {name: plain(member) for name, member in said.value.items()}
    if said.kind == "list" and isinstance(said.value, tuple):
        return [plain(item) for item in said.value if isinstance(item, Property)]
    return said.value


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "is not sound JSON (line 1)"),
        ('{"layers": 3, "width": 1}', "a list of objects belongs"),
        ('{"layers": [], "width": NaN}', "NaN"),
        ("[" * 100_000, "JSON"),
        ("[]", "is no map"),
        ('{"type": "tileset", "tilewidth": 4}', "is no map but a <tileset>"),
        ('{"layers": [], "height": 1, "tilewidth": 1, "tileheight": 1}', "lacks 'width'"),
        ('{"layers": [' + "{}," * 2_100_000 + "{}]}", "more than any map"),
    ],
)
def test_json_that_is_none_is_refused_in_one_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "bad.tmj"
    path.write_text(text)
    with pytest.raises(MapError) as caught:
        load_map(path)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_an_infinite_map_is_the_finite_one_round_its_tiles(tmp_path: Path) -> None:
    thing = '<object id="3" x="-40" y="40"><point/></object>'
    text = endless(
        chunk(-16, 0, 2, 2, "0,1,2147483652,0") + chunk(16, 16, 1, 1, "3"), objects(thing)
    )
    tilemap = read(tmp_path, text)
    assert (tilemap.width, tilemap.height) == (48, 32)
    (floor,) = tilemap.tile_layers
    assert (floor.gids[0, 1], floor.gids[1, 0], floor.flips[1, 0]) == (1, 4, 1)
    assert floor.gids[16, 32] == 3
    assert np.count_nonzero(floor.gids) == 3
    (_, found), *_ = tilemap.objects()
    assert (found.x, found.y) == (-40 + 16 * 32, 40)


def test_an_infinite_map_without_a_tile_is_one_empty_cell(tmp_path: Path) -> None:
    tilemap = read(tmp_path, endless(chunk(0, 0, 1, 1, "0")))
    assert (tilemap.width, tilemap.height) == (1, 1)


@pytest.mark.parametrize(("x", "y"), [(20, 0), (0, 20), (32, 32), (-40, 0), (0, -40)])
def test_an_empty_chunk_beyond_the_tiles_is_left_out(x: int, y: int, tmp_path: Path) -> None:
    empty = ",".join("0" * 32 * 32)
    tilemap = read(tmp_path, endless(chunk(0, 0, 1, 1, "1") + chunk(x, y, 32, 32, empty)))
    assert (tilemap.width, tilemap.height) == (16, 16)
    assert np.count_nonzero(next(iter(tilemap.tile_layers)).gids) == 1


def test_layers_of_an_infinite_map_may_not_hold_more_than_a_map_together(tmp_path: Path) -> None:
    empty = b64encode(zlib.compress(bytes(4 * 3000 * 3000))).decode()
    vast = (
        '<layer id="{}" name="{}"><data encoding="base64" compression="zlib">'
        f"{chunk(0, 0, 3000, 3000, empty)}</data></layer>"
    )
    text = endless(chunk(0, 0, 1, 1, "1"), vast.format(2, "low"), vast.format(3, "high"))
    with pytest.raises(MapError, match=r"high.*more than 16,777,216 cells"):
        read(tmp_path, text)


def test_a_picture_of_an_infinite_map_moves_with_its_tiles(tmp_path: Path) -> None:
    Image.new("RGBA", (4, 4), (255, 0, 0, 255)).save(tmp_path / "red.png")
    layer = '<imagelayer id="9" name="red"><image source="red.png"/></imagelayer>'
    tilemap = read(tmp_path, endless(chunk(-16, -16, 1, 1, "1") + chunk(0, 0, 1, 1, "1"), layer))
    red = tilemap.layers[-1]
    assert isinstance(red, ImageLayer)
    assert red.at == (512, 512)
    assert draw(tilemap).getpixel((512 + 2, 512 + 2)) == (255, 0, 0, 255)


def test_a_collision_shape_may_be_made_from_a_template(tmp_path: Path) -> None:
    (tmp_path / "box.tx").write_text(
        '<template><object type="wall" width="8" height="6"/></template>'
    )
    shutil.copy(LITTLE / "tiles.png", tmp_path)
    shape = '<object id="1" template="box.tx" x="3" y="4"/>'
    tileset = (
        '<tileset firstgid="1" name="t" tilewidth="32" tileheight="32"><image source="tiles.png"/>'
        f'<tile id="0"><objectgroup>{shape}</objectgroup></tile></tileset>'
    )
    found, _ = read(tmp_path, map_text(tileset)).tile_of(1)
    (wall,) = found.tile(0).shapes
    assert (wall.class_name, wall.x, wall.width, wall.height) == ("wall", 3, 8, 6)


def told(data: object) -> str:
    """A map in JSON of one tile object, whose tile is of that class."""
    tile = {"id": 0, "type": data, "image": "desk.png", "imagewidth": 8, "imageheight": 8}
    thing = {"id": 1, "gid": 1, "x": 0, "y": 8}
    return json.dumps(
        {
            **OLD,
            "layers": [{"type": "objectgroup", "name": "rules", "objects": [thing]}],
            "tilesets": [{"firstgid": 1, "name": "own", "tiles": [tile]}],
        }
    )


@pytest.mark.parametrize(("kind", "inherited"), [("crane", "crane"), ("Wardrobe", "")])
def test_an_object_in_json_has_its_tiles_class_where_that_means_something(
    tmp_path: Path, kind: str, inherited: str
) -> None:
    Image.new("RGBA", (8, 8)).save(tmp_path / "desk.png")
    path = tmp_path / "map.tmj"
    path.write_text(told(kind))
    (_, thing), *_ = load_map(path).objects()
    assert thing.class_name == inherited


def test_a_large_map_in_plain_xml_is_read(tmp_path: Path) -> None:
    row = '<tile gid="1"/>' + "<tile/>" * 418 + '<tile gid="2147483650"/>'
    layer = f'<layer id="1" name="a" width="420" height="420"><data>{row * 420}</data></layer>'
    (floor,) = read(tmp_path, map_text(TILES, layer, size=(420, 420))).tile_layers
    assert floor.gids[419, 0] == 1
    assert (floor.gids[:, 419] == 2).all()
    assert floor.flips[419, 419] == 1
    assert np.count_nonzero(floor.gids) == 840


def test_plain_xml_with_more_cells_than_belong_is_refused(tmp_path: Path) -> None:
    cells = "<tile/>" * 5
    layer = f'<layer id="1" name="a" width="2" height="2"><data>{cells}</data></layer>'
    with pytest.raises(MapError, match="more than the 4 cells"):
        read(tmp_path, map_text(layer, size=(2, 2)))


def blocks(edge: int, across: int, down: int) -> str:
    """An infinite map in JSON whose square chunks hold tile 1 alone."""
    ids = [1] * (edge * edge)
    chunks = [
        {"x": edge * x, "y": edge * y, "width": edge, "height": edge, "data": ids}
        for y in range(down)
        for x in range(across)
    ]
    layer = {"type": "tilelayer", "name": "floor", "width": 9, "height": 9, "chunks": chunks}
    tileset = {**OLD["tilesets"][0], "imagewidth": 64, "imageheight": 32}  # type: ignore[index]
    said = {**OLD, "infinite": True, "layers": [layer], "tilesets": [tileset]}
    return json.dumps(said, separators=(",", ":"))


@pytest.mark.parametrize(("edge", "across", "down"), [(16, 150, 120), (4, 300, 300)])
def test_a_large_infinite_map_of_small_chunks_is_read_from_json(
    tmp_path: Path, edge: int, across: int, down: int
) -> None:
    shutil.copy(LITTLE / "tiles.png", tmp_path)
    path = tmp_path / "map.tmj"
    path.write_text(blocks(edge, across, down))
    (floor,) = load_map(path).tile_layers
    assert np.count_nonzero(floor.gids) == edge * edge * across * down


def test_a_list_of_numbers_that_is_no_layers_stays_one(tmp_path: Path) -> None:
    numbers = list(range(40))
    said = {"name": "body", "type": "class", "value": {"data": numbers}}
    layer = {"type": "tilelayer", "name": "a", "width": 8, "height": 8, "data": [1] * 64}
    path = tmp_path / "map.tmj"
    small = {**OLD, "width": 8, "height": 8, "layers": [layer], "properties": [said]}
    path.write_text(json.dumps(small))
    shutil.copy(LITTLE / "tiles.png", tmp_path)
    tilemap = load_map(path)
    assert plain(tilemap.properties["body"]) == {"data": numbers}
    assert (next(iter(tilemap.tile_layers)).gids == 1).all()
