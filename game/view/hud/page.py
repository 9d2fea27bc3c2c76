"""Page: the page that is read, unfolded on the side where the dreamer is not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from game.view.hud import sheet
from game.view.hud.corners import EDGE
from game.view.hud.prompts import Box
from game.view.hud.sheet import MARGIN
from game.view.hud.state import HudState
from game.view.type.canvas import Canvas, Type
from game.view.type.ink import INK, Ink
from game.view.type.layout import Block, Style

_PAGE: Final = Type(Style("serif", 18.0, leading=1.42), Ink(INK, 0.96, grow=0.12))
_LEADING: Final = 18.0 * 1.42
_STEPS: Final = 12


@dataclass(frozen=True, slots=True)
class Page:
    """A page laid out."""

    box: Box
    inner: tuple[float, float]
    """Width and height of what is written on it."""
    wrap: float
    block: Block


def page_of(canvas: Canvas, state: HudState) -> Page | None:
    """Where the page that is read lies, open; None while none is."""
    if state.unfolded <= 0.0:
        return None
    room, tall = canvas.width - 2 * (EDGE + MARGIN), canvas.height - 2 * (EDGE + MARGIN)
    for wished in (400.0, 540.0, 700.0):
        width = min(wished, room)
        block = canvas.measure(state.reading, _PAGE, width)
        if block.bottom - block.top <= tall:
            break
    inner = (max(180.0, block.width), len(block.lines) * _LEADING)
    outer = inner[0] + 2 * MARGIN
    dreamer = (state.dreamer[0] + state.dreamer[2]) / 2
    x = canvas.width * 0.74 - outer / 2 if dreamer <= canvas.width * 0.56 else EDGE + 24
    x = min(x, canvas.width - EDGE - outer)
    y = max(EDGE, (canvas.height - inner[1] - 2 * MARGIN) * 0.42)
    return Page((x, y, x + outer, y + inner[1] + 2 * MARGIN), inner, width, block)


def draw_page(canvas: Canvas, state: HudState, page: Page, opened: float) -> None:
    """``opened`` 0 to 1: how far it is unfolded; its ink comes last."""
    block, (x, y, *_) = page.block, page.box
    width, height = page.inner
    steps = round(opened * _STEPS)
    canvas.shape(sheet.page(round(width), round(height), len(block.lines), steps), x, y)
    ink = max(0.0, state.unfolded - 0.75) * 4
    canvas.text(state.reading, x + MARGIN, y + MARGIN + 1 - block.top, _PAGE, ink, page.wrap)
