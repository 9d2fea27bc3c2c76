"""Held: what is held in a tick, drawn: the stick, and a word for each button; a row a player.

At the lower left, over the name of the place. Sizes are units of a 720-line view.
"""

from __future__ import annotations

from functools import lru_cache
from math import cos, sin, tau
from typing import Final

from game.view.hud import words
from game.view.hud.corners import EDGE
from game.view.hud.inks import Inks
from game.view.hud.prompts import Box
from game.view.hud.state import HeldRow
from game.view.type.canvas import Canvas
from game.view.type.ink import Colour
from game.view.type.shapes import Shape

_LOW: Final = 92.0
"""Of the lowest row's middle, from the bottom: over the place and a hinge that was passed."""
_STEP: Final = 42.0
_REACH: Final = 14.0
_APART: Final = 12.0
_IDLE: Final = 0.34
_SIDES: Final = 24
_WIDE: Final = 330.0


def draw_held(canvas: Canvas, rows: tuple[HeldRow, ...], inks: Inks) -> None:
    """The first row lies lowest; where a row has a name, that comes last."""
    for number, row in enumerate(rows):
        x, y = EDGE + _REACH, canvas.height - _LOW - _STEP * number
        colour = row.colour or inks.paper
        canvas.shape(_bed(inks.bed), x, y)
        canvas.shape(_well(colour, inks.bed), x, y)
        reach_x, reach_y = (part / 127 * (_REACH - 4.0) for part in row.stick)
        moved = reach_x or reach_y
        if moved:
            canvas.shape(_stem(round(reach_x), round(reach_y), colour), x, y)
        canvas.shape(_knob(colour), x + reach_x, y + reach_y, 1.0 if moved else 0.5)
        left = x + _REACH + _APART
        told = words.HELD
        for name in told:
            on = name in row.held
            text = told[name]
            canvas.text(text, left, y + 4.6, inks.hint, 1.0 if on else _IDLE)
            wide = canvas.measure(text, inks.hint).width
            if on:
                canvas.shape(_under(round(wide), colour), left, y + 10.0)
            left += wide + _APART
        if row.name:
            canvas.text(row.name, EDGE, y - _REACH - 5.0, inks.caption_left, 0.9)


def held_box(canvas: Canvas, rows: tuple[HeldRow, ...]) -> Box:
    """Where they lie."""
    top = canvas.height - _LOW - _STEP * (len(rows) - 1) - _REACH - 18.0
    return 0.0, top, EDGE + _WIDE, canvas.height - _LOW + _REACH + 4.0


@lru_cache(maxsize=4)
def _bed(bed: Colour) -> Shape:
    return Shape().haze((0.0, -8.0, _WIDE - 60.0, 8.0), 18.0, bed, 0.55, across=50.0)


@lru_cache(maxsize=16)
def _well(colour: Colour, bed: Colour) -> Shape:
    rim = tuple(
        (_REACH * cos(tau * i / _SIDES), _REACH * sin(tau * i / _SIDES)) for i in range(_SIDES)
    )
    return Shape().poly(rim, bed, 0.45).line(rim, colour, 0.6, 1.2, closed=True)


@lru_cache(maxsize=1024)
def _stem(x: int, y: int, colour: Colour) -> Shape:
    return Shape().line(((0.0, 0.0), (float(x), float(y))), colour, 0.8, 2.0)


@lru_cache(maxsize=16)
def _knob(colour: Colour) -> Shape:
    rim = tuple((4.2 * cos(tau * i / 12), 4.2 * sin(tau * i / 12)) for i in range(12))
    return Shape().poly(rim, colour)


@lru_cache(maxsize=64)
def _under(width: int, colour: Colour) -> Shape:
    return Shape().line(((0.0, 0.0), (float(width), 0.0)), colour, 0.95, 1.8)
