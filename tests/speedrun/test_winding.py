"""A winding plays a replay as far as it is asked to, and is lost where it cannot go on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.level import Level
from game.speedrun.playback import Playback
from game.speedrun.winding import Winding
from tests.speedrun import dream

GOLDEN = Path("tests/replays/any.replay")
CAMPAIGN = Campaign.open(paths.maps(), (paths.shipped(),))


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
