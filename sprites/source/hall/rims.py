"""Rims: what shows in cells that are nothing, by which of their neighbours are crystal."""

from __future__ import annotations

from typing import Final

import numpy as np

from sprites.source.hall.glass import EDGE, MIDNIGHT, TILE, Point, drawn, lay, to_tile
from sprites.source.kit import Bytes

N, E, S, W = 1, 2, 4, 8
NE, SE, SW, NW = 16, 32, 64, 128
"""Bits of a neighbourhood: on which sides and corners there is crystal."""
_CORNERS: Final = ((NE, N, E), (SE, S, E), (SW, S, W), (NW, N, W))
OTHERS: Final = (N, N, N, N, N, S, S, S, E, E, E, E, W, W, W, W)
"""Masks of the further variants of straight sides."""
_ABYSS: Final = np.array([3, 4, 11], np.float32)


def masks() -> list[int]:
    """The 46 neighbourhoods that show a rim, rising; a corner counts where no side beside does."""
    found = set()
    for sides in range(16):
        for extra in range(16):
            mask = sides
            for bit, (corner, a, b) in enumerate(_CORNERS):
                if extra >> bit & 1 and not sides & (a | b):
                    mask |= corner
            found.add(mask)
    return sorted(found - {0})


def rims(alpha: float) -> list[Bytes]:
    """One picture for each of ``masks``: shards that stand into the nothing."""
    return [_rim(mask, alpha, 500 + k) for k, mask in enumerate(masks())]


def others(alpha: float) -> list[Bytes]:
    """One picture for each of ``OTHERS``."""
    return [_rim(mask, alpha, 560 + k) for k, mask in enumerate(OTHERS)]


def pits(alpha: float) -> list[Bytes]:
    """As ``rims``, over a dark that hides what drifts beneath; last, the dark alone."""
    return [_rim(mask, alpha, 600 + k, pit=True) for k, mask in enumerate([*masks(), 0])]


def _profile(rng: np.random.Generator, deep: float) -> list[Point]:
    """Along and into a cell: the broken line of one side, alike at both ends."""
    cuts = np.sort(rng.uniform(5, 59, int(rng.integers(4, 8)))).tolist()
    reach = rng.uniform(0.25, 1.0) * deep
    inner = [(float(t), float(rng.uniform(3, deep if rng.random() < 0.3 else reach))) for t in cuts]
    return [(0.0, 8.0), *inner, (64.0, 8.0)]


def _rim(mask: int, alpha: float, seed: int, pit: bool = False) -> Bytes:
    rng = np.random.default_rng(seed)
    fills: list[list[Point]] = []
    edges: list[list[Point]] = []
    faces: list[list[Point]] = []
    for side in (N, E, S, W):
        if not mask & side:
            continue
        line = [_onto(side, t, d) for t, d in _profile(rng, 26 if side == N else 18)]
        fills.append([_onto(side, 0, -2), *line, _onto(side, 64, -2)])
        edges.append(line)
        if side == N:
            faces.append([*line, *[(x, y + 5.0) for x, y in reversed(line)]])
    for k, (corner, _, _) in enumerate(_CORNERS):
        if mask & corner:
            x, y = ((64.0, 0.0), (64.0, 64.0), (0.0, 64.0), (0.0, 0.0))[k]
            sx, sy = (1 if x == 0 else -1), (1 if y == 0 else -1)
            tip = [(x, y + 8.0 * sy), (x + 7.0 * sx, y + 5.0 * sy), (x + 8.0 * sx, y)]
            fills.append([*tip, (x, y)])
            edges.append(tip)
            if y == 0:
                faces.append([*tip, *[(a, b + 5.0) for a, b in reversed(tip)]])
    size = TILE, TILE
    cover = drawn(size, fills)
    out = np.zeros((TILE, TILE, 4), np.float32)
    if pit:
        out[..., :3], out[..., 3] = _ABYSS, 0.93
    out = lay(out, np.array([60, 96, 142], np.float32), drawn(size, faces) * (1 - cover) * 0.45)
    shard = MIDNIGHT * (3.2 if pit else 1.5)
    out = lay(out, shard, cover * (0.9 if pit else alpha + 0.20))
    return to_tile(lay(out, EDGE, drawn(size, lines=edges, width=0.9) * 0.55))


def _onto(side: int, along: float, into: float) -> Point:
    return {N: (along, into), S: (along, 64 - into), W: (into, along), E: (64 - into, along)}[side]
