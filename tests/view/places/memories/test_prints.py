"""What is written on paper comes from the map's own image layer."""

import numpy as np

from game.levels.tilemap import ImageLayer
from game.view.places.memories.prints import print_of
from tests.view.scene_maps import picture, tile_map

RED = np.full((4, 6, 4), (200, 10, 20, 255))


def test_the_layer_called_print_is_what_is_written() -> None:
    layers = [
        ImageLayer(id=1, name="sky", path="sky", image=picture(RED * 0 + 9)),
        ImageLayer(id=2, name="print", path="print", image=picture(RED)),
    ]
    assert np.array_equal(print_of(tile_map(1, 1, layers, ())), RED)


def test_paper_is_blank_where_nothing_is_written() -> None:
    for tilemap in (None, tile_map(1, 1, [ImageLayer(id=1, name="print", path="print")], ())):
        assert (print_of(tilemap) == 255).all()
