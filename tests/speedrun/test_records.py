from __future__ import annotations

import sqlite3
from pathlib import Path
from threading import Thread

import pytest

from game.speedrun.ledger import APPLICATION, Ledger, _transaction
from game.speedrun.records import Records, Row
from game.speedrun.terms import Board, Passed, Version, seeding

BOARD = Board("starfloor", "any%")
NOW = Version("ab" * 16, 7)
BEGUN = "2026-01-02T03:04:05"


def opened(home: Path) -> Records:
    (home / "replays").mkdir(exist_ok=True)
    return Records(home / "records.sqlite", home / "replays")


def run(
    records: Records, *ticks: int, finished: bool = True, board: Board = BOARD, of: Version = NOW
) -> str:
    attempt = records.begin(board, of, 0, BEGUN)
    for number, tick in enumerate(ticks):
        records.split(attempt, Passed(f"split {number}", "hall", tick, tick * 17))
    records.end(attempt, ticks[-1], ticks[-1] * 17, finished=finished, replay=f"{attempt}.replay")
    return attempt


def times(rows: list[Row]) -> list[int | None]:
    return [row.time for row in rows]


def test_what_was_kept_is_there_when_the_file_is_opened_again(tmp_path: Path) -> None:
    records = opened(tmp_path)
    attempt = run(records, 100, 250)
    records.close()
    again = opened(tmp_path)
    assert again.fault == ""
    (row,) = again.board(BOARD, NOW)
    assert (row.id, row.time, row.real, row.begun) == (attempt, 250, 4250, BEGUN)
    assert again.splits(attempt) == (
        Passed("split 0", "hall", 100, 1700),
        Passed("split 1", "hall", 250, 4250),
    )


def test_the_board_begins_with_the_fastest_and_ends_with_what_was_not_finished(
    tmp_path: Path,
) -> None:
    records = opened(tmp_path)
    run(records, 300)
    run(records, 50, finished=False)
    run(records, 200)
    assert times(records.board(BOARD, NOW)) == [200, 300, None]
    best = records.best(BOARD, NOW)
    assert best is not None
    assert best.time == 200


def test_each_campaign_category_and_seeding_has_its_own_board(tmp_path: Path) -> None:
    records = opened(tmp_path)
    boards = [
        BOARD,
        Board("night-mail", "any%"),
        Board("starfloor", "spiral"),
        Board("starfloor", "any%", seeding(3)),
        Board("starfloor", "any%", seeding(3, drawn=True)),
    ]
    for number, board in enumerate(boards):
        run(records, 100 + number, board=board)
    assert [times(records.board(board, NOW)) for board in boards] == [
        [100],
        [101],
        [102],
        [103],
        [104],
    ]
    assert set(records.boards()) == set(boards)


def test_runs_of_another_version_stay_and_are_neither_best_nor_compared(tmp_path: Path) -> None:
    records = opened(tmp_path)
    run(records, 100, of=Version("cd" * 16, 7))
    run(records, 110, of=Version(NOW.content, 6))
    assert records.best(BOARD, NOW) is None
    run(records, 200)
    rows = records.board(BOARD, NOW)
    assert [(row.time, row.current) for row in rows] == [(200, True), (100, False), (110, False)]
    assert [row.time for row, _ in records.history(BOARD, NOW)] == [200]


def test_the_history_tells_every_attempt_with_its_splits_in_the_order_of_play(
    tmp_path: Path,
) -> None:
    records = opened(tmp_path)
    run(records, 100, 300)
    run(records, 90, finished=False)
    last = run(records, 80, 200)
    found = records.history(BOARD, NOW, without=last)
    assert [(row.time, [p.ticks for p in splits]) for row, splits in found] == [
        (300, [100, 300]),
        (None, [90]),
    ]


def test_an_attempt_that_was_forgotten_still_counts_as_played(tmp_path: Path) -> None:
    records = opened(tmp_path)
    attempt = run(records, 100)
    path = tmp_path / "replays" / f"{attempt}.replay"
    path.write_text("a replay")
    (row,) = records.board(BOARD, NOW)
    assert row.replay == path
    records.forget(row)
    assert not path.exists()
    assert records.board(BOARD, NOW) == []
    assert records.splits(attempt) == ()
    counts = records.counts(BOARD)
    assert (counts.attempts, counts.finished) == (1, 1)


def test_a_replay_that_is_gone_is_told_as_missing(tmp_path: Path) -> None:
    records = opened(tmp_path)
    run(records, 100)
    (row,) = records.board(BOARD, NOW)
    assert row.replay is None
    assert row.missing


def test_a_name_is_kept_on_one_line_and_short(tmp_path: Path) -> None:
    records = opened(tmp_path)
    attempt = run(records, 100)
    records.rename(attempt, "  the\nstorm\tone " + "x" * 100)
    row = records.attempt(attempt)
    assert row is not None
    assert row.name.startswith("the storm one x")
    assert len(row.name) == 40


def test_a_ghost_is_chosen_and_let_go(tmp_path: Path) -> None:
    records = opened(tmp_path)
    attempt = run(records, 100)
    records.choose(attempt, ghost=True)
    assert [row.ghost for row in records.board(BOARD, NOW)] == [True]
    records.choose(attempt, ghost=False)
    assert [row.ghost for row in records.board(BOARD, NOW)] == [False]


@pytest.mark.parametrize("broken", [b"no database at all, only words" * 40, b"\0" * 5000])
def test_a_broken_file_is_kept_aside_and_a_new_one_begun(tmp_path: Path, broken: bytes) -> None:
    path = tmp_path / "records.sqlite"
    path.write_bytes(broken)
    records = opened(tmp_path)
    assert str(path) in records.fault
    assert "\n" not in records.fault
    assert (tmp_path / "records.broken-1").read_bytes() == broken
    run(records, 100)
    records.close()
    assert times(opened(tmp_path).board(BOARD, NOW)) == [100]


def test_every_broken_file_is_kept(tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / "records.sqlite").write_bytes(b"broken %d" % number * 100)
        opened(tmp_path).close()
    kept = sorted(path.name for path in tmp_path.glob("records.broken-?"))
    assert kept == ["records.broken-1", "records.broken-2"]


def test_a_file_with_torn_pages_is_kept_aside(tmp_path: Path) -> None:
    records = opened(tmp_path)
    for tick in range(1, 200):
        run(records, tick)
    records.close()
    path = tmp_path / "records.sqlite"
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    path.write_bytes(data)
    records = opened(tmp_path)
    assert "broken" in records.fault
    assert (tmp_path / "records.broken-1").is_file()
    run(records, 100)
    assert times(records.board(BOARD, NOW)) == [100]


def test_a_database_of_something_else_is_kept_aside(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "records.sqlite")
    other.execute("CREATE TABLE bookmarks (url TEXT)")
    other.commit()
    other.close()
    assert "something else" in opened(tmp_path).fault


def test_a_file_of_a_newer_game_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "records.sqlite"
    newer = sqlite3.connect(path)
    newer.execute("CREATE TABLE attempt (id TEXT)")
    newer.execute(f"PRAGMA application_id = {APPLICATION}")
    newer.execute("PRAGMA user_version = 99")
    newer.commit()
    newer.close()
    before = path.read_bytes()
    records = opened(tmp_path)
    assert "newer game" in records.fault
    run(records, 100)
    assert times(records.board(BOARD, NOW)) == [100]
    records.close()
    assert path.read_bytes() == before


def test_while_another_holds_the_file_nothing_is_lost(tmp_path: Path) -> None:
    records = opened(tmp_path)
    run(records, 100)
    other = sqlite3.connect(tmp_path / "records.sqlite", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    run(records, 50)
    assert "locked" in records.fault
    assert records.waiting
    assert times(records.board(BOARD, NOW)) == [50, 100]
    other.execute("ROLLBACK")
    run(records, 75)
    assert (records.fault, records.waiting) == ("", 0)
    records.close()
    other.close()
    assert times(opened(tmp_path).board(BOARD, NOW)) == [50, 75, 100]


def test_on_a_full_disk_the_game_goes_on_and_what_waits_is_written_later(tmp_path: Path) -> None:
    records = opened(tmp_path)
    run(records, 100)
    file = records._ledger._file
    assert file is not None
    pages = file.execute("PRAGMA page_count").fetchone()[0]
    file.execute(f"PRAGMA max_page_count = {pages}")
    for tick in range(1, 100):
        run(records, 1000 + tick)
    assert "full" in records.fault
    assert len(records.board(BOARD, NOW)) == 100
    file.execute("PRAGMA max_page_count = 1000000")
    run(records, 90)
    assert records.fault == ""
    records.close()
    assert len(opened(tmp_path).board(BOARD, NOW)) == 101


def test_where_no_folder_can_be_made_the_records_live_in_memory(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file, not a folder")
    records = Records(tmp_path / "home" / "records.sqlite", tmp_path)
    assert "cannot be opened" in records.fault
    run(records, 100)
    assert times(records.board(BOARD, NOW)) == [100]
    (tmp_path / "home").unlink()
    run(records, 90)
    records.close()
    again = Records(tmp_path / "home" / "records.sqlite", tmp_path)
    assert times(again.board(BOARD, NOW)) == [90, 100]


def test_a_file_that_breaks_in_mid_game_is_kept_aside(tmp_path: Path) -> None:
    records = opened(tmp_path)
    run(records, 100)
    records.close()
    again = opened(tmp_path)
    (tmp_path / "records.sqlite").write_bytes(b"gone" * 4096)
    run(again, 90)
    assert "\n" not in again.fault
    assert 90 in times(again.board(BOARD, NOW))


def test_a_commit_that_another_reading_hinders_is_undone_and_done_later(tmp_path: Path) -> None:
    path = tmp_path / "plain.sqlite"
    file = sqlite3.connect(path, isolation_level=None, timeout=0.05)
    file.execute("CREATE TABLE kept (number)")
    file.executemany("INSERT INTO kept VALUES (?)", [(n,) for n in range(2000)])
    other = sqlite3.connect(path, isolation_level=None)
    reading = other.execute("SELECT number FROM kept")
    reading.fetchone()
    with pytest.raises(sqlite3.OperationalError, match="locked"), _transaction(file):
        file.execute("INSERT INTO kept VALUES (-1)")
    assert not file.in_transaction
    reading.close()
    with _transaction(file):
        file.execute("INSERT INTO kept VALUES (-2)")
    found = other.execute("SELECT number FROM kept WHERE number < 0").fetchall()
    assert found == [(-2,)]
    other.close()
    file.close()


def test_a_question_from_another_thread_is_no_fault_of_the_file(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path / "records.sqlite")
    asking = Thread(target=ledger.ask, args=("SELECT id FROM attempt", ()))
    asking.start()
    asking.join()
    assert "thread" in ledger.fault
    assert not [each.name for each in tmp_path.iterdir() if "broken" in each.name]
