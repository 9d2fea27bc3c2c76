"""Daylight: morning comes through the windows of a place. No GL.

Owns which furniture is a window, and how the light falls out of it. There is daylight
under the sky ``dawn`` alone.
"""

from __future__ import annotations

from math import sin
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from game.levels.build import furniture
from game.sim.geometry import bounds
from game.sim.plane import KZ
from game.view.fold.palette import linear
from game.view.glow.rows import BAR, GLOW, Row, row

if TYPE_CHECKING:
    from game.levels.tilemap import TileMap
    from game.sim.level import Level
    from game.view.snapshot import Snapshot

Floats = NDArray[np.float32]

SKY: Final = "dawn"
WINDOW: Final = "window"
"""Furniture whose name begins so lets the morning in."""
_GOLD: Final = linear("#ffb489")
_SKY: Final = linear("#ffd9b4")
_REACH: Final = 560.0
"""px a beam goes over the floor."""
_ASLANT: Final = 0.42
_STRENGTH: Final = 1.55
_DOOR: Final = 1.9
_SILL: Final = 66.0
"""px from a window's lower edge down to the floor before it."""
_SLITS: Final = 9
"""Gaps between slats through which the sky is seen."""


def beams(level: Level, tilemap: TileMap | None) -> Floats:
    """(n, 8) one beam a window, and one a door, as ``beam.glsl`` reads it."""
    rows: list[tuple[float, ...]] = []
    if level.sky == SKY and tilemap is not None:
        for _, thing in furniture(tilemap):
            if thing.name.startswith(WINDOW):
                light = (_GOLD * _STRENGTH).tolist()
                foot = thing.y + _SILL
                rows.append((thing.x, foot, thing.width * 0.44, _REACH, *light, _ASLANT))
        for way in level.passages:
            left, _, right, foot = bounds(way.outline)
            light = (_GOLD * _DOOR).tolist()
            rows.append(((left + right) / 2, foot, -46.0, _REACH * 1.25, *light, 0.0))
    return np.array(rows, np.float32).reshape(-1, 8)


def shadow(shot: Snapshot) -> tuple[float, ...]:
    """What the dreamer keeps the morning from, as ``shade.glsl`` reads it."""
    return (shot.dreamer.x + 16.0, shot.dreamer.y + 62.0, 15.0, 66.0, 0.42, 0.0)


def panes(windows: Floats, shot: Snapshot) -> tuple[list[Row], list[Row]]:
    """Haze before the windows, and the sky between their slats; ``windows`` as in ``beams``."""
    behind, front = [], []
    for x, y, half, *_ in windows[windows[:, 2] > 0.0].tolist():
        breath = 1.0 + 0.06 * sin(shot.seconds * 0.7 + x)
        haze = (_GOLD * (0.085 * breath)).tolist()
        behind.append(row(GLOW, (x + 40.0, y + 90.0, 60.0), (half * 2.4, 190.0), haze))
        for k in range(_SLITS):
            light = (_SKY * (breath * (0.95 - 0.055 * k))).tolist()
            at = x, y - _SILL, (14.0 + 8.6 * k) / KZ
            front.append(row(BAR, at, (half, 1.5), light, before=-20.0))
        glare = (_GOLD * (0.20 * breath)).tolist()
        front.append(row(GLOW, (x, y - _SILL, 58.0 / KZ), (half * 1.3, 66.0), glare, before=-20.0))
    return behind, front
