"""Space: rooms as impulse responses, and reverberation that is exact on a loop."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from scipy import signal

from audio.source.signals import RATE, Signal, chance, gain, panned, rise, seconds, wound

HALL = {
    60: 2.6,
    125: 3.2,
    250: 3.8,
    500: 3.7,
    1000: 3.2,
    2000: 2.5,
    4000: 1.7,
    8000: 1.0,
    14000: 0.6,
}
CORRIDOR = {
    60: 1.6,
    125: 2.0,
    250: 2.4,
    500: 2.5,
    1000: 2.3,
    2000: 1.9,
    4000: 1.4,
    8000: 0.9,
    14000: 0.5,
}
SCHOOL = {60: 0.9, 250: 1.3, 1000: 1.2, 4000: 0.8, 12000: 0.4}
OPEN = {60: 1.2, 250: 2.4, 1000: 3.4, 4000: 2.2, 12000: 0.9}
GLASS = {60: 1.4, 250: 2.2, 1000: 3.0, 4000: 2.8, 8000: 1.7, 14000: 0.9}
"""Seconds to -60 dB by the middle of a band, Hz."""


def room(
    decays: Mapping[int, float],
    key: object,
    *,
    before: float = 0.022,
    length: float = 4.5,
    early: float = 0.07,
    taps: int = 16,
) -> Signal:
    """A room: panned early reflections, then noise that decays band by band; unit energy.

    Low bands are nearly one in both ears, high ones apart. ``before`` is the pre-delay,
    ``early`` the time of the reflections, seconds.
    """
    source = chance("room", key)
    count = int(length * RATE)
    time = seconds(count)
    pitch = np.log2(np.maximum(np.fft.rfftfreq(count, 1.0 / RATE), 10.0))
    centres = sorted(decays)
    marks = np.log2(np.array(centres, float))
    shares = np.array(
        [0.5 - 0.5 * np.cos(np.pi * np.interp(pitch, marks, unit)) for unit in np.eye(len(centres))]
    )
    shares /= shares.sum(axis=0)
    both, left, right = (np.fft.rfft(source.standard_normal(count)) for _ in range(3))
    out = np.zeros((count, 2))
    for share, centre in zip(shares, centres, strict=True):
        alike = float(np.clip(0.8 - 0.26 * np.log2(centre / 125.0), 0.05, 0.9))
        fall = np.exp(-6.908 * time / decays[centre])
        for ear, own in enumerate((left, right)):
            blend = np.sqrt(alike) * both + np.sqrt(1.0 - alike) * own
            out[:, ear] += np.fft.irfft(blend * share, count) * fall
    diffuse = int(0.035 * RATE)
    out[:diffuse] *= rise(diffuse)[:, None] ** 1.5
    out /= np.sqrt((out**2).sum() / 2.0)
    grain = np.array([0.1, 0.3, 0.6, 0.3, 0.15, 0.05])
    for tap in range(taps):
        at = int((0.004 + early * ((tap + source.random()) / taps) ** 1.3) * RATE)
        level = gain(-4.0) * 0.5 * (1.0 - 0.6 * tap / taps) * source.choice([-1.0, 1.0])
        out[at : at + len(grain)] += panned(level * grain, source.uniform(-0.9, 0.9))
    ending = int(0.3 * RATE)
    out[-ending:] *= rise(ending)[::-1, None]
    out = np.concatenate([np.zeros((int(before * RATE), 2)), out])
    whole: Signal = out / np.sqrt((out**2).sum() / 2.0)
    return whole


def rung(sound: Signal, response: Signal) -> Signal:
    """A loop in a room: circular convolution, the second of endlessly many passes."""
    count = len(sound)
    kernel = np.zeros((count, 2))
    wound(kernel, response, 0)
    product = np.fft.rfft(sound, axis=0) * np.fft.rfft(kernel, axis=0)
    out: Signal = np.fft.irfft(product, count, axis=0)
    return out


def echoed(sound: Signal, response: Signal, tail: float) -> Signal:
    """A single sound in a room, with ``tail`` seconds of what rings after it."""
    longer = np.concatenate([sound, np.zeros((int(tail * RATE), 2))])
    out: Signal = signal.fftconvolve(longer, response, axes=0)[: len(longer)]
    return out
