"""Meadow: a hill of an evening long ago, as sheets of paper that lap over one another. No GL.

From north to south each sheet lies on the one behind it, its upper edge cut in a wave; the
ground stays flat to the foot, only the folds tell how it swells. Where the hill ends in the
south its earth hangs down and is torn.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.level import GroundArea
from game.sim.plane import KY
from game.view.fold.mesh import FOLD_01, FOLD_20, Mesh, joined
from game.view.fold.palette import Colour, blend

MEADOW: Final = "meadow"
_APART: Final = 58.0
"""px from the edge of one sheet to the next one's, about."""
_WIDE: Final = 44.0
"""px between two folds across a sheet."""
_FAR, _MID, _NEAR = "#8a8348", "#577848", "#2c5350"
_EARTH: Final = ("#7a5856", "#573a48", "#3b2640", "#4a222e")
_DEEP: Final = 190.0
"""World units the earth hangs down where it hangs deepest."""

Floats = NDArray[np.float64]


class _Hill:
    """The northern and the southern edge of a hill over x."""

    def __init__(self, outline: Floats) -> None:
        first, last = int(outline[:, 0].argmin()), int(outline[:, 0].argmax())
        count = len(outline)
        one = [(first + k) % count for k in range((last - first) % count + 1)]
        two = [(first - k) % count for k in range((first - last) % count + 1)]
        edges = sorted((outline[one], outline[two]), key=lambda edge: float(edge[:, 1].mean()))
        self._north, self._south = edges
        self.left, self.right = float(outline[first, 0]), float(outline[last, 0])
        self.top, self.bottom = float(outline[:, 1].min()), float(outline[:, 1].max())

    def north(self, x: Floats) -> Floats:
        """y of the northern edge at each x."""
        return np.interp(x, self._north[:, 0], self._north[:, 1])

    def within(self, points: Floats) -> NDArray[np.bool_]:
        """Which points (n, 2) do not lie on an edge."""
        x, y = points[:, 0], points[:, 1]
        return np.asarray((y > self.north(x) + 1.0) & (y < self.south(x) - 1.0))

    def south(self, x: Floats) -> Floats:
        """y of the southern edge at each x."""
        return np.interp(x, self._south[:, 0], self._south[:, 1])


def meadow(area: GroundArea) -> Mesh:
    """The whole hill, in world units, from the bottom up."""
    rng = np.random.default_rng(area.id)
    hill = _Hill(np.array(area.outline, np.float64))
    count = max(3, round((hill.bottom - hill.top) / _APART))
    waves = rng.uniform(0, 2 * np.pi, (count + 1, 2))
    parts = [_earth(hill, rng)]
    columns = max(6, round((hill.right - hill.left) / _WIDE))
    even = np.linspace(hill.left + 1.0, hill.right - 1.0, columns + 1)
    for k in range(count):
        slant = 15.0 * np.sin(2.2 * k + area.id)
        upper = _edge(hill, even, k, count, waves[k])
        lower = _edge(hill, even + slant, k + 1, count, waves[k + 1])
        part = k / (count - 1)
        look = blend(_FAR, _MID, min(1.0, 2 * part))
        look = blend(look, _NEAR, max(0.0, 2 * part - 1))
        free = hill.within(upper)
        if k:
            parts.append(_shadow(upper, free, hill))
        parts.append(_sheet(upper, lower, free, look, rng))
    parts.append(_rim(hill, even))
    return joined(parts)


def _edge(hill: _Hill, x: Floats, k: int, count: int, wave: Floats) -> Floats:
    """(n, 2) the upper edge of sheet ``k``, within the hill."""
    x = np.clip(x, hill.left + 1.0, hill.right - 1.0)
    north, south = hill.north(x), hill.south(x)
    if k == 0:
        return np.stack([x, north], 1)
    if k == count:
        return np.stack([x, south], 1)
    y = hill.top + (hill.bottom - hill.top) * k / count
    swing = 17.0 * np.sin(x / 96 + wave[0]) + 9.0 * np.sin(x / 41 + wave[1])
    # Towards its ends a sheet bends down, as hills do.
    bend = 26.0 * ((2 * (x - hill.left) / (hill.right - hill.left) - 1) ** 2 - 0.4)
    return np.stack([x, np.clip(y + swing + bend, north, south)], 1)


def _swell(points: Floats) -> Floats:
    """World height of the ground's folds at points (n, 2)."""
    x, y = points[:, 0], points[:, 1]
    slow = np.sin(x / 118 + 0.8) * np.cos(y / 88 - 0.4) + 0.6 * np.sin((x + y) / 71)
    return np.asarray(6.0 * slow)


def _corners(points: Floats, lift: Floats | float) -> Floats:
    return np.column_stack([points[:, 0], points[:, 1] / KY, _swell(points) + lift])


def _sheet(
    upper: Floats,
    lower: Floats,
    free: NDArray[np.bool_],
    look: Colour,
    rng: np.random.Generator,
) -> Mesh:
    """One sheet: panels folded this way and that, under a hem where its upper edge is free."""
    count = len(upper)
    pleat = np.where(np.arange(count) % 2, 2.4, -2.4) + rng.normal(0, 0.6, count)
    hem = np.minimum(upper + np.array([0.0, 4.5]), np.maximum(upper, lower))
    top, low, edge = _corners(hem, pleat), _corners(lower, -0.7 * pleat), _corners(upper, 0.0)
    lit = blend(look, "#ffc070", 0.36)
    parts: list[Mesh] = []
    for i in range(count - 1):
        if lower[i, 1] - upper[i, 1] < 0.5 and lower[i + 1, 1] - upper[i + 1, 1] < 0.5:
            continue
        shade = blend(look, "void", 0.16 * float(rng.random()))
        lower_tone = blend(shade, "void", 0.16)
        # The one crease of a panel falls now this way and now that.
        if i % 2:
            parts.append(Mesh.of([(top[i], top[i + 1], low[i])], shade, FOLD_20))
            parts.append(Mesh.of([(top[i + 1], low[i + 1], low[i])], lower_tone, 0))
        else:
            parts.append(Mesh.of([(top[i], top[i + 1], low[i + 1])], shade, 0))
            parts.append(Mesh.of([(low[i], top[i], low[i + 1])], lower_tone, FOLD_01))
        hemmed = lit if free[i] and free[i + 1] else shade
        parts.append(Mesh.of([(edge[i], edge[i + 1], top[i])], hemmed, 0))
        parts.append(Mesh.of([(edge[i + 1], top[i + 1], top[i])], hemmed, 0))
    return joined(parts)


def _shadow(upper: Floats, free: NDArray[np.bool_], hill: _Hill) -> Mesh:
    """What a sheet darkens of the one behind it, in two steps, away from the sun."""
    parts: list[Mesh] = []
    for far, dark in ((10.0, 0.42), (4.5, 0.70)):
        cast = np.where(free[:, None], upper - np.array([far * 0.7, far]), upper)
        cast[:, 0] = np.clip(cast[:, 0], hill.left + 1.0, hill.right - 1.0)
        cast[:, 1] = np.maximum(cast[:, 1], hill.north(cast[:, 0]))
        a, b = _corners(upper + np.array([0.0, 1.0]), 0.0), _corners(cast, 0.0)
        which = [i for i in range(len(a) - 1) if free[i] or free[i + 1]]
        tri = [(a[i], a[i + 1], b[i]) for i in which]
        tri += [(a[i + 1], b[i + 1], b[i]) for i in which]
        parts.append(Mesh.of(np.array(tri).reshape(-1, 3, 3), blend("#33482f", "void", dark), 0))
    return joined(parts)


def _rim(hill: _Hill, even: Floats) -> Mesh:
    """The cut edge of all the sheets in the south, and how the sun in the east catches it."""
    edge = np.stack([even, hill.south(even)], 1)
    upper, lower = _corners(edge, 0.0), _corners(edge, -7.0)
    upper[:, 2], lower[:, 2] = 0.5, -6.5
    parts: list[Mesh] = []
    for i in range(len(even) - 1):
        east = (i + 0.5) / (len(even) - 1)
        look = blend(blend("#2c4a3c", "void", 0.3), "#d08a48", 0.10 + 0.5 * east**2)
        parts.append(Mesh.of([(upper[i], upper[i + 1], lower[i])], look, FOLD_01))
        parts.append(Mesh.of([(upper[i + 1], lower[i + 1], lower[i])], look, 0))
    return joined(parts)


def _earth(hill: _Hill, rng: np.random.Generator) -> Mesh:
    """What hangs down from the southern edge: four layers, each cut further in, the last torn."""
    even = np.linspace(
        hill.left + 1.0, hill.right - 1.0, max(8, round((hill.right - hill.left) / 36))
    )
    count, middle = len(even), 0.5 * (hill.left + hill.right)
    part = np.linspace(0.0, 1.0, count)
    hang = _DEEP * np.sin(np.pi * part) ** 0.55
    south = hill.south(even)
    parts: list[Mesh] = []
    begin = np.zeros(count)
    for k, end in enumerate((0.17, 0.42, 0.72, 1.0)):
        # A layer ends in its own torn teeth, over the one that goes on behind it.
        teeth = np.where((np.arange(count) + k) % 2, 0.0, 0.20) * rng.uniform(0.4, 1.0, count)
        bottom = hang * (end - teeth)
        a = _hung(even, south, begin, middle, k)
        b = _hung(even, south, bottom, middle, k + 1)
        layer: list[Mesh] = []
        for i in range(count - 1):
            warm = 0.30 * part[i] ** 1.5 * (1.0 if i % 2 else 0.45)
            look = blend(_EARTH[k], "#a0623e", warm)
            look = blend(look, "void", 0.22 * float(rng.random()))
            layer.append(Mesh.of([(a[i], a[i + 1], b[i])], look, FOLD_20))
            layer.append(Mesh.of([(a[i + 1], b[i + 1], b[i])], blend(look, "void", 0.2), 0))
        parts.insert(0, joined(layer))
        begin = hang * (end - 0.22) if k < 3 else begin
    return joined(parts)


def _hung(even: Floats, south: Floats, down: Floats, middle: float, k: int) -> Floats:
    x = middle + (even - middle) * (1.0 - 0.045 * k)
    return np.column_stack([x, south / KY, -down])
