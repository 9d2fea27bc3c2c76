"""Inside the second sun, played: three lessons lead through it, and none may be missing."""

import pytest

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.events import SetBack
from game.sim.progress import BUILD_FROM_ASHES, FAIL_FORWARD, LESSONS, NAME_EVERY_SCAR, Progress
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import (
    Breathe,
    Catch,
    Exit,
    Lure,
    Mend,
    Pilot,
    PilotLostError,
    Step,
    Wait,
)
from tests.replays.ways.sun import (
    ALL_AT_ONCE,
    BLADES,
    LAST_BLADES,
    PATH,
    PLATES,
    RIM,
    THROUGH,
    ring,
    tread,
    way,
)

CAMPAIGN = Campaign.open(paths.maps(), (paths.shipped(),))
NUMBERS = frozenset(range(71, 77))


def played(*steps: Step, without: str = "") -> Pilot:
    lessons = frozenset(LESSONS) - {without}
    progress = Progress(lessons=lessons)
    pilot = Pilot(Attempt(CAMPAIGN.load, "sun", progress=progress, kind="practice"))
    pilot.follow(steps)
    return pilot


def test_who_has_understood_steps_through_the_aperture() -> None:
    pilot = played(*THROUGH)
    assert pilot.world.level.name != "sun"
    assert [split.name for split in pilot.attempt.replay().header.splits] == [
        *("Iris", "Ashes", "Calm", "The second sun"),
    ]
    assert 20 < pilot.attempt.tick / 60 < 60


def test_all_its_cranes_can_be_caught_in_one_visit() -> None:
    to_the_rim: tuple[Step, ...] = (tread(*ring(1452, 20)), Catch(71), tread(*ring(1452, 20)))
    between: tuple[Step, ...] = (tread(*ring(1205, 131)), Catch(72), tread(*ring(1205, 131)))
    on_a_shard: tuple[Step, ...] = (
        *(Mend(), tread(*way(919, 0.2)), Mend(), tread(*way(874, 0.28))),
        *(Mend(), tread(*way(866, 0.45)), Catch(73), tread(*way(862, 0.22)), Mend()),
        *(tread(*way(816)), Mend(), tread(*way(764)), tread(*way(625))),
    )
    beside: tuple[Step, ...] = (
        *(tread(*way(491, -0.1), calm=True), tread(*way(500, -0.3), calm=True), Lure(75)),
        tread(*way(491, -0.1), calm=True),
    )
    behind: tuple[Step, ...] = (
        *(tread(*ring(105, 40)), tread(*ring(105, 0)), tread(*ring(105, -40)), Catch(76)),
    )
    outer: tuple[Step, ...] = (*to_the_rim, *RIM, *BLADES, *between, Breathe(), *LAST_BLADES)
    inner: tuple[Step, ...] = (Lure(74), tread(*way(625)), *PATH[:5], *beside, *PATH[4:])
    pilot = played(*outer, *on_a_shard, *inner, *ALL_AT_ONCE, *behind, Exit("the aperture"))
    assert pilot.world.progress.cranes == NUMBERS


@pytest.mark.parametrize(
    ("lesson", "steps"),
    [
        (FAIL_FORWARD, RIM),
        (BUILD_FROM_ASHES, (*RIM, *BLADES, *LAST_BLADES, *PLATES)),
        (NAME_EVERY_SCAR, (*RIM, *BLADES, *LAST_BLADES, *PLATES, *PATH)),
    ],
)
def test_no_lesson_may_be_missing(lesson: str, steps: tuple[Step, ...]) -> None:
    with pytest.raises(PilotLostError):
        played(*steps, without=lesson)


def test_whoever_runs_through_fire_without_a_breath_freezes() -> None:
    pilot = played(*RIM, without=NAME_EVERY_SCAR)
    told = []
    for degrees in (40, 49, 58, 67, 58, 49, 40):
        for controls in tread(*ring(1280, degrees)).play(pilot):
            told += [e.reason for e in pilot.attempt.step(controls) if isinstance(e, SetBack)]
            if told:
                break
    assert told[0] == "froze"


def test_it_begins_where_nothing_hurts() -> None:
    pilot = played(Wait(120), without=NAME_EVERY_SCAR)
    assert pilot.world.fear == 0.0
