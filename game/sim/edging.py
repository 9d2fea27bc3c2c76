"""Edging: who breathes feels for the edge, and walks off nothing of their own accord.

Wind and what moves underfoot may still push them over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.sim.ground import VOID
from game.sim.trig import cos, sin

if TYPE_CHECKING:
    from game.sim.world import World

_STRIDES: Final = (1.0, 2.0, 3.0)
"""Ticks of the way looked ahead: a crack that one is over before one falls is no edge."""
_ASIDE: Final = (0.0625, -0.0625, 0.125, -0.125, 0.1875, -0.1875)
"""Turns by which the way bends along an edge that lies aslant, the least first."""


def keep_to_ground(world: World) -> None:
    """Take from a breathing dreamer's way what leads over nothing."""
    player = world.player
    if not player.breathing or player.mode != "walk" or player.off_ground:
        return
    x, y, dx, dy = player.x, player.y, player.vx, player.vy
    if (dx == 0.0 and dy == 0.0) or _reaches(world, x, y, dx, dy):
        return
    if dx != 0.0 and _reaches(world, x, y, dx, 0.0):
        player.vy = 0.0
    elif dy != 0.0 and _reaches(world, x, y, 0.0, dy):
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


def _reaches(world: World, x: float, y: float, dx: float, dy: float) -> bool:
    """Whether the way, px a tick, leads on to ground, be it over a crack."""
    return any(_bears(world, x + k * dx, y + k * dy) for k in _STRIDES)


def _bears(world: World, x: float, y: float) -> bool:
    footing = world.parts.footing(x, y)
    return footing is not None or world.ground.kind_at(x, y) != VOID
