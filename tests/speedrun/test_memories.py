"""The letter and the report: every crane can be caught, and their relics earned."""

import pytest

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.events import Event, Fell
from game.sim.geometry import gap
from game.sim.progress import Progress
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import Dry, Exit, Fold, Lure, Pilot, PilotLostError, Step, Through
from tests.replays.ways.memories import LETTER, REPORT, THE_FERRY, THE_SEAL, TO_THE_KITCHEN

CAMPAIGN = Campaign.open(paths.maps(), (paths.shipped(),))


def play(
    place: str, steps: tuple[Step, ...], progress: Progress | None = None
) -> tuple[Attempt, list[Event]]:
    attempt = Attempt(CAMPAIGN.load, place, 0, kind="practice", progress=progress)
    events: list[Event] = []
    for controls in Pilot(attempt).controls(steps):
        events += attempt.step(controls)
    return attempt, events


@pytest.mark.parametrize(
    ("place", "steps", "numbers"),
    [
        ("letter", LETTER, {97, 98, 99, 100}),
        ("report", REPORT, {93, 94, 95, 96}),
    ],
)
def test_every_crane_is_caught_and_the_relic_earned(
    place: str, steps: tuple[Step, ...], numbers: set[int]
) -> None:
    attempt, events = play(place, steps)
    assert attempt.world.progress.cranes == numbers
    assert attempt.world.progress.earned == {place}
    assert attempt.world.level.name == "hall"
    assert not any(isinstance(event, Fell) for event in events)


def test_over_by_the_ferry_and_back_one_comes_to_the_seal() -> None:
    steps = (*TO_THE_KITCHEN, *THE_FERRY, *THE_SEAL, Exit("the seal", straight=True))
    attempt, _ = play("letter", steps)
    assert attempt.world.progress.earned == {"letter"}
    assert attempt.tick < 60 * 60


@pytest.mark.parametrize("place", ["letter", "report"])
def test_one_may_leave_at_once_by_the_way_one_came(place: str) -> None:
    attempt, _ = play(place, (Exit("back to the hall", straight=True),))
    assert attempt.world.level.name == "hall"
    assert attempt.world.progress.earned == frozenset()
    at = {"letter": (1520.0, 1035.0), "report": (1300.0, 1010.0)}[place]
    assert gap((attempt.world.player.x, attempt.world.player.y), at) < 1.0


@pytest.mark.parametrize("relic", ["letter", "report"])
def test_the_relics_door_in_the_hall_leads_in(relic: str) -> None:
    come = Progress(entry=relic, opened=(relic,))
    attempt, _ = play("hall", (Through(relic),), come)
    assert attempt.world.level.name == relic
    start = attempt.world.level.spawns[0]
    assert gap((attempt.world.player.x, attempt.world.player.y), (start.x, start.y)) < 1.0


@pytest.mark.parametrize(
    ("step", "lost"),
    [
        (Fold(), "nothing to fold"),
        (Lure(1), "no such crane"),
        (Dry(0, 0.0, 0.0, 1), "no such ink"),
    ],
)
def test_a_step_that_cannot_be_taken_says_so(step: Step, lost: str) -> None:
    with pytest.raises(PilotLostError, match=lost):
        play("letter", (step,))
