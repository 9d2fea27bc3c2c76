"""Strings: players that are never quite together, each bowed between two spectra."""

from __future__ import annotations

from typing import Final

import numpy as np

from audio.source.instruments.wave import Pointer, harmonics_below, table
from audio.source.signals import RATE, TAU, Signal, chance, noise, panned, seconds, shape, wander

_BODY: Final = (
    (0.9, 280.0, 120.0),
    (0.8, 470.0, 160.0),
    (0.55, 1100.0, 500.0),
    (0.7, 2700.0, 1300.0),
)
"""Resonances of a soft violin body: gain, Hz, width."""


def strings(
    pitch: float,
    length: float,
    loud: float = 0.6,
    key: object = (),
    *,
    players: int = 5,
    attack: float = 0.7,
    release: float = 1.3,
    width: float = 0.8,
    centre: float = 0.0,
    vibrato: float = 8.0,
    air: float = 0.01,
    edge: float = 5200.0,
) -> Signal:
    """An ensemble on one note. ``pitch`` in Hz, ``length`` in seconds before the release.

    Each player is off by N(0, 5) cents and drifts; vibrato (cents) grows after 0.4 s. The two
    spectra fall as 1/n under the body and e^(-f/1500) or e^(-f/``edge``), blended by bow pressure;
    the nearer to the bridge the bow is, the higher the edge, Hz.
    """
    source = chance("strings", round(pitch, 3), key)
    loudness = shape(int(length * RATE), attack, release, 0.25)
    count = len(loudness)
    time = seconds(count)
    number = harmonics_below(pitch)
    body = 0.35 + sum(a * np.exp(-0.5 * ((pitch * number - f) / w) ** 2) for a, f, w in _BODY)
    mellow = body / number * np.exp(-pitch * number / 1500.0)
    bright = body / number * np.exp(-pitch * number / edge)
    level = 1.0 / np.sqrt((mellow**2).sum())
    grown = np.clip((time - 0.4) / 1.2, 0.0, 1.0)
    out = np.zeros((count, 2))
    for player in range(players):
        rate = 5.1 + 0.5 * source.standard_normal() + 0.2 * wander(count, 0.5, source)
        shake = np.sin(TAU * (rate * time + source.random())) * (0.7 + 0.3 * source.random())
        cents = source.normal(0.0, 5.0) + 3.0 * wander(count, 0.6, source) + vibrato * grown * shake
        pointer = Pointer(pitch * 2.0 ** (cents / 1200.0), source.random())
        bow = loudness * (0.25 + 0.75 * loud) * (1.0 + 0.25 * wander(count, 0.8, source))
        bow = np.clip(bow, 0.0, 1.0)
        sound = pointer.read(table(mellow, player))
        sound += bow * (pointer.read(table(bright, player)) - sound)
        sound *= (1.0 + 0.12 * wander(count, 1.1, source)) * level
        seat = 2.0 * (player + 0.5) / players - 1.0
        out += panned(sound, centre + width * seat * (1.0 if player % 2 else 0.85))
    out *= loudness[:, None] / np.sqrt(players)
    if air:
        hair = [noise(count, max(900.0, 1.5 * pitch), 6500.0, source, 1) for _ in range(2)]
        out += air * np.stack(hair, axis=1) * (loudness**2)[:, None]
    return out * loud
