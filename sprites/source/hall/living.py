"""What lives on the north wall, as frames of animated tiles: flames, a vine, a drip.

A cell's lower edge is 64 px over the foot of the wall for flames, 128 px for the rest.
"""

from __future__ import annotations

from math import pi, sin
from typing import Final

import numpy as np

from game.sim.plane import KY, KZ
from game.view.fold.mesh import Mesh, Paint, joined
from game.view.fold.shapes import ring, rings
from sprites.source import kit
from sprites.source.hall.facade import LEDGE
from sprites.source.hall.ivy import rimmed, vine
from sprites.source.hall.walls import OUT, TILE
from sprites.source.kit import Bytes
from sprites.source.raster import Window

FLAMES: Final = (4, 110)
VINE: Final = (6, 240)
DRIP: Final = (6, 120)
"""Frames of each, and how long one shows, ms."""
FIRE_FOOT: Final = (32.0, OUT + 21, 128.0)
"""World point over the bracket of a pilaster."""


def _flame(k: int) -> Mesh:
    """Two folded tongues that lean a little, each time another way."""
    x, y, z = FIRE_FOOT
    lean = (-1.6, 0.9, 1.8, -0.6)[k]
    tall = (27.0, 30.0, 25.0, 29.0)[k]
    parts = []
    for half, high, look in (
        (6.6, tall, Paint("#c8541c", glow="#ff8a30", strength=1.1)),
        (3.8, tall * 0.62, Paint("brasslt", glow="#ffe2a0", strength=1.9)),
    ):
        loops = [
            ring(6, half * 0.5, half * 0.5, 0),
            ring(6, half, half, high * 0.25, 0.5),
            ring(6, half * 0.62, half * 0.62, high * 0.6, 0.2),
            np.array([[0, 0, high]], np.float32),
        ]
        loops[2][:, 0] += lean
        loops[3][:, 0] += lean * 2.2
        ahead = 5.0 if high < tall else 0.0
        parts.append(rings(loops, look, crease=False).moved(x, y + ahead, z))
    return joined(parts)


def _hanging(k: int) -> Mesh:
    """Ivy that hangs over the ledge and sways."""
    sway = sin(2 * pi * k / VINE[0])
    parts = []
    for number, (x, long) in enumerate(((14.0, 44.0), (29.0, 76.0), (40.0, 58.0), (54.0, 34.0))):
        rng = np.random.default_rng(830 + number)
        share = np.array([0.0, 0.3, 0.65, 1.0])
        drift = sway * (1.5 + 0.6 * number) * share**1.6
        path = np.column_stack([x + drift, np.full(4, OUT + 9), LEDGE + 8 - long * share])
        parts.append(vine(rng, path, int(long / 6.5), 8.0, spread=2.0))
    return rimmed(joined(parts), 0.7)


def _cell(mesh: Mesh, row: int, seed: int) -> Bytes:
    """One cell of the wall, ``row`` tiles over its foot; edges are let go softly."""
    window = Window(0, -(row + 1) * TILE, TILE, TILE, 4)
    return kit.draw(mesh, kit.HALL, window=window, seed=seed).rgba


def _drop(k: int) -> Bytes:
    """A bead swells under the ledge, falls, and is a breath of mist."""
    out = np.zeros((TILE, TILE, 4), np.float32)
    y, x = np.mgrid[0:TILE, 0:TILE] + 0.5
    top = 2 * TILE + TILE - LEDGE * KZ + (OUT * KY)
    if k < 2:
        size, at = 1.2 + 0.6 * k, top + 1.5 * k
        bead = np.exp(-(((x - 34) / size) ** 2) - ((y - at) / (size * 1.3)) ** 2)
    elif k < 4:
        at = top + 5 + 9.0 * (k - 1) ** 1.6
        bead = np.exp(-(((x - 34) / 1.1) ** 2) - ((y - at) / (3.0 + 1.2 * (k - 2))) ** 2)
    else:
        wide = 4.0 + 4.0 * (k - 4)
        bead = 0.30 / (k - 3) * np.exp(-(((x - 34) / wide) ** 2) - ((y - 52) / 3.0) ** 2)
    out[..., :3] = (214, 232, 255)
    out[..., 3] = np.clip(bead, 0, 1) * 235
    return (out + 0.5).astype(np.uint8)


def frames() -> list[Bytes]:
    """All frames: flames, vine, drip."""
    fire = [_cell(_flame(k), 1, k) for k in range(FLAMES[0])]
    ivy = [_cell(_hanging(k), 2, 7) for k in range(VINE[0])]
    return [*fire, *ivy, *(_drop(k) for k in range(DRIP[0]))]
