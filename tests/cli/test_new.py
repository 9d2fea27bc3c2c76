"""``starfloor new``: what it makes plays, checks and races as it is."""

from pathlib import Path

import pytest

from game.cli.check import findings
from game.cli.new import run
from game.levels.campaign import Campaign
from game.levels.editor.files import drift, files_for
from game.speedrun.attempt import Attempt
from game.speedrun.categories import ANY
from game.speedrun.pilot import Awaken, Catch, Exit, Go, Pilot, Straight, Through, Touch
from game.speedrun.verify import Result, verify

WAY = (
    *(Catch(1), Catch(2), Catch(3), Exit("to the yard")),
    *(Go(520, 480), Straight(875, 504), Straight(1240, 410), Touch("letter"), Through("letter")),
    Awaken(),
)


@pytest.fixture
def made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    folder = tmp_path / "My First_Dream"
    assert run([str(folder)]) == 0
    assert f"starfloor play --campaign {folder}" in capsys.readouterr().out
    return folder


def test_it_is_a_campaign_named_as_its_folder_and_nothing_is_wrong_with_it(made: Path) -> None:
    campaign = Campaign.open(made)
    assert (campaign.name, campaign.title) == ("my-first_dream", "My First Dream")
    assert findings(made) == []
    assert drift(made, files_for(campaign)) == []


def test_its_ten_cranes_are_numbered_from_one(made: Path) -> None:
    campaign = Campaign.open(made)
    numbers = [crane.number for name in campaign.names for crane in campaign.load(name).cranes]
    assert sorted(numbers) == list(range(1, 11))


def test_it_can_be_dreamt_to_its_end_and_the_run_is_certified(made: Path) -> None:
    campaign = Campaign.open(made)
    attempt = Attempt(
        campaign.load,
        campaign.start,
        0,
        ANY,
        campaign=campaign.name,
        campaign_hash=campaign.content_hash,
    )
    Pilot(attempt).follow(WAY)
    replay = attempt.replay()
    where = campaign.start, campaign.locations
    verdict = verify(replay, campaign.load, campaign.content_hash, *where)
    assert (verdict.result, verdict.detail) == (Result.OK, "")
    assert replay.header.campaign_hash == campaign.content_hash
    foreign = verify(replay, campaign.load, "0" * 32, *where)
    assert foreign.result is Result.WRONG_CAMPAIGN


def test_a_title_may_hold_any_letters(tmp_path: Path) -> None:
    title = 'Nächte am "Fluß" \\ 夢'
    assert run([str(tmp_path / "a"), "--title", title]) == 0
    assert Campaign.open(tmp_path / "a").title == title


@pytest.mark.parametrize("title", ["", "  ", "two\nlines"])
def test_a_title_that_is_none_is_refused_and_nothing_is_made(tmp_path: Path, title: str) -> None:
    assert run([str(tmp_path / "a"), "--title", title]) == 2
    assert not (tmp_path / "a").exists()


def test_a_folder_that_is_not_empty_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert run([str(tmp_path)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert "is not empty" in line
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
