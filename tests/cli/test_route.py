from __future__ import annotations

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from game.cli import proofs
from game.cli.check import run as check
from game.cli.route import run
from game.levels.campaign import Campaign
from game.levels.editor.begin import begin
from game.profile import paths
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import Pilot
from game.speedrun.replay import save
from tests.cli.test_new import WAY

REPLAY = paths.runs() / "campaigns" / "night-mail.replay"


@pytest.fixture
def evening(tmp_path: Path) -> Path:
    begin(tmp_path / "evening", "An Evening")
    return tmp_path / "evening"


def without_cranes(file: Path, kept: int = 0) -> None:
    """Take all cranes but so many off a map."""
    tree = Xml.parse(file)
    left = kept
    for layer in tree.iter("objectgroup"):
        for crane in [thing for thing in layer if thing.get("type") == "crane"]:
            left -= 1
            if left < 0:
                layer.remove(crane)
    tree.write(file, encoding="UTF-8", xml_declaration=True)


def test_a_new_campaign_can_be_had_whole_and_its_way_is_told(
    evening: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([str(evening)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("An Evening (evening), from 'landing'\n")
    assert "cranes             10 possible" in told
    assert "   2  yard: relic 'letter' (object 27); asks: ride, 3 cranes" in told


def test_the_dream_is_proved_whole(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    told = capsys.readouterr().out
    assert "cranes             100 proved\n" in told
    assert "possible" not in told
    assert "impossible" not in told
    assert "missable: past 'the plunge' (cliff, object 97) no way leads back to\n" in told


def test_an_impossible_lock_is_named_by_check_and_by_route(
    evening: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # The first door asks for three cranes.
    without_cranes(evening / "landing.tmx", kept=2)
    without_cranes(evening / "yard.tmx")
    assert check([str(evening)]) == 1
    told = capsys.readouterr().out
    (line,) = [line for line in told.splitlines() if line.startswith("error")]
    assert str(evening / "yard.tmx") in line
    assert "object 27: asks for 3 cranes to open 'letter', but only 2 can be had" in line
    assert "place 1 more where one comes before" in line
    assert run([str(evening)]) == 1
    told = capsys.readouterr().out
    assert "lock: yard, object 27" in told
    assert "no ending can be reached" in told


def test_what_only_a_later_way_in_leads_to_is_named_where_the_way_breaks(
    evening: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    yard = evening / "yard.tmx"
    tree = Xml.parse(yard)
    for layer in tree.iter("objectgroup"):
        for gear in [thing for thing in layer if thing.get("type") == "gear"]:
            layer.remove(gear)
    tree.write(yard, encoding="UTF-8", xml_declaration=True)
    assert check([str(evening)]) == 1
    told = capsys.readouterr().out
    assert "object 27: can be come to only from a way in that one cannot take before" in told
    assert f"error: {evening / 'landing.tmx'}: begins a dream from which no ending" in told
    assert run([str(evening)]) == 1
    assert "no ending can be reached" in capsys.readouterr().out


def test_the_way_to_one_thing_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--to", "crane:36"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "crane '36' (chasm, object 63): proved"
    assert "lesson 'fail_forward'" in lines[-2]
    assert lines[-1].endswith("crane '36' (object 63); asks: ride, dash")


def test_a_question_about_nothing_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["night-mail", "--to", "crane:99"]) == 2
    assert "there is no crane:99" in capsys.readouterr().err
    assert run(["no-such-dream"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_run_given_proves_what_is_done_in_it(
    evening: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    copy = shutil.copytree(paths.campaigns()[0] / "night-mail", tmp_path / "copy")
    monkeypatch.setattr(proofs, "LEDGER", "no ledger")
    assert run([str(copy), "--replay", str(REPLAY), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    words = {(v["kind"], v["name"]): v["level"] for v in said["verdicts"]}
    assert (words["crane", "3"], words["crane", "7"]) == ("proved", "possible")
    assert run([str(evening), "--replay", str(REPLAY)]) == 2
    assert "proves nothing, being WRONG_CAMPAIGN" in capsys.readouterr().err


def test_a_run_of_a_category_of_its_own_proves_what_is_done_in_it(
    evening: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with (evening / "campaign.toml").open("a", encoding="utf-8") as manifest:
        manifest.write("\n[category.three]\nasks = {cranes = 3}\n")
    campaign = Campaign.open(evening)
    attempt = Attempt(
        *(campaign.load, campaign.start, 0, "three"),
        campaign=campaign.name,
        campaign_hash=campaign.content_hash,
        goals=campaign.goals,
    )
    Pilot(attempt).follow(WAY)
    save(attempt.replay(), tmp_path / "three.replay")
    assert run([str(evening), "--replay", str(tmp_path / "three.replay")]) == 0
    assert "endings            1 proved\n" in capsys.readouterr().out


def test_check_tells_programs_the_verdicts_with_their_ways(
    evening: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check([str(evening), "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    ending = next(each for each in said if each["kind"] == "ending")
    assert (ending["level"], ending["object"]) == ("possible", 14)
    assert ending["file"] == str(evening / "sill.tmx")
    assert [step["object"] for step in ending["route"]] == [22, 27, 28, 14]
    assert check([str(evening / "sill.tmx"), "--json"]) == 0
    only = json.loads(capsys.readouterr().out)
    assert {each["file"] for each in only} == {str(evening / "sill.tmx")}
