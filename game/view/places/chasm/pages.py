"""Pages: ground of the kind ``resume``, folded as the sheet of print it is. No GL.

Each outline of four corners is a page: its first corner is where the print begins, the
others follow clockwise. It is folded in two across and in three down, valley and
mountain, and one of its corners has come up. Its edge lies where the rules' edge lies.
"""

from __future__ import annotations

from itertools import pairwise
from math import pi, sqrt
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.level import GroundArea, Level, Outline
from game.sim.plane import KY
from game.view.fold.palette import linear

Floats = NDArray[np.float32]

RESUME: Final = "resume"
"""The kind of ground that is drawn as a page."""
ROW: Final = 13
"""Floats of a vertex: x, y, z world | normal | u, v on the paper | u, v of the print | tone."""
COLUMNS, ROWS = 4, 3
"""Of prints in the picture."""
_LONGEST, _LONG, _SHORT = range(3), range(3, 6), range(6, 12)
"""Which of them are for the largest sheets, for large and for small ones."""
FOLDS: Final = ((0.5,), (1 / 3, 2 / 3))
"""Where the paper is folded, across and down."""
SHADOW_ROW: Final = 3
"""x, y on the plane, how dark."""
_PANEL: Final = 2
"""Cells of a panel each way: handled paper is not quite flat between its folds."""
_DEEP: Final = 8.0
"""World units a fold goes up or down."""
_STEEP: Final = 3.4
"""How much deeper the folds are for the light than for the eye: a floor must stay a floor."""
_LIFT: Final = 30.0
"""World units the loose corner stands up."""
_LARGE, _SMALL = 150_000.0, 62_000.0
"""Square px of the plane from which on a sheet is large, and up to which it is small."""
_TONES: Final = ("#a5a29a", "#8d8d97", "#777883", "#a09684", "#6d6c78", "#939087")
_SCRAPS: Final = 9
"""That drift beside each page."""
_DROP: Final = (-16.0, 52.0)
"""px on the plane that a page's shadow falls aside and below: so far down is the paint."""
_CORE, _HALO = 16.0, 34.0
"""px inside and outside the shadow's outline over which it fades."""
_DARK: Final = 0.72


def is_page(area: GroundArea) -> bool:
    """Whether the ground is drawn as a page."""
    return area.kind == RESUME and len(area.outline) == 4


def page_rows(level: Level) -> Floats:
    """(n, ROW) triangles of all pages, lowest first."""
    prints = prints_of(level)
    parts = [_page(area, prints[area.id]) for area in level.ground if is_page(area)]
    return np.concatenate(parts) if parts else np.zeros((0, ROW), np.float32)


def shadow_rows(level: Level) -> Floats:
    """(n, SHADOW_ROW) triangles of the shadows that all pages throw on what flows below."""
    parts = [_shadow(area.outline) for area in level.ground if is_page(area)]
    return np.concatenate(parts) if parts else np.zeros((0, SHADOW_ROW), np.float32)


def prints_of(level: Level) -> dict[int, int]:
    """Which print each page has, by id: the longest for the largest, each kind in its turn."""
    found: dict[int, int] = {}
    counts = {_LONGEST: 0, _LONG: 0, _SHORT: 0}
    for area in filter(is_page, level.ground):
        size = _extent(area.outline)
        prints = _LONGEST if size >= _LARGE else _LONG if size > _SMALL else _SHORT
        found[area.id] = prints[counts[prints] % len(prints)]
        counts[prints] += 1
    return found


def scrap_rows(level: Level) -> Floats:
    """(n, ROW) triangles of what has come off the pages and drifts beside them.

    The paper's u, v say how each drifts: its own number 0..1, and how far.
    """
    parts = [_scraps(area) for area in level.ground if is_page(area)]
    return np.concatenate(parts) if parts else np.zeros((0, ROW), np.float32)


def _scraps(area: GroundArea) -> Floats:
    rng = np.random.default_rng(area.id + 1000)
    corners = np.array(area.outline)
    rows = np.zeros((_SCRAPS * 3, ROW), np.float32)
    for k in range(_SCRAPS):
        side = int(rng.integers(4))
        a, b = corners[side], corners[(side + 1) % 4]
        away = 10.0 + 62.0 * float(rng.random()) ** 1.6
        x, y = a + (b - a) * rng.uniform(0.05, 0.95) + _outward(a, b) * away
        size = float(rng.uniform(4.0, 12.0)) * (1.25 - away / 90.0)
        turn = rng.uniform(0.0, 2 * pi) + np.array([0.0, 2.1, 4.0])
        reach = size * rng.uniform(0.7, 1.3, 3)
        high = -6.0 + rng.uniform(-4.0, 4.0, 3) + rng.uniform(-30.0, 8.0)
        three = np.stack([x + reach * np.cos(turn), y / KY + reach * np.sin(turn), high], 1)
        here = rows[3 * k : 3 * k + 3]
        here[:, 0:3], here[:, 3:6] = three, _normal(list(three * (1.0, 1.0, 2.0)))
        here[:, 6:8] = rng.random(), away / 70.0
        here[:, 10:13] = np.asarray(linear(_TONES[area.id % len(_TONES)])) * rng.uniform(0.5, 1.0)
    return rows


def _page(area: GroundArea, which: int) -> Floats:
    """Its triangles, with print ``which``."""
    rng = np.random.default_rng(area.id)
    tone = np.asarray(linear(_TONES[area.id % len(_TONES)]), np.float32) * rng.uniform(0.80, 1.06)
    sides = [_stations(folds) for folds in FOLDS]
    corner = (0, 3, 1, 2)[area.id % 4]
    grid = _grid(area.outline, sides[0], sides[1], corner, rng)
    across, down = len(sides[0]), len(sides[1])
    steep = grid * np.array([1.0, 1.0, _STEEP])
    cells: list[Floats] = []
    for j in range(down - 1):
        for i in range(across - 1):
            ring = [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)]
            # Split so that a corner that comes up bends along its own crease.
            turn = 1 if (i < across // 2) == (j < down // 2) else 0
            ring = ring[turn:] + ring[:turn]
            for three in ((0, 1, 2), (0, 2, 3)):
                at = [ring[k] for k in three]
                normal = _normal([steep[b, a] for a, b in at])
                rows = np.zeros((3, ROW), np.float32)
                for row, (a, b) in zip(rows, at, strict=True):
                    u, v = sides[0][a], sides[1][b]
                    row[0:3], row[3:6], row[6:8] = grid[b, a], normal, (u, v)
                    row[8:10] = (which % COLUMNS + u) / COLUMNS, (which // COLUMNS + v) / ROWS
                    row[10:13] = tone
                cells.append(rows)
    return np.concatenate(cells)


def _stations(folds: tuple[float, ...]) -> list[float]:
    """Where the paper has corners, 0..1: at its edges, its folds, and between them."""
    ends = [0.0, *folds, 1.0]
    stations = [0.0]
    for a, b in pairwise(ends):
        stations += [a + (b - a) * k / _PANEL for k in range(1, _PANEL + 1)]
    return stations


def _grid(
    outline: Outline, us: list[float], vs: list[float], lifted: int, rng: np.random.Generator
) -> NDArray[np.float64]:
    """(down, across, 3) corners of the cells, world units."""
    a, b, c, d = (np.array(p) for p in outline)
    u, v = np.array(us)[None, :, None], np.array(vs)[:, None, None]
    plane = a * (1 - u) * (1 - v) + b * u * (1 - v) + c * u * v + d * (1 - u) * v
    # A valley down the middle; a mountain and a valley across: as a letter is folded.
    across = -_DEEP * 0.75 * _ridge(u[..., 0], 0.5)
    down = _DEEP * (_ridge(v[..., 0], 1 / 3) - 0.8 * _ridge(v[..., 0], 2 / 3))
    rough = rng.normal(0.0, 0.45, (len(vs), len(us)))
    high = 2.0 + across + down + rough
    edge_u, edge_v = (lifted in (1, 2)), (lifted in (2, 3))
    away = np.abs(u[..., 0] - edge_u) * 2.6 + np.abs(v[..., 0] - edge_v) * 3.4
    high = high + _LIFT * np.clip(1.0 - away, 0.0, 1.0) ** 1.3
    return np.concatenate([plane[..., :1], plane[..., 1:] / KY, high[..., None]], axis=-1)


def _ridge(at: NDArray[np.float64], middle: float) -> NDArray[np.float64]:
    """1 on the fold, 0 at the next one."""
    reach = 0.5 if middle == 0.5 else 1 / 3
    return np.clip(1.0 - np.abs(at - middle) / reach, 0.0, 1.0)


def _normal(corners: list[NDArray[np.float64]]) -> NDArray[np.float64]:
    n = np.cross(corners[1] - corners[0], corners[2] - corners[0])
    n = n / np.linalg.norm(n)
    return np.asarray(n if n[2] > 0 else -n)


def _extent(outline: Outline) -> float:
    x, y = np.array(outline).T
    return abs(float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))) / 2


def _shadow(outline: Outline) -> Floats:
    points = np.array(outline) + np.array(_DROP)
    inner, outer = _offset(points, -_CORE), _offset(points, _HALO)
    middle = points.mean(0)
    rows: list[tuple[float, float, float]] = []
    count = len(points)
    for k in range(count):
        n = (k + 1) % count
        core = [(*inner[k], _DARK), (*inner[n], _DARK), (*middle, _DARK)]
        rim = [(*inner[k], _DARK), (*outer[k], 0.0), (*outer[n], 0.0)]
        rest = [(*inner[k], _DARK), (*outer[n], 0.0), (*inner[n], _DARK)]
        rows += [*core, *rim, *rest]
    return np.array(rows, np.float32)


def _offset(points: NDArray[np.float64], by: float) -> NDArray[np.float64]:
    """A convex outline, clockwise on the screen, with every side moved out by ``by`` px."""
    moved = []
    count = len(points)
    for k in range(count):
        before, here, after = points[k - 1], points[k], points[(k + 1) % count]
        one, two = _outward(before, here), _outward(here, after)
        both = one + two
        moved.append(here + both * (by / max(0.25, 0.5 * float(both @ both))))
    return np.array(moved)


def _outward(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.float64]:
    dx, dy = b - a
    length = sqrt(dx * dx + dy * dy)
    return np.array([dy / length, -dx / length])
