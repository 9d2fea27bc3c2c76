"""Drums: the heart, and what else is felt rather than heard."""

from __future__ import annotations

import numpy as np

from audio.source.signals import RATE, TAU, Signal, chance, noise, panned, rise, seconds


def thump(
    high: float,
    low: float,
    decay: float,
    loud: float,
    key: object = (),
    *,
    breath: float = 0.25,
    drive: float = 1.6,
) -> Signal:
    """A skin or a valve: a sine that falls from ``high`` to ``low`` Hz, driven so that small
    speakers hear it, and a breath of noise. ``decay`` seconds to 1/e."""
    count = int(decay * 9 * RATE)
    time = seconds(count)
    frequency = low + (high - low) * np.exp(-time / (0.45 * decay))
    loudness = (1.0 - np.exp(-time / 0.006)) * np.exp(-time / decay)
    sound = np.tanh(drive * loudness * np.sin(TAU * np.cumsum(frequency) / RATE)) / np.tanh(drive)
    sound += 2.0 * breath * noise(count, 60.0, 220.0, chance("thump", key)) * loudness
    return panned(sound * loud) * rise(count)[::-1, None] ** 0.25


def lub(loud: float = 0.7, key: object = ()) -> Signal:
    """The heart's first sound, tuned to A1."""
    return thump(92.0, 55.0, 0.085, loud, (key, "lub"), breath=0.25, drive=2.2)


def dub(loud: float = 0.7, key: object = ()) -> Signal:
    """Its second, a third of a beat later, tuned to D2."""
    return thump(116.0, 73.4, 0.055, 0.62 * loud, (key, "dub"), breath=0.2, drive=2.2)
