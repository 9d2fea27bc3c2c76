import json
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import bench
from game.cli.bench import Row, run


def test_a_figure_is_printed_and_written_with_the_name_of_the_machine(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "figures.json"
    assert run(["--only", "flying-8", "--quick", "--json", str(file)]) == 0
    assert capsys.readouterr().out.startswith("flying-8")
    report = json.loads(file.read_text())
    assert report["machine"]["processor"]
    (row,) = report["rows"]
    assert row["name"] == "flying-8"
    assert row["figure"] == row["ours_us"] > 0
    assert row["met"]


def test_storm_and_bare_step_are_measured_on_the_same_bodies(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run(["--only", "storm-500", "--quick"])
    out = capsys.readouterr().out
    assert "<= 5 x" in out
    assert " x " in out


def test_a_run_played_again_is_measured_against_its_own_time(tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    run(["--only", "resimulate", "--quick", "--json", str(file)])
    (row,) = json.loads(file.read_text())["rows"]
    assert row["bound"] == 100.0
    assert row["rival_us"] > 170e6
    assert row["figure"] == pytest.approx(row["rival_us"] / row["ours_us"])


def test_a_bound_that_is_missed_is_exit_code_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def slow(name: str, _share: float) -> Row:
        return Row(name, "a tick", 3.0, "x", 2.5, False, 30.0, 10.0)

    monkeypatch.setitem(bench.BENCHES, "flying-8", slow)
    assert run(["--only", "flying-8"]) == 1
    assert "MISSED" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("figure", "bound", "at_least", "met"),
    [
        (2.0, 2.5, False, True),
        (3.0, 2.5, False, False),
        (3.0, 2.5, True, True),
        (9, None, True, True),
    ],
)
def test_bounds_are_least_or_greatest_figures(
    figure: float, bound: float | None, at_least: bool, met: bool
) -> None:
    assert Row("n", "w", figure, "x", bound, at_least, 1.0, 1.0).met is met


def test_an_unknown_name_is_bad_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run(["--only", "nothing"])
    assert left.value.code == 2
    assert "nothing" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_said_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "no" / "such.json"
    assert run(["--only", "flying-8", "--quick", "--json", str(file)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_cranes_and_sprites_are_drawn_in_one_run() -> None:
    """In a process of its own, for it opens a window."""
    told = subprocess.run(
        [sys.executable, "-m", "game", "bench", "--only", "draw-5000", "--quick"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode in (0, 1), told.stderr
    assert told.stdout.startswith("draw-5000")
    assert "<= 1.25 x" in told.stdout


def test_a_frame_is_measured_whole_and_pass_by_pass(tmp_path: Path) -> None:
    """In a process of its own, for it opens a window."""
    file = tmp_path / "figures.json"
    wanted = ["--only", "draw-low-office", "--quick", "--json", str(file)]
    subprocess.run([sys.executable, "-m", "game", "bench", *wanted], check=True)
    (row,) = json.loads(file.read_text())["rows"]
    assert row["bound"] is None
    assert row["figure"] == pytest.approx(row["ours_us"] / row["rival_us"])
    assert {"ground.draw", "things.draw", "light.draw"} <= set(row["parts"])


def test_a_frame_that_draws_nothing_is_measured_in_python_alone() -> None:
    """In a process of its own, for it opens a window."""
    told = subprocess.run(
        [sys.executable, "-m", "game", "bench", "--only", "python-frame", "--quick"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.startswith("python-frame")
    assert "ok" not in told.stdout
