"""Which campaigns there are, and what is meant by a name."""

import shutil
from pathlib import Path

import pytest

from game.cli.campaigns import run
from game.levels.errors import MapError
from game.levels.found import folder_of, found
from tests.levels.drawn import LITTLE


@pytest.fixture
def home(tmp_path: Path) -> Path:
    shutil.copytree(LITTLE, tmp_path / "campaigns" / "b")
    shutil.copytree(LITTLE, tmp_path / "campaigns" / "a")
    (tmp_path / "campaigns" / "no dream").mkdir()
    return tmp_path / "campaigns"


def test_the_dream_comes_first_then_those_of_the_homes_by_their_folders(home: Path) -> None:
    folders = [each.folder for each in found(LITTLE, [home.parent / "nowhere", home])]
    assert folders == [LITTLE, home / "a", home / "b"]


def test_of_two_with_one_name_the_first_is_meant_and_a_folder_is_a_folder(home: Path) -> None:
    assert folder_of("little", found(home / "a", [home])) == home / "a"
    assert folder_of(str(home / "b"), found(LITTLE, [home])) == home / "b"


def test_a_name_nobody_has_is_told_with_the_nearest(home: Path) -> None:
    with pytest.raises(MapError, match="did you mean 'little'"):
        folder_of("litle", found(LITTLE, [home]))


def test_a_manifest_that_is_broken_is_told_and_hides_no_other(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("STARFLOOR_HOME", str(home.parent))
    (home / "a" / "campaign.toml").write_text("title = ")
    assert run([]) == 1
    told = capsys.readouterr()
    assert str(home / "b") in told.out
    (line,) = told.err.splitlines()
    assert "is no sound TOML" in line
