"""Timer: the clock of a run and its splits, at the upper right."""

from __future__ import annotations

from functools import lru_cache
from math import cos, sin, tau
from typing import Final

from game.speedrun.timer import clock
from game.view.hud import words
from game.view.hud.corners import EDGE
from game.view.hud.inks import Inks
from game.view.hud.prompts import Box
from game.view.hud.state import SplitRow, TimerState
from game.view.type import marks
from game.view.type.canvas import Canvas, Type
from game.view.type.ink import Colour
from game.view.type.shapes import Shape

_BASE: Final = 46.0
_RULE: Final = 55.0
_FIRST: Final = 72.0
_ASIDE: Final = 34.0
"""Between the clock and real time, with room for a mark."""
_STEP: Final = 18.0
_TIME: Final = 64.0
"""Right ends of the columns of times and names, from the right end of all."""
_NAME: Final = 142.0
_NAMED: Final = 170.0
"""A name is at most so wide."""
GOLD_SHADE: Final[Colour] = (0.72, 0.52, 0.20)


def draw_timer(canvas: Canvas, timer: TimerState, inks: Inks, fear: float = 0.0) -> None:
    """Clock, rule, splits, and what is told below them."""
    right, text = canvas.width - EDGE, clock(timer.ticks)
    notes = _notes(timer, inks)
    haze = _haze(len(timer.rows) + len(notes), inks.bed)
    canvas.shape(haze, right, 0.0)
    canvas.shape(haze, right, 0.0, fear)
    canvas.figures(text, right, _BASE, _clock_of(timer, inks))
    left = right - 13.2 * len(text)
    if timer.pace is not None and timer.phase == "running":
        pace = timer.pace
        colour = inks.behind if pace.behind else inks.ahead
        glyph = marks.pace(colour, losing=pace.losing, behind=pace.behind)
        canvas.shape(glyph, left - 13, _BASE - 7.5)
    if timer.phase == "finished":
        kite = marks.kite(7.5, inks.gold, GOLD_SHADE) if timer.record else None
        canvas.shape(kite or marks.kite(6.0, inks.paper, inks.shade), left - 13, _BASE - 7.5)
    if timer.real is not None:
        _draw_real(canvas, timer.real, left - _ASIDE, inks)
    canvas.shape(_rule(len(text), timer.phase, timer.practice, inks.edge), right, _RULE)
    y = _FIRST
    for row in timer.rows:
        _draw_row(canvas, row, right, y, inks)
        y += _STEP
    if timer.link is not None:
        _draw_link(canvas, right, y + _STEP * len(notes) + 2, inks, follows=timer.link)
    for label, value, type_ in notes:
        wide = canvas.measure(value, type_).width
        canvas.text(label, right - (max(_TIME, wide + 12.0) if value else 0.0), y + 2, inks.note)
        canvas.text(value, right, y + 2, type_)
        y += _STEP


def timer_box(canvas: Canvas, timer: TimerState, inks: Inks) -> Box:
    """Where the panel lies."""
    rows = len(timer.rows) + len(_notes(timer, inks)) + (timer.link is not None)
    left = canvas.width - EDGE - _NAME - _NAMED * 0.6
    return (left, 0.0, canvas.width, _FIRST + _STEP * rows)


def delta(ticks: int) -> str:
    """Ticks ahead (minus) or behind (plus), in seconds with two places."""
    hundredths = (abs(ticks) * 100 + 30) // 60
    sign = "±" if not hundredths else "+" if ticks > 0 else "−"
    seconds, rest = divmod(hundredths, 100)
    minutes, seconds = divmod(seconds, 60)
    whole = f"{minutes}:{seconds:02}" if minutes else str(seconds)
    return f"{sign}{whole}.{rest:02}"


def short(ticks: int) -> str:
    """A split's time: as the clock tells it, without a leading nought."""
    return clock(ticks).removeprefix("0")


def difference(row: SplitRow, inks: Inks) -> Type:
    """What a row's difference is written with."""
    if row.gold:
        return inks.best
    return inks.loss if (row.delta or 0) > 0 else inks.gain


def draw_gold(canvas: Canvas, x: float, y: float, inks: Inks, alpha: float = 1.0) -> None:
    """The mark of what was never better."""
    canvas.shape(marks.kite(4.6, inks.gold, GOLD_SHADE), x, y, alpha)


def fitted(canvas: Canvas, name: str, type_: Type, width: float) -> str:
    """The name, shortened until it is no wider than ``width``."""
    if canvas.measure(name, type_).width <= width:
        return name
    while name and canvas.measure(f"{name}…", type_).width > width:
        name = name[:-1].rstrip()
    return f"{name}…"


def _draw_row(canvas: Canvas, row: SplitRow, right: float, y: float, inks: Inks) -> None:
    name, time = (inks.name_now, inks.time_now) if row.current else (inks.name, inks.time)
    if row.ticks is None:
        canvas.text(fitted(canvas, row.name, inks.note, _NAMED), right - _NAME, y, inks.note)
        canvas.text(words.SKIPPED, right - _TIME, y, inks.note)
        return
    canvas.text(fitted(canvas, row.name, name, _NAMED), right - _NAME, y, name)
    canvas.figures(short(row.ticks), right - _TIME, y, time)
    if row.delta is not None:
        canvas.text(delta(row.delta), right, y, difference(row, inks))
    elif row.current:
        canvas.text(words.TO_COME, right, y, inks.none)
    if row.gold:
        draw_gold(canvas, right + 11, y - 4, inks)


def _draw_real(canvas: Canvas, ms: int, right: float, inks: Inks) -> None:
    """Real time beside the clock, to the tenth: it is told, never compared."""
    text = clock(ms * 60 // 1000)[:-2]
    canvas.text(text, right, _BASE, inks.real)
    canvas.text(
        words.REAL_TIME, right - canvas.measure(text, inks.real).width - 8, _BASE, inks.note
    )


def _draw_link(canvas: Canvas, right: float, y: float, inks: Inks, *, follows: bool) -> None:
    """Whether LiveSplit follows: a light that burns, or the ring of one that is out."""
    canvas.text(words.LIVESPLIT, right - 12.0, y, inks.note, 1.0 if follows else 0.6)
    canvas.shape(_light(inks.ahead if follows else inks.paper, lit=follows), right - 3.0, y - 4.0)


@lru_cache(maxsize=8)
def _light(colour: Colour, *, lit: bool) -> Shape:
    rim = tuple((3.0 * cos(tau * i / 14), 3.0 * sin(tau * i / 14)) for i in range(14))
    if lit:
        return Shape().glow(0.0, 0.0, 8.0, colour, 0.5).poly(rim, colour)
    return Shape().line(rim, colour, 0.5, 1.0, closed=True)


def _clock_of(timer: TimerState, inks: Inks) -> Type:
    if timer.phase == "waiting":
        return inks.clock_dim
    if timer.record:
        return inks.clock_best
    if timer.pace is None:
        return inks.clock
    return inks.clock_behind if timer.pace.behind else inks.clock_ahead


def _notes(timer: TimerState, inks: Inks) -> tuple[tuple[str, str, Type], ...]:
    """Label, value, and what the value is written with."""
    notes = []
    if timer.previous is not None:
        told = inks.loss if timer.previous > 0 else inks.gain
        told = inks.best if timer.previous_gold else told
        notes.append((words.PREVIOUS, delta(timer.previous), told))
    if timer.possible is not None:
        notes.append((words.POSSIBLE, short(timer.possible), inks.possible))
    if timer.record:
        notes.append((words.RECORD, "", inks.possible))
    elif timer.against:
        notes.append((words.against(timer.against), "", inks.possible))
    if timer.practice:
        notes.append((words.PRACTICE, "", inks.possible))
    return tuple(notes)


@lru_cache(maxsize=64)
def _haze(rows: int, bed: Colour) -> Shape:
    box = (-120.0, 36.0, 0.0, _BASE + _STEP * rows)
    return Shape().haze(box, 50.0, bed, 0.50, across=110.0)


@lru_cache(maxsize=32)
def _rule(letters: int, phase: str, practice: bool, edge: Colour) -> Shape:
    long, alpha = 13.2 * letters, 0.30 if phase == "waiting" else 0.60
    shape = Shape()
    if practice:
        # Broken: such a time is never a record.
        at = -long
        while at < 0.0:
            shape = shape.line(((at, 0.0), (min(0.0, at + 7.0), 0.0)), edge, alpha)
            at += 12.0
        return shape
    shape = shape.line(((-long, 0.0), (0.0, 0.0)), edge, alpha)
    if phase == "finished":
        shape = shape.line(((-long, 2.6), (0.0, 2.6)), edge, alpha * 0.7, 0.8)
    return shape
