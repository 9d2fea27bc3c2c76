"""Clockwork: sounds that no event tells: what the world's clock strikes, bumps, fear's heart.

It keeps what it must remember of one world; another world begins it anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import sqrt
from typing import Final

import numpy as np

from game.sim import tuning
from game.sim.crane import Mode
from game.sim.events import Event, SceneEnded, Strode, Written
from game.sim.parts.gear import Gear
from game.sim.parts.gust import FRONT_TICKS, LiveGust
from game.sim.parts.lectern import LiveLectern
from game.sim.parts.plate import LivePlate
from game.sim.parts.prototype import LivePrototype
from game.sim.parts.way import LiveWay
from game.sim.scenes import (
    APART,
    BURNS,
    CRACKS,
    CREAKS,
    CROWNS,
    DESCENDS,
    FALLS,
    LANDS,
    turn_of,
)
from game.sim.world import World
from game.sound.cues import Cue, where

SCENE: Final = {
    "podium": {
        CRACKS: Cue("cracks", caption="the ceiling cracks"),
        DESCENDS: Cue("startle", caption="cranes by the thousand, as applause"),
        LANDS: Cue("shoulder"),
        CREAKS: Cue("creaks"),
        FALLS: Cue("walls", caption="the walls fall"),
    },
    "plan_z": {1: Cue("unfurl", caption="a plan unfurls")},
}
"""What a scene plays at which of its ticks."""
_NEAR: Final = 640.0
"""px within which wheels are heard one by one."""
_WHEELS: Final = 2
_FRONTS: Final = 900.0
"""px from a gust's area within which its front is heard coming."""
_AFRAID: Final = 0.25
_SLOW, _FAST = 60.0, 40.0
"""Ticks between two beats of fear's heart, from where it is heard to full fear."""
_WARNING: Final = 9
"""Ticks between two ticks of a plate that is about to break."""
_TOUCH: Final = 2.5
"""px between two that touch, at most."""
_COPIES: Final = 150
"""Ticks between two runs of the copier."""


class Clockwork:
    """Hears one world's clock."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._later: list[tuple[int, Cue]] = []
        """Tick and what is to be heard then."""
        self._beats_at = 0.0
        self._touching: set[int] = set()
        self._outward: dict[int, bool] = {}
        self._asking: set[int] = set()
        self._strides = 0
        self._phrases = 0
        self._scene_tick = 0
        prototypes = (p for p in world.parts.all if isinstance(p, LivePrototype))
        self._pitches = {live.part.id: n % 12 + 1 for n, live in enumerate(prototypes)}

    def tick(self, events: Iterable[Event]) -> list[Cue]:
        """What is due after a step that told these events."""
        for event in events:
            self._hear(event)
        return [
            *self._due(),
            *self._scene(),
            *self._heart(),
            *self._wheels(),
            *self._warnings(),
            *self._fronts(),
            *self._bumps(),
            *self._tide(),
            *self._endings(),
            *self._copier(),
            *self._curious(),
            *self._people(events),
        ]

    def _hear(self, event: Event) -> None:
        match event:
            case Written(part_id=id_) if self._at_podium(id_):
                self._phrase()
            case SceneEnded(skipped=True):
                self._later.clear()

    def _at_podium(self, id_: int) -> bool:
        live = self.world.parts.of(id_)
        return isinstance(live, LiveLectern) and live.lectern.scene == "podium"

    def _phrase(self) -> None:
        """It burns, and crowns its share of the selves: the last phrases have most."""
        world, tick = self.world, self.world.tick
        selves = world.level.selves
        lecterns = (p for p in world.parts.all if isinstance(p, LiveLectern))
        strokes = next(len(p.lectern.strokes) for p in lecterns if p.lectern.scene == "podium")
        self._later.append((tick + BURNS, Cue("phrase", caption="a phrase bursts into glitter")))
        for number, keeper in enumerate(selves):
            phrase, turn = turn_of(number, len(selves), strokes)
            if phrase != self._phrases:
                continue
            crown = Cue(f"crown{number + 1}", 1.0, keeper.x, keeper.y)
            self._later.append((tick + CROWNS + APART * turn, crown))
        self._phrases += 1

    def _due(self) -> list[Cue]:
        tick = self.world.tick
        due = [cue for at, cue in self._later if at <= tick]
        self._later = [(at, cue) for at, cue in self._later if at > tick]
        return due

    def _scene(self) -> Iterator[Cue]:
        playing = self.world.playing
        if playing is None:
            self._scene_tick = 0
            return
        for at, cue in SCENE.get(playing.scene.name, {}).items():
            if self._scene_tick < at <= playing.ticks:
                yield cue
        self._scene_tick = playing.ticks

    def _heart(self) -> Iterator[Cue]:
        """Fear's heart, faster and nearer as it grows."""
        fear, tick = self.world.fear, self.world.tick
        if fear < _AFRAID or tick < self._beats_at:
            return
        part = (fear - _AFRAID) / (1.0 - _AFRAID)
        self._beats_at = tick + _SLOW + (_FAST - _SLOW) * part
        yield Cue("heart", 0.35 + 0.65 * part)

    def _wheels(self) -> Iterator[Cue]:
        """Every step of the nearest gears."""
        tick, player = self.world.tick, self.world.player
        near = []
        for live in self.world.parts.all:
            gear = live.part
            if isinstance(gear, Gear) and gear.sense and tick % gear.step_ticks == 0:
                away = sqrt((gear.x - player.x) ** 2 + (gear.y - player.y) ** 2)
                # Who stands on a wheel hears it at the rim nearest to the foot.
                away = max(0.0, away - gear.rx)
                if away < _NEAR:
                    near.append((away, gear.x, gear.y))
        for away, x, y in sorted(near)[:_WHEELS]:
            part = away / max(1.0, sqrt((x - player.x) ** 2 + (y - player.y) ** 2))
            at = player.x + (x - player.x) * part, player.y + (y - player.y) * part
            yield Cue("gear", 1.0, *at)

    def _warnings(self) -> Iterator[Cue]:
        if self.world.tick % _WARNING:
            return
        for live in self.world.parts.all:
            if isinstance(live, LivePlate) and live.warning:
                yield Cue("warn", 0.6 + 0.4 * live.warning, *where(live, self.world))

    def _fronts(self) -> Iterator[Cue]:
        """The nearest gust whose front is on its way."""
        tick, player = self.world.tick, self.world.player
        coming = []
        for live in self.world.parts.all:
            if isinstance(live, LiveGust) and live.gust.ticks_ahead(tick) == FRONT_TICKS:
                left, top, right, bottom = live.box
                away = max(left - player.x, player.x - right, top - player.y, player.y - bottom)
                if away < _FRONTS:
                    coming.append((away, live.gust.id, live.gust))
        for away, _, gust in sorted(coming)[:1]:
            x, y = player.x - 420.0 * gust.ux, player.y - 160.0 * gust.uy
            gain = 1.3 / (1.0 + (max(0.0, away) / 400.0) ** 2)
            yield Cue("gust", gain, x, y, f"a gust, from {_side(gust.ux, gust.uy)}")

    def _bumps(self) -> Iterator[Cue]:
        """Whoever floats against an idea hears its note, each time."""
        player = self.world.player
        touching = set()
        for live in self.world.parts.all:
            if isinstance(live, LivePrototype):
                x, y = live.body.position
                reach = live.prototype.radius + tuning.PLAYER_RADIUS + _TOUCH
                if (x - player.x) ** 2 + (y - player.y) ** 2 < reach * reach:
                    touching.add(live.part.id)
                    if live.part.id not in self._touching:
                        yield Cue(f"bump{self._pitches[live.part.id]}", 1.0, x, y)
        self._touching = touching

    def _tide(self) -> Iterator[Cue]:
        """It turns: one sound for all its lines."""
        turned: str = ""
        for live in self.world.parts.all:
            if isinstance(live, LiveWay) and live.ribbon.tide and live.there:
                outward = live.speed > 0.0
                if self._outward.get(live.part.id, outward) != outward:
                    turned = "tide-out" if outward else "tide-in"
                self._outward[live.part.id] = outward
        if turned:
            yield Cue(turned, caption="the tide turns")

    def _endings(self) -> Iterator[Cue]:
        """At the end the relics are set down one after the other, and what was earned opens."""
        world = self.world
        for number, ending in enumerate(world.level.endings, 1):
            age = world.ending_ticks(ending)
            if age == 0:
                yield Cue(f"relic{min(7, number)}", 0.8, ending.x, ending.y)
            elif age == tuning.BLOOM_TICKS and world.ending_opens(ending):
                yield Cue(f"bloom{min(7, number)}", 0.7, ending.x, ending.y, "a door opens")
            elif age == tuning.BLOOM_TICKS:
                yield Cue("sealed", 0.8, ending.x, ending.y)
            elif age > 0 and age % 210 == 0:
                yield Cue("facet", 0.8, ending.x, ending.y)

    def _copier(self) -> Iterator[Cue]:
        """In the office the one crane that is not shy sits on the copier."""
        world = self.world
        if world.level.tubes and world.tick % _COPIES == 15:
            for spot in world.level.cranes:
                if spot.perched and not spot.shy:
                    yield Cue("copier", 1.0, spot.x, spot.y)

    def _curious(self) -> Iterator[Cue]:
        """A crane turns to one who breathes, and asks."""
        flock = self.world.flock
        curious = set(np.flatnonzero(flock.mode == Mode.CURIOUS).tolist())
        for i in sorted(curious - self._asking):
            yield Cue("curious", 1.0, float(flock.x[i]), float(flock.y[i]))
        self._asking = curious

    def _people(self, events: Iterable[Event]) -> Iterator[Cue]:
        """Stride after stride on the beat, those along the way join in."""
        for event in events:
            if isinstance(event, Strode):
                self._strides = self._strides + 1 if event.on_beat else 0
                if self._strides:
                    yield Cue(f"silhouette{(self._strides - 1) % 8 + 1}", 0.9)


def _side(ux: float, uy: float) -> str:
    """Where what blows along (ux, uy) comes from."""
    if abs(ux) >= abs(uy):
        return "the left" if ux > 0.0 else "the right"
    return "ahead" if uy > 0.0 else "behind"
