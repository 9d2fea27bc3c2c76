"""Drifts: poses in which nothing stands firm: hands that write in the air, a body without weight.

Limbs move on sines out of step with one another; hem and sleeve lag one frame behind,
tie and hair two.
"""

from __future__ import annotations

from math import cos, pi, sin
from typing import Final

from game.view.fold.posture import Stance

WRITE_FRAMES: Final = 8
WEIGHTLESS_FRAMES: Final = 12
HANG_FRAMES: Final = 8
HAND: Final = (9.0, 12.0, 27.0)
"""From the shoulder, where a hand holds a string: clear of the face."""


def write(i: float) -> Stance:
    """The voice is gone, the fingers speak: both hands draw lying eights, one after the other.

    Between whole frames nothing is drawn of it but the ink.
    """
    t, hem, late = (2 * pi * (i - lag) / WRITE_FRAMES for lag in (0, 1, 2))
    return Stance(
        left_foot=(5, 0, 0),
        right_foot=(-5, 0, 0.15),
        spread=5.4,
        right_hand=(7 + 9 * sin(t), 15 + 3 * cos(t), 20 + 7 * sin(2 * t)),
        left_hand=(8 + 8 * sin(t + 2.5), 15 + 2 * cos(t + 2.5), 12 + 6 * sin(2 * t + 2.0)),
        rise=1.2 + 0.5 * sin(2 * t),
        sway=1.2 * sin(t),
        lean=-0.06,
        twist=0.14 * sin(t),
        nod=-0.26 - 0.08 * sin(2 * t),
        look=-0.16 * sin(t),
        chest=1.07,
        flare=1.0 + 0.6 * cos(hem),
        hem=(2.2 * sin(hem), 0.05 + 0.05 * cos(hem), 0.0),
        tie=(2.6 * sin(late), 1.0 + 0.8 * cos(late)),
        tuft=(2.4 * sin(late), -1.0, 1.2 * cos(late)),
    )


def weightless(i: int) -> Stance:
    """Afloat: knees drawn up a little, arms adrift, the coat a bell, the tie where it likes."""
    t, hem, late = (2 * pi * (i - lag) / WEIGHTLESS_FRAMES for lag in (0, 1, 2))
    return Stance(
        left_foot=(1 + 6 * sin(t + 0.4), 13 + 4 * cos(t), 0.85 + 0.25 * sin(t)),
        right_foot=(-6 + 6 * sin(t + 2.6), 17 + 4 * cos(t + 2.1), 1.0 + 0.25 * sin(t + 2.1)),
        spread=5.6 + 0.8 * sin(t + 1.0),
        left_hand=(18 + 3 * sin(t + 1.0), 6 + 6 * sin(t + 0.5), -7 + 8 * sin(t + 1.4)),
        right_hand=(18 + 3 * sin(t + 2.6), 4 + 6 * cos(t), 1 + 8 * sin(t + 3.6)),
        rise=9.0 + 2.4 * sin(t),
        lean=0.08 + 0.07 * sin(t + 0.6),
        twist=0.20 * sin(t + 0.9),
        nod=-0.14 + 0.10 * sin(t - 0.8),
        look=0.18 * sin(t + 2.0),
        pitch=0.16 * sin(t + 0.3),
        roll=0.17 * sin(t + 1.7),
        chest=1.05,
        flare=4.0 + 1.6 * cos(hem),
        hem=(3.0 * sin(hem), 0.22 + 0.22 * sin(hem + 0.5), 5.0 + 2.0 * cos(hem)),
        tie=(6.0 * sin(late), 7.0 + 4.0 * cos(late)),
        tuft=(4.0 * sin(late), -1.0 + 2.5 * cos(late), 4.0 + 1.5 * sin(late)),
    )


def hang(i: int) -> Stance:
    """By one hand on a string: the arm up and out, legs trailing, the coat and tie streaming."""
    t, hem, late = (2 * pi * (i - lag) / HANG_FRAMES for lag in (0, 1, 2))
    return Stance(
        left_foot=(-13 + 4 * sin(t), 12 + 3 * cos(t), 0.9 + 0.2 * sin(t)),
        right_foot=(-4 + 5 * sin(t + 2.4), 7 + 3 * cos(t + 2.4), 0.7 + 0.2 * sin(t + 2.4)),
        spread=6.2,
        right_hand=HAND,
        left_hand=(19 + 2 * sin(t + 1.0), -5 + 3 * sin(t), -9 + 4 * sin(t + 2.0)),
        rise=8.0 + 1.2 * sin(t),
        lean=-0.10,
        twist=-0.18,
        nod=-0.30,
        look=0.22,
        pitch=0.20 + 0.04 * sin(t),
        roll=0.12 + 0.05 * sin(t + 0.7),
        chest=1.07,
        flare=2.4 + 0.8 * cos(hem),
        hem=(1.6 * sin(hem), 0.42 + 0.12 * cos(hem), 3.0),
        tie=(4.0 * sin(late), -6.0 + 3.0 * cos(late)),
        tuft=(2.0 * sin(late), -5.0, 2.0 + 1.5 * cos(late)),
        mood="smile",
    )
