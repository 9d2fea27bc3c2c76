"""Running: what goes along with every dream: its file, and where time counts its records.

Owns which comparison a run is held against, and who is told what could not be kept. How
times are compared is the affair of ``speedrun``.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from game.app.followers import Follower
from game.app.keeping import Keeper
from game.app.pars import Par, pars
from game.app.recorded import taking_along
from game.app.recording import RealTime, Recorder
from game.app.timing import Timing
from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.tuning import RULES_VERSION
from game.speedrun.attempt import Attempt
from game.speedrun.comparisons import Run
from game.speedrun.records import Records, Row
from game.speedrun.replay import Replay
from game.speedrun.standing import Race, held_against
from game.speedrun.terms import Board, Passed, Version, may_count, seeding


@dataclass(frozen=True, slots=True)
class Known:
    """What the records know of the board a dream is on: read once as it begins."""

    history: list[tuple[Row, tuple[Passed, ...]]]
    """All attempts of this version, the first played first."""

    @property
    def runs(self) -> list[Run]:
        """As something to be held against."""
        return [Run(splits, row.time) for row, splits in self.history]

    @property
    def chosen(self) -> tuple[str, ...]:
        """Files of the runs that were chosen to be raced, the fastest first."""
        return tuple(str(row.replay) for row in self._replayed if row.ghost)

    def finished(self, seed: int) -> list[Path]:
        """Replays of the runs on that seed that did what was asked, the fastest first."""
        return [
            row.replay
            for row in self._replayed
            if row.replay is not None and row.time is not None and row.seed == seed
        ]

    @property
    def _replayed(self) -> list[Row]:
        """Those that have a replay: finished ones by time, then the others as they were played."""
        rows = [row for row, _ in self.history if row.replay is not None]
        return sorted(rows, key=lambda row: (row.time is None, row.time or 0))


class Running:
    """Ties the dreams of one window to the user's files."""

    def __init__(self, tell: Callable[[str], None]) -> None:
        """``tell`` is called once with each line on what cannot be kept."""
        self._tell, self._told = tell, ""
        self._unseen = ""
        self._keeper: Keeper | None = None
        self._writing: list[Keeper] = []
        """Those that may still be adding maps to what they kept."""
        self._real = RealTime(time.perf_counter)
        self._pars: dict[tuple[str, Version], dict[Board, Par]] = {}

    @cached_property
    def records(self) -> Records:
        """The user's records, opened when they are first asked for."""
        return Records(paths.records(), paths.replays())

    @property
    def news(self) -> str:
        """What was told and has not been read here yet; empty for nothing."""
        told, self._unseen = self._unseen, ""
        return told

    def par(self, campaign: Campaign, board: Board) -> Par | None:
        """The time that ships for a board, if one does."""
        version = version_of(campaign)
        key = campaign.name, version
        if key not in self._pars:
            self._pars[key] = pars(campaign, version)
        return self._pars[key].get(board)

    def along(
        self, campaign: Campaign, attempt: Attempt, *, timed: bool, drawn: bool
    ) -> tuple[Follower, ...]:
        """Who follows a dream that begins; ``drawn``: its seed was drawn by chance."""
        keeper = Keeper(paths.replays(), lambda replay: taking_along(replay, campaign))
        self._keeper = keeper
        self._writing = [*(known for known in self._writing if known.busy), keeper]
        if not timed or not may_count(attempt.kind, attempt.assists):
            return self._real, keeper
        board = board_of(campaign, attempt, drawn=drawn)
        recorder = Recorder(
            self.records, board, version_of(campaign), self._real, keeper, self._told_by_records
        )
        self._told_by_records()
        return self._real, keeper, recorder

    def known(self, campaign: Campaign, attempt: Attempt, *, drawn: bool) -> Known:
        """What the records know of the board of a dream that begins."""
        board = board_of(campaign, attempt, drawn=drawn)
        return Known(self.records.history(board, version_of(campaign)))

    def timing(
        self, campaign: Campaign, attempt: Attempt, known: Known | None, *, drawn: bool
    ) -> Timing:
        """The clock of a dream that begins, held against the personal best or else the par.

        ``known`` is what the records know of its board; None where no time counts.
        """
        if known is None:
            return Timing()
        if not may_count(attempt.kind, attempt.assists):
            return Timing(real=lambda: self._real.ms)
        runs = known.runs
        par = self.par(campaign, board_of(campaign, attempt, drawn=drawn))
        best = min((run.time for run in runs if run.time is not None), default=None)
        race: Race = held_against(runs, par.run if par is not None else None)
        return Timing(race, best, lambda: self._real.ms)

    def keep(self, replay: Replay) -> None:
        """Save what was played; where that cannot be done, say so and go on."""
        if self._keeper is None:
            return
        try:
            self._keeper.keep(replay)
        except OSError as problem:
            where = f"{paths.replays()}: {problem.strerror or problem}"
            self._say(f"{where}; the run could not be kept")

    def close(self) -> None:
        """Write all that is still to be written."""
        for keeper in self._writing:
            keeper.finish()
        if "records" in vars(self):
            self.records.close()
            self._told_by_records()
            if self.records.waiting:
                self._say(f"{paths.records()}: what waited in memory could not be written")

    def _told_by_records(self) -> None:
        if self.records.fault != self._told:
            self._told = self.records.fault
            if self._told:
                self._say(self._told)

    def _say(self, line: str) -> None:
        self._unseen = line
        self._tell(line)


def board_of(campaign: Campaign, attempt: Attempt, *, drawn: bool) -> Board:
    """Where an attempt stands."""
    return Board(campaign.name, attempt.category, seeding(attempt.seed, drawn=drawn))


def version_of(campaign: Campaign) -> Version:
    """What is played in it now."""
    return Version(campaign.content_hash, RULES_VERSION)
