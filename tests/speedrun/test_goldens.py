"""The golden runs are true on the maps that ship. Record: ``python -m tests.record_goldens``."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.app.pars import pars
from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.tuning import RULES_VERSION, TICKS_PER_SECOND
from game.speedrun.categories import ALL_CRANES, CATEGORIES, EVERY_CRANE
from game.speedrun.playback import Playback
from game.speedrun.replay import Replay, read
from game.speedrun.terms import Board, Version
from game.speedrun.verify import Result, Verdict, verify
from tests.replays.routes import ROUTES

FOLDER = Path(__file__).parents[1] / "replays"


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return Campaign.open(paths.maps(), (paths.shipped(),))


def certify(replay: Replay, campaign: Campaign) -> Verdict:
    where = campaign.content_hash, campaign.start, campaign.locations
    goals = campaign.goals_of(replay.header.category)
    return verify(replay, campaign.load, *where, goals=goals)


def test_each_route_has_its_replay_and_each_replay_its_route() -> None:
    assert {path.stem for path in FOLDER.glob("*.replay")} == set(ROUTES)


@pytest.mark.parametrize("name", ROUTES)
def test_a_golden_run_is_certified(name: str, campaign: Campaign) -> None:
    replay = read(FOLDER / f"{name}.replay")
    verdict = certify(replay, campaign)
    assert (verdict.result, verdict.detail) == (Result.OK, "")


@pytest.mark.parametrize("name", ROUTES)
def test_a_golden_run_is_small(name: str) -> None:
    replay = read(FOLDER / f"{name}.replay")
    size = (FOLDER / f"{name}.replay").stat().st_size
    assert size < 100_000 * max(1.0, replay.header.ticks / 36_000)


@pytest.mark.parametrize("name", ["any", "dream"])
def test_a_whole_run_goes_through_the_whole_dream(name: str) -> None:
    header = read(FOLDER / f"{name}.replay").header
    assert (header.splits[0].name, header.splits[-1].name) == ("Glass door", "Awakening")
    places = [mark.name for mark in header.places]
    assert places == [
        *("office", "hall", "chasm", "hall", "gears", "hall", "cliff", "hall"),
        *("cliff", "sun", "chamber", "corridor", "threshold"),
    ]


def test_the_fast_run_is_fast() -> None:
    fast, calm = (read(FOLDER / f"{name}.replay").header.time or 0 for name in ("any", "dream"))
    assert fast < 4 * 60 * TICKS_PER_SECOND
    assert fast < 0.75 * calm


def test_every_place_has_a_run_of_its_own_that_stays_in_it(campaign: Campaign) -> None:
    for place in campaign.names:
        header = read(FOLDER / f"{place}.replay").header
        assert header.category == f"location:{place}"
        assert {mark.name for mark in header.places} == {place}


@pytest.mark.parametrize("name", ["office", "chasm", "gears", "cliff", "kite", "report", "letter"])
def test_the_run_of_a_place_meets_every_crane_of_it(name: str, campaign: Campaign) -> None:
    playback = Playback(read(FOLDER / f"{name}.replay"), campaign.load)
    for _ in playback:
        pass
    placed = {crane.number for crane in campaign.load(name).cranes}
    assert playback.attempt.world.progress.cranes >= placed


def test_a_location_begun_with_more_than_the_campaign_names_is_no_run(campaign: Campaign) -> None:
    replay = read(FOLDER / "gears.replay")
    more = replace(replay.header.progress, cranes=frozenset(range(1, 20)))
    header = replace(replay.header, progress=more)
    verdict = certify(replace(replay, header=header), campaign)
    assert verdict.result is Result.NOT_A_RUN


def test_all_hundred_cranes_are_caught_in_one_dream_in_under_eleven_minutes(
    campaign: Campaign,
) -> None:
    replay = read(FOLDER / "cranes.replay")
    assert replay.header.category == EVERY_CRANE
    assert (replay.header.time or 0) < 11 * 60 * TICKS_PER_SECOND
    playback = Playback(replay, campaign.load)
    for _ in playback:
        pass
    assert playback.attempt.finished
    assert playback.attempt.world.progress.cranes == set(range(1, ALL_CRANES + 1))
    assert {mark.name for mark in playback.attempt.places} == set(campaign.names)


def test_every_category_of_the_whole_dream_has_a_par_on_the_unseeded_board(
    campaign: Campaign,
) -> None:
    known = pars(campaign, Version(campaign.content_hash, RULES_VERSION))
    for category in CATEGORIES:
        assert Board(campaign.name, category) in known, category
