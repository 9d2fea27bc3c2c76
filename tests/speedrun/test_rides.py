"""The city of glass gears, played: it can be finished, and all its cranes can be caught."""

from collections.abc import Sequence

import pytest

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.parts.plate import LivePlate
from game.sim.progress import BUILD_FROM_ASHES
from game.speedrun.attempt import Attempt
from game.speedrun.categories import ANY
from game.speedrun.pilot import Pilot, PilotLostError, Step
from game.speedrun.rides import Across, Out, Remake, Ride, Snatch, Straight, Through, Write
from game.speedrun.route import Catch, Go

CAMPAIGN = Campaign.open(paths.maps(), (paths.shipped(),))
NUMBERS = frozenset(range(39, 57))

TO_THE_PLATES: tuple[Step, ...] = (
    *(Catch(39), Straight(700.0, 3168.0), Snatch(40), Straight(1105.0, 3168.0)),
    *(Straight(1322.0, 3168.0), Straight(1644.0, 2987.0), Snatch(41), Straight(1644.0, 2987.0)),
    *(Straight(1900.0, 2990.0), Catch(42)),
)
QUIET: tuple[Step, ...] = (
    *(Straight(2200.0, 2976.0), Straight(2486.0, 2976.0), Straight(2881.0, 3072.0), Snatch(45)),
    *(Straight(2881.0, 3072.0), Straight(3080.0, 3080.0), Catch(44), Catch(46)),
    *(Straight(3040.0, 3080.0), Straight(2881.0, 3072.0), Straight(2486.0, 2976.0)),
    Straight(2190.0, 2976.0),
)
OVER_THE_PLATES: tuple[Step, ...] = (
    *(Go(2016.0, 2840.0), Across("Ambrose Pell", 1980.0, 2700.0, 310), Snatch(43)),
    *(Straight(2016.0, 2660.0), Straight(2016.0, 2850.0)),
    *(Across("Ambrose Pell", 2030.0, 2650.0, 260), Across("Dame Oda Wrex", 2290.0, 2262.0)),
)
REMADE: tuple[Step, ...] = (
    *(Write(), Catch(47), Go(2075.0, 2150.0), Remake("The Unknown Expert", 1950.0, 2170.0)),
    *(Snatch(48), Remake("The Unknown Expert", 1600.0, 2070.0), Straight(1491.0, 2054.0)),
    *(Straight(1240.0, 2040.0), Catch(49), Catch(50), Straight(1240.0, 2040.0)),
    *(Straight(1491.0, 2054.0), Straight(1491.0, 1990.0)),
    *(Remake("Lord Quill the Brief", 1491.0, 1532.0), Snatch(51), Straight(1540.0, 1500.0)),
    *(Remake("Pia Mund", 1990.0, 1340.0), Catch(52)),
)
UNDER_THE_STOPPED_GEAR: tuple[Step, ...] = (
    *(Straight(2220.0, 1420.0), Straight(2500.0, 1547.0), Snatch(54), Straight(3200.0, 1640.0)),
    *(Straight(3537.0, 1686.0), Straight(3480.0, 1860.0), Catch(55), Catch(56)),
    *(Straight(3560.0, 2040.0), Straight(3360.0, 2040.0), Straight(3360.0, 1860.0)),
    *(Straight(3500.0, 1700.0), Straight(3200.0, 1640.0), Straight(2764.0, 1547.0)),
    Straight(2200.0, 1400.0),
)
ESCAPEMENT: tuple[Step, ...] = (
    *(Go(2210.0, 1230.0), Across("The Founder", 2362.0, 1190.0, 100)),
    *(Across("The Successor", 2559.0, 1098.0, 110), Snatch(53)),
    Across("Somebody Important", 2930.0, 960.0, 60),
)


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
    ways: Sequence[tuple[Step, ...]] = (
        *(TO_THE_PLATES, QUIET, OVER_THE_PLATES, REMADE),
        *(UNDER_THE_STOPPED_GEAR, ESCAPEMENT),
    )
    pilot = played(*(step for way in ways for step in way), Out("the door at the end"))
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
    pilot = played(*TO_THE_PLATES, Go(2016.0, 2840.0))
    plate = next(
        live
        for live in pilot.world.parts.all
        if isinstance(live, LivePlate) and live.plate.name == "Ambrose Pell"
    )
    for controls in pilot.controls((Across("Ambrose Pell", 2016.0, 2700.0, 310),)):
        left = plate.plate.ticks_left(pilot.world.tick)
        assert not controls.stick_y or (left or 0) > 200
        pilot.attempt.step(controls)


@pytest.mark.parametrize(
    ("step", "lost"),
    [
        (Across("Nobody", 0.0, 0.0), "no plate of Nobody"),
        (Out("nowhere"), "no such passage"),
        (Through("blueprint"), "no such door"),
        (Snatch(99), "no such crane"),
    ],
)
def test_a_step_that_cannot_be_taken_says_so(step: Step, lost: str) -> None:
    with pytest.raises(PilotLostError, match=lost):
        played(step)
