"""Air: what the wind of a place is, anywhere, at any tick.

Turbulence comes from a table that tiles the plane: the curl of a smooth random
stream function, so that it has no divergence and nothing gathers in its sinks
(Bridson, Hourihan and Nordenstam, "Curl-noise for procedural fluid flow", 2007).
The table drifts over the plane with time; a steady wind may come on top.
Nothing here knows birds.
"""

from __future__ import annotations

from functools import cache
from math import floor, sqrt
from typing import Final

import numpy as np

from game.sim import trig
from game.sim.chance import chance
from game.sim.trig import Array

CELLS: Final = 128
"""Cells of the table along an edge; a power of two."""

CELL: Final = 32.0
"""Edge of a cell, px."""

_DRIFT: Final = (3, 2)
"""How many times the table crosses the plane, along x and y, in ``_PERIOD`` ticks."""

_PERIOD: Final = 24_576
_WAVES: Final = 48
_LEAST, _MOST = 3, 22
"""Crests of the longest and the shortest wave along an edge of the table."""

_MASK: Final = CELLS - 1


@cache
def curl_table() -> tuple[Array, Array]:
    """Turbulence (u, v) on the grid, float64 (CELLS, CELLS), row = y; mean square 1 in all.

    Both are central differences of one stream function, so the central
    difference divergence of the table is zero up to rounding.
    """
    rows, cols = np.arange(CELLS)[:, None], np.arange(CELLS)[None, :]
    sines = trig.sin(np.arange(CELLS) / CELLS)
    cosines = trig.cos(np.arange(CELLS) / CELLS)
    u, v = np.zeros((CELLS, CELLS)), np.zeros((CELLS, CELLS))
    energy = 0.0
    for wave in range(_WAVES):
        crests = _LEAST + (_MOST - _LEAST) * (wave / _WAVES) * (wave / _WAVES)
        along, across = trig.direction(chance(0, wave, 1))
        kx, ky = floor(crests * along + 0.5), floor(crests * across + 0.5)
        shift = floor(chance(0, wave, 2) * CELLS)
        # The slope of sin at the phase of every grid point, as central differences have it.
        slope = cosines[(kx * cols + ky * rows + shift) & _MASK]
        size = 1.0 / sqrt(kx * kx + ky * ky) / (1.0 + crests / 8.0)
        down, right = size * float(sines[ky & _MASK]), size * float(sines[kx & _MASK])
        u = u + slope * down
        v = v - slope * right
        energy += (down * down + right * right) / 2.0
    scale = 1.0 / sqrt(energy)
    return u * scale, v * scale


@cache
def _flat() -> tuple[Array, Array, list[float], list[float]]:
    u, v = curl_table()
    return u.ravel(), v.ravel(), u.ravel().tolist(), v.ravel().tolist()


class Air:
    """The air over one place: steady wind plus turbulence of a given strength, px per tick."""

    def __init__(
        self, seed: int, strength: float = 0.3, wind: tuple[float, float] = (0.0, 0.0)
    ) -> None:
        """``strength`` is the root mean square speed of the turbulence; the seed shifts it."""
        self.strength = strength
        self.wind = wind
        self._shift_x = chance(seed, 1) * CELLS
        self._shift_y = chance(seed, 2) * CELLS
        self._u, self._v, self._u_list, self._v_list = _flat()

    def _drift(self, tick: int) -> tuple[float, float]:
        part = (tick % _PERIOD) * (CELLS / _PERIOD)
        return self._shift_x - part * _DRIFT[0], self._shift_y - part * _DRIFT[1]

    def at(self, x: float, y: float, tick: int) -> tuple[float, float]:
        """Velocity of the air at the point (x, y) px, bilinear in the table, px per tick."""
        drift_x, drift_y = self._drift(tick)
        at_x, at_y = x * (1.0 / CELL) + drift_x, y * (1.0 / CELL) + drift_y
        left, top = floor(at_x), floor(at_y)
        fx, fy = at_x - left, at_y - top
        row, below = (top & _MASK) * CELLS, ((top + 1) & _MASK) * CELLS
        col, beside = left & _MASK, (left + 1) & _MASK
        a, b, c, d = row + col, row + beside, below + col, below + beside
        w_d = fx * fy
        w_b, w_c = fx - w_d, fy - w_d
        w_a = (1.0 - fx) - w_c
        u, v = self._u_list, self._v_list
        gust_x = u[a] * w_a + u[b] * w_b + u[c] * w_c + u[d] * w_d
        gust_y = v[a] * w_a + v[b] * w_b + v[c] * w_c + v[d] * w_d
        return gust_x * self.strength + self.wind[0], gust_y * self.strength + self.wind[1]

    def over(self, x: Array, y: Array, tick: int) -> tuple[Array, Array]:
        """``at`` for many points at once: float64 arrays of one shape, the same bits."""
        drift_x, drift_y = self._drift(tick)
        at_x, at_y = x * (1.0 / CELL) + drift_x, y * (1.0 / CELL) + drift_y
        left, top = np.floor(at_x), np.floor(at_y)
        fx, fy = at_x - left, at_y - top
        col, top_row = left.astype(np.intp), top.astype(np.intp)
        row, below = (top_row & _MASK) * CELLS, ((top_row + 1) & _MASK) * CELLS
        beside = (col + 1) & _MASK
        col = col & _MASK
        a, b, c, d = row + col, row + beside, below + col, below + beside
        w_d = fx * fy
        w_b, w_c = fx - w_d, fy - w_d
        w_a = (1.0 - fx) - w_c
        u, v = self._u, self._v
        gust_x = u[a] * w_a + u[b] * w_b + u[c] * w_c + u[d] * w_d
        gust_y = v[a] * w_a + v[b] * w_b + v[c] * w_c + v[d] * w_d
        return gust_x * self.strength + self.wind[0], gust_y * self.strength + self.wind[1]
