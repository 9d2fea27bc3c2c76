"""Edging: who breathes feels for the edge, and walks off nothing of their own accord.

Wind and what moves underfoot may still push them over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.sim.ground import VOID
from game.sim.trig import cos, sin

if TYPE_CHECKING:
    from game.sim.world import World

_ASIDE: Final = (0.0625, -0.0625, 0.125, -0.125, 0.1875, -0.1875)
"""Turns by which the way bends along an edge that lies aslant, the least first."""


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
        player.vx, player.vy = _along(world, x, y, dx, dy)


def _along(world: World, x: float, y: float, dx: float, dy: float) -> tuple[float, float]:
    """px a tick of the way that bends least and is borne; what leads aside is lost."""
    for turn in _ASIDE:
        part, aside = cos(turn), sin(turn)
        bent_x, bent_y = dx * part - dy * aside, dx * aside + dy * part
        if _bears(world, x + bent_x * part, y + bent_y * part):
            return bent_x * part, bent_y * part
    return 0.0, 0.0


def _bears(world: World, x: float, y: float) -> bool:
    footing = world.parts.footing(x, y)
    return footing is not None or world.ground.kind_at(x, y) != VOID
