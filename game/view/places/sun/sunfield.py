"""Sunfield: what lies inside the second sun, as its map says it: ground, shadows, flames. No GL."""

from __future__ import annotations

from itertools import pairwise
from math import atan2, log
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

from game.sim.geometry import centre
from game.sim.level import Level
from game.sim.plane import KY

Floats = NDArray[np.float32]

SKY: Final = "sun"
"""The sky of the place inside the second sun."""
TWIST: Final = 1.02
"""Radians a wall of the iris turns while its distance grows e-fold."""
INNERMOST: Final = 112.0
"""World units from the middle at which angles of walls are told."""
_CELL: Final = 4
"""px of the plane in a cell of a mask."""
_STEPS: Final = 4
_STEP: Final = 6.75
"""Parts of the ground's face, and px of each."""
_FINER: Final = 3
"""The ground's mask is drawn so much finer, and then made smaller."""
_APART: Final = 15.0
"""px of a wall to a flame."""
_TALLEST: Final = 58.0
_FOOT: Final = 18.0
"""px from the line of a wall to its foot."""
_SHADOW: Final = 1.5
"""Lengths of a wall's height that its shadow is long."""
_BLUR: Final = 9.0
"""px over which the edge of a shadow fades."""


def middle_of(level: Level) -> tuple[float, float]:
    """Where the sun's middle is, px of the plane; the map's middle where it has none."""
    suns = (centre(fold.points) for fold in level.folds if fold.kind == "sun")
    return next(suns, (level.width / 2, level.height / 2))


def turn_of(level: Level) -> float:
    """The angle (radians) of one of the spirals that the place's walls follow."""
    x, y = middle_of(level)
    for fold in level.folds:
        if fold.kind == "pleat":
            dx, dy = fold.points[0][0] - x, (fold.points[0][1] - y) / KY
            return atan2(dy, dx) - TWIST * log(float(np.hypot(dx, dy)) / INNERMOST)
    return 0.0


def standing(level: Level) -> NDArray[np.uint8]:
    """(h, w) how much of a cell of ``_CELL`` px is ground, 0..255, row 0 at the top."""
    size = max(1, int(level.width) // _CELL), max(1, int(level.height) // _CELL)
    picture = Image.new("L", (size[0] * _FINER, size[1] * _FINER))
    draw = ImageDraw.Draw(picture)
    for area in level.ground:
        draw.polygon([(x / _CELL * _FINER, y / _CELL * _FINER) for x, y in area.outline], fill=255)
    return np.asarray(picture.resize(size, Image.Resampling.HAMMING))


def hanging(stood: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(h, w) how near the lip of the ground's northern face is, 0..255; 0 where none hangs.

    ``stood`` as ``standing`` gives it.
    """
    share = stood.astype(np.float32) / 255
    rows = np.arange(len(share), dtype=np.float32)
    drop = np.zeros_like(share)
    for k in range(_STEPS, 0, -1):
        above = np.clip(rows - k * _STEP / _CELL, 0, len(rows) - 1)
        low = above.astype(int)
        part = (above - low)[:, None]
        seen = share[low] * (1 - part) + share[np.minimum(low + 1, len(rows) - 1)] * part
        cover = np.clip((seen - 0.42) / 0.16, 0, 1)
        cover = cover * cover * (3 - 2 * cover)
        drop += (1 - 0.19 * k - drop) * cover
    return np.asarray(np.round(drop * 255), np.uint8)


def shaded(level: Level) -> NDArray[np.uint8]:
    """(h, w) how much of a cell lies in a wall's shadow, which falls away from the middle."""
    size = max(1, int(level.width) // _CELL), max(1, int(level.height) // _CELL)
    picture = Image.new("L", size)
    draw = ImageDraw.Draw(picture)
    x, y = middle_of(level)
    for fold in level.folds if level.sky == SKY else ():
        if fold.kind != "pleat":
            continue
        far = len(fold.points) - 1
        ends = []
        for k, (px, py) in enumerate(fold.points):
            away = _SHADOW * fold.height * min(1.0, 0.2 + 1.6 * k / far)
            length = float(np.hypot(px - x, (py - y) / KY)) or 1.0
            ends.append((px + (px - x) / length * away, py + (py - y) / length * away))
        for (a, b), (d, c) in zip(pairwise(fold.points), pairwise(ends), strict=True):
            draw.polygon([(px / _CELL, py / _CELL) for px, py in (a, b, c, d)], fill=255)
    return np.asarray(picture.filter(ImageFilter.GaussianBlur(_BLUR / _CELL)))


def flames(level: Level) -> Floats:
    """(n, 4) x, y, height, chance of the flames where a wall turns its dark face to the viewer."""
    rng = np.random.default_rng(19)
    rows = []
    for fold in level.folds:
        if fold.kind != "pleat":
            continue
        for (ax, ay), (bx, by) in pairwise(fold.points):
            across, down = bx - ax, by - ay
            if abs(across) < abs(down):
                continue
            count = rng.poisson(abs(across) / _APART)
            for t in rng.random(count).tolist():
                tall = min(_TALLEST, 15.0 + rng.exponential(17.0))
                rows.append((ax + across * t, ay + down * t + _FOOT, tall, rng.random()))
    return np.array(rows, np.float32).reshape(-1, 4)
