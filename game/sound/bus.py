"""Bus: what all music goes through: a swing of pitch that never leaves the beat, and a filter.

The swing is a delay line whose length breathes; the filter is a blend of the sound with itself
as a low-pass darkens it (a windowed sinc of 96 taps at 750 Hz). Both delay by as much always.
"""

from __future__ import annotations

from math import log, pi
from typing import Final

import numpy as np

from game.sound.clock import BLOCK, RATE, Block
from game.sound.mood import Levels

_TAPS: Final = 96
_CUT: Final = 750.0
_LINE: Final = 4096
_MIDDLE: Final = 900.0
"""Samples the swing delays by in the middle."""
_SWING: Final = 0.31
"""Hz."""
_APART: Final = 0.9
"""Radians by which the right channel swings ahead."""
_PART: Final = np.linspace(0.0, 1.0, BLOCK, endpoint=False, dtype=np.float32)


def _kernel() -> Block:
    at = np.arange(_TAPS) - (_TAPS - 1) / 2
    taps = np.sinc(at * 2.0 * _CUT / RATE) * np.hanning(_TAPS + 2)[1:-1]
    kernel: Block = (taps / taps.sum()).astype(np.float32)
    return kernel


class Bus:
    """Keeps what was heard lately."""

    def __init__(self) -> None:
        self._line = np.zeros((_LINE, 2), np.float32)
        self._tail = np.zeros((_TAPS - 1, 2), np.float32)
        self._kernel = _kernel()
        self._samples = 0

    def through(self, block: Block, before: Levels, after: Levels) -> Block:
        """A tick of sound, while the levels go from one to the other."""
        line = np.concatenate([self._line, block])
        self._line = line[-_LINE:]
        swung = self._swung(line, before.cents, after.cents)
        near = np.concatenate([self._tail, swung])
        self._tail = near[-(_TAPS - 1) :]
        dark = np.stack([np.convolve(near[:, c], self._kernel, "valid") for c in (0, 1)], axis=1)
        dry = near[_TAPS // 2 - 1 : _TAPS // 2 - 1 + BLOCK]
        opened = (before.open + (after.open - before.open) * _PART)[:, None]
        out: Block = dark + opened * (dry - dark)
        return out

    def _swung(self, line: Block, before: float, after: float) -> Block:
        seconds = (self._samples + np.arange(BLOCK)) / RATE
        self._samples = (self._samples + BLOCK) % (1000 * RATE)
        if before < 1e-3 and after < 1e-3:
            start = _LINE - int(_MIDDLE)
            return line[start : start + BLOCK]
        cents = before + (after - before) * _PART
        deep = cents * (log(2.0) / 1200.0 / (2.0 * pi * _SWING) * RATE)
        turn = 2.0 * pi * _SWING * seconds
        out = np.empty((BLOCK, 2), np.float32)
        for channel, ahead in enumerate((0.0, _APART)):
            at = _LINE + np.arange(BLOCK) - (_MIDDLE + deep * np.sin(turn + ahead))
            whole = at.astype(np.intp)
            part = at - whole
            track = line[:, channel]
            out[:, channel] = track[whole] * (1.0 - part) + track[whole + 1] * part
        return out


def kneed(block: Block) -> Block:
    """Loud peaks bent softly, so that nothing clips."""
    loud = np.abs(block)
    if float(loud.max(initial=0.0)) <= _KNEE:
        return block
    bent = np.sign(block) * (_KNEE + _OVER * np.tanh((loud - _KNEE) / _OVER))
    out: Block = np.where(loud > _KNEE, bent, block).astype(np.float32)
    return out


_KNEE: Final = 0.7
_OVER: Final = 0.17
"""Beyond the knee at most so much: 0.87 leaves a true peak below -1 dB."""
