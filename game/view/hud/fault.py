"""Fault: what is wrong with a map that was saved while it is played, across the top."""

from __future__ import annotations

import textwrap
from typing import Final

from game.view.type.canvas import Canvas, Type
from game.view.type.ink import PAPER, VOID, Ink
from game.view.type.layout import Style
from game.view.type.shapes import Shape

_LINE: Final = Type(Style("mono", 13.5), Ink(PAPER, 0.96))
_STEP: Final = 20.0
_ADVANCE: Final = 8.2
"""Units a letter of the line takes."""


def draw_fault(canvas: Canvas, fault: str) -> None:
    """Put the line, broken where it must be, over all that was drawn."""
    letters = max(20, int((canvas.width - 60.0) / _ADVANCE))
    lines = textwrap.wrap(fault, letters)[:6]
    height = 26.0 + _STEP * len(lines)
    wide = canvas.width
    strip = ((0.0, 0.0), (wide, 0.0), (wide, height), (0.0, height))
    canvas.shape(Shape().poly(strip, VOID, 0.88))
    for number, line in enumerate(lines):
        canvas.text(line, 30.0, 26.0 + _STEP * number, _LINE)
