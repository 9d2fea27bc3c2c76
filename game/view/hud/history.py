"""History: the times of one board in the order they were run, and the best so far as a line.

Shapes only, in units; what is drawn is plain numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Final

from game.view.type.canvas import Canvas
from game.view.type.ink import BRASS, PAPER, RIM, VOID
from game.view.type.shapes import Point, Shape

LEAST: Final = 3
"""Fewer times make no picture."""
_MOST: Final = 200
"""Of more the last are drawn."""
_SPREAD: Final = 2.5
"""Times of the middle's distance from the best beyond which a time is drawn at the upper edge."""
_DOT: Final = 2.1
_BEST: Final = 3.6


def draw_history(
    canvas: Canvas, times: Sequence[int], x: float, y: float, wide: float, high: float
) -> None:
    """In the box whose left top is (x, y): later to the right, faster further down."""
    if len(times) >= LEAST:
        canvas.shape(_picture(tuple(times[-_MOST:]), wide, high), x, y)


def heights(times: Sequence[int]) -> list[float]:
    """Of each time, 0 for the best to 1 for the slowest that is told apart."""
    best, middle = min(times), sorted(times)[len(times) // 2]
    most = min(max(times), best + max(1, round((middle - best) * _SPREAD)))
    reach = max(1, most - best)
    return [min(1.0, (time - best) / reach) for time in times]


@lru_cache(maxsize=4)
def _picture(times: tuple[int, ...], wide: float, high: float) -> Shape:
    parts = heights(times)
    apart = wide / max(1, len(times) - 1)
    at: list[Point] = [(i * apart, high * (1.0 - part)) for i, part in enumerate(parts)]
    lows = list(accumulate(parts, min))
    shape = Shape().haze((0.0, 8.0, wide, high - 8.0), 26.0, VOID, 0.34)
    shape = shape.line(((0.0, high + 6.0), (wide, high + 6.0)), RIM, 0.22)
    steps: list[Point] = []
    for i, low in enumerate(lows):
        y = high * (1.0 - low)
        if steps and steps[-1][1] != y:
            steps.append((i * apart, steps[-1][1]))
        steps.append((i * apart, y))
    shape = shape.line(steps, BRASS, 0.75, 1.3)
    for (x, y), part, low, before in zip(at, parts, lows, (2.0, *lows), strict=False):
        best = part == low and part < before
        size, colour = (_BEST, BRASS) if best else (_DOT, PAPER)
        rhombus = ((x - size, y), (x, y - size), (x + size, y), (x, y + size))
        shape = shape.poly(rhombus, colour, 1.0 if best else 0.55)
    last = at[-1]
    return shape.glow(*last, 12.0, RIM, 0.5)
