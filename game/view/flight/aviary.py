"""Aviary: all birds of one world as they look: those of the place, of streams, the flock, storms.

It reads the world and never writes it; what of it flies by itself is looks alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import pi, tau
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim import tuning
from game.sim.crane import Mode
from game.sim.events import Event, SceneBegan, SceneEnded
from game.sim.ground import VOID
from game.sim.parts.stream import LiveStream
from game.sim.plane import KY, KZ
from game.sim.player import Player
from game.sim.world import World
from game.view.flight.resting import resting, watching
from game.view.flight.storm import Spring, StormScene
from game.view.flight.trail import CAUGHT_SCALE, Trail
from game.view.glow.moods import mood_of
from game.view.places.hall.podium import PodiumStorm
from game.view.snapshot import CRANE_ROW, FLAPPING, FOLDED, GLIDING, IN_REACH

Floats = NDArray[np.float32]

_PURE: Final = (1.22, 1.14, 1.02)
"""Tint of those that can be caught: whiter and warmer than what follows."""
_SHORN: Final = (0.62, 0.55, 0.84)
"""Of a storm bird that was caught a moment ago."""
_CRANE_SCALE: Final = CAUGHT_SCALE
"""Of a crane of the place: 40 px from tip to tip, so that none outshines the dreamer."""
_STREAM_SCALE: Final = 0.74
_FADES: Final = 120.0
"""px from an end of its lane within which a bird comes out of the distance, or goes there."""
_LEAP: Final = 48.0
"""px in a tick that are no flying: nothing is drawn between."""
_PROFILE: Final = 0.35
"""How much of its way to or from the viewer a perched crane keeps."""
_BUSY: Final = ("fall", "write")
"""Modes of a dreamer whose hand closes on nothing."""


class Aviary:
    """One world's birds."""

    def __init__(self, world: World, share: float) -> None:
        """``share`` (above 0, to 1) of a storm's birds fly."""
        self._world, self._share = world, share
        level, player = world.level, world.player
        self._light = mood_of(level.sky).sky_light
        caught = sum(1 for mode in world.flock.mode if mode == Mode.CAUGHT)
        count = max(caught, world.progress.courage)
        self._trail = Trail(player.x, player.y, count, self._bears)
        self._storms = [
            StormScene(Spring.of(fold), fold.id, share=share, light=self._light)
            for fold in level.folds
            if fold.kind == "storm"
        ]
        self._podium: PodiumStorm | None = None
        self._streams = [live for live in world.parts.all if isinstance(live, LiveStream)]
        self._now = self._before = self._see()

    def tick(self, events: Sequence[Event]) -> None:
        """Look at the world after a step, with what the step told."""
        player = self._world.player
        for event in events:
            self._trail.hear(event)
            match event:
                case SceneBegan(name="podium"):
                    at = player.x, player.y
                    self._podium = PodiumStorm(at, share=self._share, light=self._light)
                case SceneEnded(name="podium", skipped=True):
                    self._podium = None
                case _:
                    pass
        self._before, self._now = self._now, self._see()
        self._trail.step(player.x, player.y, player.face_x, player.face_y, player.speed)
        for storm in self._storms:
            storm.step(player.x, player.y)
        if self._podium is not None:
            if self._podium.step(player.x, player.y):
                self._trail.whisper()
            if self._podium.over:
                self._podium = None

    def _bears(self, x: float, y: float) -> bool:
        return self._world.ground.kind_at(x, y) != VOID

    def heat(self, part: float) -> float:
        """0..1 how the ribs glow with what was whispered."""
        return self._trail.heat(part)

    def rows(self, part: float, height: float) -> Floats:
        """(n, CRANE_ROW) ``part`` (0..1) of the way from the last tick to this one.

        ``height`` is the dreamer's own, in world units.
        """
        storms = [storm.rows(part) for storm in self._storms]
        if self._podium is not None:
            storms.append(self._podium.rows(part))
        return np.concatenate([self._between(part), self._trail.rows(part, height), *storms])

    def _between(self, part: float) -> Floats:
        before, now = self._before, self._now
        rows = before + (now - before) * np.float32(part)
        turn = (now[:, 4] - before[:, 4] + pi) % tau - pi
        rows[:, 4] = before[:, 4] + turn * part
        rows[:, 5] = before[:, 5] + ((now[:, 5] - before[:, 5]) % 1.0) * part
        rows[:, 7] = now[:, 7]
        rests = now[:, 7] >= FOLDED
        rows[rests, 5] = now[rests, 5]
        leaps = np.abs(now[:, :2] - before[:, :2]).max(1, initial=0.0) > _LEAP
        rows[leaps] = now[leaps]
        return rows[now[:, 3] > 0]

    def _streamed(self) -> list[Floats]:
        return [_streamed(live, self._world.player) for live in self._streams]

    def _see(self) -> Floats:
        return np.concatenate([_placed(self._world), *self._streamed()])


def _placed(world: World) -> Floats:
    """All cranes of the level, scale 0 for those that are not there."""
    flock, player = world.flock, world.player
    mode = flock.mode
    rows = np.zeros((len(mode), CRANE_ROW), np.float32)
    there = (mode != Mode.HIDDEN) & (mode != Mode.CAUGHT)
    rows[:, 0], rows[:, 1], rows[:, 2] = flock.x, flock.y, flock.z / KZ
    rows[:, 3] = np.where(there, _CRANE_SCALE, 0.0)
    # Perched they show their profile: seen from the front a folded bird is a thorn.
    along = np.where(mode == Mode.PERCHED, _PROFILE, 1.0)
    rows[:, 4] = np.arctan2(along * flock.hy / KY, flock.hx + np.copysign(1.0 - along, flock.hx))
    dx, dy = player.x - flock.x, (player.y - flock.y) / KY
    ahead, right = flock.hx * dx + flock.hy * dy, flock.hx * dy - flock.hy * dx
    rests = watching(resting(world.tick, np.arange(len(mode))), ahead, right)
    rows[:, 5] = np.where(mode == Mode.PERCHED, rests, flock.phase)
    rows[:, 6] = -flock.bank
    rows[:, 7] = np.where(mode == Mode.PERCHED, FOLDED, np.where(flock.gliding, GLIDING, FLAPPING))
    rows[:, 8:11] = _PURE
    rows[:, 11] = 1.0
    near = flock.catchable(player.x, player.y, tuning.CATCH_REACH)
    if near is not None and player.mode not in _BUSY:
        rows[near, 11] = IN_REACH
    return rows


def _streamed(live: LiveStream, player: Player) -> Floats:
    """The storm birds of a stream: gold-rimmed like all that can be caught, while they can."""
    storm, free = live.storm, np.array(live.free)
    rows = np.zeros((len(storm.x), CRANE_ROW), np.float32)
    rows[:, 0], rows[:, 1], rows[:, 2] = storm.x, storm.y, storm.z / KZ
    ends = np.array((live.stream.line[0], live.stream.line[-1]))
    away = np.hypot(storm.x[:, None] - ends[:, 0], storm.y[:, None] - ends[:, 1]).min(1)
    rows[:, 3] = _STREAM_SCALE * np.clip(away / _FADES, 0.05, 1.0)
    rows[:, 4] = np.arctan2(storm.hy / KY, storm.hx)
    rows[:, 5], rows[:, 6] = storm.phase, -storm.bank
    rows[:, 7] = np.where(storm.gliding, GLIDING, FLAPPING)
    rows[:, 8:11] = np.where(free[:, None], _PURE, _SHORN)
    rows[:, 11] = free
    near = live.nearest(player.x, player.y, tuning.CATCH_REACH)
    if near is not None and player.mode not in _BUSY:
        rows[near[1], 11] = IN_REACH
    return rows
