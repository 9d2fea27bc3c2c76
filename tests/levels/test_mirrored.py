"""A map is drawn the other way round in every second turn of the spiral."""

from dataclasses import replace

import numpy as np
import pytest

from game.levels.mirrored import mirrored
from game.levels.tilemap import FLIP_D, FLIP_H, AnyLayer, ImageLayer, ObjectLayer, TileLayer
from game.view.atlas import build_atlas
from game.view.shapes.things import gather_things, gids_of
from tests.view.scene_maps import collection, picture, sheet, things_layer, tile_layer, tile_map

TILE = np.full((64, 64, 4), 200)
TALL = np.full((80, 40, 4), 200)


def test_tiles_change_sides_and_are_flipped() -> None:
    drawn = tile_layer([[1, 0, 2]], [[0, 0, FLIP_D]])
    (seen,) = mirrored(tile_map(3, 1, [drawn], [sheet([TILE, TILE])])).layers
    assert isinstance(seen, TileLayer)
    assert seen.gids.tolist() == [[2, 0, 1]]
    assert seen.flips.tolist() == [[FLIP_D | FLIP_H, 0, FLIP_H]]


def test_a_layer_that_is_moved_moves_the_other_way() -> None:
    drawn = tile_layer([[1, 2]], offset=(16.0, 8.0))
    (seen,) = mirrored(tile_map(3, 1, [drawn], [sheet([TILE, TILE])])).layers
    assert seen.offset == (192.0 - 128.0 - 16.0, 8.0)


@pytest.mark.parametrize("alignment", ["bottom", "unspecified", "topright"])
def test_furniture_stands_where_its_mirror_image_would(alignment: str) -> None:
    things = collection(1, [TALL])
    things = replace(things, tileset=replace(things.tileset, alignment=alignment))
    drawn = tile_map(4, 2, [things_layer((1, 70.0, 100.0))], [things])
    atlas = build_atlas(drawn, gids_of(drawn))
    spans = []
    for tilemap in (drawn, mirrored(drawn)):
        rows = gather_things(tilemap, atlas).rows
        left = (rows[:, 0] + rows[:, 4]).min()
        spans.append((left, (rows[:, 0] + rows[:, 4] + rows[:, 6]).max()))
    (left, right), seen = spans
    assert seen == (256.0 - right, 256.0 - left)


def test_what_leans_leans_the_other_way() -> None:
    layer = things_layer((1, 70.0, 100.0))
    leaning = replace(layer, objects=(replace(layer.objects[0], rotation=30.0),))
    (seen,) = mirrored(tile_map(4, 2, [leaning], [collection(1, [TALL])])).layers
    assert isinstance(seen, ObjectLayer)
    assert (seen.objects[0].rotation, seen.objects[0].x) == (-30.0, 256.0 - 70.0)


def test_what_may_be_read_stays_as_it_is() -> None:
    printed = ImageLayer(id=3, name="print", path="print", image=picture(TILE))
    assert mirrored(tile_map(1, 1, [printed], ())).layers == (printed,)


def test_mirrored_twice_a_map_is_itself() -> None:
    layers: list[AnyLayer] = [tile_layer([[1, 0, 2]], [[0, 0, FLIP_D]])]
    layers += [things_layer((3, 70.0, 100.0))]
    drawn = tile_map(3, 1, layers, [sheet([TILE, TILE]), collection(3, [TALL])])
    again = mirrored(mirrored(drawn))
    assert again.layers[1] == drawn.layers[1]
    tiles, before = again.layers[0], drawn.layers[0]
    assert isinstance(tiles, TileLayer)
    assert isinstance(before, TileLayer)
    assert np.array_equal(tiles.gids, before.gids)
    assert np.array_equal(tiles.flips, before.flips)
