"""Calmpath: the facets that the fire turns out to be for whoever is calm. No GL."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.level import Level
from game.sim.plane import KY
from game.view.fold.palette import linear
from game.view.shapes.polygon import inside, net

FIRE: Final = "fire"
"""The ground that burns those who are afraid."""
_STEP: Final = 40.0
"""px from knot to knot."""
_JADE: Final = ("#1c4648", "#3c7468")
"""Facets lie between these."""


def facets(level: Level) -> NDArray[np.float32]:
    """(3 n, 10) corners of all of them: corner and middle (world), colour (linear), chance 0..1."""
    rng = np.random.default_rng(23)
    cut = net((0.0, 0.0), (level.width, level.height), _STEP, rng)
    within = np.zeros(cut.shape[:2], np.bool_)
    for area in level.ground:
        if area.kind == FIRE:
            within |= inside(area.outline, cut)
    cut = cut[within.all(1)] / (1.0, KY)
    chance = rng.random((len(cut), 1))
    shade = rng.random((len(cut), 1))
    colours = linear(_JADE[0]) * (1.0 - shade) + linear(_JADE[1]) * shade
    rows = np.zeros((len(cut), 3, 10), np.float32)
    rows[..., 0:2], rows[..., 3:5] = cut, cut.mean(1)[:, None]
    rows[..., 6:9], rows[..., 9] = colours[:, None], chance
    return rows.reshape(-1, 10)
