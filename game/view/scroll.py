"""Scroll: which parts of a buffer that wraps round must be drawn anew when the view moves.

The buffer holds a window of an endless picture: its px (x, y) is the picture's px
that is (x, y) modulo its size. Moving the window by a few px exposes thin strips.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

Rect = tuple[int, int, int, int]
"""Left, top, width, height."""
Shifted = tuple[Rect, tuple[int, int]]

SPARE: Final = 8
"""Px a buffer is larger than the view."""


class Scroll:
    """The window held, in px of the endless picture, x right and y down."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.size = size
        self._held: tuple[int, int] | None = None

    @classmethod
    def over(cls, view: tuple[int, int]) -> Scroll:
        """A buffer for a view of so many px."""
        return cls((view[0] + SPARE, view[1] + SPARE))

    def window(self, left: int, top: int) -> tuple[float, float, float, float]:
        """Left, bottom, width and height of the view that begins there, in turns of the buffer."""
        wide, high = self.size
        width, height = wide - SPARE, high - SPARE
        return left / wide, -(top + height) / high, width / wide, height / high

    def forget(self) -> None:
        """Nothing in the buffer is right any more."""
        self._held = None

    def move(self, left: int, top: int) -> list[Rect]:
        """Hold the window that begins there; the parts of the buffer to draw, in its own px."""
        width, height = self.size
        held, self._held = self._held, (left, top)
        if held == (left, top):
            return []
        if held is None or abs(left - held[0]) >= width or abs(top - held[1]) >= height:
            return [(0, 0, width, height)]
        dx, dy = left - held[0], top - held[1]
        parts: list[Rect] = []
        if dx:
            start = left + width - dx if dx > 0 else left
            parts += [(x, 0, part, height) for x, part in _wrapped(start, abs(dx), width)]
        if dy:
            start = top + height - dy if dy > 0 else top
            parts += [(0, y, width, part) for y, part in _wrapped(start, abs(dy), height)]
        return parts


def _wrapped(start: int, length: int, size: int) -> Iterator[tuple[int, int]]:
    """A span of the picture as one or two spans of the buffer."""
    at = start % size
    first = min(length, size - at)
    yield at, first
    if length > first:
        yield 0, length - first


def unwrapped(part: Rect, left: int, top: int, size: tuple[int, int]) -> Iterator[Shifted]:
    """The pieces of a part of such a buffer within which nothing wraps round.

    The window it holds begins at (left, top). Of each piece: where it is in the buffer, and
    what is to be taken from px of the endless picture to come to those of the buffer.
    """
    x, y, wide, high = part
    for x0, x1, aside in _runs(x, x + wide, left, size[0]):
        for y0, y1, down in _runs(y, y + high, top, size[1]):
            yield (x0, y0, x1 - x0, y1 - y0), (aside, down)


def _runs(low: int, high: int, start: int, size: int) -> Iterator[tuple[int, int, int]]:
    seam = start % size
    for first, last, off in ((0, seam, start - seam + size), (seam, size, start - seam)):
        begin, end = max(low, first), min(high, last)
        if begin < end:
            yield begin, end, off
