"""Our reader against pytiled-parser: on maps it can read, both say the same."""

from pathlib import Path

import pytest
import pytiled_parser
from pytiled_parser import layer as theirs
from pytiled_parser import tiled_object

from game.levels.tilemap import ImageLayer, MapObject, ObjectLayer, TileLayer, TileMap
from game.levels.tmx import load_map
from tests.levels.drawn import LITTLE

ROOT = Path(__file__).parents[2]
MAPS = [*sorted((ROOT / "maps").glob("*.tmx")), *sorted(LITTLE.glob("*.tmx"))]
SHAPES = {
    tiled_object.Point: "point",
    tiled_object.Ellipse: "ellipse",
    tiled_object.Polygon: "polygon",
    tiled_object.Polyline: "polyline",
    tiled_object.Rectangle: "rectangle",
    tiled_object.Tile: "tile",
    tiled_object.Text: "text",
}


def flat(layers: list[theirs.Layer]) -> list[theirs.Layer]:
    found: list[theirs.Layer] = []
    for layer in layers:
        if isinstance(layer, theirs.LayerGroup):
            found += flat(layer.layers or [])
        else:
            found.append(layer)
    return found


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_both_readers_say_the_same(path: Path) -> None:
    ours, other = load_map(path, [ROOT]), pytiled_parser.parse_map(path)
    assert (ours.width, ours.height) == tuple(other.map_size)
    assert (ours.tile_width, ours.tile_height) == tuple(other.tile_size)
    assert {name: said.value for name, said in ours.properties.items()} == (other.properties or {})
    both_layers = flat(other.layers)
    assert len(ours.layers) == len(both_layers)
    for our, their in zip(ours.layers, both_layers, strict=True):
        assert our.name == their.name
        if isinstance(our, TileLayer):
            assert isinstance(their, theirs.TileLayer)
            raw = our.gids.astype("int64")
            for bit, place in ((1, 31), (2, 30), (4, 29)):
                raw |= ((our.flips & bit) != 0).astype("int64") << place
            assert raw.tolist() == their.data
        elif isinstance(our, ObjectLayer):
            assert isinstance(their, theirs.ObjectLayer)
            same_objects(our, their)
        else:
            assert isinstance(our, ImageLayer)
            assert isinstance(their, theirs.ImageLayer)
    same_tilesets(ours, other)


def same_objects(our: ObjectLayer, their: theirs.ObjectLayer) -> None:
    assert len(our.objects) == len(their.tiled_objects)
    for mine, yours in zip(our.objects, their.tiled_objects, strict=True):
        where = f"object {mine.id}"
        assert (mine.id, mine.name, mine.x, mine.y) == (yours.id, yours.name, *yours.coordinates)
        assert mine.shape == SHAPES[type(yours)], where
        assert (mine.rotation, mine.visible) == (yours.rotation, yours.visible), where
        if not mine.template:  # where it gives a template's class away
            assert mine.class_name == (yours.class_ or ""), where
        assert (mine.width, mine.height) == tuple(yours.size), where
        if isinstance(yours, tiled_object.Polygon | tiled_object.Polyline):
            assert mine.points == tuple(map(tuple, yours.points)), where
        if isinstance(yours, tiled_object.Tile):
            assert mine.gid == yours.gid & 0x0FFFFFFF, where
        same_properties(mine, yours)


def same_properties(mine: MapObject, yours: tiled_object.TiledObject) -> None:
    said = {name: typed.value for name, typed in mine.properties.items()}
    for name, value in (yours.properties or {}).items():
        expected = tuple(value) if isinstance(value, tuple) else value
        kind = mine.properties[name].kind
        assert said[name] == (int(str(expected)) if kind == "object" else expected), (mine.id, name)
    assert len(said) == len(yours.properties or {})


def same_tilesets(ours: TileMap, other: pytiled_parser.TiledMap) -> None:
    assert [use.first_gid for use in ours.tilesets] == sorted(other.tilesets)
    for use in ours.tilesets:
        their = other.tilesets[use.first_gid]
        our = use.tileset
        assert (our.name, our.tile_width, our.tile_height) == (
            *(their.name, their.tile_width),
            their.tile_height,
        )
        assert our.tile_count == their.tile_count
        for id_, tile in (their.tiles or {}).items():
            mine = our.tile(id_)
            assert {n: p.value for n, p in mine.properties.items()} == (tile.properties or {})
            assert tile.objects is None or isinstance(tile.objects, theirs.ObjectLayer)
            shapes = tile.objects.tiled_objects if tile.objects else []
            assert len(mine.shapes) == len(shapes)
