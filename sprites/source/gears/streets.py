"""The landings of the city: panes of obsidian glass, framed in brass, hanging in the air."""

from __future__ import annotations

from typing import Final

import numpy as np
from PIL import Image, ImageDraw

from game.view.fold.mesh import Floats
from sprites.source.kit import TILE, Bytes

FINE: Final = 4
NET: Final = 4
"""Tiles after which the net of panes repeats, both ways."""
_STEP: Final = 64.0
_PANES: Final = ((22, 32, 42), (34, 48, 60), (50, 70, 84), (66, 92, 102), (66, 124, 114))
_SEAM: Final = (74, 150, 140)
_COVER: Final = ((42, 84, 146), (0.66, 0.80, 0.94))
"""Of a pane, by how bright it is: what it hides of the city below."""
_BRASS: Final = ((84, 64, 26), (196, 152, 62), (250, 220, 140), (120, 90, 38))
"""Shadow, body, light, underside."""
FRAME: Final = 12
"""px of brass along an edge."""
INLAY: Final = 26.0
"""px from the edge to the thread of brass let into the panes."""
_SLAB: Final = 26
"""px the slab hangs below its southern edge."""

Point = tuple[float, float]


def panes() -> Bytes:
    """(NET * TILE, NET * TILE, 4): the net, repeating both ways."""
    size = NET * TILE
    rng = np.random.default_rng(61)
    across, down = 5, 6
    jitter = rng.uniform(-0.27, 0.27, (down, across, 2))
    tones = rng.uniform(0, 1, (down, across, 2))
    picture = Image.new("RGB", (size * FINE, size * FINE))
    pen = ImageDraw.Draw(picture)

    def corner(i: int, j: int) -> Point:
        dx, dy = jitter[j % down, i % across]
        x = (i + 0.5 * (j % 2) + dx) * size / across
        return float(x * FINE), float((j + dy) * size / down * FINE)

    seams = []
    for j in range(-1, down + 1):
        for i in range(-2, across + 1):
            a, b = corner(i, j), corner(i + 1, j)
            c, d = corner(i + j % 2, j + 1), corner(i + j % 2 + 1, j + 1)
            halves = ((a, b, d), (a, d, c)) if j % 2 == 0 else ((a, b, c), (b, d, c))
            for h, facet in enumerate(halves):
                tone = tones[j % down, i % across, h] ** 2.2 * (len(_PANES) - 1)
                low = min(int(tone), len(_PANES) - 2)
                mixed = np.array(_PANES[low]) + (tone - low) * np.subtract(
                    _PANES[low + 1], _PANES[low]
                )
                pen.polygon(facet, tuple(int(v) for v in mixed))
            seams += [(a, b), (a, c), (b, c) if j % 2 else (a, d)]
    for a, b in seams:
        pen.line((*a, *b), _SEAM, 2)
    small = np.asarray(picture.resize((size, size), Image.Resampling.BOX))
    # What is dark is deep: most of the city below shows through there.
    cover = np.interp(small.max(axis=2), *_COVER)
    return np.dstack([small, (cover * 255 + 0.5).astype(np.uint8)])


def frame(north: bool, east: bool, south: bool, west: bool) -> Bytes:
    """(TILE, TILE, 4): the brass along those edges; the rest is clear."""
    y, x = (np.mgrid[0:TILE, 0:TILE] + 0.5).astype(np.float32)
    edges = ((north, y, 0), (east, TILE - x, 1), (south, TILE - y, 2), (west, x, 3))
    out = np.zeros((TILE, TILE, 4), np.float32)
    away = np.full((TILE, TILE), 99.0, np.float32)
    side = np.zeros((TILE, TILE), np.int64)
    for there, far, number in edges:
        if there:
            closer = far < away
            away[closer], side[closer] = far[closer], number
    shade, body, light, under = (np.array(colour, np.float32) for colour in _BRASS)
    within = away / FRAME
    # A bevel: the half that looks up-screen takes the sun, the other the shade.
    outer = within < 0.5
    sunny = ((side == 0) & outer) | ((side == 2) & ~outer) | ((side == 1) & ~outer)
    colour = np.where(sunny[..., None], body + (light - body) * 0.5, body * 0.55 + shade * 0.3)
    ridge = np.clip(1.0 - np.abs(within - 0.5) * 9.0, 0, 1)[..., None]
    colour = colour * (1 - ridge) + light * ridge
    rivet = _rivets(x, y, side, away)
    colour = colour * (1 - rivet[..., None] * 0.75) + under * rivet[..., None] * 0.5
    lip = np.clip(1.0 - within * 7.0, 0, 1)[..., None]
    colour = colour * (1 - lip) + shade * lip
    out[..., :3] = colour
    out[..., 3] = np.where(within < 1.0, 255.0, 0.0)
    # A thread of brass, let in a little way from it.
    inlay = np.clip(1.3 - np.abs(away - INLAY), 0, 1)
    out[..., 3] = np.maximum(out[..., 3], inlay * 150.0 * (away < 90))
    within = np.where(inlay > 0, np.minimum(within, 0.99), within)
    out[..., :3] = np.where((inlay > 0)[..., None], body * 0.8, out[..., :3])
    # The frame's own shadow on the panes.
    dark = np.clip(1.0 - (away - FRAME) / 7.0, 0, 1) * 110.0 * (away >= FRAME)
    out[..., 3] = np.maximum(out[..., 3], dark)
    out[..., :3] = np.where((within < 1.0)[..., None], out[..., :3], 4.0)
    return _bytes(out)


def _rivets(
    x: Floats, y: Floats, side: np.ndarray[tuple[int, ...], np.dtype[np.int64]], away: Floats
) -> Floats:
    along = np.where((side == 0) | (side == 2), x, y)
    spot = np.abs((along + 16) % 32 - 16)
    distance = np.sqrt(spot**2 + (away - FRAME / 2) ** 2)
    return np.asarray(np.clip(2.6 - distance, 0, 1), np.float32)


def skirt(west: bool, east: bool, variant: int) -> Bytes:
    """(TILE, TILE, 4): the slab's southern face, hanging in the tile below it."""
    rng = np.random.default_rng(300 + variant)
    y, x = (np.mgrid[0:TILE, 0:TILE] + 0.5).astype(np.float32)
    out = np.zeros((TILE, TILE, 4), np.float32)
    ends = np.sort(rng.uniform(0, TILE, 3))
    facet = np.searchsorted(ends, (x + (y - 13) * 0.35).ravel()).reshape(x.shape)
    tones = rng.uniform(0.35, 1.0, 4)[facet][..., None]
    face = np.array((22, 44, 50), np.float32) * tones
    face += np.array((16, 74, 58), np.float32) * np.clip(1 - y / 9.0, 0, 1)[..., None] * 0.5
    inset = 5.0 * y / _SLAB
    inside = np.ones_like(x, bool)
    if west:
        inside &= x > inset
    if east:
        inside &= x < TILE - inset
    solid = (y < _SLAB) & inside
    out[..., :3] = face
    line = np.clip(1.0 - np.abs(y - _SLAB + 1.0), 0, 1)[..., None]
    out[..., :3] += np.array((34, 104, 88), np.float32) * line
    out[..., 3] = np.where(solid, 255.0, 0.0)
    # Below it the street's own dark.
    gloom = np.clip(1.0 - (y - _SLAB) / 30.0, 0, 1) * 90.0 * (y >= _SLAB) * inside
    out[..., :3] = np.where(solid[..., None], out[..., :3], 2.0)
    out[..., 3] = np.maximum(out[..., 3], gloom)
    return _bytes(out)


def _bytes(picture: Floats) -> Bytes:
    return (np.clip(picture, 0, 255) + 0.5).astype(np.uint8)
