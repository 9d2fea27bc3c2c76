"""Inkglow: strings of iridescent ink behind fingertips that write in the air. No GL."""

from __future__ import annotations

from functools import cache
from math import atan2, floor, hypot
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.plane import KY, KZ
from game.view.fold.body import FINGERTIP, Build, placed
from game.view.fold.drifts import WRITE_FRAMES, write
from game.view.fold.figure import HEIGHT
from game.view.fold.mesh import turn_matrix
from game.view.fold.palette import linear
from game.view.glow.rows import GLOW, STREAK, Row, row
from game.view.snapshot import Snapshot

Floats = NDArray[np.float32]

FINE: Final = 6
"""Points of a string for each drawn frame of the hand."""
LENGTH: Final = 38
"""Points of a string that still shine."""
_HUES: Final = tuple(linear(name) for name in ("lilac", "cyan", "emerald", "pink"))


@cache
def strokes() -> Floats:
    """(WRITE_FRAMES * FINE, 2, 3): the left and the right fingertip on their way, world units."""
    build = Build(HEIGHT)
    steps = np.arange(WRITE_FRAMES * FINE) / FINE
    return np.array(
        [
            [placed(write(step), build, side, FINGERTIP) for side in ("left", "right")]
            for step in steps.tolist()
        ],
        np.float32,
    )


def ink_glows(shot: Snapshot) -> tuple[list[Row], list[Row]]:
    """Rows behind the paper (none) and before it, while the dreamer writes."""
    dreamer = shot.dreamer
    if dreamer.pose != "write":
        return [], []
    turned = strokes() @ turn_matrix(dreamer.heading).T
    newest = dreamer.frame % WRITE_FRAMES * FINE
    rows: list[Row] = []
    for hand in range(2):
        points = turned[(newest - np.arange(LENGTH)) % len(turned), hand].tolist()
        rows += _string(shot, points, hand)
    return [], rows


def _string(shot: Snapshot, points: list[list[float]], hand: int) -> list[Row]:
    dreamer = shot.dreamer
    on_floor = [
        (dreamer.x + x, dreamer.y + y * KY, dreamer.height + z + 0.5 * k)
        for k, (x, y, z) in enumerate(points)
    ]
    seen = [(x, y - z * KZ) for x, y, z in on_floor]
    rows = [row(GLOW, on_floor[0], (10.0, 10.0), _hue(shot.seconds, hand, 0.8), before=90.0)]
    for k in range(LENGTH - 1):
        left = 1.0 - k / LENGTH
        (ax, ay), (bx, by) = seen[k], seen[k + 1]
        x, y, z = (0.5 * (a + b) for a, b in zip(on_floor[k], on_floor[k + 1], strict=True))
        half = 0.5 * hypot(bx - ax, by - ay) * 1.7 + 1.2
        light = _hue(shot.seconds - 0.05 * k, hand, 1.7 * left)
        angle = atan2(by - ay, bx - ax)
        rows.append(
            row(STREAK, (x, y, z), (half, 0.8 + 1.8 * left), light, before=90.0, angle=angle)
        )
    return rows


def _hue(seconds: float, hand: int, strength: float) -> tuple[float, float, float]:
    """The colour of fresh ink: it goes round a few hues, like oil on water."""
    at = 0.7 * seconds + 0.5 * hand * len(_HUES)
    k, part = floor(at) % len(_HUES), at % 1.0
    mixed = _HUES[k] * (1 - part) + _HUES[(k + 1) % len(_HUES)] * part
    r, g, b = (mixed * strength).tolist()
    return r, g, b
