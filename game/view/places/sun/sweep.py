"""Sweep: the shadow of a blade that sweeps, and the ground it is about to sweep. No GL.

Whoever is afraid sees more plainly where the blade will be.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import hypot
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.level import Point
from game.sim.parts.blade import Blade
from game.view.places.sun import irises

Floats = NDArray[np.float32]
Row = tuple[float, ...]

ROW: Final = 12
AHEAD: Final = (10, 20, 30, 42, 56)
"""Ticks ahead at which its way is told."""
_LONG: Final = 1.5
"""px of the plane its shadow is long for each world unit of its height. It lies behind the
blade, square to its way: so it is seen whichever way the blade stands, and tells the way."""
_BRISK: Final = 5.0
"""px in the first of ``AHEAD`` from which on the shadow is as long as that."""
_FOOT, _TAIL = 0.88, 0.62
"""How dark a shadow is at the foot, and at most of its length; at its end it is gone."""
_DREAD: Final = (0.42, 0.45)
"""How dark the ground just ahead is to the calm, and how much darker to the afraid."""


def sweep(blade: Blade, turn: float, coming: Sequence[float], tall: float, fear: float) -> Floats:
    """(n, ROW) quads: two ends, the two across from them (plane), how dark each is, 0..1.

    It has turned by ``turn`` and will have by ``coming`` (turns); ``tall`` world units high.
    """
    line = _turned(blade, turn)
    rows: list[Row] = []
    last = len(line) - 1
    first = _turned(blade, coming[0]) if coming else line
    falls = [
        _fall(at, to, tall * irises.crescent(k / last))
        for k, (at, to) in enumerate(zip(line, first, strict=True))
    ]
    for (a, b), (c, d) in zip(pairwise(line), pairwise(falls), strict=True):
        e, f = _between(a, c, 0.75), _between(b, d, 0.75)
        rows.append((*a, *b, *e, *f, _FOOT, _FOOT, _TAIL, _TAIL))
        rows.append((*e, *f, *c, *d, _TAIL, _TAIL, 0.0, 0.0))
    dread = _DREAD[0] + _DREAD[1] * fear
    before = line
    for k, later in enumerate(coming):
        after = _turned(blade, later)
        near, far = (dread * (1.0 - step / len(coming)) ** 1.4 for step in (k, k + 1))
        for (a, b), (c, d) in zip(pairwise(before), pairwise(after), strict=True):
            rows.append((*a, *b, *c, *d, near, near, far, far))
        before = after
    return np.array(rows, np.float32)


def _turned(blade: Blade, turn: float) -> list[Point]:
    return [blade.turned(x, y, turn) for x, y in blade.line]


def _fall(at: Point, to: Point, tall: float) -> Point:
    """Where the shadow of what stands so tall ends, on its way from one point to another."""
    dx, dy = to[0] - at[0], to[1] - at[1]
    part = _LONG * tall / max(_BRISK, hypot(dx, dy))
    return at[0] - dx * part, at[1] - dy * part


def _between(a: Point, b: Point, part: float) -> Point:
    return a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part
