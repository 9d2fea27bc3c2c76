"""The far city: rows of towers, each a picture that repeats; the farthest are the smallest."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Final

import numpy as np

from game.sim.parts.tower import MECHANISMS
from game.view.fold.mesh import Floats, Mesh
from game.view.fold.towers import tower
from sprites.source import kit
from sprites.source.gears.blocks import BLOCKS, block
from sprites.source.kit import Bytes

WIDE: Final = 1536
"""px after which a row repeats."""
_LIGHT: Final = replace(
    kit.NEUTRAL,
    key=(-0.35, -0.10, 0.85),
    key_colour=(0.36, 0.42, 0.38),
    up=(0.08, 0.14, 0.13),
    down=(0.03, 0.07, 0.06),
    rim=(0.20, 0.80, 0.52),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row."""

    scale: float
    count: int
    high: int
    """px from the top of the picture to the towers' feet."""
    glass: float
    """How much of the casings shows, 0..1."""
    seed: int


ROWS: Final = (Row(0.21, 54, 106, 0.5, 1), Row(0.34, 35, 170, 0.45, 2), Row(0.55, 20, 268, 0.38, 7))
"""The farthest first."""


def row(which: Row) -> Bytes:
    """(high, WIDE, 4): straight alpha; what is at the foot fades out."""
    rng = np.random.default_rng(which.seed)
    out = np.zeros((which.high, WIDE, 4), np.float32)
    step = WIDE / which.count
    # Plain ones stand twice as often, or all the city would be a fair.
    plain = len(MECHANISMS) + np.arange(len(BLOCKS))
    kinds = np.concatenate([np.arange(len(MECHANISMS)), plain, plain])
    order = rng.permutation(np.resize(kinds, which.count))
    for i, kind in enumerate(order.tolist()):
        size = which.scale * float(rng.uniform(0.66, 1.0))
        x = int((i + 0.5 + rng.uniform(-0.22, 0.22)) * step)
        drawn, (foot_x, foot_y) = _drawn(kind, round(size, 2), which.glass)
        high, wide = drawn.shape[:2]
        columns = (np.arange(wide) + x - foot_x) % WIDE
        top = which.high - 8 - foot_y - int(rng.integers(0, max(1, which.high // 14)))
        first, last = max(0, top), min(which.high, top + high)
        part = drawn[first - top : last - top]
        out[first:last, columns] = kit.over(part, out[first:last, columns])
    fade = np.clip((which.high - np.arange(which.high)) / (which.high * 0.22), 0, 1)
    out[..., 3] *= fade[:, None].astype(np.float32)
    return kit.to_bytes(out)


def _made(kind: int) -> tuple[Mesh, Mesh]:
    """Works and casing: of the mechanisms first, then of the plain blocks."""
    if kind >= len(MECHANISMS):
        return block(BLOCKS[kind - len(MECHANISMS)], kind)
    made = tower(MECHANISMS[kind])
    return made.works, made.casing


@cache
def _drawn(kind: int, scale: float, glass: float) -> tuple[Floats, tuple[int, int]]:
    """A tower as a picture 0..1, and its foot."""
    works, casing = (mesh.scaled(scale) for mesh in _made(kind))
    window = kit.frame(works.join(casing), 2, 3)
    inner: Floats = kit.draw(works, _LIGHT, window=window).rgba.astype(np.float32) / np.float32(255)
    outer: Floats = kit.draw(casing, _LIGHT, window=window).rgba.astype(np.float32) / np.float32(
        255
    )
    outer[..., :3] *= (0.42, 0.86, 0.78)
    outer[..., 3] *= glass
    return kit.over(outer, inner), (-window.left, -window.top)
