"""The stain on the wall round the glass door: what the card took when the glass came through."""

from __future__ import annotations

from typing import Final

import numpy as np

from game.view.fold.mesh import Floats
from sprites.source import kit

WIDE: Final = 384
HIGH: Final = 192
PANE: Final = (
    *((-42, 0), (-49, 28), (-50, 68), (-44, 111), (-31, 138), (-10, 155), (8, 157)),
    *((28, 147), (43, 126), (50, 88), (48, 49), (45, 19), (41, 0)),
)
"""Outline of the glass, px from the middle of its foot, up."""
_RINGS: Final = (
    # colour, alpha, where the ring lies and how wide it is, px from the glass
    ("#a8a04c", 0.72, 50.0, 16.0),
    ("#6d5a4a", 0.50, 36.0, 13.0),
    ("#7a42ba", 0.82, 22.0, 13.0),
    ("#14124c", 0.94, 0.0, 17.0),
)
_CRACKS: Final = 30


def stain(seed: int = 71) -> kit.Bytes:
    """(HIGH, WIDE, 4): blue-black at the glass, violet, and the sick yellow at the edge."""
    y, x = np.mgrid[0:HIGH, 0:WIDE].astype(np.float32) + 0.5
    x, y = x - WIDE / 2, HIGH - y
    slow, fine = (
        kit.noise(512, slope, seed + k)[:HIGH, :WIDE] for k, slope in ((0, 3.6), (1, 3.0))
    )
    away = _distance(x, y) / np.maximum(1 + 0.55 * slow + 0.22 * fine, 0.45)
    out = np.zeros((HIGH, WIDE, 4), np.float32)
    for i, (colour, alpha, where, spread) in enumerate(_RINGS):
        ring = np.exp(-(((away - where) / spread) ** 2))
        ring = np.where(away < where, np.maximum(ring, 1.0 if where == 0 else 0.0), ring)
        mottled = 0.72 + 0.9 * kit.noise(512, 3.2, seed + 5 + i)[:HIGH, :WIDE]
        out = kit.over(_flat(colour, np.clip(ring * alpha * mottled, 0, 1)), out)
    out = kit.over(_flat("#a9b4ff", _cracks(x, y, seed)), out)
    edge = np.clip((WIDE / 2 - np.abs(x)) / 30, 0, 1)
    out[..., 3] *= edge
    return kit.to_bytes(out)


def _flat(colour: str, alpha: Floats) -> Floats:
    out = np.empty((*alpha.shape, 4), np.float32)
    out[..., :3] = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    out[..., 3] = alpha
    return out


def _distance(x: Floats, y: Floats) -> Floats:
    """px to the glass, 0 inside it; the foot counts as going on below the wall."""
    corners = np.array(PANE, np.float32)
    nearest = np.full(x.shape, 1e9, np.float32)
    inside = np.zeros(x.shape, np.bool_)
    for (ax, ay), (bx, by) in zip(corners, np.roll(corners, -1, 0), strict=True):
        crossed = (ay > y) != (by > y)
        at = ax + (y - ay) * (bx - ax) / (by - ay if by != ay else 1.0)
        inside ^= crossed & (x < at)
        if ay == 0 and by == 0:
            continue
        nearest = np.minimum(nearest, _to_line(x, y, (ax, ay), (bx, by)))
    return np.where(inside, np.float32(0), nearest)


def _to_line(x: Floats, y: Floats, a: tuple[float, float], b: tuple[float, float]) -> Floats:
    dx, dy = b[0] - a[0], b[1] - a[1]
    part = np.clip(((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy), 0, 1)
    found: Floats = np.hypot(x - a[0] - part * dx, y - a[1] - part * dy)
    return found


def _cracks(x: Floats, y: Floats, seed: int) -> Floats:
    """Hairline folds that run from the glass into the card, (h, w) alpha."""
    chance = np.random.default_rng(seed)
    corners = np.array(PANE, np.float32)
    alpha = np.zeros(x.shape, np.float32)
    for _ in range(_CRACKS):
        k = int(chance.integers(1, len(corners) - 2))
        at = corners[k] + (corners[k + 1] - corners[k]) * chance.random()
        way = at - np.array([0, 78])
        for step in range(int(chance.integers(2, 5))):
            way = way / np.hypot(*way) + chance.normal(size=2) * 0.32
            on = at + way / np.hypot(*way) * chance.uniform(8, 22)
            line = np.clip(1.1 - _to_line(x, y, tuple(at), tuple(on)), 0, 1)
            alpha = np.maximum(alpha, line * 0.5 * (1 - step / 5))
            at = on
    return alpha
