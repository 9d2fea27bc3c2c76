"""Prints: what is written on the paper of a place, as its author laid it in Tiled.

A map's image layer of that name, px for px; where there is none the paper is blank.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.levels.errors import Where
from game.levels.pictures import Pictures
from game.levels.tilemap import ImageLayer, TileMap

LAYER: Final = "print"
"""Name of the image layer that is drawn on paper and nowhere else."""


def print_of(tilemap: TileMap | None) -> NDArray[np.uint8]:
    """(h, w, 4) premultiplied display colours; one white px where nothing is written.

    Raises MapError where its picture cannot be decoded.
    """
    blank = np.full((1, 1, 4), 255, np.uint8)
    if tilemap is None:
        return blank
    for layer in tilemap.layers:
        if isinstance(layer, ImageLayer) and layer.name == LAYER and layer.image is not None:
            return np.asarray(Pictures(Where(tilemap.file, layer.path)).image(layer.image))
    return blank
