"""Paint: what wet paint looks like in its own space, along a ribbon and across it. No GL.

One tile of relief and colour repeats along every ribbon; two of it that slide over
each other at their own speeds never look the same twice.
"""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.view.fold.palette import linear

Floats = NDArray[np.float32]

LENGTH: Final = 3072.0
"""px along a ribbon after which the tile repeats."""
REACH: Final = 1.25
"""Half widths across that the tile shows, to either side of the middle."""
SIZE: Final = (512, 192)
"""Texels along and across."""
_BROAD: Final = 0.30
_RIDGES: Final = 6
_STRANDS: Final = 13
_SLOPE: Final = 4.6
"""The spectrum of the relief falls as 1 / f^slope. Flatter than 4.2, paint is crumpled foil."""

FAMILIES: Final[dict[str, tuple[str, ...]]] = {
    "lilac": ("#150a34", "#3a2188", "#7c56dc", "#b79cf0", "#efe0ff"),
    "indigo": ("#07072a", "#17156a", "#3a37cc", "#7a6cf2", "#cbbcff"),
    "teal": ("#021a28", "#064a66", "#0f8ca6", "#3fcfd0", "#b8f6ee"),
    "emerald": ("#011f16", "#04523a", "#0d9864", "#42d892", "#c6f8d2"),
    "plum": ("#1c0528", "#4c1168", "#94309e", "#dc66a6", "#ffc0b4"),
}
"""Five colours of one kin each, from the deep of the paint to where it is thin."""
_SHADES: Final = 64


@cache
def ramps() -> Floats:
    """(families, shades, 3) linear colour from the deep to the thin, one row a family."""
    rows = []
    for family in FAMILIES.values():
        stops = np.array([linear(colour) for colour in family])
        at = np.linspace(0.0, len(stops) - 1.0, _SHADES)
        rows.append([np.interp(at, range(len(stops)), stops[:, c]) for c in range(3)])
    return np.asarray(rows, np.float32).transpose(0, 2, 1)


def row_of(family: str) -> float:
    """Where the ramp of a family lies among all, 0..1. Raises ValueError for an unknown one."""
    return (list(FAMILIES).index(family) + 0.5) / len(FAMILIES)


@cache
def wet_paint(seed: int = 4) -> Floats:
    """(across, along, 4): slope along, slope across, hue, strand.

    The relief is in half widths of the ribbon. Its slope along is for each px of the
    ribbon and 1000 px of half width, its slope across for each half width; hue is round
    0, strand 0..1: how much of it a thread of another colour has dragged along.
    """
    along, across = SIZE
    rng = np.random.default_rng(seed)
    v = ((np.arange(across) + 0.5) / across * 2 - 1)[:, None] * REACH
    roof = np.clip(1.0 - v * v, 0.0, 1.0) ** 0.5
    # Gravity and the brush drew it out: long, few, nearly straight ridges on slow swells.
    relief = (0.20 * _noise(rng, 1.0, _SLOPE) + 0.03 * _noise(rng, 3.0, _SLOPE)) * roof
    for _ in range(_RIDGES):
        middle = rng.uniform(-0.8, 0.8) + 0.26 * _wander(rng)
        width = rng.uniform(0.12, 0.26) * np.clip(1.0 + 0.5 * _wander(rng), 0.5, 1.8)
        high = rng.uniform(0.25, 0.55) * width * np.clip(0.6 + 0.8 * _wander(rng), -0.4, 1.6)
        relief += high * np.exp(-(((v - middle) / width) ** 2)) * roof
    strand = np.zeros((across, along))
    for _ in range(_STRANDS):
        middle = rng.uniform(-0.9, 0.9) + 0.24 * _wander(rng)
        width = rng.uniform(0.03, 0.10) * np.clip(1.0 + 0.8 * _wander(rng), 0.5, 2.0)
        there = np.clip(0.3 + 0.9 * _wander(rng), 0.0, 1.0)
        strand += np.exp(-(((v - middle) / width) ** 2)) * rng.uniform(0.3, 0.9) * there
    # The skin of a liquid closes over every edge.
    relief = _softened(relief, 0.035 * across / REACH)
    step = LENGTH / along
    slope_along = (np.roll(relief, -1, 1) - np.roll(relief, 1, 1)) / (2 * step) * 1000.0
    slope_across = np.gradient(relief, v[:, 0], axis=0)
    hue = 0.50 * _noise(rng, 1.6, _SLOPE - 0.4) + 0.12 * _noise(rng, 5.0, _SLOPE - 0.4)
    return np.stack([slope_along, slope_across, hue, np.clip(strand, 0, 1)], -1).astype(np.float32)


def _noise(rng: np.random.Generator, finer: float, slope: float) -> NDArray[np.float64]:
    """(across, along) of deviation 1, repeating along; ``finer`` times finer across."""
    along, across = SIZE
    # Twice as high, so that its edges across need not meet.
    white = rng.standard_normal((2 * across, along))
    fy = np.fft.fftfreq(2 * across)[:, None] * 2 * across / finer
    fx = np.fft.rfftfreq(along)[None, :] * along
    pitch = np.hypot(fx * _BROAD, fy)
    pitch[0, 0] = 1.0
    shaped = np.fft.rfft2(white) / np.maximum(pitch, 1.0) ** (slope / 2)
    shaped[:, 0] = 0.0
    field = np.fft.irfft2(shaped, white.shape)[:across]
    return np.asarray(field / field.std())


def _wander(rng: np.random.Generator) -> NDArray[np.float64]:
    """(1, along) of deviation 1: a slow drift that meets itself."""
    along = SIZE[0]
    pitch = np.fft.rfftfreq(along) * along
    pitch[0] = 1.0
    shaped = np.fft.rfft(rng.standard_normal(along)) / np.maximum(pitch, 3.0) ** 2.4
    shaped[0] = 0.0
    field = np.fft.irfft(shaped, along)
    return np.asarray(field / field.std())[None, :]


def _softened(field: NDArray[np.float64], texels: float) -> NDArray[np.float64]:
    """Blurred across by a bell of that deviation."""
    reach = int(3 * texels)
    bell = np.exp(-0.5 * (np.arange(-reach, reach + 1) / texels) ** 2)
    bell /= bell.sum()
    wide = np.pad(field, ((reach, reach), (0, 0)), mode="edge")
    parts = [wide[k : k + len(field)] * weight for k, weight in enumerate(bell)]
    return np.asarray(np.sum(parts, axis=0))
