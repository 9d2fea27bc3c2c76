"""Tally: the last page. What was carried out of the dream, set like the end of a book.

Plain state in, drawing out. Sizes are units of a 720-line view, ages are ticks.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from game.speedrun.timer import clock
from game.view.hud import prompts, sheet, words
from game.view.hud.inks import PALE
from game.view.hud.state import SplitRow
from game.view.hud.timer import GOLD_SHADE, delta, fitted, short
from game.view.type import marks
from game.view.type.canvas import Canvas, Type
from game.view.type.ink import BRASS, INK, SLATE, Ink
from game.view.type.layout import Style
from game.view.type.shapes import Shape

_WIDTH: Final = 560
_WIDE: Final = 860
"""With two columns of splits."""
_PAD: Final = 46.0
_LEADING: Final = 39.0
_ROW: Final = 23.0
_LAST: Final = Type(Style("italic", 30.0, align="centre", leading=1.3), Ink(INK, 0.97, grow=0.12))
_FIGURE: Final = Type(Style("mono", 23.0, align="centre"), Ink(INK, 0.95))
_LABEL: Final = Type(Style("caps", 14.0, track=1.6, align="centre"), Ink(INK, 0.62, grow=0.1))
_FIGURE_BEST: Final = Type(Style("mono", 23.0, align="centre"), Ink(PALE.gold, 1.0))
_BEST_LABEL: Final = Type(
    Style("caps", 14.0, track=1.6, align="centre"), Ink(PALE.gold, 1.0, grow=0.1)
)
_LOST_LABEL: Final = Type(
    Style("caps", 14.0, track=1.6, align="centre"), Ink(PALE.behind, 1.0, grow=0.1)
)
_COLUMNS: Final = {3: (-160.0, 6.0, 164.0), 4: (-178.0, -36.0, 88.0, 188.0)}
"""Where the figures stand beside the middle, by how many there are."""
_DEED: Final = 27.0
_COUNT: Final = Type(Style("mono", 14.0, align="right"), Ink(INK, 0.92))
_DONE: Final = Type(Style("italic", 16.5), Ink(INK, 0.80, grow=0.1))
_NAME: Final = Type(Style("serif", 16.0), Ink(INK, 0.88, grow=0.1))
_TIME: Final = Type(Style("mono", 12.5, align="right"), Ink(INK, 0.74))
_SKIPPED: Final = Type(Style("italic", 14.0, align="right"), Ink(INK, 0.60, grow=0.1))
_AHEAD: Final = Type(Style("mono", 12.5, align="right"), Ink(PALE.ahead, 1.0))
_BEHIND: Final = Type(Style("mono", 12.5, align="right"), Ink(PALE.behind, 1.0))
_BEST: Final = Type(Style("mono", 12.5, align="right"), Ink(PALE.gold, 1.0))
_TURNS: Final = 12


@dataclass(frozen=True, slots=True)
class TallyState:
    """What is told after the awakening."""

    line: str
    ticks: int
    cranes: int
    of: int
    """How many cranes there are."""
    relics: int = 0
    """Relics turned into doors."""
    rows: tuple[SplitRow, ...] = ()
    record: bool = False
    """The time is a new personal best."""
    counts: bool = True
    """Whether the run did what its category asks."""
    again: bool = False
    """Whether one may begin anew from here."""
    deeds: tuple[tuple[str, str], ...] = ()
    """What else was done: a figure, and what it counts."""
    turn: int = 1
    """Turn of the spiral; told from the second on."""
    age: int = 10_000
    """Ticks since the page was turned to."""
    device: str = "keys"


def draw_tally(canvas: Canvas, state: TallyState) -> None:
    """The page in the middle, over whatever there is."""
    age, middle = state.age, canvas.width / 2
    canvas.veil(0.40 * ramp(age, 30, 90))
    width, columns = min(float(_WIDTH), canvas.width - 80.0), 1
    above, fit = _room(canvas, state.line, width)
    if len(state.rows) > fit and canvas.width >= _WIDE + 80:
        width, columns = float(_WIDE), 2
        above, fit = _room(canvas, state.line, width)
    rows = state.rows[max(0, len(state.rows) - columns * fit) :]
    lines = -(-len(rows) // columns)
    below = above + 112.0
    deeds = -(-len(state.deeds) // 2) if not rows else 0
    height = below + (48.0 + _ROW * lines if rows else 44.0 + _DEED * deeds if deeds else 0.0)
    left, top = middle - width / 2, max(24.0, (canvas.height - 52.0 - height) / 2)
    canvas.shape(_dawn(), middle, top + height * 0.45, ramp(age, 10, 120))
    folds = (above, below, height) if rows or deeds else (above * 0.5, above, height)
    turned = round(ramp(age, 24, 96) * _TURNS)
    if turned:
        leaf = sheet.leaf(round(width), tuple(round(y) for y in folds), turned)
        canvas.shape(leaf, left, top)
    told = ramp(age, 84, 130)
    canvas.shape(_crane(), middle, top + 50, told)
    canvas.text(state.line, middle, top + 100, _LAST, told, width - 2 * _PAD)
    _draw_figures(canvas, state, middle, top + above + 57, ramp(age, 120, 160))
    for number, row in enumerate(rows):
        column, line = divmod(number, lines)
        seen = ramp(age, 150 + 8 * line, 190 + 8 * line)
        wide = width / columns
        _draw_row(canvas, row, left + column * wide, top + below + 40 + _ROW * line, wide, seen)
    if deeds:
        _draw_deeds(canvas, state.deeds, left, top + below + 38, width, age)
    hints: prompts.Hints = (((prompts.bound_to(state.device, "act"),), words.ON),)
    if state.again and state.device != "pad":
        hints = (*hints, ((prompts.bound_to("keys", "restart"),), words.ANEW))
    x = middle - prompts.hints_width(canvas, hints) / 2
    prompts.draw_hints(canvas, hints, x, canvas.height - 34, ramp(age, 220, 270))


def _room(canvas: Canvas, line: str, width: float) -> tuple[float, int]:
    """How high the last line stands on a page of that width, and how many rows fit below."""
    block = canvas.measure(line, _LAST, width - 2 * _PAD)
    above = 92.0 + _LEADING * len(block.lines)
    return above, max(0, int((canvas.height - 128.0 - above - 126.0 - 34.0) // _ROW))


def ramp(age: int, start: int, end: int) -> float:
    """0 until ``start``, 1 from ``end`` on, slow at both ends."""
    part = min(1.0, max(0.0, (age - start) / (end - start)))
    return part * part * (3 - 2 * part)


def _draw_figures(canvas: Canvas, state: TallyState, x: float, y: float, alpha: float) -> None:
    told = [
        (clock(state.ticks), words.TIME),
        (f"{state.cranes}/{state.of}", words.CRANES),
        (str(state.relics), words.RELICS),
    ]
    if state.turn > 1:
        told.append((str(state.turn), words.TURN))
    for (figure, named), aside in zip(told, _COLUMNS[len(told)], strict=True):
        at, label = x + aside, named
        timed = label == words.TIME
        best = timed and state.record
        figured, labelled = (_FIGURE_BEST, _BEST_LABEL) if best else (_FIGURE, _LABEL)
        if timed and not state.counts:
            label, labelled = words.UNCOUNTED, _LOST_LABEL
        canvas.text(figure, at, y, figured, alpha)
        canvas.text(words.RECORD if best else label, at, y + 24, labelled, alpha)
        if best:
            wide = canvas.measure(figure, _FIGURE_BEST).width
            canvas.shape(marks.kite(6.0, PALE.gold, GOLD_SHADE), at - wide / 2 - 14, y - 8, alpha)


def _draw_deeds(
    canvas: Canvas,
    deeds: tuple[tuple[str, str], ...],
    left: float,
    y: float,
    width: float,
    age: int,
) -> None:
    """Two columns, read from left to right."""
    for number, (figure, label) in enumerate(deeds):
        x = left + (0.13 if number % 2 == 0 else 0.56) * width
        seen = ramp(age, 150 + 8 * number, 190 + 8 * number)
        at = y + _DEED * (number // 2)
        canvas.text(figure, x, at, _COUNT, seen)
        canvas.text(label, x + 12.0, at, _DONE, seen)


def _draw_row(
    canvas: Canvas, row: SplitRow, left: float, y: float, width: float, alpha: float
) -> None:
    start, end = left + _PAD, left + width - _PAD
    compared = row.delta is not None
    time = end - (72.0 if compared else 0.0)
    canvas.text(fitted(canvas, row.name, _NAME, time - start - 110.0), start, y, _NAME, alpha)
    if row.ticks is None:
        canvas.text(words.SKIPPED, time, y, _SKIPPED, alpha)
        return
    canvas.text(short(row.ticks), time, y, _TIME, alpha)
    if row.delta is not None:
        type_ = _BEST if row.gold else _BEHIND if row.delta > 0 else _AHEAD
        canvas.text(delta(row.delta), end, y, type_, alpha)
    if row.gold:
        canvas.shape(marks.kite(4.6, PALE.gold, GOLD_SHADE), end + 14, y - 4.5, alpha)


@lru_cache(maxsize=1)
def _crane() -> Shape:
    return Shape().with_(marks.crane(INK, SLATE), 0.0, 0.0, 0.8)


@lru_cache(maxsize=1)
def _dawn() -> Shape:
    """The light that is left of the door."""
    return Shape().glow(0.0, 0.0, 520.0, BRASS, 0.20).glow(0.0, 0.0, 330.0, BRASS, 0.16)
