"""*The Night Mail*, the example of a campaign: nothing is wrong, and it is run to its end.

Record: ``python -m tests.speedrun.test_night_mail``.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from game.levels.campaign import Campaign
from game.profile import paths
from game.speedrun.attempt import Attempt
from game.speedrun.categories import ANY
from game.speedrun.pilot import Pilot
from game.speedrun.replay import read, save
from game.speedrun.verify import Result, verify
from tests.replays.proof import record as write_ledger
from tests.replays.ways.night_mail import WAY

FILE: Final = Path(__file__).parents[1] / "replays" / "campaigns" / "night-mail.replay"


def night_mail() -> Campaign:
    return Campaign.open(paths.campaigns()[0] / "night-mail", (paths.shipped(),))


def test_nothing_is_wrong_with_it() -> None:
    assert night_mail().check() == []


def test_its_run_is_certified_and_names_its_content() -> None:
    campaign, replay = night_mail(), read(FILE)
    assert (replay.header.campaign, replay.header.campaign_hash) == (
        campaign.name,
        campaign.content_hash,
    )
    where = campaign.content_hash, campaign.start, campaign.locations
    verdict = verify(replay, campaign.load, *where)
    assert (verdict.result, verdict.detail) == (Result.OK, "")
    assert {mark.name for mark in replay.header.places} == set(campaign.names)


def test_it_is_no_run_of_the_dream() -> None:
    dream = Campaign.open(paths.maps(), (paths.shipped(),))
    where = dream.content_hash, dream.start, dream.locations
    assert verify(read(FILE), dream.load, *where).result is Result.WRONG_CAMPAIGN


def record() -> None:
    """Play the way and keep it."""
    campaign = night_mail()
    attempt = Attempt(
        campaign.load,
        campaign.start,
        0,
        ANY,
        campaign=campaign.name,
        campaign_hash=campaign.content_hash,
    )
    Pilot(attempt).follow(WAY)
    save(attempt.replay(), FILE)
    write_ledger()


if __name__ == "__main__":
    record()
