"""Strides: what answers a step taken on the heart's beat, and one taken off it. No GL."""

from __future__ import annotations

from typing import Final

from game.sim.plane import KY
from game.view.glow.rows import GLOW, RING, Row, light_of, row
from game.view.snapshot import Effect

STRIDE: Final = 0.8
"""Seconds."""
_LAGS: Final = 0.0, 0.12
"""Seconds after which each ring of a stride sets out."""


def stride(effect: Effect, behind: list[Row], _front: list[Row]) -> None:
    """On the beat the floor rings out in gold; off it a pale ring only closes on the foot."""
    left = max(0.0, 1.0 - effect.age / STRIDE)
    at = effect.x, effect.y, 0.0
    if effect.strength == 0.0:
        radius = 22.0 + 26.0 * left
        behind.append(row(RING, at, (radius, radius * KY), light_of("papersh", 0.30 * left)))
        return
    behind.append(row(GLOW, at, (150.0, 150.0 * KY), light_of("#ffb860", 0.30 * left * left)))
    for lag in _LAGS:
        age = effect.age - lag
        if age >= 0.0:
            radius = 34.0 + 210.0 * (1.0 - (1.0 - age / STRIDE) ** 3)
            light = light_of("#ffd890", 0.85 * left * left)
            behind.append(row(RING, at, (radius, radius * KY), light))
