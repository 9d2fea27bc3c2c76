"""Flotsam: what floats in the chamber and is in nobody's way: far things, and sheets. No GL."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import cos, sin, tau
from typing import Final
from zlib import crc32

import numpy as np

from game.sim.level import Level
from game.sim.plane import KZ
from game.view.fold.makings import PROTOTYPES, SCRIBBLES, sheet
from game.view.fold.mesh import Mesh
from game.view.places.chamber.shell import middle_of
from game.view.places.chamber.tumble import Spin, quaternion, spin_of
from game.view.shapes.geode import SQUASH

View = tuple[float, float, float, float]
Rgb = tuple[float, float, float]

_TIERS: Final = (
    # how many, parallax, least and most size, tint, haze
    (7, 0.44, 2.0, 3.0, (0.16, 0.22, 0.24), 0.80),
    (15, 0.66, 0.42, 0.62, (0.30, 0.40, 0.42), 0.55),
    (13, 0.78, 0.66, 0.92, (0.44, 0.54, 0.58), 0.30),
)
"""Great ones loom in the dark; the rest are the smaller and the hazier the farther."""
_NEAREST: Final = 330.0
_FARTHEST: Final = 1750.0
_BEHIND: Final = 900.0
"""px that what is far off sorts behind where it shows."""
_BEYOND: Final = 150.0
HANGS: Final = 44.0
"""World units above the floor at which all that floats has its middle."""
NO_LAMPS: Final = (-1.0, -1.0, -1.0, -1.0)


@dataclass(frozen=True, slots=True)
class Floating:
    """One thing: where, how far off, how large, how dark and hazy, how it turns."""

    page: str
    x: float
    y: float
    parallax: float
    size: float
    tint: Rgb
    haze: float
    spin: Spin
    bob: float

    def row(
        self, view: View, seconds: float, sight: View | None = None
    ) -> tuple[float, ...] | None:
        """An instance for ``fold.glsl`` with TUMBLE, (16,); None where it is out of view.

        It moves with the view, or with ``sight``.
        """
        left, top, width, height = sight or view
        mid_x, mid_y = left + width / 2, top + height / 2
        x = mid_x + (self.x - mid_x) * self.parallax
        y = mid_y + (self.y - mid_y) * self.parallax
        if not is_seen(x, y, view):
            return None
        hang = HANGS * min(1.0, self.size) + 5.0 * sin(seconds * 0.5 + self.bob)
        behind = _BEHIND if self.haze else 0.0
        return (
            *(x, y - behind, hang - behind / KZ, self.size),
            *quaternion(self.spin, seconds),
            *(*self.tint, -self.haze),
            *NO_LAMPS,
        )


def is_seen(x: float, y: float, view: View) -> bool:
    """Whether something of it may be in the view."""
    left, top, width, height = view
    across = left - _BEYOND < x < left + width + _BEYOND
    return across and top - _BEYOND < y < top + height + _BEYOND


@cache
def floating_meshes() -> dict[str, Mesh]:
    """All that floats, by page."""
    made = {kind: make() for kind, make in PROTOTYPES.items()}
    return made | {f"scribble/{i}": sheet(lines) for i, lines in enumerate(SCRIBBLES)}


def far_off(level: Level) -> list[Floating]:
    """What floats in the far tiers, the farthest first. The place's name is the seed."""
    rng = np.random.default_rng(crc32(level.name.encode()))
    x, y = middle_of(level)
    pages = list(floating_meshes())
    found = []
    for tier, (count, parallax, least, most, tint, haze) in enumerate(_TIERS):
        for k in range(count):
            angle = tau * (k + float(rng.uniform(-0.35, 0.35))) / count + tier
            far = _NEAREST + (_FARTHEST - _NEAREST) * float(rng.uniform()) ** 0.72
            seed, size = int(rng.integers(1 << 20)), float(rng.uniform(least, most))
            choice = len(PROTOTYPES) - 2 if least > 1.0 else len(pages)
            found.append(
                Floating(
                    pages[int(rng.integers(choice))],
                    x + far * cos(angle),
                    y + far * sin(angle) * SQUASH,
                    parallax,
                    size,
                    tint,
                    haze,
                    spin_of(seed),
                    float(rng.uniform(0, tau)),
                )
            )
    return found


def sheets(level: Level) -> list[Floating]:
    """A sheet wherever something can be read."""
    found = []
    for i, reading in enumerate(level.readings):
        spin = Spin(0.0, 0.0, 1.0, 0.5 * (i % 3 - 1), 0.0)
        page = f"scribble/{i % len(SCRIBBLES)}"
        tint = (0.86, 0.86, 0.90)
        found.append(Floating(page, reading.x, reading.y, 1.0, 1.15, tint, 0.0, spin, float(i)))
    return found
