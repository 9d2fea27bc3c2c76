"""Finish: the air all effects share, and how each comes to its loudness."""

from __future__ import annotations

from functools import cache

import numpy as np

from audio.source.master import limited, loud_part
from audio.source.signals import Signal, faded
from audio.source.space import echoed, room


@cache
def _air() -> Signal:
    """One small room for all of them."""
    decays = {60: 0.8, 250: 1.3, 1000: 1.2, 4000: 0.8, 12000: 0.4}
    return room(decays, "air of effects", before=0.008, length=1.6, early=0.035)


def finished(sound: Signal, level: float, wet: float = 0.12) -> Signal:
    """A single sound in the common air, its loudest 120 ms at ``level`` dB, no peak above -3 dBTP.

    ``wet`` is how much of the room is in it.
    """
    tail = 0.9 if wet > 0.15 else 0.2
    ringing = echoed(sound, _air(), tail)
    dry = np.zeros_like(ringing)
    dry[: len(sound)] = sound
    return faded(limited(loud_part(dry + wet * ringing, level), -3.0), 0.0, 0.08)
