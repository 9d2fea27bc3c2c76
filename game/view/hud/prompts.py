"""Prompts: which key or button does what, shown beside its target and never over it.

Owns the marks of keys and buttons by their bound names, and where a prompt goes.
Lengths are units of the canvas.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from game.profile import bindings
from game.view.hud import words
from game.view.type import marks
from game.view.type.canvas import Canvas, Type
from game.view.type.ink import INK, PAPER, RIM, VOID, Ink
from game.view.type.layout import Style
from game.view.type.shapes import Point, Shape

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Hints = tuple[tuple[tuple[str, ...], str], ...]
"""Names of keys or buttons, and what they do together."""

_KEY: Final = Type(Style("bold", 11.0, align="centre"), Ink(INK))
_LABEL: Final = Type(Style("italic", 17.0), Ink(PAPER, 0.96))
HINT: Final = Type(Style("italic", 16.0), Ink(PAPER, 0.92, shadow=0.6))
_DROP: Final = 4.0
"""From a key's middle down to its letter's baseline."""
_ARROWS: Final = {"UP": "↑", "DOWN": "↓", "LEFT": "←", "RIGHT": "→"}
_PAD: Final = {
    "a": "A",
    "b": "B",
    "x": "X",
    "y": "Y",
    "lefttrigger": "LT",
    "righttrigger": "RT",
    "leftshoulder": "LB",
    "rightshoulder": "RB",
}
_MARGIN: Final = 18.0
_GAP: Final = 14.0
"""Between a target and its prompt."""
PLATE_HEIGHT: Final = 28.0
_HINTS_APART: Final = 20.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A key or button as it is drawn: a figure, its width, and the letters on it."""

    shape: Shape
    width: float
    letters: str = ""


def bound_to(device: str, action: str) -> str:
    """The name shown for an action on a device: ``keys``, ``mouse`` or ``pad``."""
    if device == "pad":
        return bindings.PAD[action][0]
    names = bindings.KEYS[action]
    if device == "mouse":
        return next((name for name in names if name.startswith("MOUSE_")), names[0])
    return names[0]


def walking(device: str) -> tuple[str, ...]:
    """What one walks with."""
    if device == "pad":
        return ("leftstick",)
    return tuple(bound_to(device, way) for way in ("up", "left", "down", "right"))


def mark(canvas: Canvas, name: str, bright: float = 1.0) -> Mark:
    """The mark of a bound name: ``E``, ``SPACE``, ``MOUSE_LEFT``, ``a``, ``lefttrigger`` ...

    Names no figure is drawn for become a key with the name on it.
    """
    figure = _figure(name)
    if figure is not None:
        return figure
    letters = _PAD.get(name)
    if letters is None:
        named = words.KEY_NAMES.get(name) or _ARROWS.get(name)
        letters = named or name.replace("_", " ").capitalize()
        width = max(marks.KEY_HEIGHT, round(canvas.measure(letters, _KEY).width + 10))
        return Mark(marks.key(width, bright), width, letters)
    if len(letters) == 1:
        return Mark(marks.pad_button(), 18.0, letters)
    side = -1 if letters[0] == "L" else 1
    return Mark(marks.pad_trigger(side, deep=letters[1] == "T"), 23.0, letters)


def _figure(name: str) -> Mark | None:
    """The mark of what bears no letters."""
    if name.startswith("MOUSE_"):
        return Mark(marks.mouse(name.removeprefix("MOUSE_").lower()), 13.0)
    if name.startswith("dpad_"):
        return Mark(marks.pad_cross(name.removeprefix("dpad_")), 18.0)
    if name == "leftstick":
        return Mark(marks.pad_stick(), 20.0)
    if name in ("start", "back"):
        return Mark(marks.pad_small(3 if name == "start" else 2), 16.0)
    return None


def draw_mark(canvas: Canvas, found: Mark, x: float, y: float, alpha: float = 1.0) -> None:
    """Draw a mark with its left end at x and its middle at y."""
    middle = x + found.width / 2
    canvas.shape(found.shape, middle, y, alpha)
    canvas.text(found.letters, middle, y + _DROP, _KEY, alpha)


def plate_width(canvas: Canvas, name: str, text: str) -> float:
    """How wide ``draw_plate`` draws."""
    return 8 + mark(canvas, name).width + 8 + canvas.measure(text, _LABEL).width + 13


def draw_plate(canvas: Canvas, name: str, text: str, x: float, y: float, alpha: float) -> None:
    """A prompt with its left top corner at (x, y): key and words on a dark plate."""
    width = plate_width(canvas, name, text)
    canvas.shape(_plate(round(width)), x, y, alpha)
    found = mark(canvas, name)
    middle = y + PLATE_HEIGHT / 2
    draw_mark(canvas, found, x + 8, middle, alpha)
    canvas.text(text, x + 16 + found.width, middle + 5.2, _LABEL, alpha)


def hints_width(canvas: Canvas, hints: Hints) -> float:
    """How wide ``draw_hints`` draws."""
    width = -_HINTS_APART
    for names, text in hints:
        width += sum(mark(canvas, name, 0.84).width + 4 for name in names) + 5
        width += canvas.measure(text, HINT).width + _HINTS_APART
    return width


def draw_hints(
    canvas: Canvas, hints: Hints, x: float, y: float, alpha: float, type_: Type = HINT
) -> None:
    """A row of (keys, what they do) whose first mark begins at x, its middle at y."""
    for names, text in hints:
        for name in names:
            found = mark(canvas, name, 0.84)
            draw_mark(canvas, found, x, y, alpha)
            x += found.width + 4
        x += 5
        canvas.text(text, x, y + 4.6, type_, alpha)
        x += canvas.measure(text, HINT).width + _HINTS_APART


class Beside:
    """Finds the place of a prompt; stays on a side as long as that side will do."""

    def __init__(self) -> None:
        self._side = ""

    def place(
        self, target: Box, size: Point, avoid: tuple[Box, ...], bounds: Box
    ) -> tuple[float, float]:
        """Left top corner of a plate of ``size`` beside ``target``, within ``bounds``.

        It never lies over the target; it keeps off ``avoid`` where it can. The first
        box of ``avoid`` is the dreamer's: the plate goes to the side away from it.
        """
        places = _around(target, size)
        order = ["left", "right", "above", "below"]
        if avoid and avoid[0][0] + avoid[0][2] < target[0] + target[2]:
            order[:2] = ["right", "left"]
        if self._side in order:
            order.remove(self._side)
            order.insert(0, self._side)
        for strict in (True, False):
            for side in order:
                x, y = _within(places[side], size, bounds)
                box = (x, y, x + size[0], y + size[1])
                if not overlap(box, target) and not (
                    strict and any(overlap(box, b) for b in avoid)
                ):
                    self._side = side
                    return x, y
        return _within(places["above"], size, bounds)

    def forget(self) -> None:
        """The target is another one: any side will do again."""
        self._side = ""


def bounds_of(canvas: Canvas) -> Box:
    """Where prompts may lie."""
    return (_MARGIN, _MARGIN, canvas.width - _MARGIN, canvas.height - _MARGIN)


def _around(target: Box, size: Point) -> dict[str, Point]:
    left, top, right, bottom = target
    width, height = size
    across, level = (left + right - width) / 2, top + (bottom - top) * 0.36 - height / 2
    return {
        "left": (left - _GAP - width, level),
        "right": (right + _GAP, level),
        "above": (across, top - _GAP * 0.6 - height),
        "below": (across, bottom + _GAP * 0.6),
    }


def _within(place: Point, size: Point, bounds: Box) -> Point:
    x = max(bounds[0], min(place[0], bounds[2] - size[0]))
    y = max(bounds[1], min(place[1], bounds[3] - size[1]))
    return x, y


def overlap(a: Box, b: Box) -> bool:
    """Whether two boxes share more than an edge."""
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


@lru_cache(maxsize=64)
def _plate(width: int) -> Shape:
    """58 % void, one corner folded back."""
    fold, height = 7.0, PLATE_HEIGHT
    outline = ((0.0, 0.0), (width - fold, 0.0), (width, fold), (width, height), (0.0, height))
    corner = ((width - fold, 0.0), (width, fold), (width - fold, fold))
    return (
        Shape()
        .haze((8.0, 10.0, width - 8.0, height - 6.0), 16.0, VOID, 0.40)
        .poly(outline, VOID, 0.58)
        .poly(corner, (0.30, 0.34, 0.60), 0.75)
        .line(((0.0, 0.5), (width - fold, 0.5)), RIM, 0.16, 0.8)
    )
