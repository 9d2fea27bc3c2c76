"""Lamps: every light of a moment, as rows for the floor and for the meshes. No GL."""

from __future__ import annotations

from dataclasses import dataclass
from math import sin
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.plane import KY
from game.view.fold.palette import linear
from game.view.gl.frame import LAMPS
from game.view.place import Place
from game.view.snapshot import Snapshot

Floats = NDArray[np.float32]

RIB_HEIGHT: Final = 56.0
RIB_RADIUS: Final = 125.0
RIB_STRENGTH: Final = 4.6
_PHOS: Final = linear("phos")
_FLAME: Final = linear("#ffa85a")
_DOOR_LIGHT: Final = {
    "kite": "#7fd4ff",
    "report": "#ff8f7a",
    "letter": "#e9cf9a",
    "slip": "#f29bb8",
    "blueprint": "#6a9cff",
    "headline": "#dfe4f4",
    "handle": "#ffd98a",
}


@dataclass(frozen=True, slots=True, eq=False)
class Lit:
    """The lights of one moment."""

    floor: Floats
    """(n, 8) for ``lamp.glsl``, the rib light left out."""
    rib: Floats
    """(0 or 1, 8)."""
    meshes: Floats
    """(m, 8), m at most ``LAMPS``, the rib light first: x, y, height, radius, r, g, b, 0."""
    shades: Floats
    """(k, 6) for ``shade.glsl``."""


def breath_of(seconds: float) -> float:
    """-1..1, once in four seconds: rib light, rings and sky share it."""
    return sin(seconds * 1.5707964)


def gather(place: Place, shot: Snapshot, view: tuple[float, float]) -> Lit:
    """All lights that reach the view."""
    lamps = _placed(place, shot.seconds)
    rib = np.zeros((0, 8), np.float32)
    dreamer = shot.dreamer
    if shot.barefoot:
        strength = RIB_STRENGTH * (1.0 + 0.12 * breath_of(shot.seconds)) * (1 + 0.35 * dreamer.calm)
        rib = np.array(
            [(dreamer.x, dreamer.y + 6, RIB_HEIGHT, RIB_RADIUS, *(_PHOS * strength), 0.0)],
            np.float32,
        )
    seen = lamps[_reaches(lamps, shot.corner, view)]
    meshes = np.concatenate([rib, _strongest(seen, shot.corner, view, LAMPS - len(rib))])
    shade = np.array([(dreamer.x, dreamer.y - 2, 20, 9, 0.75, 0.0)], np.float32)
    return Lit(seen, rib, meshes, shade)


def _placed(place: Place, seconds: float) -> Floats:
    rows = place.lamps
    if not len(rows):
        return np.zeros((0, 8), np.float32)
    which = np.arange(len(rows))
    flicker = 1 + rows[:, 8] * 0.5 * (
        np.sin(seconds * (43 + 3 * which) + which) * np.sin(seconds * (7.3 + which))
    )
    lamps = rows[:, :8].copy()
    lamps[:, 4:7] *= flicker[:, None].astype(np.float32)
    return lamps


def _reaches(lamps: Floats, corner: tuple[float, float], view: tuple[float, float]) -> Floats:
    reach = 3.2 * lamps[:, 3] + np.abs(lamps[:, 7])
    x, y = lamps[:, 0] - corner[0], lamps[:, 1] - corner[1]
    return np.asarray(
        (x > -reach) & (x < view[0] + reach) & (y > -reach * KY) & (y < view[1] + reach * KY + 200)
    )


def _strongest(
    lamps: Floats, corner: tuple[float, float], view: tuple[float, float], most: int
) -> Floats:
    """The ``most`` lamps that matter in the view; the last of them fades, so none pops."""
    if len(lamps) <= most:
        return lamps
    x = np.abs(lamps[:, 0] - corner[0] - view[0] / 2) - view[0] / 2
    y = (np.abs(lamps[:, 1] - corner[1] - view[1] / 2) - view[1] / 2) / KY
    away = np.maximum(np.maximum(x, y), 0) / lamps[:, 3]
    weight = lamps[:, 4:7].max(1) * lamps[:, 3] / (1 + 4 * away * away)
    order = np.argsort(-weight)[: most + 1]
    chosen = lamps[order[:most]].copy()
    floor = weight[order[most]]
    chosen[:, 4:7] *= np.clip((weight[order[:most]] - floor) / (0.25 * floor + 1e-6), 0, 1)[:, None]
    return chosen
