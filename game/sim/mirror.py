"""Mirror: a place seen the other way round, for every second turn of the spiral.

Left and right change, and what runs by itself runs against it: a gear turns and a current
flows the other way than a mirror alone would show, and of several gusts the last comes
first. What its map calls steadfast is only mirrored, for it is the one way on; so is what
runs out and in again, and what a scene lets loose. Words are moved, never mirrored.

Each kind of part says in its own module what becomes of it (``Part.mirrored``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from game.sim.geometry import bounds
from game.sim.level import (
    Ending,
    FloorGrid,
    Fold,
    Hinge,
    Level,
    Outline,
    Passage,
    Point,
    Solid,
    Spawn,
    YoungerSelf,
)

_AREA = TypeVar("_AREA", Passage, Ending, Hinge)
_FACES = TypeVar("_FACES", Spawn, YoungerSelf)

_OTHER: Final = {"east": "west", "west": "east"}
_SIDEWAYS: Final = ("across",)
"""Properties of a fold that count px to the east."""


@dataclass(frozen=True, slots=True)
class Mirror:
    """Turns left and right of a place that is ``width`` px wide."""

    width: float

    def x(self, x: float) -> float:
        """Where that x comes to, px."""
        return self.width - x

    def point(self, point: Point) -> Point:
        """Where the point comes to."""
        return self.width - point[0], point[1]

    def line(self, line: Outline) -> Outline:
        """The line, from the same beginning to the same end."""
        return tuple(self.point(point) for point in line)

    def outline(self, outline: Outline) -> Outline:
        """The polygon, its corners still in the same sense and its first side still the first."""
        line = self.line(outline)
        return line[1::-1] + line[:1:-1]

    def aside(self, points: Sequence[Point]) -> float:
        """px to the east by which something comes to the other side that is not mirrored."""
        left, _, right, _ = bounds(points)
        return self.width - right - left


def turned(level: Level, turn: int) -> Level:
    """The level as it is in that turn of the spiral, counted from 1."""
    return level if turn % 2 else mirrored(level)


def mirrored(level: Level) -> Level:
    """The level the other way round. ``floor`` must be as wide as the level."""
    mirror = Mirror(level.width)
    x = mirror.x
    return replace(
        level,
        mirrored=not level.mirrored,
        floor=_floor(level.floor),
        ground=tuple(replace(g, outline=mirror.outline(g.outline)) for g in level.ground),
        solids=tuple(_solid(solid, mirror) for solid in level.solids),
        spawns=tuple(_facing(spawn, mirror) for spawn in level.spawns),
        hinges=tuple(replace(_area(h, mirror), x=x(h.x)) for h in level.hinges),
        cranes=tuple(replace(crane, x=x(crane.x)) for crane in level.cranes),
        selves=tuple(_facing(keeper, mirror) for keeper in level.selves),
        doors=tuple(replace(door, x=x(door.x)) for door in level.doors),
        passages=tuple(_area(passage, mirror) for passage in level.passages),
        endings=tuple(replace(_area(e, mirror), x=x(e.x)) for e in level.endings),
        readings=tuple(replace(reading, x=x(reading.x)) for reading in level.readings),
        murmurs=tuple(replace(m, outline=mirror.outline(m.outline)) for m in level.murmurs),
        figures=tuple(replace(f, nodes=mirror.line(f.nodes)) for f in level.figures),
        tubes=tuple(replace(t, outline=mirror.outline(t.outline), x=x(t.x)) for t in level.tubes),
        fears=tuple(replace(fear, outline=mirror.outline(fear.outline)) for fear in level.fears),
        parts=tuple(part.mirrored(mirror) for part in level.parts),
        lights=tuple(replace(light, x=x(light.x)) for light in level.lights),
        folds=tuple(_fold(fold, mirror) for fold in level.folds),
    )


def _floor(floor: FloorGrid) -> FloorGrid:
    starts = range(0, floor.cols * floor.rows, floor.cols)
    rows = (floor.cells[start : start + floor.cols][::-1] for start in starts)
    return replace(floor, cells=b"".join(rows))


def _solid(solid: Solid, mirror: Mirror) -> Solid:
    turn = mirror.outline if solid.closed else mirror.line
    return replace(solid, outline=turn(solid.outline))


def _area(area: _AREA, mirror: Mirror) -> _AREA:
    return replace(area, outline=mirror.outline(area.outline))


def _facing(who: _FACES, mirror: Mirror) -> _FACES:
    words = who.facing.split("-")
    facing = "-".join(_OTHER.get(word, word) for word in words)
    return replace(who, x=mirror.x(who.x), facing=facing)


def _fold(fold: Fold, mirror: Mirror) -> Fold:
    # An open line keeps its beginning: what is folded along it changes from there on.
    turn = mirror.outline if fold.closed else mirror.line
    said = tuple(
        (name, f"{-float(value):g}" if name in _SIDEWAYS else value)
        for name, value in fold.properties
    )
    return replace(fold, points=turn(fold.points), properties=said)
