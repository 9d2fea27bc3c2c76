"""Plucked: a harp string as a loop of delay (extended Karplus-Strong)."""

from __future__ import annotations

import numpy as np
from scipy import signal

from audio.source.signals import RATE, Signal, chance, faded, panned


def harp(
    pitch: float,
    loud: float = 0.6,
    key: object = (),
    *,
    where: float = 0.0,
    length: float = 3.0,
    decay: float = 2.6,
    pick: float = 0.28,
    bright: float = 0.5,
) -> Signal:
    """A string plucked at ``pick`` of its length; ``decay`` seconds to -60 dB at 330 Hz.

    The loop is a third-order Lagrange delay and a symmetric low-pass [s/2, 1-s, s/2], which costs
    exactly one sample: the tuning is exact.
    """
    source = chance("harp", round(pitch, 3), key)
    count = int(length * RATE)
    dulled = 0.12 + 0.25 * (1.0 - bright)
    period = RATE / pitch - 1.0
    whole = int(period) - 1
    d = period - whole
    lagrange = np.array(
        [
            -(d - 1) * (d - 2) * (d - 3) / 6,
            d * (d - 2) * (d - 3) / 2,
            -d * (d - 1) * (d - 3) / 2,
            d * (d - 1) * (d - 2) / 6,
        ]
    )
    lasting = 10.0 ** (-3.0 / (pitch * decay * (330.0 / pitch) ** 0.3))
    loop = lasting * np.convolve(lagrange, [dulled / 2, 1.0 - dulled, dulled / 2])
    feedback = np.zeros(whole + len(loop))
    feedback[0] = 1.0
    feedback[whole:] -= loop
    burst = np.zeros(count)
    one = round(RATE / pitch)
    burst[:one] = source.standard_normal(one)
    burst[:one] -= burst[:one].mean()
    at = max(1, int(pick * one))
    burst[at:] -= 0.9 * burst[:-at].copy()
    cut = min(0.9, (900.0 + 4200.0 * loud) * 2.0 / RATE + pitch / RATE)
    plucked = signal.lfilter(*signal.butter(2, cut, "low"), burst)
    sound = signal.lfilter([1.0], feedback, plucked)
    high = signal.butter(2, max(40.0, 0.5 * pitch), "high", fs=RATE, output="sos")
    sound = signal.sosfilt(high, sound)
    sound *= 0.3 / (np.sqrt((sound[: RATE // 4] ** 2).mean()) + 1e-9)
    return panned(faded(sound, 0.001, 0.08) * loud, where)
