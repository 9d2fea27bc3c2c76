"""Dreams, the user's files and the clock together: real runs played again, no window."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from game.app.followers import Followers
from game.app.library import Library
from game.app.running import Known, Running, board_of, version_of
from game.app.timing import Timing
from game.levels.campaign import Campaign
from game.profile import paths
from game.speedrun.attempt import Attempt
from game.speedrun.comparisons import PAR, PERSONAL_BEST
from game.speedrun.records import Records
from game.speedrun.replay import read
from game.speedrun.terms import RANDOM, Board
from game.view.hud.state import TimerState

LIBRARY = Library()
CAMPAIGN = LIBRARY.campaign
GOLDEN = read(paths.runs() / "office.replay")
CATEGORY = "location:office"
BOARD = Board(CAMPAIGN.name, CATEGORY)


class Game:
    """One start of the game: what it told, and dreams dreamt in it."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.running = Running(self.told.append)
        self.timing = Timing()

    def begin(self, *, timed: bool = True, drawn: bool = False) -> Attempt:
        """Play the golden run of the office again."""
        attempt = LIBRARY.attempt(category=CATEGORY, seed=GOLDEN.header.seed)
        along = self.running.along(CAMPAIGN, attempt, timed=timed, drawn=drawn)
        known = self.running.known(CAMPAIGN, attempt, drawn=drawn) if timed else None
        self.timing = self.running.timing(CAMPAIGN, attempt, known, drawn=drawn)
        followers = Followers(*along)
        followers.begin(attempt)
        for controls in GOLDEN.inputs:
            followers.tick(attempt, attempt.step(controls))
        followers.leave(attempt)
        self.running.keep(attempt.replay())
        return attempt

    def shown(self, attempt: Attempt) -> TimerState:
        return self.timing.state(attempt)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("STARFLOOR_HOME", str(tmp_path))
    return tmp_path


def test_the_first_run_is_held_against_the_par_and_the_next_against_the_first(home: Path) -> None:
    game = Game()
    first = game.begin()
    assert first.timer.time == GOLDEN.header.time
    shown = game.shown(first)
    assert (shown.against, shown.record) == (PAR, True)
    assert shown.rows[-1].delta == 0
    again = game.begin()
    shown = game.shown(again)
    # As fast as ever is no new best.
    assert (shown.against, shown.record, shown.rows[-1].delta) == (PERSONAL_BEST, False, 0)
    assert shown.real is not None
    game.running.close()
    assert len(list((home / "replays").iterdir())) == 2


def test_what_was_run_is_there_when_the_game_is_started_again(home: Path) -> None:
    del home
    game = Game()
    attempt = game.begin()
    game.running.close()
    records = Game().running.records
    best = records.best(board_of(CAMPAIGN, attempt, drawn=False), version_of(CAMPAIGN))
    assert best is not None
    assert best.time == attempt.timer.time
    assert best.replay is not None
    replay = read(best.replay)
    assert replay.header.time == best.time
    assert replay.levels
    records.close()


def test_a_dream_without_a_clock_is_kept_and_is_no_attempt(home: Path) -> None:
    game = Game()
    game.begin(timed=False)
    game.running.close()
    assert len(list((home / "replays").iterdir())) == 1
    assert not (home / "records.sqlite").exists()


def test_a_seed_drawn_by_chance_has_a_board_of_its_own_and_no_par(home: Path) -> None:
    del home
    game = Game()
    attempt = game.begin(drawn=True)
    assert game.shown(attempt).against == ""
    board = board_of(CAMPAIGN, attempt, drawn=True)
    assert board.seeding == RANDOM
    assert game.running.records.counts(board).finished == 1
    assert game.running.records.counts(board_of(CAMPAIGN, attempt, drawn=False)).attempts == 0
    game.running.close()


def test_broken_records_are_told_in_a_line_once_kept_aside_and_the_run_goes_on(home: Path) -> None:
    broken = home / "records.sqlite"
    broken.write_bytes(b"no database at all" * 100)
    game = Game()
    attempt = game.begin()
    assert attempt.finished
    (line,) = game.told
    assert str(broken) in line
    assert "\n" not in line
    assert game.running.news == line
    assert game.running.news == ""
    game.begin()
    assert len(game.told) == 1
    game.running.close()
    (aside,) = home.glob("*.broken-1")
    assert aside.read_bytes().startswith(b"no database")


def test_records_that_are_locked_to_the_end_are_told_of_and_the_run_goes_on(home: Path) -> None:
    Game().running.records.close()
    with closing(sqlite3.connect(home / "records.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        game = Game()
        attempt = game.begin()
        assert attempt.finished
        assert game.running.records.best(BOARD, version_of(CAMPAIGN)) is not None
        game.running.close()
        other.execute("ROLLBACK")
    assert "locked" in game.told[0]
    assert "could not be written" in game.told[-1]
    assert len(list((home / "replays").iterdir())) == 1


def test_records_that_are_let_go_in_time_lose_nothing(home: Path) -> None:
    Game().running.records.close()
    with closing(sqlite3.connect(home / "records.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        game = Game()
        game.begin()
        other.execute("ROLLBACK")
    game.running.close()
    records = Game().running.records
    assert records.best(BOARD, version_of(CAMPAIGN)) is not None
    records.close()


def test_a_folder_that_takes_no_replay_is_told_and_the_time_still_counts(home: Path) -> None:
    (home / "replays").write_text("in the way", encoding="utf-8")
    game = Game()
    attempt = game.begin()
    (line,) = game.told
    assert "replays" in line
    row = game.running.records.best(board_of(CAMPAIGN, attempt, drawn=False), version_of(CAMPAIGN))
    assert row is not None
    assert row.missing
    game.running.close()


def test_every_par_that_ships_is_a_golden_run_and_is_what_it_proves() -> None:
    running = Running(print)
    for path in sorted(paths.runs().glob("*.replay")):
        header = read(path).header
        par = running.par(CAMPAIGN, Board(header.campaign, header.category, str(header.seed)))
        assert par is not None, path.name
        assert (par.header.time or 0) <= (header.time or 0)
        assert par.path.parent == paths.runs()


def test_a_campaign_beside_the_dream_has_its_par_too() -> None:
    mail = Campaign.open(paths.campaigns()[0] / "night-mail", (paths.shipped(),))
    golden = paths.runs() / "campaigns" / "night-mail.replay"
    header = read(golden).header
    par = Running(print).par(mail, Board(mail.name, header.category, str(header.seed)))
    assert par is not None
    assert par.path == golden


def test_the_run_that_was_chosen_in_the_book_is_the_one_raced(home: Path) -> None:
    game = Game()
    attempt = game.begin()
    assert game.running.known(CAMPAIGN, attempt, drawn=False).chosen == ()
    row = game.running.records.best(BOARD, version_of(CAMPAIGN))
    assert row is not None
    game.running.records.choose(row.id, ghost=True)
    chosen = game.running.known(CAMPAIGN, attempt, drawn=False).chosen
    assert [Path(file).parent for file in chosen] == [home / "replays"]
    assert game.running.known(CAMPAIGN, attempt, drawn=True).chosen == ()
    game.running.close()


def test_of_the_runs_on_a_board_those_on_the_seed_are_known_the_fastest_first(home: Path) -> None:
    records = Records(home / "records.sqlite", home / "replays")
    board, now = Board(CAMPAIGN.name, CATEGORY, "random"), version_of(CAMPAIGN)
    (home / "replays").mkdir()
    for name, seed, ticks, finished in (
        ("slow", 5, 900, True),
        ("fast", 5, 700, True),
        ("short", 5, 100, False),
        ("other", 6, 600, True),
    ):
        (home / "replays" / name).touch()
        attempt = records.begin(board, now, seed, "2026-01-02T03:04:05")
        records.end(attempt, ticks, 1, finished=finished, replay=name)
    known = Known(records.history(board, now))
    records.close()
    assert [path.name for path in known.finished(5)] == ["fast", "slow"]
    assert [path.name for path in known.finished(7)] == []
