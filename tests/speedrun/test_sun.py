"""Inside the second sun, played: three lessons lead through it, and none may be missing."""

import pytest

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.events import SetBack
from game.sim.progress import BUILD_FROM_ASHES, FAIL_FORWARD, LESSONS, NAME_EVERY_SCAR, Progress
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import (
    Pilot,
    PilotLostError,
    Step,
    Wait,
)
from tests.replays.ways.sun import (
    BLADES,
    EVERYTHING,
    LAST_BLADES,
    PATH,
    PLATES,
    RIM,
    THROUGH,
    ring,
    tread,
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
    pilot = played(*EVERYTHING)
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
