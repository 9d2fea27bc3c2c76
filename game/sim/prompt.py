"""Prompt: what the act button would do where the dreamer stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.sim import tuning
from game.sim.events import Read
from game.sim.geometry import centre
from game.sim.level import Passage, Reading, YoungerSelf
from game.sim.part import Live
from game.sim.plane import tilted

if TYPE_CHECKING:
    from game.sim.world import World


@dataclass(frozen=True, slots=True)
class Prompt:
    """``verb`` is ``relic`` (held still), ``speak``, ``read``, ``plunge`` or what a part says.

    (x, y) px is the target's foot.
    """

    verb: str
    x: float
    y: float
    target: YoungerSelf | Reading | Live | Passage


def find_prompt(world: World) -> Prompt | None:
    """The nearest thing in reach of the dreamer, None without one."""
    x, y = world.player.x, world.player.y
    found: Prompt | None = None
    nearest = tuning.ACT_REACH
    for keeper in world.level.selves:
        away = tilted(keeper.x - x, keeper.y - y)
        if away < nearest:
            nearest = away
            state = world.doors.of(keeper.relic)
            held = state is not None and state.state == "held"
            found = Prompt("relic" if held else "speak", keeper.x, keeper.y, keeper)
    for reading in world.level.readings:
        away = tilted(reading.x - x, reading.y - y)
        if away < nearest:
            nearest = away
            found = Prompt("read", reading.x, reading.y, reading)
    for live, call in world.parts.calls(x, y):
        away = tilted(call.x - x, call.y - y)
        if away < nearest:
            nearest = away
            found = Prompt(*call, live)
    asking = world.treading.asking(x, y)
    if asking is not None:
        found = Prompt("plunge", *centre(asking.outline), asking)
    return found


def answer(world: World, prompt: Prompt) -> None:
    """The act button was pressed on it."""
    target = prompt.target
    match target:
        case YoungerSelf():
            world.progress, words = world.doors.touch(target, world.progress)
            for word in words:
                world.tell(word)
        case Reading():
            world.tell(Read(target.text))
        case Passage():
            world.treading.answer(target, world)
        case _:
            target.act()
