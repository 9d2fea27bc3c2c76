"""Slabs: pieces of the ceiling that come down as it cracks, and are dust at once. No GL."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.sim.chance import chance
from game.sim.scenes import CRACKS
from game.view.fold import slab
from game.view.places.hall.crack import along

if TYPE_CHECKING:
    from game.view.places.hall.pulpit import Podium

COUNT: Final = 16
"""Slabs in all."""
_SPAN: Final = 190.0
"""Ticks in which they all let go."""
_HIGH: Final = 760.0
"""World units they come from."""
_DROP: Final = 62.0
"""Ticks of a fall."""
LIES: Final = 52.0
"""Ticks the dust of one is seen."""
_REACH: Final = (0.04, 0.52)
"""Of the crack's length, between which they break off."""


@dataclass(frozen=True, slots=True)
class Dropping:
    """A slab in the air: the point of the floor beneath it, how high, and its pose."""

    x: float
    y: float
    height: float
    page: str
    heading: float
    size: float


def dropping(podium: Podium | None, ticks: float) -> Iterator[Dropping]:
    """The slabs that are in the air ``ticks`` into the scene."""
    if podium is None or not CRACKS < ticks < CRACKS + _SPAN + _DROP:
        return
    for k in range(COUNT):
        x, y, began = _spot(podium, k)
        part = (ticks - began) / _DROP
        if 0.0 <= part < 1.0:
            shape = k % slab.SHAPES
            pose = int((ticks - began) / 7.5 + 8.0 * chance(k, 6)) % slab.POSES
            size = (0.8 + 0.7 * chance(k, 7)) * min(1.0, 4.0 * part)
            high = _HIGH * (1.0 - part * part)
            yield Dropping(x, y, high, f"slab/{shape}/{pose}", 6.28 * chance(k, 8), size)


def fallen(podium: Podium, ticks: float) -> Iterator[tuple[float, float, float]]:
    """Where slabs came down, px, and how many ticks ago, below ``LIES``."""
    if not CRACKS < ticks < CRACKS + _SPAN + _DROP + LIES:
        return
    for k in range(COUNT):
        x, y, began = _spot(podium, k)
        since = ticks - began - _DROP
        if 0.0 <= since < LIES:
            yield x, y, since


def _spot(podium: Podium, k: int) -> tuple[float, float, float]:
    """The point of the floor under slab ``k``, and the tick in which it lets go."""
    low, high = _REACH
    x, y = along(low + (high - low) * (k + chance(k, 1)) / COUNT)
    x += podium.x + 130.0 * (chance(k, 2) - 0.5)
    y += podium.y + 70.0 * (chance(k, 3) - 0.5)
    return x, y, CRACKS + 6.0 + _SPAN * ((k * 7) % COUNT + chance(k, 4)) / COUNT
