"""Jets: how a pilot moves without weight.

Stopping is as much of the art as starting: the stick asks for the velocity that is
missing, a breath is spent where much is missing.
"""

from __future__ import annotations

from math import sqrt
from typing import Final

from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.level import Point
from game.sim.player import Player
from game.speedrun.tape import STICK

CRUISE: Final = 5.0
"""px a tick."""
_EAGER: Final = 1.4
"""px a tick of missing velocity at which a breath is spent."""
_BRAKE: Final = 0.02
"""px a tick that one may have for each px that is left."""
_SLOWEST: Final = 1.2
_ENOUGH: Final = 0.25
"""px a tick of missing velocity that are let be."""


class Jets:
    """Breath by breath: a jet needs the button let go of in between."""

    def __init__(self) -> None:
        self._held = False

    def toward(
        self, player: Player, goal: Point, most: float = CRUISE, arrive: float = 0.0
    ) -> Controls:
        """Controls to come to ``goal`` at up to ``most`` px a tick, at ``arrive`` at least."""
        dx, dy = goal[0] - player.x, goal[1] - player.y
        away = sqrt(dx * dx + dy * dy) or 1.0
        pace = min(most, max(arrive, _SLOWEST, away * _BRAKE))
        miss_x, miss_y = dx / away * pace - player.vx, dy / away * pace - player.vy
        miss = sqrt(miss_x * miss_x + miss_y * miss_y)
        if miss < _ENOUGH:
            self._held = False
            return NEUTRAL
        self._held = miss > _EAGER and not player.puff_ticks and not self._held
        return Controls(
            int(Button.BREATHE) if self._held else 0,
            round(STICK * miss_x / miss),
            round(STICK * miss_y / miss),
        )
