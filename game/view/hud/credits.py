"""Credits: the last page, passing upwards like a breath. What it says is ``game.thanks``'.

Plain state in, drawing out. Sizes are units of a 720-line view.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from game.thanks import SECTIONS
from game.view.hud import prompts, words
from game.view.hud.tally import ramp
from game.view.type import marks
from game.view.type.canvas import Canvas, Type
from game.view.type.ink import BRASS, PAPER, PHOS, RIM, SHADE, Ink
from game.view.type.layout import Style
from game.view.type.shapes import Shape
from game.words import tongue

_HEADING: Final = Type(Style("caps", 24.0, track=2.2, align="centre"), Ink(PAPER, 0.96, shadow=0.5))
_SAYS: Final = Type(Style("italic", 21.0, align="centre", leading=1.3), Ink(BRASS, 0.9, shadow=0.5))
_NAME: Final = Type(Style("serif", 22.0, align="centre"), Ink(PAPER, 0.94, shadow=0.5))
_BY: Final = Type(Style("italic", 16.0, align="centre", leading=1.25), Ink(SHADE, 1.0, shadow=0.5))
_TERMS: Final = Type(Style("mono", 11.0, align="centre"), Ink(RIM, 0.55, shadow=0.4))
_WIDE: Final = 560.0
_MIDDLE: Final = 0.32
"""Of the width: where the lines stand, beside the one who waits on the floor."""
_FADES: Final = 96.0
"""Units from the upper and the lower edge in which all fades."""
_GAP: Final = 118.0
"""Units between sections."""


@dataclass(frozen=True, slots=True)
class CreditsState:
    """Where the page is."""

    passed: float = 0.0
    """Units that have gone by, 0 while the first line is still below the edge."""
    age: int = 10_000
    """Ticks since it began to show."""
    device: str = "keys"


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    type: Type
    y: float


def length(canvas: Canvas) -> float:
    """Units until the last line stands in the middle of the view."""
    return _lines(canvas)[-1].y + canvas.height / 2


def draw_credits(canvas: Canvas, state: CreditsState) -> None:
    """The page over whatever there is."""
    canvas.veil(0.62 * ramp(state.age, 0, 60))
    middle = max(_wide(canvas) / 2 + 40.0, canvas.width * _MIDDLE)
    for number, line in enumerate(_lines(canvas)):
        y = canvas.height + line.y - state.passed
        if -60.0 < y < canvas.height + 60.0:
            edge = min(y - 12.0, canvas.height - 44.0 - y) / _FADES
            canvas.text(line.text, middle, y, line.type, min(1.0, max(0.0, edge)), _wide(canvas))
            if line.type is _HEADING and number:
                canvas.shape(_crane(), middle, y - 62.0, min(1.0, max(0.0, edge)))
    hints = (((prompts.bound_to(state.device, "act"),), words.ON),)
    x = canvas.width / 2 - prompts.hints_width(canvas, hints) / 2
    prompts.draw_hints(canvas, hints, x, canvas.height - 30, ramp(state.age, 90, 150))


def _wide(canvas: Canvas) -> float:
    return min(_WIDE, canvas.width - 80.0)


def _lines(canvas: Canvas) -> list[_Line]:
    """Every line and how far below the first edge its baseline is."""
    lines: list[_Line] = []
    y, wide = 40.0, _wide(canvas)

    def put(text: str, type_: Type, after: float) -> None:
        nonlocal y
        lines.append(_Line(text, type_, y))
        block = canvas.measure(text, type_, wide)
        y += (len(block.lines) - 1) * type_.style.size * type_.style.leading + after

    for section in SECTIONS:
        put(_said(section.heading), _HEADING, 36.0)
        put(_said(section.says), _SAYS, 54.0)
        for made in section.made:
            put(made.name, _NAME, 23.0)
            put(f"{_said(made.by)} · {_said(made.use)}", _BY, 20.0)
            put(made.licence, _TERMS, 42.0)
        y += _GAP - 42.0
    put(words.UNDER_TITLE, _SAYS, 0.0)
    return lines


def _said(english: str) -> str:
    return tongue.interface("thanks", english)


@cache
def _crane() -> Shape:
    return Shape().glow(0.0, 0.0, 26.0, PHOS, 0.30).with_(marks.crane(), 0.0, 0.0, 0.62)
