"""World: one place being dreamt. ``step`` is the only thing that changes it."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from struct import pack

from game.sim import events as told
from game.sim import space as space_rules
from game.sim import tuning
from game.sim.catching import Catching
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.doors import Doors
from game.sim.events import Event
from game.sim.fear import Fear
from game.sim.figures import Lines
from game.sim.flock import Flock
from game.sim.ground import VOID, Ground
from game.sim.heart import Heart
from game.sim.level import Ending, Level
from game.sim.part import Live, Parts
from game.sim.player import Player
from game.sim.progress import FAIL_FORWARD, Assists, Progress
from game.sim.prompt import Prompt, answer, find_prompt
from game.sim.pushing import push_off
from game.sim.remaking import Remaking
from game.sim.scenes import SCENES, Playing
from game.sim.states import state_of
from game.sim.treading import Treading


class World:
    """A place, the dreamer in it, and all that moves.

    Once an event ``Left`` or ``Awoke`` has come out, the world is over: stepping it
    further raises RuntimeError.
    """

    def __init__(
        self, level: Level, seed: int, progress: Progress, assists: Assists | None = None
    ) -> None:
        """Enter ``level`` by ``progress.entry``: a spawn or a hinge, or the start if empty.

        Raises NoEntryError where the level has no such entry.
        """
        self.level = level
        self.seed = seed
        self.progress = progress
        self.assists = assists or Assists()
        self.tick = 0
        self.over = False
        self.fear = 0.0
        self.space = space_rules.build_space(level)
        self._comers = space_rules.Comers(self.space, level, state_of(progress))
        self.ground = Ground(level)
        self.lines = Lines(level.figures, progress.figures)
        self.doors = Doors(level, progress)
        self.catching = Catching()
        self.remaking = Remaking()
        self._fear = Fear(self)
        self.heart = Heart(level.heart)
        self.playing: Playing | None = None
        """The scene that runs."""
        self.writing: Live | None = None
        """The lectern the dreamer writes at."""
        x, y, facing = self._entry(progress.entry)
        self.back = x, y
        """Where one is set back to, px."""
        self.player = Player(self.space, x, y, facing, weightless=level.weightless)
        lit = progress.figures
        hidden = {s.figure for s in level.cranes if s.figure and s.figure not in lit}
        self.flock = Flock(self.space, level.cranes, seed, progress.cranes, hidden, level.solids)
        self.treading = Treading(self)
        self.treading.put_into(x, y)
        self.parts = Parts(level.parts, self)
        self._events: list[Event] = []
        self._state = self.state
        self._previous = NEUTRAL
        self._buffers = {Button.CATCH: 0, Button.ACT: 0, Button.DASH: 0}
        self._hinge_held = 0
        self._last_step = 0.0
        self.prompt: Prompt | None = None
        self.treading.open_ways(self, silent=True)
        self.prompt = find_prompt(self)

    # -- what may be asked

    @property
    def state(self) -> str:
        """How far the dream has come, one of ``states.STATES``."""
        return state_of(self.progress)

    @property
    def flow(self) -> int:
        """Clean catches in the running chain, 0 to ``FLOW_MOST``."""
        return self.catching.flow

    @property
    def open_passages(self) -> set[int]:
        """Ids of the passages that stand open."""
        return self.treading.open_passages

    @property
    def dead_tubes(self) -> dict[int, int]:
        """Tube id to the tick in which it died."""
        return self.treading.dead_tubes

    @property
    def next_need(self) -> int | None:
        """Cranes the next closed door here asks for; None when none is left."""
        return self.doors.next_need(self.progress)

    def knows(self, lesson: str) -> bool:
        """Whether the lesson is known."""
        return lesson in self.progress.lessons

    def ending_ticks(self, ending: Ending) -> int:
        """Ticks since this ending's relic was set down, negative before; open at ``BLOOM_TICKS``.

        Only what was earned opens; the rest glows shut whatever its age.
        """
        order = self.level.endings.index(ending)
        return self.tick - tuning.ENDING_PAUSE * (order + 1)

    def ending_opens(self, ending: Ending) -> bool:
        """Whether this ending's door will stand open."""
        return ending.always or ending.relic in self.progress.earned

    # -- what the rules' own modules say and do

    def tell(self, event: Event) -> None:
        """Something happened in this tick."""
        self._events.append(event)

    def leave(self, event: told.Left | told.Awoke) -> None:
        """The place is over."""
        self.over = True
        self.tell(event)

    def show(self, figure: str) -> None:
        """Let the cranes of a figure appear."""
        self._events += self.flock.show(figure)

    def begin(self, scene: str, whisper: str = "") -> None:
        """Let the scene of that name run, in which a line is whispered. Raises KeyError."""
        self.playing = Playing(SCENES[scene], whisper)
        self.tell(told.SceneBegan(scene))

    def step(self, controls: Controls) -> list[Event]:
        """Advance one tick; returns what happened, in order."""
        if self.over:
            raise RuntimeError("this world is over: its dreamer has left")
        self.tick += 1
        self._events = []
        asked = controls
        if self.playing is not None:
            skip = bool(controls.held(Button.SKIP) and not self._previous.held(Button.SKIP))
            controls = NEUTRAL
            if not self.playing.step(self, skip=skip):
                self.playing = None
        fresh = controls.buttons & ~self._previous.buttons
        self._buffer(fresh)
        self.parts.pass_time()
        self._move(controls)
        self.catching.run_out(self)
        if self.writing is not None:
            self.writing.write(controls, fresh)
            self._buffers[Button.ACT] = 0
        else:
            self._catch()
            self._interact(controls, fresh)
        self._events += self.doors.step()
        self.treading.open_ways(self)
        self._tread()
        self._turn_back(controls)
        self._come_and_go()
        self._previous = asked
        asked_for = self.writing is None and self.playing is None
        self.prompt = find_prompt(self) if asked_for else None
        return self._events

    def digest(self) -> str:
        """Hex digest of everything that decides what happens next."""
        state = blake2b(digest_size=16)
        state.update("|".join(self._words()).encode())
        for walk in self.lines.walks:
            state.update(walk.touched)
        state.update(_packed("d", *self._numbers(), *self.player.state(), *self.parts.numbers()))
        state.update(_packed("q", *self._counts()))
        self.flock.digest_into(state)
        return state.hexdigest()

    def _words(self) -> Iterator[str]:
        yield self.level.name
        yield from self.progress.words()
        yield ",".join(f"{door.state}{door.ticks}" for door in self.doors.all)
        yield from self.treading.words()
        yield self.playing.scene.name if self.playing is not None else ""

    def _numbers(self) -> tuple[float, ...]:
        return self.fear, *self.back, self._last_step

    def _counts(self) -> tuple[int, ...]:
        return (
            *(self.seed, self.tick, self.flow, self.catching.flow_ticks, self.remaking.ticks),
            self.heart.stride_until,
            *(self._hinge_held, *self._previous, *self._buffers.values(), self.over),
            *(self.assists.no_fear, self.assists.endless_dash),
            *(self.assists.wide_catch, self.assists.self_writing),
            self.playing.ticks if self.playing is not None else 0,
            self.writing.part.id if self.writing is not None else 0,
        )

    # -- one tick, in order

    def _buffer(self, fresh: int) -> None:
        for button, left in self._buffers.items():
            self._buffers[button] = tuning.INPUT_BUFFER if fresh & button else max(0, left - 1)
        if fresh & Button.CATCH:
            self.player.reach_ticks = -1

    def _move(self, controls: Controls) -> None:
        player = self.player
        was_breathing = player.breathing
        player.steer(controls, self._gain())
        if player.breathing != was_breathing:
            self.tell(told.Breathed(player.breathing))
        if player.puff_ticks == tuning.PUFF_BACK:
            self.tell(told.Puffed(player.x, player.y, player.face_x, player.face_y))
        self._leap()
        self._ride()
        player.before_step()
        moved = self.flock.step(self.tick, player.x, player.y, player.speed, player.breathing)
        self._events += moved
        self.space.step(1.0)
        self.flock.settle()
        self.parts.settle()
        player.after_step()

    def _gain(self) -> float:
        player = self.player
        gain = self.catching.gain * self.heart.gain(self.tick)
        if self.lines.walks and player.mode == "walk":
            gain *= self.lines.gain(player.x, player.y, player.face_x, player.face_y)
        return gain

    def _leap(self) -> None:
        """What the dash button does here."""
        pressed, player = self._buffers[Button.DASH], self.player
        if not pressed:
            return
        if self.heart.ticks:
            self._buffers[Button.DASH] = 0
            self.heart.press(self)
        elif player.mode == "float":
            if push_off(self):
                self._buffers[Button.DASH] = 0
        elif self._may_dash():
            self._buffers[Button.DASH] = 0
            player.dash()
            self.tell(told.Dashed(player.face_x, player.face_y))

    def _may_dash(self) -> bool:
        player = self.player
        # What a catch gives back in mid-dash may be used in mid-dash.
        return (
            self.knows(FAIL_FORWARD)
            and player.mode in {"walk", "dash"}
            and (player.dash_ready or (self.assists.endless_dash and player.mode == "walk"))
        )

    def _ride(self) -> None:
        """What is underfoot takes along, what blows pushes."""
        player = self.player
        if not self.level.parts:
            return
        shove_x, shove_y = self.parts.shove(player.x, player.y)
        if shove_x or shove_y:
            player.shove(shove_x, shove_y)
        footing = self.parts.footing(player.x, player.y)
        wind_x, wind_y = self.parts.wind(player.x, player.y)
        if footing is not None and player.mode == "float":
            player.drift(footing.dx, footing.dy)
        elif footing is None:
            player.ride(wind_x, wind_y, tuning.EASE_OFF)
        else:
            player.ride(footing.dx + wind_x, footing.dy + wind_y, footing.grip)

    def _catch(self) -> None:
        if not self._buffers[Button.CATCH] or self.player.mode == "fall":
            return
        if self.catching.reach(self):
            self._buffers[Button.CATCH] = 0
        elif self._buffers[Button.CATCH] == 1:
            self.tell(told.Reached())

    def _interact(self, controls: Controls, fresh: int) -> None:
        taken = False
        if self._buffers[Button.ACT] and self.prompt is not None and self.player.mode != "fall":
            self._buffers[Button.ACT] = 0
            taken = True
            answer(self, self.prompt)
        begins = bool(fresh & Button.ACT) and not taken
        self.remaking.step(self, controls, begins=begins)

    def _tread(self) -> None:
        """What the foot meets where it came down: ground, lines, areas."""
        player = self.player
        if player.mode == "fall":
            if player.mode_ticks >= tuning.FALL_TICKS:
                self._set_back("fell")
            return
        if player.height > 0.0:
            self._frighten(0.0)
            return
        footing = self.parts.footing(player.x, player.y)
        ground = footing.ground if footing else self.ground.kind_at(player.x, player.y)
        if player.mode == "walk":
            self._stand(ground)
        if ground != VOID:
            self._walk_lines()
        if player.stride - self._last_step >= tuning.STEP_LENGTH and player.mode == "walk":
            self._last_step = player.stride
            on_line = self.lines.is_on(player.x, player.y)
            self.tell(told.Stepped(player.x, player.y, ground, on_line))
        self._frighten(self.treading.tread(self, ground))

    def _stand(self, ground: str) -> None:
        player = self.player
        if ground == VOID:
            player.off_ground += 1
            if player.off_ground > tuning.LEDGE_GRACE:
                player.fall()
                self.tell(told.Fell(player.x, player.y))
            return
        player.off_ground = 0
        player.ground_ticks += 1
        if player.ground_ticks >= tuning.DASH_BACK:
            player.dash_ready = True

    def _walk_lines(self) -> None:
        player = self.player
        for walk in self.lines.touch(player.x, player.y):
            figure = walk.figure
            self.tell(told.LineWalked(figure.name))
            if figure.counts and not walk.lit and walk.whole:
                walk.lit = True
                self.progress = self.progress.lighting(figure.name)
                self.tell(told.FigureLit(figure.name))
                self.show(figure.name)

    def _frighten(self, fright: float) -> None:
        fright += self.parts.fright(self.player.x, self.player.y)
        if self._fear.feel(self, fright):
            self._set_back("froze")

    def _come_and_go(self) -> None:
        """What is there only in some states comes and goes with them."""
        state = self.state
        if state != self._state:
            self._comers.follow(state)
            self._state = state
            self.tell(told.StateChanged(state))

    def _turn_back(self, controls: Controls) -> None:
        held = controls.held(Button.HINGE) and self.player.mode != "fall"
        self._hinge_held = self._hinge_held + 1 if held else 0
        if self._hinge_held >= tuning.HINGE_HOLD:
            self._hinge_held = 0
            self._set_back("asked")

    def _set_back(self, reason: str) -> None:
        """Fail forward: stand at the last hinge, keeping every crane and relic."""
        if self.over:
            return
        self.writing = None
        self.player.stand_at(*self.back)
        self.treading.put_into(*self.back)
        if reason == "froze":
            self.fear = tuning.FEAR_AFTER
        self.tell(told.SetBack(reason, *self.back))

    def _entry(self, name: str) -> tuple[float, float, str]:
        for hinge in self.level.hinges:
            if name and hinge.name == name:
                return hinge.x, hinge.y, "south"
        spawn = self.level.spawn(name)
        return spawn.x, spawn.y, spawn.facing


def _packed(kind: str, *numbers: float) -> bytes:
    return pack(f"<{len(numbers)}{kind}", *numbers)
