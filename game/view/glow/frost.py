"""Frost: how fear is seen. Facets of ice that fold open from the corners inwards.

Owns their mesh and how far they have come; plain numbers, no GL. Lengths are px of
the view; closeness is 2 in a corner, 1 in the middle of an edge, 0 in the middle.
"""

from __future__ import annotations

from math import exp
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

ROW: Final = 8
"""x, y | the facet's middle x, y | its closeness, chance 0..1, which corner 0..2, shade 0..1."""
_CELL: Final = 38.0
_INNERMOST: Final = 0.30
"""Closeness no facet lies below."""
_FAR, _NEAR = 1.90, 0.44
"""Closeness at which frost ends: without fear, and where fear is 1."""
_WARMTH: Final = 0.30
"""What a calm breath pushes it back by."""
_PULSE: Final = 0.10
_SOFT: Final = 0.60
"""Closeness over which it fades out, and by which a facet's corners may differ from its middle."""


def closeness(x: Floats, y: Floats, view: tuple[float, float]) -> Floats:
    """How near to edges and corners points lie."""
    across = np.minimum(x, view[0] - x) / (view[0] / 2)
    down = np.minimum(y, view[1] - y) / (view[1] / 2)
    near: Floats = np.clip(1 - across, 0, 1) ** 3 + np.clip(1 - down, 0, 1) ** 3
    return near


def facets(view: tuple[float, float]) -> Floats:
    """Rows (n, ROW) float32, three a facet, over the rim of a view of that size.

    The nearest to the corners come first.
    """
    cols, rows = (max(4, round(edge / _CELL)) for edge in view)
    rng = np.random.default_rng(9)
    ys, xs = np.mgrid[0 : rows + 1, 0 : cols + 1].astype(np.float32)
    xs, ys = xs * (view[0] / cols), ys * (view[1] / rows)
    jitter = rng.uniform(-0.34, 0.34, (2, rows + 1, cols + 1)).astype(np.float32) * _CELL
    xs[:, 1:-1] += jitter[0][:, 1:-1]
    ys[1:-1] += jitter[1][1:-1]
    points = np.stack([xs, ys], -1)
    a, b, c, d = points[:-1, :-1], points[:-1, 1:], points[1:, 1:], points[1:, :-1]
    flip = rng.random(a.shape[:2]) < 0.5
    one = np.where(flip[..., None, None], np.stack([a, b, c], -2), np.stack([a, b, d], -2))
    two = np.where(flip[..., None, None], np.stack([a, c, d], -2), np.stack([b, c, d], -2))
    triangles = np.concatenate([one.reshape(-1, 3, 2), two.reshape(-1, 3, 2)])
    middles = triangles.mean(1)
    near = closeness(middles[:, 0], middles[:, 1], view)
    made = np.zeros((len(triangles), 3, ROW), np.float32)
    made[..., 0:2] = triangles
    made[..., 2:4] = middles[:, None]
    made[..., 4] = near[:, None]
    made[..., 5] = rng.random((len(triangles), 1))
    made[..., 6] = np.arange(3)
    made[..., 7] = rng.random((len(triangles), 1))
    order = np.argsort(-near, kind="stable")
    return made[order[near[order] > _INNERMOST]].reshape(-1, ROW)


def reached(rows: Floats, front: float) -> int:
    """How many of the first ``rows`` of ``facets`` frost may be on, that ends at ``front``."""
    near: Floats = rows[::3, 4]
    return 3 * int(np.searchsorted(-near, _SOFT - front))


def heartbeat(beat: float) -> float:
    """Lub and dub: 0 to 1 through one beat (0 to 1) of the heart."""
    dub = exp(-11.0 * (beat - 0.30)) if beat >= 0.30 else 0.0
    return min(1.0, exp(-9.0 * beat) + 0.6 * dub)


def front(fear: float, calm: float, beat: float) -> float:
    """The closeness at which frost ends now. Breathing drives it back."""
    reached: float = _FAR + (_NEAR - _FAR) * min(1.0, max(0.0, fear)) ** 0.6
    return reached - _PULSE * fear * heartbeat(beat) + _WARMTH * calm * fear
