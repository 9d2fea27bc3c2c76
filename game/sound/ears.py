"""Ears: from what happens in a place to short sounds, where they come from, and captions.

One entry an event: a new kind of event is heard by adding it to ``HEARD``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from game.sim import events as told
from game.sim.events import Event
from game.sim.world import World


@dataclass(frozen=True, slots=True)
class Cue:
    """A short sound that is to be heard."""

    name: str
    gain: float = 1.0
    x: float | None = None
    """px on the plane; None = it comes from the dreamer, or from everywhere."""
    y: float | None = None
    caption: str = ""
    """What is shown for who cannot hear it, where it matters."""


Heard = Callable[[Any, World], Cue | None]


def _at(name: str, gain: float = 1.0, caption: str = "") -> Heard:
    """A sound where the event is."""
    return lambda event, _world: Cue(name, gain, event.x, event.y, caption)


def _here(name: str, gain: float = 1.0, caption: str = "") -> Heard:
    """A sound where the dreamer is."""
    return lambda _event, _world: Cue(name, gain, None, None, caption)


def _of_part(name: str, gain: float = 1.0, caption: str = "") -> Heard:
    """A sound where a part of the level is."""

    def heard(event: Any, world: World) -> Cue:
        left, top, right, bottom = world.parts.of(event.part_id).box
        return Cue(name, gain, (left + right) / 2, (top + bottom) / 2, caption)

    return heard


_STEPS: Final = {"card": "step-card", "crystal": "step-crystal", "obsidian": "step-obsidian"}


def _step(event: told.Stepped, world: World) -> Cue:
    if event.on_line:
        return Cue("step-line", 1.0)
    shod = not world.level.barefoot
    return Cue("step-shoe" if shod else _STEPS.get(event.ground, "step-crystal"))


def _caught(event: told.Caught, _world: World) -> Cue:
    return Cue(f"clean{event.flow}" if event.clean else "catch", 1.0, event.x, event.y)


def _breath(event: told.Breathed, _world: World) -> Cue:
    return Cue("breath-in" if event.inhale else "breath-out", 0.8)


def _set_back(_event: told.SetBack, _world: World) -> Cue:
    return Cue("set-back", caption="back to the hinge")


HEARD: Final[Mapping[type[Event], Heard]] = {
    told.Stepped: _step,
    told.Reached: _here("miss"),
    told.Caught: _caught,
    told.Startled: _at("startle", caption="a crane startles"),
    told.Beat: _at("flap", 0.7),
    told.Perched: _at("settle"),
    told.Breathed: _breath,
    told.Dashed: _here("dash"),
    told.StormCaught: _at("refill"),
    told.SetBack: _set_back,
    told.DoorBloomed: _at("bloom", caption="a door opens"),
    told.RelicSetDown: _here("relic"),
}


class Ears:
    """Turns a tick's events into cues."""

    def hear(self, events: Iterable[Event], world: World) -> list[Cue]:
        """What is to be heard of them, in order."""
        cues = []
        for event in events:
            heard = HEARD.get(type(event))
            cue = heard(event, world) if heard is not None else None
            if cue is not None:
                cues.append(cue)
        return cues
