"""Plans: what is drawn on the blueprint: bridges, an aperture, doors, hands, a city of people.

Lines are of the sheet at rest: px from the spark, x outward, y down the plane. No GL.
"""

from __future__ import annotations

from itertools import pairwise
from math import cos, pi, sin
from typing import Final

import numpy as np

from game.view.places.chamber.unfurl import LINE, Floats, polar

Stroke = list[tuple[float, float]]
_STEP: Final = 16.0
"""px in a piece of a line: it bends with the sheet."""


def _circle(x: float, y: float, r: float, start: float = 0.0, turn: float = 2 * pi) -> Stroke:
    count = max(6, round(abs(turn) * r / 11.0))
    return [
        (x + r * cos(start + turn * k / count), y + r * sin(start + turn * k / count))
        for k in range(count + 1)
    ]


def _placed(
    strokes: list[Stroke], x: float, y: float, size: float = 1.0, turn: float = 0.0
) -> list[Stroke]:
    c, s = cos(turn) * size, sin(turn) * size
    return [[(x + c * u - s * v, y + s * u + c * v) for u, v in stroke] for stroke in strokes]


def _spiral() -> list[Stroke]:
    return [
        [((6 + 7.5 * t) * cos(t), (6 + 7.5 * t) * sin(t)) for t in np.linspace(0, 7.4, 40).tolist()]
    ]


def _aperture() -> list[Stroke]:
    strokes = [_circle(0, 0, 150), _circle(0, 0, 139), _circle(0, 0, 56)]
    for k in range(9):
        a = 2 * pi * k / 9
        blade = [
            (56 * cos(a), 56 * sin(a)),
            (92 * cos(a + 0.52), 92 * sin(a + 0.52)),
            (139 * cos(a + 0.92), 139 * sin(a + 0.92)),
        ]
        strokes.append(blade)
        strokes.append(
            [(56 * cos(a), 56 * sin(a)), (56 * cos(a + 2 * pi / 9), 56 * sin(a + 2 * pi / 9))]
        )
    for k in range(36):
        a, far = 2 * pi * k / 36, 166 if k % 3 else 176
        strokes.append([(154 * cos(a), 154 * sin(a)), (far * cos(a), far * sin(a))])
    return strokes


def _bridge() -> list[Stroke]:
    deck = [(-230.0, 0.0), (230.0, 0.0)]
    strokes: list[Stroke] = [deck, [(-230, 8), (230, 8)]]
    for x in (-130.0, 130.0):
        strokes.append([(x - 8, 70), (x - 6, -92), (x + 6, -92), (x + 8, 70)])
        strokes.append([(x - 6, -60), (x + 6, -60)])

    def hang(t: float) -> float:
        return -88 + 74 * (1 - t * t)

    cable = [(130 * t, hang(t)) for t in np.linspace(-1, 1, 19).tolist()]
    strokes += [cable, [(-230, -6), (-130, -88)], [(230, -6), (130, -88)]]
    strokes += [[(130 * t, hang(t)), (130 * t, 0)] for t in np.linspace(-0.85, 0.85, 11).tolist()]
    for k in range(4):
        strokes.append(_circle(-195 + 130 * k, 74, 42, pi, pi))
    return strokes


def _doors() -> list[Stroke]:
    strokes: list[Stroke] = []
    for i, ajar in enumerate((0.25, 0.55, 0.9)):
        x = i * 108.0
        arch = [(x - 34.0, 70.0), (x - 34.0, -30.0), *_circle(x, -30, 34, pi, pi), (x + 34.0, 70.0)]
        wide = 62 * (1 - ajar) + 10
        leaf = [
            (x - 34.0, 70.0),
            (x - 34.0 + wide, 84.0),
            (x - 34.0 + wide, -34.0),
            (x - 34.0, -40.0),
        ]
        rays: list[Stroke] = [
            [(x + 6 + 5 * k, 84), (x + 14 + 17 * k, 84 + 20 + 9 * k)] for k in range(1 + 2 * i)
        ]
        strokes += [arch, leaf, _circle(x - 34 + wide - 9, 22, 3.5), *rays]
    return strokes


_HAND: Final[Stroke] = [
    *((-120.0, 24.0), (-58.0, 26.0), (-20.0, 36.0), (14.0, 34.0), (34.0, 25.0), (26.0, 18.0)),
    *((4.0, 20.0), (44.0, 12.0), (86.0, 10.0), (93.0, 3.0), (86.0, -2.0), (42.0, -1.0)),
    *((94.0, -12.0), (99.0, -20.0), (91.0, -25.0), (40.0, -13.0), (84.0, -33.0), (86.0, -41.0)),
    *((78.0, -43.0), (32.0, -24.0), (58.0, -47.0), (57.0, -54.0), (49.0, -54.0), (14.0, -34.0)),
    *((-30.0, -32.0), (-60.0, -22.0), (-120.0, -26.0)),
]


def _hands() -> list[Stroke]:
    left = _placed([_HAND], -112, 12, 0.95, -0.10)
    right = [[(-x, -y) for x, y in stroke] for stroke in _placed([_HAND], -112, 22, 0.95, -0.06)]
    star: list[Stroke] = [
        [(r * cos(a), r * sin(a)), (2.4 * r * cos(a), 2.4 * r * sin(a))]
        for a in (2 * pi * k / 10 for k in range(10))
        for r in (9.0,)
    ]
    return [*left, *right, *star, _circle(0, 0, 5)]


def _city() -> list[Stroke]:
    """Towers that are people, hand in hand."""
    strokes: list[Stroke] = []
    heights = (96, 150, 120, 196, 138, 232, 164, 118, 182, 104, 142)
    for i, high in enumerate(heights):
        x, half = (i - 5) * 47.0, 13.0 + 2.0 * (i % 3)
        strokes.append(
            [
                (x - half, 0),
                (x - half * 0.82, 26 - high),
                (x, 16 - high),
                (x + half * 0.82, 26 - high),
                (x + half, 0),
            ]
        )
        strokes.append(_circle(x, 2 - high, 12))
        if i:
            before = heights[i - 1]
            strokes.append(
                [
                    (x - 47 + 13, 52 - before),
                    (x - 23, 74 - (before + high) / 2),
                    (x - 13, 52 - high),
                ]
            )
        for row in range(int((high - 56) // 24)):
            z = -16.0 - 24 * row
            strokes.append([(x - 6, z), (x - 6, z - 8)])
            strokes.append([(x + 6, z), (x + 6, z - 8)])
    strokes.append([(-290.0, 0.0), (290.0, 0.0)])
    strokes += [_circle(0, 0, 300 + 22 * k, pi * 0.08, pi * 0.84) for k in range(1)]
    return strokes


def _hinge() -> list[Stroke]:
    strokes: list[Stroke] = [
        [(-70, -60), (-8, -60), (-8, 60), (-70, 60), (-70, -60)],
        [(8, -60), (66, -84), (66, 38), (8, 60), (8, -60)],
        *(_circle(x, y, 6) for x in (-46, -26) for y in (-36, 0, 36)),
    ]
    strokes += [[(-8, y), (8, y), (8, y + 20), (-8, y + 20)] for y in (-60, -20, 20)]
    strokes.append(_circle(0, 0, 104, -1.2, 1.9))
    return strokes


def _crane() -> list[Stroke]:
    """How a crane is folded."""
    s = 74.0
    square: Stroke = [(-s, 0), (0, -s), (s, 0), (0, s), (-s, 0)]
    folds: list[Stroke] = [
        [(-s, 0), (s, 0)],
        [(0, -s), (0, s)],
        [(-s / 2, -s / 2), (s / 2, s / 2)],
        [(s / 2, -s / 2), (-s / 2, s / 2)],
        [(-s, 0), (-14, -30), (0, -s)],
        [(s, 0), (14, -30), (0, -s)],
        [(-s, 0), (-14, 30), (0, s)],
        [(s, 0), (14, 30), (0, s)],
    ]
    return [square, *folds]


def _measure(x0: float, y0: float, x1: float, y1: float) -> list[Stroke]:
    """A line with arrow heads that says how long something is."""
    dx, dy = x1 - x0, y1 - y0
    far = float(np.hypot(dx, dy))
    ux, uy = dx / far, dy / far
    heads: list[Stroke] = [
        [
            (x + s * (11 * ux - 4 * uy), y + s * (11 * uy + 4 * ux)),
            (x, y),
            (x + s * (11 * ux + 4 * uy), y + s * (11 * uy - 4 * ux)),
        ]
        for x, y, s in ((x0, y0, 1.0), (x1, y1, -1.0))
    ]
    return [[(x0, y0), (x1, y1)], *heads]


def _note(x: float, y: float, lines: int, wide: float = 74.0) -> list[Stroke]:
    """A few lines of a hand too quick to read."""
    strokes: list[Stroke] = []
    for k in range(lines):
        at, end = 0.0, wide * (1.0 if k < lines - 1 else 0.55)
        i = 0
        while at < end:
            word: Stroke = []
            for _ in range(3 + (k * 5 + i * 3) % 4):
                up = -(3.0 + (i * 7 + k * 3) % 5)
                word += [(x + at, y + 13.0 * k), (x + at + 2.0, y + 13.0 * k + up)]
                at, i = at + 3.6, i + 1
            strokes.append(word)
            at += 6.0
    return strokes


def _construction() -> list[Stroke]:
    """What was drawn first, to draw the rest by."""
    cross: list[Stroke] = [
        [(555, 6), (1045, 6)],
        [(800, -225), (800, 235)],
        *(
            [(800 + 60 * cos(a), 6 + 60 * sin(a)), (800 + 205 * cos(a), 6 + 205 * sin(a))]
            for a in (pi / 4 + k * pi / 2 for k in range(4))
        ),
    ]
    circles = [
        _circle(800, 6, 205),
        _circle(970, -470, 108),
        _circle(640, -318, 250, -0.30 + pi, pi),
    ]
    measures = [
        *_measure(650, 222, 950, 222),
        *_measure(430, -205, 858, -340),
        *_measure(1150, -36, 1150, 150),
        *_measure(760, 432, 1165, 512),
        *_measure(498, 440, 700, 502),
    ]
    notes = [
        *_note(964, -120, 3),
        *_note(905, 196, 2, 60),
        *_note(420, -160, 2, 56),
        *_note(1240, -300, 3),
        *_note(1330, 160, 4, 64),
        *_note(690, 300, 3, 66),
        *_note(1040, -330, 3, 60),
        *_note(760, 520, 2, 50),
        *_note(268, 74, 2, 40),
    ]
    return [*cross, *circles, *measures, *notes]


def plan_rows() -> Floats:
    """(n, LINE) every piece of every drawing; each draws itself from its first line on."""
    drawn = (
        (_construction(), 0.34),
        (_placed(_spiral(), 215, 0, 0.95), 1.0),
        (_placed(_bridge(), 640, -318, 1.0, -0.30), 0.95),
        (_placed(_aperture(), 800, 6, 1.0), 1.15),
        (_placed(_doors(), 560, 330, 1.0, 0.30), 0.95),
        (_placed(_hands(), 970, -470, 0.90, -0.42), 1.0),
        (_placed(_city(), 960, 440, 0.82, 0.20), 1.05),
        (_placed(_hinge(), 1235, 60, 0.92, 0.05), 0.9),
        (_placed(_crane(), 1180, -190, 0.86, 0.1), 0.8),
        (_placed(_crane(), 330, -130, 0.42, 0.4), 0.6),
        (_placed([_circle(0, 0, 40), _circle(0, 0, 52)], 370, 150, 0.8), 0.6),
    )
    rows: list[tuple[float, ...]] = []
    for strokes, strength in drawn:
        total = sum(_length(stroke) for stroke in strokes)
        gone = 0.0
        for stroke in strokes:
            for (ax, ay), (bx, by) in pairwise(stroke):
                long = float(np.hypot(bx - ax, by - ay))
                count = max(1, round(long / _STEP))
                t = np.linspace(0, 1, count + 1)
                ends = polar(ax + (bx - ax) * t, ay + (by - ay) * t)
                for k in range(count):
                    order = (gone + long * k / count) / total
                    rows.append((*ends[k], *ends[k + 1], order, 0.62, strength, 0.0))
                gone += long
    return np.array(rows, np.float32).reshape(-1, LINE)


def _length(stroke: Stroke) -> float:
    return float(np.hypot(*np.diff(np.array(stroke), axis=0).T).sum())
