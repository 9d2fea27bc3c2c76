"""Choir: throats with formants, a vowel that opens over the note, a scoop into it."""

from __future__ import annotations

from typing import Final

import numpy as np

from audio.source.instruments.wave import Pointer, harmonics_below, table
from audio.source.signals import (
    RATE,
    TAU,
    Signal,
    chance,
    gain,
    noise,
    panned,
    seconds,
    shape,
    wander,
)

_VOWELS: Final = {
    "a": ((800, 0, 80), (1150, -4, 90), (2800, -20, 120), (3500, -36, 130), (4950, -60, 140)),
    "o": ((450, 0, 70), (800, -9, 80), (2830, -16, 100), (3500, -28, 130), (4950, -55, 135)),
    "u": ((325, 0, 50), (700, -12, 60), (2530, -30, 170), (3500, -40, 180), (4950, -64, 200)),
}
"""Formants of an alto: Hz, dB, width in Hz (the classic tables of formant synthesis)."""


def _throat(frequencies: Signal, vowel: str, size: float) -> Signal:
    """What a throat lets through; several throats blur the formants' widths by 1.6."""
    out = np.full_like(frequencies, gain(-46.0))
    for centre, level, width in _VOWELS[vowel]:
        half = width * 0.8 * 1.25
        out += gain(level) / np.sqrt(1.0 + ((frequencies - centre * size) / half) ** 2)
    return out


def choir(
    pitch: float,
    length: float,
    loud: float = 0.6,
    key: object = (),
    *,
    singers: int = 7,
    attack: float = 0.5,
    release: float = 0.9,
    vowels: tuple[str, str] = ("u", "a"),
    width: float = 0.7,
    centre: float = 0.0,
    air: float = 0.013,
) -> Signal:
    """Voices on one note, from the first vowel to the second as they swell. Hz, seconds.

    The glottis falls as n^-1.15; each singer scoops up from 25 to 50 cents below in 0.1 s.
    """
    source = chance("choir", round(pitch, 3), key)
    loudness = shape(int(length * RATE), attack, release, 0.3)
    count = len(loudness)
    time = seconds(count)
    number = harmonics_below(pitch, most=48)
    opened = np.clip(loudness * loud * 1.4, 0.0, 1.0)
    late_vibrato = 16.0 * np.clip(time - 0.5, 0.0, 1.0)
    out = np.zeros((count, 2))
    for singer in range(singers):
        size = 1.0 + 0.05 * source.standard_normal()
        spectra = [number**-1.15 * _throat(pitch * number, vowel, size) for vowel in vowels]
        periods = [table(s / np.sqrt((s**2).sum()), singer) for s in spectra]
        cents = source.normal(0.0, 6.0) + 4.0 * wander(count, 1.2, source)
        cents += 1.5 * wander(count, 9.0, source)
        cents -= (25.0 + 25.0 * source.random()) * np.exp(-time / (0.09 + 0.05 * source.random()))
        shake = np.sin(TAU * ((5.0 + 0.35 * source.standard_normal()) * time + source.random()))
        pointer = Pointer(pitch * 2.0 ** ((cents + late_vibrato * shake) / 1200.0), source.random())
        sound = pointer.read(periods[0])
        sound += opened * (pointer.read(periods[1]) - sound)
        sound *= 1.0 + 0.1 * wander(count, 2.0, source)
        late = int(source.random() * 0.05 * RATE)
        sound = np.concatenate([np.zeros(late), sound[: count - late]])
        out += panned(sound, centre + width * (2.0 * (singer + 0.5) / singers - 1.0))
    out *= loudness[:, None] / np.sqrt(singers)
    if air:
        breath = np.stack([noise(count, 1800.0, 7500.0, source, 1) for _ in range(2)], axis=1)
        out += air * breath * (loudness * (1.0 + np.exp(-time / 0.15)))[:, None]
    return out * loud
