"""Ten ways in which a first campaign breaks, and the line that says what to do."""

from pathlib import Path

import pytest

from game.cli.check import run
from game.levels.editor.begin import begin

BROKEN = {
    "a map is missing": ("campaign.toml", '"sill"]', '"sill", "attic"]', "attic.tmx"),
    "it starts nowhere": (
        *("campaign.toml", 'start = "landing"', 'start = "lending"'),
        "did you mean 'landing'?",
    ),
    "a key is misspelt": ("campaign.toml", "title =", "titel =", "did you mean 'title'?"),
    "a way leads to no map": (
        *("landing.tmx", 'value="yard"', 'value="yrad"'),
        "did you mean 'yard'?",
    ),
    "a way leads to no spawn": (
        *("landing.tmx", 'value="from the landing"', 'value="from the lending"'),
        "did you mean 'from the landing'?",
    ),
    "two cranes have one number": (
        *("sill.tmx", 'name="number" type="int" value="9"', 'name="number" type="int" value="4"'),
        "number it anew",
    ),
    "a class is misspelt": ("yard.tmx", 'type="gear"', 'type="geer"', "did you mean 'gear'?"),
    "a property is misspelt": ("yard.tmx", 'name="steps"', 'name="stebs"', "did you mean 'steps'?"),
    "there is no start": ("sill.tmx", 'type="start"', 'type="spawn"', "start"),
    "the picture is missing": ("yard.tsx", 'source="yard.png"', 'source="yrad.png"', "yrad.png"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_campaign_is_told_in_one_line_that_names_the_file(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, before, after, told = BROKEN[name]
    begin(tmp_path / "dream", "A dream")
    broken = tmp_path / "dream" / file
    text = broken.read_text(encoding="utf-8")
    assert before in text
    broken.write_text(text.replace(before, after, 1), encoding="utf-8")
    assert run([str(tmp_path / "dream")]) == 1
    lines = capsys.readouterr().out.splitlines()[:-1]
    # What hangs on it may be warned of as well, and each map that uses a file names it.
    (line,) = {line for line in lines if line.startswith("error: ")}
    assert told in line
    assert str(tmp_path / "dream") in line
