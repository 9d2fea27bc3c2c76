"""Panels: title and pause strip, over whatever the scene shows; and all that follows waking.

Plain state in, drawing out; what a key does to the state is the app's. Sizes are
units of a 720-line view, ages are ticks.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from game.view.hud import prompts, sheet, words
from game.view.hud.credits import CreditsState, draw_credits
from game.view.hud.hud import eased
from game.view.hud.morning import ClosingState, MorningState, draw_closing, draw_morning
from game.view.hud.name import draw_name
from game.view.hud.prompts import Hints
from game.view.hud.tally import TallyState, draw_tally, ramp
from game.view.type import marks
from game.view.type.canvas import Canvas, Type
from game.view.type.ink import INK, PAPER, PHOS, RIM, SHADE, SLATE, VOID, Ink
from game.view.type.layout import Style
from game.view.type.shapes import Shape

if TYPE_CHECKING:
    from arcade.gl import Context, Framebuffer

_UNDER: Final = Type(Style("italic", 27.0), Ink(RIM, 1.0, shadow=0.5))
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

_STRIP: Final = 272
_ROW_STEP: Final = 38.0


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
    under: str = field(default_factory=lambda: words.UNDER_TITLE)
    fine: str = ""
    """Version and the like, in the lower right corner."""
    hints: tuple[str, str] = field(default_factory=lambda: (words.CHOOSE, words.OPEN))
    age: int = 10_000
    """Ticks since it began to show."""
    device: str = "keys"


@dataclass(frozen=True, slots=True)
class PauseState:
    """The strip that hangs in while the dream is paused."""

    menu: Choice
    heading: str = field(default_factory=lambda: words.PAUSED)
    place: str = ""
    figures: str = ""
    """Cranes and time, on one line."""
    hints: tuple[str, str] = field(default_factory=lambda: (words.CHOOSE, words.OPEN))
    open: float = 1.0
    """0 to 1: how far it hangs in."""
    device: str = "keys"


Panel = TitleState | PauseState | TallyState | ClosingState | MorningState | CreditsState


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

    def draw(self, state: Panel, framebuffer: Framebuffer) -> None:
        """Draw a panel over what is there."""
        if isinstance(state, TitleState):
            self._title(state)
        elif isinstance(state, PauseState):
            self._pause(state)
        elif isinstance(state, TallyState):
            draw_tally(self.canvas, state)
        elif isinstance(state, ClosingState):
            draw_closing(self.canvas, state)
        elif isinstance(state, MorningState):
            draw_morning(self.canvas, state)
        else:
            draw_credits(self.canvas, state)
        self.canvas.flush(framebuffer)

    # -- title

    def _title(self, state: TitleState) -> None:
        canvas = self.canvas
        left = max(40.0, min(92.0, canvas.width * 0.072))
        high = max(0.0, canvas.height - 720.0) * 0.36
        base, shown = 252.0 + high, ramp(state.age, 0, 70)
        canvas.shape(_scrim(round(canvas.height)))
        opening = 40 + round(22 * ramp(state.age, 20, 110))
        draw_name(canvas, left, base, canvas.width - 24.0, shown, opening)
        canvas.text(state.under, left + 6, base + 54, _UNDER, 0.92 * ramp(state.age, 60, 130))
        self._menu(state, left + 44, base)
        canvas.text(
            state.fine, canvas.width - 28, canvas.height - 36, _FINE, ramp(state.age, 120, 180)
        )

    def _menu(self, state: TitleState, x: float, base: float) -> None:
        canvas, menu = self.canvas, state.menu
        low = canvas.height - 96 - 46 * (len(menu.lines) - 1)
        first = min(base + 172, low)
        shown = ramp(state.age, 90, 160)
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
        prompts.draw_hints(canvas, hints, x, canvas.height - 40, ramp(state.age, 120, 180))

    # -- pause

    def _pause(self, state: PauseState) -> None:
        canvas, menu = self.canvas, state.menu
        length = round(202 + _ROW_STEP * len(menu.lines) + (34 if state.figures else 6))
        part = eased(state.open)
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
        leave = ((prompts.bound_to(state.device, "pause"),), words.BACK)
        hints = (*_hints(state.device, state.hints), leave)
        prompts.draw_hints(canvas, hints, x + 272, canvas.height - 40, part)


def _hints(device: str, told: tuple[str, str]) -> Hints:
    ways = tuple(prompts.bound_to(device, way) for way in ("up", "down"))
    enter = prompts.bound_to(device, "act") if device == "pad" else "ENTER"
    return ((ways, told[0]), ((enter,), told[1]))


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
def _ink_crane() -> Shape:
    return Shape().with_(marks.crane(INK, SLATE), 0.0, 0.0, 0.5)


@lru_cache(maxsize=4)
def _crease_of(width: int) -> Shape:
    return sheet.crease(Shape(), 0.0, float(width), 0.0)
