"""Pleated card of which the hall's walls are folded, its mirror image, and the side walls."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import ArrayLike

from game.sim.plane import KY
from game.view.fold.mesh import FOLD_01, FOLD_12, Mesh, Paint, joined
from game.view.fold.palette import blend
from game.view.fold.shapes import plate
from sprites.source import kit
from sprites.source.hall.ivy import crown, heap, shaded, vine
from sprites.source.kit import Bytes
from sprites.source.raster import Window

TILE: Final = kit.TILE
BRASS = Paint("#b27c2a", glow="brass", strength=0.10, gloss=0.7)
CARD = ("#4a4b62", "#40415a")
PLINTH = "#22222f"
SHADE = "#16151f"
IN, OUT = -22.0 / KY, -3.0 / KY
"""World y of the folds that lie back and of those that stand out."""


def _night(z: float) -> float:
    """How much of its colour the wall has left at a height: its top goes into the dark."""
    return float(np.clip(1.08 - max(0.0, z - 60) / 185, 0.10, 1.0))


def panel(
    a: ArrayLike,
    b: ArrayLike,
    top_a: float,
    top_b: float,
    tone: str,
    rng: np.random.Generator,
    torn: float,
) -> Mesh:
    """One pleat between feet ``a`` and ``b`` (x, y): banded, its upper edge torn by ``torn``."""
    p, q = np.asarray(a, np.float64), np.asarray(b, np.float64)
    cuts = np.array([0.0, 0.22, 0.45, 0.63, 0.82, 1.0])
    tops = top_a + (top_b - top_a) * cuts
    tops[1:-1] += rng.uniform(-torn, torn, 4)
    low = 34.0
    parts = []
    for i in range(len(cuts) - 1):
        x, y = p + (q - p) * cuts[i], p + (q - p) * cuts[i + 1]
        heights = [low, *[z for z in (96.0, 158.0, 214.0) if z < min(tops[i], tops[i + 1]) - 12]]
        for k, z0 in enumerate(heights):
            last = k == len(heights) - 1
            z1, z2 = (tops[i], tops[i + 1]) if last else (heights[k + 1], heights[k + 1])
            if max(z1, z2) <= z0:
                continue
            left = _night((z0 + z1) / 2)
            colour = blend("#08080c", tone, left)
            quad = np.array([[*x, z0], [*y, z0], [*y, z2], [*x, z1]])
            folds = np.array([FOLD_01 if k == 0 else 0, FOLD_12 if last else 0], np.uint8)
            parts.append(
                Mesh.of([[quad[0], quad[1], quad[2]], [quad[0], quad[2], quad[3]]], colour, folds)
            )
    edge = [[*p, low], [*p + (q - p) * 0.02, low], [*p + (q - p) * 0.02, top_a], [*p, top_a]]
    parts.append(plate(edge, blend("#08080c", tone, _night(120))))
    return joined(parts)


def foot(a: ArrayLike, b: ArrayLike, top: float = 99.0) -> Mesh:
    """Plinth and zigzag of brass under a pleat, as far as the wall stands (``top``)."""
    p, q = np.asarray(a, np.float64), np.asarray(b, np.float64)

    def strip(z0: float, z1: float, look: Paint | str, out: float, crease: bool = True) -> Mesh:
        shift = np.array([0.0, out])
        return plate(
            [[*p + shift, z0], [*q + shift, z0], [*q + shift, z1], [*p + shift, z1]], look, crease
        )

    parts = [strip(0, min(top, 26), PLINTH, 0.0)]
    if top > 28:
        parts += [strip(25, 29.5, BRASS, 1.2, False), strip(29.5, min(top, 34), SHADE, 0.4, False)]
        parts.append(
            strip(6, 8, Paint("#7a5520", glow="brass", strength=0.03, gloss=0.4), 0.8, False)
        )
    return joined(parts)


def lozenge(x: float, slope: int, z: float) -> Mesh:
    """A folded kite with a brass edge, set into a pleat."""
    y = (IN + OUT) / 2

    def at(dx: float, dz: float, out: float) -> list[float]:
        return [x + dx, y + slope * dx * (OUT - IN) / 32 + out, z + dz]

    heart = at(0, 4, 4.5)
    rim = [at(0, 34, 0.6), at(8.5, 5, 0.6), at(0, -30, 0.6), at(-8.5, 5, 0.6)]
    outer = [at(0, 38, 0.4), at(10.5, 5, 0.4), at(0, -34, 0.4), at(-10.5, 5, 0.4)]
    parts = []
    for i in range(4):
        j = (i + 1) % 4
        parts.append(
            plate([outer[i], outer[j], rim[j], rim[i]], Paint("#8a6226", gloss=0.5), crease=False)
        )
        parts.append(
            plate([rim[i], rim[j], heart], ("#55566e", "#3a3b52", "#2f3046", "#474860")[i])
        )
    return joined(parts)


def mirrored(glass: float) -> Bytes:
    """The crystal before the wall: the zigzag and its brass once more, faint, upside down."""
    parts = []
    for x in (-32, 0, 32, 64):
        y0, y1 = (IN, OUT) if x % 64 == 0 else (OUT, IN)
        parts.append(foot((x, y0), (x + 32, y1)))
        parts.append(
            panel((x, y0), (x + 32, y1), 96, 96, CARD[(x // 32) % 2], np.random.default_rng(1), 0)
        )
    mesh = joined(parts).scaled((1, 1, -1))
    image = (
        kit.draw(mesh, kit.HALL, window=Window(-8, 0, TILE + 16, TILE, 4))
        .rgba[:, 8:-8]
        .astype(np.float32)
    )
    fade = np.clip(1 - np.arange(TILE) / 60, 0, 1)[:, None] * 0.34
    a = image[..., 3:] / 255 * fade[..., None]
    total = a + glass * (1 - a)
    colour = (image[..., :3] * a + np.array([10, 14, 38]) * glass * (1 - a)) / total
    return np.concatenate([colour, total * 255], -1).round().astype(np.uint8)


# -- what stands or lies about


def remnant(side: int, number: int) -> Mesh:
    """A stretch of side wall, 128 px from north (y 0) to south, folds towards ``side``."""
    rng = np.random.default_rng(400 + 10 * number + side)
    length, steps = 128 / KY, 4
    heights = {
        0: (150, 122, 140, 96, 90),
        1: (88, 60, 92, 48, 52),
        2: (50, 72, 40, 30, 38),
        3: (36, 20, 44, 24, 18),
    }[number]
    points = [
        ((21 if k % 2 else -21) * side, length * k / steps, float(heights[k]))
        for k in range(steps + 1)
    ]
    parts = []
    for k, ((x0, y0, t0), (x1, y1, t1)) in enumerate(pairwise(points)):
        parts.append(foot((x0, y0), (x1, y1), min(t0, t1)))
        if min(t0, t1) > 38:
            parts.append(panel((x0, y0), (x1, y1), t0, t1, CARD[k % 2], rng, 9))
        parts.append(
            plate(
                [[x0 - 3, y0, t0], [x0 + 3, y0, t0], [x1 + 3, y1, t1], [x1 - 3, y1, t1]], "#585a74"
            )
        )
    for _ in range(3):
        y = rng.uniform(20, length - 20)
        parts.append(heap(rng, (side * rng.uniform(8, 20), y), (20, 24), 13, 26, 9.5, -0.1))
    for _ in range(2 if number < 2 else 1):
        y, x = rng.uniform(24, length - 24), 10.0 * side
        path = [
            [x + side * 14, y + 6, 1],
            [x + side * 5, y, 18],
            [x, y - 4, 44],
            [x - side * 4, y - 8, heights[2] * 0.8],
        ]
        parts.append(vine(rng, path, 16, 9.5))
    if number == 1:
        parts.append(
            crown(rng, [[side * 16, length * 0.62, 10], [side * 20, length * 0.68, 6]], 20)
        )
    return shaded(joined(parts), 30, 0.62)
