"""Mood: what of a world its music follows, and what that does to the stems."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from game.sim.tuning import FLOW_MOST
from game.sim.world import World

_BOLD: Final = 50
"""Cranes with which courage is full to the ear."""


@dataclass(frozen=True, slots=True)
class Mood:
    """0 to 1 each."""

    courage: float = 0.0
    fear: float = 0.0
    flow: float = 0.0
    breath: float = 0.0

    @classmethod
    def of(cls, world: World) -> Mood:
        """That of the dreamer now."""
        return cls(
            min(1.0, world.progress.courage / _BOLD),
            world.fear,
            world.flow / FLOW_MOST,
            world.player.calm,
        )


class Levels(NamedTuple):
    """Gains of the stems and of the bus, in the order of ``pieces.STEMS``."""

    ground: float
    pulse: float
    voice: float
    light: float
    cents: float
    """How far the pitch swings."""
    open: float
    """How far the filter is open, 0 to 1."""


def levels(mood: Mood) -> Levels:
    """Where the mix goes in that mood: fear thins and darkens, and nothing gets louder by it."""
    courage, fear, flow, breath = mood.courage, mood.fear, mood.flow, mood.breath
    calm = 1.0 - fear
    return Levels(
        ground=1.0 - 0.35 * fear,
        pulse=(0.35 + 0.65 * _soft(0.0, 0.15, courage))
        * (1.0 - 0.55 * fear)
        * (1.0 - 0.25 * breath)
        + 0.25 * flow,
        voice=_soft(0.02, 0.55, courage) * (1.0 - 0.85 * fear) * (1.0 + 0.25 * breath),
        light=(0.12 + 0.88 * _soft(0.0, 1.0, flow)) * (1.0 - 0.9 * fear) + 0.3 * breath * calm,
        cents=22.0 * fear**1.5,
        open=min(1.0, max(0.0, 0.45 + 0.25 * courage + 0.55 * breath + 0.25 * flow - 0.55 * fear)),
    )


_RISE: Final = 0.010
_FALL: Final = 0.016
_FILTER: Final = 0.06
"""Parts of the way a tick: courage comes slowly, fear a little faster, a breath at once."""


def slewed(now: Levels, goal: Levels) -> Levels:
    """A tick nearer to the goal."""
    pairs = zip(now, goal, strict=True)
    moved = Levels(*(a + (_RISE if b > a else _FALL) * (b - a) for a, b in pairs))
    return moved._replace(open=now.open + _FILTER * (goal.open - now.open))


def _soft(low: float, high: float, x: float) -> float:
    u = min(1.0, max(0.0, (x - low) / (high - low)))
    return u * u * (3.0 - 2.0 * u)
