"""Verbs: what the dreamer does on the spot, or in one leap. Frame after frame, by time."""

from __future__ import annotations

from typing import Final

from game.view.fold.posture import Stance

REACH: Final = (
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

BREATHE: Final = (
    Stance(
        spread=6.0,
        left_hand=(9, 6, -24.5),
        right_hand=(9, 6, -24.5),
        rise=0.6,
        lean=-0.03,
        nod=-0.14,
        chest=1.08,
        flare=0.2,
        tuft=(0, 0.5, -0.5),
        mood="shut",
    ),
    Stance(
        spread=6.0,
        left_hand=(15, 4, -20),
        right_hand=(15, 4, -20),
        rise=2.0,
        lean=-0.12,
        nod=-0.36,
        chest=1.18,
        flare=1.8,
        hem=(0, -0.02, 1.4),
        tie=(0, 2.0),
        tuft=(0, -1.5, 1.8),
        mood="shut",
    ),
    Stance(
        spread=6.0,
        left_hand=(11, 7, -23),
        right_hand=(11, 7, -23),
        rise=0.2,
        lean=-0.03,
        nod=-0.16,
        chest=1.06,
        flare=2.2,
        hem=(0, 0.0, 0.8),
        tie=(0, 1.0),
        tuft=(0, -0.5, 1.0),
        mood="shut",
    ),
    Stance(
        spread=6.0,
        left_hand=(7, 9, -25.5),
        right_hand=(7, 9, -25.5),
        rise=-1.4,
        lean=0.05,
        nod=0.02,
        chest=0.95,
        flare=0.6,
        hem=(0, -0.04, 0),
        tuft=(0, 1, -1),
        mood="shut",
    ),
)
"""Filling; full, ribs open and the face to the sky; letting go; empty."""

DASH: Final = (
    Stance(
        left_foot=(13, 3, -0.15),
        right_foot=(-27, 8, 1.15),
        spread=3.8,
        left_hand=(11, -21, -8),
        right_hand=(6, 18, 0),
        rise=-4.0,
        lean=0.74,
        twist=-0.20,
        nod=-0.46,
        hem=(0, 0.9, 0),
        flare=-1.0,
        tail=0.15,
        tie=(-2, -2),
        tuft=(-2, -8, -5),
    ),
    Stance(
        left_foot=(-40, 20, 1.35),
        right_foot=(-45, 29, 1.5),
        spread=3.4,
        left_hand=(7, -28, 4),
        right_hand=(1.5, 30, 5),
        rise=-3.0,
        lean=1.14,
        twist=-0.28,
        nod=-0.66,
        hem=(0, 1.30, 0),
        flare=-3.0,
        tail=0.28,
        tie=(-4, -4),
        tuft=(-4, -12, -8),
    ),
    Stance(
        left_foot=(-43, 25, 1.45),
        right_foot=(-47, 34, 1.55),
        spread=3.4,
        left_hand=(5, -29, 7),
        right_hand=(1, 30, 8),
        rise=-2.0,
        lean=1.18,
        twist=-0.34,
        nod=-0.70,
        hem=(1.5, 1.46, 0),
        flare=-3.5,
        tail=0.46,
        tie=(-6, -5),
        tuft=(-6, -15, -8),
    ),
)
"""The leap; then one line from fingertip to heel, the coat streaming after."""

FALL: Final = (
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

READ: Final = tuple(
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
