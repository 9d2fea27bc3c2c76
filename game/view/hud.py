"""Hud: draws a ``HudState`` over the finished picture.

Owns how the interface looks while one plays; what it says is ``hudstate``. Sizes
are units of a 720-line view.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Final

from game.profile import bindings
from game.speedrun.timer import clock
from game.view import prompts, sheet
from game.view.hudstate import Courage, HudState, Line, Sight, TimerState
from game.view.prompts import Beside, Box
from game.view.sheet import MARGIN
from game.view.type import marks
from game.view.type.canvas import Canvas, Type
from game.view.type.ink import CYAN, EMBER, INK, LILAC, PAPER, PHOS, VOID, Colour, Ink
from game.view.type.layout import Block, Style
from game.view.type.shapes import Shape

if TYPE_CHECKING:
    from arcade.gl import Context, Framebuffer

_EDGE: Final = 28.0
_MIDDLE: Final = 40.0
"""Of the crane, from the left and the top."""
_FILL_STEPS: Final = 24
_SPEECH_STEP: Final = 19.5
"""From one line of speech down to the next."""

_PLACE: Final = Type(Style("caps", 15.0, track=1.6), Ink(PAPER, 0.62, shadow=0.5))
_COUNT: Final = Type(Style("mono", 15.0), Ink(PAPER, 0.95, shadow=0.6))
_COUNT_ASKED: Final = Type(
    Style("mono", 15.0), Ink(EMBER, 1.0, glow=EMBER, glow_alpha=0.6, shadow=0.6)
)
_NEED: Final = Type(Style("mono", 15.0), Ink(PAPER, 0.50, shadow=0.6))
_CLOCK: Final = Type(Style("mono", 22.0), Ink(PAPER, 0.95, shadow=0.75))
_WHISPER: Final = Type(Style("italic", 21.0, align="centre"), Ink(PAPER, 0.94, shadow=0.85))
_CAPTION: Final = Type(Style("italic", 15.0, align="right"), Ink(PAPER, 0.66, shadow=0.7))
_SPEECH: Final = Type(
    Style("italic", 16.0, align="centre", leading=1.22), Ink(PAPER, 0.95, shadow=0.9)
)
_PAGE: Final = Type(Style("serif", 18.0, leading=1.42), Ink(INK, 0.96, grow=0.12))


def _split(colour: Colour, alpha: float, face: str, size: float, align: str = "right") -> Type:
    return Type(Style(face, size, align=align), Ink(colour, alpha, shadow=0.6))


_ROWS: Final = {
    current: (
        _split(CYAN if current else PAPER, 0.9 if current else 0.66, "italic", 14.0),
        _split(CYAN if current else PAPER, 0.85 if current else 0.6, "mono", 11.5, "left"),
        _split(CYAN, 0.7, "mono", 11.5),
    )
    for current in (False, True)
}
_AHEAD: Final = _split(PHOS, 0.95, "mono", 11.5)
_BEHIND: Final = _split(EMBER, 0.95, "mono", 11.5)


@dataclass(frozen=True, slots=True)
class _Page:
    """A page laid out."""

    box: Box
    inner: tuple[float, float]
    """Width and height of what is written on it."""
    wrap: float
    block: Block


class Hud:
    """The interface over the game. ``words`` names the verbs, see ``prompts.WORDS``."""

    def __init__(
        self,
        ctx: Context,
        size: tuple[int, int],
        words: Mapping[str, str] = prompts.WORDS,
        *,
        fine: bool = True,
    ) -> None:
        """Load letters and shaders for targets of ``size`` px; ``fine`` as for Canvas."""
        self.canvas = Canvas(ctx, size, fine=fine)
        self._words = words
        self._beside = Beside()
        self._prompted = ""

    def resize(self, size: tuple[int, int], text: float = 1.0) -> None:
        """Draw over targets of ``size`` px from now on; ``text`` scales it all."""
        self.canvas.resize(size, text)

    def sight(self, corner: tuple[float, float], zoom: float) -> Sight:
        """How the plane is seen: the view's corner on it, and window px for each of its px."""
        return Sight(*corner, zoom / self.canvas.scale)

    def draw(self, state: HudState, framebuffer: Framebuffer) -> None:
        """Draw over what is there."""
        canvas = self.canvas
        self._courage(state.courage)
        canvas.text(state.place, _EDGE, canvas.height - 22, _PLACE, state.place_alpha)
        if state.timer is not None:
            self._timer(state.timer)
        spoken = self._speeches(state)
        page = self._page(state) if state.unfolded > 0.0 else None
        self._prompt(state, spoken, page)
        self._whispers(state.whispers)
        for number, line in enumerate(reversed(state.captions)):
            y = canvas.height - 22 - 20 * number
            canvas.text(f"({line.text})", canvas.width - _EDGE, y, _CAPTION, line.alpha)
        self._hint(state)
        canvas.flush(framebuffer)
        if page is not None:
            self._reading(state, page)
            canvas.flush(framebuffer)

    # -- parts

    def _courage(self, courage: Courage) -> None:
        canvas, x = self.canvas, _MIDDLE
        # Where no closed door asks for cranes, any crane is enough.
        part = min(1.0, courage.have / max(1, courage.need or 1))
        lit = part >= 1.0
        canvas.shape(_courage_haze(), x, x)
        glow = (0.30 if lit else 0.13 * part) + 0.45 * courage.pulse
        canvas.shape(_glow(30.0), x, x + 1, glow)
        canvas.shape(marks.filling_crane(round(part * _FILL_STEPS), _FILL_STEPS), x, x + 2)
        count, left = str(courage.have), x + 27
        canvas.text(count, left, x + 6, _COUNT)
        canvas.text(count, left, x + 6, _COUNT_ASKED, courage.refused)
        if courage.need is not None:
            left += canvas.measure(count, _COUNT).width + 1
            need = f"/{courage.need}"
            canvas.text(need, left, x + 6, _NEED)
            canvas.text(need, left, x + 6, _COUNT_ASKED, courage.refused)

    def _timer(self, timer: TimerState) -> None:
        canvas = self.canvas
        right, text = canvas.width - _EDGE, clock(timer.ticks)
        canvas.shape(_timer_haze(len(timer.rows)), right, 0.0)
        canvas.figures(text, right, 46.0, _CLOCK)
        canvas.shape(_rule(len(text)), right, 55.0)
        y = 72.0
        for row in timer.rows:
            name, time, none = _ROWS[row.current]
            canvas.text(row.name, right - 130, y, name)
            canvas.figures(clock(row.ticks), right - 52, y, time)
            if row.delta is None:
                canvas.text("· · ·", right, y, none, 1.0 if row.current else 0.4)
            else:
                behind = _BEHIND if row.delta > 0 else _AHEAD
                canvas.text(delta(row.delta), right, y, behind)
            y += 18.0

    def _whispers(self, lines: tuple[Line, ...]) -> None:
        canvas = self.canvas
        middle, low = canvas.width / 2, canvas.height - 104
        width = min(640.0, canvas.width - 2 * _EDGE - 80)
        for line in lines:
            block = canvas.measure(line.text, _WHISPER, width)
            rows = len(block.lines)
            y = low - (rows - 1) * 28 - 30 * eased(line.rise)
            haze = _whisper_haze(round(block.width / 16) * 16, rows)
            canvas.shape(haze, middle, y, line.alpha)
            canvas.text(line.text, middle, y, _WHISPER, line.alpha, width)
            if line.from_crane:
                canvas.shape(_small_crane(), middle, y - 30, line.alpha * 0.85)

    def _speeches(self, state: HudState) -> tuple[Box, ...]:
        canvas = self.canvas
        boxes: list[Box] = []
        for speech in sorted(state.speeches, key=attrgetter("y"), reverse=True):
            if not (-60 < speech.x < canvas.width + 60 and -20 < speech.y < canvas.height + 100):
                continue
            block = canvas.measure(speech.text, _SPEECH, 230.0)
            half, rows = block.width / 2, len(block.lines)
            tall = (rows - 1) * _SPEECH_STEP
            x = max(_EDGE + half, min(speech.x, canvas.width - _EDGE - half))
            y = max(_EDGE + 18.0, speech.y - tall - 6)
            y = min(y, canvas.height - _EDGE - tall)
            left, top, right, bottom = prompts.clear_of(
                (x - half, y - 16, x + half, y + tall + 6), boxes, _EDGE
            )
            x, y = (left + right) / 2, top + 16
            canvas.shape(_speech_haze(round(half / 8) * 8, rows), x, y, speech.alpha)
            canvas.text(speech.text, x, y, _SPEECH, speech.alpha, 230.0)
            boxes.append((left, top, right, bottom))
        return tuple(boxes)

    def _prompt(self, state: HudState, spoken: tuple[Box, ...], page: _Page | None) -> None:
        prompt = state.prompt
        if prompt is None:
            self._beside.forget()
            return
        canvas = self.canvas
        text = self._words.get(prompt.verb, prompt.verb)
        names = (bindings.PAD if state.device == "pad" else bindings.KEYS)[prompt.action]
        width = prompts.plate_width(canvas, names[0], text)
        target, avoid = prompt.box, (state.dreamer, *spoken)
        if page is not None and prompt.verb == "fold":
            target = page.box
        elif page is not None:
            avoid = (*avoid, page.box)
        size = width, prompts.PLATE_HEIGHT
        x, y = self._beside.place(target, size, avoid, prompts.bounds_of(canvas))
        prompts.draw_plate(canvas, names[0], text, x, y, eased(prompt.alpha))

    def _hint(self, state: HudState) -> None:
        """How to walk or breathe, for who does not yet know or has forgotten."""
        verb, alpha = max(("walk", state.stillness), ("breathe", state.fright), key=itemgetter(1))
        if alpha < 0.02:
            return
        canvas = self.canvas
        bound = bindings.PAD if state.device == "pad" else bindings.KEYS
        ways = ("up", "left", "down", "right") if verb == "walk" else (verb,)
        hint = tuple(bound[way][0] for way in ways), self._words[verb]
        width = sum(prompts.mark(canvas, name, 0.84).width + 4 for name in hint[0]) + 50
        x, y = (canvas.width - width) / 2, canvas.height - 56
        prompts.draw_hints(canvas, (hint,), x, y, alpha)

    def _page(self, state: HudState) -> _Page:
        """Where the page that is read lies, open."""
        canvas = self.canvas
        room, tall = canvas.width - 2 * (_EDGE + MARGIN), canvas.height - 2 * (_EDGE + MARGIN)
        for wished in (400.0, 540.0, 700.0):
            width = min(wished, room)
            block = canvas.measure(state.reading, _PAGE, width)
            if block.bottom - block.top <= tall:
                break
        inner = (max(180.0, block.width), len(block.lines) * 18.0 * 1.42)
        # The page lies on the side where the dreamer is not.
        outer = inner[0] + 2 * MARGIN
        dreamer = (state.dreamer[0] + state.dreamer[2]) / 2
        x = canvas.width * 0.74 - outer / 2 if dreamer <= canvas.width * 0.56 else _EDGE + 24
        x = min(x, canvas.width - _EDGE - outer)
        y = max(_EDGE, (canvas.height - inner[1] - 2 * MARGIN) * 0.42)
        return _Page((x, y, x + outer, y + inner[1] + 2 * MARGIN), inner, width, block)

    def _reading(self, state: HudState, page: _Page) -> None:
        canvas, block, (x, y, *_) = self.canvas, page.block, page.box
        steps = round(eased(state.unfolded) * 12)
        width, height = page.inner
        canvas.shape(sheet.page(round(width), round(height), len(block.lines), steps), x, y)
        ink = max(0.0, state.unfolded - 0.75) * 4
        canvas.text(state.reading, x + MARGIN, y + MARGIN + 1 - block.top, _PAGE, ink, page.wrap)


def delta(ticks: int) -> str:
    """Ticks ahead (minus) or behind (plus), in seconds with two places."""
    hundredths = (abs(ticks) * 100 + 30) // 60
    sign = "±" if not hundredths else "+" if ticks > 0 else "−"
    seconds, rest = divmod(hundredths, 100)
    minutes, seconds = divmod(seconds, 60)
    whole = f"{minutes}:{seconds:02}" if minutes else str(seconds)
    return f"{sign}{whole}.{rest:02}"


def eased(part: float) -> float:
    """0 to 1, slow at both ends."""
    part = min(1.0, max(0.0, part))
    return part * part * (3 - 2 * part)


@lru_cache(maxsize=1)
def _courage_haze() -> Shape:
    return Shape().haze((0.0, -2.0, 36.0, 4.0), 46.0, VOID, 0.46)


@lru_cache(maxsize=4)
def _glow(reach: float) -> Shape:
    return Shape().glow(0.0, 0.0, reach, PHOS, 1.0)


@lru_cache(maxsize=32)
def _timer_haze(rows: int) -> Shape:
    box = (-80.0, 36.0, 0.0, 46.0 + 18.0 * rows)
    return Shape().haze(box, 50.0, VOID, 0.46, across=96.0)


@lru_cache(maxsize=4)
def _rule(letters: int) -> Shape:
    return Shape().line(((-13.2 * letters, 0.0), (0.0, 0.0)), PHOS, 0.55)


@lru_cache(maxsize=64)
def _whisper_haze(width: int, rows: int) -> Shape:
    half = width / 2
    inner = max(8.0, half - 70.0)
    return Shape().haze((-inner, -8.0, inner, 28.0 * (rows - 1)), 46.0, VOID, 0.58, across=150.0)


@lru_cache(maxsize=64)
def _speech_haze(half: int, rows: int) -> Shape:
    inner = max(4.0, half - 30.0)
    return Shape().haze((-inner, -6.0, inner, 19.5 * (rows - 1)), 32.0, VOID, 0.62, across=72.0)


@lru_cache(maxsize=1)
def _small_crane() -> Shape:
    return Shape().glow(0.0, 0.0, 15.0, LILAC, 0.30).with_(marks.crane(), 0.0, 0.0, 0.5)
