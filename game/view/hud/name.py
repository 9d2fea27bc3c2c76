"""Name: STARFLOOR in letters of folded paper. One O is the aperture, and opens."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from game.view.hud import sheet
from game.view.type.canvas import Canvas, Type
from game.view.type.ink import PAPER, Ink, colour
from game.view.type.layout import Style

SIZE: Final = 112.0
_SIZES: Final = (SIZE, 96.0, 80.0, 64.0)
_BEFORE: Final = (("STARFL", 0.0), ("O", -8.0))
"""What comes before the aperture, and how far each part is set closer to the one before."""
_AFTER: Final = "R"
_TRACK: Final = 16.4
_RADIUS: Final = 39.5
_CLOSER: Final = 6.0
_HEART: Final = 36.5
"""From the baseline up to the middle of the aperture."""
_HALO: Final = colour("DDE6F6")


class _Inked(NamedTuple):
    glow: Type
    letters: Type


def draw_name(
    canvas: Canvas, left: float, base: float, right: float, shown: float, opening: int
) -> None:
    """From ``left`` on the line ``base``, as large as fits before ``right``.

    ``opening`` is the aperture's percentage of its radius.
    """
    for size in _SIZES:
        part = size / SIZE
        runs, middle = _runs(canvas, left, part)
        end = runs[-1][1] + canvas.measure(_AFTER, _inked(size).letters).width
        if end <= right:
            break
    for type_ in _inked(size):
        for text, x in runs:
            canvas.text(text, x, base, type_, shown)
    canvas.shape(sheet.aperture(_RADIUS * part, opening, 110), middle, base - _HEART * part, shown)


def _runs(canvas: Canvas, left: float, part: float) -> tuple[list[tuple[str, float]], float]:
    """Runs of letters and where each begins; and the middle of the aperture."""
    letters, x, runs = _inked(SIZE * part).letters, left, []
    for text, closer in _BEFORE:
        x += closer * part
        runs.append((text, x))
        x += canvas.measure(text, letters).width + _TRACK * part
    middle = x + (_RADIUS - _CLOSER) * part
    runs.append((_AFTER, middle + (_RADIUS + _TRACK + 2.0) * part))
    return runs, middle


@lru_cache(maxsize=8)
def _inked(size: float) -> _Inked:
    style = Style("title", size, track=_TRACK * size / SIZE)
    halo = Ink(PAPER, 0.0, glow=_HALO, glow_alpha=0.12, glow_reach=18.0, shadow=0.35)
    return _Inked(Type(style, halo), Type(style, Ink(PAPER, 1.0, fold=0.78)))
