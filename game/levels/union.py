"""The union of boxes with edges along the axes, traced exactly to closed outlines.

Knows no map. A sweep down the rows of distinct y finds the corners of the
union; corners joined along rows and columns are its edges. No coordinate is
computed, so outlines have the very numbers the boxes came with.
"""

from __future__ import annotations

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

_Vertex = tuple[int, int]


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
    return [
        tuple((float(xs[col]), float(ys[row])) for row, col in loop)
        for loop in _loops(_edges(boxes, xs, ys))
    ]


def _edges(boxes: Boxes, xs: Boxes, ys: Boxes) -> dict[tuple[_Vertex, int], _Vertex]:
    """Directed edges of the union: (corner, heading) to the next corner."""
    left, right = (np.searchsorted(xs, boxes[:, side]) for side in (0, 2))
    starts = _by_row(np.searchsorted(ys, boxes[:, 1]), len(ys))
    stops = _by_row(np.searchsorted(ys, boxes[:, 3]), len(ys))
    change = np.zeros(len(xs), dtype=np.int64)
    above = np.zeros(len(xs) + 1, dtype=bool)
    edges: dict[tuple[_Vertex, int], _Vertex] = {}
    open_columns: dict[int, tuple[int, int]] = {}
    for row in range(len(ys)):
        for which, sign in ((starts[row], 1), (stops[row], -1)):
            np.add.at(change, left[which], sign)
            np.add.at(change, right[which], -sign)
        below = np.zeros_like(above)
        below[1:] = np.cumsum(change) > 0
        _row_of_edges(row, above, below, edges, open_columns)
        above = below
    return edges


def _by_row(rows: npt.NDArray[np.intp], count: int) -> list[npt.NDArray[np.intp]]:
    """Indices of the boxes at each row."""
    order = np.argsort(rows, kind="stable")
    return np.split(order, np.searchsorted(rows[order], np.arange(1, count)))


def _row_of_edges(
    row: int,
    above: npt.NDArray[np.bool_],
    below: npt.NDArray[np.bool_],
    edges: dict[tuple[_Vertex, int], _Vertex],
    open_columns: dict[int, tuple[int, int]],
) -> None:
    """Add the edges that lie in this row, and those that come down to end in it.

    ``above`` and ``below`` hold the cells beside the row, cell i left of vertex
    i; ``open_columns`` the vertical edges under way: column to row and heading.
    """
    differs = above != below
    corners = np.flatnonzero(
        (differs[:-1] != differs[1:]) | (differs[:-1] & (below[:-1] != below[1:]))
    )
    begun = -1
    for col in corners.tolist():
        up_left, up_right = bool(above[col]), bool(above[col + 1])
        low_left, low_right = bool(below[col]), bool(below[col + 1])
        here = (row, col)
        if up_left != low_left:  # a horizontal edge ends here
            there = (row, begun)
            if low_left:
                edges[there, _RIGHT] = here
            else:
                edges[here, _LEFT] = there
        begun = col
        if up_left != up_right:  # a vertical edge ends here
            first, heading = open_columns.pop(col)
            there = (first, col)
            if heading == _DOWN:
                edges[there, _DOWN] = here
            else:
                edges[here, _UP] = there
        if low_left != low_right:
            open_columns[col] = (row, _DOWN if low_left else _UP)


def _loops(edges: dict[tuple[_Vertex, int], _Vertex]) -> list[list[_Vertex]]:
    """Edges joined to loops, turning right where there is a choice."""
    loops = []
    for vertex, heading in sorted(edges):
        if (vertex, heading) not in edges:
            continue
        loop = []
        while (vertex, heading) in edges:
            loop.append(vertex)
            vertex = edges.pop((vertex, heading))  # noqa: PLW2901  # walks on
            right, left = (heading + 1) % 4, (heading - 1) % 4
            heading = right if (vertex, right) in edges else left  # noqa: PLW2901
        loops.append(loop)
    return loops
