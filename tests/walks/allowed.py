"""Allowed: whether what a walk does is what the model of the rules says can be done.

Owns the questions that are put to the model at every look; its answers are the proof's.
"""

from __future__ import annotations

from typing import Final

from game.levels.proof.atlas import Atlas, Known, Stand
from game.levels.proof.outlook import alive
from game.levels.proof.search import Search
from game.levels.proof.states import State
from game.levels.proof.visit import Visit
from game.sim.events import Caught, Event, FigureLit, HingePassed, Learned, Left
from game.sim.level import CraneSpot
from game.sim.parts.lectern import Lectern
from game.sim.progress import Progress
from game.speedrun.attempt import Attempt

_LOOK: Final = 10
"""Ticks from one look at where one stands to the next."""


class NotAllowedError(AssertionError):
    """Something was done that the model calls impossible, or it calls a dead end."""


class Model:
    """The model of one campaign, asked from wherever walks lead."""

    def __init__(self, atlas: Atlas) -> None:
        self.atlas = atlas
        self._roamed: dict[tuple[Stand, Known], tuple[Visit, ...]] = {}
        self._lives: dict[tuple[str, str, Known, frozenset[str]], bool] = {}

    def roam(self, place: str, entry: str, progress: Progress) -> tuple[Visit, ...]:
        """What can be come to in a place that is entered so."""
        key = Stand(place, self.atlas.start(place, entry) or ""), _known(progress)
        if key not in self._roamed:
            self._roamed[key] = self.atlas.roam(*key)
        return self._roamed[key]

    def is_alive(self, place: str, progress: Progress) -> bool:
        """Whether from the hinge one is set back to an ending can be reached, cranes aside."""
        key = place, progress.entry, _known(progress), progress.earned
        if key not in self._lives:
            stand = Stand(place, self.atlas.start(place, progress.entry) or "")
            state = State(stand, _known(progress))
            # One search bounds what it looks at; each question is one of its own.
            search = Search(self.atlas)
            found = search.explore(place, by=state, spare=progress.courage)
            self._lives[key] = found.start in alive(found)
        return self._lives[key]


def _known(progress: Progress) -> Known:
    return Known(progress.lessons, progress.scenes, frozenset(progress.opened))


class Allowed:
    """Looks on as an attempt is played."""

    def __init__(self, attempt: Attempt, model: Model) -> None:
        self._attempt, self._model = attempt, model
        self._world = attempt.world
        self._entry = attempt.world.progress.entry
        self.visits: list[Visit] = []
        self._asked: Known | None = None
        self._ask()

    def look(self, events: list[Event]) -> None:
        """After a tick. Raises NotAllowedError."""
        for event in events:
            self._done(event)
        self._ask()
        world = self._world
        player = world.player
        stands = player.mode in {"walk", "float", "write"} and not player.off_ground
        # Whoever is set back over nothing stands there for a tick.
        stands = stands and (player.x, player.y) != world.back
        if world.tick % _LOOK == 0 and stands and player.height <= 0.0:
            inside = 0.0 <= player.x <= world.level.width and 0.0 <= player.y <= world.level.height
            on = not inside or any(v.holds(player.x, player.y) for v in self.visits)
            self._must(on, "stands where nobody can come to")

    def _ask(self) -> None:
        """Ask the model anew where something has changed."""
        world = self._attempt.world
        if world is not self._world:
            self._world, self._entry = world, world.progress.entry
            self.visits, self._asked = [], None
        if _known(world.progress) != self._asked:
            # What was come to before something was learned stays where one may be.
            self._asked = _known(world.progress)
            self.visits += self._model.roam(world.level.name, self._entry, world.progress)

    def ends(self) -> None:
        """The walk is over: from here an ending must be possible."""
        world = self._attempt.world
        if not self._attempt.finished:
            living = self._model.is_alive(world.level.name, world.progress)
            self._must(living, "a dead end, says the model")

    def _done(self, event: Event) -> None:
        match event:
            case Caught(number=number):
                self._must(
                    any(
                        isinstance(record, CraneSpot) and record.number == number
                        for visit in self.visits
                        for record in _met(visit)
                    ),
                    f"caught crane {number}, which nobody can",
                )
            case HingePassed(name=name):
                passed = any(name in {n for n, _ in visit.hinges} for visit in self.visits)
                self._must(passed, f"passed the hinge '{name}', which nobody can")
            case Learned(lesson=lesson):
                taught = (r for v in self.visits for r in _met(v) if isinstance(r, Lectern))
                self._must(
                    any(lectern.lesson == lesson for lectern in taught),
                    f"learned {lesson}, which nobody can",
                )
            case FigureLit(figure=figure):
                lit = any(visit.lit(figure) for visit in self.visits)
                self._must(lit, f"lit '{figure}', which nobody can")
            case Left(target=target):
                ways = (r for v in self.visits for r in _met(v))
                self._must(
                    any(getattr(way, "target", None) == target for way in ways),
                    f"left for {target}, where nobody can",
                )

    def _must(self, holds: bool, what: str) -> None:
        if not holds:
            world = self._world
            player = world.player
            raise NotAllowedError(
                f"{what}: {player.mode} at ({player.x:.1f}, {player.y:.1f}) in "
                f"{world.level.name} from '{self._entry}', tick {self._attempt.tick}"
            )


def _met(visit: Visit) -> list[object]:
    return [visit.plan.things[number].record for number in visit.met]
