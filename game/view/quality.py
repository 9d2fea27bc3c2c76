"""Quality: resolution and passes at low, medium and high. Never what can be understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Quality:
    """What one setting spends."""

    resolution: float
    """Px of floor and light for each window px. What stands on the floor is always drawn
    at the window's own size."""
    light: int
    """Scene px across one px of the light buffers."""
    bloom_from: int
    """Scene px across one px of the finest bloom."""
    bloom: int
    """Levels of bloom, each half the size of the one before."""
    deep: bool
    """The night lies visibly below the crystal, and moves apart from it."""
    mirror: bool
    """Figures and things are mirrored in the crystal."""
    grain: bool
    motes: int
    """Dust in the air, at most so many."""
    samples: int
    """What the window should ask for against jagged edges, 0 for none."""


QUALITIES: Final[dict[str, Quality]] = {
    "low": Quality(0.5, 4, 4, 2, deep=False, mirror=True, grain=False, motes=40, samples=0),
    "medium": Quality(1.0, 4, 4, 4, deep=True, mirror=True, grain=True, motes=80, samples=4),
    "high": Quality(1.0, 2, 2, 6, deep=True, mirror=True, grain=True, motes=140, samples=8),
}


def suits(renderer: str) -> str:
    """The quality to begin with on a device of that name, as OpenGL tells it."""
    slow = ("llvmpipe", "softpipe", "swrast", "software")
    return "low" if any(word in renderer.lower() for word in slow) else "medium"
