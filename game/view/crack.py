"""Crack: the night that falls through the hall's ceiling, until its wall is opened. No GL.

What lies overhead is not seen in this view; its light is, on the floor and in the air.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, hypot, pi, sin
from typing import TYPE_CHECKING, Final

from game.sim.chance import chance
from game.view.glowrows import GLOW, MOTE, Row, row

if TYPE_CHECKING:
    from game.view.pulpit import Podium
    from game.view.snapshot import Snapshot

_PATH: Final = (
    *((760.0, 60.0), (640.0, 190.0), (470.0, 262.0), (440.0, 420.0), (262.0, 520.0)),
    *((226.0, 664.0), (66.0, 770.0), (38.0, 900.0), (-130.0, 986.0), (-196.0, 1150.0)),
    *((-372.0, 1238.0), (-420.0, 1390.0), (-566.0, 1470.0)),
)
"""px from the podium: a crack across the middle aisle, between two blocks of seats."""
_STEP: Final = 30.0
_LOOKS: Final = {"arrival": (0.66, 0.80), "cued": (1.25, 1.0)}
"""Width and brightness, by state of the dream."""
_NIGHT: Final = (0.36, 0.50, 1.0)
_BEYOND: Final = 240.0


@dataclass(frozen=True, slots=True)
class _Spot:
    x: float
    y: float
    angle: float
    share: float
    """0..1: wide in the middle of the crack, nothing at its ends."""


def _spots() -> Iterator[_Spot]:
    whole = sum(hypot(bx - ax, by - ay) for (ax, ay), (bx, by) in pairwise(_PATH))
    gone = 0.0
    for (ax, ay), (bx, by) in pairwise(_PATH):
        long = hypot(bx - ax, by - ay)
        count = max(1, round(long / _STEP))
        for k in range(count):
            u = (k + 0.5) / count
            share = sin(pi * (gone + long * u) / whole) ** 0.7
            yield _Spot(ax + (bx - ax) * u, ay + (by - ay) * u, atan2(by - ay, bx - ax), share)
        gone += long


_SPOTS: Final = tuple(_spots())


def crack_glows(
    podium: Podium, shot: Snapshot, view: tuple[float, float]
) -> tuple[list[Row], list[Row]]:
    """What shines on the floor, and the dust that falls through the light."""
    behind: list[Row] = []
    front: list[Row] = []
    if shot.state not in _LOOKS:
        return behind, front
    wide, bright = _LOOKS[shot.state]
    left, top = shot.corner
    for k, spot in enumerate(_SPOTS):
        x, y = podium.x + spot.x, podium.y + spot.y
        inside = -_BEYOND < x - left < view[0] + _BEYOND
        if not inside or not -_BEYOND < y - top < view[1] + _BEYOND:
            continue
        own = spot.share * (0.72 + 0.56 * chance(k, 1))
        slow = 1.0 + 0.10 * sin(shot.seconds * 0.6 + 0.5 * k)
        for half, part in ((74.0, 0.036), (34.0, 0.062)):
            reach = (_STEP * 0.95 + half * 0.4, half * wide * own)
            light = tuple(v * part * bright * own * slow for v in _NIGHT)
            behind.append(row(GLOW, (x, y, 0.0), reach, light, angle=spot.angle))
        if k % 3 == 0:
            light = tuple(v * 0.016 * bright * own * slow for v in _NIGHT)
            shaft = 34.0 * wide * own, 190.0
            front.append(row(GLOW, (x - 26.0, y, 150.0), shaft, light, before=-8.0, angle=0.16))
            fall = (shot.seconds * (0.05 + 0.03 * chance(k, 2)) + chance(k, 3)) % 1.0
            drift = 14.0 * sin(shot.seconds * 0.7 + k)
            dust = tuple(0.7 * spot.share * sin(pi * fall) for _ in range(3))
            high = 200.0 * (1.0 - fall)
            front.append(row(MOTE, (x + drift - 0.2 * high, y, high), (1.3, 1.3), dust))
    return behind, front
