"""Puffs: what is seen of a breath that drives one on. No GL."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final

from game.sim.plane import KY
from game.view.glow.rows import GLOW, MOTE, RING, Row, light_of, row, share
from game.view.snapshot import Effect

PUFF: Final = 0.9
"""Seconds."""
_MOTES: Final = 22
_CONE: Final = 0.42
"""Radians to either side of the way back."""


def puff(effect: Effect, behind: list[Row], front: list[Row]) -> None:
    """A cone of cold breath the other way, and a ring that is left where it began."""
    age = effect.age / PUFF
    left = max(0.0, 1.0 - age)
    out = 1.0 - left * left * left
    back = effect.angle + pi
    for k in range(_MOTES):
        angle = back + _CONE * (2.0 * share(effect.seed, k) - 1.0)
        far = (24.0 + 92.0 * share(effect.seed, k + 40)) * out
        at = effect.x + far * cos(angle), effect.y + far * sin(angle), effect.height - 12.0 * age
        size = (1.3 + 2.2 * share(effect.seed, k + 80)) * (0.6 + 0.7 * age)
        front.append(row(MOTE, at, (size, size), light_of("#c8fff0", 0.55 * left * left)))
    at = effect.x + 26.0 * cos(back), effect.y + 26.0 * sin(back), effect.height
    behind.append(row(GLOW, at, (46.0, 40.0), light_of("phos", 0.16 * left * left)))
    radius = 12.0 + 52.0 * out
    behind.append(row(RING, at, (radius, radius * KY), light_of("phos", 0.22 * left * left)))
