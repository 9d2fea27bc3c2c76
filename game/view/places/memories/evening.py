"""Evening: the far ridges and the stars of a sky whose light is below. No GL."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.view.fold.palette import blend, linear

SKY: Final = "evening"
_HALF: Final = 1150.0
"""px of each ridge to either side of the middle."""
_RIDGES: Final = (
    # crest below the middle of the view, rise, parallax, width of a fold, lit, shaded
    (150.0, 64.0, 0.10, 96.0, "#382452", "#261b46"),
    (220.0, 82.0, 0.16, 124.0, "#542a4a", "#372040"),
    (306.0, 84.0, 0.24, 158.0, "#74363a", "#452234"),
)
_FADE: Final = 120.0
_STARS: Final = 300

Floats = NDArray[np.float32]


def ridges() -> Floats:
    """(n, 7) corners of triangles as ``ridge.glsl`` reads them, the farthest first."""
    rows: list[tuple[float, ...]] = []
    for number, (down, rise, parallax, wide, lit, shaded) in enumerate(_RIDGES):
        rng = np.random.default_rng(number + 11)
        xs = np.arange(-_HALF, _HALF, wide / 2)
        xs = xs + rng.uniform(-0.16, 0.16, len(xs)) * wide
        peak = np.where(np.arange(len(xs)) % 2, -rise, 0.0) * rng.uniform(0.55, 1.1, len(xs))
        ys = down + peak + 22.0 * np.sin(xs / 310 + number)
        for i in range(len(xs) - 1):
            # What falls towards the east has the light.
            look = lit if ys[i + 1] > ys[i] else shaded
            colour = tuple((linear(look) * rng.uniform(0.8, 1.1)).tolist())
            foot = down + _FADE
            a, b = (float(xs[i]), float(ys[i])), (float(xs[i + 1]), float(ys[i + 1]))
            for (x, y), gone in ((a, 0.0), (b, 0.0), ((a[0], foot), 1.0)):
                rows.append((x, y, parallax, gone, *colour))
            for (x, y), gone in ((b, 0.0), ((b[0], foot), 1.0), ((a[0], foot), 1.0)):
                rows.append((x, y, parallax, gone, *colour))
    return np.array(rows, np.float32)


def stars() -> Floats:
    """(n, 7) the same for stars: little squares that stand on a corner, thicker towards the top."""
    rng = np.random.default_rng(5)
    rows: list[tuple[float, ...]] = []
    for _ in range(_STARS):
        x = float(rng.uniform(-900, 900))
        y = -420.0 + 560.0 * float(rng.random()) ** 1.7
        bright = float(rng.random()) ** 4
        size, fades = 0.7 + 0.9 * bright, max(0.0, 1.0 - max(0.0, y + 60) / 200)
        light = linear(blend("papersh", "brasslt", float(rng.random()))) * (0.10 + 0.9 * bright)
        colour = tuple((light * fades).tolist())
        up, right, low, left = (x, y - size), (x + size, y), (x, y + size), (x - size, y)
        for px, py in (up, right, low, up, low, left):
            rows.append((px, py, 0.05, 0.0, *colour))
    return np.array(rows, np.float32)
