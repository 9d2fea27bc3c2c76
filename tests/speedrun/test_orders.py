"""The three lessons in any order: every one leads to the podium and on to an awakening."""

from __future__ import annotations

from itertools import permutations

import pytest

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.events import Fell, SetBack
from game.sim.progress import LESSONS
from game.sim.states import state_of
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import Pilot, Skip, Step, Write
from tests.replays.routes import FROM_THE_PODIUM, LESSON_WAYS, to_the_podium

CAMPAIGN = Campaign.open(paths.maps(), (paths.shipped(),))
ORDERS = list(permutations(LESSON_WAYS))


def dreamt(*steps: Step) -> Attempt:
    attempt, told = Attempt(CAMPAIGN.load, CAMPAIGN.start), []
    for controls in Pilot(attempt).controls(steps):
        told += attempt.step(controls)
    assert not any(isinstance(event, Fell | SetBack) for event in told)
    return attempt


@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_the_lessons_in_any_order_lead_to_the_podium(order: tuple[str, ...]) -> None:
    attempt = dreamt(*to_the_podium(order), Write(), Skip())
    progress = attempt.world.progress
    assert (attempt.world.level.name, state_of(progress)) == ("hall", "crowned")
    assert (progress.lessons, progress.opened) == (frozenset(LESSONS), order)
    assert progress.earned == frozenset(order)


@pytest.mark.long
@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_the_lessons_in_any_order_lead_to_an_awakening(order: tuple[str, ...]) -> None:
    assert dreamt(*to_the_podium(order), *FROM_THE_PODIUM).finished
