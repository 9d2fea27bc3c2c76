"""Areas: the parts of a level's floor that mean something to the foot that enters them."""

from __future__ import annotations

from collections.abc import Iterator

from game.sim import tuning
from game.sim.level import (
    Ending,
    FearArea,
    Hinge,
    Level,
    Murmur,
    Outline,
    Passage,
    RelicDoor,
    Tube,
)

Area = Hinge | Passage | RelicDoor | Ending | Murmur | Tube | FearArea


def areas_of(level: Level) -> Iterator[tuple[Outline, Area]]:
    """Every area of the level with its outline, in the order in which they are entered."""
    kinds: tuple[tuple[Hinge | Passage | Ending | Murmur | Tube | FearArea, ...], ...] = (
        level.hinges,
        level.tubes,
        level.murmurs,
        level.fears,
        level.passages,
        level.endings,
    )
    for kind in kinds:
        for area in kind:
            yield area.outline, area
    for door in level.doors:
        if door.target:
            yield doorstep(door), door


def doorstep(door: RelicDoor) -> Outline:
    """The floor in a relic's door."""
    half, deep = tuning.DOOR_WIDTH / 2, tuning.DOOR_DEPTH / 2
    left, right = door.x - half, door.x + half
    top, bottom = door.y - deep, door.y + deep
    return ((left, top), (right, top), (right, bottom), (left, bottom))
