"""Winding: a replay played up to one tick after another, as a ghost's world is.

Owns how its next place is made ready on the way there, and how it goes back. One whose
world is no longer the recorded one, or that cannot go on, is ``lost``.
"""

from __future__ import annotations

from typing import Final

from game.sim.controls import NEUTRAL, Controls
from game.sim.level import Level
from game.sim.mirror import turned
from game.sim.progress import Assists, Progress
from game.sim.space import Site
from game.sim.states import state_of
from game.sim.world import World
from game.speedrun.attempt import Attempt, Load, MakeWorld
from game.speedrun.machine import here
from game.speedrun.playback import Playback
from game.speedrun.replay import Replay
from game.speedrun.splits import Mark
from game.speedrun.states import Entry

_AHEAD: Final = 240
"""Ticks before a place is entered at which it begins to be made ready,"""
_SHAPES: Final = 40
"""and how many shapes are raised in each: about a millisecond's work."""


class Winding:
    """A replay that is played up to one tick after another.

    The replay says where it will go: the solids of its next place are raised on the way there,
    a few in each tick, for all at once would take longer than a frame can bear.
    """

    def __init__(self, replay: Replay, load: Load, make_world: MakeWorld = World) -> None:
        self._replay, self._load, self._seen = replay, load, 0
        self._judged = replay.header.machine.computes_like(here())
        self._make_world = make_world
        self._site: Site | None = None
        self._entries: list[Entry] = []
        """How each of its places was entered."""
        self._playback: Playback | None = None
        self.lost = False
        try:
            self._playback = Playback(replay, load, self._made)
            self._entries.append(Entry(self._playback.attempt))
        except (LookupError, ValueError):
            self.lost = True

    @property
    def attempt(self) -> Attempt | None:
        """The run as it stands; None where its place cannot even be entered."""
        return None if self._playback is None else self._playback.attempt

    @property
    def controls(self) -> Controls:
        """Those of the tick last played."""
        return NEUTRAL if self._playback is None else self._playback.controls

    @property
    def tick(self) -> int:
        """How far it was played."""
        return 0 if self._playback is None else self._playback.attempt.tick

    @property
    def over(self) -> bool:
        """Whether no input is left."""
        return self._playback is None or self._playback.over

    def to(self, tick: int, most: int) -> int:
        """Play on to that tick, by at most ``most``; returns by how many.

        Before a place that is not yet ready it waits.
        """
        count = 0
        self._look_ahead()
        while count < most and self.tick < tick and not self.over and not self.lost:
            if self._waits:
                break
            self._step()
            count += 1
        return count

    def back(self, tick: int) -> None:
        """Go back to where the place was entered that it was in at that tick."""
        while len(self._entries) > 1 and self._entries[-1].tick > tick:
            self._entries.pop()
        if self._playback is None or not self._entries:
            return
        self._site, self.lost = None, False
        self._playback.turn_to(self._entries[-1].again())
        self._seen = len(self._playback.attempt.checks)

    @property
    def _next(self) -> Mark | None:
        """The place to be entered next, with its tick, as the replay says."""
        attempt, told = self.attempt, self._replay.header.places
        known = attempt is not None and len(attempt.places) < len(told)
        return told[len(attempt.places)] if known and attempt is not None else None

    @property
    def _waits(self) -> bool:
        """Whether the next tick enters a place whose solids are still being raised."""
        coming = self._next
        return (
            coming is not None
            and coming.tick == self.tick + 1
            and self._site is not None
            and not self._site.done
        )

    def _look_ahead(self) -> None:
        """Raise some of what the next place is built of."""
        coming, attempt = self._next, self.attempt
        if coming is None or attempt is None or coming.tick - self.tick > _AHEAD:
            return
        progress = attempt.world.progress
        if self._site is None or self._site.state != state_of(progress):
            try:
                level = turned(self._load(coming.name), progress.turn)
            except (LookupError, ValueError):
                return  # whoever enters it will be told
            self._site = Site(level, state_of(progress))
        self._site.work(_SHAPES)

    def _made(self, level: Level, seed: int, progress: Progress, assists: Assists) -> World:
        """The world of a place, on the solids that were raised for it if any were."""
        site, self._site = self._site, None
        if self._make_world is not World or site is None:
            return self._make_world(level, seed, progress, assists)
        same = (site.level.name, site.level.mirrored) == (level.name, level.mirrored)
        return World(site.level if same else level, seed, progress, assists, site)

    def _step(self) -> None:
        playback, told = self._playback, self._replay.checks
        assert playback is not None
        try:
            playback.step()
        except (LookupError, ValueError):
            self.lost = True
            return
        if len(playback.attempt.places) > len(self._entries):
            self._entries.append(Entry(playback.attempt))
        found = playback.attempt.checks
        if len(found) > self._seen:
            other = self._seen >= len(told) or found[self._seen] != told[self._seen]
            self.lost = other and self._judged
            self._seen = len(found)
