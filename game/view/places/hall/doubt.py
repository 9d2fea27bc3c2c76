"""Doubt: pages that circle high over a hall with a podium, until it is crowned. No GL.

They are looks alone: few, slow, and gone from wherever they would hide the dreamer.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import cos, exp, pi, sin
from typing import TYPE_CHECKING, Final

from game.sim.chance import chance
from game.sim.plane import KY, KZ
from game.sim.states import STATES
from game.view.fold.aloft import POSES

if TYPE_CHECKING:
    from game.view.places.hall.pulpit import Podium
    from game.view.snapshot import Snapshot

COUNT: Final = 7
_SOUTH: Final = 640.0
"""px south of the podium of the middle of the wind."""
_TURN: Final = 0.075
"""Radians a second the wind goes round."""
_NEARER: Final = 0.22
_CLEAR: Final = 150.0
"""px round the dreamer on the screen that stay clear."""
_ASIDE: Final = 80.0
"""px round a self."""


@dataclass(frozen=True, slots=True)
class Adrift:
    """A page: the point of the floor beneath it, how high, which pose, and its size."""

    x: float
    y: float
    height: float
    """World units."""
    pose: int
    heading: float
    size: float


def adrift(podium: Podium | None, shot: Snapshot, view: tuple[float, float]) -> Iterator[Adrift]:
    """The pages of this moment; what is so near to who looks moves faster than the floor."""
    left = 1.0 - shot.shares[STATES.index("crowned")]
    if podium is None or left <= 0.0:
        return
    people = [(who.x, who.y, _ASIDE) for who in shot.selves]
    people.append((shot.dreamer.x, shot.dreamer.y, _CLEAR))
    for k in range(COUNT):
        far = 300.0 + 620.0 * chance(k, 1)
        angle = 2 * pi * (k / COUNT + 0.07 * chance(k, 2)) + _TURN * shot.seconds * 360.0 / far
        x = podium.x + 1.25 * far * cos(angle)
        y = podium.y + _SOUTH + far * KY * sin(angle)
        x += _NEARER * (x - shot.corner[0] - view[0] / 2)
        y += _NEARER * (y - shot.corner[1] - view[1] / 2)
        height = 250.0 + 150.0 * chance(k, 3) + 24.0 * sin(shot.seconds * 0.5 + 2.0 * k)
        near = max(
            exp(-((x - at) ** 2 + (y - height * KZ - (foot - 40.0)) ** 2) / (clear * clear))
            for at, foot, clear in people
        )
        # 8 poses a second at most, as all that is folded.
        pose = int(shot.seconds * 3.0 + POSES * chance(k, 4)) % POSES
        size = (0.95 + 0.45 * chance(k, 5)) * (1.0 - near) ** 2 * left
        if size > 0.05:
            yield Adrift(x, y, height, pose, angle + 0.4 * k, size)


def shades(pages: Iterable[Adrift]) -> list[tuple[float, ...]]:
    """Their large soft shadows, as rows for ``shade.glsl``."""
    return [(one.x, one.y, 62.0 * one.size, 30.0 * one.size, 0.55 * one.size, 0.0) for one in pages]
