"""Prints: what is written on the paper of a place, as its author laid it in Tiled.

A map's image layer of that name, px for px; where there is none the paper is blank.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from game.levels.errors import Where
from game.levels.pictures import Pictures
from game.levels.tilemap import ImageLayer, TileMap
from game.sim.geometry import bounds
from game.sim.level import Level
from game.sim.parts.flap import Flap

_WHOLE: Final = 250
"""Alpha from which on there is paper."""
LAYER: Final = "print"
"""Name of the image layer that is drawn on paper and nowhere else."""


def print_of(tilemap: TileMap | None, level: Level) -> NDArray[np.uint8]:
    """(h, w, 4) premultiplied display colours; one white px where nothing is written.

    In a mirrored level each sheet has come to the other side with its words as they were.

    Raises MapError where its picture cannot be decoded.
    """
    blank = np.full((1, 1, 4), 255, np.uint8)
    if tilemap is None:
        return blank
    for layer in tilemap.layers:
        if isinstance(layer, ImageLayer) and layer.name == LAYER and layer.image is not None:
            picture = np.asarray(Pictures(Where(tilemap.file, layer.path)).image(layer.image))
            return _moved(picture, level) if level.mirrored else picture
    return blank


def _moved(picture: NDArray[np.uint8], level: Level) -> NDArray[np.uint8]:
    """The picture, what lay under each sheet of paper carried along with it."""
    high, wide = picture.shape[:2]
    finer = wide / level.width
    found = np.zeros_like(picture)
    sheets = [area.outline for area in level.ground]
    sheets += [part.outline for part in level.parts if isinstance(part, Flap)]
    for outline in sheets:
        left, _, right, _ = bounds(outline)
        aside = round((level.width - right - left) * finer)
        mask = Image.new("L", (wide, high))
        corners = [(x * finer, y * finer) for x, y in outline]
        ImageDraw.Draw(mask).polygon(corners, fill=1)
        rows, cols = np.nonzero(np.asarray(mask))
        taken = picture[rows, np.clip(cols + aside, 0, wide - 1)]
        bare = taken[:, 3] < _WHOLE
        if bare.any() and not bare.all():
            # A sheet that leans leans the other way now: its new corners are plain paper.
            taken[bare] = np.median(taken[~bare], axis=0).astype(np.uint8)
        found[rows, cols] = taken
    return found
