"""Daybreak: the place a dream begins in, as one wakes there. Nothing is at stake.

Owns what is left out at dawn and what the light does: the bruise has healed, its door
stands open on the morning, the tubes are out, and one has shoes on.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from game.levels.campaign import Campaign
from game.levels.tilemap import AnyLayer, ObjectLayer, TileMap
from game.sim.geometry import bounds
from game.sim.level import Level, Light, Spawn
from game.sim.progress import Progress
from game.speedrun.attempt import Attempt
from game.view.place import Place
from game.view.places.office.crossing import LOOK
from game.view.places.office.daylight import SKY

NAME: Final = "dawn 253"
"""No map's: those are named as files are."""
_HEALED: Final = "bruise"
"""Name of the furniture that is gone in the morning."""
_BEFORE: Final = 118.0
"""px before the door at which one wakes."""
_MORNING: Final = (255, 190, 150)
_SKY: Final = (168, 176, 235)


def level(drawn: Level) -> Level:
    """The place at dawn. Where it has no midnight glass one wakes where one began.

    Raises NoEntryError where one can begin nowhere.
    """
    doors = tuple(way for way in drawn.passages if way.look == LOOK)
    start = drawn.spawn("")
    x, y, lights = start.x, start.y, drawn.lights
    if doors:
        left, _, right, foot = bounds(doors[0].outline)
        x, y = (left + right) / 2, foot + _BEFORE
        low = Light(9_001, x, foot + 30.0, 70.0, 240.0, _MORNING, 0.9)
        wide = Light(9_002, x, foot + 160.0, 160.0, 640.0, _SKY, 0.5)
        lights = (*lights, low, wide)
    return replace(
        drawn,
        name=NAME,
        title="",
        sky=SKY,
        spawns=(Spawn(start.id, "start", x, y, "south", start=True),),
        passages=tuple(replace(way, look="morning", target=NAME, spawn="") for way in doors),
        tubes=tuple(replace(tube, wear=1.0) for tube in drawn.tubes),
        hinges=(),
        cranes=(),
        murmurs=(),
        readings=(),
        lights=lights,
    )


def place(campaign: Campaign) -> Place:
    """What is to be drawn."""
    found = campaign.place(campaign.start)
    return Place.of(level(found.level), _healed(found.tilemap))


def waking(campaign: Campaign) -> Attempt:
    """The dreamer there, awake."""
    here = level(campaign.load(campaign.start))
    return Attempt(lambda name: here, NAME, progress=Progress(), kind="practice")  # noqa: ARG005


def _healed(tilemap: TileMap) -> TileMap:
    return replace(tilemap, layers=tuple(_without(layer) for layer in tilemap.layers))


def _without(layer: AnyLayer) -> AnyLayer:
    if not isinstance(layer, ObjectLayer):
        return layer
    return replace(layer, objects=tuple(o for o in layer.objects if o.name != _HEALED))
