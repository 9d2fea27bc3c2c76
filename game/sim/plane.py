"""The tilted plane: one helper for what must look round on the floor.

Simulation and Tiled share one plane: ground = screen pixels, x right, y down.
The camera looks down at 42 degrees, so a circle on the floor is drawn as an
ellipse of height ``KY`` times its width. Walking is measured in plain pixels;
reach, light and rims are measured here.
"""

from __future__ import annotations

from math import sqrt
from typing import Final

KY: Final = 0.669
"""sin 42 degrees: how much the floor's depth is squashed on the screen."""

KZ: Final = 0.743
"""cos 42 degrees: how many screen pixels one unit of height is drawn up."""


_ASLANT: Final = sqrt(0.5)
FACINGS: Final = {
    "south": (0.0, 1.0),
    "south-east": (_ASLANT, _ASLANT),
    "east": (1.0, 0.0),
    "north-east": (_ASLANT, -_ASLANT),
    "north": (0.0, -1.0),
    "north-west": (-_ASLANT, -_ASLANT),
    "west": (-1.0, 0.0),
    "south-west": (-_ASLANT, _ASLANT),
}
"""Unit vectors of the eight ways one can face; north is up on the screen."""


def tilted(dx: float, dy: float) -> float:
    """Distance on the tilted floor of the offset (dx, dy) px, in px."""
    dy = dy / KY
    return sqrt(dx * dx + dy * dy)


def within(dx: float, dy: float, reach: float) -> bool:
    """Whether the offset (dx, dy) px lies within ``reach`` px on the tilted floor."""
    dy = dy / KY
    return dx * dx + dy * dy <= reach * reach
