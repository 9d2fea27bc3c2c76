"""Frost words: letters of frost and the needles that grow out of their outlines. No GL.

The letters are set from the type's distance field; the field itself tells where their
outlines lie and which way is out, so the needles never grow into a letter.
"""

from __future__ import annotations

from math import atan2, cos, sin
from typing import Final

import numpy as np
from PIL import Image

from game.view.shapes.inkwords import faces
from game.view.type.faces import Faces
from game.view.type.layout import Block, Setter, Style

Floats = np.ndarray[tuple[int, ...], np.dtype[np.float32]]

SIZE: Final = 52.0
"""px of an em."""
STYLE: Final = Style("serif", SIZE, leading=1.17)
_NEEDLES: Final = 620
"""On two lines; fewer letters have fewer."""
_SPARKLES: Final = 34
_GAP: Final = 3.0
"""px that needles of the outline keep from each other."""


def set_words(text: str) -> Block:
    """The words as they hang, their origin at the left of the first baseline."""
    return Setter(faces()).set(text, STYLE)


def letters(text: str, left: float, top: float) -> Floats:
    """(n, 11) a row for each letter: left, top, width, height px | u, v, width, height |
    px to the darkest value, when it grows 0..1, chance 0..1."""
    block, known = set_words(text), faces()
    glyphs = known.rows[list(block.rows)]
    rows = np.zeros((len(glyphs), 11), np.float32)
    rows[:, 0] = left + np.array(block.xs) + glyphs[:, 0] * SIZE
    rows[:, 1] = top - block.top + np.array(block.ys) + glyphs[:, 1] * SIZE
    rows[:, 2:4] = glyphs[:, 2:4] * SIZE
    rows[:, 4:8] = glyphs[:, 4:8]
    rows[:, 8] = known.by_name[STYLE.face].spread * SIZE
    lines = max(1, len(block.lines))
    down = np.array(block.ys) / (SIZE * STYLE.leading)
    rows[:, 9] = 0.12 + 0.60 * (down + (rows[:, 0] - left) / max(block.width, 1.0)) / lines
    rows[:, 10] = np.arange(len(rows)) * 0.618 % 1.0
    return rows


def distance(rows: Floats, known: Faces) -> tuple[Floats, tuple[int, int]]:
    """(h, w) px inside (above 0) or outside (below 0) the nearest letter, and its left and top.

    ``rows`` as ``letters`` gives them. Beyond the field's reach all is as far as it.
    """
    with Image.open(known.picture) as picture:
        field = picture.convert("L")
    low = np.floor(rows[:, :2].min(0)).astype(int) - 20
    high = np.ceil((rows[:, :2] + rows[:, 2:4]).max(0)).astype(int) + 20
    wide, tall = (high - low).tolist()
    reach = float(rows[:, 8].max())
    found = np.full((tall, wide), -reach, np.float32)
    across, down = known.size
    for row in rows.tolist():
        box = (row[4] * across, row[5] * down, (row[4] + row[6]) * across, (row[5] + row[7]) * down)
        size = max(1, round(row[2])), max(1, round(row[3]))
        drawn = field.resize(size, Image.Resampling.BILINEAR, box=box)
        away = (np.asarray(drawn, np.float32) / 127.5 - 1.0) * row[8]
        x, y = round(row[0]) - low[0], round(row[1]) - low[1]
        part = found[y : y + size[1], x : x + size[0]]
        np.maximum(part, away, out=part)
    return found, (int(low[0]), int(low[1]))


def needles(text: str, left: float, top: float) -> Floats:
    """(n, 8) needles as ``fern.glsl`` reads them: two ends px, when, strength, chance, hue."""
    rows = letters(text, left, top)
    if not len(rows):
        return np.zeros((0, 8), np.float32)
    field, (x0, y0) = distance(rows, faces())
    slope_y, slope_x = np.gradient(field)
    ys, xs = np.nonzero(np.abs(field) < 0.6)
    rng = np.random.default_rng(len(text))
    order = rng.permutation(len(xs))
    most = min(_NEEDLES, 16 * len(rows))
    found: list[tuple[float, ...]] = []
    taken: set[tuple[int, int]] = set()
    for k in order.tolist():
        x, y = int(xs[k]), int(ys[k])
        cell = int(x / _GAP), int(y / _GAP)
        if cell in taken or len(taken) >= most:
            continue
        taken.add(cell)
        out = atan2(-float(slope_y[y, x]), -float(slope_x[y, x]))
        length = 2.0 + 9.0 * float(rng.random()) ** 1.9
        near = rows[
            np.argmin(
                np.abs(rows[:, 0] + rows[:, 2] / 2 - (x + x0))
                + np.abs(rows[:, 1] + rows[:, 3] / 2 - (y + y0))
            )
        ]
        when = float(near[9]) + 0.10 + 0.06 * float(rng.random())
        _grow(
            found, field, (x + 0.5, y + 0.5), out + float(rng.normal(0, 0.3)), length, when, 2, rng
        )
    table = np.array(found, np.float32).reshape(-1, 8)
    table[:, (0, 2)] += x0
    table[:, (1, 3)] += y0
    return np.concatenate([table, _sparkles(table, rng)]).astype(np.float32)


def _grow(
    found: list[tuple[float, ...]],
    field: Floats,
    start: tuple[float, float],
    angle: float,
    length: float,
    when: float,
    depth: int,
    rng: np.random.Generator,
) -> None:
    """A needle and its branches, as far as they stay out of the letters."""
    x, y = start
    to_x, to_y = x + cos(angle) * length, y + sin(angle) * length
    for part in (0.5, 1.0):
        at_x, at_y = int(x + (to_x - x) * part), int(y + (to_y - y) * part)
        inside = 0 <= at_y < field.shape[0] and 0 <= at_x < field.shape[1]
        if not inside or field[at_y, at_x] > -0.4:
            return
    found.append((x, y, to_x, to_y, when, 0.35 + 0.35 * depth, float(rng.random()), 0.0))
    if not depth:
        return
    for turn in (1.047, -1.047):
        if rng.random() < 0.62:
            at = 0.35 + 0.5 * float(rng.random())
            fork = x + (to_x - x) * at, y + (to_y - y) * at
            _grow(found, field, fork, angle + turn, length * 0.46, when + 0.05, depth - 1, rng)


def _sparkles(table: Floats, rng: np.random.Generator) -> Floats:
    """Small stars at the tips of some needles: two crossed strokes each."""
    chosen = rng.permutation(len(table))[:_SPARKLES]
    rows = []
    for x, y, when in table[chosen][:, 2:5].tolist():
        for dx, dy in ((3.4, 0.0), (0.0, 3.4)):
            rows.append(
                (
                    x - dx,
                    y - dy,
                    x + dx,
                    y + dy,
                    when + 0.05,
                    1.5,
                    0.80 + 0.2 * float(rng.random()),
                    0.0,
                )
            )
    return np.array(rows, np.float32).reshape(-1, 8)
