"""World: one place being dreamt. ``step`` is the only thing that changes it."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from struct import pack

from game.sim import events as told
from game.sim import tuning
from game.sim.buffers import Buffers
from game.sim.catching import Catching
from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.doors import Doors
from game.sim.events import Event
from game.sim.figures import Lines
from game.sim.flock import Flock
from game.sim.ground import Ground
from game.sim.heart import Heart
from game.sim.level import Ending, Level
from game.sim.moving import move
from game.sim.part import Live, Parts
from game.sim.player import Player
from game.sim.progress import Assists, Progress
from game.sim.prompt import Prompt, answer, find_prompt
from game.sim.remaking import Remaking
from game.sim.scenes import SCENES, Playing
from game.sim.space import Comers, Site
from game.sim.states import state_of
from game.sim.treading import Treading


class World:
    """A place, the dreamer in it, and all that moves.

    Once an event ``Left`` or ``Awoke`` has come out, the world is over: stepping it
    further raises RuntimeError.
    """

    def __init__(
        self,
        level: Level,
        seed: int,
        progress: Progress,
        assists: Assists | None = None,
        site: Site | None = None,
    ) -> None:
        """Enter ``level`` by ``progress.entry``: a spawn or a hinge, or the start if empty.

        ``site`` is one that was begun ahead for this place, and is this world's from now on;
        where the dream has come to another state meanwhile, it is left unused. Raises
        NoEntryError where the level has no such entry.
        """
        self.level = level
        self.seed = seed
        self.progress = progress
        self.assists = assists or Assists()
        self.tick = 0
        self.over = False
        self.fear = 0.0
        state = state_of(progress)
        if site is None or site.level is not level or site.state != state:
            site = Site(level, state)
        site.finish()
        self.space = site.space
        self._comers = Comers(site)
        self.ground = Ground(level)
        self.lines = Lines(level.figures, progress.figures)
        self.doors = Doors(level, progress)
        self.buffers = Buffers()
        self.catching = Catching()
        self.remaking = Remaking()
        self.heart = Heart(level.heart)
        self.playing: Playing | None = None
        """The scene that runs."""
        self.writing: Live | None = None
        """The lectern the dreamer writes at."""
        x, y, facing = self._entry(progress.entry)
        self._came_in = self.back = x, y
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
        self._hinge_held = 0
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
        self.buffers.step(fresh)
        if fresh & Button.CATCH and not self.catching.closed:
            self.player.reach_ticks = -1
        self.parts.pass_time()
        move(self, controls)
        self.catching.run_out(self)
        if self.writing is not None:
            self.writing.write(controls, fresh)
            self.buffers.take(Button.ACT)
        else:
            self.catching.step(self)
            self._interact(controls, fresh)
        self._events += self.doors.step()
        if self.tick == tuning.GREETING_TICKS:
            self._events += self.doors.greet(*self._came_in, self.progress)
        self.treading.open_ways(self)
        misstep = self.treading.step(self)
        if misstep:
            self._set_back(misstep)
        self._turn_back(controls)
        self._come_and_go()
        self._previous = asked
        asked_for = self.writing is None and self.playing is None and self.player.mode != "fall"
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
        return self.fear, *self.back, self.treading.last_step

    def _counts(self) -> tuple[int, ...]:
        return (
            *(self.seed, self.tick, *self.catching.counts(), self.remaking.ticks),
            self.heart.stride_until,
            *(self._hinge_held, *self._previous, *self.buffers.counts(), self.over),
            *(self.assists.no_fear, self.assists.endless_dash),
            *(self.assists.wide_catch, self.assists.self_writing),
            self.playing.ticks if self.playing is not None else 0,
            self.writing.part.id if self.writing is not None else 0,
        )

    # -- one tick, in order

    def _interact(self, controls: Controls, fresh: int) -> None:
        taken = False
        asked = self.buffers.asks(Button.ACT) and self.player.mode != "fall"
        if asked and self.prompt is not None:
            self.buffers.take(Button.ACT)
            taken = True
            answer(self, self.prompt)
        begins = bool(fresh & Button.ACT) and not taken
        self.remaking.step(self, controls, begins=begins)

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
