"""Openings: doors and ways out of a place as they look now. No GL."""

from __future__ import annotations

from game.sim import tuning
from game.sim.geometry import bounds
from game.sim.world import World
from game.view.places.threshold import ring
from game.view.snapshot import DoorLook, PassageLook


def doors(world: World, x: float, y: float) -> tuple[DoorLook, ...]:
    """Relics set down and their doors, and the doors of the last place, seen from (x, y) px."""
    bloomed = [
        DoorLook(
            state.door.relic,
            state.door.x,
            state.door.y,
            state.ticks / tuning.BLOOM_TICKS,
            not state.door.target,
        )
        for state in world.doors.all
        if state.state != "held"
    ]
    return (*bloomed, *ring.doors(world, x, y))


def passages(world: World) -> tuple[PassageLook, ...]:
    """Every way to another map."""
    found = []
    for way in world.level.passages:
        left, top, right, bottom = bounds(way.outline)
        middle = (left + right) / 2, (top + bottom) / 2
        size = right - left, bottom - top
        found.append(PassageLook(way.look, *middle, *size, way.id in world.open_passages))
    return tuple(found)
