"""The city of glass gears, played: it can be finished, and all its cranes can be caught."""

import pytest

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.parts.plate import LivePlate
from game.sim.progress import BUILD_FROM_ASHES
from game.speedrun.attempt import Attempt
from game.speedrun.categories import ANY
from game.speedrun.pilot import (
    Exit,
    Go,
    Pilot,
    PilotLostError,
    Ride,
    Snatch,
    Stands,
    Step,
    Straight,
    Through,
)
from tests.replays.ways import gears

CAMPAIGN = Campaign.open(paths.maps(), (paths.shipped(),))
NUMBERS = frozenset(range(39, 57))


def attempt() -> Attempt:
    return Attempt(
        CAMPAIGN.load,
        "gears",
        0,
        ANY,
        campaign=CAMPAIGN.name,
        campaign_hash=CAMPAIGN.content_hash,
    )


def played(*steps: Step) -> Pilot:
    pilot = Pilot(attempt())
    pilot.follow(steps)
    return pilot


def test_all_its_cranes_can_be_caught_in_one_visit() -> None:
    pilot = played(*gears.EVERYTHING)
    world = pilot.world
    assert world.progress.cranes == NUMBERS
    assert BUILD_FROM_ASHES in world.progress.lessons
    assert "blueprint" in world.progress.earned
    assert world.level.name == "hall"
    assert pilot.here == pytest.approx((2540.0, 962.0))


def test_riding_is_standing_still() -> None:
    pilot = played(Straight(700.0, 3168.0), Straight(900.0, 3168.0))
    before = pilot.attempt.tick
    pilot.follow((Ride(636.0, 3168.0, 40.0),))
    assert 200 < pilot.attempt.tick - before < 300


def test_nobody_crosses_a_plate_that_is_about_to_go() -> None:
    pilot = played(*gears.TO_THE_PLATES, Straight(1900.0, 2990.0), Go(2016.0, 2840.0))
    plate = next(
        live
        for live in pilot.world.parts.all
        if isinstance(live, LivePlate) and live.plate.name == "Ambrose Pell"
    )
    for controls in pilot.controls((Stands("Ambrose Pell", 310), Straight(2016.0, 2700.0))):
        left = plate.plate.ticks_left(pilot.world.tick)
        assert not controls.stick_y or (left or 0) > 200
        pilot.attempt.step(controls)


@pytest.mark.parametrize(
    ("step", "lost"),
    [
        (Stands("Nobody"), "no plate of Nobody"),
        (Exit("nowhere", straight=True), "no such passage"),
        (Through("blueprint"), "no such door"),
        (Snatch(99), "no such crane"),
    ],
)
def test_a_step_that_cannot_be_taken_says_so(step: Step, lost: str) -> None:
    with pytest.raises(PilotLostError, match=lost):
        played(step)
