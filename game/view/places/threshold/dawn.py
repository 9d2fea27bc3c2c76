"""Dawn: the light of the door one goes through swallows the picture, and sinks into the dark."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from game.view.type.ink import Colour
from game.view.type.shapes import Point, Shape

if TYPE_CHECKING:
    from game.view.type.canvas import Canvas

_CORE: Final = (1.0, 0.985, 0.94)
_WARM: Final = (1.0, 0.93, 0.78)
_AMBER: Final = (0.58, 0.33, 0.14)
_EMBER: Final = (0.72, 0.42, 0.16)
_EYE: Final = 62.0
"""Units above the foot at which the light of a door stands."""


def rising(canvas: Canvas, at: Point, part: float) -> None:
    """The light ``part`` (0..1) of the way from the door at ``at``, units, over everything."""
    x, y = at[0], at[1] - _EYE
    for reach, start in ((150.0, 0.0), (420.0, 0.10), (1050.0, 0.28)):
        canvas.shape(_glow(reach), x, y, _eased((part - start) / 0.55))
    canvas.shape(_wash(canvas.width, canvas.height), alpha=_eased((part - 0.30) / 0.66))


def sinking(canvas: Canvas, at: Point, part: float) -> None:
    """The same light ``part`` (0..1) of the way into the dark; a breath of it stays."""
    canvas.veil(1.0)
    left = 1.0 - _eased(part)
    canvas.shape(_ember(), at[0], at[1] - _EYE, 0.30 + 0.70 * left)
    amber, white = _wash(canvas.width, canvas.height, _AMBER), _wash(canvas.width, canvas.height)
    # Through amber: halfway between white and night is only grey.
    canvas.shape(amber, alpha=0.80 * left)
    canvas.shape(white, alpha=left**3)


def _eased(part: float) -> float:
    part = min(1.0, max(0.0, part))
    return part * part * (3.0 - 2.0 * part)


@lru_cache(maxsize=4)
def _glow(reach: float) -> Shape:
    return Shape().glow(0.0, 0.0, reach, _WARM, 0.90 if reach < 200.0 else 0.52)


@lru_cache(maxsize=1)
def _ember() -> Shape:
    return Shape().glow(0.0, 0.0, 620.0, _EMBER, 0.30).glow(0.0, 0.0, 190.0, _WARM, 0.16)


@lru_cache(maxsize=8)
def _wash(width: float, height: float, colour: Colour = _CORE) -> Shape:
    right, bottom = width + 2.0, height + 2.0
    corners = ((-2.0, -2.0), (right, -2.0), (right, bottom), (-2.0, bottom))
    return Shape().poly(corners, colour)
