"""Flotilla: what each bird of a storm is: how large, how bright, where in the river. No flight.

Three tiers, as in a painting: many far ones, small and lilac; some midway; a few near
ones of pure paper. Farther birds seem slower. They hold strands within the river, with
gaps between, and come in gusts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.chance import chances
from game.view.fold.crane import SPAN

Array = NDArray[np.float64]
Floats = NDArray[np.float32]

SHARES: Final = (0.85, 0.14, 0.01)
"""Of far, middle and near birds."""
SPANS: Final = ((8.5, 13.0), (18.0, 25.0), (36.0, 56.0))
"""Least and greatest span of each tier, world units."""
_PACES: Final = (1.5, 2.1, 2.7)
"""px a tick."""
MADE_GOOD: Final = 0.8
"""Of the pace, what is left along the course of a flight that weaves."""
_BEFORE: Final = (-46.0, 0.0, 34.0)
"""px by which each tier flies nearer to the viewer than the middle one."""
_COLOURS: Final = ((0.46, 0.38, 0.86), (0.92, 0.89, 1.56), (1.30, 1.30, 1.74))
"""Lilac, pale lilac and paper by starlight: linear, 1 = paper in a light of that strength."""
_STRANDS: Final = 7
_GUSTS: Final = 5


WHITE: Final[Floats] = np.ones(3, np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Fleet:
    """Arrays of one length, a number a bird."""

    tier: NDArray[np.int64]
    """0 far, 1 midway, 2 near."""
    scale: Array
    """Of ``fold.crane``."""
    tint: Floats
    """(n, 3)."""
    pace: Array
    """px per tick."""
    before: Array
    """px nearer to the viewer than the storm's plane."""
    lane: Array
    """Where in the river it would fly, -1..1 of half the breadth and, for stragglers, beyond."""
    strand: NDArray[np.int64]

    def lane_at(self, which: slice, along: Array, tick: int) -> Array:
        """Where in the river these birds would fly now, at a part (0..1) of the way."""
        strand = self.strand[which]
        sway = np.sin(along * (5.0 + 0.9 * strand) + strand * 2.4 - tick * 0.0035)
        held: Array = self.lane[which] + 0.22 * sway
        return held


def fleet(count: int, seed: int, share: float = 1.0, light: Floats = WHITE) -> Fleet:
    """So many birds, ``share`` (above 0, to 1) of those meant: of few, more are near.

    ``light`` (3,) falls on them: whatever its hue, they look the same.
    """
    ids = np.arange(count)
    drawn = chances(seed, 11, ids)
    near, midway = (part / share**0.5 for part in (SHARES[2], SHARES[1]))
    tier = (drawn > 1.0 - near - midway).astype(np.int64) + (drawn > 1.0 - near)
    low, high = np.array(SPANS).T[:, tier]
    span = low + (high - low) * chances(seed, 12, ids) ** 1.5
    shade = 0.82 + 0.3 * chances(seed, 13, ids)
    strand = np.floor(chances(seed, 14, ids) * _STRANDS).astype(np.int64)
    middle = (strand + 0.5) * (2.0 / _STRANDS) - 1.0
    loose = sum(chances(seed, 15 + i, ids) for i in range(3)) - 1.5
    strays = chances(seed, 18, ids) < 0.24
    lane = np.where(strays, loose * 1.35, middle * 0.8 + loose * 0.11)
    return Fleet(
        tier,
        span / SPAN,
        (np.array(_COLOURS)[tier] * (light.mean() / light) * shade[:, None]).astype(np.float32),
        np.array(_PACES)[tier] * (0.88 + 0.24 * chances(seed, 19, ids)),
        np.array(_BEFORE)[tier] + 14.0 * chances(seed, 20, ids),
        lane,
        strand,
    )


def clumped(seed: int, count: int) -> Array:
    """(n,) 0..1: even chance, thickened into gusts with thin air between."""
    even = chances(seed, 31, np.arange(count))
    return np.asarray(even + np.sin(even * 2 * np.pi * _GUSTS) * (0.72 / (2 * np.pi * _GUSTS)))


def faded(along: Array) -> Array:
    """(n,) 0..1 how much there is of each: they come out of nothing and go into it."""
    grown: Array = np.clip(np.minimum(along * 26.0, (0.992 - along) * 40.0), 0.0, 1.0)
    return grown
