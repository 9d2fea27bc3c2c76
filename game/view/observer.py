"""Observer: watches a world tick by tick and tells what it looks like between two ticks.

Owns what only looks remember: where things were a tick ago, the camera, the cranes
that follow, what happened a moment ago. It reads the world and never writes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from math import atan2, hypot, inf
from typing import Final

import numpy as np
from numpy.typing import NDArray

from game.sim import events as told
from game.sim import tuning
from game.sim.events import Event
from game.sim.level import Tube
from game.sim.parts.spark import Spark
from game.sim.plane import KY, KZ
from game.sim.scenes import SCENES
from game.sim.world import World
from game.view.audience import Audience
from game.view.camera import Camera
from game.view.flight.aviary import Aviary
from game.view.glow.puffs import PUFF
from game.view.glow.sparks import CATCH, DASH
from game.view.glow.strides import STRIDE
from game.view.kinds.registry import looks
from game.view.openings import doors, passages
from game.view.places.cliff.compass import Compass
from game.view.places.cliff.prospect import rest_at
from game.view.places.hall.score import Score
from game.view.places.office.crossing import LOOK, kindled, melted
from game.view.places.office.tubes import chance, shown, weak_end
from game.view.places.threshold import ring
from game.view.shares import towards, whole
from game.view.snapshot import (
    Effect,
    Snapshot,
)
from game.view.vistas import Vistas
from game.view.walker import Walker

Floats = NDArray[np.float32]

_LINGER: Final = 45
"""Ticks the camera still leans towards what has happened."""
_AHEAD, _ABOVE = 190.0, 130.0
"""px ahead of and above one who flies, where the camera leans to."""
_UNFURLS: Final = 900.0
"""px east of the spark: where the blueprint goes."""
_CUT: Final = 900.0
"""px of a set-back that the camera does not travel, but leaps."""
_SPANS: Final = {
    "catch": CATCH,
    "step": 0.9,
    "bloom": 1.6,
    "lit": 2.4,
    "dash": DASH,
    "shown": 1.2,
    "puff": PUFF,
    "stride": STRIDE,
    "tube": 1.5,
    "spit": 1.5,
}
"""How long each kind of effect shows, seconds."""
_LONGEST: Final = max(_SPANS.values())
_HEART_TICKS: Final = 48
"""Of a heart nobody hears."""
_SPIT_TICKS: Final = 36


class Observer:
    """One world's looks."""

    def __init__(
        self,
        world: World,
        view: tuple[float, float],
        storms: float = 1.0,
        *,
        kindles: bool = False,
    ) -> None:
        """``view`` is the size of what is seen, px of the plane; see ``camera.fit``.

        ``storms`` (above 0, to 1) is the share of a storm's birds that fly. The ribs burn,
        or ``kindles``: they light up in the first moments.
        """
        self._world = world
        self._dark_since = world.tick if kindles else None
        level = world.level
        player = world.player
        self._vistas = Vistas(level.folds)
        self._camera = Camera((level.width, level.height), view)
        self._camera.jump(player.x, player.y)
        if level.endings:
            self._camera.glance(*ring.middle_of(level.endings), ring.setting_down(level))
        self._aviary = Aviary(world, storms)
        self._happened: list[tuple[int, Effect]] = []
        self._waning = ring.Waning(level, player.x, player.y)
        self._shares = whole(world.state)
        self._compass = Compass()
        lessons = len(world.progress.lessons)
        self._score = Score(level, crowned=world.state == "crowned", lessons=lessons)
        self._lit = _touched(world)
        self._audience = Audience(world)
        self._walker = Walker(world, self._score.facing())

    def resize(self, view: tuple[float, float]) -> None:
        """The window shows another part of the plane from now on."""
        self._camera.resize(view)
        self._camera.jump(self._world.player.x, self._world.player.y)

    def tick(self, events: Iterable[Event]) -> None:
        """Look at the world after a step, with what the step told."""
        world, player = self._world, self._world.player
        events = tuple(events)
        for event in events:
            self._note(event)
            self._look_at(event)
        for x, y in ring.bloomed(world):
            self._happen("bloom", x, y, 60.0, 0.5)
        self._aviary.tick(events)
        self._score.tick(world, events)
        self._walker.tick(self._score.facing())
        self._compass.step(world, self._walker.now.heading - self._walker.before.heading)
        moving = player.speed > 0.4
        at = player.x, player.y
        rest = self._score.glance() or self._vistas.seen_from(*at, world.state)
        rest = rest or ring.framed_from(world.level, *at)
        if rest is not None:
            self._camera.glance(*rest, 1)
        self._camera.rest(rest_at(world.level.folds, player.x, player.y))
        if player.height > 0.0:
            at = player.x + _AHEAD * player.face_x, player.y - _ABOVE + _AHEAD * player.face_y
            self._camera.glance(*at, 1)
        self._camera.follow(player.x, player.y, player.face_x, player.face_y, moving)
        self._waning.step(player.x, player.y)
        self._lit += (_touched(world) - self._lit) * 0.12
        self._audience.tick()
        self._spit()
        skipped = any(isinstance(event, told.SceneEnded) and event.skipped for event in events)
        self._shares = whole(world.state) if skipped else towards(self._shares, world.state)
        oldest = world.tick - _LONGEST * tuning.TICKS_PER_SECOND
        self._happened = [item for item in self._happened if item[0] > oldest]

    def corner(self, part: float) -> tuple[float, float]:
        """Top left of the view at that moment, px of the plane."""
        return self._camera.corner(part)

    def look(self, part: float) -> Snapshot:
        """The moment ``part`` (0..1) of the way from the last tick to this one."""
        world = self._world
        seconds = (world.tick - 1 + part) / tuning.TICKS_PER_SECOND
        now, played = self._walker.now, self._score.at(part)
        dreamer = self._walker.look(part, self._melt(now.x, now.y), self._kindled(part))
        return Snapshot(
            seconds=seconds,
            corner=self._camera.corner(part),
            dreamer=dreamer,
            barefoot=world.level.barefoot,
            fear=world.fear,
            cranes=self._aviary.rows(part, dreamer.height),
            selves=self._audience.looks(played),
            doors=doors(world, now.x, now.y),
            passages=passages(world),
            tubes=shown(world.level.tubes, world.dead_tubes, world.tick),
            lines=self._lit.copy(),
            parts=looks(world, seconds, part),
            effects=self._effects(seconds),
            state=world.state,
            shares=self._shares,
            played=played,
            courage=world.progress.courage,
            flow=world.flow,
            heat=self._aviary.heat(part) if world.level.barefoot else 0.0,
            beat=self._beat(part),
            bearing=self._compass.angle(part),
            led=self._compass.led,
            front=self._waning.front(part),
        )

    # -- watching

    def _look_at(self, event: Event) -> None:
        """What happens far off is worth a glance."""
        match event:
            case told.RelicSetDown(relic=relic):
                for door in self._world.level.doors:
                    if door.relic == relic:
                        self._camera.glance(door.x, door.y, tuning.BLOOM_TICKS + _LINGER)
            case told.SceneBegan(scene):
                for part in self._world.level.parts:
                    if isinstance(part, Spark) and part.scene == scene:
                        ticks = SCENES[scene].length
                        ahead = _UNFURLS if part.east else -_UNFURLS
                        self._camera.glance(part.x + ahead, part.y, ticks)
            case told.SceneEnded():
                self._camera.glance(self._walker.now.x, self._walker.now.y, 1)
            case told.PassageOpened(x=x, y=y):
                self._camera.glance(x, y, _LINGER * 2)
            case told.SetBack(x=x, y=y) if (
                hypot(x - self._walker.now.x, y - self._walker.now.y) > _CUT
            ):
                self._camera.jump(x, y)

    def _away(self, x: float, y: float) -> float:
        return hypot(x - self._walker.now.x, y - self._walker.now.y)

    def _note(self, event: Event) -> None:
        match event:
            case told.Caught(x=x, y=y, height=height, clean=clean):
                self._happen("catch", x, y, height / KZ, 1.0 if clean else 0.6)
            case told.StormCaught(x=x, y=y, height=height):
                self._happen("catch", x, y, height / KZ, 0.8)
            case told.Stepped(x=x, y=y, on_line=on_line) if self._world.level.barefoot:
                self._happen("step", x, y, 0.0, 1.0 if on_line else 0.55)
            case told.DoorBloomed(x=x, y=y):
                self._happen("bloom", x, y, 60.0)
            case told.CraneShown(x=x, y=y) | told.SetBack(x=x, y=y):
                self._happen("shown", x, y, 36.0)
            case told.TubeDied(tube_id=number):
                for tube in self._world.level.tubes:
                    if tube.id == number:
                        self._tube_sparks(tube, "tube")
            case told.Dashed() | told.Strode() | told.PushedOff():
                self._spring(event)
            case told.Puffed(x=x, y=y, dx=dx, dy=dy):
                self._happen("puff", x, y, 46.0, angle=atan2(dy, dx))
            case told.FigureLit() | told.Learned():
                self._happen("lit", self._world.player.x, self._world.player.y, 0.0)
            case _:
                pass

    def _spring(self, event: Event) -> None:
        player, met = self._world.player, True
        if isinstance(event, told.Strode):
            met = event.on_beat
            self._happen("stride", player.x, player.y, 0.0, float(met))
        if met:
            angle = atan2(player.face_y, player.face_x)
            strength = 1.0 if isinstance(event, told.Dashed) else 0.6
            self._happen("dash", player.x, player.y, 40.0, strength, angle=angle)

    def _happen(
        self,
        kind: str,
        x: float,
        y: float,
        height: float,
        strength: float = 1.0,
        *,
        angle: float = 0.0,
    ) -> None:
        tick, number = self._world.tick, len(self._happened)
        effect = Effect(kind, x, y, height, 0.0, tick * 31 + number, strength, angle)
        self._happened.append((tick, effect))

    def _spit(self) -> None:
        """A worn tube drops a few sparks now and then, as long as it lives."""
        tick = self._world.tick
        if tick % _SPIT_TICKS:
            return
        for tube in self._world.level.tubes:
            alive = tube.wear > 0 and tube.id not in self._world.dead_tubes
            if alive and chance(tube.id, tick, 17) < tube.wear:
                self._tube_sparks(tube, "spit")

    def _tube_sparks(self, tube: Tube, kind: str) -> None:
        end = tube.x + weak_end(tube.id) * tube.width * 0.44
        self._happen(kind, end, tube.y, tube.height / KZ)

    # -- telling

    def _beat(self, part: float) -> float:
        ticks = self._world.heart.ticks or _HEART_TICKS
        return ((self._world.tick - 1 + part) % ticks) / ticks

    def _melt(self, x: float, y: float) -> float:
        """How far shoes have gone this near to midnight glass that is open."""
        world = self._world
        if world.level.barefoot:
            return 0.0
        glass = (way for way in passages(world) if way.look == LOOK and way.open)
        return melted(min((hypot(way.x - x, (way.y - y) / KY) for way in glass), default=inf))

    def _kindled(self, part: float) -> float:
        if not self._world.level.barefoot:
            return self._melt(self._walker.now.x, self._walker.now.y)
        if self._dark_since is None:
            return 1.0
        return kindled(self._world.tick - self._dark_since - 1 + part)

    def _effects(self, seconds: float) -> tuple[Effect, ...]:
        found = []
        for tick, effect in self._happened:
            age = seconds - (tick - 1) / tuning.TICKS_PER_SECOND
            if age < _SPANS[effect.kind]:
                found.append(replace(effect, age=age))
        return tuple(found)


def _touched(world: World) -> Floats:
    parts: Sequence[bytes] = [bytes(walk.touched) for walk in world.lines.walks]
    return np.frombuffer(b"".join(parts), np.uint8).astype(np.float32)
