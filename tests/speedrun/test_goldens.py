"""The golden runs are true on the maps that ship. Record: ``python -m tests.record_goldens``."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.levels.campaign import Campaign
from game.profile import paths
from game.speedrun.categories import ALL_CRANES
from game.speedrun.playback import Playback
from game.speedrun.replay import read
from game.speedrun.verify import Result, verify
from tests.replays.routes import ROUTES

FOLDER = Path(__file__).parents[1] / "replays"


@pytest.fixture(scope="module")
def campaign() -> Campaign:
    return Campaign.open(paths.maps(), (paths.shipped(),))


def test_each_route_has_its_replay_and_each_replay_its_route() -> None:
    assert {path.stem for path in FOLDER.glob("*.replay")} == set(ROUTES)


@pytest.mark.parametrize("name", ROUTES)
def test_a_golden_run_is_certified(name: str, campaign: Campaign) -> None:
    replay = read(FOLDER / f"{name}.replay")
    verdict = verify(replay, campaign.load, campaign.content_hash, campaign.start)
    assert (verdict.result, verdict.detail) == (Result.OK, "")


@pytest.mark.parametrize("name", ROUTES)
def test_a_golden_run_is_small(name: str) -> None:
    replay = read(FOLDER / f"{name}.replay")
    size = (FOLDER / f"{name}.replay").stat().st_size
    assert size < 100_000 * max(1.0, replay.header.ticks / 36_000)


@pytest.mark.parametrize("name", ROUTES)
def test_a_golden_run_begins_its_splits_with_the_glass_door(name: str) -> None:
    splits = read(FOLDER / f"{name}.replay").header.splits
    assert (splits[0].name, splits[-1].name) == ("Glass door", "Awakening")


def test_the_stroll_meets_every_crane_of_the_places_on_its_way(campaign: Campaign) -> None:
    playback = Playback(read(FOLDER / "stroll.replay"), campaign.load)
    for _ in playback:
        pass
    names = {mark.name for mark in playback.attempt.places}
    placed = {crane.number for name in names for crane in campaign.load(name).cranes}
    assert playback.attempt.world.progress.cranes == placed
    assert len(placed) <= ALL_CRANES


def test_the_run_through_the_chasm_meets_every_crane_that_waits_there(campaign: Campaign) -> None:
    playback = Playback(read(FOLDER / "chasm.replay"), campaign.load)
    for _ in playback:
        pass
    placed = {crane.number for crane in campaign.load("chasm").cranes}
    assert playback.attempt.world.progress.cranes >= placed
    assert len(placed) == 24


def test_the_run_over_the_cliff_meets_every_crane_of_the_cliff(campaign: Campaign) -> None:
    playback = Playback(read(FOLDER / "cliff.replay"), campaign.load)
    for _ in playback:
        pass
    placed = {crane.number for crane in campaign.load("cliff").cranes}
    assert placed <= playback.attempt.world.progress.cranes
