"""Finish: the air all effects share, and how each comes to its loudness."""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np

from audio.source.master import limited, loud_part
from audio.source.signals import RATE, Signal, faded, gain
from audio.source.space import echoed, room, rung

_READS: Final = 5.3
"""dB by which ``loud_part`` is louder than BS.1770 reads two ears, before its weighting."""
_SILENT: Final = -60.0
"""dB below its peak at which a sound has ended."""


@cache
def _air() -> Signal:
    """One small room for all of them."""
    decays = {60: 0.8, 250: 1.3, 1000: 1.2, 4000: 0.8, 12000: 0.4}
    return room(decays, "air of effects", before=0.008, length=1.6, early=0.035)


def finished(sound: Signal, level: float, wet: float = 0.12) -> Signal:
    """A single sound in the common air, its loudest 120 ms at ``level`` dB (as LUFS read, but
    unweighted), no peak above -3 dBTP.

    ``wet`` is how much of the room is in it. What is silent at its end is cut.
    """
    tail = 0.9 if wet > 0.15 else 0.2
    sound = faded(sound, 0.0, 0.04)
    ringing = echoed(sound, _air(), tail)
    dry = np.zeros_like(ringing)
    dry[: len(sound)] = sound
    done = limited(loud_part(dry + wet * ringing, level - _READS), -3.0)
    return faded(done[: _end(done)], 0.0, 0.08)


def endless(sound: Signal, level: float, wet: float = 0.12) -> Signal:
    """The same for a loop, which stays one: what rings at its end is there at its beginning."""
    return limited(loud_part(sound + wet * rung(sound, _air()), level - _READS), -3.0)


def _end(sound: Signal) -> int:
    loud = np.abs(sound).max(axis=1)
    heard = np.flatnonzero(loud > loud.max() * gain(_SILENT))
    return min(len(sound), int(heard[-1]) + RATE // 12) if len(heard) else len(sound)
