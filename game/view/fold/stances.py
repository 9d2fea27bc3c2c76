"""Stances: which poses there are, and the body's posture in every drawn frame of them.

Solids move on poses, not on curves: paper snaps. Walking and running advance by
way gone, all else by time. Hem and sleeve lag one frame behind, tie and hair two.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final

from game.view.fold import drifts, gaits, verbs
from game.view.fold.posture import Cycle, Stance

POSES: Final[dict[str, Cycle]] = {
    "idle": Cycle(4, ticks=60),
    "walk": Cycle(8, units=10.0),
    "run": Cycle(8, units=18.0),
    "reach": Cycle(3, ticks=4, loops=False),
    "breathe": Cycle(4, ticks=60),
    "dash": Cycle(3, ticks=3, loops=False),
    "fall": Cycle(3, ticks=6, loops=False),
    "read": Cycle(2, ticks=90),
    "write": Cycle(drifts.WRITE_FRAMES, ticks=8),
    "weightless": Cycle(drifts.WEIGHTLESS_FRAMES, ticks=18),
    "hang": Cycle(drifts.HANG_FRAMES, ticks=7),
}
"""All poses of the dreamer."""


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


_TABLE: Final[dict[str, Callable[[int], Stance]]] = {
    "idle": _idle,
    "walk": gaits.walk,
    "run": gaits.run,
    "reach": verbs.REACH.__getitem__,
    "breathe": verbs.BREATHE.__getitem__,
    "dash": verbs.DASH.__getitem__,
    "fall": verbs.FALL.__getitem__,
    "read": verbs.READ.__getitem__,
    "write": drifts.write,
    "weightless": drifts.weightless,
    "hang": drifts.hang,
}


@cache
def stance(name: str, frame: int) -> Stance:
    """Frame ``frame`` (wrapped) of a pose. Raises KeyError for a pose not in ``POSES``."""
    return _TABLE[name](frame % POSES[name].frames)
