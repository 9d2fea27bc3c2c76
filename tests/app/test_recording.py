"""A timed attempt's way into the records."""

from collections.abc import Callable
from pathlib import Path

from game.app.keeping import Keeper
from game.app.recording import RealTime, Recorder
from game.sim.controls import NEUTRAL, Controls
from game.sim.progress import Assists
from game.speedrun.attempt import Attempt
from game.speedrun.records import Records
from game.speedrun.terms import Board, Version
from tests.speedrun.dream import HASH, attempt
from tests.worlds import DOWN, RIGHT

BOARD, NOW = Board("Test", "any%"), Version(HASH, 1)


class Clock:
    """Goes on a second with every tick that is played."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


class Played:
    """An attempt and all that follows it."""

    def __init__(self, home: Path, **terms: object) -> None:
        self.told: list[str] = []
        self.clock = Clock()
        self.records = Records(home / "records.sqlite", home / "replays")
        self.real, self.keeper = RealTime(self.clock), Keeper(home / "replays", lambda r: r)
        self.recorder = Recorder(self.records, BOARD, NOW, self.real, self.keeper, self._kept)
        self.run: Attempt = attempt(**terms)
        self._each = (self.real, self.keeper, self.recorder)
        for follower in self._each:
            follower.begin(self.run)

    def _kept(self) -> None:
        self.told.append(self.records.fault)

    def go(self, controls: Controls, ticks: int = 1) -> None:
        for _ in range(ticks):
            self.clock.seconds += 1.0
            events = self.run.step(controls)
            for follower in self._each:
                follower.tick(self.run, events)

    def until(self, done: Callable[[], bool]) -> None:
        self.go(NEUTRAL, 20)
        self.go(DOWN, 7)
        while not done():
            assert self.run.tick < 1000
            self.go(RIGHT)

    def through(self) -> None:
        self.until(lambda: self.run.finished)

    def leave(self) -> None:
        for follower in self._each:
            follower.leave(self.run)


def test_a_run_stands_in_the_records_with_its_splits_and_both_its_times(tmp_path: Path) -> None:
    played = Played(tmp_path)
    played.through()
    run, started = played.run, played.run.timer.started
    assert started is not None
    best = played.records.best(BOARD, NOW)
    assert best is not None
    # A second a tick here: both clocks run from the first input to the end.
    assert (best.time, best.real) == (run.timer.time, run.timer.time * 1000)
    splits = played.records.splits(best.id)
    assert [(s.name, s.ticks, s.place) for s in splits] == [
        ("Half way", run.splits.marks[0].tick - started, "bed"),
        ("Glass door", run.splits.marks[1].tick - started, "bed"),
        ("Awakening", run.timer.time, "porch"),
    ]
    assert best.file == played.keeper.name != ""


def test_nobody_has_begun_before_the_first_input(tmp_path: Path) -> None:
    played = Played(tmp_path)
    played.go(NEUTRAL, 30)
    played.leave()
    assert played.records.counts(BOARD).attempts == 0


def test_who_leaves_has_begun_and_not_finished(tmp_path: Path) -> None:
    played = Played(tmp_path)
    played.until(lambda: bool(played.run.splits.marks))
    played.leave()
    (row,) = played.records.board(BOARD, NOW)
    assert (row.time, row.ticks) == (None, played.run.timer.time)
    counts = played.records.counts(BOARD)
    assert (counts.attempts, counts.finished) == (1, 0)


def test_a_split_is_kept_when_it_is_passed_and_not_when_all_is_over(tmp_path: Path) -> None:
    played = Played(tmp_path)
    played.until(lambda: bool(played.run.splits.marks))
    other = Records(tmp_path / "records.sqlite", tmp_path / "replays")
    (row,) = other.board(BOARD, NOW)
    assert [split.name for split in other.splits(row.id)] == ["Half way"]
    assert row.file == played.keeper.name
    other.close()


def test_practice_assists_and_tas_are_no_part_of_the_records(tmp_path: Path) -> None:
    for terms in ({"kind": "practice"}, {"kind": "tas"}, {"assists": Assists(no_fear=True)}):
        played = Played(tmp_path, **terms)
        played.through()
        played.leave()
        assert played.records.counts(BOARD).attempts == 0
        played.records.close()


def test_a_run_that_became_practice_on_its_way_is_never_finished(tmp_path: Path) -> None:
    played = Played(tmp_path)
    played.until(lambda: bool(played.run.splits.marks))
    played.run.kind = "practice"
    played.until(lambda: played.run.finished)
    assert played.records.best(BOARD, NOW) is None


def test_a_run_that_lacks_what_its_category_asks_is_no_time(tmp_path: Path) -> None:
    played = Played(tmp_path, category="all-cranes")
    played.through()
    assert played.run.unmet
    (row,) = played.records.board(BOARD, NOW)
    assert row.time is None


def test_real_time_stands_once_the_run_is_over(tmp_path: Path) -> None:
    played = Played(tmp_path)
    assert played.real.ms is None
    played.through()
    told = played.real.ms
    played.clock.seconds += 60.0
    played.leave()
    assert played.real.ms == told


def test_what_becomes_practice_on_the_way_is_an_attempt_that_ended_there(tmp_path: Path) -> None:
    played = Played(tmp_path)
    played.until(lambda: len(played.run.splits.marks) == 1)
    played.run.kind = "practice"
    played.until(lambda: played.run.finished)
    played.leave()
    (row,) = played.records.board(BOARD, NOW)
    assert row.time is None
    assert [split.name for split in played.records.splits(row.id)] == ["Half way"]


def test_a_split_taken_back_by_hand_is_gone_from_the_records_and_stays_in_the_replay(
    tmp_path: Path,
) -> None:
    played = Played(tmp_path)
    played.until(lambda: len(played.run.splits.marks) == 1)
    (kept,) = played.records.board(BOARD, NOW)
    assert [split.name for split in played.records.splits(kept.id)] == ["Half way"]
    assert played.run.undo_split() == "Half way"
    played.go(NEUTRAL)
    assert played.records.splits(kept.id) == ()
    played.until(lambda: played.run.finished)
    splits = played.records.splits(kept.id)
    assert [split.name for split in splits] == ["Glass door", "Awakening"]
    told = [mark.name for mark in played.run.replay().header.splits]
    assert told == ["Half way", "Glass door", "Awakening"]
    assert played.run.undo_split() == "", "what is over stays as it is"
