"""Rivals: whose ghosts run, in which colour, and where those are that cannot be seen."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from game.view.hud.corners import EDGE
from game.view.hud.inks import Inks
from game.view.hud.prompts import Box
from game.view.hud.state import RivalRow
from game.view.type import marks
from game.view.type.canvas import Canvas
from game.view.type.ink import VOID, Colour
from game.view.type.shapes import Shape

_STEP: Final = 17.0
_MARK: Final = 12.0
_DARKER: Final = 0.62


def draw_rivals(canvas: Canvas, rows: tuple[RivalRow, ...], top: float, inks: Inks) -> None:
    """A line each at the right edge, the first ``top`` units down; and marks at the edges."""
    right = canvas.width - EDGE
    for number, row in enumerate(rows):
        y = top + 14.0 + _STEP * number
        text = _text(row)
        wide = canvas.measure(text, inks.note).width
        canvas.shape(_bed(round(wide / 16) * 16, inks.bed), right, y)
        canvas.text(text, right - _MARK, y, inks.note)
        canvas.shape(_mark(row.colour), right - 2.0, y - 4.0)
        if row.edge is not None:
            canvas.shape(_pointer(row.colour), *row.edge)


def rivals_box(canvas: Canvas, rows: tuple[RivalRow, ...], top: float, inks: Inks) -> Box:
    """Where those lines lie."""
    wide = max((canvas.measure(_text(row), inks.note).width for row in rows), default=0.0)
    left = canvas.width - EDGE - _MARK - wide
    return left, top, canvas.width, top + 8.0 + _STEP * len(rows)


def _text(row: RivalRow) -> str:
    return f"{row.name} · {row.note}" if row.note else row.name


@lru_cache(maxsize=16)
def _mark(colour: Colour) -> Shape:
    dark = _darker(colour)
    return Shape().glow(0.0, 0.0, 9.0, colour, 0.35).with_(marks.kite(4.2, colour, dark))


@lru_cache(maxsize=16)
def _pointer(colour: Colour) -> Shape:
    """Over any picture: a dark rim holds it together."""
    shape = Shape().glow(0.0, 0.0, 20.0, colour, 0.5)
    return shape.with_(marks.kite(9.0, VOID, VOID)).with_(marks.kite(6.5, colour, _darker(colour)))


def _darker(colour: Colour) -> Colour:
    r, g, b = colour
    return r * _DARKER, g * _DARKER, b * _DARKER


@lru_cache(maxsize=32)
def _bed(width: int, bed: Colour) -> Shape:
    return Shape().haze((-8.0 - width, -8.0, -8.0, 0.0), 18.0, bed, 0.42, across=50.0)
