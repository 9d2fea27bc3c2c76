"""Loose: pieces of the chamber that fold themselves into the beginning of a way. No GL.

Nearest to the way they already stand as panels and lie as slats; the farther back,
the smaller and the more adrift they are.
"""

from __future__ import annotations

from math import cos, sin
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.level import Level, Point
from game.sim.plane import KY
from game.view.fold.mesh import FOLD_01, FOLD_12, Mesh, joined
from game.view.fold.palette import Colour, blend
from game.view.place import CRYSTAL
from game.view.places.sun.sunfield import SKY
from game.view.shapes.papers import warm
from game.view.shapes.sheets import rails

_JOINING, _SLATS = 5, 4
"""Panels that are just folding themselves in, and slats of floor beside each."""
_LOOSE: Final = 34
"""Pieces that drift before the beginning of a way."""


def loose_facets(level: Level) -> list[tuple[str, Mesh]]:
    """Where a way begins, pieces of it still drift towards it: named, in world units."""
    made = []
    for area in level.ground if level.sky != SKY else ():
        pair = None if area.kind == CRYSTAL else rails(area.outline)
        if pair is not None:
            made.append((f"loose/{area.id}", _drifting(pair[0][:2], pair[1][:2], area.id)))
    return made


def _drifting(one: list[Point], other: list[Point], seed: int) -> Mesh:
    rng = np.random.default_rng(seed)
    back = np.array(one[0]) - np.array(one[1])
    back /= np.hypot(*back)
    parts = _folding_in(np.array(one[0]), np.array(other[0]), back, rng)
    for _ in range(_LOOSE):
        away, across = float(rng.random()) ** 1.6, float(rng.random())
        start = np.array(one[0]) * (1 - across) + np.array(other[0]) * across
        x, y = start + back * (14 + 330 * away) + rng.normal(0, 18 + 40 * away, 2)
        size = 34.0 * (1.0 - 0.75 * away) * float(rng.uniform(0.6, 1.2))
        turn = float(rng.uniform(0, 6.3)) + np.array([0.0, 2.2, 4.1])
        flat = np.stack([np.cos(turn), np.sin(turn)], 1) * size
        tilt = rng.normal(0, 0.5 * away, 3)
        z = float(rng.uniform(-30, 90)) * away
        corners = [
            (x + a, (y + b * KY) / KY, z + size * t) for (a, b), t in zip(flat, tilt, strict=True)
        ]
        parts.append(
            Mesh.of(
                np.array([corners]),
                blend(warm(0.1, 0.1), "papersh", 0.10 + 0.25 * float(rng.random())),
                FOLD_01 | FOLD_12,
            )
        )
    return joined(parts)


def _folding_in(
    one: NDArray[np.float64],
    other: NDArray[np.float64],
    back: NDArray[np.float64],
    rng: np.random.Generator,
) -> list[Mesh]:
    """Panels and slats on their way into the first pleats, looser the farther back."""
    parts: list[Mesh] = []
    for k in range(_JOINING):
        loose = (k + 1) / _JOINING
        away = back * (26 + 50 * k + 16 * loose * k)
        wide, tall = 40.0 * (1 - 0.45 * loose), (92.0 - 52.0 * loose)
        foot = one + away + rng.normal(0, 14 * loose, 2)
        turn, lean = rng.normal(0, 0.9 * loose, 2).tolist()
        z = 4.0 + 40.0 * loose * float(rng.random())
        wing = np.array([cos(turn), sin(turn) * KY]) * wide / 2
        up = np.array([lean * tall, -0.35 * lean * tall])
        corners = [
            (px, py / KY, pz)
            for (px, py), pz in (
                (foot - wing, z),
                (foot + wing, z),
                (foot + wing + up, z + tall * float(rng.uniform(0.7, 1.0))),
                (foot - wing + up, z + tall),
            )
        ]
        parts.append(_leaf(corners, blend(warm(0.1 if k % 2 else 0.25, 0.0), "papersh", 0.10)))
        for j in range(_SLATS):
            across = (j + 0.5 + float(rng.normal(0, 0.2 * loose))) / _SLATS
            x, y = one + (other - one) * across + away * 0.92 + rng.normal(0, 20 * loose, 2)
            long, deep = 29.0 - 14.0 * loose, 34.0 - 16.0 * loose
            tip, z = rng.normal(0, 0.55 * loose, 2), 34.0 * loose * float(rng.normal())
            spin = float(rng.normal(0, 0.8 * loose))
            c, s = cos(spin), sin(spin)
            corners = [
                (
                    x + c * a * deep - s * b * long,
                    (y + s * a * deep + c * b * long) / KY,
                    z + 22 * (a * tip[0] + b * tip[1]),
                )
                for a, b in ((-0.5, -1), (0.5, -1), (0.5, 1), (-0.5, 1))
            ]
            whole = _leaf(corners, blend(warm(0.12, 0.0), "emdeep", 0.3 * float(rng.random())))
            torn = np.arange(2) == rng.integers(2)
            parts.append(whole if rng.random() > loose + 0.2 else whole.picked(torn))
    return parts


def _leaf(corners: list[tuple[float, float, float]], look: Colour) -> Mesh:
    """A sheet of four corners, folded along one diagonal."""
    a, b, c, d = corners
    return Mesh.of(np.array([(a, b, c), (a, c, d)]), look)
