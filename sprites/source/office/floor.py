"""The floor: square card in a grid, what lies flat on it, and the tops of cut walls.

Everything here is one or more tiles of 64 px, drawn in the plane of the floor.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from game.sim.plane import KY
from game.view.fold.mesh import Mesh, joined
from game.view.fold.palette import Colour, blend
from game.view.fold.shapes import facets, plate, tube
from sprites.source import kit
from sprites.source.kit import Bytes
from sprites.source.office.parts import CARTON, SHADOW, SHEET, SHEET_DARK, crumpled, page
from sprites.source.raster import Window

TILE: Final = 64
_DEEP: Final = TILE / KY
GROUND: Final = ("#454d4a", "#434b48", "#474f4b", "#424946")
SEAM: Final = "#1d2221"
EDGE: Final = "#6a746f"
VARIANTS: Final = 12

# How each variant is folded: corners 0..3 from the north-west clockwise, 4 the middle.
_FOLDS: Final = (
    ((0, 1, 2, 3),),
    ((0, 1, 2), (0, 2, 3)),
    ((1, 2, 3), (1, 3, 0)),
    ((0, 1, 2, 3),),
    ((0, 1, 4), (1, 2, 4), (2, 3, 4), (3, 0, 4)),
    ((0, 1, 2), (0, 2, 3)),
    ((0, 1, 2, 3),),
    ((1, 2, 3), (1, 3, 0)),
)


def ground(kind: int) -> Mesh:
    """One floor tile from (0, 0); from 8 on it is worn: scuffs, a lid, a lifted corner."""
    seam, edge = 1.5, 1.2
    deep_seam, deep_edge = seam / KY, edge / KY
    x0, y0 = seam + edge, deep_seam + deep_edge
    corners = [
        (x0, y0, 0),
        (TILE, y0, 0),
        (TILE, _DEEP, 0),
        (x0, _DEEP, 0),
        (TILE / 2, _DEEP / 2, 1.6),
    ]
    base = GROUND[kind % 4]
    parts = [
        plate([(0, 0, 0), (TILE, 0, 0), (TILE, _DEEP, 0), (0, _DEEP, 0)], SEAM, False).moved(z=-1),
        plate(
            [(seam, deep_seam, 0), (TILE, deep_seam, 0), (TILE, y0, 0), (seam, y0, 0)], EDGE, False
        ),
        plate([(seam, y0, 0), (x0, y0, 0), (x0, _DEEP, 0), (seam, _DEEP, 0)], EDGE, False),
    ]
    folds = _FOLDS[kind % len(_FOLDS)]
    for i, fold in enumerate(folds):
        look = blend(
            base, "#59625e" if (i + kind) % 2 else "#363d3a", 0.13 if len(folds) > 1 else 0.0
        )
        parts.append(plate([corners[c] for c in fold], look, False))
    extra = {8: _scuffs, 9: _lid, 10: _lifted, 11: _ring}.get(kind)
    if extra:
        parts.append(extra())
    return joined(parts)


def _scuffs() -> Mesh:
    marks = []
    for i in range(5):
        x, y, run = 10 + 9.0 * i, 24 + 21.0 * ((i * 3) % 4), 9 + 4 * (i % 3)
        marks.append(
            plate(
                [(x, y, 0.2), (x + run, y - 7, 0.2), (x + run, y - 5.6, 0.2), (x, y + 1.6, 0.2)],
                "#525b57",
                False,
            )
        )
    return joined(marks)


def _lid() -> Mesh:
    """Where cables come up."""
    frame = plate([(20, 36, 0.2), (44, 36, 0.2), (44, 68, 0.2), (20, 68, 0.2)], "#333a38")
    halves = [
        plate(
            [
                (22, 38 + 15 * i, 0.4),
                (42, 38 + 15 * i, 0.4),
                (42, 51 + 15 * i, 0.4 + i),
                (22, 51 + 15 * i, 0.4 + i),
            ],
            "#525b56",
        )
        for i in range(2)
    ]
    return joined([frame, *halves])


def _lifted() -> Mesh:
    """A corner that has begun to fold itself up."""
    under = facets([[(TILE, _DEEP, 0.2), (38, _DEEP, 0.2), (TILE, 58, 0.2)]], "#1f2524", False)
    flap = facets([[(38, _DEEP, 0.4), (TILE, 58, 0.4), (47, 68, 9)]], "#6a736e")
    return joined([under, flap])


def _ring() -> Mesh:
    """Where a pot stood for years."""
    angle = np.linspace(0, 2 * np.pi, 17)
    c, s = np.cos(angle), np.sin(angle)
    parts = [
        plate(
            [
                (32 + r0 * c[i], 48 + r0 * s[i], 0.2),
                (32 + r0 * c[i + 1], 48 + r0 * s[i + 1], 0.2),
                (32 + r1 * c[i + 1], 48 + r1 * s[i + 1], 0.2),
                (32 + r1 * c[i], 48 + r1 * s[i], 0.2),
            ],
            look,
            False,
        )
        for i in range(16)
        for r0, r1, look in ((0, 11, "#4c5551"), (11, 12.6, "#383f3c"))
    ]
    return joined(parts)


def tiles() -> list[Bytes]:
    """The ground's variants, each (64, 64, 4)."""
    out = []
    for kind in range(VARIANTS):
        around = [
            ground(kind).moved(dx * TILE, dy * _DEEP) for dx in (-1, 0, 1) for dy in (-1, 0, 1)
        ]
        drawn = cut(joined(around), TILE, TILE, seed=kind)
        out.append(fibre(drawn, 0.030, 40 + kind))
    return _evened(out)


def _evened(drawn: list[Bytes]) -> list[Bytes]:
    """Brought near one brightness: a floor is calm, or it is a chessboard."""
    means = [float(tile[..., :3].mean()) for tile in drawn]
    goal = sum(means) / len(means)
    for tile, mean in zip(drawn, means, strict=True):
        tile[..., :3] = np.clip(tile[..., :3] * (goal / mean) ** 0.7 + 0.5, 0, 255).astype(np.uint8)
    return drawn


def fibre(rgba: Bytes, strength: float, seed: int) -> Bytes:
    """Paper grain: brightness varied by fine noise."""
    high, wide = rgba.shape[:2]
    edge = max(64, 1 << (max(high, wide) - 1).bit_length())
    grain = kit.noise(edge, 1.1, seed)[:high, :wide, None] * 0.6
    cloud = kit.noise(edge, 2.4, seed + 500)[:high, :wide, None] * 0.4
    out = rgba.copy()
    shaded = rgba[..., :3] * (1 + strength * (grain + cloud) * 2)
    out[..., :3] = np.clip(shaded + 0.5, 0, 255).astype(np.uint8)
    return out


def cut(mesh: Mesh, wide: int, high: int, top: int = 0, seed: int = 0) -> Bytes:
    """(high, wide, 4) from (0, top) px on of a mesh that goes on beyond: no rim at the cut."""
    window = Window(-4, top - 4, wide + 8, high + 8, 6)
    return kit.draw(mesh, kit.OFFICE, window=window, seed=seed).rgba[4:-4, 4:-4]


def dusk(north: float = 0, west: float = 0, east: float = 0, south: float = 0) -> Bytes:
    """A clear tile that darkens towards walls: how strong at each edge, 0 to 1."""
    at = (np.arange(TILE, dtype=np.float32) + 0.5) / TILE
    left = 1.0 - np.zeros((TILE, TILE), np.float32)
    for strength, away, reach in (
        (north, at[:, None], 0.30),
        (south, 1 - at[:, None], 0.20),
        (west, at[None, :], 0.24),
        (east, 1 - at[None, :], 0.24),
    ):
        fall = np.exp(-((away / reach) ** 1.3)) * np.clip((1 - away) * 3, 0, 1)
        left = left * (1 - strength * fall)
    out = np.zeros((TILE, TILE, 4), np.uint8)
    out[..., 3] = ((1 - left) * 255 + 0.5).astype(np.uint8)
    return out


_THICK: Final = 30.0
"""px of a cut wall's top that are seen."""


def coping(west: bool = False, east: bool = False, south: bool = False) -> Bytes:
    """The top of a cut wall, its lit edge towards the room, night beyond it."""
    t, deep = _THICK, _THICK / KY
    parts = [
        plate(
            [(-99, -99, -3), (TILE + 99, -99, -3), (TILE + 99, 199, -3), (-99, 199, -3)],
            "#0a0d0d",
            False,
        )
    ]
    if south:
        ends = (TILE - t if west else -TILE, t if east else 2 * TILE)
        parts += _ledge([(ends[0], 0), (ends[1], 0)], (0, 1), deep)
    last = deep if south else 2 * _DEEP
    if west:
        parts += _ledge([(TILE, last), (TILE, -_DEEP)], (-1, 0), t)
    if east:
        parts += _ledge([(0, -_DEEP), (0, last)], (1, 0), t)
    if south and (west or east):
        x = TILE - t if west else 0.0
        corner = [(x, 0, 2.2), (x + t, 0, 2.2), (x + t, deep, 0.2), (x, deep, 0.2)]
        parts.append(plate(corner, "#3d4542"))
    return fibre(cut(joined(parts), TILE, TILE), 0.03, 71)


def _ledge(line: list[tuple[float, float]], out: tuple[int, int], thick: float) -> list[Mesh]:
    (ax, ay), (bx, by) = line
    ox, oy = out[0], out[1]

    def band(near: float, far: float, z0: float, z1: float, look: Colour, fold: bool) -> Mesh:
        return plate(
            [
                (ax + ox * near, ay + oy * near, z0),
                (bx + ox * near, by + oy * near, z0),
                (bx + ox * far, by + oy * far, z1),
                (ax + ox * far, ay + oy * far, z1),
            ],
            look,
            fold,
        )

    return [
        band(0, 3, 0, 0, "#77807a", False),
        band(3, thick * 0.5, 0, 2, "#3d4542", True),
        band(thick * 0.5, thick, 2, 0, "#343b39", True),
    ]


def lying() -> list[Bytes]:
    """What lies on the floor, each in the middle of its own clear tile."""
    draft = facets(
        [
            [(-14, -14, 0.3), (14, -14, 0.3), (0, 0, 3)],
            [(14, -14, 0.3), (14, 14, 0.3), (0, 0, 3)],
            [(14, 14, 0.3), (-14, 14, 0.3), (0, 0, 3)],
            [(-14, 14, 0.3), (-14, -14, 0.3), (0, 0, 3)],
            [(14, -14, 0.5), (24, -20, 6), (10, -4, 3)],
        ],
        SHEET,
    )
    cable = tube([(-32, 0, 0.6), (-14, 10, 0.6), (6, -8, 0.6), (32, 0, 0.6)], 1.2, SHADOW, 3)
    bend = tube([(-32, 0, 0.6), (-8, 2, 0.6), (4, 22, 0.6), (0, 48, 0.6)], 1.2, SHADOW, 3)
    lists: list[list[Mesh]] = [
        [page(19, 27, SHEET, 2.4, 6).turned(0.5)],
        [page(19, 27, SHEET, 2.0, 6).turned(-0.9).moved(8, -14)],
        [
            page(19, 27, SHEET_DARK, 1.6, 5).turned(1.9).moved(-12, 10),
            page(19, 27, SHEET, 2.4, 6).turned(0.2).moved(8, 0, 0.8),
        ],
        [page(19, 27, SHEET, 3.0, 6).turned(2.6).moved(-6, 18)],
        [
            page(19, 27, SHEET, 2.2, 0).turned(-0.3).moved(10, 12),
            page(19, 27, SHEET_DARK, 2.2, 6).turned(1.1).moved(-14, -16),
        ],
        [crumpled(5, 0.4, SHEET).moved(-8, 6), crumpled(4, 2.0).moved(10, -8)],
        [draft.turned(0.4)],
        [cable],
        [bend],
        [page(12, 18, "#c9a6ad", 2.0, 4).turned(0.35)],
        [plate([(-13, -9, 0.2), (13, -9, 0.2), (13, 9, 0.2), (-13, 9, 0.2)], CARTON).turned(0.6)],
        [
            page(19, 27, SHEET, 2.4, 6).turned(0.9).moved(-14, -20),
            page(19, 27, SHEET, 2.4, 6).turned(-0.4).moved(2, 4),
            page(19, 27, SHEET_DARK, 2.0, 6).turned(1.5).moved(16, 24),
        ],
    ]
    window = Window(-32, -32, TILE, TILE, 6)
    return [
        kit.draw(joined(parts), kit.OFFICE, window=window, shadow=0.5, softness=2).rgba
        for parts in lists
    ]
