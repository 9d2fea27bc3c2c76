"""World: one place being dreamt. ``step`` is the only thing that changes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from hashlib import blake2b
from struct import pack

from game.sim import events as told
from game.sim import tuning
from game.sim.areas import Area, areas_of
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.doors import Doors
from game.sim.events import Event
from game.sim.figures import Lines
from game.sim.flock import Flock
from game.sim.geometry import AreaIndex
from game.sim.ground import VOID, Ground
from game.sim.level import (
    Ending,
    FearArea,
    Hinge,
    Level,
    Murmur,
    Passage,
    Reading,
    RelicDoor,
    Tube,
    YoungerSelf,
)
from game.sim.player import Player
from game.sim.progress import Assists, Progress
from game.sim.prompt import Prompt, find_prompt
from game.sim.space import build_space
from game.sim.states import state_of


class World:
    """A place, the dreamer in it, and all that moves.

    Once an event ``Left`` or ``Awoke`` has come out, the world is over: stepping it
    further raises RuntimeError.
    """

    def __init__(
        self, level: Level, seed: int, progress: Progress, assists: Assists | None = None
    ) -> None:
        """Enter ``level`` by ``progress.entry``: a spawn or a hinge, or the start if empty.

        Raises KeyError where the level has no such entry.
        """
        self.level = level
        self.seed = seed
        self.progress = progress
        self.assists = assists or Assists()
        self.tick = 0
        self.over = False
        self.fear = 0.0
        self.flow = 0
        """Clean catches in the running chain, 0 to ``FLOW_MOST``."""
        self.flow_ticks = 0
        """Ticks the chain still lasts."""
        self.space = build_space(level)
        self.ground = Ground(level)
        self.lines = Lines(level.figures, progress.figures)
        self.doors = Doors(level, progress)
        self.open_passages: set[int] = set()
        self.dead_tubes: dict[int, int] = {}
        """Tube id to the tick in which it died."""
        self.visited: set[int] = set()
        """Ids of hinges and murmurs already met in this visit."""
        self._back_x, self._back_y, facing = self._entry(progress.entry)
        self.player = Player(self.space, self._back_x, self._back_y, facing)
        lit = progress.figures
        hidden = {s.figure for s in level.cranes if s.figure and s.figure not in lit}
        self.flock = Flock(self.space, level.cranes, seed, progress.cranes, hidden, level.solids)
        self._areas: AreaIndex[Area] = AreaIndex(areas_of(level))
        self._shut = self._standing_in(self._back_x, self._back_y)
        """Ways out one was put into: they take nobody until they have been left."""
        self._previous = NEUTRAL
        self._buffers = {Button.CATCH: 0, Button.ACT: 0, Button.DASH: 0}
        self._hinge_held = 0
        self._last_step = 0.0
        self.prompt: Prompt | None = None
        self._open_passages()
        self._find_prompt()

    @property
    def state(self) -> str:
        """How far the dream has come, one of ``states.STATES``."""
        return state_of(self.progress)

    @property
    def next_need(self) -> int | None:
        """Cranes the next closed door here asks for; None when none is left."""
        return self.doors.next_need(self.progress)

    def ending_ticks(self, ending: Ending) -> int:
        """Ticks since this ending's relic was set down, negative before; open at ``BLOOM_TICKS``.

        Only what was earned opens; the rest glows shut whatever its age.
        """
        order = self.level.endings.index(ending)
        return self.tick - tuning.ENDING_PAUSE * (order + 1)

    def ending_opens(self, ending: Ending) -> bool:
        """Whether this ending's door will stand open."""
        return ending.always or ending.relic in self.progress.earned

    def step(self, controls: Controls) -> list[Event]:
        """Advance one tick; returns what happened, in order."""
        if self.over:
            raise RuntimeError("this world is over: its dreamer has left")
        self.tick += 1
        events: list[Event] = []
        self._buffer(controls)
        self._move(controls, events)
        self._run_out(events)
        self._catch(events)
        self._interact(events)
        events += self.doors.step()
        self._open_passages(events)
        self._tread(events)
        self._turn_back(controls, events)
        self._previous = controls
        self._find_prompt()
        return events

    def digest(self) -> str:
        """Hex digest of everything that decides what happens next."""
        state = blake2b(digest_size=16)
        state.update("|".join(self._words()).encode())
        for walk in self.lines.walks:
            state.update(walk.touched)
        state.update(_packed("d", *self._numbers(), *self.player.state()))
        state.update(_packed("q", *self._counts()))
        self.flock.digest_into(state)
        return state.hexdigest()

    def _words(self) -> Iterator[str]:
        yield self.level.name
        yield from self.progress.words()
        yield ",".join(f"{door.state}{door.ticks}" for door in self.doors.all)
        yield ",".join(f"{tube}:{tick}" for tube, tick in sorted(self.dead_tubes.items()))
        for ids in (self.open_passages, self.visited, self._shut):
            yield ",".join(map(str, sorted(ids)))

    def _numbers(self) -> tuple[float, ...]:
        return self.fear, self._back_x, self._back_y, self._last_step

    def _counts(self) -> tuple[int, ...]:
        return (
            *(self.seed, self.tick, self.flow, self.flow_ticks),
            *(self._hinge_held, *self._previous, *self._buffers.values(), self.over),
            *(self.assists.no_fear, self.assists.endless_dash, self.assists.wide_catch),
        )

    # -- one tick, in order

    def _buffer(self, controls: Controls) -> None:
        fresh = controls.buttons & ~self._previous.buttons
        for button, left in self._buffers.items():
            self._buffers[button] = tuning.INPUT_BUFFER if fresh & button else max(0, left - 1)
        if fresh & Button.CATCH:
            self.player.reach_ticks = -1

    def _move(self, controls: Controls, events: list[Event]) -> None:
        player = self.player
        was_breathing = player.breathing
        player.steer(controls, self._gain())
        if player.breathing != was_breathing:
            events.append(told.Breathed(player.breathing))
        if self._may_dash():
            self._buffers[Button.DASH] = 0
            player.dash()
            events.append(told.Dashed(player.face_x, player.face_y))
        player.before_step()
        events += self.flock.step(self.tick, player.x, player.y, player.speed, player.breathing)
        self.space.step(1.0)
        self.flock.settle()
        player.after_step()

    def _gain(self) -> float:
        player = self.player
        gain = 1.0 + tuning.FLOW_GAIN * self.flow
        if self.lines.walks and player.mode == "walk":
            gain *= self.lines.gain(player.x, player.y, player.face_x, player.face_y)
        return gain

    def _may_dash(self) -> bool:
        player = self.player
        return (
            self._buffers[Button.DASH] > 0
            and "fail_forward" in self.progress.lessons
            and player.mode == "walk"
            and (player.dash_ready or self.assists.endless_dash)
        )

    def _catch(self, events: list[Event]) -> None:
        if not self._buffers[Button.CATCH] or self.player.mode == "fall":
            return
        player = self.player
        reach = tuning.WIDE_CATCH_REACH if self.assists.wide_catch else tuning.CATCH_REACH
        i = self.flock.catchable(player.x, player.y, reach)
        if i is None:
            if self._buffers[Button.CATCH] == 1:
                events.append(told.Reached())
            return
        self._buffers[Button.CATCH] = 0
        clean = self.flock.clean(i)
        spot = self.level.cranes[i]
        x, y, height = float(self.flock.x[i]), float(self.flock.y[i]), float(self.flock.z[i])
        self.flock.catch(i)
        self.progress = replace(self.progress, cranes=self.progress.cranes | {spot.number})
        self.fear = max(0.0, self.fear - tuning.FEAR_CATCH)
        if clean:
            self.flow = min(tuning.FLOW_MOST, self.flow + 1)
            self.flow_ticks = tuning.FLOW_TICKS
            player.dash_ready = True
        events.append(told.Caught(spot.number, x, y, height, clean, self.flow))
        if spot.whisper:
            events.append(told.Whispered(spot.whisper, spot.number))

    def _interact(self, events: list[Event]) -> None:
        if not self._buffers[Button.ACT] or self.prompt is None or self.player.mode == "fall":
            return
        self._buffers[Button.ACT] = 0
        target = self.prompt.target
        if isinstance(target, YoungerSelf):
            self.progress, words = self.doors.touch(target, self.progress)
            events += words
        elif isinstance(target, Reading):
            events.append(told.Read(target.text))

    def _open_passages(self, events: list[Event] | None = None) -> None:
        for passage in self.level.passages:
            if passage.id in self.open_passages:
                continue
            if all(self._has_bloomed(relic) for relic in passage.needs):
                self.open_passages.add(passage.id)
                if events is not None:
                    x, y = passage.outline[0]
                    events.append(told.PassageOpened(passage.id, x, y))

    def _has_bloomed(self, relic: str) -> bool:
        state = self.doors.of(relic)
        if state is None:
            return relic in self.progress.opened
        return state.state == "open"

    def _run_out(self, events: list[Event]) -> None:
        """Flow runs out, breath lowers fear."""
        if self.flow:
            self.flow_ticks -= 1
            if self.flow_ticks <= 0:
                self.flow = 0
                events.append(told.FlowLost())
        if self.player.breathing:
            self.fear = max(0.0, self.fear - tuning.FEAR_BREATH)

    def _tread(self, events: list[Event]) -> None:
        """What the foot meets where it came down: ground, lines, areas."""
        player = self.player
        if player.mode == "fall":
            if player.mode_ticks >= tuning.FALL_TICKS:
                self._set_back("fell", events)
            return
        ground = self.ground.kind_at(player.x, player.y)
        if player.mode == "walk":
            self._stand(ground, events)
        if ground != VOID:
            self._walk_lines(events)
        if player.stride - self._last_step >= tuning.STEP_LENGTH and player.mode == "walk":
            self._last_step = player.stride
            on_line = self.lines.is_on(player.x, player.y)
            events.append(told.Stepped(player.x, player.y, ground, on_line))
        areas = self._areas.at(player.x, player.y)
        inside = {area.id for area in areas}
        self._shut &= inside
        frights = [area.kind for area in areas if isinstance(area, FearArea)]
        for area in areas:
            self._enter(area, events)
        self._fear(frights, events)

    def _stand(self, ground: str, events: list[Event]) -> None:
        player = self.player
        if ground == VOID:
            player.off_ground += 1
            if player.off_ground > tuning.LEDGE_GRACE:
                player.fall()
                events.append(told.Fell(player.x, player.y))
            return
        player.off_ground = 0
        player.ground_ticks += 1
        if player.ground_ticks >= tuning.DASH_BACK:
            player.dash_ready = True

    def _walk_lines(self, events: list[Event]) -> None:
        player = self.player
        for walk in self.lines.touch(player.x, player.y):
            figure = walk.figure
            events.append(told.LineWalked(figure.name))
            if figure.counts and not walk.lit and walk.whole:
                walk.lit = True
                lit = self.progress.figures | {figure.name}
                self.progress = replace(self.progress, figures=lit)
                events.append(told.FigureLit(figure.name))
                events += self.flock.show(figure.name)

    def _enter(self, area: Area, events: list[Event]) -> None:
        if self.over:
            return
        if isinstance(area, Passage):
            if area.id in self.open_passages and area.id not in self._shut:
                if area.earns:
                    earned = self.progress.earned | {area.earns}
                    self.progress = replace(self.progress, earned=earned)
                self._leave(told.Left(area.target, area.spawn, area.split, area.look), events)
        elif isinstance(area, RelicDoor):
            if self._has_bloomed(area.relic) and area.id not in self._shut:
                self._leave(told.Left(area.target, area.spawn, "", "relic"), events)
        elif isinstance(area, Ending):
            if self.ending_opens(area) and self.ending_ticks(area) >= tuning.BLOOM_TICKS:
                self._leave(told.Awoke(area.relic, area.line), events)
        elif isinstance(area, Tube):
            if area.id not in self.dead_tubes:
                self.dead_tubes[area.id] = self.tick
                events.append(told.TubeDied(area.id))
        elif isinstance(area, Hinge):
            self._pass_hinge(area, events)
        elif isinstance(area, Murmur) and area.id not in self.visited:
            self.visited.add(area.id)
            events.append(told.Whispered(area.text))

    def _leave(self, event: told.Left | told.Awoke, events: list[Event]) -> None:
        self.over = True
        events.append(event)

    def _pass_hinge(self, hinge: Hinge, events: list[Event]) -> None:
        if self.progress.entry != hinge.name:
            self._back_x, self._back_y = hinge.x, hinge.y
            self.progress = self.progress.at(hinge.name)
        if hinge.id not in self.visited:
            self.visited.add(hinge.id)
            events.append(told.HingePassed(hinge.name, hinge.split, hinge.main))

    def _fear(self, frights: list[str], events: list[Event]) -> None:
        if self.level.calm or self.assists.no_fear or self.player.breathing:
            return
        for kind in frights:
            self.fear += tuning.FEAR_RISE[kind]
        if self.fear >= 1.0:
            self._set_back("froze", events)

    def _turn_back(self, controls: Controls, events: list[Event]) -> None:
        held = controls.held(Button.HINGE) and self.player.mode != "fall"
        self._hinge_held = self._hinge_held + 1 if held else 0
        if self._hinge_held >= tuning.HINGE_HOLD:
            self._hinge_held = 0
            self._set_back("asked", events)

    def _set_back(self, reason: str, events: list[Event]) -> None:
        """Fail forward: stand at the last hinge, keeping every crane and relic."""
        if self.over:
            return
        self.player.stand_at(self._back_x, self._back_y)
        self._shut = self._standing_in(self._back_x, self._back_y)
        if reason == "froze":
            self.fear = tuning.FEAR_AFTER
        events.append(told.SetBack(reason, self._back_x, self._back_y))

    # -- what is where

    def _standing_in(self, x: float, y: float) -> frozenset[int]:
        """Ids of the ways out that hold the point."""
        areas = self._areas.at(x, y)
        return frozenset(area.id for area in areas if isinstance(area, (Passage, RelicDoor)))

    def _entry(self, name: str) -> tuple[float, float, str]:
        for hinge in self.level.hinges:
            if name and hinge.name == name:
                return hinge.x, hinge.y, "south"
        spawn = self.level.spawn(name)
        return spawn.x, spawn.y, spawn.facing

    def _find_prompt(self) -> None:
        self.prompt = find_prompt(self.level, self.doors, self.player.x, self.player.y)


def _packed(kind: str, *numbers: float) -> bytes:
    return pack(f"<{len(numbers)}{kind}", *numbers)
