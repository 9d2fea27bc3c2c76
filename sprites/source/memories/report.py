"""The report card: printed rows, a teacher's marks, and a last line that somebody ruled out."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.view.type.layout import Style
from sprites.source.memories.press import Page

SIZE: Final = (1408, 1408)
_LEFT, _EFFORT, _MARK = 172, 632, 1010
_ROWS: Final = (
    ("Arithmetic", 2, "D"),
    ("Spelling", 3, "C"),
    ("Penmanship", 1, "see me"),
    ("Nature study", 4, "F"),
    ("Sitting still", 1, "D"),
    ("Attention", 2, "?"),
    ("Promise", 5, "no"),
)
_TOP, _PITCH = 362, 100
"""Middle of the first row, and from row to row; the red runs along them."""


_BIRD: Final = (
    ((-34, 6), (-6, -3), (8, 10), (-12, 20), (-34, 6)),
    ((-6, -3), (2, -34), (8, 10)),
    ((2, -34), (22, -20), (8, 10)),
    ((8, 10), (30, 6), (37, -6), (29, 0), (22, 8)),
    ((-6, -3), (22, 8)),
    ((-12, 20), (2, -34)),
)
"""A bird as a child folds it, px from its middle."""
_CREASES: Final = ((-22, 1), (4, -18), (16, -6), (24, 14), (-4, 14))
"""Where the numbers of its creases stand."""
_MARGIN: Final = (540, 764)


def pages() -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Ink, red ink and where there is paper, each (h, w) 0 to 1."""
    width, height = SIZE
    page, red = Page(width, height), Page(width, height)
    _form(page)
    for number, (subject, effort, mark) in enumerate(_ROWS):
        y = _TOP + _PITCH * number
        page.print(subject, _LEFT, y + 16, Style("serif", 47))
        for dot in range(5):
            ring = 0.0 if dot < effort else 1.4
            page.dot(_EFFORT + 14 + 32 * dot, y + 2, 8.5, 0.62, ring)
        size = 26 if len(mark) < 3 else 24
        red.write(mark, _MARK + 20, y + 20, size, pen=5.2, seed=number)
        red.line((_MARK - 4, y + 35), (_MARK + 150, y + 30), 3.0, 0.85)
    for number, words in enumerate(("Folds paper, politely,", "when spoken to.")):
        page.line((_LEFT, 1072 + 44 * number), (448, 1072 + 44 * number), 1.1, 0.35)
        page.write(words, _LEFT + 6, 1064 + 44 * number, 15, pen=2.6, seed=60 + number)
    page.write("This child could", _LEFT, 1224, 21, pen=3.6, seed=71)
    red.write("do better.", 592, 1160, 18, pen=3.8, seed=73)
    red.line((582, 1155), (738, 1149), 3.4, 0.95)
    _doodle(page)
    sheet = np.zeros((height, width))
    sheet[104:1286, 124:1284] = 1.0
    return page.ink, red.ink, sheet


def _doodle(page: Page) -> None:
    """In the margin, in pencil."""
    x, y = _MARGIN
    for line in _BIRD:
        for (ax, ay), (bx, by) in pairwise(line):
            page.line((x + ax, y + ay), (x + bx, y + by), 1.3, 0.55)
    for number, (dx, dy) in enumerate(_CREASES, 1):
        page.print(str(number), x + dx, y + dy, Style("serif", 12))


def _form(page: Page) -> None:
    """What the printer put there."""
    page.print("Report", _LEFT - 4, 236, Style("caps", 80, track=2.0))
    page.print("Card", 1240, 236, Style("caps", 80, track=2.0, align="right"))
    for words, y in (("autumn", 168), ("term", 204), ("age twelve", 248)):
        page.print(words, 708, y, Style("italic", 33, align="centre"))
    for words, x in (("subject", _LEFT), ("effort", _EFFORT), ("mark", _MARK - 20)):
        page.print(words, x, 303, Style("italic", 27))
    for number in range(len(_ROWS) + 1):
        edge = _TOP + _PITCH * (number - 0.5)
        page.line((150, edge), (1258, edge), 2.0 if number in (0, len(_ROWS)) else 1.3, 0.5)
    for x in (596, 940):
        page.line((x, 312), (x, _TOP + _PITCH * 6.5), 1.3, 0.4)
    page.line((560, 1236), (1108, 1236), 1.6, 0.5)
    corners = ((150, 132), (1258, 132), (1258, 1258), (150, 1258))
    for a, b in zip(corners, corners[1:] + corners[:1], strict=True):
        page.line(a, b, 1.5, 0.45)
