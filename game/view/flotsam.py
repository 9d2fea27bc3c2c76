"""Flotsam: what floats in the chamber and is in nobody's way: far things, and sheets. No GL."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, sin, tau
from typing import Final
from zlib import crc32

import numpy as np

from game.sim.level import Level
from game.view.fold.makings import PROTOTYPES, SCRIBBLES
from game.view.geode import SQUASH
from game.view.shell import middle_of
from game.view.tumble import Spin, spin_of

_TIERS: Final = (
    # how many, parallax, least and most size, tint
    (7, 0.44, 2.0, 3.0, (0.060, 0.105, 0.110)),
    (15, 0.66, 0.42, 0.62, (0.15, 0.27, 0.29)),
    (13, 0.80, 0.66, 0.92, (0.32, 0.46, 0.50)),
)
"""Great ones loom in the dark; the rest are the smaller, the darker and the greener the farther."""
_NEAREST: Final = 330.0
_FARTHEST: Final = 1750.0
HANGS: Final = 44.0
"""World units above the floor at which all that floats has its middle."""


@dataclass(frozen=True, slots=True)
class Floating:
    """One thing: where, how far off, how large, how dark, how it turns."""

    page: str
    x: float
    y: float
    parallax: float
    size: float
    tint: tuple[float, float, float]
    spin: Spin
    bob: float


def flotsam(level: Level) -> list[Floating]:
    """Everything that floats in the far tiers, the farthest first, and a sheet at each reading."""
    rng = np.random.default_rng(crc32(level.name.encode()))
    x, y = middle_of(level)
    pages = [*PROTOTYPES, *(f"scribble/{i}" for i in range(len(SCRIBBLES)))]
    found = []
    for tier, (count, parallax, least, most, tint) in enumerate(_TIERS):
        for k in range(count):
            angle = tau * (k + float(rng.uniform(-0.35, 0.35))) / count + tier
            far = _NEAREST + (_FARTHEST - _NEAREST) * float(rng.uniform()) ** 0.72
            seed = int(rng.integers(1 << 20))
            page = pages[int(rng.integers(len(PROTOTYPES) - 2 if least > 1.0 else len(pages)))]
            found.append(
                Floating(
                    page,
                    x + far * cos(angle),
                    y + far * sin(angle) * SQUASH,
                    parallax,
                    float(rng.uniform(least, most)),
                    tint,
                    spin_of(seed),
                    float(rng.uniform(0, tau)),
                )
            )
    for i, reading in enumerate(level.readings):
        spin = Spin(0.0, 0.0, 1.0, 0.5 * (i % 3 - 1), 0.0)
        page = f"scribble/{i % len(SCRIBBLES)}"
        found.append(
            Floating(page, reading.x, reading.y, 1.0, 1.0, (0.86, 0.86, 0.9), spin, float(i))
        )
    return found
