"""Gaits: walking and running, which advance by way gone, so that the standing foot stays set."""

from __future__ import annotations

from dataclasses import replace
from math import cos, pi, sin
from typing import Final

from game.view.fold.posture import Stance, Step

_WALK: Final[tuple[Step, ...]] = (
    (20, 0, -0.38),
    (10, 0, 0.0),
    (0, 0, 0.0),
    (-10, 0, 0.12),
    (-20, 0, 0.62),
    (-17, 7, 0.95),
    (1, 8, 0.45),
    (17, 5, -0.25),
)
"""One foot of the walk: contact, down, passing, back, toe-off, then three in the air."""
_WALK_RISE: Final = (-2.0, -3.2, 0.6, 1.6)

_RUN: Final[tuple[Step, ...]] = (
    (19, 0, -0.15),
    (1, 0, 0.0),
    (-18, 0, 0.55),
    (-27, 15, 1.25),
    (-17, 23, 1.35),
    (5, 19, 0.85),
    (23, 13, 0.1),
    (27, 6, -0.3),
)
"""One foot of the run: strike, under, toe-off; the heel kicked up; the knee driven on."""
_RUN_RISE: Final = (-3.0, -5.0, 0.5, 4.5)


def _gait(steps: tuple[Step, ...], rise: tuple[float, ...], i: int) -> Stance:
    left, right = steps[i % 8], steps[(i + 4) % 8]
    drive = right[0] / 20
    return Stance(
        left_foot=left,
        right_foot=right,
        spread=4.4,
        rise=rise[i % 4],
        sway=1.3 * cos((i - 2) * pi / 4),
        twist=0.16 * drive,
    )


def walk(i: int) -> Stance:
    """Frame ``i`` of eight."""
    lag = sin((i - 1) * pi / 4)
    swing = _WALK[i % 8][0] / 20
    return replace(
        _gait(_WALK, _WALK_RISE, i),
        left_hand=(4.6, 2 - 13 * swing, -27 + 5 * max(0.0, -swing)),
        right_hand=(4.6, 2 + 13 * swing, -27 + 5 * max(0.0, swing)),
        lean=0.07,
        hem=(2.2 * lag, 0.20 + 0.06 * abs(lag), 0.0),
        tie=(2.2 * sin((i - 2) * pi / 4), 0.8),
        tuft=(1.5 * lag, -2.5, -1.5 * (i % 4 == 1)),
    )


def run(i: int) -> Stance:
    """Frame ``i`` of eight."""
    lag = sin((i - 1) * pi / 4)
    swing = _RUN[i % 8][0] / 27
    return replace(
        _gait(_RUN, _RUN_RISE, i),
        spread=3.8,
        left_hand=(3.6, -17 * swing, -15 + 7 * max(0.0, -swing) - 3 * max(0.0, swing)),
        right_hand=(3.6, 17 * swing, -15 + 7 * max(0.0, swing) - 3 * max(0.0, -swing)),
        lean=0.30,
        nod=-0.16,
        hem=(2.6 * lag, 0.66 + 0.16 * (i % 4 in (2, 3)), 0.0),
        tie=(5.0 * sin((i - 2) * pi / 4), 5.0),
        tuft=(2.0 * lag, -7.0, -5.0 + 2.5 * (i % 4 == 3)),
    )
