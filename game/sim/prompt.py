"""Prompt: what the act button would do where the dreamer stands."""

from __future__ import annotations

from dataclasses import dataclass

from game.sim import tuning
from game.sim.doors import Doors
from game.sim.level import Level, Reading, YoungerSelf
from game.sim.plane import tilted


@dataclass(frozen=True, slots=True)
class Prompt:
    """``verb`` is ``relic`` (held still), ``speak`` or ``read``; (x, y) px is the target's foot."""

    verb: str
    x: float
    y: float
    target: YoungerSelf | Reading


def find_prompt(level: Level, doors: Doors, x: float, y: float) -> Prompt | None:
    """The nearest thing in reach of (x, y) px, None without one."""
    found: Prompt | None = None
    nearest = tuning.ACT_REACH
    for keeper in level.selves:
        away = tilted(keeper.x - x, keeper.y - y)
        if away < nearest:
            nearest = away
            state = doors.of(keeper.relic)
            held = state is not None and state.state == "held"
            found = Prompt("relic" if held else "speak", keeper.x, keeper.y, keeper)
    for reading in level.readings:
        away = tilted(reading.x - x, reading.y - y)
        if away < nearest:
            nearest = away
            found = Prompt("read", reading.x, reading.y, reading)
    return found
