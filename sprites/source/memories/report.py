"""The report card: printed rows, a teacher's marks, and a last line that somebody ruled out."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from sprites.source.memories.hand import Page, Pen

SIZE: Final = (1408, 1408)
_LEFT, _EFFORT, _MARK, _RIGHT = 172, 632, 986, 1240
ROWS: Final = (
    ("Arithmetic", 2, "D"),
    ("Spelling", 3, "C"),
    ("Penmanship", 1, "see me"),
    ("Nature study", 4, "F"),
    ("Sitting still", 1, "D"),
    ("Attention", 2, "?"),
    ("Promise", 5, "no"),
)
TOP, PITCH = 362, 100
"""Middle of the first row, and from row to row; the red runs along them."""


def pages() -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """Ink, red ink and where there is paper, each (h, w) 0 to 1."""
    width, height = SIZE
    page, red = Page(width, height), Page(width, height)
    page.write("Report", _LEFT - 4, 244, Pen("caps", 84, track=3.0, weight=0.4))
    page.write("Card", 1262, 244, Pen("caps", 84, track=3.0, weight=0.4, align="right"))
    for words, y in (("autumn", 176), ("term", 212), ("age twelve", 256)):
        page.write(words, 708, y, Pen(size=33, align="centre"))
    for words, x in (("subject", _LEFT), ("effort", _EFFORT), ("mark", _MARK)):
        page.write(words, x, 304, Pen(size=27))
    for number in range(len(ROWS) + 1):
        y = TOP - PITCH / 2 + number * PITCH
        page.line((150, y), (1258, y), 2.0 if number in (0, len(ROWS)) else 1.3, 0.55)
    for x in (596, 940):
        page.line((x, 312), (x, TOP + PITCH * 6.5), 1.3, 0.4)
    for number, (subject, effort, mark) in enumerate(ROWS):
        y = TOP + PITCH * number
        page.write(subject, _LEFT, y + 16, Pen("serif", 47))
        for dot in range(5):
            ring = 0.0 if dot < effort else 1.4
            page.dot(_EFFORT + 14 + 32 * dot, y + 2, 8.5, 0.62, ring)
        pen = Pen(size=62 if len(mark) < 3 else 50, wobble=1.3, weight=1.1)
        red.write(mark, _MARK + 46, y + 20, pen, number)
        red.line((_MARK + 24, y + 33), (_MARK + 176, y + 29), 3.0, 0.85)
    for number, words in enumerate(("Looks up, politely,", "as if from far away.")):
        page.line((_LEFT, 1072 + 44 * number), (448, 1072 + 44 * number), 1.1, 0.35)
        page.write(words, _LEFT + 6, 1064 + 44 * number, Pen(size=31, wobble=0.8), 60 + number)
    page.write("This child could", _LEFT, 1222, Pen(size=46, wobble=0.5, weight=0.3), 71)
    red.write("do better.", 560, 1160, Pen(size=40, wobble=1.3, weight=0.5), 73)
    red.line((552, 1152), (716, 1146), 3.4, 0.95)
    page.line((560, 1236), (1108, 1236), 1.6, 0.5)
    for a, b in (((148, 128), (1260, 128)), ((148, 1262), (1260, 1262))):
        page.line(a, b, 1.5, 0.45)
    for x in (148, 1260):
        page.line((x, 128), (x, 1262), 1.5, 0.45)
    sheet = np.zeros((height, width))
    sheet[104:1286, 124:1284] = 1.0
    return page.ink, red.ink, sheet
