"""Relics and their doors: held, set down, blooming, open."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from game.sim import tuning
from game.sim.events import DoorBloomed, Event, Refused, RelicSetDown, Said
from game.sim.level import Level, RelicDoor, YoungerSelf
from game.sim.plane import tilted
from game.sim.progress import Progress

_THRESHOLDS: Final[Mapping[str, tuple[int, ...]]] = {
    "lesson": tuning.LESSON_COURAGE,
    "childhood": tuning.CHILDHOOD_COURAGE,
}


class DoorState:
    """One relic's door: ``held`` by its self, ``blooming`` or ``open``."""

    def __init__(self, door: RelicDoor, is_open: bool) -> None:
        self.door = door
        self.state = "open" if is_open else "held"
        self.ticks = tuning.BLOOM_TICKS if is_open else 0
        """Ticks since the relic was set down, at most ``BLOOM_TICKS``."""


class Doors:
    """All relic doors of a level."""

    def __init__(self, level: Level, progress: Progress) -> None:
        self.all = tuple(DoorState(door, door.relic in progress.opened) for door in level.doors)
        self._blooming: list[DoorState] = []
        self._selves = level.selves
        self._kinds = {door.relic: door.kind for door in level.doors}

    def of(self, relic: str) -> DoorState | None:
        """The door of that relic, None where the level has none."""
        for state in self.all:
            if state.door.relic == relic:
                return state
        return None

    def has_bloomed(self, relic: str, progress: Progress) -> bool:
        """Whether the relic's door stands open, here or, where it has none here, elsewhere."""
        state = self.of(relic)
        return relic in progress.opened if state is None else state.state == "open"

    def need(self, relic: str, progress: Progress) -> int | None:
        """Cranes the relic asks for; None for one that does not open by courage."""
        thresholds = _THRESHOLDS.get(self._kinds.get(relic, ""))
        if thresholds is None:
            return None
        kind = self._kinds[relic]
        opened = sum(1 for name in progress.opened if self._kinds.get(name) == kind)
        return thresholds[min(opened, len(thresholds) - 1)]

    def next_need(self, progress: Progress) -> int | None:
        """Cranes the next closed door asks for; None when none is left."""
        needs = [
            need
            for state in self.all
            if state.state == "held" and (need := self.need(state.door.relic, progress)) is not None
        ]
        return min(needs, default=None)

    def touch(self, keeper: YoungerSelf, progress: Progress) -> tuple[Progress, list[Event]]:
        """The dreamer touches a self or its relic: it speaks, refuses, or sets the relic down."""
        state = self.of(keeper.relic)
        if state is not None and state.state != "held":
            home = keeper.home if keeper.relic in progress.earned else ""
            return progress, _said(keeper, home or keeper.after)
        need = self.need(keeper.relic, progress)
        if state is None or need is None:
            return progress, _said(keeper, keeper.before)
        if progress.courage < need:
            refused = Refused(keeper.relic, progress.courage, need)
            return progress, [*_said(keeper, keeper.before), refused]
        state.state = "blooming"
        self._blooming = [state for state in self.all if state.state == "blooming"]
        progress = progress.opening(keeper.relic)
        return progress, [RelicSetDown(keeper.relic), *_said(keeper, keeper.after)]

    def greet(self, x: float, y: float, progress: Progress) -> list[Event]:
        """Who came home by a door at (x, y) px is greeted by the self it belongs to."""
        near = {
            state.door.relic
            for state in self.all
            if tilted(state.door.x - x, state.door.y - y) < tuning.GREETING_REACH
        }
        homes = near.intersection(progress.earned)
        return [e for k in self._selves if k.relic in homes for e in _said(k, k.home)]

    def step(self) -> list[Event]:
        """Let what blooms bloom for a tick."""
        events: list[Event] = []
        for state in self._blooming[:]:
            state.ticks += 1
            if state.ticks >= tuning.BLOOM_TICKS:
                state.state = "open"
                self._blooming.remove(state)
                door = state.door
                events.append(DoorBloomed(door.relic, door.x, door.y, not door.target))
        return events


def _said(keeper: YoungerSelf, text: str) -> list[Event]:
    return [Said(keeper.id, text)] if text else []
