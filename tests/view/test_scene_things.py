"""Furniture: where it stands, what of it is drawn, and the atlas it is drawn from."""

from dataclasses import replace
from types import MappingProxyType
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from game.levels.tilemap import (
    FLIP_H,
    Frame,
    ImageRef,
    MapObject,
    ObjectLayer,
    Property,
    Tile,
    Tileset,
    TilesetUse,
)
from game.view.atlas import BRIGHTEST, build_atlas, code_table, pack
from game.view.fold.light import tone
from game.view.shapes.things import LAID, LIT, OVER, STANDING, gather_things, gids_of, lies
from tests.view.scene_maps import collection, sheet, things_layer, tile_layer, tile_map

Pixels = NDArray[Any]
SHAPE = (MapObject(1, "", "", "rectangle", 10.0, 100.0, 70.0, 28.0),)
RED = np.full((130, 90, 4), (220, 20, 20, 255))
TILE = np.full((64, 64, 4), (90, 90, 90, 255))


def things(*objects: tuple[int, float, float], picture: Pixels = RED) -> NDArray[np.float32]:
    tilemap = tile_map(4, 4, [things_layer(*objects)], [collection(7, [picture], SHAPE)])
    return gather_things(tilemap, build_atlas(tilemap, gids_of(tilemap))).rows


def test_a_thing_stands_with_the_middle_of_its_lower_edge_where_the_map_says() -> None:
    rows = things((7, 300, 400))
    left, top = rows[:, 0] + rows[:, 4], rows[:, 1] + rows[:, 5]
    assert left.min() == 300 - 45
    assert top.min() == 400 - 130
    assert (top + rows[:, 7]).max() == 400


def test_it_sorts_by_the_middle_of_what_is_solid_of_it() -> None:
    assert things((7, 300, 400))[0, 2] == pytest.approx(400 - 130 + 100 + 14)


def test_what_is_not_solid_sorts_as_if_it_lay_flat() -> None:
    tilemap = tile_map(4, 4, [things_layer((7, 300, 400))], [collection(7, [RED])])
    rows = gather_things(tilemap, build_atlas(tilemap, gids_of(tilemap))).rows
    assert rows[0, 2] == 400 - 130


def test_things_come_by_rising_foot_and_no_two_feet_are_alike() -> None:
    feet = things((7, 300, 400), (7, 100, 200), (7, 500, 400))[:, 2]
    assert (np.diff(feet) >= 0).all()
    assert len(np.unique(feet)) == 3


def test_what_is_clear_of_a_picture_is_not_drawn() -> None:
    picture = np.zeros((128, 90, 4), np.uint8)
    picture[40:60, 10:30] = 255
    rows = things((7, 300, 400), picture=picture)
    assert len(rows) == 1
    assert rows[0, 6:8].tolist() == [20.0, 20.0]
    assert rows[0, 0] + rows[0, 4] == 300 - 45 + 10
    assert rows[0, 1] + rows[0, 5] == 400 - 128 + 40


def test_bands_of_a_mirrored_picture_show_the_mirrored_part() -> None:
    picture = np.zeros((32, 90, 4), np.uint8)
    picture[:, 10:30] = 255
    thing = MapObject(1, "", "", "tile", 300.0, 400.0, gid=7, flips=FLIP_H)
    layer = ObjectLayer(id=1, name="things", path="things", objects=(thing,))
    tilemap = tile_map(4, 4, [layer], [collection(7, [picture], SHAPE)])
    row = gather_things(tilemap, build_atlas(tilemap, gids_of(tilemap))).rows[0]
    assert row[0] + row[4] == 300 - 45 + 60
    assert row[8] > row[10], "read from right to left"


def test_only_what_is_in_view_is_drawn() -> None:
    tilemap = tile_map(
        99,
        99,
        [things_layer(*((7, 200.0 * i, 150.0 * i) for i in range(30)))],
        [collection(7, [RED], SHAPE)],
    )
    all_of_them = gather_things(tilemap, build_atlas(tilemap, gids_of(tilemap)))
    seen = all_of_them.within(2000.0, 1500.0, 1280.0, 720.0)
    assert 0 < len(seen) < len(all_of_them.rows) / 2
    assert (np.diff(seen[:, 2]) >= 0).all()


def test_how_a_layer_lies() -> None:
    assert lies(things_layer()) == STANDING
    assert lies(things_layer(name="over")) == OVER
    assert lies(things_layer(name="laid")) == LAID
    assert lies(things_layer(name="lit")) == LIT
    assert lies(things_layer(draw_order="index")) == LAID


def test_what_is_animated_shows_one_picture_at_a_time() -> None:
    use = collection(7, [RED, RED[:, :60]])
    first = replace(use.tileset.tiles[0], animation=(Frame(0, 500), Frame(1, 250)))
    tiles = MappingProxyType({**use.tileset.tiles, 0: first})
    use = replace(use, tileset=replace(use.tileset, tiles=tiles))
    tilemap = tile_map(9, 9, [things_layer((7, 300, 400), (8, 100, 200), name="lit")], [use])
    found = gather_things(tilemap, build_atlas(tilemap, gids_of(tilemap)))
    widths = [
        found.within(0.0, 0.0, 640.0, 640.0, seconds=seconds)[-1, 6]
        for seconds in (0.0, 0.49, 0.6, 0.8)
    ]
    assert widths == [90.0, 90.0, 60.0, 90.0]
    shown = found.within(0.0, 0.0, 640.0, 640.0)
    assert len(shown) < len(found.rows)
    assert shown[0, 2] == pytest.approx(200 - 12), "it sorts near its lower edge"


def test_a_tile_larger_than_its_cell_stands_on_the_lower_edge_of_it() -> None:
    tilemap = tile_map(4, 4, [tile_layer([[0, 0], [0, 7]])], [collection(7, [RED])])
    rows = gather_things(tilemap, build_atlas(tilemap, gids_of(tilemap))).rows
    assert (rows[:, 1] + rows[:, 5] + rows[:, 7]).max() == 128
    assert (rows[:, 0] + rows[:, 4]).min() == 64


def test_no_two_pictures_of_an_atlas_overlap() -> None:
    rng = np.random.default_rng(1)
    sizes = rng.integers(1, 200, (60, 2))
    atlas = pack({i: np.full((h, w, 4), 255, np.uint8) for i, (h, w) in enumerate(sizes)})
    taken = np.zeros(atlas.pixels.shape[:2], np.uint8)
    for spot in atlas.spots.values():
        taken[spot.y : spot.y + spot.height, spot.x : spot.x + spot.width] += 1
    assert taken.max() == 1
    assert all(spot.x % 4 == 0 and spot.y % 4 == 0 for spot in atlas.spots.values())


def test_a_coded_texel_gives_back_the_light_it_was_baked_from() -> None:
    scene = np.linspace(0.004, 0.75, 60)
    display = np.round(tone(np.repeat(scene[:, None], 3, 1))[:, 0] * 255).astype(int)
    back = (code_table()[display] / 255.0) ** 2 * BRIGHTEST
    assert np.abs(back - scene).max() < 0.02
    assert np.abs(back / scene - 1)[scene > 0.05].max() < 0.06


def test_a_picture_that_cannot_be_read_is_left_out_and_the_rest_stays() -> None:
    broken = ImageRef(None, 64, 64, data=b"no picture")
    tiles = MappingProxyType({0: Tile(0, image=broken)})
    use = TilesetUse(7, Tileset("broken", None, 64, 64, tile_count=1, tiles=tiles))
    tilemap = tile_map(2, 1, [tile_layer([[1, 7]])], [sheet([TILE]), use])
    assert set(build_atlas(tilemap, gids_of(tilemap)).spots) == {1}


def test_what_is_there_in_another_state_is_not_in_view() -> None:
    said = MappingProxyType({"when": Property("string", "crowned")})
    layers = [things_layer((7, 300, 400)), things_layer((7, 500, 420), number=4, properties=said)]
    tilemap = tile_map(16, 16, layers, [collection(7, [RED], SHAPE)])
    things = gather_things(tilemap, build_atlas(tilemap, gids_of(tilemap)))
    before, after = (
        things.within(0.0, 0.0, 999.0, 999.0, state) for state in ("arrival", "crowned")
    )
    assert set(before[:, 0]) == {300.0}
    assert set(after[:, 0]) == {300.0, 500.0}
