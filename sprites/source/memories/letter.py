"""The letter: a parent's hand, on a sheet that lies a little askew. Never sent."""

from __future__ import annotations

from math import cos, radians, sin
from typing import Final

import numpy as np
from numpy.typing import NDArray

from sprites.source.memories.hand import Page, Pen

SIZE: Final = (1920, 1024)
ANGLE: Final = radians(-4.0)
_FROM, _TO = (780.0, 435.0), (960.0, 540.0)
"""The middle of the sheet, in its own px and on the map."""

_TEXT: Final = (
    (34, 182, 45, "My dear,"),
    (34, 252, 37, "you are seventeen"),
    (34, 304, 37, "and you think that"),
    (34, 356, 37, "it is over. I saw the"),
    (34, 408, 37, "light under your"),
    (34, 460, 37, "door all week. I"),
    (34, 512, 37, "stood there. I did"),
    (34, 564, 37, "not knock. I should"),
    (34, 616, 37, "have knocked."),
    (402, 290, 36, "I wrote this"),
    (402, 342, 36, "instead, and then"),
    (402, 394, 36, "I folded it small."),
    (658, 206, 36, "You did"),
    (658, 256, 36, "not fail us."),
    (658, 306, 36, "You tried"),
    (658, 356, 36, "a large"),
    (658, 406, 36, "thing."),
    (842, 272, 36, "That is all"),
    (842, 322, 36, "that has"),
    (842, 372, 36, "happened."),
    (1014, 206, 33, "The rest"),
    (1014, 254, 33, "is only"),
    (1014, 302, 33, "paper."),
    (1362, 232, 36, "When it"),
    (1362, 282, 36, "is far, fold."),
    (1362, 332, 36, "It comes"),
    (1362, 382, 36, "near."),
    (1022, 572, 36, "There is soup. There is"),
    (1022, 624, 36, "always soup. The key"),
    (1022, 676, 36, "is where it was. Come"),
    (1022, 728, 36, "in by any door."),
    (1312, 742, 32, "Mother"),
)
"""Where each line begins on the sheet, how large, and what it says."""


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
        pen = Pen(size=size, angle=ANGLE, wobble=1.0, weight=0.25)
        page.write(words, *on_map(u, v), pen, number)
    ys, xs = np.mgrid[:height, :width].astype(np.float64)
    du, dv = xs - _TO[0], ys - _TO[1]
    c, s = cos(ANGLE), sin(ANGLE)
    u, v = _FROM[0] + du * c + dv * s, _FROM[1] - du * s + dv * c
    sheet = (u > -8) & (u < 1568) & (v > 92) & (v < 778)
    return page.ink, np.zeros_like(page.ink), sheet.astype(np.float64)
