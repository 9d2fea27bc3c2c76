"""Stances: where a body's feet, hands and cloth are in every drawn pose.

Solids move on poses, not on curves: paper snaps. Walking and running advance by
way gone, so that the standing foot stays where it was set; all else by time.
Units are those of a grown body (106 high); +Y is ahead, +X the figure's left hand.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from math import cos, pi, sin
from typing import Final

from game.view.fold.head import Mood

Triple = tuple[float, float, float]
Step = tuple[float, float, float]
"""A sole: how far ahead, how high, and its pitch in radians (heel up positive)."""


@dataclass(frozen=True, slots=True)
class Stance:
    """One pose of a body. ``left`` is the side at +X."""

    left_foot: Step = (0.0, 0.0, 0.0)
    right_foot: Step = (0.0, 0.0, 0.0)
    left_hand: Triple = (4.4, 3.0, -28.5)
    """From the shoulder: outward, ahead, up."""
    right_hand: Triple = (4.4, 3.0, -28.5)
    spread: float = 5.0
    """Half the distance between the feet."""
    rise: float = 0.0
    """How much higher the hips are than at rest."""
    sway: float = 0.0
    lean: float = 0.0
    """Radians forward from the hips up."""
    twist: float = 0.0
    """Radians the shoulders turn, left side ahead."""
    nod: float = 0.0
    """Radians the face goes down."""
    look: float = 0.0
    """Radians the face turns to its left."""
    aside: float = 0.0
    """Radians the head leans to its left."""
    chest: float = 1.0
    hem: Triple = (0.0, 0.0, 0.0)
    """The coat below the hips: aside (units), swung back (radians), lifted (units)."""
    flare: float = 0.0
    """Units the hem widens."""
    tie: tuple[float, float] = (0.0, 0.0)
    """How far the tie's tip swings: aside and ahead."""
    tuft: Triple = (0.0, 0.0, 0.0)
    mood: Mood = "calm"


@dataclass(frozen=True, slots=True)
class Cycle:
    """How often a pose has frames, and what carries it to the next."""

    frames: int
    units: float = 0.0
    """World units walked a frame; 0 for cycles that run by time."""
    ticks: int = 0
    """Ticks a frame, for cycles that run by time."""
    loops: bool = True
    """Whether it starts over; otherwise it holds its last frame."""

    def frame(self, walked: float, ticks: int) -> int:
        """Which frame to draw after so many units, or so many ticks, in this pose."""
        count = int(walked / self.units) if self.units else ticks // max(self.ticks, 1)
        return count % self.frames if self.loops else min(count, self.frames - 1)


POSES: Final[dict[str, Cycle]] = {
    "idle": Cycle(4, ticks=60),
    "walk": Cycle(8, units=10.0),
    "run": Cycle(8, units=18.0),
    "reach": Cycle(3, ticks=4, loops=False),
    "breathe": Cycle(2, ticks=120),
    "dash": Cycle(2, ticks=5, loops=False),
    "fall": Cycle(3, ticks=6, loops=False),
    "read": Cycle(2, ticks=90),
    "write": Cycle(2, ticks=12),
}
"""All poses of the dreamer."""

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


def _walk(i: int) -> Stance:
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


def _run(i: int) -> Stance:
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


def _idle(i: int) -> Stance:
    breath = (0.0, 0.6, 1.0, 0.4)[i]
    return Stance(
        left_foot=(1.0, 0.0, 0.0),
        right_foot=(-1.5, 0.0, 0.0),
        left_hand=(4.4 + 0.8 * breath, 3.0, -28.5 + 0.6 * breath),
        right_hand=(4.4 + 0.8 * breath, 2.0, -28.5 + 0.6 * breath),
        rise=0.5 * breath,
        nod=-0.02 * breath,
        chest=1.0 + 0.045 * breath,
        flare=0.5 * breath,
        tuft=(0.8 * (i == 3), 0.0, 0.8 * breath),
    )


_REACH: Final = (
    Stance(
        left_foot=(6, 0, 0),
        right_foot=(-8, 0, 0.2),
        right_hand=(7, -9, -18),
        left_hand=(7, 10, -22),
        rise=-4.5,
        lean=0.12,
        twist=0.22,
        hem=(0, 0.1, 0),
        tuft=(0, -1, -1),
    ),
    Stance(
        left_foot=(12, 0, 0.25),
        right_foot=(-13, 0, 0.75),
        right_hand=(1, 22, 19),
        left_hand=(10, -12, -20),
        rise=1.5,
        lean=0.20,
        twist=-0.30,
        nod=-0.24,
        hem=(2, 0.42, 0),
        tie=(3, 3),
        tuft=(0, -5, -3),
    ),
    Stance(
        left_foot=(9, 0, 0),
        right_foot=(-8, 0, 0.3),
        right_hand=(-5, 15, -8),
        left_hand=(5, 9, -23),
        rise=-1.0,
        lean=0.08,
        twist=-0.10,
        nod=0.10,
        hem=(1, -0.1, 0),
        tie=(1, -1),
        tuft=(0, 3, 1),
        mood="smile",
    ),
)
"""Drawn back, thrown forward onto the toes, folded to the breast."""

_BREATHE: Final = (
    Stance(
        spread=6.0,
        left_hand=(11, 6, -23),
        right_hand=(11, 6, -23),
        rise=1.4,
        lean=-0.07,
        nod=-0.26,
        chest=1.10,
        flare=1.6,
        hem=(0, 0, 1.0),
        tuft=(0, -1, 1.5),
        mood="shut",
    ),
    Stance(
        spread=6.0,
        left_hand=(8, 9, -25),
        right_hand=(8, 9, -25),
        rise=-1.0,
        lean=0.03,
        nod=-0.06,
        chest=0.97,
        hem=(0, -0.04, 0),
        tuft=(0, 1, -1),
        mood="shut",
    ),
)

_DASH: Final = (
    Stance(
        left_foot=(12, 6, -0.2),
        right_foot=(-26, 7, 1.1),
        spread=3.8,
        left_hand=(12, -20, -10),
        right_hand=(12, -20, -10),
        rise=-3.0,
        lean=0.58,
        nod=-0.42,
        hem=(0, 1.0, 0),
        flare=-1.0,
        tie=(-2, -3),
        tuft=(-3, -10, -7),
    ),
    Stance(
        left_foot=(24, 13, -0.35),
        right_foot=(-34, 18, 1.25),
        spread=3.8,
        left_hand=(11, -22, 1),
        right_hand=(4, 24, 6),
        rise=2.0,
        lean=0.66,
        twist=-0.34,
        nod=-0.50,
        hem=(0, 1.25, 0),
        tie=(-5, -5),
        tuft=(-5, -13, -9),
    ),
)
"""Thrown forward, arms swept back; then split wide in the air, one arm ahead."""

_FALL: Final = (
    Stance(
        left_foot=(10, 14, -0.5),
        right_foot=(-7, 2, 0.4),
        left_hand=(17, 3, 6),
        right_hand=(17, -2, 2),
        rise=3.0,
        lean=-0.24,
        nod=0.10,
        hem=(0, -0.1, 5),
        flare=3.0,
        tuft=(0, 1, 5),
    ),
    Stance(
        left_foot=(13, 19, -0.2),
        right_foot=(-12, 14, 0.9),
        left_hand=(12, 2, 22),
        right_hand=(13, -3, 20),
        rise=7.0,
        lean=-0.32,
        nod=-0.10,
        hem=(0, 0.1, 14),
        flare=7.0,
        tie=(2, 8),
        tuft=(2, 3, 9),
        mood="shut",
    ),
    Stance(
        left_foot=(15, 26, 0.3),
        right_foot=(9, 24, 0.5),
        left_hand=(2, 15, -6),
        right_hand=(2, 15, -8),
        rise=3.0,
        lean=0.55,
        nod=0.40,
        hem=(0, 0.3, 19),
        flare=4.0,
        tie=(1, 9),
        tuft=(0, 0, 11),
        mood="shut",
    ),
)
"""The floor gone; flung open; drawn together."""

_READ: Final = tuple(
    Stance(
        left_foot=(2, 0, 0),
        right_foot=(-2, 0, 0),
        right_hand=(-4.5, 12, 1 + lift),
        left_hand=(-3, 12, -17),
        lean=0.07,
        nod=0.34,
        look=-0.08,
        hem=(0, 0.0, 0),
        tie=(0, 1),
    )
    for lift in (0.0, 1.0)
)
"""Head bowed, one hand at the chin, the other under its elbow."""

_WRITE: Final = (
    Stance(
        left_foot=(4, 0, 0),
        right_foot=(-4, 0, 0.15),
        left_hand=(9, 12, 19),
        right_hand=(3, 15, 24),
        rise=1.0,
        lean=-0.05,
        nod=-0.30,
        twist=-0.12,
        chest=1.06,
        flare=1.0,
        hem=(0, 0.05, 0),
    ),
    Stance(
        left_foot=(4, 0, 0),
        right_foot=(-4, 0, 0.15),
        left_hand=(5, 15, 24),
        right_hand=(12, 10, 17),
        rise=1.4,
        lean=-0.05,
        nod=-0.34,
        twist=0.12,
        chest=1.06,
        flare=1.0,
        hem=(1.5, 0.05, 0),
    ),
)
"""Both hands raised: the voice is gone, the fingers speak."""

_TABLE: Final[dict[str, Callable[[int], Stance]]] = {
    "idle": _idle,
    "walk": _walk,
    "run": _run,
    "reach": _REACH.__getitem__,
    "breathe": _BREATHE.__getitem__,
    "dash": _DASH.__getitem__,
    "fall": _FALL.__getitem__,
    "read": _READ.__getitem__,
    "write": _WRITE.__getitem__,
}


@cache
def stance(name: str, frame: int) -> Stance:
    """Frame ``frame`` (wrapped) of a pose. Raises KeyError for a pose not in ``POSES``."""
    return _TABLE[name](frame % POSES[name].frames)
