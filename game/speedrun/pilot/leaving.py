"""Leaving: steps that end in another place, or in waking."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from game.sim import tuning
from game.sim.areas import doorstep
from game.sim.controls import Controls
from game.sim.geometry import centre, gap
from game.speedrun.pilot.pilot import Pilot, PilotLostError

_STRAIGHT: Final = 60.0
"""px before a door from which one walks straight at it."""
_DRIFTS_OUT: Final = 4.0
"""px a tick."""


@dataclass(frozen=True, slots=True)
class Exit:
    """Go out by the passage of that name or to that place, waiting for it, answering if it asks.

    ``straight`` asks no chart for the way.
    """

    passage: str
    straight: bool = False

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        level, state = pilot.world.level, pilot.world.state
        passage = next(
            (
                p
                for p in level.passages
                if self.passage in (p.name, p.target) and (not p.when or state in p.when)
            ),
            None,
        )
        if passage is None:
            raise PilotLostError(f"no such passage in {level.name}")
        goal, here = centre(passage.outline), pilot.world
        while not _is_gone(pilot, here):
            prompt = pilot.world.prompt
            if prompt is not None and prompt.target is passage:
                yield from pilot.use(passage, goal)
            elif pilot.weightless:
                yield pilot.afloat(goal, tuning.FLOAT_MOST, _DRIFTS_OUT)
            elif self.straight:
                yield pilot.onto(goal)
            else:
                yield pilot.toward(goal, entering=passage.outline)


@dataclass(frozen=True, slots=True)
class Through:
    """Go through the door that has bloomed from that relic."""

    relic: str

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        state = pilot.world.doors.of(self.relic)
        if state is None or not state.door.target:
            raise PilotLostError("no such door leads anywhere")
        goal, here = (state.door.x, state.door.y + tuning.DOOR_DEPTH / 2), pilot.world
        while not _is_gone(pilot, here):
            if gap(pilot.here, goal) < _STRAIGHT:
                yield pilot.onto(goal)
            else:
                yield pilot.toward(goal, entering=doorstep(state.door))


@dataclass(frozen=True, slots=True)
class Awaken:
    """Wake through the door of that relic, or through the nearest that opens."""

    relic: str = ""

    def play(self, pilot: Pilot) -> Iterator[Controls]:
        """See Step."""
        world = pilot.world
        endings = [
            ending
            for ending in world.level.endings
            if self.relic in ("", ending.relic) and world.ending_opens(ending)
        ]
        if not endings:
            raise PilotLostError("no such door opens")
        ending = min(endings, key=lambda e: (gap(pilot.here, (e.x, e.y)), e.id))
        while not pilot.attempt.finished:
            yield pilot.toward(centre(ending.outline), entering=ending.outline)


def _is_gone(pilot: Pilot, place: object) -> bool:
    """Whether the run went on from that place, or is over."""
    return pilot.world is not place or pilot.attempt.finished
