"""The other way round, every place can still be finished: the golden run shows nine of them,
and these the three small memories."""

from collections.abc import Sequence

import pytest

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.crane import Mode
from game.sim.mirror import mirrored
from game.sim.progress import Progress
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import Pilot, Step
from tests.replays.ways import memories

CAMPAIGN = Campaign.open(paths.maps(), (paths.shipped(),))


@pytest.mark.parametrize(
    ("place", "steps"),
    [
        ("kite", memories.KITE),
        ("letter", memories.LETTER),
        ("report", memories.REPORT),
    ],
)
def test_a_memory_can_be_finished_the_other_way_round(place: str, steps: Sequence[Step]) -> None:
    run = Attempt(CAMPAIGN.load, place, progress=Progress(turn=2), kind="practice")
    Pilot(run).follow(steps)
    assert run.world.progress.earned == {place}
    assert run.world.progress.courage >= 3


def test_every_place_can_be_mirrored_and_keeps_all_it_holds() -> None:
    for name in CAMPAIGN.names:
        drawn = CAMPAIGN.load(name)
        seen = mirrored(drawn)
        assert seen.entries == drawn.entries
        assert [part.id for part in seen.parts] == [part.id for part in drawn.parts]
        for before, after in zip(drawn.cranes, seen.cranes, strict=True):
            assert after.x == pytest.approx(drawn.width - before.x)


def test_cranes_that_were_caught_stay_and_the_others_wait_again() -> None:
    caught = frozenset({1})
    run = Attempt(CAMPAIGN.load, "office", progress=Progress(cranes=caught).spiral())
    spots = run.world.level.cranes
    modes = run.world.flock.mode
    there = {spot.number for spot, mode in zip(spots, modes, strict=True) if mode != Mode.CAUGHT}
    assert run.world.progress.courage == 1
    assert there == {spot.number for spot in spots} - caught
