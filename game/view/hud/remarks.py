"""Remarks: a word in the air beside something that just went well. Not part of the interface.

``clean`` stands beside the star of a clean catch, and fades with it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.sim.events import Caught, Event
from game.sim.plane import KZ
from game.view.hud import words
from game.view.type.canvas import Canvas, Type
from game.view.type.ink import BRASS, Ink
from game.view.type.layout import Style

if TYPE_CHECKING:
    from game.view.hud.state import Sight

TICKS: Final = 52
_RISE: Final = 6
_FALL: Final = 24
_BESIDE: Final = (-58.0, -40.0)
"""Units of the canvas from the star to the right end of the word."""
_WORD: Final = Type(Style("italic", 19.0, align="right"), Ink(BRASS, 0.95, shadow=0.7))


@dataclass(frozen=True, slots=True)
class Remark:
    """A word, where it belongs (plane px, world height) and its age in ticks."""

    text: str
    x: float
    y: float
    height: float
    age: int = 0

    @property
    def alpha(self) -> float:
        """0..1."""
        return max(0.0, min(1.0, self.age / _RISE, (TICKS - self.age) / _FALL))


class Remarks:
    """What is said in the air of one place."""

    def __init__(self) -> None:
        self.shown: tuple[Remark, ...] = ()

    def hear(self, events: Iterable[Event]) -> None:
        """A tick has been played."""
        older = [
            Remark(one.text, one.x, one.y, one.height, one.age + 1)
            for one in self.shown
            if one.age < TICKS
        ]
        for event in events:
            match event:
                case Caught(x=x, y=y, height=height, clean=True):
                    older.append(Remark(words.CLEAN_CATCH, x, y, height / KZ))
                case _:
                    pass
        self.shown = tuple(older)

    def draw(self, canvas: Canvas, sight: Sight) -> None:
        """Set them on the canvas, to be flushed with what follows."""
        for one in self.shown:
            x, y = sight.at(one.x, one.y, one.height)
            drift = 6.0 * one.age / TICKS
            canvas.text(one.text, x + _BESIDE[0], y + _BESIDE[1] - drift, _WORD, one.alpha)
