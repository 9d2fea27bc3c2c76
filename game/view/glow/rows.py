"""Glow rows: the kinds of things that only shine, each as a row for ``luminous.glsl``. No GL."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.view.fold.palette import Colour, linear

Floats = NDArray[np.float32]
Row = tuple[float, ...]

GLOW, MOTE, RING, FLAME, STREAK, STAR, BAR, POOL, WEDGE, FACET, CONE = range(11)
WIDTH: Final = 12


def row(
    kind: int,
    at: tuple[float, float, float],
    half: tuple[float, float],
    light: Iterable[float],
    *,
    before: float = 0.0,
    angle: float = 0.0,
    seed: float = 0.0,
) -> Row:
    """One luminous thing: plane x, y and world z; half width and height px; linear light."""
    return (*at, before, *half, float(kind), angle, *light, seed)


def light_of(colour: Colour, by: float) -> tuple[float, float, float]:
    """Linear light of a colour, so strong."""
    r, g, b = linear(colour)
    return float(r) * by, float(g) * by, float(b) * by


def table(rows: Sequence[Row] | Floats) -> Floats:
    """(n, WIDTH)."""
    return np.array(rows, np.float32).reshape(-1, WIDTH)


def share(seed: int, k: int) -> float:
    """0..1, chance number ``k`` of a seed: looks have a chance of their own."""
    h = (seed * 2654435761 + k * 40503 + 12345) & 0xFFFFFFFF
    h = ((h >> 15) ^ h) * 2246822519 & 0xFFFFFFFF
    return ((h >> 13) ^ h) % 65536 / 65536
