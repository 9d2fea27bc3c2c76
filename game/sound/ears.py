"""Ears: from what happens in a place to short sounds, where they come from, and captions.

One entry an event: a new kind of event is heard by adding it to ``HEARD``, or is one of ``SILENT``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from game.sim import events as told
from game.sim.events import Event
from game.sim.world import World
from game.sound.cues import Cue, where

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
        return Cue(name, gain, *where(world.parts.of(event.part_id), world), caption)

    return heard


_STEPS: Final = {
    "card": "step-card",
    "crystal": "step-crystal",
    "stone": "step-obsidian",
    "obsidian": "step-obsidian",
    "glass": "step-glass",
    "jade": "step-glass",
    "paper": "step-paper",
    "fold": "step-paper",
    "paint": "step-paint",
    "ink": "step-paint",
    "frost": "step-frost",
    "meadow": "step-meadow",
    "fire": "step-fire",
}
"""By what is underfoot; whatever is not here sounds like crystal."""


def _step(event: told.Stepped, world: World) -> Cue:
    if not world.level.barefoot:
        return Cue("step-shoe")
    return Cue("step-line" if event.on_line else _STEPS.get(event.ground, "step-crystal"))


_CHAIN: Final = ("b", "g", "c-sharp")
"""The k-th clean catch of a chain is the theme's next note after the hinge, A,"""
_CHAINS: Final = {
    "chasm": ("b", "g", "c"),
    "cliff": ("b", "g", "c"),
    "kite": ("b", "g", "c"),
    "sun": ("b-flat", "g", "c"),
    "report": ("b-flat", "g", "c"),
    "letter": ("b-flat", "g", "c"),
}
"""in the mode of the place."""


def _caught(event: told.Caught, world: World) -> Cue:
    if not event.clean:
        return Cue("catch", 1.0, event.x, event.y)
    notes = _CHAINS.get(world.level.name, _CHAIN)
    return Cue(f"clean-{notes[min(event.flow, len(notes)) - 1]}", 1.0, event.x, event.y)


def _breath(event: told.Breathed, _world: World) -> Cue:
    return Cue("breath-in" if event.inhale else "breath-out")


def _strode(event: told.Strode, _world: World) -> Cue:
    return Cue("stride" if event.on_beat else "stumble")


def _said(event: told.Said, world: World) -> Cue:
    speaker = next(who for who in world.level.selves if who.id == event.self_id)
    return Cue("whisper", 0.8, speaker.x, speaker.y)


def ordinal(relic: str, world: World) -> int:
    """Which door of the dream the relic's is, 1 to 7: each tells one interval of the theme."""
    opened = world.progress.opened
    return min(7, opened.index(relic) + 1 if relic in opened else len(opened) + 1)


def _set_down(event: told.RelicSetDown, world: World) -> Cue:
    holder = next((who for who in world.level.selves if who.relic == event.relic), None)
    x, y = (holder.x, holder.y) if holder is not None else (None, None)
    return Cue(f"relic{ordinal(event.relic, world)}", 1.0, x, y)


def _bloomed(event: told.DoorBloomed, world: World) -> Cue:
    if event.sealed:
        return Cue("sealed", 1.0, event.x, event.y, "light, and no door")
    return Cue(f"bloom{ordinal(event.relic, world)}", 1.0, event.x, event.y, "a door opens")


def _tube(event: told.TubeDied, world: World) -> Cue:
    tube = next(tube for tube in world.level.tubes if tube.id == event.tube_id)
    return Cue("tube", 1.0, tube.x, tube.y, "a light dies")


def _left(event: told.Left, _world: World) -> Cue:
    return Cue("melt" if event.look == "glass" else "cross")


def _began(event: told.WritingBegan, world: World) -> Cue:
    lectern = where(world.parts.of(event.part_id), world)
    return Cue("inhale", 1.0, *lectern, "the room draws breath")


HEARD: Final[Mapping[type[Event], Heard]] = {
    told.Stepped: _step,
    told.Reached: _here("miss"),
    told.Caught: _caught,
    told.Whispered: _here("whisper"),
    told.FlowLost: _here("flow-lost"),
    told.Startled: _at("startle", caption="a crane startles"),
    told.Beat: _at("flap", 0.7),
    told.Perched: _at("settle"),
    told.CraneShown: _at("shown", caption="a crane unfolds"),
    told.Breathed: _breath,
    told.Dashed: _here("dash"),
    told.Folded: _of_part("fold"),
    told.KiteHeld: _of_part("kite"),
    told.KiteLetGo: _of_part("kite", 0.6),
    told.StormCaught: _at("refill"),
    told.Frosted: _of_part("frost", caption="frost"),
    told.Puffed: _here("puff"),
    told.PushedOff: _here("push"),
    told.Strode: _strode,
    told.Said: _said,
    told.Refused: _here("refused", caption="not yet"),
    told.RelicSetDown: _set_down,
    told.DoorBloomed: _bloomed,
    told.PassageOpened: _at("passage", caption="a way opens"),
    told.HingePassed: _here("hinge"),
    told.SetBack: _here("set-back", caption="back to the hinge"),
    told.Fell: _here("fall"),
    told.LineWalked: _here("stretch"),
    told.FigureLit: _here("figure", caption="a constellation is whole"),
    told.TubeDied: _tube,
    told.Read: _here("page"),
    told.Left: _left,
    told.Shattered: _of_part("shatter", caption="the plate breaks"),
    told.Reassembled: _of_part("reassemble", caption="the plate is whole"),
    told.Remade: _of_part("remade"),
    told.WritingBegan: _began,
    told.WritingLeft: _of_part("hand"),
    told.Written: _of_part("written"),
    told.Learned: _here("learned"),
    told.Awoke: _here("wake"),
}

SILENT: Final[frozenset[type[Event]]] = frozenset(
    {
        told.StateChanged,  # music and place say it
        told.SceneBegan,  # what a scene plays, ``clockwork`` plays by its ticks
        told.SceneEnded,
        told.Touched,  # every bump sounds, the first as well: see ``clockwork``
    }
)
"""What happens without a sound of its own."""


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
