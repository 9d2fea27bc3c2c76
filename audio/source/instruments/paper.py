"""Paper: clouds of grains, as a sheet that bends crackles."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from audio.source.signals import RATE, TAU, Signal, seconds


def paper(
    length: float,
    rate: Callable[[float], float],
    source: np.random.Generator,
    *,
    low: float = 1400.0,
    high: float = 9500.0,
) -> Signal:
    """Mono. ``rate`` gives grains a second at a part (0 to 1) of ``length`` seconds.

    Grains are 0.4 to 3.5 ms, their loudness is Pareto's, cut at 3.2, their pitch even on a
    logarithmic scale between ``low`` and ``high`` Hz.
    """
    count = int(length * RATE)
    out = np.zeros(count)
    at = 0.0
    while True:
        at += source.exponential(1.0 / max(1.0, rate(min(1.0, at / length))))
        first = int(at * RATE)
        if first >= count:
            return out
        grain = int(source.uniform(0.0016, 0.014) * RATE)
        pitch = float(np.exp(source.uniform(np.log(low), np.log(high))))
        time = seconds(grain)
        wave = np.sin(TAU * pitch * time + TAU * source.random())
        wave *= np.exp(-4.0 * time * RATE / grain) * (0.5 + 0.5 * source.standard_normal(grain))
        # It takes half a turn to begin: a grain of treble must not thump.
        wave *= 1.0 - np.exp(-2.0 * pitch * time)
        loud = min(3.2, source.pareto(1.6) + 0.25) * (2500.0 / pitch) ** 0.35
        part = wave[: count - first]
        out[first : first + len(part)] += loud * part


def hump(at: float, width: float) -> Callable[[float], float]:
    """A bell curve of height 1."""
    return lambda u: float(np.exp(-0.5 * ((u - at) / width) ** 2))
