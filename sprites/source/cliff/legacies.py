"""Legacies: the towers that shatter and mend, one beside the other, and a wheel seen from above."""

from __future__ import annotations

from math import pi, tau
from typing import Final

import numpy as np

from game.view.fold.mesh import Floats
from sprites.source import kit
from sprites.source.cliff.glazing import glaze
from sprites.source.cliff.towers import KINDS

CELL: Final = (160, 300)
"""Width and height of a tower's place in the atlas, px."""
_TOWERS: Final = (
    (0, 280, "#5a78c4"),
    (6, 268, "#8a72c8"),
    (2, 284, "#4a9aa8"),
    (1, 280, "#9a78b0"),
)
"""Kind, height, tint."""
_WHEEL: Final = 384


def atlas() -> tuple[kit.Bytes, kit.Bytes]:
    """Both pictures of the four towers, as ``city.Row.pictures`` gives them."""
    wide, high = CELL
    seen = np.zeros((high, wide * len(_TOWERS), 4), np.float32)
    told = np.zeros((high, wide * len(_TOWERS), 3), np.float32)
    told[..., 1:] = 0.5
    for i, (kind, tall, tint) in enumerate(_TOWERS):
        tower = KINDS[kind](np.random.default_rng(70 + i), float(tall), tint)
        pane = glaze(tower.works, tower.glass, 1.0, 70 + i)
        x, y = i * wide + wide // 2 - pane.foot[0], high - 8 - pane.foot[1]
        rows, cols = pane.cover.shape
        top, left = max(0, -y), max(0, i * wide - x)
        part = slice(top, min(rows, high - y)), slice(left, min(cols, (i + 1) * wide - x))
        at = slice(y + part[0].start, y + part[0].stop), slice(x + part[1].start, x + part[1].stop)
        seen[(*at, slice(0, 3))] = np.sqrt(np.clip(pane.light[part], 0, 1))
        seen[(*at, 3)] = pane.cover[part]
        told[(*at, 0)] = pane.sun[part]
        told[(*at, slice(1, 3))] = pane.shift[part] * 0.5 + 0.5
    return kit.to_bytes(seen), kit.to_bytes(told)


def wheel() -> kit.Bytes:
    """A flat wheel of glass from above, unsquashed: light and cover, two channels of three.

    Red is the light of its panes, green that of its folds and rim, blue how much it covers.
    """
    rng = np.random.default_rng(5)
    half = _WHEEL / 2
    y, x = (np.mgrid[0:_WHEEL, 0:_WHEEL].astype(np.float32) + 0.5 - half) / half
    r, a = np.hypot(x, y), np.arctan2(y, x)
    teeth = 36
    wave = np.clip(np.sin(a * teeth) * 2.2, -1, 1) * 0.5 + 0.5
    rim = 0.90 + 0.07 * wave
    body = _soft(rim - r)
    cover = body * _soft(r - 0.10)
    panes, folds = np.zeros_like(r), np.zeros_like(r)
    for inner, outer, count in ((0.10, 0.34, 9), (0.34, 0.60, 14), (0.60, 0.82, 22)):
        value = rng.random(count * 2).astype(np.float32)
        turn = float(rng.random())
        share = ((a / tau + turn) * count) % 1.0
        slant = (r - inner) / (outer - inner)
        half_ = (share > slant * 0.5 + 0.25).astype(int)
        index = (((a / tau + turn) * count) % count).astype(int) * 2 + half_
        ring = _soft(r - inner) * _soft(outer - r)
        panes += ring * (0.06 + 0.9 * value[index % (2 * count)] ** 3)
        reach = tau * r / count
        folds += ring * (
            _line(share, reach)
            + _line(share - 1.0, reach)
            + 0.7 * _line(share - slant * 0.5 - 0.25, reach)
        )
        folds += _line((r - outer) * 1.0, 1.0) * body
    folds += np.exp(-(((rim - r) / 0.012) ** 2)) * 1.4 + np.exp(-(((r - 0.10) / 0.012) ** 2))
    return kit.to_bytes(np.stack([panes, np.clip(folds, 0, 1), cover], -1))


def _soft(inside: Floats) -> Floats:
    return np.clip(inside * _WHEEL / 2 + 0.5, 0, 1)


def _line(away: Floats, px: Floats | float) -> Floats:
    line: Floats = np.exp(-((away * px * _WHEEL / pi / 0.9) ** 2)).astype(np.float32)
    return line
