"""The union of boxes with edges along the axes, traced exactly to closed outlines.

Knows no map. A sweep down the rows of distinct y finds the corners of the
union; corners joined along rows and columns are its edges. No coordinate is
computed, so outlines have the very numbers the boxes came with.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from game.sim.level import Outline

Boxes = npt.NDArray[np.float64]
"""(n, 4): left, top, right, bottom, px."""

MOST_WORK: Final = 1 << 31
"""Distinct x times distinct y; beyond it a sweep would take too long."""

_RIGHT, _DOWN, _LEFT, _UP = range(4)
"""Headings, each a right turn from the one before."""

_Whole = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class _Corners:
    """Corners of the union by row, then column, and which of the cells round them are solid."""

    rows: _Whole
    cols: _Whole
    around: npt.NDArray[np.bool_]
    """(n, 4): upper left, upper right, lower left, lower right."""


def outlines(boxes: Boxes) -> list[Outline]:
    """Outlines of the union, by their uppermost, then leftmost corner.

    Each runs with the solid on its right: clockwise on the screen round what
    is solid, the other way round a hole in it. Where two parts touch in a
    corner only, they are two outlines. ValueError past ``MOST_WORK``.
    """
    boxes = boxes[(boxes[:, 2] > boxes[:, 0]) & (boxes[:, 3] > boxes[:, 1])]
    if not len(boxes):
        return []
    xs = np.unique(boxes[:, [0, 2]])
    ys = np.unique(boxes[:, [1, 3]])
    if len(xs) * len(ys) > MOST_WORK:
        raise ValueError("too many distinct edges")
    corners = _corners(boxes, xs, ys)
    points = list(zip(xs[corners.cols].tolist(), ys[corners.rows].tolist(), strict=True))
    return [tuple(points[corner] for corner in loop) for loop in _loops(corners)]


def _corners(boxes: Boxes, xs: Boxes, ys: Boxes) -> _Corners:
    """Where the rim of the union turns."""
    left, right = (np.searchsorted(xs, boxes[:, side]) for side in (0, 2))
    starts = _by_row(np.searchsorted(ys, boxes[:, 1]), len(ys))
    stops = _by_row(np.searchsorted(ys, boxes[:, 3]), len(ys))
    change = np.zeros(len(xs), dtype=np.int64)
    above = np.zeros(len(xs) + 1, dtype=bool)  # cell i lies left of vertex i
    found, around = [], []
    for starting, stopping in zip(starts, stops, strict=True):
        for which, sign in ((starting, 1), (stopping, -1)):
            np.add.at(change, left[which], sign)
            np.add.at(change, right[which], -sign)
        below = np.zeros_like(above)
        below[1:] = np.cumsum(change) > 0
        rim = above != below
        cols = np.flatnonzero((rim[:-1] != rim[1:]) | (rim[:-1] & (below[:-1] != below[1:])))
        found.append(cols)
        around.append(np.stack([above[cols], above[cols + 1], below[cols], below[cols + 1]], 1))
        above = below
    rows = np.repeat(np.arange(len(ys)), [len(cols) for cols in found])
    return _Corners(rows, np.concatenate(found), np.concatenate(around))


def _by_row(rows: _Whole, count: int) -> list[_Whole]:
    """Indices of the boxes at each row."""
    order = np.argsort(rows, kind="stable")
    return np.split(order, np.searchsorted(rows[order], np.arange(1, count)))


def _loops(corners: _Corners) -> list[list[int]]:
    """The rim as loops of corners, turning right where there is a choice."""
    upper_left, upper_right, lower_left, lower_right = corners.around.T
    # To which corner the edge from each corner in each heading leads.
    leads = np.full((len(corners.rows), 4), -1, dtype=np.intp)

    # Edges begin and end by turns along a row, and so do those along a column.
    begin, end = (
        np.flatnonzero(upper_right != lower_right),
        np.flatnonzero(upper_left != lower_left),
    )
    below = lower_left[end]
    leads[begin[below], _RIGHT] = end[below]
    leads[end[~below], _LEFT] = begin[~below]
    down = np.lexsort((corners.rows, corners.cols))
    begin, end = down[(lower_left != lower_right)[down]], down[(upper_left != upper_right)[down]]
    before = lower_left[begin]
    leads[begin[before], _DOWN] = end[before]
    leads[end[~before], _UP] = begin[~before]

    edges = np.flatnonzero(leads.ravel() >= 0)
    heading, there = edges % 4, leads.ravel()[edges]
    right, left = (there * 4 + (heading + turn) % 4 for turn in (1, 3))
    following = np.where(leads.ravel()[right] >= 0, right, left)
    after = dict(zip(edges.tolist(), following.tolist(), strict=True))
    loops = []
    for edge in edges.tolist():
        loop, current = [], edge
        while current in after:
            loop.append(current // 4)
            current = after.pop(current)
        if loop:
            loops.append(loop)
    return loops
