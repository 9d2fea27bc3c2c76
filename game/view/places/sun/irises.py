"""Irises: the walls inside the second sun, as meshes. No GL.

A wall follows its line from the inside out. It is folded from an inner foot over a crest
to an outer foot, and grows towards its outer end; rime lies along the crest.
"""

from __future__ import annotations

from itertools import pairwise
from math import hypot
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.level import Outline
from game.sim.plane import KY
from game.view.fold.mesh import FOLD_ALL, Mesh, Paint, joined
from game.view.fold.palette import blend

Vector = NDArray[np.float64]

_STEP: Final = 34.0
"""World units from rib to rib near the middle; farther out they are wider."""
_FACES: Final = ("#40585c", "#38505a", "#444e62")
_BAND: Final = 0.40
"""How far down the outer face the lit band under the crest reaches."""
_RIME: Final = "#d9f6ea"


def wall(line: Outline, height: float, seed: int, *, ends: bool = False) -> Mesh:
    """The wall along a line of the plane, px from the inside out; ``height`` world units.

    ``ends``: it comes down at both of its ends, as what sweeps does.
    """
    rng = np.random.default_rng(seed)
    feet = _stations([(x, y / KY) for x, y in line])
    last = len(feet) - 1
    grown = [
        crescent(k / last) if ends else min(1.0, 0.2 + 1.6 * k / last) for k in range(last + 1)
    ]
    ribs = [_rib(feet, k, height, grown[k]) for k in range(last + 1)]
    parts: list[Mesh] = []
    for k, (a, b) in enumerate(pairwise(ribs)):
        near = 1.0 - k / max(1, len(ribs) - 2)
        parts.append(_faces(a, b, k, near, rng, dark=ends))
        parts.append(_rime(a, b, rng))
    return joined(parts)


def _stations(line: list[tuple[float, float]]) -> list[Vector]:
    """The line cut into steps that widen outwards."""
    points = np.array(line, np.float64)
    lengths = np.hypot(*np.diff(points, axis=0).T)
    before = np.concatenate([[0.0], np.cumsum(lengths)])
    total = float(before[-1])
    marks, at = [0.0], 0.0
    while at < total:
        at += _STEP * (0.62 + 0.85 * at / max(total, 600.0))
        marks.append(at)
    if len(marks) < 3:
        marks = [0.0, total / 2, total]
    spread = np.array(marks) * (total / marks[-1])
    xs, ys = (np.interp(spread, before, points[:, axis]) for axis in range(2))
    return [np.array((x, y)) for x, y in zip(xs, ys, strict=True)]


def crescent(part: float) -> float:
    """How high what comes down at both ends is, 0..1, so far along it."""
    return 0.12 + 3.5 * part * (1.0 - part)


def _rib(feet: list[Vector], k: int, height: float, grown: float) -> tuple[Vector, Vector, Vector]:
    """Inner foot, crest and outer foot of a rib; ``grown`` 0..1."""
    along = feet[min(len(feet) - 1, k + 1)] - feet[max(0, k - 1)]
    along /= hypot(*along) or 1.0
    aside = np.array((-along[1], along[0]))
    # The outer foot is the one that looks to the viewer where the wall runs across.
    if aside[1] < 0.0:
        aside = -aside
    tall = height * grown * (1.0 + (0.05 if k % 2 else -0.05))
    wide = 3.0 + 30.0 * grown
    # Where the wall runs up the screen its pleats would be slivers: there they are shallow.
    fold = (6.0 + 8.0 * grown) * (1.0 if k % 2 else -1.0) * (0.16 + 0.84 * abs(along[0]) ** 1.5)
    inner = feet[k] - aside * (0.42 * wide + 0.30 * fold)
    outer = feet[k] + aside * (0.58 * wide + 0.50 * fold)
    crest = feet[k] + aside * (0.42 * fold - 0.22 * wide)
    return (
        np.array((*inner, 0.0)),
        np.array((*crest, tall)),
        np.array((*outer, 0.0)),
    )


def _faces(
    a: tuple[Vector, Vector, Vector],
    b: tuple[Vector, Vector, Vector],
    k: int,
    near: float,
    rng: np.random.Generator,
    *,
    dark: bool,
) -> Mesh:
    """Two facets of each face between two ribs; ``dark``: what sweeps is dark from both sides."""
    band_a, band_b = (rib[1] * (1.0 - _BAND) + rib[2] * _BAND + (0.0, 0.0, 3.0) for rib in (a, b))
    glow = 0.05 + 0.05 * float(rng.random()) + 0.22 * near**3
    lit = Paint("#4e7a7a", "#2fc492", glow, gloss=0.5)
    low = Paint(_FACES[k % 3], "#1b4a5a", 0.05 + 0.14 * float(rng.random()) + 0.3 * near**3)
    back = low if dark else Paint("#587a78", "#2fc492", 0.10 + 0.1 * near**2, gloss=0.5)
    return joined(
        [
            _quad(a[0], b[0], b[1], a[1], back, k),
            _quad(a[1], b[1], band_b, band_a, lit, k),
            _quad(band_a, band_b, b[2], a[2], low, k),
        ]
    )


def _quad(a: Vector, b: Vector, c: Vector, d: Vector, look: Paint, k: int) -> Mesh:
    """Two facets, cut the other way at every second rib."""
    cut = [(a, b, d), (b, c, d)] if k % 2 else [(a, b, c), (a, c, d)]
    return Mesh.of(np.array(cut), look, FOLD_ALL)


def _rime(
    a: tuple[Vector, Vector, Vector], b: tuple[Vector, Vector, Vector], rng: np.random.Generator
) -> Mesh:
    """Hoar along the crest: a thin edge, and here and there scales that overlap on it."""
    down_a, down_b = (a[2] - a[1]) * 0.055, (b[2] - b[1]) * 0.055
    up = np.array((0.0, 0.0, 1.2))
    edge = Paint(_RIME, _RIME, 0.10 + 0.08 * float(rng.random()))
    parts = [_quad(a[1] + up, b[1] + up, b[1] + down_b + up, a[1] + down_a + up, edge, 0)]
    heap = max(0.0, 2.2 * float(rng.random()) - 1.0)
    for at in rng.uniform(-0.1, 0.8, int(5 * heap)).tolist():
        first = a[1] + (b[1] - a[1]) * max(0.0, at)
        last = a[1] + (b[1] - a[1]) * min(1.0, at + 0.2 + 0.4 * float(rng.random()))
        fall = (down_a + down_b) * (0.6 + 1.4 * heap * float(rng.random()))
        low = first + (last - first) * float(rng.uniform(0.1, 0.9)) + fall
        look = Paint(
            blend(_RIME, "#5fa996", float(rng.random())), _RIME, 0.16 * float(rng.random())
        )
        parts.append(Mesh.of(np.array([(first + up, last + up, low + up)]), look, 0))
    return joined(parts)
