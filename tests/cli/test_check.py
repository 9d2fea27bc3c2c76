import json
import shutil
from pathlib import Path

import pytest

from game.cli.check import run
from game.levels.editor.begin import begin
from game.profile import paths
from tests.levels.drawn import LITTLE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LITTLE, tmp_path / "little"))


def spoil(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_a_sound_campaign_exits_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([str(LITTLE)]) == 0
    assert capsys.readouterr().out == "nothing is wrong\n"


def test_the_dream_itself_has_no_errors(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    assert "error: " not in capsys.readouterr().out


def test_every_finding_is_a_line_and_errors_exit_with_1(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(folder / "office.tmx", 'type="reading"', 'type="redding"')
    spoil(folder / "hall.tmx", 'name="age" type="int"', 'name="age" type="string"')
    assert run([str(folder)]) == 1
    first, second, last = capsys.readouterr().out.splitlines()
    assert first == (
        f"error: {folder / 'office.tmx'}: layer 'logic/rules': object 7: has the unknown class"
        " 'redding'; did you mean 'reading'?"
    )
    assert "hall.tmx: layer 'rules': object 3: property 'age' is '24' (string)" in second
    assert last == "2 errors, 0 warnings"


def test_warnings_alone_exit_with_0(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(folder / "hall.tmx", 'type="pleat"', 'name="note"')
    assert run([str(folder)]) == 0
    assert "object 8: is a rectangle without a class" in capsys.readouterr().out


def test_of_a_map_only_its_own_findings_are_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(folder / "hall.tmx", 'value="24"', 'value="-24"')
    assert run([str(folder / "office.tmx")]) == 0
    assert run([str(folder / "hall.tmx")]) == 1
    assert capsys.readouterr().out.count("property 'age'") == 1


def test_json_says_the_same_in_parts(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spoil(folder / "office.tmx", 'source="things.tsx"', 'source="thing.tsx"')
    assert run([str(folder / "campaign.toml"), "--json"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)
    assert finding == {
        "level": "error",
        "file": str(folder / "office.tmx"),
        "layer": "",
        "object": 0,
        "problem": "tileset 'thing.tsx' does not exist",
        "remedy": "restore it, or name another",
    }


def test_a_folder_of_maps_without_a_manifest_is_checked_map_by_map(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "campaign.toml").unlink()
    assert run([str(folder)]) == 0
    (folder / "office.tmx").unlink()
    (folder / "hall.tmx").unlink()
    assert run([str(folder)]) == 1
    assert "neither campaign.toml nor maps" in capsys.readouterr().out


def test_a_path_that_is_not_there_exits_with_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([str(tmp_path / "no")]) == 2
    assert capsys.readouterr().err == f"starfloor check: {tmp_path / 'no'}: does not exist\n"


def test_a_par_that_is_shown_to_nobody_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dream = Path(shutil.copytree(paths.campaigns()[0] / "night-mail", tmp_path / "dream"))
    (dream / "par").mkdir()
    par = Path(shutil.copy(paths.runs() / "campaigns" / "night-mail.replay", dream / "par"))
    (dream / "par" / "noise.replay").write_bytes(b"noise")
    assert run([str(dream)]) == 0
    (line, _) = capsys.readouterr().out.splitlines()
    assert line.startswith(f"warning: {dream / 'par' / 'noise.replay'}: cannot be read as a replay")
    (dream / "par" / "noise.replay").unlink()
    spoil(dream / "engine.tmx", '<object id="1" ', '<object id="9001" ')
    assert run([str(dream)]) == 0
    (line, _) = capsys.readouterr().out.splitlines()
    assert line == (
        f"warning: {par}: was recorded in other maps or under other rules;"
        " record it anew, or take it out of 'par'"
    )


def test_what_every_map_of_a_tileset_finds_is_told_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    begin(tmp_path / "dream", "A dream")
    spoil(tmp_path / "dream" / "yard.tsx", 'name="ground"', 'name="gruond"')
    assert run([str(tmp_path / "dream")]) == 1
    (line, last) = capsys.readouterr().out.splitlines()
    assert "yard.tsx: tile 0 of 'yard' has no property 'gruond'" in line
    assert last == "1 error, 0 warnings"
