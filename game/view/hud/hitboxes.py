"""Hitboxes: what the rules see, as thin lines on the plane: solids, areas, reach.

Reads level and world; what parts of their own are to the foot is not outlined.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, sin, tau
from typing import Final

from game.sim import tuning
from game.sim.areas import Area, areas_of
from game.sim.level import Ending, FearArea, Hinge, Outline, Passage, RelicDoor, Solid
from game.sim.plane import KY
from game.sim.world import World
from game.view.hud.state import Sight
from game.view.type.canvas import Canvas
from game.view.type.ink import BRASS, CYAN, EMBER, LILAC, PAPER, PHOS, RIM, VOID, Colour
from game.view.type.shapes import Shape

_COLOURS: Final[tuple[tuple[type, Colour], ...]] = (
    (Hinge, PHOS),
    (Passage, BRASS),
    (RelicDoor, BRASS),
    (Ending, BRASS),
    (FearArea, CYAN),
)
_SIDES: Final = 40
_LOW: Final = 64.0
"""px of height up to which birds fly over."""


class Hitboxes:
    """The lines of one world; made once, drawn where they are seen."""

    def __init__(self, world: World, zoom: float) -> None:
        """``zoom`` is units of the canvas for each px of the plane."""
        self.world, self.zoom = world, zoom
        level = world.level
        self._solids = [
            (one, one.outline, _outlined(one.outline, _of_solid(one), zoom, closed=one.closed))
            for one in level.solids
        ]
        self._areas = [
            (outline, _outlined(outline, _of_area(area), zoom)) for outline, area in areas_of(level)
        ]
        self._body = _outlined(_round(tuning.PLAYER_RADIUS), PAPER, zoom)
        reach = tuning.WIDE_CATCH_REACH if world.assists.wide_catch else tuning.CATCH_REACH
        self._reach = _outlined(_round(reach, KY), EMBER, zoom)

    def draw(self, canvas: Canvas, sight: Sight) -> None:
        """Collect the lines that are in view."""
        x, y = sight.at(0.0, 0.0)
        for outline, shape in self._standing():
            if _is_seen(outline, canvas, sight):
                canvas.shape(shape, x, y)
        player = self.world.player
        at = sight.at(player.x, player.y)
        canvas.shape(self._reach, *at)
        canvas.shape(self._body, *at)

    def _standing(self) -> Iterator[tuple[Outline, Shape]]:
        state = self.world.state
        for solid, outline, shape in self._solids:
            if not solid.when or state in solid.when:
                yield outline, shape
        yield from self._areas


def _of_solid(solid: Solid) -> Colour:
    return LILAC if solid.height <= _LOW else RIM


def _of_area(area: Area) -> Colour:
    return next((colour for kind, colour in _COLOURS if isinstance(area, kind)), PAPER)


def _outlined(outline: Outline, colour: Colour, zoom: float, *, closed: bool = True) -> Shape:
    """A thin line with a dark one under it: it is seen over any picture."""
    points = [(x * zoom, y * zoom) for x, y in outline]
    shape = Shape().line(points, VOID, 0.55, 3.0, closed=closed)
    return shape.line(points, colour, 0.9, 1.2, closed=closed)


def _round(radius: float, squashed: float = 1.0) -> Outline:
    """Bodies are round on the plane; what reaches is round on the tilted floor."""
    turns = [tau * i / _SIDES for i in range(_SIDES)]
    return tuple((radius * cos(turn), radius * squashed * sin(turn)) for turn in turns)


def _is_seen(outline: Outline, canvas: Canvas, sight: Sight) -> bool:
    xs, ys = zip(*outline, strict=True)
    left, top = sight.at(min(xs), min(ys))
    right, bottom = sight.at(max(xs), max(ys))
    return right >= 0.0 and bottom >= 0.0 and left <= canvas.width and top <= canvas.height
