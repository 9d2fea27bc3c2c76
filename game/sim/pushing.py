"""Pushing: without weight one gets away from things by pushing off them."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, Final

from game.sim import space as space_rules
from game.sim import tuning
from game.sim.events import PushedOff

if TYPE_CHECKING:
    from game.sim.player import Player
    from game.sim.world import World

_AWAY: Final = 0.5
"""Least part of a push that leads straight away from what one pushes off."""


def push_off(world: World) -> bool:
    """Push off what is in reach, the way one faces or at least away; whether anything is.

    What floats takes its share of the push.
    """
    player = world.player
    thing = world.parts.braced(player.x, player.y)
    away = thing[1] if thing is not None else _off_walls(world)
    if away is None:
        return False
    _turn_away(player, *away)
    against = player.vx * player.face_x + player.vy * player.face_y
    if against < 0.0:
        player.vx -= against * player.face_x
        player.vy -= against * player.face_y
    player.push(tuning.PUSH_OFF)
    if thing is not None:
        force = tuning.DREAMER_MASS * tuning.PUSH_OFF
        thing[0].recoil(-player.face_x * force, -player.face_y * force)
    world.tell(PushedOff(player.x, player.y))
    return True


def _off_walls(world: World) -> tuple[float, float] | None:
    """The way off the wall behind, ahead or beside the dreamer, a unit vector."""
    player, reach = world.player, tuning.PUSH_REACH
    dx, dy = player.face_x, player.face_y
    for ux, uy in ((-dx, -dy), (dx, dy), (dy, -dx), (-dy, dx)):
        hit = space_rules.cast(world.space, player.x, player.y, ux * reach, uy * reach)
        if hit is not None:
            return hit.nx, hit.ny
    return None


def _turn_away(player: Player, nx: float, ny: float) -> None:
    """Face away along the unit vector (nx, ny), as near as may be to how one faces."""
    dx, dy = player.face_x, player.face_y
    away = dx * nx + dy * ny
    if away >= _AWAY:
        return
    dx, dy = dx + nx * (_AWAY - away), dy + ny * (_AWAY - away)
    length = sqrt(dx * dx + dy * dy)
    player.face_x, player.face_y = dx / length, dy / length
