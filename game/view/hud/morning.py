"""Morning: what is told and seen over the office at dawn, and the closing line before it.

Plain state in, drawing out. Sizes are units of a 720-line view, ages are ticks.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from math import exp, sin
from typing import Final

from game.sim.plane import KY
from game.view.hud import prompts, words
from game.view.hud.tally import ramp
from game.view.places.threshold.blueprint import blueprint
from game.view.type.canvas import Canvas, Type
from game.view.type.ink import BRASS, PAPER, VOID, Colour, Ink
from game.view.type.layout import Style
from game.view.type.shapes import Point, Shape

LINE_TICKS: Final = 250
"""The closing line stands so long by itself."""
MORNING_TICKS: Final = 880
"""The office at dawn lasts so long if nobody goes on."""
_CLOSING: Final = Type(
    Style("italic", 40.0, align="centre", leading=1.3),
    Ink(PAPER, 0.98, glow=BRASS, glow_alpha=0.30, glow_reach=7.0),
)
_TOLD: Final = Type(
    Style("italic", 25.0, align="centre", leading=1.3), Ink(PAPER, 0.97, shadow=0.6)
)
_FIRST: Final = 130
_EACH: Final = 225
_PALE: Final[Colour] = (0.66, 0.83, 1.0)
_GLARE: Final[Colour] = (1.0, 0.93, 0.80)
_HEART: Final = 48
_RADIUS: Final = 168.0
_MOUTH: Final = 11.0
"""Units below the eyes."""


@dataclass(frozen=True, slots=True)
class ClosingState:
    """One of the seven closing lines, alone."""

    line: str
    age: int = 10_000
    device: str = "keys"


@dataclass(frozen=True, slots=True)
class MorningState:
    """The office at dawn."""

    at: Point = (0.0, 0.0)
    """Where the dreamer's eyes are on the canvas, units."""
    age: int = 10_000
    device: str = "keys"


def draw_closing(canvas: Canvas, state: ClosingState) -> None:
    """The line in the middle; it comes, stands and goes."""
    shown = ramp(state.age, 40, 100) * (1.0 - ramp(state.age, LINE_TICKS - 45, LINE_TICKS))
    wide = min(760.0, canvas.width - 96.0)
    block = canvas.measure(state.line, _CLOSING, wide)
    y = canvas.height / 2 - (block.top + block.bottom) / 2
    canvas.text(state.line, canvas.width / 2, y, _CLOSING, shown, wide)
    _draw_hint(canvas, words.ON, state.device, ramp(state.age, 110, 160) * 0.8)


def draw_morning(canvas: Canvas, state: MorningState) -> None:
    """The dark one wakes from, the blueprint behind one's eyes, and the morning's lines."""
    age = state.age
    fresh = 1.0 - ramp(age, 150, 620)
    beat = age % _HEART / _HEART
    pulse = exp(-5.0 * beat) + 0.55 * exp(-5.0 * ((beat + 0.72) % 1.0))
    x, y = state.at
    canvas.veil(1.0 - ramp(age, 0, 150))
    canvas.shape(_afterimage(), x, y, (0.30 + 0.70 * fresh) * (0.30 + 0.70 * pulse))
    tongue = ramp(age, _FIRST + _EACH, _FIRST + _EACH + 60)
    twinkle = 0.78 + 0.22 * sin(age * 0.11) * sin(age * 0.037)
    canvas.shape(_star(), x, y + _MOUTH, tongue * twinkle)
    for number, line in enumerate(words.MORNING):
        start = _FIRST + _EACH * number
        shown = ramp(age, start, start + 40) * (1.0 - ramp(age, start + _EACH - 40, start + _EACH))
        if shown > 0.0:
            canvas.shape(_bed(round(canvas.width)), 0.0, canvas.height - 112.0, shown)
            wide = min(820.0, canvas.width - 80.0)
            canvas.text(line, canvas.width / 2, canvas.height - 104.0, _TOLD, shown, wide)
    _draw_hint(canvas, words.WAKE, state.device, ramp(age, 160, 220) * 0.8)


def _draw_hint(canvas: Canvas, told: str, device: str, alpha: float) -> None:
    hints = (((prompts.bound_to(device, "act"),), told),)
    x = canvas.width - 40.0 - prompts.hints_width(canvas, hints)
    prompts.draw_hints(canvas, hints, x, canvas.height - 34, alpha)


@cache
def _afterimage() -> Shape:
    """The plan as it stays in eyes that have just been shut: one line weight, upright."""
    shape = Shape()
    for ax, ay, bx, by, clear, _ in blueprint((0.0, 0.0), _RADIUS).tolist():
        line = ((ax, ay / KY), (bx, by / KY))
        shape = shape.line(line, _PALE, min(1.0, 1.15 * clear), 1.0)
    return shape


@lru_cache(maxsize=2)
def _bed(width: int) -> Shape:
    """Dark under the words."""
    return Shape().haze(
        (width / 2 - 300.0, -14.0, width / 2 + 300.0, 10.0), 60.0, VOID, 0.55, 260.0
    )


@cache
def _star() -> Shape:
    """Starlight on the tongue: it shines out between the lips."""
    shape = Shape().glow(0.0, 0.0, 16.0, _PALE, 0.26).glow(0.0, 0.0, 4.0, _GLARE, 0.8)
    for across, up in ((13.0, 0.0), (-13.0, 0.0), (0.0, 9.0), (0.0, -9.0)):
        shape = shape.line(((0.0, 0.0), (across, up)), _GLARE, 0.95, 1.1, fades=True)
    return shape
