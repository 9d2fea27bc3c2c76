"""Unfurl: the living blueprint as a great fan of panels round the spark. No GL.

Everything on it is told in (radius px, angle): ``unfurl.glsl`` says where that lies on
the plane while the sheet opens. The fan opens eastward; the
shader turns it round where its spark is not ``east``.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Doubles = NDArray[np.float64]

REACH: Final = 1500.0
"""px from the spark to the free edge, ahead."""
SPREAD: Final = 0.98
"""Radians to either side."""
SQUASH: Final = 0.78
"""Height of its circles to their width on the plane."""
PLEATS: Final = 15
PANEL: Final = 6
"""radius, angle | which blue 0..1, chance 0..1, loose 0..1, px beyond the edge."""
LINE: Final = 8
"""Both ends (radius, angle), when it is drawn 0..1, half width px, strength, curl."""
_ROWS: Final = 22
_FINER: Final = 3
"""Cells across a pleat."""
_WORN: Final = 5
"""So many of its rows of panels are frayed."""


def edge_at(angle: Doubles) -> Doubles:
    """px from the spark to the edge of the sheet there."""
    across = np.abs(angle) / SPREAD
    return REACH * (1.0 - 0.20 * across**2 + 0.025 * np.cos(angle * 9.0))


def polar(x: Doubles, y: Doubles) -> Doubles:
    """(n, 2) of points on the plane from the spark, px."""
    return np.stack([np.hypot(x, y / SQUASH), np.arctan2(y / SQUASH, x)], -1)


def panel_rows() -> Floats:
    """(3 n, PANEL) corners of the panels, and of the loose triangles beyond them."""
    rng = np.random.default_rng(26)
    rows: list[tuple[float, ...]] = []
    angles = np.linspace(-SPREAD, SPREAD, PLEATS + 1)
    reach = edge_at(angles) * rng.uniform(0.965, 1.035, len(angles))
    cells = np.linspace(-SPREAD, SPREAD, PLEATS * _FINER + 1)
    far = np.interp(cells, angles, reach)
    shares = (np.arange(_ROWS + 1) / _ROWS) ** 1.15
    for k in range(_ROWS):
        wear = max(0.0, (k - _ROWS + _WORN) / _WORN)
        for p in range(PLEATS * _FINER):
            for half in (((0, 0), (1, 0), (0, 1)), ((1, 0), (1, 1), (0, 1))):
                chance = float(rng.uniform())
                if chance < 0.42 * wear:
                    continue
                corners = ((shares[k + i] * far[p + j], cells[p + j]) for i, j in half)
                rows += [(*corner, p // _FINER % 2, chance, 0.0, 0.0) for corner in corners]
    for _ in range(150):
        angle = rng.uniform(-SPREAD, SPREAD) * 1.06
        beyond = 30.0 + 190.0 * rng.uniform() ** 1.7
        radius = float(edge_at(np.array(angle))) + beyond - 40.0
        size, turn, chance = (
            rng.uniform(7, 21) * (1.2 - beyond / 260),
            rng.uniform(0, 6.3),
            rng.uniform(),
        )
        for k in range(3):
            a = turn + k * 2.1 + rng.uniform(-0.3, 0.3)
            at = radius + size * np.cos(a), angle + size * np.sin(a) / radius
            rows.append((*at, chance, chance, 1.0, beyond))
    return np.array(rows, np.float32)


def crease_rows() -> Floats:
    """(n, LINE) the folds between panels, and the sheet's own edge."""
    rng = np.random.default_rng(26)
    angles = np.linspace(-SPREAD, SPREAD, PLEATS + 1)
    reach = edge_at(angles) * rng.uniform(0.965, 1.035, len(angles))
    rows = []
    for q, (angle, far) in enumerate(zip(angles, reach, strict=True)):
        outer = q in (0, PLEATS)
        stops = np.linspace(30.0, far * (0.97 if not outer else 0.9), 26)
        for a, b in pairwise(stops):
            rows.append(
                (a, angle, b, angle, 0.0, 0.8 if outer else 0.5, 0.85 if outer else 0.26, 0.0)
            )
    return np.array(rows, np.float32)


def tendril_rows() -> Floats:
    """(n, LINE) threads that grow on beyond the edge, and curl in the tide."""
    rng = np.random.default_rng(31)
    rows = []
    for _ in range(30):
        angle = rng.uniform(-SPREAD, SPREAD)
        radius = float(edge_at(np.array(angle))) * rng.uniform(0.93, 1.0)
        heading, bend = rng.uniform(-0.7, 0.7), rng.uniform(-0.16, 0.16)
        steps = int(rng.integers(9, 18))
        for k in range(steps):
            step = 13.0 * (1.0 - 0.4 * k / steps)
            heading += bend * (1.0 + 2.0 * k / steps)
            to = radius + step * np.cos(heading), angle + step * np.sin(heading) / radius
            fade = 1.0 - k / steps
            rows.append(
                (radius, angle, *to, 0.55 + 0.4 * k / steps, 0.6, 0.55 * fade, (k + 1) / steps)
            )
            radius, angle = to
    return np.array(rows, np.float32)
