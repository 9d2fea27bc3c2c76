"""Wavetables: one period with given harmonics, read at any pitch that moves."""

from __future__ import annotations

from typing import Final

import numpy as np

from audio.source.signals import RATE, TAU, Signal, chance

_SIZE: Final = 8192


def table(harmonics: Signal, seed: int = 0) -> Signal:
    """One period from amplitudes of harmonics 1, 2, ...; random phases keep its crest low."""
    spectrum = np.zeros(_SIZE // 2 + 1, complex)
    turns = chance("table", seed).random(len(harmonics)) * TAU
    spectrum[1 : len(harmonics) + 1] = harmonics * np.exp(1j * turns)
    period = np.fft.irfft(spectrum) * (_SIZE / 2)
    return np.append(period, period[0])


class Pointer:
    """Where in a table each sample reads, for a frequency (Hz) that may move."""

    def __init__(self, frequency: Signal, start: float) -> None:
        """``start``: 0 to 1 of a period."""
        at = (np.cumsum(frequency) / RATE + start) % 1.0 * _SIZE
        self._index = at.astype(np.intp)
        self._part = at - self._index

    def read(self, period: Signal) -> Signal:
        """The table's values, linearly between its points."""
        low = period[self._index]
        out: Signal = low + self._part * (period[self._index + 1] - low)
        return out


def harmonics_below(frequency: float, highest: float = 9000.0, most: int = 44) -> Signal:
    """The numbers of the harmonics a table may hold."""
    return np.arange(1.0, max(2, min(most, int(highest / frequency))) + 1)
