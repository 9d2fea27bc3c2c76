"""Attempt: one dream dreamt from its start, over all its places: world, timer, recorder.

It ends at the awakening, or, run for a single location, where that is left by a way on.

Play, verify, ghosts, attract mode and tests all drive this one class. It knows no
files and no window; levels come from a function it is given.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from dataclasses import replace

from game import __version__
from game.sim.controls import NEUTRAL, Controls
from game.sim.events import Awoke, Event, HingePassed, Left
from game.sim.level import Level
from game.sim.mirror import turned
from game.sim.progress import Assists, Progress
from game.sim.tuning import RULES_VERSION
from game.sim.world import World
from game.speedrun.categories import ANY, NO_GOALS, Goals, Way, location, unmet
from game.speedrun.deeds import Deeds
from game.speedrun.header import MOST_SEED, MOST_TICKS, Header
from game.speedrun.machine import here
from game.speedrun.replay import CHECK_TICKS, Check, Replay
from game.speedrun.splits import AWAKENING, WAY_ON, Mark, Splits, plain_name
from game.speedrun.tape import Tape, exact
from game.speedrun.timer import Timer

Load = Callable[[str], Level]
"""Gives the level of a place by its name."""
MakeWorld = Callable[[Level, int, Progress, Assists], World]


class Attempt:
    """A run in the making. Every tick stepped is timed and recorded.

    ``start`` names the first place and ``progress`` is what the dreamer comes with;
    ``kind`` is ``run``, ``practice`` or ``tas``. ``campaign`` and ``campaign_hash`` only
    go into the replay; ``goals`` are the campaign's own categories. Raises ValueError for
    a seed no replay can hold.
    """

    def __init__(
        self,
        load: Load,
        start: str,
        seed: int = 0,
        category: str = ANY,
        assists: Assists | None = None,
        *,
        progress: Progress | None = None,
        kind: str = "run",
        campaign: str = "",
        campaign_hash: str = "",
        goals: Goals = NO_GOALS,
        make_world: MakeWorld = World,
    ) -> None:
        if not 0 <= seed <= MOST_SEED:
            raise ValueError(f"a seed is between 0 and {MOST_SEED}")
        self._load, self.make_world = load, make_world
        self.start, self.seed, self.category, self.kind = start, seed, category, kind
        self.assists = assists or Assists()
        self.first_progress = progress or Progress()
        self.campaign, self.campaign_hash = campaign, campaign_hash
        self.timer = Timer()
        self.splits = Splits()
        self.places: list[Mark] = []
        """Places entered, each with the tick after which one stood in it."""
        self.inputs = Tape()
        self.checks: list[Check] = []
        self._goals = goals
        goal = goals.get(category)
        self._only = goal.leaving if goal is not None else location(category)
        self._last_split = plain_name(goal.split) if goal is not None else ""
        self._hinges: dict[str, list[str]] = {}
        self.deeds = Deeds()
        self._given = self._exact = NEUTRAL
        """The controls last given, and as a replay holds them."""
        self._full: Replay | None = None
        """All that fits into a replay, once more was played than that."""
        self.world: World
        self._enter(start, self.first_progress)

    @classmethod
    def again(
        cls, header: Header, load: Load, make_world: MakeWorld = World, goals: Goals = NO_GOALS
    ) -> Attempt:
        """A new attempt on the terms of a recorded one."""
        return cls(
            load,
            header.start,
            header.seed,
            header.category,
            header.assists,
            progress=header.progress,
            kind=header.kind,
            campaign=header.campaign,
            campaign_hash=header.campaign_hash,
            goals=goals,
            make_world=make_world,
        )

    @property
    def tick(self) -> int:
        """Ticks played."""
        return self.timer.tick

    @property
    def finished(self) -> bool:
        """Whether the run is at its end."""
        return self.timer.ended is not None

    @property
    def unmet(self) -> str:
        """What its category still asks for, in a few words; empty for nothing."""
        places = [mark.name for mark in self.places]
        splits = [mark.name for mark in self.splits.marks]
        way = Way(places, splits, self._hinges)
        return unmet(self.category, self.world.progress, self._goals, way)

    def undo_split(self) -> str:
        """Take back by hand the last split its clock shows; returns its name, or nothing.

        Where splits or hinges are what its category asks for, nothing is taken back, nor
        after the end.
        """
        goal = self._goals.get(self.category)
        judged = goal is not None and bool(goal.asks.splits or goal.asks.hinges or goal.split)
        return "" if judged or self.finished else self.splits.undo()

    def step(self, controls: Controls) -> list[Event]:
        """Play one tick with the controls a replay can hold; returns what happened, in order.

        After the end nothing happens any more.
        """
        if self.finished:
            return []
        if self.tick == MOST_TICKS:
            self._full = self.replay()
        if controls is not self._given:
            # Held keys and replays give the same object tick after tick.
            self._given, self._exact = controls, exact(controls)
        controls = self._exact
        if self._full is None:
            self.inputs.append(controls)
        self.timer.advance(controls)
        events = self.world.step(controls)
        way_out: Left | None = None
        for event in events:
            self.deeds.note(self.tick, event)
            match event:
                case HingePassed(name=name, split=split):
                    self._pass_hinge(name)
                    self._pass_split(split)
                case Left(split=split):
                    self._pass_split(split)
                    way_out = event
                    if event.leads_on and self._only == self.world.level.name:
                        self._end("" if split else WAY_ON)
                case Awoke():
                    self._end(AWAKENING)
        if way_out is not None and not self.finished:
            self._enter(way_out.target, self.world.progress.at(way_out.spawn))
        if self._full is None and (self.finished or self.tick % CHECK_TICKS == 0):
            self.checks.append(self._check())
        return events

    def beside(self, world: World) -> Attempt:
        """The same books over another world; from now on the two go on apart."""
        other = copy(self)
        other.timer, other.splits = replace(self.timer), self.splits.copy()
        other.places, other.checks = self.places[:], self.checks[:]
        other.inputs, other.deeds = self.inputs.copy(), self.deeds.copy()
        other.world = world
        other._hinges = {place: names[:] for place, names in self._hinges.items()}
        return other

    def _pass_split(self, name: str) -> None:
        if self.splits.pass_by(name, self.tick) and plain_name(name) == self._last_split:
            self._end("")

    def _pass_hinge(self, name: str) -> None:
        passed = self._hinges.setdefault(self.world.level.name, [])
        if name not in passed:
            passed.append(name)

    def _end(self, split: str) -> None:
        self.splits.pass_by(split, self.tick)
        self.timer.end()

    def _enter(self, place: str, progress: Progress) -> None:
        level = turned(self._load(place), progress.turn)
        self.world = self.make_world(level, self.seed, progress, self.assists)
        self.places.append(Mark(place, self.tick))

    def _check(self) -> Check:
        return Check(f"{self.inputs.checksum():08x}", self.world.digest()[:8])

    def replay(self) -> Replay:
        """What was recorded until now; the attempt may go on.

        After ten hours it stays what it was then.
        """
        if self._full is not None:
            return self._full
        checks = tuple(self.checks)
        if not self.finished and self.tick % CHECK_TICKS:
            checks = (*checks, self._check())
        header = Header(
            game=__version__,
            rules=RULES_VERSION,
            campaign=plain_name(self.campaign),
            campaign_hash=self.campaign_hash,
            start=self.start,
            seed=self.seed,
            category=self.category,
            kind=self.kind,
            assists=self.assists,
            progress=self.first_progress,
            machine=here(),
            ticks=self.tick,
            started=self.timer.started,
            time=self.timer.time if self.finished else None,
            splits=self.splits.marks,
            places=tuple(self.places),
            deeds=self.deeds.hexdigest(),
            digest=self.world.digest(),
        )
        return Replay(header, self.inputs.copy(), checks)
