"""Tubes: how bright a fluorescent is, band by band. Pure looks; rules know only life and death.

A tube is ``BANDS`` lengths of light in a row. Each dies in one of four ways: it
sputters, it runs dark from one end to the other, it bursts, or it ebbs to the middle.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim.level import Tube

Floats = NDArray[np.float32]

BANDS: Final = 9
DYING_TICKS: Final = 66
"""From the moment one passes beneath to the dark."""
EMBER_TICKS: Final = 300
"""How long the colder end still glows after that."""
LAST_EMBER: Final = 0.34
"""What never quite goes out at the other end."""

Bands = tuple[float, ...]


def chance(*keys: int) -> float:
    """0..1 by the keys alone."""
    h = 2166136261
    for key in keys:
        h = ((h ^ (key & 0xFFFFFFFF)) * 16777619) & 0xFFFFFFFF
        h ^= h >> 13
        h = (h * 747796405) & 0xFFFFFFFF
    return ((h ^ (h >> 16)) & 0xFFFF) / 65536


def weak_end(tube: int) -> int:
    """-1 west, 1 east: the end that spits, and glows last."""
    return 1 if chance(tube, 3) < 0.6 else -1


def bands(tube: int, tick: int, died: int | None, wear: float = 0.0) -> Bands:
    """``BANDS`` brightnesses from west to east, 0 dark, 1 full.

    ``died`` is the tick in which one passed beneath, None while it lives; ``wear`` 0
    hums, and the nearer it comes to 1 the more often it stutters.
    """
    if died is None:
        return _living(tube, tick, wear)
    age = tick - died
    if age >= DYING_TICKS:
        return (0.0,) * BANDS
    if age < 4:
        return (1.3,) * BANDS
    return _WAYS[tube % len(_WAYS)](tube, age)


def brightness(shown: Bands) -> float:
    """What all bands give together, 0..1."""
    return sum(shown) / len(shown)


def embers(tube: int, tick: int, died: int | None, wear: float = 0.0) -> tuple[float, float]:
    """0..1: how much the west and the east end glow."""
    weak = weak_end(tube)
    if died is None:
        spits = 0.7 * wear * (0.6 + 0.4 * chance(tube, tick // 3, 11))
        return (spits, 0.0) if weak < 0 else (0.0, spits)
    cold = max(0.0, 1.0 - (tick - died) / (DYING_TICKS + EMBER_TICKS)) ** 2
    last = max(cold, LAST_EMBER * (0.85 + 0.15 * chance(tube, tick // 40)))
    return (last, cold) if weak < 0 else (cold, last)


def shown(tubes: Iterable[Tube], dead: Mapping[int, int], tick: int) -> Floats:
    """Rows as ``Snapshot.tubes``; ``dead`` is the tick in which each died that has."""
    rows = []
    for tube in tubes:
        died = dead.get(tube.id)
        lit = bands(tube.id, tick, died, tube.wear)
        rows.append((brightness(lit), *embers(tube.id, tick, died, tube.wear), *lit))
    return np.array(rows, np.float32).reshape(-1, 3 + BANDS)


def _living(tube: int, tick: int, wear: float) -> Bands:
    hum = 1.0 - 0.03 * (tick % 4 < 2)
    often, slot = 0.28 + 0.9 * wear, tick // 90
    start = 90 * slot + int(chance(tube, slot) * (70 - 60 * wear))
    length = 14 + int(60 * wear)
    stutters = chance(tube, slot, 7) < often and start <= tick < start + length
    dip = (0.45 + 0.35 * wear) * (chance(tube, tick // 2) < 0.5) if stutters else 0.0
    weak = 0 if weak_end(tube) < 0 else BANDS - 1
    return tuple(
        (hum - dip) * (1.0 - (0.10 + 0.75 * wear) * max(0.0, 1.0 - abs(i - weak) / 3.4))
        for i in range(BANDS)
    )


def _sputters(tube: int, age: int) -> Bands:
    """On and off, ever more faintly."""
    left = 1.0 - age / DYING_TICKS
    lit = chance(tube, age // 3) < 0.30 + 0.45 * left
    level = 0.35 + 0.65 * left if lit else 0.04
    return tuple(level * (0.55 + 0.45 * chance(tube, age // 3, i)) for i in range(BANDS))


def _runs_out(tube: int, age: int) -> Bands:
    """The dark comes in at one end, and drives the light out at the other."""
    front = (age / DYING_TICKS) ** 1.5 * (BANDS + 1.5)
    shown = [min(1.0, max(0.0, i + 1.0 - front)) for i in range(BANDS)]
    spit = 0.3 + 0.7 * chance(tube, age // 2)
    shown = [v * spit if v < 1.0 else v for v in shown]
    return tuple(shown if weak_end(tube) > 0 else reversed(shown))


def _bursts(tube: int, age: int) -> Bands:
    """One white blow, dark, and twice a ghost of itself in the middle."""
    if age < 9:
        return (1.6,) * BANDS
    ghost = 24 <= age < 34 or 44 <= age < 50
    level = 0.30 * (1.0 - age / DYING_TICKS) * (chance(tube, age // 2) < 0.7) if ghost else 0.0
    return tuple(level * max(0.0, 1.0 - abs(i - BANDS // 2) / 3.0) for i in range(BANDS))


def _ebbs(tube: int, age: int) -> Bands:
    """Drawn in from both ends to a knot that gutters in the middle."""
    left = 1.0 - age / DYING_TICKS
    reach = 0.6 + left * BANDS * 0.62
    gutter = 0.7 + 0.3 * chance(tube, age // 4)
    return tuple(
        gutter * min(1.0, 0.25 + left) * min(1.0, max(0.0, reach - abs(i - BANDS // 2)))
        for i in range(BANDS)
    )


_WAYS: Final[tuple[Callable[[int, int], Bands], ...]] = (_sputters, _runs_out, _bursts, _ebbs)
