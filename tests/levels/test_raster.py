"""Our pictures against those of Tiled's own rasterizer, where it is installed."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image

from game.levels.errors import MapError
from game.levels.raster import draw
from game.levels.tmx import load_map
from tests.levels.drawn import LITTLE, THINGS, TILES, map_text, objects, read, tile_layer

RASTERIZER = shutil.which("tmxrasterizer")
needs_tiled = pytest.mark.skipif(RASTERIZER is None, reason="Tiled's tmxrasterizer is absent")

Pixels = npt.NDArray[np.int64]


def theirs(path: Path, folder: Path) -> Pixels:
    """The map as Debian's Tiled draws it."""
    out = folder / "theirs.png"
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700, exist_ok=True)
    there = {"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(runtime)}
    ran = subprocess.run(
        [str(RASTERIZER), str(path), str(out)],
        env={**os.environ, **there},
        capture_output=True,
        text=True,
        check=False,
    )
    assert out.is_file(), ran.stderr
    with Image.open(out) as picture:
        return np.asarray(picture.convert("RGBA")).astype(np.int64)


def differences(folder: Path, *parts: str, more: str = "") -> tuple[int, int]:
    """Of one map drawn by both: the largest difference, and how many pixels differ by over 1."""
    tilemap = read(folder, map_text(TILES, THINGS, *parts, size=(8, 6), more=more))
    ours = np.asarray(draw(tilemap)).astype(np.int64)
    reference = theirs(folder / "map.tmx", folder)
    assert ours.shape == reference.shape
    apart = np.abs(ours - reference).max(axis=2)
    return int(apart.max()), int((apart > 1).sum())


H, V, D = 1 << 31, 1 << 30, 1 << 29
FLOOR = tile_layer("\n".join(["1 2 1 2 5 7 1 2"] * 6))


def thing(gid: int, x: float, y: float, size: tuple[float, float], turn: float = 0) -> str:
    return (
        f'<object id="{int(x * 1000 + y)}" gid="{gid}" x="{x}" y="{y}" width="{size[0]}"'
        f' height="{size[1]}" rotation="{turn}"/>'
    )


DESK, PLANT = (72, 60), (28, 44)
EVERY_FLIP = [8 | h | v | d for h in (0, H) for v in (0, V) for d in (0, D)]

EXACT = {
    "tiles": (FLOOR,),
    "every flip of a tile": (tile_layer(" ".join(map(str, EVERY_FLIP))),),
    "see-through tiles": (FLOOR, tile_layer("5 6 5 6 5 6 5 6\n5 6 5 6 5 6 5 6", name="b")),
    "an animated tile": (tile_layer("5 0 5"),),
    "a hidden layer": (FLOOR, tile_layer("3 3 3", name="b", more='visible="0"')),
    "a layer with an offset": (FLOOR, tile_layer("3 8 3", more='offsetx="-9" offsety="17.5"')),
    "a hidden layer's offset": (FLOOR, tile_layer("3", more='offsetx="9" visible="0"')),
    "groups": (
        '<group offsetx="5" offsety="-3" opacity="0.7"><group offsetx="2">',
        FLOOR,
        "</group></group>",
    ),
    "parallax is not drawn": (tile_layer("1 3 1", more='parallaxx="0.3"'),),
    "a picture layer": (
        '<imagelayer name="n" offsetx="7" offsety="-4">'
        f'<image source="{LITTLE}/sky.png"/></imagelayer>',
    ),
    "a picture layer that repeats": (
        f'<imagelayer name="n" offsetx="7" repeatx="1" repeaty="1" tintcolor="#ff8040">'
        f'<image source="{LITTLE}/sky.png"/></imagelayer>',
    ),
    "furniture": (FLOOR, objects(thing(9, 100, 90, DESK), thing(10, 61, 83, PLANT))),
    "furniture by its foot": (
        objects(thing(9, 100, 120, DESK), thing(9, 120, 90, DESK), thing(10, 99, 100, PLANT)),
    ),
    "furniture in file order": (
        objects(thing(9, 100, 120, DESK), thing(9, 120, 90, DESK), more='draworder="index"'),
    ),
    "furniture flipped": (
        FLOOR,
        objects(*(thing(9 | f, 50 + 40 * i, 90, DESK) for i, f in enumerate((H, V, H | V, D)))),
    ),
    "furniture in quarter turns": (
        objects(*(thing(9, 70 + 30 * i, 100, DESK, 90 * i) for i in range(4))),
    ),
    "a tileset's offset": (
        '<tileset firstgid="20" name="o" tilewidth="40" tileheight="24"><tileoffset x="3" y="-7"/>'
        f'<image source="{LITTLE}/sky.png" width="40" height="24"/></tileset>',
        tile_layer("20 0 20\n20 20 20"),
        objects(thing(20, 100, 100, (80, 48))),
    ),
    "a transparent colour": (
        '<tileset firstgid="20" name="o" tilewidth="40" tileheight="24">'
        f'<image source="{LITTLE}/sky.png" trans="05060f" width="40" height="24"/></tileset>',
        tile_layer("20 0 20"),
    ),
    "two tilesets that begin with one number": (
        '<tileset firstgid="20" name="first" tilewidth="40" tileheight="24">'
        f'<image source="{LITTLE}/tiles.png"/></tileset>'
        '<tileset firstgid="20" name="last" tilewidth="40" tileheight="24">'
        f'<image source="{LITTLE}/sky.png"/></tileset>',
        tile_layer("20 0 20"),
    ),
    "a tint without its sign": (tile_layer("5 3 6 8", more='tintcolor="123456"'),),
}

CLOSE = {
    "opacity": (FLOOR, tile_layer("5 3 6 8\n1 2 7 5", name="b", more='opacity="0.37"')),
    "a tint": (FLOOR, tile_layer("5 3 6 8\n1 2 7 5", name="b", more='tintcolor="#ff8040"')),
    "a tint with alpha": (FLOOR, tile_layer("5 6 8", name="b", more='tintcolor="#80ff8040"')),
    "see-through on see-through": (tile_layer("5 5 6"), tile_layer("6 5 6", name="b")),
    "furniture stretched": (
        FLOOR,
        objects(
            thing(9, 60, 150, (110, 80)),
            thing(9, 170, 90, (31, 22)),
            thing(10 | H, 200, 160, (70, 90)),
            thing(9, 230, 70, (9, 9)),
        ),
    ),
}


@needs_tiled
@pytest.mark.parametrize("name", EXACT)
def test_the_picture_is_tileds_to_the_byte(tmp_path: Path, name: str) -> None:
    assert differences(tmp_path, *EXACT[name]) == (0, 0)


@needs_tiled
@pytest.mark.parametrize("name", CLOSE)
def test_the_picture_is_tileds_but_for_the_last_bit(tmp_path: Path, name: str) -> None:
    assert differences(tmp_path, *CLOSE[name])[0] <= 1


@needs_tiled
def test_a_turned_picture_is_tileds_but_for_a_pixel_at_its_rim(tmp_path: Path) -> None:
    turned = objects(thing(9, 60, 100, DESK, 30), thing(9, 170, 90, (90, 40), -12.5))
    assert differences(tmp_path, FLOOR, turned)[1] <= 3


@needs_tiled
@pytest.mark.parametrize("order", ["right-down", "right-up", "left-down", "left-up"])
def test_tiles_larger_than_their_cell_overlap_in_render_order(tmp_path: Path, order: str) -> None:
    big = tile_layer("9 0 9 10\n10 9 9 9\n0 9 10 9")
    text = map_text(TILES, THINGS, big, size=(8, 6)).replace("right-down", order)
    ours = np.asarray(draw(read(tmp_path, text)))
    assert (ours == theirs(tmp_path / "map.tmx", tmp_path)).all()


@needs_tiled
@pytest.mark.parametrize("name", ["office", "hall"])
def test_the_little_maps_are_drawn_as_tiled_draws_them(tmp_path: Path, name: str) -> None:
    folder = Path(shutil.copytree(LITTLE, tmp_path / "little"))
    path = folder / f"{name}.tmx"
    text = path.read_text(encoding="utf-8")
    layers = text.split("<objectgroup")
    bare = [layers[0], *(part for part in layers[1:] if 'name="things"' in part)]
    closed = "".join(f"<objectgroup{part}" if i else part for i, part in enumerate(bare))
    closed = closed.split("<group")[0].removesuffix("</map>\n")
    path.write_text(f"{closed}</map>", encoding="utf-8")
    ours = np.asarray(draw(load_map(path))).astype(np.int64)
    assert np.abs(ours - theirs(path, tmp_path)).max() <= 1


def test_shape_objects_are_left_out(tmp_path: Path) -> None:
    shape = objects('<object id="1" x="9" y="9" width="50" height="50"/>')
    bare, with_shape = (map_text(TILES, FLOOR, more, size=(8, 6)) for more in ("", shape))
    assert draw(read(tmp_path, bare)).tobytes() == draw(read(tmp_path, with_shape)).tobytes()


def test_a_picture_that_cannot_be_decoded_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "bad.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    layer = '<imagelayer name="n"><image source="bad.png" width="9" height="9"/></imagelayer>'
    with pytest.raises(MapError, match=r"picture bad\.png cannot be decoded"):
        draw(read(tmp_path, map_text(layer)))


def test_a_picture_that_would_be_vast_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(MapError, match="would be a picture of 320000 x 320000 px"):
        draw(read(tmp_path, map_text(size=(10_000, 10_000))))


@needs_tiled
def test_a_tile_from_a_template_is_drawn_as_tiled_draws_it_detached(tmp_path: Path) -> None:
    """``tmxrasterizer`` of Tiled 1.8 shows a frame in its place, the editor the tile."""
    (tmp_path / "desk.tx").write_text(
        f'<template>{THINGS}<object gid="9" width="72" height="60"/></template>', encoding="utf-8"
    )
    stamped = '<object id="1" template="desk.tx" x="100" y="90"/>'
    made = read(tmp_path, map_text(TILES, THINGS, FLOOR, objects(stamped), size=(8, 6)))
    ours = np.asarray(draw(made)).astype(np.int64)
    detached = map_text(TILES, THINGS, FLOOR, objects(thing(9, 100, 90, DESK)), size=(8, 6))
    read(tmp_path, detached)
    assert (ours == theirs(tmp_path / "map.tmx", tmp_path)).all()


def test_a_picture_layer_repeats_in_json_too(tmp_path: Path) -> None:
    """The JSON reader of Tiled 1.8 forgets that it does."""
    layer = '<imagelayer name="n" repeatx="1"><image source="{}"/></imagelayer>'
    sky = f"{LITTLE}/sky.png"
    said = read(tmp_path, map_text(TILES, layer.format(sky), size=(8, 6)))
    twin = tmp_path / "twin.tmj"
    twin.write_text(
        json.dumps(
            {
                "type": "map",
                "orientation": "orthogonal",
                "width": said.width,
                "height": said.height,
                "tilewidth": said.tile_width,
                "tileheight": said.tile_height,
                "layers": [{"type": "imagelayer", "name": "n", "repeatx": True, "image": sky}],
            }
        ),
        encoding="utf-8",
    )
    drawn = np.asarray(draw(load_map(twin, [tmp_path, LITTLE])))
    assert (drawn == np.asarray(draw(said))).all()
    assert drawn[0, -1, 3]
