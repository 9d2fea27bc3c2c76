from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from game.cli import main
from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.tuning import RULES_VERSION
from game.speedrun.livesplit.reading import read
from game.speedrun.records import Records
from game.speedrun.terms import Board, Passed, Version


@pytest.fixture
def board(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Board, Version]:
    monkeypatch.setenv("STARFLOOR_HOME", str(tmp_path / "home"))
    campaign = Campaign.open(paths.maps(), (paths.shipped(),))
    return Board(campaign.name, "any%"), Version(campaign.content_hash, RULES_VERSION)


def keep(board: tuple[Board, Version]) -> None:
    records = Records(paths.records(), paths.replays())
    for begun, end, finished in (
        ("10:00:00", 301, True),
        ("11:00:00", 299, True),
        ("12:00:00", 61, False),
    ):
        attempt = records.begin(*board, 0, f"2025-03-04T{begun}")
        records.split(attempt, Passed("Glass door", "office", end - 60, 20 * (end - 60)))
        if finished:
            records.split(attempt, Passed("Awakening", "threshold", end, 20 * end))
        records.end(attempt, end, 20 * end, finished=finished)
    records.close()


def told(board: tuple[Board, Version]) -> list[tuple[object, ...]]:
    records = Records(paths.records(), paths.replays())
    found: list[tuple[object, ...]] = [
        (row.begun, row.time, [(s.name, s.ticks, s.real) for s in splits])
        for row, splits in records.history(*board)
    ]
    records.close()
    return found


def test_records_go_out_and_come_into_an_empty_home_as_they_were(
    board: tuple[Board, Version], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(board)
    before = told(board)
    file = tmp_path / "any.lss"
    assert main(["splits", "export", str(file)]) == 0
    assert read(file).category == "Any%"
    monkeypatch.setenv("STARFLOOR_HOME", str(tmp_path / "other"))
    assert main(["splits", "import", str(file)]) == 0
    assert told(board) == before


def test_what_was_taken_in_is_not_taken_in_again(
    board: tuple[Board, Version], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(board)
    file = tmp_path / "any.lss"
    main(["splits", "export", str(file)])
    assert main(["splits", "import", str(file)]) == 0
    assert "0 attempts taken in, 3 were there already" in capsys.readouterr().out
    assert len(told(board)) == 3


def test_a_file_of_another_game_is_not_taken_in(
    board: tuple[Board, Version], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(board)
    file = tmp_path / "any.lss"
    main(["splits", "export", str(file)])
    file.write_bytes(file.read_bytes().replace(b">Starfloor<", b">Else\n where<"))
    before = told(board)
    assert main(["splits", "import", str(file)]) == 1
    assert capsys.readouterr().err.count("\n") == 1
    assert told(board) == before


def test_a_broken_file_gets_one_line_and_changes_nothing(
    board: tuple[Board, Version], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "broken.lss"
    file.write_bytes(b"<Run><GameName>")
    assert main(["splits", "import", str(file)]) == 2
    shown = capsys.readouterr().err
    assert shown.startswith(f"starfloor splits: {file}: line 1:")
    assert shown.count("\n") == 1
    assert told(board) == []


def test_who_never_ran_gets_the_splits_of_the_run_that_ships(
    board: tuple[Board, Version], tmp_path: Path
) -> None:
    del board
    file = tmp_path / "new.lss"
    assert main(["splits", "export", str(file)]) == 0
    run = read(file)
    assert run.segments[0].name == "Glass door"
    assert run.segments[-1].name == "Awakening"
    assert run.attempts == []


def test_where_nothing_is_kept_and_nothing_ships_nothing_is_written(
    board: tuple[Board, Version], tmp_path: Path
) -> None:
    del board
    none = ["--category", "location:nowhere", str(tmp_path / "none.lss")]
    assert main(["splits", "export", *none]) == 1
    assert not (tmp_path / "none.lss").exists()
    assert main(["splits", "import", str(tmp_path / "none.lss")]) == 2


SEGMENT = """<Segment><Name>NAME</Name><Icon/><SplitTimes/><BestSegmentTime/>
<SegmentHistory><Time id="1"><RealTime>REAL</RealTime><GameTime>00:01:00</GameTime></Time>
</SegmentHistory></Segment>"""
LSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<Run version="1.7.0"><GameIcon/><GameName>Starfloor</GameName><CategoryName>Any%</CategoryName>
<Metadata><Run id=""/><Platform usesEmulator="False"/><Region/><Variables/></Metadata>
<Offset>00:00:00</Offset><AttemptCount>1</AttemptCount><AttemptHistory>
<Attempt id="1" started="DAY" isStartedSynced="True" ended="DAY" isEndedSynced="True">
<GameTime>00:02:00</GameTime></Attempt></AttemptHistory>
<Segments>{SEGMENT.replace("NAME", "One")}{SEGMENT.replace("NAME", "Two")}</Segments>
<AutoSplitterSettings/></Run>
"""


@pytest.mark.parametrize(
    ("day", "real"),
    [
        ("01/01/0001 00:00:00", "00:01:00"),
        ("12/31/9999 23:59:59", "00:01:00"),
        ("03/04/2025 10:00:00", "2501999792983:00:00"),
    ],
)
def test_a_time_nobody_ran_at_is_taken_in_as_one_that_can_be_given_out(
    board: tuple[Board, Version], tmp_path: Path, day: str, real: str
) -> None:
    file = tmp_path / "odd.lss"
    file.write_text(LSS.replace("DAY", day).replace("REAL", real), encoding="utf-8")
    assert main(["splits", "import", str(file)]) == 0
    assert main(["splits", "import", str(file)]) == 0
    assert [time for _, time, _ in told(board)] == [7200]
    assert main(["splits", "export", str(tmp_path / "out.lss")]) == 0
    assert len(read(tmp_path / "out.lss").attempts) == 1


@pytest.mark.parametrize("seed", ["9223372036854775808", "9" * 5000, "-1", "1.5", "\u0663"])
def test_a_seed_no_run_can_have_is_refused_in_a_line(
    board: tuple[Board, Version], capsys: pytest.CaptureFixture[str], seed: str
) -> None:
    with pytest.raises(SystemExit):
        main(["splits", "export", "x.lss", "--seed", seed])
    assert "--seed is a whole number up to" in capsys.readouterr().err
    del board


def test_a_seed_is_the_same_with_noughts_before_it(
    board: tuple[Board, Version], tmp_path: Path
) -> None:
    keep(board)
    assert main(["splits", "export", str(tmp_path / "any.lss"), "--seed", "00"]) == 0
    assert len(read(tmp_path / "any.lss").attempts) == 3


def test_a_broken_file_of_records_is_told_and_no_empty_history_is_exported(
    board: tuple[Board, Version], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(board)
    paths.records().write_bytes(b"no database at all" * 400)
    file = tmp_path / "any.lss"
    assert main(["splits", "export", str(file)]) == 2
    told_ = capsys.readouterr().err
    assert str(paths.records()) in told_
    assert "is broken" in told_
    assert told_.count("\n") == 1
    assert not file.exists()


def test_what_is_taken_in_is_marked_and_raced_against_all_the_same(
    board: tuple[Board, Version], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(board)
    file = tmp_path / "any.lss"
    main(["splits", "export", str(file)])
    monkeypatch.setenv("STARFLOOR_HOME", str(tmp_path / "other"))
    main(["splits", "import", str(file)])
    records = Records(paths.records(), paths.replays())
    own = records.begin(*board, 0, "2025-03-05T10:00:00")
    records.end(own, 320, 6400, finished=True)
    rows = records.board(*board)
    best = records.best(*board)
    records.close()
    assert [row.imported for row in rows] == [True, True, False, True]
    assert best is not None
    assert (best.time, best.imported) == (299, True)


def test_what_cannot_be_taken_in_wholly_is_not_taken_in_at_all(
    board: tuple[Board, Version],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    keep(board)
    file = tmp_path / "any.lss"
    main(["splits", "export", str(file)])
    monkeypatch.setenv("STARFLOOR_HOME", str(tmp_path / "other"))
    Records(paths.records(), paths.replays()).close()
    other = sqlite3.connect(paths.records(), isolation_level=None)
    commits = "SELECT COUNT(DISTINCT begun), COUNT(*) FROM attempt"
    other.execute("BEGIN IMMEDIATE")
    assert main(["splits", "import", str(file)]) == 2
    assert "locked" in capsys.readouterr().err
    other.execute("ROLLBACK")
    assert other.execute(commits).fetchone() == (0, 0)
    before = other.execute("PRAGMA data_version").fetchone()
    assert main(["splits", "import", str(file)]) == 0
    # Whoever looks on sees all of them come in one change.
    assert other.execute("PRAGMA data_version").fetchone() != before
    assert other.execute(commits).fetchone() == (3, 3)
    other.close()
