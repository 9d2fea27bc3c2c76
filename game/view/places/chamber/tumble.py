"""Tumble: how a thing without weight turns, about an axis of its own. No GL."""

from __future__ import annotations

from math import cos, sin, tau
from typing import NamedTuple

from game.view.glow.rows import share


class Spin(NamedTuple):
    """An axis (unit), the angle it begins with, and how fast it turns, radians a second."""

    x: float
    y: float
    z: float
    start: float
    speed: float


def spin_of(seed: int, pace: float = 0.36) -> Spin:
    """A spin by chance: mostly upright, so that a thing is seen from its best side often."""
    lean, way = 0.25 + 0.5 * share(seed, 1), tau * share(seed, 2)
    speed = pace * (0.6 + 0.8 * share(seed, 3)) * (1 if share(seed, 4) < 0.5 else -1)
    return Spin(sin(lean) * cos(way), sin(lean) * sin(way), cos(lean), tau * share(seed, 5), speed)


def quaternion(spin: Spin, seconds: float) -> tuple[float, float, float, float]:
    """x, y, z, w of how it is turned at that time."""
    half = (spin.start + spin.speed * seconds) / 2
    s = sin(half)
    return spin.x * s, spin.y * s, spin.z * s, cos(half)
