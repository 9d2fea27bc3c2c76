"""Struck: glass, bells, tines, bars, felt piano: sums of modes that ring and beat."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from audio.source.signals import (
    RATE,
    TAU,
    Signal,
    chance,
    faded,
    laid,
    noise,
    panned,
    rise,
    seconds,
)

GLASS: Final = (1.0, 2.32, 4.25, 6.63, 9.38)
"""Modes of a wine glass (2,0) to (6,0)."""
BOWL: Final = (1.0, 2.778, 5.181, 8.163, 11.66)
BAR: Final = (1.0, 2.756, 5.404, 8.933, 13.34)
"""A bar free at both ends (Euler-Bernoulli)."""
TINE: Final = (1.0, 6.267, 17.55)
"""A tine held at one end."""
BELL: Final = (0.5, 1.0, 1.2, 1.5, 2.0, 2.5, 2.667, 3.0, 4.0, 5.33)
"""A church bell with its minor third."""
HAND: Final = (1.0, 2.0, 3.0, 4.16)
"""A handbell, tuned."""


def modes(
    pitch: float,
    ratios: Sequence[float],
    levels: Sequence[float],
    decays: Sequence[float],
    length: float,
    key: object = (),
    *,
    apart: float = 0.4,
    attack: float = 0.002,
    where: float = 0.0,
    width: float = 0.3,
) -> Signal:
    """Decaying modes, each a pair ``apart`` Hz from each other: it beats and stays in tune.

    ``decays`` are seconds to -60 dB, ``length`` seconds in all.
    """
    source = chance("modes", round(pitch, 3), key)
    count = int(length * RATE)
    time = seconds(count)
    out = np.zeros((count, 2))
    for ratio, level, decay in zip(ratios, levels, decays, strict=True):
        frequency = pitch * ratio
        if frequency > 15_000.0:
            continue
        ringing = 0.5 * level * np.exp(-6.908 * time / decay)
        split = apart * (0.6 + 0.8 * source.random()) / 2.0
        for side in (-1.0, 1.0):
            turn = TAU * (frequency + side * split) * time + 0.6 * source.random()
            out += panned(ringing * np.sin(turn), where + side * width)
    into = max(int(attack * RATE), 8)
    out[:into] *= rise(into)[:, None]
    return faded(out, 0.0, 0.05)


def click(
    level: float, low: float, high: float, decay: float, key: object, where: float, count: int
) -> Signal:
    """The touch itself: a grain of noise, ``decay`` seconds to 1/e, in a signal of ``count``."""
    length = min(count, int(decay * 12 * RATE))
    grain = noise(length, low, high, chance("click", key)) * np.exp(-seconds(length) / decay)
    out = np.zeros((count, 2))
    out[:length] = panned(grain, where) * level
    return out


def glass(
    pitch: float,
    loud: float = 0.6,
    key: object = (),
    *,
    where: float = 0.0,
    length: float = 5.0,
    ring: float = 4.0,
) -> Signal:
    """A glass bell: struck softly, it rings ``ring`` seconds at 880 Hz, longer below."""
    harder = 0.4 + loud
    levels = [
        loud * a * (1.0 if k == 0 else harder) for k, a in enumerate((1, 0.45, 0.26, 0.13, 0.07))
    ]
    longer = (880.0 / pitch) ** 0.35
    decays = [ring * part * longer for part in (1.0, 0.55, 0.3, 0.18, 0.1)]
    out = modes(pitch, GLASS, levels, decays, length, key, apart=0.7, attack=0.003, where=where)
    return out + click(0.1 * loud, 3500.0, 11_000.0, 0.004, key, where, len(out))


def splinter(
    pitch: float,
    loud: float = 0.4,
    key: object = (),
    *,
    where: float = 0.0,
    length: float = 1.6,
    ring: float = 1.2,
) -> Signal:
    """A splinter of a glass bell: little of its own pitch, nearly all in the modes above it."""
    levels = [loud * part for part in (0.22, 0.75, 0.6, 0.36, 0.2)]
    decays = [ring * part for part in (1.0, 0.9, 0.7, 0.5, 0.3)]
    return modes(
        pitch, GLASS, levels, decays, length, key, apart=1.1, attack=0.0012, where=where, width=0.2
    )


def kalimba(
    pitch: float, loud: float = 0.6, key: object = (), *, where: float = 0.0, length: float = 2.2
) -> Signal:
    """A tine under a thumb."""
    levels = (loud, 0.22 * loud * loud, 0.05 * loud * loud)
    decays = [d * (440.0 / pitch) ** 0.4 for d in (1.7, 0.22, 0.06)]
    out = modes(
        pitch, TINE, levels, decays, length, key, apart=0.25, attack=0.0015, where=where, width=0.12
    )
    return out + click(0.12 * loud, 700.0, 2600.0, 0.006, key, where, len(out))


def felt(
    pitch: float,
    loud: float = 0.5,
    key: object = (),
    *,
    where: float = 0.0,
    length: float = 4.0,
    held: float | None = None,
) -> Signal:
    """A felted piano: partials of a stiff string f_k = k f sqrt(1 + B k^2), three strings each,
    two decays, a soft hammer at 1/7.6 of the string, a damper after ``held`` seconds."""
    source = chance("felt", round(pitch, 3), key)
    count = int(length * RATE)
    time = seconds(count)
    stiff = 3.5e-4 * (pitch / 262.0) ** 1.2
    soft = 420.0 + 1100.0 * loud + 0.35 * pitch
    first = 7.5 * (131.0 / pitch) ** 0.55
    out = np.zeros((count, 2))
    for k in range(1, 15):
        frequency = k * pitch * np.sqrt((1.0 + stiff * k * k) / (1.0 + stiff))
        if frequency > 7000.0:
            break
        level = k**-0.7 * abs(np.sin(np.pi * k / 7.6)) * np.exp(-frequency / soft) / 3.0
        decay = first / (1.0 + 0.22 * (k - 1))
        fall = 0.72 * np.exp(-6.908 * time / (0.35 * decay))
        fall += 0.28 * np.exp(-6.908 * time / (1.4 * decay))
        for string, cents in enumerate((-0.7, 0.1, 0.8)):
            off = 2.0 ** (cents * (0.5 + source.random()) / 1200.0)
            turn = TAU * frequency * off * time + 0.8 * source.random()
            out += panned(level * fall * np.sin(turn), where + 0.22 * (string - 1))
    into = int((0.007 - 0.004 * loud) * RATE)
    out[:into] *= rise(into)[:, None]
    thud = noise(int(0.09 * RATE), 70.0, 380.0, source)
    thud *= np.exp(-seconds(len(thud)) / 0.016) * 0.05 * (0.4 + loud)
    laid(out, panned(thud, where), 0)
    if held is not None and held < length:
        damped = int(held * RATE)
        out[damped:] *= np.exp(-seconds(count - damped) / 0.16)[:, None]
    return faded(out, 0.0, 0.06) * loud * 1.9


def block(
    pitch: float, loud: float = 0.5, key: object = (), *, where: float = 0.0, length: float = 0.35
) -> Signal:
    """A tooth of clockwork: a short bar of wood with a chip of glass in it."""
    levels = (loud, 0.5 * loud, 0.22 * loud)
    out = modes(pitch, BAR[:3], levels, (0.11, 0.06, 0.04), length, key, where=where, width=0.15)
    return out + click(0.3 * loud, 2600.0, 9000.0, 0.002, key, where, len(out))
