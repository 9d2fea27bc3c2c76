"""Posing: which pose the dreamer is drawn in, by what the rules say it does."""

from __future__ import annotations

from typing import Final

from game.sim import tuning
from game.sim.world import World

_HAND_OUT: Final = 14
"""Ticks a hand that went out is seen."""
_STANDS: Final = 0.3
"""px a tick below which nobody walks."""


def pose_of(world: World) -> str:
    """One of ``fold.figure.POSES``."""
    player = world.player
    if player.mode in ("fall", "dash"):
        pose = player.mode
    elif world.writing is not None:
        pose = "write"
    elif player.mode == "carried":
        pose = "hang"
    elif player.reach_ticks < _HAND_OUT:
        pose = "reach"
    elif world.level.weightless:
        pose = "weightless"
    elif player.speed > _STANDS:
        pose = "run" if player.speed > tuning.RUNNING else "walk"
    else:
        pose = "breathe" if player.breathing else "idle"
    return pose
