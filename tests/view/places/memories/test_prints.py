"""What is written on paper comes from the map's own image layer."""

import numpy as np

from game.levels.tilemap import ImageLayer
from game.sim.level import GroundArea
from game.sim.mirror import mirrored
from game.view.places.memories.prints import print_of
from tests.view.scene_maps import picture, tile_map
from tests.worlds import box, level

ROOM = level(".")
RED = np.full((4, 6, 4), (200, 10, 20, 255))


def test_the_layer_called_print_is_what_is_written() -> None:
    layers = [
        ImageLayer(id=1, name="sky", path="sky", image=picture(RED * 0 + 9)),
        ImageLayer(id=2, name="print", path="print", image=picture(RED)),
    ]
    assert np.array_equal(print_of(tile_map(1, 1, layers, ()), ROOM), RED)


def test_paper_is_blank_where_nothing_is_written() -> None:
    for tilemap in (None, tile_map(1, 1, [ImageLayer(id=1, name="print", path="print")], ())):
        assert (print_of(tilemap, ROOM) == 255).all()


def test_in_a_mirrored_place_each_sheet_keeps_its_words() -> None:
    page = np.zeros((64, 192, 4), np.uint8)
    page[:, :64] = np.arange(64)[None, :, None]
    sheet = GroundArea(3, "paper", box(0, 0, 64, 64))
    seen = mirrored(level("...", ground=(sheet,)))
    layers = [ImageLayer(id=2, name="print", path="print", image=picture(page))]
    found = print_of(tile_map(3, 1, layers, ()), seen)
    written = print_of(tile_map(3, 1, layers, ()), level("..."))
    assert np.array_equal(found[:, 128:], written[:, :64])
    assert not found[:, :127].any()
