"""Chunks: the tiles of an infinite map, and the finite grid they fill.

An infinite map is read as the finite one that holds its tiles: everything on it is moved so
that the grid's corner is the origin.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

import numpy as np

from game.levels.attributes import Attributes
from game.levels.celldata import Cells, decode
from game.levels.errors import Where
from game.levels.files import MOST_CELLS, MOST_EDGE
from game.levels.nodes import Node

_FAR: Final = 1 << 30
"""Tiles from the origin beyond which no editor goes."""
_BLOCK: Final = 16
"""Tiles along a chunk of Tiled's; the grid ends where one does, as its pictures do."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A block of cells; its corner in tiles, which may be negative."""

    x: int
    y: int
    cells: Cells
    """(rows, columns) raw global ids."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where on the endless plane a map lies, in tiles."""

    x: int
    y: int
    width: int
    height: int

    def filled(self, chunks: Iterable[Chunk]) -> Cells:
        """One layer's chunks laid into the grid: (rows, columns) raw global ids."""
        cells = np.zeros((self.height, self.width), dtype=np.uint32)
        for chunk in chunks:
            left, top = chunk.x - self.x, chunk.y - self.y
            skip_x, skip_y = max(0, -left), max(0, -top)
            end_x, end_y = max(0, self.width - left), max(0, self.height - top)
            part = chunk.cells[skip_y:end_y, skip_x:end_x]
            rows, columns = part.shape
            if rows and columns:
                top, left = max(0, top), max(0, left)
                cells[top : top + rows, left : left + columns] = part
        return cells


def sizes(data: Node, where: Where) -> list[tuple[int, int]]:
    """Width and height of every chunk of a tile layer's data. MapError."""
    told = (Attributes(node, where) for node in data.all("chunk"))
    return [
        (at.whole("width", None, 0, MOST_EDGE), at.whole("height", None, 0, MOST_EDGE))
        for at in told
    ]


def read_chunks(data: Node, where: Where) -> tuple[Chunk, ...]:
    """All chunks of a tile layer's data; MapError if one is unsound.

    The caller has held their sizes against the limits.
    """
    found = []
    for node, (width, height) in zip(data.all("chunk"), sizes(data, where), strict=True):
        at = Attributes(node, where)
        x, y = (at.whole(axis, 0, -_FAR, _FAR) for axis in "xy")
        cells = decode(data, node, width * height, where)
        found.append(Chunk(x, y, cells.reshape(height, width)))
    return tuple(found)


def grid_of(layers: Iterable[Iterable[Chunk]], where: Where) -> Grid:
    """The least grid of whole blocks that holds every tile; one tile where there is none."""
    corners: list[tuple[int, int]] = []
    for chunk in (chunk for chunks in layers for chunk in chunks):
        rows, columns = np.nonzero(chunk.cells)
        if rows.size:
            corners.append((chunk.x + int(columns.min()), chunk.y + int(rows.min())))
            corners.append((chunk.x + int(columns.max()), chunk.y + int(rows.max())))
    if not corners:
        return Grid(0, 0, 1, 1)
    low_x, low_y = (min(corner[axis] for corner in corners) // _BLOCK * _BLOCK for axis in (0, 1))
    high_x, high_y = (max(c[axis] for c in corners) // _BLOCK * _BLOCK + _BLOCK for axis in (0, 1))
    width, height = high_x - low_x, high_y - low_y
    if width > MOST_EDGE or height > MOST_EDGE or width * height > MOST_CELLS:
        raise where.error(
            f"has tiles so far apart that it is {width:,} x {height:,} tiles", "bring them together"
        )
    return Grid(low_x, low_y, width, height)
