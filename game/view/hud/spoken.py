"""Spoken: words in the air: whispers low in the middle, speech beside who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import hypot
from typing import Final

from game.view.hud.inks import Inks
from game.view.hud.layout import Layout, Placed
from game.view.hud.state import Line, Speech
from game.view.type import marks
from game.view.type.canvas import Canvas
from game.view.type.ink import LILAC, PAPER, RIM, SHADE, VOID, Colour
from game.view.type.shapes import Point, Shape

_WHISPER_STEP: Final = 28.0
_WHISPER_WIDTH: Final = 600.0
_SPEECH_STEP: Final = 19.5
_SPEECH_WIDTH: Final = 236.0
_PAD: Final = (13.0, 8.0)
"""Of a speech's paper, beside and above its words."""
_BODY: Final = 76.0
"""From a head down to where a tail from below would end."""
_GRID: Final = 3.0
"""Tails are made in steps of so many units, to be kept."""
_BACK: Final[Colour] = (0.30, 0.34, 0.60)


def draw_whispers(
    canvas: Canvas, lines: Sequence[Line], layout: Layout, inks: Inks, eased: float = 30.0
) -> None:
    """At the lower third, on a soft bed; where the dreamer stands there, elsewhere."""
    width = min(_WHISPER_WIDTH, canvas.width - 140.0)
    for line in lines:
        block = canvas.measure(line.text, inks.whisper, width)
        rows = len(block.lines)
        tall = (rows - 1) * _WHISPER_STEP
        lift = 34.0 if line.from_crane else 0.0
        height = tall + 34.0 + lift
        lowest = canvas.height - 52.0 - height
        tops = (canvas.height * 0.80 - height / 2, lowest, canvas.height * 0.66 - height, 84.0)
        if line.rise <= 0.0 or line.text not in layout.rows:
            layout.row(line.text, block.width, height, tops)
        top = layout.rows[line.text]
        y = top + lift + 23.0 - eased * line.rise * line.rise * (3 - 2 * line.rise)
        middle = canvas.width / 2
        haze = _whisper_bed(round(block.width / 16) * 16, rows, inks.bed)
        canvas.shape(haze, middle, y, line.alpha)
        canvas.text(line.text, middle, y, inks.whisper, line.alpha, width)
        if line.from_crane:
            canvas.shape(_small_crane(inks.paper, inks.shade), middle, y - 34, line.alpha * 0.9)


def draw_speeches(canvas: Canvas, speeches: Sequence[Speech], layout: Layout, inks: Inks) -> None:
    """Each beside its speaker; one that finds no room waits unseen."""
    for speech in speeches:
        if not (-12 < speech.x < canvas.width + 12 and -8 < speech.y < canvas.height + 40):
            continue
        block = canvas.measure(speech.text, inks.speech, _SPEECH_WIDTH)
        rows = len(block.lines)
        size = _up(block.width) + 2 * _PAD[0], rows * _SPEECH_STEP + 2 * _PAD[1]
        placed = layout.beside(speech, *size)
        if placed is None:
            continue
        left, top, right, _ = placed.box
        shape = _paper(round(size[0]), round(size[1]), inks.bed, *_tail(placed))
        canvas.shape(shape, left, top, speech.alpha)
        x, y = (left + right) / 2, top + _PAD[1] + 14.6
        canvas.text(speech.text, x, y, inks.speech, speech.alpha, _SPEECH_WIDTH)


def _up(width: float) -> float:
    return -(-width // 4) * 4


def _tail(placed: Placed) -> tuple[Point, Point, Point]:
    """Both ends of a tail's foot and its tip, from the box's left top, on the grid.

    It grows from the edge that faces the speaker, and points at the head or the feet
    without touching them; where the words cover both it has no length.
    """
    left, top, right, bottom = placed.box
    hx, hy = placed.head
    along = min(max(hx, left + 15.0), right - 20.0)
    level = min(max(hy + 6.0, top + 9.0), bottom - 9.0)
    if bottom <= hy + 4.0:
        foot, half, tip = (along, bottom), (4.5, 0.0), (hx, hy)
    elif top >= hy + _BODY:
        foot, half, tip = (along, top), (4.5, 0.0), (hx, hy + _BODY)
    elif right <= hx:
        foot, half, tip = (right, level), (0.0, 3.0), (hx, hy + 12.0)
    elif left >= hx:
        foot, half, tip = (left, level), (0.0, 3.0), (hx, hy + 12.0)
    else:
        foot, half, tip = (along, bottom), (0.0, 0.0), (along, bottom)
    away = max(1.0, hypot(tip[0] - foot[0], tip[1] - foot[1]))
    part = max(0.0, 1.0 - 7.0 / away) * min(1.0, (28.0 if half[0] else 17.0) / away)
    x, y = foot[0] - left, foot[1] - top
    end = x + (tip[0] - foot[0]) * part, y + (tip[1] - foot[1]) * part
    return (
        (round(x - half[0]), round(y - half[1])),
        (round(x + half[0]), round(y + half[1])),
        (round(end[0] / _GRID) * _GRID, round(end[1] / _GRID) * _GRID),
    )


@lru_cache(maxsize=64)
def _whisper_bed(width: int, rows: int, bed: Colour) -> Shape:
    inner = max(8.0, width / 2 - 60.0)
    low = _WHISPER_STEP * (rows - 1)
    return Shape().haze((-inner, -8.0, inner, low), 46.0, bed, 0.84, across=130.0)


@lru_cache(maxsize=256)
def _paper(width: int, height: int, bed: Colour, a: Point, b: Point, tip: Point) -> Shape:
    """Dark paper with a corner folded back, and a tail folded down its middle."""
    fold = 8.0
    outline = ((0.0, 0.0), (width - fold, 0.0), (width, fold), (width, height), (0.0, height))
    corner = ((width - fold, 0.0), (width, fold), (width - fold, fold))
    pale = bed != VOID
    back, rim = (SHADE, PAPER) if pale else (_BACK, RIM)
    middle = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
    return (
        Shape()
        .haze((6.0, 6.0, width - 6.0, height - 4.0), 17.0, bed, 0.34)
        .poly(outline, bed, 0.66)
        .poly((a, middle, tip), rim, 0.70, tight=True)
        .poly((middle, b, tip), back, 0.95, tight=True)
        .poly(corner, back, 0.85)
        .line(((0.0, 0.5), (width - fold, 0.5)), rim, 0.22, 0.8)
        .line(((0.5, 0.0), (0.5, height)), rim, 0.12, 0.8)
    )


@lru_cache(maxsize=4)
def _small_crane(paper: Colour, shade: Colour) -> Shape:
    crane = marks.crane(paper, shade)
    return Shape().glow(0.0, 0.0, 17.0, LILAC, 0.34).with_(crane, 0.0, 0.0, 0.55)
