"""Crowd: where birds are dense, as cells of the plane tell, and which way is out of it.

A cell counts its birds twice and those of the four next to it once; the slope of that,
from side to side, is how hard it pushes. ``Crowd`` works it out for all cells at once,
``Few`` only round the few birds there are; both say the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from struct import pack_into
from typing import Final

import numpy as np
import numpy.typing as npt

from game.sim.geometry import Box
from game.sim.trig import Array

CELL: Final = 64.0
"""Edge of the cells in which birds are counted, px."""
CROWD: Final = 0.16
"""Push per bird more in the next cell on one side than on the other, unless said otherwise."""


class _Cells:
    """The cells of a box, row by row, with one more on each side; beyond them it is as at the rim.

    At the rim itself nobody looks to the side they would have to look beyond.
    """

    def __init__(self, box: Box, push: float) -> None:
        self._box, self._push = box, push
        self._cols = int((box[2] - box[0]) / CELL) + 3
        self._rows = int((box[3] - box[1]) / CELL) + 3


class Crowd(_Cells):
    """For many birds: arrays of all cells, and float64 (n,) for the birds' places, px."""

    def __init__(self, box: Box, push: float = CROWD) -> None:
        super().__init__(box, push)
        self._grade_x = self._grade_y = np.zeros(self._rows * self._cols)

    def sense(self, x: Array, y: Array) -> None:
        """Count the birds anew."""
        rows, cols = self._rows, self._cols
        count = np.bincount(self._cell(x, y), minlength=rows * cols).reshape(rows, cols)
        smooth = count * 2
        smooth[1:-1, 1:-1] += count[:-2, 1:-1] + count[2:, 1:-1]
        smooth[1:-1, 1:-1] += count[1:-1, :-2] + count[1:-1, 2:]
        grade_x, grade_y = np.zeros((rows, cols)), np.zeros((rows, cols))
        grade_x[:, 1:-1] = (smooth[:, :-2] - smooth[:, 2:]) * self._push
        grade_y[1:-1] = (smooth[:-2] - smooth[2:]) * self._push
        self._grade_x, self._grade_y = grade_x.ravel(), grade_y.ravel()

    def push_at(self, x: Array, y: Array) -> tuple[Array, Array]:
        """The way out of the crowd at these places, as it was when last sensed."""
        cells = self._cell(x, y)
        return self._grade_x[cells], self._grade_y[cells]

    def state(self) -> bytes:
        """The slopes, of all cells across and of all down."""
        return self._grade_x.tobytes() + self._grade_y.tobytes()

    def _cell(self, x: Array, y: Array) -> npt.NDArray[np.intp]:
        col = ((x - self._box[0]) * (1.0 / CELL) + 1.0).astype(np.intp)
        row = ((y - self._box[1]) * (1.0 / CELL) + 1.0).astype(np.intp)
        col = np.minimum(np.maximum(col, 0), self._cols - 1)
        row = np.minimum(np.maximum(row, 0), self._rows - 1)
        cells: npt.NDArray[np.intp] = row * self._cols + col
        return cells


class Few(_Cells):
    """For few birds: only the cells they are in, and those beside."""

    def __init__(self, box: Box, push: float = CROWD) -> None:
        super().__init__(box, push)
        self._dense: dict[int, int] = {}
        """How crowded each cell is, none where it is not."""

    def sense(self, places: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
        """Count the birds anew, which are at these places, px; the way out for each of them."""
        cols, rows, dense = self._cols, self._rows, self._dense
        dense.clear()
        cells = [self._cell(x, y) for x, y in places]
        for col, row in cells:
            at = row * cols + col
            dense[at] = dense.get(at, 0) + 2
            if 0 < row < rows - 1:
                if col > 1:
                    dense[at - 1] = dense.get(at - 1, 0) + 1
                if col < cols - 2:
                    dense[at + 1] = dense.get(at + 1, 0) + 1
            if 0 < col < cols - 1:
                if row > 1:
                    dense[at - cols] = dense.get(at - cols, 0) + 1
                if row < rows - 2:
                    dense[at + cols] = dense.get(at + cols, 0) + 1
        return [self._slope(col, row) for col, row in cells]

    def state(self) -> bytes:
        """The slopes, of all cells across and of all down."""
        rows, cols = self._rows, self._cols
        grades = bytearray(16 * rows * cols)
        for at in {at + by for at in self._dense for by in (-1, 1, -cols, cols)}:
            row, col = divmod(at, cols)
            if not 0 <= row < rows:
                continue
            across, down = self._slope(col, row)
            if across:
                pack_into("<d", grades, 8 * at, across)
            if down:
                pack_into("<d", grades, 8 * (at + rows * cols), down)
        return bytes(grades)

    def _slope(self, col: int, row: int) -> tuple[float, float]:
        dense, cols = self._dense, self._cols
        at, across, down = row * cols + col, 0.0, 0.0
        if 0 < col < cols - 1:
            across = (dense.get(at - 1, 0) - dense.get(at + 1, 0)) * self._push
        if 0 < row < self._rows - 1:
            down = (dense.get(at - cols, 0) - dense.get(at + cols, 0)) * self._push
        return across, down

    def _cell(self, x: float, y: float) -> tuple[int, int]:
        col = int((x - self._box[0]) * (1.0 / CELL) + 1.0)
        row = int((y - self._box[1]) * (1.0 / CELL) + 1.0)
        if 0 <= col < self._cols and 0 <= row < self._rows:
            return col, row
        return min(max(col, 0), self._cols - 1), min(max(row, 0), self._rows - 1)
