"""What is put on paper: printed words from our own glyph atlas, a pen's strokes, ruled lines."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from game.view.type.faces import read_faces
from game.view.type.layout import Setter, Style
from sprites.source.memories import hand

Field = NDArray[np.float64]
Point = tuple[float, float]

SQUASH: Final = 0.78
"""What lies on the floor is seen so much lower."""
_OVER: Final = 3
"""Drawn px of a pen's stroke to one of the page."""


class Page:
    """A picture that is written on: 0 bare, 1 covered with ink."""

    def __init__(self, width: int, height: int) -> None:
        self.ink: Field = np.zeros((height, width))
        self._faces = read_faces()
        self._setter = Setter(self._faces)
        with Image.open(self._faces.picture) as opened:
            self._atlas = np.asarray(opened.convert("L"), np.float64) / 255.0

    def write(
        self,
        text: str,
        x: float,
        y: float,
        size: float,
        *,
        pen: float,
        angle: float = 0.0,
        seed: int = 0,
    ) -> None:
        """One line by hand from its left foot: ``size`` px an x is high, ``pen`` px broad."""
        lines = []
        for stroke in hand.strokes(text, seed):
            placed = [hand.turned(angle, px * size, -py * size * SQUASH) for px, py in stroke]
            lines.append([(x + px, y + py) for px, py in placed])
        points = [point for line in lines for point in line]
        left, top = (int(min(p[i] for p in points)) - 8 for i in (0, 1))
        right, bottom = (int(max(p[i] for p in points)) + 9 for i in (0, 1))
        picture = Image.new("L", ((right - left) * _OVER, (bottom - top) * _OVER))
        draw = ImageDraw.Draw(picture)
        for number, line in enumerate(lines):
            self._stroke(draw, line, (left, top), pen, seed * 31 + number)
        small = picture.resize((right - left, bottom - top), Image.Resampling.BOX)
        self._lay(top, left, np.asarray(small, np.float64) / 255.0)

    def _stroke(
        self, draw: ImageDraw.ImageDraw, line: list[Point], corner: Point, pen: float, seed: int
    ) -> None:
        rng = np.random.default_rng(seed)
        phase, last = float(rng.uniform(0.0, 6.0)), 0.7
        for k, (a, b) in enumerate(pairwise(line)):
            # ink runs thinner as the pen goes on, and gathers again
            flow = 1.0 + 0.12 * float(np.sin(k * 0.05 + phase))
            last += (hand.nib(a, b) - last) * 0.45
            steps = max(1, round(np.hypot(b[0] - a[0], b[1] - a[1]) * 1.6))
            for i in range(steps + 1):
                t = i / steps
                px = (a[0] + (b[0] - a[0]) * t - corner[0]) * _OVER
                py = (a[1] + (b[1] - a[1]) * t - corner[1]) * _OVER
                half = pen * last * flow * 0.5 * _OVER
                box = (px - half, py - half * 0.9, px + half, py + half * 0.9)
                draw.ellipse(box, fill=round(255 * min(1.0, 0.88 + 0.12 * flow)))

    def print(self, text: str, x: float, y: float, style: Style) -> None:
        """One line or more in print, the first baseline beginning (or in the middle) at x, y."""
        block = self._setter.set_once(text, style)
        for row, dx, dy in zip(block.rows, block.xs, block.ys, strict=True):
            self._glyph(row, x + dx, y + dy * SQUASH, style)

    def line(self, a: Point, b: Point, width: float, dense: float) -> None:
        """A ruled line."""
        left, right = int(min(a[0], b[0])) - 4, int(max(a[0], b[0])) + 5
        top, bottom = int(min(a[1], b[1])) - 4, int(max(a[1], b[1])) + 5
        ys, xs = np.mgrid[top:bottom, left:right].astype(np.float64)
        dx, dy = b[0] - a[0], b[1] - a[1]
        along = np.clip(((xs - a[0]) * dx + (ys - a[1]) * dy) / (dx * dx + dy * dy), 0.0, 1.0)
        near = np.hypot(xs - a[0] - dx * along, ys - a[1] - dy * along)
        self._lay(top, left, np.clip(width / 2 + 0.5 - near, 0.0, 1.0) * dense)

    def dot(self, x: float, y: float, radius: float, dense: float, ring: float = 0.0) -> None:
        """A dot; with ``ring`` only so wide a ring of it."""
        left, top = int(x - radius) - 3, int(y - radius) - 3
        size = int(2 * radius) + 8
        ys, xs = np.mgrid[top : top + size, left : left + size].astype(np.float64)
        near = np.hypot(xs - x, (ys - y) / SQUASH)
        ink = np.clip(radius + 0.5 - near, 0.0, 1.0)
        if ring:
            ink = np.minimum(ink, np.clip(near - radius + ring + 0.5, 0.0, 1.0))
        self._lay(top, left, ink * dense)

    def _lay(self, top: int, left: int, ink: Field) -> None:
        """Put ink where it is more than what is there; what misses the page is lost."""
        high, wide = self.ink.shape
        ink = ink[max(0, -top) : high - top, max(0, -left) : wide - left]
        rows = slice(max(0, top), max(0, top) + ink.shape[0])
        cols = slice(max(0, left), max(0, left) + ink.shape[1])
        self.ink[rows, cols] = np.maximum(self.ink[rows, cols], ink)

    def _glyph(self, row: int, x: float, y: float, style: Style) -> None:
        left, top, wide, high, u, v, uw, vh = (float(n) for n in self._faces.rows[row])
        size, low = style.size, style.size * SQUASH
        x0, y0 = int(x + left * size) - 1, int(y + top * low) - 1
        x1, y1 = int(x + (left + wide) * size) + 2, int(y + (top + high) * low) + 2
        ys, xs = np.mgrid[y0:y1, x0:x1].astype(np.float64)
        tx, ty = ((xs - x) / size - left) / wide, ((ys - y) / low - top) / high
        held = (tx >= 0.0) & (tx < 1.0) & (ty >= 0.0) & (ty < 1.0)
        down, across = self._atlas.shape
        gx = np.clip((u + tx * uw) * across - 0.5, 0, across - 2)
        gy = np.clip((v + ty * vh) * down - 0.5, 0, down - 2)
        i, j = gx.astype(np.intp), gy.astype(np.intp)
        fx, fy, field = gx - i, gy - j, self._atlas
        value = (field[j, i] * (1 - fx) + field[j, i + 1] * fx) * (1 - fy) + (
            field[j + 1, i] * (1 - fx) + field[j + 1, i + 1] * fx
        ) * fy
        edge = (value * 2.0 - 1.0) * self._faces.by_name[style.face].spread * size
        self._lay(y0, x0, np.where(held, np.clip(edge + 0.5, 0.0, 1.0), 0.0))
