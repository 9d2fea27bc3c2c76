"""Corners: what stands in the corners: the crane that fills, the place, the hinge passed."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from game.view.hud import words
from game.view.hud.inks import Inks
from game.view.hud.prompts import Box
from game.view.hud.state import Courage, HudState
from game.view.type import marks
from game.view.type.canvas import Canvas
from game.view.type.ink import BRASS, PHOS, Colour
from game.view.type.shapes import Shape

EDGE: Final = 28.0
_MIDDLE: Final = 40.0
"""Of the crane, from the left and the top."""
_FILL_STEPS: Final = 24
_FLASH_STEPS: Final = 12
_HINGE_STEPS: Final = 12
_GOLD_SHADE: Final[Colour] = (0.85, 0.64, 0.26)


def draw_courage(canvas: Canvas, courage: Courage, inks: Inks, fear: float = 0.0) -> None:
    """The crane and its count, at the upper left."""
    x = _MIDDLE
    # Where no closed door asks for cranes, any crane is enough.
    part = min(1.0, courage.have / max(1, courage.need or 1))
    canvas.shape(_haze(inks.bed), x, x)
    canvas.shape(_haze(inks.bed), x, x, fear)
    canvas.shape(_haze(inks.bed), x, x, fear * fear)
    glow = (0.30 if part >= 1.0 else 0.13 * part) + 0.2 * courage.pulse
    canvas.shape(_glow(30.0, inks.edge if inks.edge == PHOS else inks.bed), x, x + 1, glow)
    crane = marks.filling_crane(
        round(part * _FILL_STEPS), _FILL_STEPS, inks.paper, inks.shade, inks.edge
    )
    canvas.shape(crane, x, x + 2)
    if courage.pulse > 0.0:
        # A crane of gold leaves the folded one: it grows, and pales.
        away = round((1.0 - courage.pulse) * _FLASH_STEPS)
        canvas.shape(_glow(38.0, BRASS), x, x + 1, 0.55 * courage.pulse**2)
        canvas.shape(_gold_crane(away), x, x + 2, courage.pulse**1.5)
    count, left, base = str(courage.have), x + 27, x + 6
    canvas.text(count, left, base, inks.count)
    canvas.text(count, left, base, inks.asked, courage.refused)
    if courage.need is not None and courage.have < courage.need:
        left += canvas.measure(count, inks.count).width + 1
        need = f"/{courage.need}"
        canvas.text(need, left, base, inks.need)
        canvas.text(need, left, base, inks.asked, courage.refused)


def draw_place(canvas: Canvas, state: HudState, inks: Inks) -> None:
    """The name of the place at the lower left, and over it a hinge that was passed."""
    low, mark = canvas.height - 22, state.hinge
    if state.place_alpha > 0.0:
        width = canvas.measure(state.place, inks.place).width
        haze, alpha = _low_haze(round(width / 16) * 16, inks.bed), state.place_alpha
        canvas.shape(haze, EDGE, low, alpha)
        canvas.shape(haze, EDGE, low, alpha * state.fear)
        canvas.text(state.place, EDGE, low, inks.place, state.place_alpha)
    if mark.alpha <= 0.0:
        return
    text = words.HINGE_TOLD if mark.told else words.HINGE
    width = canvas.measure(text, inks.told).width + 24
    canvas.shape(_low_haze(round(width / 16) * 16, inks.bed), EDGE, low - 30, mark.alpha)
    steps = round(mark.unfolded * _HINGE_STEPS)
    shape = marks.hinge(steps, _HINGE_STEPS, inks.paper, inks.shade)
    canvas.shape(shape, EDGE + 9, low - 34, mark.alpha)
    canvas.text(text, EDGE + 26, low - 29, inks.told, mark.alpha * mark.unfolded)


def draw_captions(canvas: Canvas, state: HudState, inks: Inks) -> None:
    """Sounds that matter, at the lower right."""
    for number, line in enumerate(reversed(state.captions)):
        y = canvas.height - 22 - 20 * number
        wide = canvas.measure(f"({line.text})", inks.caption).width
        haze = _low_haze(round(wide / 16) * 16, inks.bed)
        canvas.shape(haze, canvas.width - EDGE - wide, y, line.alpha)
        canvas.text(f"({line.text})", canvas.width - EDGE, y, inks.caption, line.alpha)


def corner_boxes(canvas: Canvas, state: HudState, inks: Inks) -> list[Box]:
    """Where no other words may lie; the clock's corner is the clock's."""
    low = canvas.height
    boxes = [(0.0, 0.0, 150.0, 72.0)]
    if state.place_alpha > 0.0:
        width = canvas.measure(state.place, inks.place).width
        boxes.append((0.0, low - 44, EDGE + width, low))
    if state.hinge.alpha > 0.0:
        text = words.HINGE_TOLD if state.hinge.told else words.HINGE
        width = canvas.measure(text, inks.told).width
        boxes.append((0.0, low - 72, EDGE + 26 + width, low))
    if state.captions:
        wide = max(canvas.measure(f"({c.text})", inks.caption).width for c in state.captions)
        top = low - 22 - 20 * len(state.captions)
        boxes.append((canvas.width - EDGE - wide, top, canvas.width, low))
    return boxes


@lru_cache(maxsize=4)
def _haze(bed: Colour) -> Shape:
    return Shape().haze((0.0, -2.0, 36.0, 4.0), 46.0, bed, 0.46)


@lru_cache(maxsize=8)
def _glow(reach: float, colour: Colour) -> Shape:
    return Shape().glow(0.0, 0.0, reach, colour, 1.0)


@lru_cache(maxsize=16)
def _gold_crane(away: int) -> Shape:
    size = 1.0 + 0.5 * away / _FLASH_STEPS
    return Shape().with_(marks.crane(BRASS, _GOLD_SHADE), 0.0, 0.0, size)


@lru_cache(maxsize=32)
def _low_haze(width: int, bed: Colour) -> Shape:
    box = (8.0, -9.0, max(16.0, width - 30.0), 0.0)
    return Shape().haze(box, 40.0, bed, 0.50, across=80.0)
