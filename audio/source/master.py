"""Master: tone, loudness and peaks of what is done. All of it keeps a loop a loop."""

from __future__ import annotations

from typing import Final

import numpy as np
import pyloudnorm
from scipy import signal
from scipy.ndimage import minimum_filter1d, uniform_filter1d

from audio.source.signals import RATE, Signal, gain

_METER: Final = pyloudnorm.Meter(RATE)


def loudness(sound: Signal) -> float:
    """Integrated loudness, LUFS (ITU-R BS.1770)."""
    return float(_METER.integrated_loudness(sound))


def true_peak(sound: Signal) -> float:
    """dBTP, on four times the samples."""
    return float(20.0 * np.log10(np.abs(signal.resample_poly(sound, 4, 1, axis=0)).max() + 1e-12))


def toned(sound: Signal) -> Signal:
    """A loop's tone: no rumble, less mud at 270 Hz, air above 4 kHz, nothing to the sides below
    110 Hz. Without a phase of its own, round the loop."""
    count = len(sound)
    f = np.maximum(np.fft.rfftfreq(count, 1.0 / RATE), 1e-6)
    pitch = np.log2(np.maximum(f, 10.0))
    level = -2.2 * np.exp(-0.5 * ((pitch - np.log2(270.0)) / 0.7) ** 2)
    level += 5.0 / (1.0 + np.exp(-2.2 * (pitch - np.log2(4200.0))))
    response = 10.0 ** (level / 20.0) / (1.0 + (f / 16_000.0) ** 8) / (1.0 + (30.0 / f) ** 6)
    middle = np.fft.rfft(sound.sum(axis=1) / 2.0) * response
    side = np.fft.rfft((sound[:, 0] - sound[:, 1]) / 2.0) * response / (1.0 + (110.0 / f) ** 4)
    m, s = np.fft.irfft(middle, count), np.fft.irfft(side, count)
    return np.stack([m + s, m - s], axis=1)


def brought_to(sound: Signal, lufs: float) -> Signal:
    """The sound at an integrated loudness."""
    return sound * gain(lufs - loudness(sound))


def loud_part(sound: Signal, level: float) -> Signal:
    """An effect set by its loudest 120 ms: their RMS comes to ``level`` dB (plus 3)."""
    window = int(0.12 * RATE)
    power = np.convolve((sound**2).mean(axis=1), np.ones(window) / window, "same")
    return sound * (gain(level + 3.0) / float(np.sqrt(power.max() + 1e-20)))


def limited(sound: Signal, ceiling: float = -1.5) -> Signal:
    """Peaks held below ``ceiling`` dBTP: 4 ms ahead, 120 ms back."""
    peaks = np.abs(signal.resample_poly(sound, 4, 1, axis=0)).max(axis=1).reshape(-1, 4).max(axis=1)
    needed = np.minimum(1.0, gain(ceiling) / np.maximum(peaks, 1e-9))
    if needed.min() >= 1.0:
        return sound
    ahead = int(0.004 * RATE)
    held = minimum_filter1d(needed, 2 * ahead + 1)
    back = np.exp(-1.0 / (0.12 * RATE))
    reduction = 20.0 * np.log10(held)
    smooth = np.empty_like(reduction)
    now = 0.0
    for index, wanted in enumerate(reduction):
        now = wanted if wanted < now else now * back
        smooth[index] = now
    out: Signal = sound * uniform_filter1d(10.0 ** (smooth / 20.0), ahead)[:, None]
    return out
