"""Ghosts: rivals that go along with a dream: which are raced, how they look, where they are.

Which runs those are is chosen anew each time a dream begins, from the files as they are
then. A follower: it steps its rivals' own worlds and never the dreamer's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from game.app.reading import held_row
from game.levels.errors import MapError
from game.profile import paths
from game.sim.events import Event
from game.sim.level import Level
from game.speedrun import comparisons
from game.speedrun.attempt import Attempt, Load
from game.speedrun.racing import Entrant, Race, Stable, best_segments, entrant, race_of
from game.speedrun.replay import Replay, ReplayError, read
from game.speedrun.rival import LOST, OVER, RACING, Rival, StitchedRival, WholeRival
from game.view.apparition import Apparition
from game.view.hud import words
from game.view.hud.state import HeldRow, RivalRow, Sight
from game.view.passes.ghosts import MOST
from game.view.snapshot import Dreamer, GhostLook
from game.view.type.ink import BRASS, CYAN, EMBER, LILAC, PHOS, RIM, Colour

BEST, SEGMENTS, PAR, NONE = "best", "segments", "par", "none"
KINDS: Final = (BEST, SEGMENTS, PAR, NONE)
"""What can be asked for besides a file."""
_COLOURS: Final[dict[str, Colour]] = {BEST: CYAN, SEGMENTS: BRASS, PAR: LILAC}
_OTHERS: Final[tuple[Colour, ...]] = (EMBER, PHOS, RIM)
_STITCHED: Final = 40
"""Of so many runs, the fastest, the best segments are looked for."""
_WORK: Final = 24
"""Ticks all rivals together may play in one, while some are behind."""
LoadOf = Callable[[Replay, Path], Load]
"""Gives the levels a replay of a file is played in."""


@dataclass(frozen=True, slots=True)
class Raced:
    """Something that can be raced: whose it is, and its runs, the best first."""

    kind: str
    """``best``, ``segments``, ``par`` or ``file``."""
    name: str
    paths: tuple[Path, ...]
    time: int | None = None
    """Game time in ticks, where it is one finished run."""


class Roster:
    """All that can be raced: the player's runs, and those that ship."""

    def __init__(
        self,
        finished: Sequence[Path] = (),
        own: Path | None = None,
        shipped: Path | None = None,
        brought: Path | None = None,
    ) -> None:
        """``finished`` are the player's runs as the records know them, the fastest first.

        Where they know none, the folder of the player's runs is looked through. The others
        are of the runs that prove par, and of a campaign's own pars.
        """
        self._finished = finished
        self._own = Stable(own or paths.replays())
        folders = [shipped or paths.runs(), *([brought] if brought else [])]
        self._pars = [Stable(folder, proved=True) for folder in folders]

    def offered(self, attempt: Attempt) -> list[Raced]:
        """What could be raced by it, as the files are now; empty parts are left out."""
        race = race_of(attempt)
        own = self._own_of(race)
        found = []
        if own:
            found.append(_whole(BEST, words.COMPARISONS[comparisons.PERSONAL_BEST], own[0]))
            runs = tuple(one.path for one in own)
            found.append(Raced(SEGMENTS, words.COMPARISONS[comparisons.BEST_SEGMENTS], runs))
        par = self._par_of(race)
        if par is not None:
            found.append(_whole(PAR, words.COMPARISONS[comparisons.PAR], par))
        return found

    def _own_of(self, race: Race) -> list[Entrant]:
        found = (entrant(path) for path in self._finished[:_STITCHED])
        known = [one for one in found if one is not None and one.is_in(race)]
        return known or self._own.entrants(race)[:_STITCHED]

    def chosen(self, attempt: Attempt, asked: Iterable[str]) -> list[Raced]:
        """Those that were asked for, of ``KINDS`` or files; what is not there is left out."""
        offered = {raced.kind: raced for raced in self.offered(attempt)}
        found = []
        for name in asked:
            if name in offered:
                found.append(offered[name])
            elif name not in KINDS:
                path = Path(name)
                found.append(Raced("file", path.stem, (path,)))
        return found[:MOST]

    def _par_of(self, race: Race) -> Entrant | None:
        found = [one for stable in self._pars for one in stable.entrants(race)]
        return min(found, key=lambda one: one.header.time or 0, default=None)


def _whole(kind: str, name: str, one: Entrant) -> Raced:
    return Raced(kind, name, (one.path,), one.header.time)


@dataclass(slots=True)
class _Ghost:
    """One rival and its looks."""

    name: str
    rival: Rival
    apparition: Apparition

    def come_along(self, attempt: Attempt, most: int) -> int:
        played = self.rival.follow(attempt, most)
        seen = self.rival.attempt
        fading = self.rival.status in (OVER, LOST)
        self.apparition.tick(None if seen is None else seen.world, fading=fading)
        return played


class Ghosts:
    """Goes along with one attempt after another, each against what is then chosen."""

    def __init__(self, asked: Sequence[str], load_of: LoadOf, roster: Roster | None = None) -> None:
        """``asked`` are names of ``KINDS`` and paths of replays."""
        self._asked, self._load_of = tuple(asked), load_of
        self._roster = roster or Roster()
        self._all: list[_Ghost] = []
        self._attempt: Attempt | None = None
        self.faults: list[str] = []
        """Files that could not be raced, a line each."""

    def begin(self, attempt: Attempt) -> None:
        """See Follower. Files are read here, so that no tick waits for one."""
        self._attempt, self._all, self.faults = attempt, [], []
        others = iter(_OTHERS)
        for raced in self._roster.chosen(attempt, self._asked):
            rival = self._rival(raced)
            if rival is not None:
                colour = _COLOURS.get(raced.kind) or next(others, RIM)
                self._all.append(_Ghost(raced.name, rival, Apparition(colour)))

    def tick(self, attempt: Attempt, events: Sequence[Event]) -> None:
        """See Follower."""
        del events
        left = _WORK
        for i, ghost in enumerate(self._all):
            # Who keeps pace needs one tick; what is spared is for those behind.
            left -= ghost.come_along(attempt, max(1, left - (len(self._all) - 1 - i)))

    def turn(self, left: Attempt, attempt: Attempt) -> None:
        """See Follower: the rivals see for themselves that they must go back."""
        del left
        self._attempt = attempt

    def leave(self, attempt: Attempt) -> None:
        """See Follower."""
        del attempt
        self._attempt, self._all = None, []

    def looks(self, part: float, dreamer: Dreamer) -> tuple[GhostLook, ...]:
        """Those to be seen where the dreamer is, ``part`` of the way to the present tick."""
        seen = (ghost.apparition.look(part, dreamer) for ghost in self._here())
        return tuple(look for look in seen if look is not None)

    def rows(self, sight: Sight, size: tuple[float, float]) -> tuple[RivalRow, ...]:
        """What the interface says of each; ``size`` of the canvas, units."""
        here = {id(ghost) for ghost in self._here()}
        rows = []
        for ghost in self._all:
            seen, status = ghost.rival.attempt, ghost.rival.status
            note, edge = "", None
            if status == LOST:
                note = words.GHOST_LOST
            elif seen is None:
                note = words.GHOST_COMING
            elif status == OVER:
                note = words.GHOST_OVER
            elif id(ghost) not in here:
                note = seen.world.level.title
            else:
                edge = _beyond(sight.at(*ghost.apparition.at), size)
            rows.append(RivalRow(ghost.name, ghost.apparition.colour, note, edge))
        return tuple(rows)

    def held(self) -> tuple[HeldRow, ...]:
        """What each holds that runs just now."""
        return tuple(
            held_row(ghost.rival.controls, ghost.name, ghost.apparition.colour)
            for ghost in self._all
            if ghost.rival.status == RACING and ghost.rival.attempt is not None
        )

    def _here(self) -> Iterator[_Ghost]:
        attempt = self._attempt
        if attempt is not None:
            yield from (g for g in self._all if g.apparition.is_in(attempt.world))

    def _rival(self, raced: Raced) -> Rival | None:
        replays = []
        for path in raced.paths:
            try:
                replay = read(path)
                load = _sparing(self._load_of(replay, path))
                _make_ready(replay, load)
                replays.append((replay, load))
            except (ReplayError, MapError, OSError) as fault:
                self.faults.append(f"{path}: {fault}")
        if not replays:
            return None
        if raced.kind == SEGMENTS:
            return StitchedRival(best_segments(r for r, _ in replays), replays[0][1])
        return WholeRival(*replays[0])


def _sparing(load: Load) -> Load:
    """The same, for who can do without a place that cannot be read."""

    def spared(name: str) -> Level:
        try:
            return load(name)
        except MapError as fault:
            raise LookupError(str(fault)) from None

    return spared


def _make_ready(replay: Replay, load: Load) -> None:
    """Read the maps it will go through, so that no tick waits for one."""
    with suppress(LookupError):
        for name in {mark.name for mark in replay.header.places}:
            load(name)


def _beyond(at: tuple[float, float], size: tuple[float, float]) -> tuple[float, float] | None:
    """Where at the edge of the canvas points to what is out of it; None for what is within."""
    (x, y), (width, height) = at, size
    edge = min(max(x, _EDGE), width - _EDGE), min(max(y - _WAIST, _EDGE), height - _EDGE)
    return None if edge == (x, y - _WAIST) else edge


_EDGE: Final = 10.0
_WAIST: Final = 34.0
