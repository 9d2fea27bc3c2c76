"""Chair: one theatre seat of the hall, folded of slats between two cast frames.

Owns its shape and where its parts are, for what grows on it. It faces south (+y).
"""

from __future__ import annotations

import numpy as np

from game.view.fold.mesh import Floats, Mesh, Paint, joined
from game.view.fold.shapes import box, plate, ring, rings, tube
from sprites.source.hall.ivy import shaded

FRAME = Paint("#484a64", gloss=0.35)
FRAME_LIT = Paint("#63657f", gloss=0.35)
SLATS = ("#5c5e7a", "#50526c", "#686a88")
EDGE = "#9093b2"
BRASS = Paint("#a8782c", glow="brass", strength=0.03, gloss=0.8)
BRASS_DULL = Paint("#6b5230", gloss=0.6)

WIDE, BACK, FRONT = 20.0, -10.0, 15.0
PAN, ARM, POST, TOP = 25.0, 35.0, 56.0, 80.0


def lean(z: float) -> float:
    """World y of the back at a height."""
    return BACK - 0.20 * max(0.0, z - PAN)


def _bow(x: float) -> float:
    """How far the back is bent round who sits there."""
    return -3.5 * (1 - (x / WIDE) ** 2)


def rail(x: float, out: float = 0.0, over: float = 0.0) -> Floats:
    """A spot of the back's upper edge, so far ``out`` to its front and ``over`` it."""
    z = POST - 2 + (TOP - POST + 2) * max(0.0, 1 - (x / WIDE) ** 2) ** 0.62
    return np.array([x, lean(z) + _bow(x) + out, z + over], np.float32)


def _board(low: float, high: float, tone: str, arched: bool = False) -> Mesh:
    """One slat of the back: folds across, and its upper edge, which catches the light."""
    end = WIDE - 0.4 if arched else WIDE - 1.5
    xs = end * np.array([-1, -0.84, -0.5, 0, 0.5, 0.84, 1])
    parts = []
    for k in range(6):
        a, b = float(xs[k]), float(xs[k + 1])
        tops = [rail(v)[2] if arched else high for v in (a, b)]
        pa, pb = ([v, lean(low) + _bow(v), low] for v in (a, b))
        qa, qb = ([v, lean(t) + _bow(v), t] for v, t in zip((a, b), tops, strict=True))
        parts.append(plate([pa, pb, qb, qa], tone))
        ra, rb = ([q[0], q[1] + 3.2, q[2] - 0.3] for q in (qa, qb))
        parts.append(plate([qa, qb, rb, ra], EDGE, crease=False))
    return joined(parts)


def _standard(side: int, whole: bool) -> Mesh:
    """The cast frame at one side: foot, column, arm and back post, with its brass."""
    x = side * (WIDE + 1.0)
    foot = box([x - 2.6, BACK - 3, 0], [x + 2.6, FRONT - 2, 3.2], FRAME, FRAME_LIT)
    column = [[x, 1, 2], [x, -1, 14], [x, 4, PAN], [x, 7, ARM - 1]]
    post = [[x, BACK + 2, 3], [x, BACK, PAN - 4], [x, lean(42), 42], [x, lean(POST), POST + 1]]
    parts = [foot, tube(column, 2.4, FRAME, 4, 0.0), tube(post, 2.7, FRAME_LIT, 4, 0.0)]
    knob = [
        ring(6, 3.2, 3.2, POST - 1),
        ring(6, 3.6, 3.6, POST + 2),
        np.array([[0, 0, POST + 6]], np.float32),
    ]
    parts.append(rings(knob, BRASS_DULL, cap_first=True).moved(x, lean(POST)))
    if whole:
        arm = box([x - 3.2, BACK - 1, ARM - 1], [x + 3.2, FRONT - 3, ARM + 2.4], FRAME, FRAME_LIT)
        cap = box([x - 3.5, FRONT - 3, ARM - 4], [x + 3.5, FRONT + 2.6, ARM + 2.8], BRASS)
        parts += [arm, cap]
    return joined(parts)


def _pan(tipped: bool) -> Mesh:
    """The seat: slats on a bent frame, tipped up where nobody has sat for long."""
    parts = []
    stops = np.linspace(BACK + 3, FRONT, 6)
    for k in range(5):
        y0, y1 = float(stops[k]) + 0.6, float(stops[k + 1]) - 0.6
        z0, z1 = (PAN + 2.2 * (v - BACK) / (FRONT - BACK) for v in (y0, y1))
        slab = [
            [-WIDE + 2.5, y0, z0],
            [WIDE - 2.5, y0, z0],
            [WIDE - 2.5, y1, z1],
            [-WIDE + 2.5, y1, z1],
        ]
        parts.append(plate(slab, SLATS[k % 3]))
    lip = [
        [-WIDE + 2.5, FRONT, PAN + 2.2],
        [WIDE - 2.5, FRONT, PAN + 2.2],
        [WIDE - 4, FRONT, PAN - 5],
        [-WIDE + 4, FRONT, PAN - 5],
    ]
    parts.append(plate(lip, SLATS[1]))
    for x in (-WIDE + 5, WIDE - 5):
        parts.append(tube([[x, BACK + 2, PAN - 2], [x, FRONT - 1, PAN - 1]], 1.5, FRAME, 4))
    mesh = joined(parts)
    if not tipped:
        return mesh
    pivot = (0.0, BACK + 4, PAN)
    return mesh.moved(*(-p for p in pivot)).turned(1.2, "x").moved(*pivot)


def chair(*, broken: bool = False, tipped: bool = False) -> Mesh:
    """The seat alone: ``broken`` hangs in its frame, ``tipped`` has its pan folded up."""
    boards = [(19.0, 31.0, 1), (34.0, 45.5, 0), (48.5, TOP, 2)]
    parts = [
        _board(low, high, SLATS[tone], arched=high == TOP)
        for k, (low, high, tone) in enumerate(boards)
        if not (broken and k == 1)
    ]
    if broken:
        hung = _board(*boards[1][:2], SLATS[0])
        pivot = (-WIDE, lean(40), 40.0)
        parts.append(hung.moved(*(-p for p in pivot)).turned(-0.42, "y").moved(*pivot))
    parts += [_standard(-1, True), _standard(1, not broken), _pan(tipped)]
    plaque = [[-4, 0, 0], [4, 0, 0], [4, -1.0, 5], [-4, -1.0, 5]]
    behind = np.array(plaque) + np.array([0, lean(TOP - 14) + _bow(0) - 0.9, TOP - 14])
    parts.append(plate(behind, BRASS_DULL))
    return shaded(joined(parts), 30, 0.62)
