"""Quality: what low, medium and high spend. Never what can be understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Quality:
    """What one setting spends."""

    resolution: float
    """Px of the floor for each window px. What stands on it is drawn at the window's size."""
    light: int
    """Px of the floor across one px of the light buffers."""
    deep: bool
    """The night lies visibly below the crystal, and moves apart from it."""
    mirror: bool
    """Everybody and all furniture is mirrored in the crystal; the dreamer always is."""
    motes: int
    """Dust in the air, at most so many."""
    hdr: bool
    """The picture is kept in scene light, blooms, and is developed at the end."""
    storm: float
    """Of the birds of a storm, so many fly; those left out are far ones."""
    samples: int
    """Samples a px against jagged edges where there is such a picture, 0 for none."""


QUALITIES: Final[dict[str, Quality]] = {
    "low": Quality(0.5, 4, deep=False, mirror=False, motes=40, storm=0.3, hdr=False, samples=0),
    "medium": Quality(1.0, 5, deep=True, mirror=True, motes=80, storm=0.6, hdr=True, samples=4),
    "high": Quality(1.0, 3, deep=True, mirror=True, motes=140, storm=1.0, hdr=True, samples=8),
}


def suits(renderer: str) -> str:
    """The quality to begin with on a device of that name, as OpenGL tells it."""
    slow = ("llvmpipe", "softpipe", "swrast", "software")
    return "low" if any(word in renderer.lower() for word in slow) else "medium"
