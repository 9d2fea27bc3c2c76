"""Tubes: how bright a fluorescent is at a tick. Pure looks; the rules know only life and death."""

from __future__ import annotations

from typing import Final

DYING_TICKS: Final = 54
"""From the moment one passes beneath to the dark."""
EMBER_TICKS: Final = 240
"""How long its ends still glow after that."""


def _chance(*keys: int) -> float:
    h = 2166136261
    for key in keys:
        h = ((h ^ (key & 0xFFFFFFFF)) * 16777619) & 0xFFFFFFFF
        h ^= h >> 13
        h = (h * 747796405) & 0xFFFFFFFF
    return ((h ^ (h >> 16)) & 0xFFFF) / 65536


def brightness(tube: int, tick: int, died: int | None) -> float:
    """0 dark to 1 full. ``died`` is the tick in which one passed beneath, None while it lives.

    A living tube hums, and now and then stutters for a few ticks. A dying one flares,
    sputters ever more faintly, and is out after ``DYING_TICKS``.
    """
    if died is None:
        slot = tick // 90
        start = 90 * slot + int(_chance(tube, slot) * 70)
        stutters = _chance(tube, slot, 7) < 0.28 and start <= tick < start + 14
        dip = 0.45 * (_chance(tube, tick // 2) < 0.5) if stutters else 0.0
        return 1.0 - dip - 0.03 * (tick % 4 < 2)
    age = tick - died
    if age >= DYING_TICKS:
        return 0.0
    left = 1.0 - age / DYING_TICKS
    if age < 4:
        return 1.25
    lit = _chance(tube, age // 3) < 0.30 + 0.45 * left
    return (0.35 + 0.65 * left) if lit else 0.04


def ember(tick: int, died: int | None) -> float:
    """0..1: how much the ends of a dead tube still glow."""
    if died is None:
        return 0.0
    return max(0.0, 1.0 - (tick - died) / (DYING_TICKS + EMBER_TICKS)) ** 2
