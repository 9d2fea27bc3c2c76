import subprocess
import sys
from pathlib import Path

import pytest

from game import __version__
from game.cli import VERBS, main
from game.cli.play import run as play


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"starfloor {__version__}\n"


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_every_verb_helps(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main([verb, "--help"])
    assert left.value.code == 0
    assert f"starfloor {verb}" in capsys.readouterr().out


def test_paths_lie_where_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("STARFLOOR_HOME", str(tmp_path))
    assert main(["paths"]) == 0
    assert str(tmp_path / "replays") in capsys.readouterr().out


def test_an_unknown_category_is_one_line_and_a_usage_error(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as left:
        play(["--speedrun", "warpless"])
    assert left.value.code == 2
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 1
    assert "any%" in told[0]


def test_an_unknown_place_is_one_line_and_a_usage_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("ARCADE_HEADLESS", raising=False)
    monkeypatch.setenv("DISPLAY", ":1")
    assert play(["cellar"]) == 2
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 1
    assert "cellar" in told[0]


def test_the_module_is_the_command() -> None:
    command = [sys.executable, "-m", "game", "--version"]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == f"starfloor {__version__}"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--speedrun", "location:attic"], "there is no location:attic; there is location:office"),
        (["gears", "--speedrun", "location:gears"], "leave out place"),
        (["--state", "cued", "--speedrun", "location:gears"], "leave out place"),
        (["--turn", "2", "--speedrun", "location:gears"], "leave out place"),
    ],
)
def test_a_location_begins_where_the_campaign_says_or_not_at_all(
    words: list[str],
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.delenv("ARCADE_HEADLESS", raising=False)
    monkeypatch.setenv("DISPLAY", ":1")
    assert play(words) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert told in line
