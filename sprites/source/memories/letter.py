"""The letter: a parent's hand, on a sheet that lies a little askew. Never sent."""

from __future__ import annotations

from itertools import pairwise
from math import cos, radians, sin
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sprites.source.memories.press import Page

SIZE: Final = (1920, 1024)
ANGLE: Final = radians(-4.0)
_FROM, _TO = (780.0, 435.0), (960.0, 540.0)
"""The middle of the sheet, in its own px and on the map."""

_TEXT: Final = (
    (36, 196, 24, "My dear,"),
    (36, 262, 18, "you are seventeen"),
    (36, 312, 18, "and you think that"),
    (36, 362, 18, "it is over. I saw the"),
    (36, 412, 18, "light under your door"),
    (36, 462, 18, "all week. I stood"),
    (36, 512, 18, "there. I did not"),
    (36, 562, 18, "knock. I should have"),
    (36, 612, 18, "knocked, and come in"),
    (36, 662, 18, "and said nothing."),
    (400, 298, 18, "I wrote this"),
    (400, 346, 18, "instead. Then I"),
    (400, 394, 18, "folded it small."),
    (656, 190, 18, "You did"),
    (656, 238, 18, "not fail us."),
    (656, 286, 18, "You tried"),
    (656, 334, 18, "a large"),
    (656, 382, 18, "thing."),
    (838, 286, 18, "That is all"),
    (838, 334, 18, "that has"),
    (838, 382, 18, "happened."),
    (1012, 190, 16, "The rest"),
    (1012, 236, 16, "is only"),
    (1012, 282, 16, "paper."),
    (1360, 214, 18, "When it is"),
    (1360, 262, 18, "far, fold."),
    (1360, 310, 18, "It comes"),
    (1360, 358, 18, "near."),
    (1012, 562, 16, "There is"),
    (1012, 606, 16, "soup."),
    (1131, 574, 11, "There"),
    (1131, 618, 11, "is"),
    (1131, 662, 11, "always"),
    (1131, 706, 11, "soup."),
    (1012, 662, 15, "The key"),
    (1012, 702, 15, "is where"),
    (1012, 742, 15, "it was."),
    (1276, 550, 18, "Come in"),
    (1276, 598, 18, "by any"),
    (1276, 646, 18, "door."),
    (1330, 744, 15, "Mother"),
    (700, 576, 14, "I kept it."),
)
"""Where each line begins on the sheet, how high its x is, and what it says."""


_MACHINE: Final = (
    ((-30, 8), (28, 2), (34, 8), (-24, 16), (-30, 8)),
    ((-6, 5), (-26, -20), (6, -12), (2, 4)),
    ((8, 4), (30, -22), (22, 2)),
    ((-30, 8), (-40, 2), (-36, 14), (-24, 16)),
    ((34, 8), (40, 4), (40, 13), (34, 8)),
)
"""A machine that would have flown, px from its middle on the sheet."""
_DRAWN: Final = (752, 616)


def on_map(u: float, v: float) -> tuple[float, float]:
    """From the sheet to the map, px."""
    du, dv = u - _FROM[0], v - _FROM[1]
    c, s = cos(ANGLE), sin(ANGLE)
    return _TO[0] + du * c - dv * s, _TO[1] + du * s + dv * c


def pages() -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Ink, red ink and where there is paper, each (h, w) 0 to 1."""
    width, height = SIZE
    page = Page(width, height)
    for number, (u, v, size, words) in enumerate(_TEXT):
        page.write(words, *on_map(u, v), size, pen=2.7, angle=ANGLE, seed=number)
    for drawn in _MACHINE:
        placed = [on_map(_DRAWN[0] + u, _DRAWN[1] + v) for u, v in drawn]
        for a, b in pairwise(placed):
            page.line(a, b, 1.3, 0.55)
    ys, xs = np.mgrid[:height, :width].astype(np.float64)
    du, dv = xs - _TO[0], ys - _TO[1]
    c, s = cos(ANGLE), sin(ANGLE)
    u, v = _FROM[0] + du * c + dv * s, _FROM[1] - du * s + dv * c
    sheet = (u > -8) & (u < 1568) & (v > 92) & (v < 778)
    return page.ink, np.zeros_like(page.ink), sheet.astype(np.float64)
