"""Edging: who breathes feels for the edge, and walks off nothing of their own accord.

Wind and what moves underfoot may still push them over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.sim.ground import VOID

if TYPE_CHECKING:
    from game.sim.world import World


def keep_to_ground(world: World) -> None:
    """Take from a breathing dreamer's way what leads over nothing."""
    player = world.player
    if not player.breathing or player.mode != "walk" or player.off_ground:
        return
    x, y, dx, dy = player.x, player.y, player.vx, player.vy
    if (dx == 0.0 and dy == 0.0) or _bears(world, x + dx, y + dy):
        return
    if dx != 0.0 and _bears(world, x + dx, y):
        player.vy = 0.0
    elif dy != 0.0 and _bears(world, x, y + dy):
        player.vx = 0.0
    else:
        player.vx = player.vy = 0.0


def _bears(world: World, x: float, y: float) -> bool:
    footing = world.parts.footing(x, y)
    return footing is not None or world.ground.kind_at(x, y) != VOID
