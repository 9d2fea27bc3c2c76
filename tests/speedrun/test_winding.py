"""A winding makes its next place ready on the way, and what it then enters is the same place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.level import Level
from game.sim.space import Site
from game.speedrun import winding
from game.speedrun.playback import Playback
from game.speedrun.replay import read
from game.speedrun.winding import Winding
from tests.speedrun import dream

GOLDEN = Path("tests/replays/any.replay")
CAMPAIGN = Campaign.open(paths.maps(), (paths.shipped(),))


class Counted(Site):
    """A site that says how many shapes were raised at once where the place was entered."""

    late: list[int]

    def finish(self) -> None:
        before = len(self.space.shapes)
        super().finish()
        type(self).late.append(len(self.space.shapes) - before)


def test_of_a_run_over_many_places_no_more_is_raised_at_once_than_a_tick_bears(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    replay = read(GOLDEN)
    Counted.late = []
    monkeypatch.setattr(winding, "Site", Counted)
    wound = Winding(replay, CAMPAIGN.load)
    for _ in range(replay.inputs.ticks + 500):
        wound.to(replay.inputs.ticks, 1)
    assert wound.over
    assert not wound.lost
    assert len(Counted.late) == len(replay.header.places) - 1
    assert max(Counted.late) == 0


def test_one_that_winds_on_fast_waits_for_its_place_instead_of_building_it_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    replay = read(GOLDEN)
    Counted.late = []
    monkeypatch.setattr(winding, "Site", Counted)
    wound = Winding(replay, CAMPAIGN.load)
    waited = 0
    while wound.tick < 3000:
        waited += wound.to(3000, 24) == 0
    assert waited
    assert max(Counted.late) == 0


def test_a_replay_that_lies_about_where_it_goes_is_played_all_the_same() -> None:
    run = dream.dream_through(dream.attempt()).replay()
    lying = replace(
        run,
        header=replace(
            run.header,
            places=(run.header.places[0], run.header.places[1]._replace(name="bed")),
        ),
    )
    wound, plain = Winding(lying, dream.load), Playback(run, dream.load)
    for _ in plain:
        wound.to(plain.attempt.tick, 1)
        assert wound.attempt is not None
        assert wound.attempt.world.digest() == plain.attempt.world.digest()
    assert not wound.lost


def test_a_place_that_is_not_here_is_missed_only_when_it_is_entered() -> None:
    def only_bed(name: str) -> Level:
        if name != dream.START:
            raise LookupError(name)
        return dream.load(name)

    run = dream.dream_through(dream.attempt()).replay()
    wound = Winding(run, only_bed)
    entered = run.header.places[1].tick
    wound.to(entered - 1, 1000)
    assert not wound.lost
    wound.to(entered, 1000)
    assert wound.lost
