"""Statue: a legacy in milky glass on a plinth. World units; it faces south."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Final
from zlib import crc32

import numpy as np

from game.view.fold import figure
from game.view.fold.mesh import FOLD_ALL, Mesh, Paint
from game.view.fold.palette import linear
from game.view.fold.shapes import rings

PLINTH: Final = 50.0
"""Height of the plinth."""
HEIGHT: Final = 190.0
"""Of the figure on it."""
_STANCES: Final = (("reach", 1), ("read", 0), ("breathe", 2), ("idle", 0), ("reach", 0))
_GLASS: Final = linear("#a2a8cf")


@cache
def statue(name: str) -> Mesh:
    """The statue of that name: the same name, the same stance."""
    stance, frame = _STANCES[crc32(name.encode()) % len(_STANCES)]
    frame = min(frame, figure.POSES[stance].frames - 1)
    person = figure.pose(stance, frame).scaled(HEIGHT / figure.HEIGHT).moved(z=PLINTH)
    grey = person.albedo.mean(axis=1, keepdims=True)
    albedo = (_GLASS * (0.34 + 0.42 * np.sqrt(grey))).astype(np.float32)
    person = replace(
        person,
        albedo=albedo,
        emission=(albedo * np.float32(0.05)).astype(np.float32),
        gloss=np.full(len(person), 0.8, np.float32),
        selfglow=np.zeros(len(person), np.bool_),
        crease=np.full(len(person), FOLD_ALL, np.uint8),
    )
    return plinth().join(person)


@cache
def plinth() -> Mesh:
    """A plinth whose front is broad enough for a name."""
    stone, dark = Paint("#4c5a70", gloss=0.3), Paint("#2f3b4d", gloss=0.3)
    steps = ((52.0, 0.0), (49.0, 8.0), (43.0, 13.0), (42.0, 40.0), (47.0, 45.0), (44.0, PLINTH))
    loops = [_block(wide, wide - 17.0, z) for wide, z in steps]
    return rings(loops, [stone, dark, stone, dark, stone], cap_last=True)


def _block(wide: float, deep: float, z: float) -> list[tuple[float, float, float]]:
    """A rectangle with its corners cut."""
    cut = 9.0
    flat = [(wide - cut, -deep), (wide, cut - deep), (wide, deep - cut), (wide - cut, deep)]
    flat += [(-x, -y) for x, y in flat]
    return [(x, y, z) for x, y in flat]
