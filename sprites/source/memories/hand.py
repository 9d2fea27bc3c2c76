"""Writing on paper: glyphs of our own atlas laid into a picture, each a little otherwise.

Handwriting is the italic set unevenly: baseline, slant, size and ink waver as a pen does.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from game.view.type.faces import read_faces
from game.view.type.layout import Setter, Style

Field = NDArray[np.float64]

SQUASH: Final = 0.80
"""What lies on the floor is seen so much lower."""


@dataclass(frozen=True)
class Pen:
    """How something is written. Sizes in px, angles in radians."""

    face: str = "italic"
    size: float = 40.0
    angle: float = 0.0
    wobble: float = 0.0
    """0 is set in print, 1 is a quick hand."""
    weight: float = 0.0
    """px added round every stroke."""
    track: float = 0.0
    align: str = "left"
    squash: float = SQUASH


class Page:
    """A picture that is written on: 0 bare, 1 covered with ink."""

    def __init__(self, width: int, height: int) -> None:
        self.ink: Field = np.zeros((height, width))
        self._faces = read_faces()
        self._setter = Setter(self._faces)
        with Image.open(self._faces.picture) as opened:
            self._atlas = np.asarray(opened.convert("L"), np.float64) / 255.0

    def measure(self, text: str, pen: Pen) -> float:
        """px across of one line."""
        return self._setter.measure(text, self._style(pen))

    def write(self, text: str, x: float, y: float, pen: Pen, seed: int = 0) -> None:
        """One line or more, its first baseline beginning (or in the middle) at x, y."""
        block = self._setter.set_once(text, self._style(pen))
        rng = np.random.default_rng(seed)
        swing, sway = rng.uniform(0.0, 2.0 * pi, 2)
        for row, dx, dy in zip(block.rows, block.xs, block.ys, strict=True):
            w = pen.wobble
            drop = w * (0.035 * pen.size * sin(dx / 47.0 + swing) + rng.normal(0, 0.012 * pen.size))
            tilt = pen.angle + w * rng.normal(0.0, 0.026)
            size = pen.size * (1.0 + w * rng.normal(0.0, 0.028))
            slant = w * (-0.10 + rng.normal(0.0, 0.03))
            weight = pen.weight + w * (0.16 * sin(dx / 90.0 + sway) + rng.normal(0.0, 0.07))
            dense = 1.0 - w * (0.10 + 0.10 * sin(dx / 61.0 + sway + 2.0))
            c, s = cos(pen.angle), sin(pen.angle)
            down = dy * pen.squash + drop
            at = x + dx * c - down * s, y + dx * s + down * c
            self._glyph(row, at, size, tilt, slant, weight, dense, pen)

    def line(
        self, a: tuple[float, float], b: tuple[float, float], width: float, dense: float
    ) -> None:
        """A ruled line that wavers by no more than its width."""
        steps = max(2, int(np.hypot(b[0] - a[0], b[1] - a[1])))
        left, right = min(a[0], b[0]) - 4, max(a[0], b[0]) + 5
        top, bottom = min(a[1], b[1]) - 4, max(a[1], b[1]) + 5
        ys, xs = self._grid(left, top, right, bottom)
        along = np.clip(
            ((xs - a[0]) * (b[0] - a[0]) + (ys - a[1]) * (b[1] - a[1]))
            / max(1e-6, (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2),
            0.0,
            1.0,
        )
        near = np.hypot(xs - a[0] - (b[0] - a[0]) * along, ys - a[1] - (b[1] - a[1]) * along)
        wave = 0.25 * width * np.sin(along * steps / 37.0)
        self._lay(ys, xs, np.clip(width / 2 + 0.5 + wave - near, 0.0, 1.0) * dense)

    def dot(self, x: float, y: float, radius: float, dense: float, ring: float = 0.0) -> None:
        """A dot; with ``ring`` only so wide a ring of it."""
        ys, xs = self._grid(x - radius - 3, y - radius - 3, x + radius + 4, y + radius + 4)
        near = np.hypot(xs - x, (ys - y) / SQUASH)
        ink = np.clip(radius + 0.5 - near, 0.0, 1.0)
        if ring:
            ink = np.minimum(ink, np.clip(near - radius + ring + 0.5, 0.0, 1.0))
        self._lay(ys, xs, ink * dense)

    def _style(self, pen: Pen) -> Style:
        return Style(pen.face, pen.size, pen.track, pen.align, leading=1.28)

    def _grid(self, left: float, top: float, right: float, bottom: float) -> tuple[Field, Field]:
        high, wide = self.ink.shape
        rows = np.arange(max(0, int(top)), min(high, int(bottom) + 1), dtype=np.float64)
        cols = np.arange(max(0, int(left)), min(wide, int(right) + 1), dtype=np.float64)
        return rows[:, None], cols[None, :]

    def _lay(self, ys: Field, xs: Field, ink: Field) -> None:
        if not ink.size:
            return
        rows = slice(int(ys[0, 0]), int(ys[-1, 0]) + 1)
        cols = slice(int(xs[0, 0]), int(xs[0, -1]) + 1)
        self.ink[rows, cols] = np.maximum(self.ink[rows, cols], ink)

    def _glyph(
        self,
        row: int,
        at: tuple[float, float],
        size: float,
        tilt: float,
        slant: float,
        weight: float,
        dense: float,
        pen: Pen,
    ) -> None:
        left, top, wide, high, u, v, uw, vh = (float(n) for n in self._faces.rows[row])
        reach = size * (abs(left) + wide + abs(top) + high)
        ys, xs = self._grid(at[0] - reach, at[1] - reach, at[0] + reach, at[1] + reach)
        if not ys.size or not xs.size:
            return
        c, s = cos(tilt), sin(tilt)
        px, py = xs - at[0], ys - at[1]
        ex, ey = (px * c + py * s) / size, (py * c - px * s) / (size * pen.squash)
        ex = ex - slant * ey
        tx, ty = (ex - left) / wide, (ey - top) / high
        held = (tx >= 0.0) & (tx < 1.0) & (ty >= 0.0) & (ty < 1.0)
        across, down = self._atlas.shape[1], self._atlas.shape[0]
        gx = np.clip((u + tx * uw) * across - 0.5, 0, across - 2)
        gy = np.clip((v + ty * vh) * down - 0.5, 0, down - 2)
        i, j = gx.astype(np.intp), gy.astype(np.intp)
        fx, fy = gx - i, gy - j
        field = self._atlas
        value = (field[j, i] * (1 - fx) + field[j, i + 1] * fx) * (1 - fy) + (
            field[j + 1, i] * (1 - fx) + field[j + 1, i + 1] * fx
        ) * fy
        texel = self._faces.by_name[pen.face].spread * size
        edge = (value * 2.0 - 1.0) * texel + weight
        self._lay(ys, xs, np.where(held, np.clip(edge * 0.9 + 0.5, 0.0, 1.0) * dense, 0.0))
