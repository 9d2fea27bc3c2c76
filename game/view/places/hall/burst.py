"""Burst: glitter that phrases burn to, on its way to the heads of the selves. No GL.

A phrase at the podium stands a moment, then its letters let go from the first to the
last. Most grains drift in an arc to the selves it crowns and settle there; the rest
float down to the floor.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.chance import chances
from game.sim.level import Level
from game.sim.plane import KY, KZ
from game.sim.scenes import APART, BURNS, CROWNS, turn_of
from game.view.fold.palette import linear
from game.view.glow.rows import GLOW, MOTE, RING, STAR, WIDTH, Row, light_of, row
from game.view.places.hall.score import podium_of
from game.view.shapes.curve import Curve, smooth
from game.view.snapshot import Snapshot

Floats = NDArray[np.float32]
Array = NDArray[np.float64]

_TINTS: Final = np.array(
    [linear(c) for c in ("#eef2ff", "brasslt", "#d8ccff", "#a8ecff")], np.float32
)
_UNROLLS: Final = 34.0
"""Ticks from the first letter that burns to the last."""
_STRAY: Final = 0.26
"""Of all grains, so many never reach a head."""
_SINKS: Final = 250.0
"""Ticks these take down to the floor."""
_FLASH: Final = 46.0
"""Ticks a crown shines when it is folded."""
_SHOWS: Final = 8.0
_STEP: Final = 6.0


class Bursts:
    """The glitter of one place's phrases."""

    def __init__(self, level: Level) -> None:
        lectern = podium_of(level)
        strokes = lectern.strokes if lectern is not None else ()
        self._curves: list[Curve] = [smooth(stroke.line, _STEP) for stroke in strokes]

    def rows(self, shot: Snapshot, most: int) -> Floats:
        """Rows for ``luminous.glsl``; each phrase burns to ``most`` grains."""
        parts = [
            self._grains(shot, k, age, most)
            for k, age in enumerate(shot.played.phrases)
            if BURNS <= age < BURNS + CROWNS + _SINKS
        ]
        return np.concatenate([np.zeros((0, WIDTH), np.float32), *parts])

    def _grains(self, shot: Snapshot, phrase: int, age: float, most: int) -> Floats:
        ids = np.arange(most)
        dice = [chances(phrase + 40, k, ids) for k in range(8)]
        curve = self._curves[phrase]
        part = (ids + dice[0]) / most
        at = np.minimum((part * (len(curve) - 1)).astype(np.intp), len(curve) - 1)
        # Letters stand on their line, some 40 px high.
        start = curve[at] - np.stack([np.zeros(most), 6.0 + 34.0 * dice[1]], 1)
        goal, lands, stray = self._goals(shot, phrase, dice)
        born = BURNS + _UNROLLS * part + 16.0 * dice[2]
        way = (age - born) / np.maximum(lands - born, 1.0)
        ease = np.clip(way, 0.0, 1.0)
        ease = ease * ease * (3.0 - 2.0 * ease)
        bow = np.sin(np.pi * np.clip(way, 0.0, 1.0))
        goal = np.where(stray[:, None], start + np.stack([_spread(dice[3]), goal[:, 1]], 1), goal)
        where = start + (goal - start) * ease[:, None]
        swing = age * 0.045 + 6.28 * dice[4]
        where[:, 0] += bow * (90.0 * (dice[3] - 0.5) + 16.0 * np.sin(swing))
        where[:, 1] -= bow * (26.0 + 46.0 * dice[5]) - 7.0 * bow * np.cos(1.3 * swing)
        rows = np.zeros((most, WIDTH), np.float32)
        rows[:, :2] = where
        rows[:, 3] = 2000.0
        rows[:, 6] = np.where(dice[6] < 0.12, STAR, MOTE)
        grain = 1.2 + 1.0 * dice[6]
        rows[:, 4] = rows[:, 5] = np.where(rows[:, 6] == STAR, 7.0 + 5.0 * dice[1], grain)
        turn = np.abs(np.sin(age * (0.05 + 0.05 * dice[7]) + 6.28 * dice[4]))
        shines = (0.35 + 1.5 * turn**8) * np.clip((age - born) / _SHOWS, 0.0, 1.0)
        gone = np.where(stray, np.clip(4.0 * (1.0 - way), 0, 1), np.clip(6.0 * (1.06 - way), 0, 1))
        rows[:, 8:11] = _TINTS[ids % len(_TINTS)] * (shines * gone)[:, None]
        return rows[shines * gone > 0.01]

    def _goals(
        self, shot: Snapshot, phrase: int, dice: list[Array]
    ) -> tuple[Array, Array, NDArray[np.bool_]]:
        """Where each grain goes, in which tick of the phrase it is there, and which stray."""
        count = len(dice[0])
        goal, lands = np.zeros((count, 2)), np.zeros(count)
        stray = dice[6] > 1.0 - _STRAY
        phrases = len(shot.played.phrases)
        heads = [
            (who.x, who.y - head_of(who.age) * KZ, turn)
            for i, who in enumerate(shot.selves)
            for which, turn in (turn_of(i, len(shot.selves), phrases),)
            if which == phrase
        ]
        if heads:
            table = np.array(heads)[(dice[7] * len(heads)).astype(np.intp)]
            goal[:] = table[:, :2] + np.stack([_spread(dice[4]) * 0.12, 8.0 * dice[5] - 4.0], 1)
            lands[:] = CROWNS + APART * table[:, 2] - 22.0 * dice[2] ** 2
        else:
            stray[:] = True
        lands[stray] = (BURNS + _SINKS * (0.6 + 0.4 * dice[1]))[stray]
        goal[stray, 1] = (150.0 + 230.0 * dice[5])[stray]
        return goal, lands, stray


def crown_flashes(shot: Snapshot) -> list[Row]:
    """What shines where a crown is being folded."""
    rows: list[Row] = []
    for i, who in enumerate(shot.selves):
        age = shot.played.since_crown(i, len(shot.selves))
        if not 0.0 <= age < _FLASH:
            continue
        left = 1.0 - age / _FLASH
        at = who.x, who.y, head_of(who.age) + 6.0
        rows.append(row(GLOW, at, (52.0, 46.0), light_of("#d9e4ff", 0.55 * left**2), before=40.0))
        size = 26.0 + 34.0 * left
        rows.append(row(STAR, at, (size, size), light_of("#eef2ff", 1.3 * left**2), before=60.0))
        far = 12.0 + 60.0 * (1.0 - left * left)
        rows.append(
            row(RING, (who.x, who.y, 2.0), (far, far * KY), light_of("#cfd8ff", 0.5 * left**2))
        )
    return rows


def head_of(age: int) -> float:
    """World units from the foot of a self of that age to the crown of its head, about."""
    return 62.0 + 34.0 * min(1.0, max(0.0, (age - 7) / 20.0))


def _spread(dice: Array) -> Array:
    return 160.0 * (dice - 0.5)
