"""Signals: the small change of synthesis. Stereo is (samples, 2), mono (samples,), float64, 48 kHz.

Chance comes from ``chance(*key)`` alone: a note sounds the same wherever it is rendered.
"""

from __future__ import annotations

import zlib
from typing import Final

import numpy as np
import numpy.typing as npt
from scipy import signal

RATE: Final = 48_000
TICK: Final = RATE // 60
"""Samples of a tick of the game."""
TAU: Final = 2.0 * np.pi

Signal = npt.NDArray[np.float64]


def chance(*key: object) -> np.random.Generator:
    """Random numbers that depend on the key alone."""
    return np.random.default_rng(zlib.crc32(repr(key).encode()))


def hz(midi: float) -> float:
    """Frequency of a MIDI note number; A4 = 69 = 440 Hz."""
    return float(440.0 * 2.0 ** ((midi - 69.0) / 12.0))


def gain(db: float) -> float:
    """Decibels as a factor."""
    return float(10.0 ** (db / 20.0))


def seconds(count: int) -> Signal:
    """The times of so many samples."""
    return np.arange(count) / RATE


def panned(mono: Signal, where: float = 0.0) -> Signal:
    """Mono to stereo by equal power; -1 = left, 1 = right."""
    angle = (np.clip(where, -1.0, 1.0) + 1.0) * np.pi / 4.0
    return np.stack([mono * np.cos(angle), mono * np.sin(angle)], axis=1)


def rise(count: int) -> Signal:
    """0 to 1 along half a cosine."""
    return 0.5 - 0.5 * np.cos(np.pi * np.arange(count) / max(count, 1))


def shape(held: int, attack: float, release: float, swell: float = 0.0) -> Signal:
    """A note's loudness: raised cosines at both ends (seconds), a swell by a part between.

    ``held`` samples, and the release after them.
    """
    into, out = min(int(attack * RATE), held), int(release * RATE)
    curve = np.ones(held + out)
    curve[:held] = 1.0 - swell + swell * np.sin(np.pi * np.linspace(0.0, 1.0, held))
    curve[held:] = curve[held - 1] * rise(out)[::-1]
    curve[:into] *= rise(into)
    return curve


def faded(sound: Signal, start: float = 0.0, end: float = 0.01) -> Signal:
    """The sound with soft ends, seconds each. Not in place."""
    out = sound.copy()
    for time, part in ((start, slice(None)), (end, slice(None, None, -1))):
        view = out[part]
        ramp = rise(min(int(time * RATE), len(out)))
        view[: len(ramp)] *= ramp[:, None] if out.ndim == 2 else ramp
    return out


def wander(count: int, turns: float, source: np.random.Generator) -> Signal:
    """A smooth random curve of unit variance that turns about so often a second (Catmull-Rom)."""
    points = source.standard_normal(int(count / RATE * turns) + 6)
    at = np.arange(count) * turns / RATE + 1.0 + 0.9 * source.random()
    index = at.astype(np.intp)
    u = at - index
    a, b, c, d = (points[np.minimum(index + k, len(points) - 1)] for k in (-1, 0, 1, 2))
    curve: Signal = b + 0.5 * u * (
        c - a + u * (2 * a - 5 * b + 4 * c - d + u * (3 * (b - c) + d - a))
    )
    return curve


def noise(
    count: int, low: float, high: float, source: np.random.Generator, order: int = 2
) -> Signal:
    """White noise between two frequencies (Butterworth)."""
    edges = (low, min(high, 0.48 * RATE))
    sections = signal.butter(order, edges, "bandpass", fs=RATE, output="sos")
    out: Signal = signal.sosfilt(sections, source.standard_normal(count))
    return out


def laid(into: Signal, sound: Signal, at: int) -> None:
    """Add a sound from a sample on; what is beyond the end is lost."""
    start = max(0, at)
    part = sound[start - at : start - at + max(0, len(into) - start)]
    into[start : start + len(part)] += part


def wound(into: Signal, sound: Signal, at: int) -> None:
    """Add a sound round a loop: what rings at the end is there at the beginning."""
    length = len(into)
    at %= length
    while len(sound):
        part = sound[: length - at]
        into[at : at + len(part)] += part
        sound, at = sound[len(part) :], 0
