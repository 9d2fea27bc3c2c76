"""Moving: how one comes from where one stood to where one stands, in a tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.sim import events as told
from game.sim import tuning
from game.sim.controls import Button, Controls
from game.sim.edging import keep_to_ground
from game.sim.progress import FAIL_FORWARD
from game.sim.pushing import push_off

if TYPE_CHECKING:
    from game.sim.world import World


def move(world: World, controls: Controls) -> None:
    """Walk, breathe, leap and be carried; all that flies or floats moves with it."""
    player = world.player
    was_breathing = player.breathing
    player.steer(controls, _gain(world))
    if player.breathing != was_breathing:
        world.tell(told.Breathed(player.breathing))
    if player.puff_ticks == tuning.PUFF_BACK:
        world.tell(told.Puffed(player.x, player.y, player.face_x, player.face_y))
    _leap(world)
    if world.level.parts:
        _ride(world)
    keep_to_ground(world)
    player.before_step()
    for event in world.flock.step(world.tick, player.x, player.y, player.speed, player.breathing):
        world.tell(event)
    world.space.step(1.0)
    world.flock.settle()
    world.parts.settle()
    player.after_step()


def _gain(world: World) -> float:
    """Factor on the walking speed."""
    player = world.player
    # Who breathes is slow already.
    heart = 1.0 if player.breathing else world.heart.gain(world.tick)
    gain = world.catching.gain * heart
    if world.lines.walks and player.mode == "walk":
        gain *= world.lines.gain(player.x, player.y, player.face_x, player.face_y)
    return gain


def _leap(world: World) -> None:
    """What the dash button does here."""
    player, buffers = world.player, world.buffers
    if not buffers.asks(Button.DASH):
        return
    if world.heart.ticks:
        buffers.take(Button.DASH)
        if player.is_free:
            world.heart.press(world)
    elif player.mode == "float":
        if push_off(world):
            buffers.take(Button.DASH)
    elif _may_dash(world):
        buffers.take(Button.DASH)
        player.dash()
        world.tell(told.Dashed(player.face_x, player.face_y))


def _may_dash(world: World) -> bool:
    player = world.player
    # What a catch gives back in mid-dash may be used in mid-dash.
    return (
        world.knows(FAIL_FORWARD)
        and player.mode in {"walk", "dash"}
        and (player.dash_ready or (world.assists.endless_dash and player.mode == "walk"))
    )


def _ride(world: World) -> None:
    """What is underfoot takes along, what blows pushes."""
    player, parts = world.player, world.parts
    shove_x, shove_y = parts.shove(player.x, player.y)
    if shove_x or shove_y:
        player.shove(shove_x, shove_y)
    footing = parts.footing(player.x, player.y)
    wind_x, wind_y = parts.wind(player.x, player.y)
    if footing is not None and player.mode == "float":
        player.drift(footing.dx, footing.dy)
    elif footing is None:
        player.ride(wind_x, wind_y, tuning.EASE_OFF)
    else:
        player.ride(footing.dx + wind_x, footing.dy + wind_y, footing.grip)
