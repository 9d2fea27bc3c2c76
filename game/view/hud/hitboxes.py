"""Hitboxes: what the rules see, as thin lines on the plane: solids, areas, parts, cranes, reach.

Reads level and world. Where a part lies just now is told by ``partlines``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from game.sim import tuning
from game.sim.areas import Area, areas_of
from game.sim.level import Ending, FearArea, Hinge, Outline, Passage, RelicDoor, Solid
from game.sim.plane import KY
from game.sim.world import World
from game.view.hud.partlines import PartLine, crane_lines, part_lines, ring
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
_IDLE: Final = 0.34
"""How much is seen of a part that does nothing just now."""
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
        # What can be touched is within the same reach of whoever stands as near to it.
        things = [(s.x, s.y) for s in level.selves] + [(r.x, r.y) for r in level.readings]
        for x, y in things:
            outline = ring(x, y, tuning.ACT_REACH, KY)
            self._areas.append((outline, _outlined(outline, BRASS, zoom, alpha=_IDLE)))
        self._body = _outlined(ring(0.0, 0.0, tuning.PLAYER_RADIUS), PAPER, zoom)
        reach = tuning.WIDE_CATCH_REACH if world.assists.wide_catch else tuning.CATCH_REACH
        self._reach = _outlined(ring(0.0, 0.0, reach, KY), EMBER, zoom)
        self._moving: dict[PartLine, Shape] = {}
        """Lines of parts and cranes as they were drawn last."""

    def draw(self, canvas: Canvas, sight: Sight) -> None:
        """Collect the lines that are in view."""
        x, y = sight.at(0.0, 0.0)
        for outline, shape in self._standing():
            if _is_seen(outline, canvas, sight):
                canvas.shape(shape, x, y)
        seen = {
            line: self._moving.get(line) or self._line(line)
            for line in self._lines()
            if _is_seen(line.outline, canvas, sight)
        }
        for shape in seen.values():
            canvas.shape(shape, x, y)
        self._moving = seen
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

    def _lines(self) -> Iterator[PartLine]:
        for live in self.world.parts.all:
            yield from part_lines(live)
        yield from crane_lines(self.world)

    def _line(self, line: PartLine) -> Shape:
        alpha = 0.9 if line.acts else _IDLE
        return _outlined(line.outline, line.colour, self.zoom, alpha=alpha, closed=line.closed)


def _of_solid(solid: Solid) -> Colour:
    return LILAC if solid.height <= _LOW else RIM


def _of_area(area: Area) -> Colour:
    return next((colour for kind, colour in _COLOURS if isinstance(area, kind)), PAPER)


def _outlined(
    outline: Outline, colour: Colour, zoom: float, *, alpha: float = 0.9, closed: bool = True
) -> Shape:
    """A thin line with a dark one under it: it is seen over any picture."""
    points = [(x * zoom, y * zoom) for x, y in outline]
    shape = Shape().line(points, VOID, alpha * 0.6, 3.0, closed=closed)
    return shape.line(points, colour, alpha, 1.2, closed=closed)


def _is_seen(outline: Outline, canvas: Canvas, sight: Sight) -> bool:
    xs, ys = zip(*outline, strict=True)
    left, top = sight.at(min(xs), min(ys))
    right, bottom = sight.at(max(xs), max(ys))
    return right >= 0.0 and bottom >= 0.0 and left <= canvas.width and top <= canvas.height
