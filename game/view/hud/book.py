"""Book: pages of lines with figures, one of them chosen; and what is told beside them.

Plain state in, drawing out. Sizes are units of a 720-line view.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.view.hud import prompts, sheet
from game.view.hud.history import draw_history
from game.view.hud.timer import fitted
from game.view.type.canvas import Canvas, Type
from game.view.type.ink import INK, PAPER, RIM, Ink
from game.view.type.layout import Style

_HEADING: Final = Type(Style("caps", 28.0, track=2.0), Ink(PAPER, 0.97, shadow=0.5))
_UNDER: Final = Type(Style("italic", 17.0), Ink(RIM, 0.90, shadow=0.5))
_HEAD: Final = Type(Style("italic", 14.0, align="right"), Ink(PAPER, 0.56))
_ON: Final = Type(Style("serif", 19.0), Ink(INK, 1.0, grow=0.1))
_OFF: Final = Type(Style("serif", 19.0), Ink(PAPER, 0.84))
_FAINT: Final = Type(Style("italic", 18.0), Ink(PAPER, 0.52))
_FIGURE_ON: Final = Type(Style("mono", 14.0, align="right"), Ink(INK, 1.0))
_FIGURE: Final = Type(Style("mono", 14.0, align="right"), Ink(PAPER, 0.78))
_FIRST: Final = Type(Style("mono", 14.0, align="right"), Ink(PAPER, 0.90))
_LABEL: Final = Type(Style("italic", 15.0), Ink(PAPER, 0.66))
_STEP: Final = 32.0
_TOP: Final = 178.0
_LOW: Final = 96.0
_COLUMN: Final = 118.0
_ASIDE: Final = 300.0
_NARROW: Final = 92.0
_LEAST: Final = 17.0
_HISTORY: Final = 60.0
"""Where the picture of all times begins."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page."""

    name: str
    figures: tuple[str, ...] = ()
    faint: bool = False
    """Whether it is told only for completeness."""


@dataclass(frozen=True, slots=True)
class BookState:
    """A page."""

    heading: str
    under: str
    lines: tuple[Line, ...]
    at: int = 0
    heads: tuple[str, ...] = ()
    """Over the columns of figures."""
    hints: tuple[tuple[str, str], ...] = ()
    """Keys and what they do."""
    aside: tuple[tuple[str, ...], ...] = ()
    """Beside the lines: words, each with one figure or two."""
    times: tuple[int, ...] = ()
    """Of the runs that were finished, in the order they were run: drawn over what is beside."""


def window_of(count: int, at: int, room: int) -> range:
    """The lines that are shown of ``count`` where there is room for ``room``."""
    first = max(0, min(at - room // 2, count - room))
    return range(first, min(count, first + room))


def draw_book(canvas: Canvas, state: BookState) -> None:
    """The page over whatever there is."""
    canvas.veil(0.58)
    left = max(40.0, min(92.0, canvas.width * 0.072))
    aside = _ASIDE + 48.0 if state.aside else 0.0
    right = min(canvas.width - left - aside, left + 760.0)
    canvas.text(fitted(canvas, state.heading, _HEADING, right - left), left, 84, _HEADING)
    canvas.text(fitted(canvas, state.under, _UNDER, right - left), left, 114, _UNDER)
    ends = [right - 16 - _COLUMN * n for n in reversed(range(len(state.heads)))]
    for text, x in zip(state.heads, ends, strict=True):
        canvas.text(text, x, _TOP - 30, _HEAD)
    room = max(1, int((canvas.height - _LOW - _TOP) // _STEP))
    for row, number in enumerate(window_of(len(state.lines), state.at, room)):
        _draw_line(canvas, state, number, left, _TOP + _STEP * row, right, ends)
    _draw_aside(canvas, state.aside, right + 48.0)
    draw_history(canvas, state.times, right + 48.0, _HISTORY, _ASIDE, _TOP - 44.0 - _HISTORY)
    hints = tuple(((key,), told) for key, told in state.hints)
    prompts.draw_hints(canvas, hints, left, canvas.height - 40, 1.0)


def _draw_aside(canvas: Canvas, aside: tuple[tuple[str, ...], ...], x: float) -> None:
    """As far apart as the lines, or closer where there are many."""
    high = canvas.height - 40.0 - _TOP
    step = max(_LEAST, min(_STEP, high / max(1, len(aside))))
    wide = max((len(figures) for _, *figures in aside), default=1)
    for number, (label, *figures) in enumerate(aside[: int(high // step)]):
        y = _TOP + step * number
        room = _ASIDE - 8.0 - _NARROW * wide
        canvas.text(fitted(canvas, label, _LABEL, room), x, y, _LABEL)
        for back, figure in enumerate(reversed(figures)):
            canvas.text(figure, x + _ASIDE - _NARROW * back, y, _FIGURE if back else _FIRST)


def _draw_line(
    canvas: Canvas,
    state: BookState,
    number: int,
    left: float,
    y: float,
    right: float,
    ends: list[float],
) -> None:
    line, on = state.lines[number], number == state.at
    if on:
        canvas.shape(sheet.ribbon(round(right - left + 14)), left - 14, y - 6.5)
    type_ = _ON if on else _FAINT if line.faint else _OFF
    room = right - left - _COLUMN * len(ends) - 16
    canvas.text(fitted(canvas, line.name, type_, room), left, y, type_)
    for figure, x in zip(line.figures, ends, strict=True):
        canvas.text(figure, x, y, _FIGURE_ON if on else _FIGURE)
