"""Gestures: what effects are made of besides instruments: feet, air that moves, loops, debris."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from audio.source.instruments.struck import GLASS, modes
from audio.source.signals import RATE, TAU, Signal, chance, faded, laid, noise, panned, seconds

COMMON: Final = (62, 64, 67, 69)
"""D, E, G, A: the notes every place's mode has. What sounds anywhere is made of them."""


def canvas(length: float) -> Signal:
    """So many seconds of nothing, stereo."""
    return np.zeros((int(length * RATE), 2))


def looped(sound: Signal, fade: float = 0.5) -> Signal:
    """A texture as a loop: its end goes out under its beginning. Shorter by ``fade`` seconds."""
    count = int(fade * RATE)
    part = np.linspace(0.0, np.pi / 2.0, count)[:, None]
    out = sound[:-count].copy()
    out[:count] = out[:count] * np.sin(part) + sound[-count:] * np.cos(part)
    return out


def curve(count: int, *points: tuple[float, float]) -> Signal:
    """Straight lines through (part of the length, value)."""
    at, values = zip(*points, strict=True)
    out: Signal = np.interp(np.linspace(0.0, 1.0, count), at, values)
    return out


def air(centre: Signal, source: np.random.Generator, octaves: float = 0.6) -> Signal:
    """Noise whose middle (Hz, a sample each) moves; ``octaves`` is its width to each side.

    A bank of half-octave bands, each as loud as it is near the middle.
    """
    count = len(centre)
    pitch = np.log2(centre)
    out = np.zeros(count)
    edges = 90.0 * 2.0 ** np.arange(0.0, 7.1, 0.5)
    for low, high in pairwise(edges):
        near = np.exp(-0.5 * ((np.log2(low * high) / 2.0 - pitch) / octaves) ** 2)
        if near.max() > 0.01:
            out += noise(count, low, high, source, 1) * near
    return out


def knock(
    count: int, pitches: Sequence[float], decays: Sequence[float], levels: Sequence[float]
) -> Signal:
    """A dull body that is struck: bare sines that die at once, ``decays`` seconds to 1/e. Mono."""
    time = seconds(count)
    out = np.zeros(count)
    for pitch, decay, level in zip(pitches, decays, levels, strict=True):
        out += level * np.sin(TAU * pitch * time) * np.exp(-time / decay)
    return out * (1.0 - np.exp(-time / 0.0008))


def foot(source: np.random.Generator, *, firm: float = 0.5, length: float = 0.22) -> Signal:
    """A bare foot: the heel, and the ball a moment after it. Mono; ``firm`` 0 to 1."""
    count = int(length * RATE)
    out = np.zeros(count)
    for at, weight in ((0.004, 1.0), (0.046 + 0.016 * source.random(), 0.5)):
        size = int(0.09 * RATE)
        low = 105.0 + 30.0 * source.random()
        thud = knock(size, (low, 1.9 * low), (0.016, 0.009), (0.8, 0.35))
        skin = noise(size, 260.0, 900.0 + 1500.0 * firm, source, 1)
        skin *= np.exp(-seconds(size) / (0.010 + 0.008 * (1.0 - firm)))
        laid(out, weight * (thud + 0.55 * skin), int(at * RATE))
    return faded(out, 0.0, 0.03)


def shards(
    length: float,
    number: int,
    key: object,
    *,
    low: float = 2200.0,
    high: float = 9000.0,
    spread: float = 0.35,
    ring: float = 0.16,
) -> Signal:
    """Pieces of glass that fall and ring: most at once, the last far apart. Stereo."""
    source = chance("shards", key)
    out = canvas(length)
    for piece in range(number):
        at = min(length - 0.05, source.exponential(spread * length * 0.5))
        pitch = float(np.exp(source.uniform(np.log(low), np.log(high))))
        loud = 0.5 * source.random() ** 1.6 + 0.05
        decays = [ring * (0.4 + source.random()) * part for part in (1.0, 0.6, 0.4, 0.3, 0.2)]
        note = modes(
            pitch,
            GLASS,
            (loud, 0.5 * loud, 0.3 * loud, 0.0, 0.0),
            decays,
            2.2 * ring,
            (key, piece),
            attack=0.0006,
            where=source.uniform(-0.9, 0.9),
            width=0.1,
        )
        laid(out, note, int(at * RATE))
    return out


def creak(
    length: float, rates: Sequence[tuple[float, float]], bodies: Sequence[float], key: object
) -> Signal:
    """Stick and slip: jerks at a rate (part of the length, Hz) that excite a few bodies. Mono."""
    source = chance("creak", key)
    count = int(length * RATE)
    rate = curve(count, *rates) * (
        1.0 + 0.06 * np.repeat(source.standard_normal(count // 900 + 1), 900)[:count]
    )
    turns = np.floor(np.cumsum(rate) / RATE)
    jerks = np.diff(turns, prepend=0.0) * (0.6 + 0.4 * source.random(count))
    size = int(0.05 * RATE)
    ring = knock(size, bodies, [0.004 + 1.4 / body for body in bodies], [1.0] * len(bodies))
    out: Signal = np.convolve(jerks, ring)[:count]
    return out


def centred(mono: Signal, *parts: Signal) -> Signal:
    """Mono sounds of equal length in the middle."""
    return panned(mono + sum(parts, np.zeros(len(mono))))
