"""Panels: the title, the pause strip and the tally, over whatever the scene shows.

Plain state in, drawing out; what a key does to the state is the app's. Sizes are
units of a 720-line view, ages are ticks.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from game.profile import bindings
from game.speedrun.timer import clock
from game.view import prompts, sheet
from game.view.hud import eased
from game.view.hudstate import SplitRow
from game.view.hudtimer import delta
from game.view.prompts import Hints
from game.view.type import marks
from game.view.type.canvas import Canvas, Type
from game.view.type.ink import EMBER, INK, PAPER, PHOS, RIM, SHADE, SLATE, VOID, Ink
from game.view.type.layout import Style
from game.view.type.shapes import Shape

if TYPE_CHECKING:
    from arcade.gl import Context, Framebuffer

_TITLE: Final = Type(
    Style("title", 112.0, track=17.0),
    Ink(PAPER, 1.0, fold=0.78),
)
_TITLE_GLOW: Final = Type(
    _TITLE.style, Ink(RIM, 0.14, grow=-1.0, glow=RIM, glow_alpha=0.17, glow_reach=15.0)
)
_UNDER: Final = Type(Style("italic", 26.0), Ink(SHADE, 1.0, shadow=0.5))
_MENU_ON: Final = Type(
    Style("serif", 30.0), Ink(PAPER, 1.0, glow=RIM, glow_alpha=0.25, glow_reach=4.0)
)
_MENU: Final = Type(Style("serif", 26.0), Ink(PAPER, 0.66, shadow=0.5))
_NOTE: Final = Type(Style("italic", 16.0), Ink(SHADE, 0.90, shadow=0.5))
_FINE: Final = Type(Style("mono", 12.5, align="right"), Ink(PAPER, 0.40, shadow=0.4))

_HEADING: Final = Type(Style("caps", 28.0, track=2.0), Ink(PAPER, 0.97))
_PLACE: Final = Type(Style("italic", 16.0), Ink(PAPER, 0.56))
_ROW_ON: Final = Type(Style("serif", 20.0), Ink(INK, 1.0, grow=0.1))
_ROW: Final = Type(Style("serif", 20.0), Ink(PAPER, 0.84))
_FIGURES: Final = Type(Style("mono", 12.5), Ink(PAPER, 0.52))

_LAST: Final = Type(
    Style("italic", 32.0, align="centre", leading=1.3),
    Ink(PAPER, 1.0, shadow=0.5),
)
_TIME: Final = Type(Style("mono", 30.0, align="centre"), Ink(PAPER, 0.97))
_LABEL: Final = Type(Style("caps", 15.0, track=1.6, align="centre"), Ink(PAPER, 0.52))
_SPLIT: Final = Type(Style("serif", 16.0, align="right"), Ink(PAPER, 0.80))
_SPLIT_TIME: Final = Type(Style("mono", 12.5, align="right"), Ink(PAPER, 0.66))
_AHEAD: Final = Type(Style("mono", 12.5, align="right"), Ink(PHOS, 0.95))
_BEHIND: Final = Type(Style("mono", 12.5, align="right"), Ink(EMBER, 0.95))

_NAME_BEFORE, _NAME_AFTER = "STARFLO", "R"
_RADIUS: Final = 39.5
_STRIP: Final = 272
_ROW_STEP: Final = 38.0
_SHOWN_SPLITS: Final = 12


@dataclass(frozen=True, slots=True)
class Choice:
    """Lines to choose from. ``focus`` may lie between two while the focus moves."""

    lines: tuple[str, ...]
    focus: float = 0.0
    notes: tuple[str, ...] = ()
    """Said beside a line while it has the focus; may be shorter than ``lines``."""

    @property
    def chosen(self) -> int:
        """The line that has the focus."""
        return min(len(self.lines) - 1, max(0, round(self.focus)))


@dataclass(frozen=True, slots=True)
class TitleState:
    """The title card."""

    menu: Choice
    under: str = "This is not an ending. It is an aperture."
    fine: str = ""
    """Version and the like, in the lower right corner."""
    hints: tuple[str, str] = ("choose", "open")
    age: int = 10_000
    """Ticks since it began to show."""
    device: str = "keys"


@dataclass(frozen=True, slots=True)
class PauseState:
    """The strip that hangs in while the dream is paused."""

    menu: Choice
    heading: str = "Paused"
    place: str = ""
    figures: str = ""
    """Cranes and time, on one line."""
    hints: tuple[str, str] = ("choose", "open")
    open: float = 1.0
    """0 to 1: how far it hangs in."""
    device: str = "keys"


@dataclass(frozen=True, slots=True)
class TallyState:
    """What is told after the awakening."""

    line: str
    ticks: int
    cranes: int
    of: int
    """How many cranes there are."""
    rows: tuple[SplitRow, ...] = ()
    labels: tuple[str, str] = ("time", "cranes")
    again: str = "dream again"
    age: int = 10_000
    """Ticks since the awakening."""
    device: str = "keys"


class Panels:
    """Draws the panels."""

    def __init__(
        self,
        ctx: Context,
        size: tuple[int, int],
        canvas: Canvas | None = None,
        *,
        fine: bool = True,
    ) -> None:
        """For targets of ``size`` px. A canvas may be the Hud's, which then resizes it.

        ``fine`` is as for Canvas, where none is given.
        """
        self.canvas = canvas or Canvas(ctx, size, fine=fine)

    def resize(self, size: tuple[int, int], text: float = 1.0) -> None:
        """Draw over targets of ``size`` px from now on; ``text`` scales it all."""
        self.canvas.resize(size, text)

    def draw(self, state: TitleState | PauseState | TallyState, framebuffer: Framebuffer) -> None:
        """Draw a panel over what is there."""
        if isinstance(state, TitleState):
            self._title(state)
        elif isinstance(state, PauseState):
            self._pause(state)
        else:
            self._tally(state)
        self.canvas.flush(framebuffer)

    # -- title

    def _title(self, state: TitleState) -> None:
        canvas = self.canvas
        left = max(40.0, min(92.0, canvas.width * 0.072))
        high = max(0.0, canvas.height - 720.0) * 0.36
        base, shown = 252.0 + high, _ramp(state.age, 0, 70)
        canvas.shape(_scrim(round(canvas.height)))
        track = _TITLE.style.track
        middle = left + canvas.measure(_NAME_BEFORE, _TITLE).width + track - 5 + _RADIUS
        after = middle + _RADIUS + track
        for type_ in (_TITLE_GLOW, _TITLE):
            canvas.text(_NAME_BEFORE, left, base, type_, shown)
            canvas.text(_NAME_AFTER, after, base, type_, shown)
        opening = 40 + round(22 * _ramp(state.age, 20, 110))
        canvas.shape(sheet.aperture(_RADIUS, opening, 110), middle, base - 36.5, shown)
        canvas.text(state.under, left + 6, base + 54, _UNDER, 0.92 * _ramp(state.age, 60, 130))
        self._menu(state, left + 44, base)
        canvas.text(
            state.fine, canvas.width - 28, canvas.height - 36, _FINE, _ramp(state.age, 120, 180)
        )

    def _menu(self, state: TitleState, x: float, base: float) -> None:
        canvas, menu = self.canvas, state.menu
        low = canvas.height - 96 - 46 * (len(menu.lines) - 1)
        first = min(base + 172, low)
        shown = _ramp(state.age, 90, 160)
        focused = first + 46 * menu.focus
        canvas.shape(_bound_crane(), x - 29, focused - 8, shown)
        canvas.shape(_underline(), x, focused + 12, shown)
        for number, text in enumerate(menu.lines):
            y = first + 46 * number
            on = number == menu.chosen
            canvas.text(text, x, y, _MENU_ON if on else _MENU, shown)
            if on and number < len(menu.notes):
                note = x + canvas.measure(text, _MENU_ON).width + 22
                canvas.text(menu.notes[number], note, y, _NOTE, shown)
        hints = _hints(state.device, state.hints)
        prompts.draw_hints(canvas, hints, x, canvas.height - 40, _ramp(state.age, 120, 180))

    # -- pause

    def _pause(self, state: PauseState) -> None:
        canvas, menu = self.canvas, state.menu
        length = round(202 + _ROW_STEP * len(menu.lines) + (34 if state.figures else 6))
        part = eased(state.open)
        canvas.veil(0.44 * part)
        left, up = max(40.0, canvas.width * 0.058), -(1.0 - part) * (length + 60.0)
        canvas.shape(sheet.strip(_STRIP, length), left, up)
        x = left + 32
        canvas.text(state.heading, x, up + 92, _HEADING)
        canvas.text(state.place, x + 1, up + 118, _PLACE)
        canvas.shape(_crease_of(_STRIP - 64), x, up + 140)
        first = up + 186
        canvas.shape(sheet.ribbon(_STRIP - 28), x - 14, first + _ROW_STEP * menu.focus - 6.5)
        canvas.shape(_ink_crane(), x + _STRIP - 84, first + _ROW_STEP * menu.focus - 5)
        for number, text in enumerate(menu.lines):
            on = number == menu.chosen
            canvas.text(text, x, first + _ROW_STEP * number, _ROW_ON if on else _ROW)
            if on and number < len(menu.notes):
                note = left + _STRIP + 22
                canvas.text(menu.notes[number], note, first + _ROW_STEP * number, _NOTE, part)
        if state.figures:
            y = first + _ROW_STEP * len(menu.lines) + 6
            canvas.text(state.figures, x, y, _FIGURES)
        hints = (*_hints(state.device, state.hints),)
        prompts.draw_hints(canvas, hints, x + 272, canvas.height - 40, part)

    # -- tally

    def _tally(self, state: TallyState) -> None:
        canvas, age = self.canvas, state.age
        middle, width = canvas.width / 2, min(780.0, canvas.width - 120)
        canvas.veil(0.60 * _ramp(age, 30, 90))
        rows = state.rows[-_SHOWN_SPLITS:]
        block = canvas.measure(state.line, _LAST, width)
        tall = (len(block.lines) - 1) * 41.6 + 150 + 24 * len(rows)
        y = max(96.0, (canvas.height - tall) * 0.44)
        canvas.text(state.line, middle, y, _LAST, _ramp(age, 22, 70), width)
        y += (len(block.lines) - 1) * 41.6 + 46
        canvas.shape(_divider(), middle, y, _ramp(age, 80, 120))
        y += 66
        told = _ramp(age, 100, 150)
        canvas.text(clock(state.ticks), middle - 124, y, _TIME, told)
        canvas.text(state.labels[0], middle - 124, y + 26, _LABEL, told)
        count = f"{state.cranes}/{state.of}"
        half = canvas.measure(count, _TIME).width / 2
        canvas.shape(_glow_crane(), middle + 124 - half - 6, y - 11, told)
        canvas.text(count, middle + 124 + 23, y, _TIME, told)
        canvas.text(state.labels[1], middle + 124, y + 26, _LABEL, told)
        y += 72
        for number, row in enumerate(rows):
            seen = _ramp(age, 140 + 8 * number, 180 + 8 * number)
            canvas.text(row.name, middle - 12, y, _SPLIT, seen)
            canvas.text(clock(row.ticks), middle + 104, y, _SPLIT_TIME, seen)
            if row.delta is not None:
                behind = _BEHIND if row.delta > 0 else _AHEAD
                canvas.text(delta(row.delta), middle + 176, y, behind, seen)
            y += 24
        names = _bound(state.device)["act"]
        found = prompts.mark(canvas, names[0], 0.84)
        x = middle - (found.width + 9 + canvas.measure(state.again, _NOTE).width) / 2
        hint = ((names[:1], state.again),)
        prompts.draw_hints(canvas, hint, x, canvas.height - 44, _ramp(age, 200, 250))


def _bound(device: str) -> dict[str, tuple[str, ...]]:
    return bindings.PAD if device == "pad" else bindings.KEYS


def _hints(device: str, words: tuple[str, str]) -> Hints:
    bound = _bound(device)
    enter = bound["act"][0] if device == "pad" else "ENTER"
    return (((bound["up"][0], bound["down"][0]), words[0]), ((enter,), words[1]))


def _ramp(age: int, start: int, end: int) -> float:
    return eased((age - start) / (end - start))


@lru_cache(maxsize=4)
def _scrim(height: int) -> Shape:
    """Night behind the words on the left, so that any scene may lie behind."""
    return Shape().haze((-200.0, 120.0, 330.0, height - 60.0), 260.0, VOID, 0.62, across=560.0)


@lru_cache(maxsize=1)
def _underline() -> Shape:
    return Shape().line(((0.0, 0.0), (360.0, 0.0)), PAPER, 0.62, fades=True)


@lru_cache(maxsize=1)
def _bound_crane() -> Shape:
    return Shape().glow(0.0, 0.0, 26.0, PHOS, 0.40).with_(marks.crane(), 0.0, 0.0, 0.72)


@lru_cache(maxsize=1)
def _glow_crane() -> Shape:
    return Shape().glow(0.0, 0.0, 34.0, PHOS, 0.34).with_(marks.crane(), 0.0, 0.0, 1.05)


@lru_cache(maxsize=1)
def _ink_crane() -> Shape:
    return Shape().with_(marks.crane(INK, SLATE), 0.0, 0.0, 0.5)


@lru_cache(maxsize=4)
def _crease_of(width: int) -> Shape:
    return sheet.crease(Shape(), 0.0, float(width), 0.0)


@lru_cache(maxsize=1)
def _divider() -> Shape:
    shape = Shape()
    for side in (-1.0, 1.0):
        shape = shape.line(((side * 16, 0.0), (side * 190, 0.0)), RIM, 0.5, fades=True)
    return shape.with_(marks.kite(6.0))
