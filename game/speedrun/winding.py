"""Winding: a replay played up to one tick after another, as a ghost's world is.

Owns how it goes back. One whose world is no longer the recorded one, or that cannot go on,
is ``lost``.
"""

from __future__ import annotations

from game.sim.controls import NEUTRAL, Controls
from game.sim.world import World
from game.speedrun.attempt import Attempt, Load, MakeWorld
from game.speedrun.machine import here
from game.speedrun.playback import Playback
from game.speedrun.replay import Replay
from game.speedrun.states import Entry


class Winding:
    """A replay that is played up to one tick after another."""

    def __init__(self, replay: Replay, load: Load, make_world: MakeWorld = World) -> None:
        self._replay, self._load, self._seen = replay, load, 0
        self._judged = replay.header.machine.computes_like(here())
        self._entries: list[Entry] = []
        """How each of its places was entered."""
        self._playback: Playback | None = None
        self.lost = False
        try:
            self._playback = Playback(replay, load, make_world)
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
        """Play on to that tick, by at most ``most``; returns by how many."""
        count = 0
        while count < most and self.tick < tick and not self.over and not self.lost:
            self._step()
            count += 1
        return count

    def back(self, tick: int) -> None:
        """Go back to where the place was entered that it was in at that tick."""
        while len(self._entries) > 1 and self._entries[-1].tick > tick:
            self._entries.pop()
        if self._playback is None or not self._entries:
            return
        self.lost = False
        self._playback.turn_to(self._entries[-1].again())
        self._seen = len(self._playback.attempt.checks)

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
