"""Trig: sine and cosine by turn (one turn = 1.0) from one table, and unit vectors.

libm's and numpy's sines differ in their last bit between machines and SIMD
paths, so the rules use none of them: the table here is summed from the Taylor
series in +, -, * and /, and read by linear interpolation (off by at most 3e-7).
Floats in give floats out, float64 arrays give float64 arrays of the same bits.
Angles grow from x (right) towards y (down).
"""

from __future__ import annotations

from itertools import pairwise
from math import floor, sqrt
from typing import Final, overload

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

SIZE: Final = 4096
"""Steps of the table in a turn."""

TAU: Final = 6.283185307179586
"""Radians in a turn."""


def _series(turn: float, first: int) -> float:
    """Taylor series of sine (``first`` = 1) or cosine (0), for at most an eighth of a turn."""
    x = TAU * turn
    total = 1.0
    for n in range(first + 18, first, -2):
        total = 1.0 - total * (x * x) / (n * (n - 1))
    return total * x if first else total


def _table() -> list[float]:
    eighth, quarter = SIZE // 8, SIZE // 4
    rise = [_series(i / SIZE, 1) for i in range(eighth)]
    rise += [_series((quarter - i) / SIZE, 0) for i in range(eighth, quarter + 1)]
    half = rise[:-1] + rise[:0:-1]
    # One step past the turn, since a fraction of a turn may round up to 1.
    return [*half, *(0.0 - s for s in half), 0.0, rise[1]]


_SINES: Final = _table()
_RISES: Final = [after - before for before, after in pairwise(_SINES)]
_SINE_ARRAY: Final = np.array(_SINES)


@overload
def sin(turn: float) -> float: ...
@overload
def sin(turn: Array) -> Array: ...
def sin(turn: float | Array) -> float | Array:
    """Sine of an angle in turns."""
    if isinstance(turn, np.ndarray):
        at = (turn - np.floor(turn)) * SIZE
        low = at.astype(np.intp)
        start = _SINE_ARRAY[low]
        return np.asarray(start + (_SINE_ARRAY[low + 1] - start) * (at - low))
    place = (turn - floor(turn)) * SIZE
    step = int(place)
    return _SINES[step] + _RISES[step] * (place - step)


@overload
def cos(turn: float) -> float: ...
@overload
def cos(turn: Array) -> Array: ...
def cos(turn: float | Array) -> float | Array:
    """Cosine of an angle in turns."""
    return sin(turn + 0.25)


def direction(turn: float) -> tuple[float, float]:
    """Unit vector (to 1e-6) that points along an angle in turns."""
    # ``sin`` twice, without asking twice what a turn is.
    quarter = turn + 0.25
    along, across = (quarter - floor(quarter)) * SIZE, (turn - floor(turn)) * SIZE
    i, k = int(along), int(across)
    return _SINES[i] + _RISES[i] * (along - i), _SINES[k] + _RISES[k] * (across - k)


def rotate(x: float, y: float, turn: float) -> tuple[float, float]:
    """The vector (x, y) turned by an angle in turns, from x towards y."""
    c, s = direction(turn)
    return x * c - y * s, x * s + y * c


def unit(x: float, y: float) -> tuple[float, float]:
    """The vector (x, y) at length 1; one shorter than 1e-100 stays as it is."""
    square = x * x + y * y
    if square < 1e-200:
        return x, y
    length = sqrt(square)
    return x / length, y / length
