"""Glass rim: rubbed by a wet finger."""

from __future__ import annotations

import numpy as np

from audio.source.signals import RATE, TAU, Signal, chance, panned, seconds, shape, wander


def rim(
    pitch: float, length: float, loud: float = 0.5, key: object = (), *, where: float = 0.0
) -> Signal:
    """A rim that swells and leaves: its own mode, a little of the next, a tremor of the finger."""
    source = chance("rim", round(pitch, 3), key)
    loudness = shape(int(length * RATE), min(1.4, length / 2), 2.2, 0.4)
    count = len(loudness)
    turn = TAU * np.cumsum(pitch * 2.0 ** (1.6 * wander(count, 0.5, source) / 1200.0)) / RATE
    tremor = 1.0 + 0.1 * np.sin(TAU * 1.7 * seconds(count) + 6.0 * source.random())
    tremor += 0.05 * wander(count, 3.0, source)
    near = (
        np.sin(turn)
        + 0.05 * np.sin(2 * turn)
        + 0.04 * np.sin(2.32 * turn)
        + 0.02 * np.sin(3 * turn)
    )
    far = np.sin(1.0004 * turn + 1.1) + 0.05 * np.sin(2 * turn + 0.4)
    both = panned(near, where - 0.35) + panned(far, where + 0.35)
    return both * (0.5 * loud * loudness * tremor)[:, None]
