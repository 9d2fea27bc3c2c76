"""The sprite kit: the same bytes each time, lit by the stated convention."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from game.levels.errors import Where
from game.levels.files import Shelf
from game.levels.tilesets import TilesetReader
from game.view.fold.light import Lighting, untone
from game.view.fold.mesh import Mesh, Paint, joined
from game.view.fold.palette import linear
from game.view.fold.shapes import box, leaf, plate, ring, rings
from sprites.source import kit, tileset
from sprites.source.__main__ import main as bake
from sprites.source.raster import Window, blurred, look


def stool() -> Mesh:
    legs = [box((x - 2, y - 2, 0), (x + 2, y + 2, 20), "wood") for x in (-9, 9) for y in (-7, 7)]
    sprig = leaf((0, 0, 24), (1, 0.4, 0.3), (0, 0, 1), 12, "ivy")
    return joined([*legs, box((-12, -9, 20), (12, 9, 24), "wood", "brass"), sprig])


def test_a_piece_baked_twice_is_the_same_to_the_byte(tmp_path: Path) -> None:
    for name in ("one.png", "two.png"):
        kit.draw(stool(), kit.HALL, shadow=0.6, normals=True).save(tmp_path / name)
    assert (tmp_path / "one.png").read_bytes() == (tmp_path / "two.png").read_bytes()
    assert (tmp_path / "one-n.png").read_bytes() == (tmp_path / "two-n.png").read_bytes()
    with Image.open(tmp_path / "one.png") as opened:
        assert opened.mode == "RGBA"
        assert "date" not in str(opened.info).lower()


def test_the_foot_of_a_picture_is_where_the_mesh_stands() -> None:
    post = box((-1, -1, 0), (1, 1, 40), "paper")
    picture = kit.draw(post)
    wide, high = picture.size
    assert picture.foot[0] == wide / 2
    column = picture.rgba[:, picture.foot[0], 3]
    lowest = int(np.flatnonzero(column > 128).max()) + 1
    assert lowest - picture.foot[1] in (0, 1)
    assert picture.drop == high - picture.foot[1]


def test_paper_facing_the_key_takes_light_one() -> None:
    for place in (kit.OFFICE, kit.HALL, kit.CORRIDOR, kit.THRESHOLD):
        key = np.array(place.key) / np.linalg.norm(place.key)
        sky = 0.5 + 0.5 * key[2]
        ambient = np.array(place.up) * sky + np.array(place.down) * (1 - sky)
        assert (ambient + place.key_colour).mean() == pytest.approx(1, abs=0.06)


def test_texels_decode_to_the_light_that_was_baked() -> None:
    grey = (0.2, 0.2, 0.2)
    flat = plate([(0, 0, 0), (64, 0, 0), (64, 96, 0), (0, 96, 0)], grey, crease=False)
    flood = Lighting(key=(0, 0, 1), key_colour=(0.6, 0.6, 0.6), up=(0.3,) * 3, down=(0.1,) * 3)
    picture = kit.draw(flat, flood, window=Window(0, 0, 64, 64))
    scene = untone(picture.rgba[20:44, 20:44, :3] / np.float32(255))
    assert (picture.rgba[20:44, 20:44, 3] == 255).all()
    assert scene.mean() == pytest.approx(0.2 * 0.9, rel=0.12)


def test_the_nearer_facet_hides_the_farther() -> None:
    near = plate([(0, 30, 0), (20, 30, 0), (20, 30, 40), (0, 30, 40)], "ember")
    far = plate([(0, 0, 0), (20, 0, 0), (20, 0, 80), (0, 0, 80)], "cyan")
    window = Window(0, -40, 20, 70, 2)
    one, other = look(near.join(far), window).facet, look(far.join(near), window).facet
    assert np.array_equal(np.isin(one, (0, 1)), np.isin(other, (2, 3)))
    assert np.isin(one, (2, 3)).any()


def test_a_shadow_lies_under_what_touches_the_floor_only() -> None:
    window = Window(-40, -100, 80, 140)
    standing = kit.draw(stool(), window=window, shadow=0.7).rgba
    floating = kit.draw(stool().moved(0, 0, 60), window=window, shadow=0.7).rgba
    assert (standing[100:, :, 3] > 0).any()
    assert (floating[100:, :, 3] == 0).all()


def test_a_blur_keeps_the_sum_of_what_it_spreads() -> None:
    spot = np.zeros((41, 41), np.float32)
    spot[20, 20] = 1
    soft = blurred(spot, 3.0)
    assert soft.sum() == pytest.approx(1, abs=1e-3)
    assert soft[20, 20] < 0.03


def test_noise_tiles_and_comes_from_its_seed() -> None:
    field = kit.noise((64, 128), 2.6, 5)
    assert field.shape == (64, 128)
    assert np.array_equal(field, kit.noise((64, 128), 2.6, 5))
    assert not np.array_equal(field, kit.noise((64, 128), 2.6, 6))
    across_seam = np.abs(field[:, 0] - field[:, -1]).mean()
    within = np.abs(np.diff(field, axis=1)).mean()
    assert across_seam < 2 * within


def test_packed_pictures_overlap_nowhere() -> None:
    rng = np.random.default_rng(2)
    pictures = [
        np.full((int(h), int(w), 4), i + 1, np.uint8)
        for i, (h, w) in enumerate(rng.integers(3, 40, (30, 2)))
    ]
    atlas, places = kit.pack(pictures, 100)
    for i, (x, y, w, h) in enumerate(places):
        assert (atlas[y : y + h, x : x + w] == i + 1).all()
    with pytest.raises(ValueError, match="wide"):
        kit.pack([np.zeros((2, 200, 4), np.uint8)], 100)


def test_a_written_sheet_is_read_with_its_grounds_and_boxes(tmp_path: Path) -> None:
    tiles = [np.full((64, 64, 4), 40 * i, np.uint8) for i in range(5)]
    kit.save(kit.sheet(tiles, 3), tmp_path / "floor.png")
    low = tileset.Tile({"ground": "crystal"}, [tileset.Box(4, 8, 20, 10, tall=58)])
    terrain = tileset.Terrain("panes", [("pane", "#7fe9ff", 0)], {0: [0, 1, 0, 1, 0, 1, 0, 1]})
    tileset.write_sheet(
        tmp_path / "floor.tsx", tmp_path / "floor.png", {0: low}, terrains=[terrain]
    )
    reader = TilesetReader(Shelf([tmp_path]))
    read = reader.external("floor.tsx", tmp_path, Where("a map"))
    assert (read.columns, read.tile_count, read.name) == (3, 6, "floor")
    assert read.tiles[0].properties["ground"].value == "crystal"
    shape = read.tiles[0].shapes[0]
    assert (shape.x, shape.y, shape.width, shape.height) == (4, 8, 20, 10)
    assert shape.properties["height"].value == 58


def test_a_written_collection_keeps_each_picture_and_stands_on_its_foot(tmp_path: Path) -> None:
    names = []
    for name, mesh in (("stool", stool()), ("cup", rings([ring(6, 5, 5, 0), (0, 0, 9)], "brass"))):
        kit.draw(mesh).save(tmp_path / f"{name}.png")
        names.append((tmp_path / f"{name}.png", tileset.Tile(kind="decor")))
    tileset.write_collection(tmp_path / "things.tsx", names)
    first = (tmp_path / "things.tsx").read_bytes()
    tileset.write_collection(tmp_path / "things.tsx", names)
    assert (tmp_path / "things.tsx").read_bytes() == first
    read = TilesetReader(Shelf([tmp_path])).external("things.tsx", tmp_path, Where("a map"))
    assert read.alignment == "bottom"
    image = read.tiles[1].image
    assert image is not None
    assert image.path is not None
    assert image.path.name == "cup.png"


def test_glow_is_cut_and_keeps_its_hue() -> None:
    ember = plate([(0, 0, 0), (64, 0, 0), (64, 96, 0), (0, 96, 0)], Paint("void", "ember", 9.0))
    picture = kit.draw(ember, window=Window(0, 0, 64, 64)).rgba[32, 32]
    assert picture[0] >= picture[1] > picture[2]
    assert linear("ember")[0] > linear("ember")[2]


def test_the_baker_names_the_programs_it_has(capsys: pytest.CaptureFixture[str]) -> None:
    assert bake(["no-such-place"]) == 2
    assert "no such program: no-such-place" in capsys.readouterr().out
