"""Shards: the last place's floor as facets that can let go, one by one. No GL.

Owns which facets there are, in what order they leave and which never do; ``ring``
says when, ``shards.glsl`` how it looks. The rules' floor stays where it is.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.level import Level
from game.sim.plane import KY
from game.view.passes.cosmos import PERIOD, net_facets
from game.view.place import Mask, Place
from game.view.places.threshold.ring import middle_of

Floats = NDArray[np.float32]

ROW: Final = 12
"""corner x, y, middle of the facet x, y | middle of the piece x, y, number, chance | loss, away,
held, which corner."""
_REACH: Final = 330.0
"""px beyond the edge of the floor at which the last shards drift."""
_RAGGED: Final = 0.30
"""How much the order is shuffled, in shares of the way from whole to gone."""
_FADES: Final = 215.0
"""World units over which the floor goes from whole to gone."""


def shards(place: Place) -> Floats:
    """(3 n, ROW) float32: every facet of a place with endings in four pieces, inner ones first."""
    level = place.level
    corners, number = facets(level)
    middle = corners.mean(1)
    edge = _beyond(place.crystal, level, middle)
    near = edge < _REACH
    corners, middle, number, edge = corners[near], middle[near], number[near], edge[near]
    x, y = middle_of(level.endings)
    away = np.hypot(middle[:, 0] - x, (middle[:, 1] - y) / KY)
    loss = (edge - 26.0) / _FADES + _RAGGED * (number - 0.5) * (edge > 0)
    held = _to_feet(level, middle)
    order = np.argsort(np.maximum(loss, 0.0) + away * 1e-4, kind="stable")
    return _pieces(corners[order], np.stack([number, loss, away, held], 1)[order])


def facets(level: Level) -> tuple[Floats, Floats]:
    """The pane's net, laid over the map and round it: corners (n, 3, 2) px, numbers (n,)."""
    net, _, middles = net_facets()
    period = np.array(PERIOD, np.float64)
    # Each facet of the net belongs to the tile its middle lies in.
    own = ((middles[:, :2] >= 0) & (middles[:, :2] < 1)).all(1)
    base = net[own].astype(np.float64) * period
    # The tile's rows count upwards.
    base[..., 1] = -base[..., 1]
    parts, numbers = [], []
    for j in range(-1, int(level.height // period[1]) + 3):
        for i in range(-1, int(level.width // period[0]) + 2):
            parts.append(base + period * (i, j))
            numbers.append(middles[own, 2])
    return np.concatenate(parts).astype(np.float32), np.concatenate(numbers)


def _beyond(mask: Mask, level: Level, points: Floats) -> Floats:
    """px on the floor from the crystal's edge, below 0 inside."""
    high, wide = mask.cells.shape
    size = np.array([level.width / wide, level.height / high])
    on = np.pad(mask.cells > 127, 1)
    lone = ~(on[:-2, 1:-1] & on[2:, 1:-1] & on[1:-1, :-2] & on[1:-1, 2:])
    rows, cols = np.nonzero(on[1:-1, 1:-1] & lone)
    border = (np.stack([cols, rows], 1) + 0.5) * size
    gaps = np.full(len(points), np.inf)
    for part in np.array_split(border, max(1, len(border) // 64)):
        dx = points[:, None, 0] - part[None, :, 0]
        dy = (points[:, None, 1] - part[None, :, 1]) / KY
        gaps = np.minimum(gaps, np.sqrt(dx * dx + dy * dy).min(1))
    cell = np.floor(points / size).astype(int)
    there = (cell >= 0).all(1) & (cell[:, 0] < wide) & (cell[:, 1] < high)
    inside = np.zeros(len(points), np.bool_)
    inside[there] = on[1:-1, 1:-1][cell[there, 1], cell[there, 0]]
    return np.where(inside, -gaps, gaps).astype(np.float32)


def _to_feet(level: Level, points: Floats) -> Floats:
    """World units to the nearest door or self: what stands on a facet holds it."""
    feet = [(e.x, e.y) for e in level.endings] + [(s.x, s.y) for s in level.selves]
    gaps = [np.hypot(points[:, 0] - x, (points[:, 1] - y) / KY) for x, y in feet]
    return np.asarray(np.min(gaps, axis=0), np.float32)


def _pieces(corners: Floats, facts: Floats) -> Floats:
    """Each facet in four pieces; ``facts`` (n, 4): number, loss, away, held."""
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    ab, bc, ca = (a + b) / 2, (b + c) / 2, (c + a) / 2
    pieces = np.stack([(a, ab, ca), (ab, b, bc), (ca, bc, c), (ab, bc, ca)], 0)
    tri = pieces.transpose(2, 0, 1, 3)
    count = len(corners)
    rows = np.zeros((count, 4, 3, ROW), np.float32)
    rows[..., 0:2] = tri
    rows[..., 2:4] = corners.mean(1)[:, None, None]
    rows[..., 4:6] = tri.mean(2)[:, :, None]
    rows[..., 6] = facts[:, None, None, 0]
    rows[..., 7] = np.random.default_rng(29).random((count, 4))[:, :, None]
    rows[..., 8:11] = facts[:, None, None, 1:4]
    rows[..., 11] = np.arange(3)
    return rows.reshape(-1, ROW)
