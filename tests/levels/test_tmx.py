import base64
import gzip
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest

from game.levels.errors import MapError
from game.levels.tilemap import FLIP_D, FLIP_H, FLIP_V, ImageLayer, ObjectLayer, TileMap
from game.levels.tmx import load_map
from tests.levels.drawn import (
    LITTLE,
    THINGS,
    TILES,
    map_text,
    objects,
    properties,
    read,
    tile_layer,
)


@pytest.fixture(scope="module")
def office() -> TileMap:
    return load_map(LITTLE / "office.tmx")


def test_a_map_knows_its_size_its_title_and_its_layers_from_the_bottom_up(office: TileMap) -> None:
    assert (office.name, office.width, office.height) == ("office", 12, 9)
    assert office.pixel_size == (384, 288)
    assert office.background == (10, 14, 36, 255)
    assert office.properties["title"].value == "A little office"
    assert [layer.path for layer in office.layers] == [
        *("floor", "walls", "things"),
        *("logic/rules", "logic/lights"),
    ]


def test_flips_are_kept_apart_from_ids(office: TileMap) -> None:
    walls = office.tile_layers[1]
    assert walls.gids[2, 1] == walls.gids[2, 10] == walls.gids[7, 10] == 8
    assert [int(walls.flips[at]) for at in ((2, 1), (2, 10), (7, 1), (7, 10))] == [
        *(0, FLIP_H),
        *(FLIP_V, FLIP_H | FLIP_V),
    ]
    assert not walls.gids.flags.writeable


def test_all_three_flips_of_a_tile_object_are_read(tmp_path: Path) -> None:
    gid = 9 | 1 << 31 | 1 << 29
    thing = f'<object id="1" gid="{gid}" x="0" y="0" width="72" height="60"/>'
    tilemap = read(tmp_path, map_text(TILES, THINGS, objects(thing)))
    (_, found), *_ = tilemap.objects()
    assert (found.gid, found.flips, found.shape) == (9, FLIP_H | FLIP_D, "tile")


def test_what_an_object_leaves_out_comes_from_its_template(office: TileMap) -> None:
    crane = next(thing for _, thing in office.objects() if thing.id == 4)
    assert (crane.class_name, crane.shape, crane.name) == ("crane", "point", "crane")
    assert crane.properties["height"].value == 40.0
    assert crane.properties["number"].value == 1


def test_a_template_with_a_tile_brings_its_tileset_even_in_a_group(tmp_path: Path) -> None:
    (tmp_path / "desk.tx").write_text(
        f'<template><tileset firstgid="1" source="{(LITTLE / "things.tsx").as_posix()}"/>'
        '<object gid="2" width="28" height="44"/></template>',
        encoding="utf-8",
    )
    layer = objects('<object id="1" template="desk.tx" x="5" y="6"/>')
    for tilesets in (TILES, TILES + THINGS, ""):
        tilemap = read(tmp_path, map_text(tilesets, f'<group name="g">{layer}</group>'))
        (_, plant), *_ = tilemap.objects()
        tileset, local = tilemap.tile_of(plant.gid)
        assert (tileset.name, local) == ("things", 1)
        assert (plant.width, plant.height) == (28, 44)


def test_groups_are_flattened_into_what_their_layers_inherit(tmp_path: Path) -> None:
    inner = '<layer id="3" name="c" width="1" height="1" opacity="0.5" offsetx="1" parallaxx="0.5"'
    inner += ' tintcolor="#80ff8000"><data encoding="csv">0</data></layer>'
    group = '<group name="b" visible="0" opacity="0.5" offsetx="10" offsety="20" parallaxx="0.5">'
    outer = f'<group name="a" offsety="-5" tintcolor="#ff800000">{group}{inner}</group></group>'
    (layer,) = read(tmp_path, map_text(outer)).layers
    assert layer.path == "a/b/c"
    assert not layer.visible
    assert layer.opacity == 0.25
    assert layer.offset == (11.0, 15.0)
    assert layer.parallax == (0.25, 1.0)
    assert layer.tint == (128, 0, 0, 128)


def test_one_offset_alone_counts(tmp_path: Path) -> None:
    one = '<objectgroup id="1" name="x" offsety="7"/>'
    assert read(tmp_path, map_text(one)).layers[0].offset == (0.0, 7.0)


def _encoded(encoding: str, cells: list[int]) -> str:
    raw = struct.pack(f"<{len(cells)}I", *cells)
    packed = {"zlib": zlib.compress(raw), "gzip": gzip.compress(raw), "": raw}
    if encoding == "csv":
        return f'<data encoding="csv">\n{",".join(map(str, cells))}\n</data>'
    if encoding == "xml":
        return "<data>" + "".join(f'<tile gid="{cell}"/>' for cell in cells) + "</data>"
    text = base64.b64encode(packed[encoding]).decode()
    return f'<data encoding="base64" compression="{encoding}">\n  {text}\n </data>'


@pytest.mark.parametrize("encoding", ["csv", "zlib", "gzip", "", "xml"])
def test_every_encoding_gives_the_same_cells(tmp_path: Path, encoding: str) -> None:
    cells = [1, 2, 0, 8 | 1 << 31, 3, 4]
    data = _encoded(encoding, cells)
    layer = f'<layer id="1" name="x" width="3" height="2">{data}</layer>'
    (found,) = read(tmp_path, map_text(TILES, layer)).tile_layers
    assert found.gids.tolist() == [[1, 2, 0], [8, 3, 4]]
    assert found.flips.tolist() == [[0, 0, 0], [FLIP_H, 0, 0]]


def test_properties_keep_their_types_nested_classes_and_lists(tmp_path: Path) -> None:
    text = (
        '<properties><property name="s">two\nlines</property>'
        '<property name="i" type="int" value="-3"/><property name="f" type="float" value="1.5"/>'
        '<property name="b" type="bool" value="true"/><property name="o" type="object" value="7"/>'
        '<property name="c" type="color" value="#80112233"/>'
        '<property name="none" type="color" value=""/>'
        '<property name="k" type="class" propertytype="Body"><properties>'
        '<property name="n" type="int" value="2"/></properties></property>'
        '<property name="l" type="list"><item type="int" value="1"/><item value="x"/></property>'
        "</properties>"
    )
    said = read(tmp_path, map_text(text)).properties
    plain = {name: said[name].value for name in ("s", "i", "f", "b", "o", "c", "none")}
    assert plain == {
        **{"s": "two\nlines", "i": -3, "f": 1.5, "b": True},
        **{"o": 7, "c": (17, 34, 51, 128), "none": None},
    }
    body = said["k"].value
    assert said["k"].custom == "Body"
    assert isinstance(body, dict | type(said))
    assert body["n"].value == 2
    items = said["l"].value
    assert isinstance(items, tuple)
    assert [getattr(item, "value", None) for item in items] == [1, "x"]


def test_the_class_is_read_by_either_of_its_names(tmp_path: Path) -> None:
    both = '<object id="1" type="a" x="0" y="0"/><object id="2" class="b" x="0" y="0"/>'
    found = [thing.class_name for _, thing in read(tmp_path, map_text(objects(both))).objects()]
    assert found == ["a", "b"]


def test_an_object_with_a_width_alone_is_a_line(tmp_path: Path) -> None:
    (_, ledge), *_ = read(
        tmp_path, map_text(objects('<object id="1" x="1" width="20"/>'))
    ).objects()
    assert (ledge.width, ledge.height) == (20.0, 0.0)


def test_a_tileset_tells_its_tiles_their_shapes_and_animations(office: TileMap) -> None:
    tiles, things = (use.tileset for use in office.tilesets)
    assert (tiles.columns, tiles.tile_count, tiles.is_collection) == (4, 8, False)
    assert [frame.duration for frame in tiles.tile(4).animation] == [200, 300]
    assert tiles.tile(7).shapes[0].points == ((0.0, 0.0), (32.0, 0.0), (0.0, 32.0))
    assert things.is_collection
    assert things.alignment == "bottom"
    assert things.size(1) == (28, 44)
    assert things.holds(1)
    assert not things.holds(2)


def test_an_old_tileset_without_counts_takes_them_from_its_picture(tmp_path: Path) -> None:
    old = (
        '<tileset firstgid="1" name="old" tilewidth="32" tileheight="32">'
        f'<image source="{(LITTLE / "tiles.png").as_posix()}"/></tileset>'
    )
    (use,) = read(tmp_path, map_text(old)).tilesets
    assert (use.tileset.columns, use.tileset.tile_count) == (4, 8)


def test_image_layers_know_their_picture_and_how_it_repeats() -> None:
    night = load_map(LITTLE / "hall.tmx").layers[0]
    assert isinstance(night, ImageLayer)
    assert night.image is not None
    assert (night.repeat_x, night.repeat_y, night.offset) == (True, False, (-10.0, 0.0))
    assert night.image.path == (LITTLE / "sky.png").resolve()


def test_a_map_of_an_old_editor_with_a_bare_doctype_is_read(tmp_path: Path) -> None:
    text = map_text(tile_layer("0")).replace(
        "<map", '<!DOCTYPE map SYSTEM "http://localhost/map.dtd"><map', 1
    )
    assert read(tmp_path, "\n" + text).width == 4


def test_layers_of_one_name_are_all_kept(tmp_path: Path) -> None:
    tilemap = read(tmp_path, map_text(TILES, tile_layer("1"), tile_layer("2")))
    assert [int(layer.gids[0, 0]) for layer in tilemap.tile_layers] == [1, 2]


def test_windows_separators_find_their_file(tmp_path: Path) -> None:
    (tmp_path / "sets").mkdir()
    (tmp_path / "sets" / "a.tsx").write_text('<tileset name="a"/>', encoding="utf-8")
    tilemap = read(tmp_path, map_text('<tileset firstgid="1" source="sets\\a.tsx"/>'))
    assert tilemap.tilesets[0].tileset.name == "a"


def test_a_map_alone_may_use_the_folder_above_its_own_and_no_more(tmp_path: Path) -> None:
    maps, sets, secret = tmp_path / "world" / "maps", tmp_path / "world" / "sets", tmp_path
    for folder in (maps, sets):
        folder.mkdir(parents=True)
    for folder in (sets, secret):
        (folder / "a.tsx").write_text('<tileset name="a"/>', encoding="utf-8")
    path = maps / "m.tmx"
    path.write_text(map_text('<tileset firstgid="1" source="../sets/a.tsx"/>'), encoding="utf-8")
    assert load_map(path).tilesets[0].tileset.name == "a"
    path.write_text(map_text('<tileset firstgid="1" source="../../a.tsx"/>'), encoding="utf-8")
    with pytest.raises(MapError, match="outside the folders"):
        load_map(path)


def test_a_million_cells_are_read_without_a_loop_over_cells(tmp_path: Path) -> None:
    cells = np.arange(1_000_000, dtype=np.uint32).reshape(1000, 1000) % 8
    rows = ",\n".join(",".join(map(str, row)) for row in cells.tolist())
    data = f'<data encoding="csv">{rows}</data>'
    data = f'<data encoding="csv">{rows}</data>'
    layer = f'<layer id="1" name="x" width="1000" height="1000">{data}</layer>'
    tilemap = read(tmp_path, map_text(TILES, layer, size=(1000, 1000)))
    assert (tilemap.tile_layers[0].gids == cells).all()


def test_draw_order_and_hidden_objects_are_kept(tmp_path: Path) -> None:
    text = objects('<object id="1" x="0" y="0" visible="0"/>', more='draworder="index"')
    (layer,) = read(tmp_path, map_text(text)).layers
    assert isinstance(layer, ObjectLayer)
    assert layer.draw_order == "index"
    assert not layer.objects[0].visible


def test_an_animation_told_by_properties_is_one(tmp_path: Path) -> None:
    said = properties(
        **{"animation-frame0": "3", "animation-delay0": "5"},
        **{"animation-frame1": "4", "animation-delay1": "10", "animation-frame2": "9"},
    )
    old = f'<tileset firstgid="1" name="old"><tile id="0">{said}</tile></tileset>'
    (use,) = read(tmp_path, map_text(old)).tilesets
    assert [(f.tile, f.duration) for f in use.tileset.tile(0).animation] == [(3, 50), (4, 100)]


@pytest.mark.parametrize("said", ["type", "class"])
@pytest.mark.parametrize(("kind", "inherited"), [("crane", "crane"), ("Wardrobe", "")])
def test_an_object_has_its_tiles_class_where_that_means_something(
    tmp_path: Path, said: str, kind: str, inherited: str
) -> None:
    tile = f'<tile id="0" {said}="{kind}"/>'
    tileset = f'<tileset firstgid="20" name="o" tilewidth="8" tileheight="8">{tile}</tileset>'
    thing = '<object id="1" gid="20" x="0" y="8"/>'
    (_, found), *_ = read(tmp_path, map_text(tileset, objects(thing))).objects()
    assert found.class_name == inherited


def test_a_class_that_an_author_gave_the_object_itself_is_kept(tmp_path: Path) -> None:
    tileset = '<tileset firstgid="20" name="o" tilewidth="8" tileheight="8"/>'
    thing = '<object id="1" type="Wardrobe" gid="20" x="0" y="8"/>'
    (_, found), *_ = read(tmp_path, map_text(tileset, objects(thing))).objects()
    assert found.class_name == "Wardrobe"
