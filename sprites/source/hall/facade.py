"""The north wall: a colossal ruin of pleated card, seven tiles high, as columns of one tile.

Owns which columns there are and what each shows. Two columns fit side by side where the
levels at which they meet are one; high up the wall goes over into the night.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from math import pi, sqrt
from typing import Final

import numpy as np

from game.sim.plane import KY, KZ
from game.view.fold.mesh import FOLD_01, FOLD_20, Mesh, Paint, joined
from game.view.fold.palette import blend
from game.view.fold.shapes import plate, prism, ring, rings, tube
from sprites.source import kit
from sprites.source.hall.ivy import crown, heap, rimmed, vine
from sprites.source.hall.walls import CARD, IN, OUT, SHADE, TILE, foot, lozenge
from sprites.source.kit import Bytes
from sprites.source.raster import Window

ROWS: Final = 7
"""Tiles a column is high; its foot is the lower edge of the lowest."""
LEVELS: Final = (28.0, 84.0, 170.0, 290.0, 420.0, 548.0)
"""World units the wall stands at the edges of a column, by how much is left of it."""
COLUMNS: Final = (
    *((5, 5, kind) for kind in ("plain", "lozenge", "ivy", "bare", "window")),
    *((5, 4, "plain"), (4, 5, "plain"), (4, 4, "lozenge"), (4, 3, "plain"), (3, 4, "plain")),
    *((3, 3, "ivy"), (3, 2, "plain"), (2, 3, "plain"), (2, 2, "bare")),
    *((5, 5, "niche west"), (5, 5, "niche east")),
    *((5, 5, "pilaster"), (4, 4, "pilaster"), (4, 4, "window"), (5, 3, "bare"), (3, 5, "plain")),
    *((3, 3, "pilaster"), (2, 1, "plain"), (1, 2, "plain"), (1, 1, "ivy"), (1, 0, "plain")),
    *((0, 1, "plain"), (0, 0, "plain")),
    *((5, 2, "torn"), (2, 0, "torn"), (2, 5, "torn"), (0, 2, "torn")),
)
"""Left and right level, and what is on it."""

LEDGE: Final = 228.0
"""World units of the moulding between the two storeys."""
_CROWN: Final = 432.0
_BANDS: Final = (34.0, 131.0, LEDGE, 240.0, 336.0, _CROWN, 440.0, 700.0)
_SILL, _SPRING, _APEX = 262.0, 336.0, 398.0
_HALF: Final = 18.0
"""Half the width of a window."""
_DULL = Paint("#6e4f22", gloss=0.35)
_EDGE: Final = "#5d5e74"
_STONE: Final = ("#454659", "#35364a")

Line = Sequence[tuple[float, float]]
"""(x, z) from west to east: how high the wall stands."""


def _tops(column: int) -> Line:
    """The upper edge from x 0 to ``TILE``: a few long tears, no teeth."""
    left, right, kind = COLUMNS[column]
    rng = np.random.default_rng(900 + column)
    a, b = LEVELS[left], LEVELS[right]
    if kind == "torn":
        steps = [(0.0, a), (0.16, a - 12), (0.24, a * 0.72 + b * 0.28), (0.48, a * 0.64 + b * 0.36)]
        steps += [(0.58, a * 0.28 + b * 0.72), (0.86, a * 0.16 + b * 0.84), (1.0, b)]
        if a < b:
            steps = [(1 - share, a + b - z) for share, z in steps[::-1]]
        return [(share * TILE, z) for share, z in steps]
    if abs(left - right) > 0:
        at = rng.uniform(18, 30) if left > right else rng.uniform(34, 46)
        near = a if left > right else b
        return [(0.0, a), (at, near - 16), (at + rng.uniform(5, 9), (a + b) / 2), (TILE, b)]
    if left < 2:
        return [(0.0, a), (26.0, a + rng.uniform(-14, 8)), (TILE, b)]
    at = rng.uniform(14, 34)
    drop = rng.uniform(18, 46)
    return [(0.0, a), (at, a - 4), (at + 6, a - drop), (at + 24, a - drop * 0.7), (TILE, b)]


def _height(tops: Line, x: float) -> float:
    return float(np.interp(x, [p[0] for p in tops], [p[1] for p in tops]))


def _y(x: float) -> float:
    """World y of the pleats over x: folds lie back at whole tiles, stand out between."""
    share = 1 - abs((x % TILE) / 32 - 1)
    return IN + (OUT - IN) * share


def _arch(x: float) -> float:
    """Upper edge of a window over x; nothing outside it."""
    away = abs(x - 32) / _HALF
    return _SPRING + (_APEX - _SPRING) * sqrt(max(0.0, 1 - away * away))


def _face(tops: Line, x0: float, x1: float, window: bool, tone: str) -> Mesh:
    """One pleat between two folds, banded, with its torn edge and, maybe, half a window."""
    cuts = {x0, x1, *(x for x, _ in tops if x0 < x < x1)}
    if window:
        cuts |= {x for x in 32 + _HALF * np.cos(np.linspace(0, pi, 9)) if x0 < x < x1}
    parts = []
    for a, b in pairwise(sorted(cuts)):
        za, zb = _height(tops, a), _height(tops, b)
        open_ = window and abs((a + b) / 2 - 32) < _HALF
        spans: Iterable[tuple[float, float, float, float]] = ((34.0, 34.0, za, zb),)
        if open_:
            spans = ((34.0, 34.0, _SILL, _SILL), (_arch(a), _arch(b), za, zb))
        for la, lb, ha, hb in spans:
            parts += _banded(a, b, (la, lb), (ha, hb), tone, fold=a in (x0, x1))
        depth = 12.0 / KY
        back = [[b, _y(b) - depth, zb], [a, _y(a) - depth, za]]
        parts.append(plate([[a, _y(a), za], [b, _y(b), zb], *back], _EDGE, crease=False))
    return joined(parts)


def _banded(
    a: float,
    b: float,
    low: tuple[float, float],
    high: tuple[float, float],
    tone: str,
    *,
    fold: bool,
) -> list[Mesh]:
    parts = []
    for k, (z0, z1) in enumerate(pairwise(_BANDS)):
        la, lb = max(z0, low[0]), max(z0, low[1])
        ha, hb = min(z1, high[0]), min(z1, high[1])
        if ha <= la and hb <= lb:
            continue
        ha, hb = max(ha, la), max(hb, lb)
        quad = np.array([[a, _y(a), la], [b, _y(b), lb], [b, _y(b), hb], [a, _y(a), ha]])
        ledge = k in (2, 5)
        colour = blend(tone, "#5a5b74" if ledge else "#2c2d3e", 0.5 if ledge else 0.10 * (k % 2))
        if ledge:
            quad[:, 1] += 3.0
        folds = np.array([FOLD_01 if k in (1, 4) else 0, FOLD_20 if fold else 0], np.uint8)
        pair = [[quad[0], quad[1], quad[2]], [quad[0], quad[2], quad[3]]]
        parts.append(Mesh.of(pair, colour, folds))
        if ledge and ha == hb == z1:
            lip = [quad[3], quad[2], quad[2] - [0, 4, 0], quad[3] - [0, 4, 0]]
            parts.append(plate(lip, "#74768f", crease=False))
            if k == 2:
                line = [quad[0], quad[1], quad[1] + [0, 0.4, 2.6], quad[0] + [0, 0.4, 2.6]]
                parts.append(plate(line, _DULL, crease=False).moved(y=0.5))
    return parts


def _frame() -> Mesh:
    """Round a window: a folded arch and its sill."""
    round_ = np.cos(np.linspace(pi, 0, 9)).tolist()
    spots = [(32 + (_HALF + 2.5) * c, _arch(32 + _HALF * c) + 3) for c in round_]
    arch = [[32 - _HALF - 2.5, OUT - 5.0, _SILL]]
    arch += [[x, _y(x) + 2, z] for x, z in spots]
    arch += [[32 + _HALF + 2.5, OUT - 5.0, _SILL]]
    parts = [tube(np.array(arch), 2.4, Paint("#53546c", gloss=0.2), 4, 0.2)]
    ledge = [(32 - 26, OUT - 4.0), (32 + 26, OUT - 4.0), (32 + 24, OUT + 6), (32 - 24, OUT + 6)]
    parts.append(prism(ledge, _SILL - 7, _SILL, "#3e3f54", "#696b84"))
    bar = [[32, OUT - 6, _SILL], [32, OUT - 6, _APEX]]
    parts.append(tube(bar, 1.4, _DULL, 4))
    return joined(parts)


def _pilaster(high: float, rng: np.random.Generator) -> Mesh:
    """A folded half column that stands out of the wall, its head in brass, broken above."""

    def shaft(half: float, out: float) -> list[tuple[float, float]]:
        return [
            (32 - half, OUT - 2.0),
            (32 + half, OUT - 2.0),
            (32 + half * 0.55, OUT + out),
            (32 - half * 0.55, OUT + out),
        ]

    top = min(high - 18, 470.0)
    parts = [prism(shaft(19, 15), 0, 30, SHADE, "#3c3d50"), prism(shaft(16, 13), 30, 44, *_STONE)]
    stops = [44.0, *(z for z in (LEDGE - 16, LEDGE + 18, _CROWN - 10) if z < top), top]
    for k, (z0, z1) in enumerate(pairwise(stops)):
        wide = (11.5, 17.0, 10.5, 15.0)[k % 4]
        tilt = rng.uniform(-6, 6) if z1 == top else 0.0
        outline = shaft(wide, 11 if k % 2 == 0 else 15)
        for i in range(4):
            (xa, ya), (xb, yb) = outline[i], outline[(i + 1) % 4]
            ha, hb = (z1 + tilt * (x - 32) / 10 for x in (xa, xb))
            quad = [[xa, ya, z0], [xb, yb, z0], [xb, yb, hb], [xa, ya, ha]]
            parts.append(plate(quad, ("#3a3b50", "#30313f", "#55566f", "#626480")[i]))
        lid = [[x, y, z1 + tilt * (x - 32) / 10] for x, y in outline]
        parts.append(plate(lid, "#6d6f88"))
        if k == 1:
            for z in (z0 + 1, z1 - 5):
                band = prism(shaft(wide + 1, 16), z, z + 3.4, Paint("#9a6f2c", gloss=0.6))
                parts.append(band)
    bowl = [
        ring(6, 3.5, 3.5, 112, centre=(32, OUT + 20)),
        ring(6, 8, 7, 126, 0.3, centre=(32, OUT + 20)),
    ]
    iron = Paint("#8a6428", gloss=0.6)
    parts += [
        rings(bowl, iron, cap_first=True),
        tube([[32, OUT + 8, 98], [32, OUT + 20, 114]], 2.2, iron, 4),
    ]
    return joined(parts)


def _climbing(rng: np.random.Generator, high: float) -> Mesh:
    """Ivy out of the foot of the wall: one trunk that wanders, branches that leave it."""
    parts = [heap(rng, (30, 3), (27, 8), 13, 30, 9.0, -0.2)]
    x, path = rng.uniform(22, 42), []
    stops = np.linspace(2, high, 7)
    for z in stops:
        x = float(np.clip(x + rng.normal(0, 9), 8, 56))
        path.append([x, _y(x) + 3, z])
    parts.append(vine(rng, path, int(high * 0.34), 10.2, spread=7.0))
    for k in (1, 2, 3, 4):
        root = path[k]
        way = 1 if k % 2 else -1
        reach = rng.uniform(14, 22)
        end = float(np.clip(root[0] + way * reach, 6, 58))
        rise = rng.uniform(20, 54)
        bend = [(root[0] + end) / 2, _y((root[0] + end) / 2) + 4, root[2] + rise * 0.7]
        parts.append(vine(rng, [root, bend, [end, _y(end) + 3, root[2] + rise]], 11, 8.6, 4.0))
    return rimmed(joined(parts), 0.7)


def _bared(tops: Line) -> Mesh:
    """Where the card has come off: a darker shape with a curled edge that still hangs."""
    outline = [(9.0, 150.0), (24.0, 196.0), (30.0, 150.0), (25.0, 112.0), (14.0, 96.0)]
    spots = [[x, _y(x) + 0.9, z] for x, z in outline if z < _height(tops, x) - 12]
    if len(spots) < 3:
        return Mesh.empty()
    curl = [spots[0], [outline[1][0] - 6, _y(18) + 12, 186], [20, _y(20) + 13, 120], spots[-1]]
    return plate(spots, "#20212c").join(plate(curl, "#6a6c84"))


def _niche(east: bool) -> Mesh:
    """Half of a blind door two tiles wide, brass round it."""
    high, spring, wide = 180.0, 118.0, 46.0
    deep = IN - 6
    parts = []
    tops: Line = [(0, LEVELS[5]), (40, LEVELS[5] - 30), (64, LEVELS[5] - 6), (128, LEVELS[5])]
    arch = [
        (64 - wide * float(np.cos(t)), spring + (high - spring) * float(np.sin(t)))
        for t in np.linspace(0, pi, 9)
    ]
    ends = (18.0, 64.0, 110.0)
    for i, (x0, x1) in enumerate(pairwise((-32.0, 0.0, *ends, 128.0, 160.0))):
        tone = CARD[i % 2]
        if x1 <= ends[0] or x0 >= ends[2]:
            ya, yb = (OUT if x % TILE == 32 or x in ends else IN for x in (x0, x1))
            za, zb = _height(tops, x0), _height(tops, x1)
            parts.append(foot((x0, ya), (x1, yb)))
            quad = [[x0, ya, 34], [x1, yb, 34], [x1, yb, zb], [x0, ya, za]]
            parts.append(plate(quad, tone))
            continue
        half = arch[:5] if i == 2 else arch[4:]
        for (xa, za), (xb, zb) in pairwise(half):
            quad = [
                [xa, OUT, za],
                [xb, OUT, zb],
                [xb, OUT, _height(tops, xb)],
                [xa, OUT, _height(tops, xa)],
            ]
            parts.append(plate(quad, tone, crease=False))
    ledge = [(18.0, OUT), (110.0, OUT), (106.0, OUT + 7), (22.0, OUT + 7)]
    parts.append(prism(ledge, LEDGE, LEDGE + 12, "#3e3f54", "#696b84"))
    gable = [[30, OUT + 2, LEDGE + 12], [98, OUT + 2, LEDGE + 12], [64, OUT + 4, LEDGE + 70]]
    parts.append(plate(gable, "#3b3c50"))
    rose = [
        [64 + 13 * np.cos(t), OUT + 5, LEDGE + 32 + 13 * np.sin(t)] for t in np.arange(8) * pi / 4
    ]
    parts.append(plate(rose, "#20212c"))
    parts.append(tube(np.array([*rose, rose[0]]), 1.5, _DULL, 4))
    for k, (x0, x1) in enumerate(((64 - wide, 64.0), (64.0, 64 + wide))):
        own = arch[:5] if k == 0 else arch[4:]
        outline = [[x0, deep, 0], [x1, deep, 0], *[[x, deep, z] for x, z in own[::-1]]]
        parts.append(plate(outline, ("#2b2c40", "#232436")[k]))
        for z0 in (26.0, 74.0):
            parts.append(_kite((x0 + x1) / 2, deep + 1, z0))
    line = [[64 - wide, OUT + 1.5, 0], *[[x, OUT + 1.5, z] for x, z in arch]]
    parts.append(tube(np.array([*line, [64 + wide, OUT + 1.5, 0]]), 2.4, _DULL, 4, 0.2))
    mesh = joined(parts)
    return mesh.moved(-TILE) if east else mesh


def _kite(x: float, y: float, z: float) -> Mesh:
    corners = [[x, y, z + 38], [x + 12, y, z + 20], [x, y, z], [x - 12, y, z + 20]]
    tones = ("#3f4058", "#2a2b3e", "#222335", "#363750")
    heart = [x, y + 3, z + 20]
    return joined([plate([corners[q], corners[(q + 1) % 4], heart], tones[q]) for q in range(4)])


def _mesh(column: int) -> Mesh:
    """A column with some of its neighbours, so that edges meet; foot of the wall at y 0."""
    left, right, kind = COLUMNS[column]
    rng = np.random.default_rng(940 + column)
    if kind.startswith("niche"):
        return _niche(kind.endswith("east"))
    tops = _tops(column)
    wide = [(-32.0, LEVELS[left]), *tops, (96.0, LEVELS[right])]
    window = kind == "window"
    parts = []
    for i, (x0, x1) in enumerate(pairwise((-32.0, 0.0, 32.0, 64.0, 96.0))):
        parts.append(_face(wide, x0, x1, window and 0 <= x0 < 64, CARD[i % 2]))
        low = min(_height(wide, x0), _height(wide, x1))
        parts.append(foot((x0, _y(x0)), (x1, _y(x1)), low))
    high = min(z for _, z in tops)
    if window:
        parts.append(_frame())
    if kind == "lozenge":
        parts += [lozenge(16, 1, 112), lozenge(48, -1, 112)]
    if kind == "pilaster":
        parts.append(_pilaster(high, rng))
    if kind == "bare":
        parts.append(_bared(tops))
    if kind == "ivy":
        parts.append(_climbing(rng, max(60.0, min(250.0, high - 24))))
    if kind == "torn" and max(left, right) == 2:
        spot = (20.0 if left > right else 44.0, 6.0)
        parts.append(rimmed(heap(rng, spot, (18, 8), 12, 22, 8.6, -0.1)))
        parts.append(crown(rng, [[spot[0], 8, 8]], 13))
    return joined(parts)


def _night(picture: Bytes) -> Bytes:
    """The wall goes into the dark upwards."""
    high = (ROWS * TILE - np.arange(ROWS * TILE)) / KZ
    left = np.clip(1.06 - np.maximum(0, high - 150) / 440, 0.16, 1)
    out = picture.astype(np.float32)
    out[..., :3] *= left[:, None, None]
    return (out + 0.5).astype(np.uint8)


def columns() -> list[list[Bytes]]:
    """Each column as its tiles, top first."""
    # No bright edge against the sky: the night takes it.
    lighting = replace(kit.HALL, rim=(0.10, 0.12, 0.17))
    window = Window(-8, -ROWS * TILE, TILE + 16, ROWS * TILE, 4)
    drawn = [
        _night(kit.draw(_mesh(k), lighting, window=window, seed=40 + k).rgba[:, 8:-8])
        for k in range(len(COLUMNS))
    ]
    return [[column[r * TILE : (r + 1) * TILE] for r in range(ROWS)] for column in drawn]
