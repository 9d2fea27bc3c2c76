"""Apparition: how a rival's run looks from where one is oneself. Plain state, no drawing.

Owns where its figure is between two ticks and how much of it is seen: nothing where it is
elsewhere, little where it would hide the dreamer, and ever less once it has no more to show.
"""

from __future__ import annotations

from math import hypot
from typing import Final

from game.sim.plane import KY
from game.sim.world import World
from game.view.snapshot import Dreamer, GhostLook
from game.view.type.ink import Colour
from game.view.walker import Walker

_FADE_TICKS: Final = 60
"""It comes and goes within this time."""
_HIDDEN, _CLEAR = 26.0, 120.0
"""px on the floor from the dreamer within which nothing of it is drawn, and beyond which all."""


class Apparition:
    """One rival's figure."""

    def __init__(self, colour: Colour) -> None:
        self.colour = colour
        self._world: World | None = None
        self._walker: Walker | None = None
        self._shown = 0.0

    def tick(self, world: World | None, *, fading: bool = False) -> None:
        """Its world has been stepped, as often as it was; ``fading``: it has no more to show."""
        if world is None:
            self._world, self._walker, self._shown = None, None, 0.0
            return
        if world is not self._world or self._walker is None:
            self._world, self._walker = world, Walker(world)
        else:
            self._walker.tick()
        step = (-1.0 if fading else 1.0) / _FADE_TICKS
        self._shown = min(1.0, max(0.0, self._shown + step))

    def is_in(self, world: World) -> bool:
        """Whether it is in the same place, the same way round."""
        own = self._world
        if own is None or self._shown <= 0.0:
            return False
        return (own.level.name, own.level.mirrored) == (world.level.name, world.level.mirrored)

    @property
    def at(self) -> tuple[float, float]:
        """Its foot, px of the plane of its place."""
        return (0.0, 0.0) if self._walker is None else (self._walker.now.x, self._walker.now.y)

    def look(self, part: float, dreamer: Dreamer) -> GhostLook | None:
        """The moment ``part`` of the way to the present tick; None where nothing is seen of it."""
        if self._walker is None or self._world is None:
            return None
        level = self._world.level
        look = self._walker.look(part, kindled=1.0 if level.barefoot else 0.0)
        away = hypot(look.x - dreamer.x, (look.y - dreamer.y) / KY)
        near = min(1.0, max(0.0, (away - _HIDDEN) / (_CLEAR - _HIDDEN)))
        alpha = self._shown * near * near * (3.0 - 2.0 * near) * look.fade
        return GhostLook(look, self.colour, alpha) if alpha > 0.004 else None
