"""Fireseed: the tongues of cold fire, as one tile that is only moved and bent. No GL.

Fire that follows a log spiral is straight in (turn, logarithm of the distance): all of
its tails point one way there, and can be drawn once.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.view.passes.noise import spectral

Floats = NDArray[np.float32]

SIZE: Final = 512
"""Texels; across lies the turn, down the distance."""
_SEEDS: Final = ((0.00030, 9.0, 210.0), (0.0017, 3.4, 120.0), (1.0, 1.7, 34.0))
"""Share of texels that are seeds, their radius and the length of their tails, texels."""


def fire_tile() -> Floats:
    """(SIZE, SIZE, 4): wide tongues, narrow ones, filaments, each 0..1; and a bend, -1..1."""
    rng = np.random.default_rng(4)
    planes = [_tongues(rng, *seed) for seed in _SEEDS]
    planes.append(np.kron(spectral(SIZE // 2, 3.0, 31), np.ones((2, 2), np.float32)))
    return np.stack(planes, -1).astype(np.float32)


def _tongues(rng: np.random.Generator, share: float, radius: float, tail: float) -> Floats:
    """Seeds drawn out to one side: a head, and a tail that dies away behind it."""
    if share < 1.0:
        seeds = (rng.random((SIZE, SIZE)) < share) * rng.uniform(0.5, 1.0, (SIZE, SIZE))
    else:
        seeds = rng.standard_normal((SIZE, SIZE))
    across = np.minimum(np.arange(SIZE), SIZE - np.arange(SIZE))
    down = np.arange(SIZE)
    width = np.exp(-((across / radius) ** 2) / 2.0)
    head = np.exp(-((np.minimum(down, SIZE - down) / radius) ** 2) / 2.0)
    drawn = np.exp(-down / tail)
    kernel = np.fft.rfft(drawn) * np.fft.rfft(head)
    along = np.fft.irfft(kernel, SIZE)
    spread = np.fft.rfft2(np.outer(along, width))
    field = np.fft.irfft2(np.fft.rfft2(seeds) * spread, (SIZE, SIZE))
    low, high = np.percentile(field, (2.0, 98.0))
    return np.asarray(np.clip((field - low) / (high - low), 0.0, 1.0), np.float32)
