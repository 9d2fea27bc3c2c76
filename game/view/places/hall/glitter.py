"""Glitter: what the words at the podium burn to, falling through the air and settled. No GL."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.states import STATES
from game.view.fold.palette import linear
from game.view.glow.rows import MOTE, STAR, WIDTH
from game.view.place import Mask, Place
from game.view.snapshot import Snapshot

Floats = NDArray[np.float32]

_CROWNED: Final = STATES.index("crowned")
_CELL: Final = 88.0
"""px of floor on which one grain has settled."""
_BEYOND: Final = 60.0
_TINTS: Final = np.array([linear(c) for c in ("#e9eefa", "brasslt", "#d8ccff")], np.float32)


def glitter(place: Place, shot: Snapshot, view: tuple[float, float], most: int) -> Floats:
    """Rows for ``luminous.glsl`` of all glitter in the view; ``most`` fall at a time."""
    share = shot.shares[_CROWNED]
    if share <= 0.0:
        return np.zeros((0, WIDTH), np.float32)
    return np.concatenate([_falling(shot, view, most), _settled(place, shot, view)]) * _only(share)


def _only(share: float) -> Floats:
    dimmed = np.ones(WIDTH, np.float32)
    dimmed[8:11] = share
    return dimmed


def _falling(shot: Snapshot, view: tuple[float, float], most: int) -> Floats:
    which = np.arange(most)
    start = (which * 0.7548776662) % 1.0, (which * 0.5698402910) % 1.0
    wide, high = view[0] + 2 * _BEYOND, view[1] + 2 * _BEYOND
    fall = shot.seconds * (17.0 + 16.0 * ((which * 0.377) % 1.0))
    sway = 16.0 * np.sin(shot.seconds * 0.8 + which * 1.9)
    rows = np.zeros((most, WIDTH), np.float32)
    rows[:, 0] = (start[0] * 4096 + sway - shot.corner[0]) % wide + shot.corner[0] - _BEYOND
    rows[:, 1] = (start[1] * 4096 + fall - shot.corner[1]) % high + shot.corner[1] - _BEYOND
    rows[:, 3] = 2000.0
    rows[:, 4] = rows[:, 5] = 1.1 + 0.9 * ((which * 0.291) % 1.0)
    rows[:, 6] = MOTE
    # A flake turns: it flashes when it faces the light.
    turn = np.abs(np.sin(shot.seconds * (1.3 + (which * 0.213) % 1.0) + which * 2.7))
    rows[:, 8:11] = _TINTS[which % len(_TINTS)] * (0.10 + 1.3 * turn**14)[:, None]
    return rows


def _settled(place: Place, shot: Snapshot, view: tuple[float, float]) -> Floats:
    """One grain for each cell of crystal in the view, which flashes now and then."""
    cols = np.arange(shot.corner[0] // _CELL, (shot.corner[0] + view[0]) // _CELL + 1)
    rows_ = np.arange(shot.corner[1] // _CELL, (shot.corner[1] + view[1]) // _CELL + 1)
    i, j = (axis.ravel().astype(np.int64) for axis in np.meshgrid(cols, rows_))
    mixed = (i * 73856093 ^ j * 19349663) & 0xFFFF
    chance = [(mixed * k % 65521) / 65521.0 for k in (1, 167, 4099, 9001)]
    x, y = (i + chance[0]) * _CELL, (j + chance[1]) * _CELL
    flash = np.maximum(np.sin(shot.seconds * (0.5 + chance[2]) + chance[3] * 6.28), 0.0) ** 24
    shown = (flash > 0.02) & _on_crystal(place.crystal, place.size, x, y)
    rows = np.zeros((int(shown.sum()), WIDTH), np.float32)
    rows[:, 0], rows[:, 1] = x[shown], y[shown]
    rows[:, 4] = rows[:, 5] = 4.0 + 6.0 * chance[2][shown]
    rows[:, 6] = STAR
    tints = _TINTS[(mixed % len(_TINTS))[shown]]
    rows[:, 8:11] = tints * (0.8 * flash[shown])[:, None]
    return rows


def _on_crystal(
    mask: Mask, size: tuple[float, float], x: NDArray[np.float64], y: NDArray[np.float64]
) -> NDArray[np.bool_]:
    high, wide = mask.cells.shape
    col, row = np.floor(x / size[0] * wide), np.floor(y / size[1] * high)
    inside = (col >= 0) & (col < wide) & (row >= 0) & (row < high)
    at = mask.cells[np.where(inside, row, 0).astype(int), np.where(inside, col, 0).astype(int)]
    return np.asarray(inside & (at > 127))
