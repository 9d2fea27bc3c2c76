"""Glare: who leaps into the sun falls into its light, and comes out of it inside."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from game.sim import tuning
from game.view.type.ink import Colour
from game.view.type.shapes import Shape

if TYPE_CHECKING:
    from game.sim.world import World
    from game.view.type.canvas import Canvas

SINKS: Final = 80
"""Ticks in which the light lets one see inside."""
_EMERALD: Final = (0.10, 0.86, 0.60)
_WHITE: Final = (0.90, 1.0, 0.96)


def falling(world: World, part: float) -> float:
    """0 to 1 of the way into the light; 0 for who does not leap."""
    if world.player.mode != "fall" or world.treading.leap(world) is None:
        return 0.0
    return min(1.0, (world.player.mode_ticks + part) / tuning.FALL_TICKS)


def rising(canvas: Canvas, part: float) -> None:
    """The light ``part`` (0..1) of the way over everything: emerald first, then white."""
    canvas.shape(_wash(canvas.width, canvas.height, _EMERALD), alpha=_eased(part * 1.6) * 0.85)
    canvas.shape(_wash(canvas.width, canvas.height, _WHITE), alpha=_eased(part * 1.5 - 0.5))


def sinking(canvas: Canvas, part: float) -> None:
    """The same light ``part`` (0..1) of the way back."""
    left = 1.0 - part
    canvas.shape(_wash(canvas.width, canvas.height, _EMERALD), alpha=0.80 * left * left)
    canvas.shape(_wash(canvas.width, canvas.height, _WHITE), alpha=left**3)


def _eased(part: float) -> float:
    part = min(1.0, max(0.0, part))
    return part * part * (3.0 - 2.0 * part)


@lru_cache(maxsize=8)
def _wash(width: float, height: float, colour: Colour) -> Shape:
    right, bottom = width + 2.0, height + 2.0
    return Shape().poly(((-2.0, -2.0), (right, -2.0), (right, bottom), (-2.0, bottom)), colour)
