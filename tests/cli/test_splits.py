from __future__ import annotations

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
