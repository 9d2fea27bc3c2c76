"""Stone: the dais of the stage and the balcony, as tiles."""

from __future__ import annotations

from itertools import pairwise
from math import pi
from typing import Final

import numpy as np

from game.sim.plane import KY
from game.view.fold.mesh import Mesh, Paint, joined
from game.view.fold.palette import blend
from game.view.fold.shapes import plate
from sprites.source import kit
from sprites.source.hall.glass import MIDNIGHT, TILE, cut, to_tile
from sprites.source.kit import Bytes
from sprites.source.raster import Window

DAIS: Final = (10, 4)
"""Columns and rows of the stage."""
STONES: Final = 6


def dais(glass: float) -> list[Bytes]:
    """The stage: two folded steps of ash-lilac stone in brass, over ``DAIS`` tiles."""
    wide, high = DAIS[0] * TILE, DAIS[1] * TILE
    window = Window(-wide // 2, -high // 2, wide, high, 4)
    parts: list[Mesh] = []
    for rx, ry, low, top, sides, turn in (
        (244, 92, 0.0, 11.0, 18, 0.0),
        (188, 67, 11.0, 22.0, 18, pi / 18),
    ):
        parts += _step(rx, ry / KY, low, top, sides, turn)
    drawn = kit.draw(joined(parts), kit.HALL, window=window, shadow=0.65, softness=7)
    image = drawn.rgba.astype(np.float32)
    image[..., 3] /= 255
    under = np.zeros_like(image)
    under[..., :3], under[..., 3] = MIDNIGHT, glass
    a = image[..., 3:]
    total = a + under[..., 3:] * (1 - a)
    colour = (image[..., :3] * a + under[..., :3] * under[..., 3:] * (1 - a)) / np.maximum(
        total, 1e-6
    )
    return cut(to_tile(np.concatenate([colour, total], -1).astype(np.float32)), *DAIS)


def _step(rx: float, ry: float, low: float, top: float, sides: int, turn: float) -> list[Mesh]:
    brass = Paint("#b27c2a", glow="brass", strength=0.10, gloss=0.8)
    angle = turn + np.arange(sides) * 2 * pi / sides
    wobble = 1 + 0.012 * np.where(np.arange(sides) % 2, 1, -1)
    x, y = rx * np.cos(angle) * wobble, ry * np.sin(angle) * wobble
    rng = np.random.default_rng(int(rx))
    parts = []
    for i in range(sides):
        j = (i + 1) % sides
        a, b = np.array([x[i], y[i]]), np.array([x[j], y[j]])
        stone = blend("#3d3749", "#2e2a3a", 0.5 + 0.5 * (-1) ** i)
        parts.append(plate([[*a, low], [*b, low], [*b, top], [*a, top]], stone))
        rings_at = (1.0, 0.72, 0.40, 0.0)
        for q, (r0, r1) in enumerate(pairwise(rings_at)):
            lift = (0.0, 1.2, 0.2, 1.0)
            quad = [
                [*(a * r0), top + lift[q]],
                [*(b * r0), top + lift[q]],
                [*(b * r1), top + lift[q + 1]],
                [*(a * r1), top + lift[q + 1]],
            ]
            tone = blend("#4a4456", "#5c5568", float(rng.random()) * 0.8)
            parts.append(plate(quad if r1 else quad[:3], tone, crease=q == 1))
        out = 1.006
        trim = [
            [*(a * out), top - 2.6],
            [*(b * out), top - 2.6],
            [*(b * out), top + 0.8],
            [*(a * out), top + 0.8],
        ]
        lip = [
            [*(a * out), top + 0.8],
            [*(b * out), top + 0.8],
            [*(b * 0.992), top + 1.0],
            [*(a * 0.992), top + 1.0],
        ]
        parts += [plate(trim, brass, crease=False), plate(lip, brass, crease=False)]
    return parts


def stones() -> list[Bytes]:
    """Flags of the balcony: folded slabs, one with ivy in its joint; all opaque."""
    out = []
    for k in range(STONES):
        rng = np.random.default_rng(700 + k)
        high = TILE / KY
        cut = rng.uniform(24, 40), rng.uniform(0.35, 0.65) * high
        parts = [
            plate(
                [[-40, -50, -3], [110, -50, -3], [110, 150, -3], [-40, 150, -3]], "#25222e", False
            )
        ]
        for x0, x1, y0, y1 in (
            (0, cut[0], 0, high),
            (cut[0], 64, 0, cut[1]),
            (cut[0], 64, cut[1], high),
        ):
            corners = [
                [x0 + 1.3, y0 + 2, 0],
                [x1 - 1.3, y0 + 2, 0],
                [x1 - 1.3, y1 - 2, 0],
                [x0 + 1.3, y1 - 2, 0],
            ]
            middle = [(x0 + x1) / 2 + rng.normal(0, 3), (y0 + y1) / 2 + rng.normal(0, 4), 0.7]
            for q in range(4):
                tone = blend("#4a4456", "#5c5568", float(rng.random()) * 0.8)
                parts.append(plate([corners[q], corners[(q + 1) % 4], middle], tone))
        picture = kit.draw(
            joined(parts), kit.HALL, window=Window(0, 0, TILE, TILE, 4), seed=k
        ).rgba.copy()
        picture[..., 3] = 255
        out.append(picture)
    return out


def cliffs() -> list[Bytes]:
    """What holds the balcony: pleated stone, upper row and the row that fades into the dark."""
    parts = []
    for k in range(-2, 8):
        x0, x1, x2 = k * 32.0, k * 32.0 + 16, k * 32.0 + 32
        for a, b, tone in (((x0, 0.0), (x1, 12.0), "#4a4456"), ((x1, 12.0), (x2, 0.0), "#332f3e")):
            tones = (tone, blend(tone, "#14121a", 0.35), blend(tone, "#14121a", 0.7))
            for q, (z0, z1) in enumerate(((0.0, -52.0), (-52.0, -110.0), (-110.0, -190.0))):
                parts.append(plate([[*a, z0], [*b, z0], [*b, z1], [*a, z1]], tones[q]))
        edge = [[x0, -4, 3], [x2, -4, 3], [x2, 15, 3], [x0, 15, 3]]
        lip = [[x0, 15, 3], [x2, 15, 3], [x2, 15, -4], [x0, 15, -4]]
        parts += [
            plate(edge, "#5c5568"),
            plate(lip, Paint("#b27c2a", glow="brass", strength=0.06, gloss=0.7)),
        ]
    picture = kit.draw(
        joined(parts), kit.HALL, window=Window(0, 0, 2 * TILE, 2 * TILE, 4)
    ).rgba.copy()
    fade = np.clip(1.25 - np.arange(2 * TILE) / (2 * TILE) * 1.3, 0, 1)[:, None]
    picture[..., 3] = (picture[..., 3] * fade + 0.5).astype(np.uint8)
    return cut(picture, 2, 2)
