"""Readout: what practice reads off the world, at the left, under the crane."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from game.view.hud.corners import EDGE
from game.view.hud.inks import Inks
from game.view.hud.prompts import Box
from game.view.type.canvas import Canvas
from game.view.type.ink import Colour
from game.view.type.shapes import Shape

_TOP: Final = 96.0
_STEP: Final = 16.0
_WIDE: Final = 176.0
_LETTER: Final = 8.0
"""Wider than one of the fixed-width face."""


def draw_readout(canvas: Canvas, lines: tuple[str, ...], inks: Inks) -> None:
    """The lines; the first says that this is practice."""
    if not lines:
        return
    canvas.shape(_bed(len(lines), inks.bed), EDGE, _TOP)
    for number, line in enumerate(lines):
        type_ = inks.time_now if number == 0 else inks.time
        step = canvas.measure("0", type_).width
        # As figures, letter by letter: what changes all the time is not kept whole.
        canvas.figures(line, EDGE + step * len(line), _TOP + _STEP * number, type_)


def readout_box(lines: tuple[str, ...]) -> Box:
    """Where they lie."""
    wide = max(map(len, lines), default=0) * _LETTER
    return 0.0, _TOP - 14.0, EDGE + wide, _TOP + _STEP * len(lines)


@lru_cache(maxsize=32)
def _bed(lines: int, bed: Colour) -> Shape:
    box = (0.0, -8.0, _WIDE, _STEP * (lines - 1))
    return Shape().haze(box, 26.0, bed, 0.62, across=60.0)
