"""The kite's place, played by the pilot: three winds, four cranes, the relic earned."""

from dataclasses import replace

import pytest

from game.levels.campaign import Campaign
from game.profile import paths
from game.sim.controls import Button
from game.sim.events import Caught, Event, Fell, HingePassed, Left
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import Exit, Fly, Go, Pilot, PilotLostError, Step
from tests.replays.ways.memories import FIRST_HILL, HOME_BY_DARK, KITE, SECOND_HILL

CAMPAIGN = Campaign.open(paths.maps(), (paths.shipped(),))


def played(*steps: Step) -> tuple[Attempt, list[Event]]:
    """An attempt from the place's own start, and all that was told in it."""
    attempt, told = Attempt(CAMPAIGN.load, "kite", kind="practice"), list[Event]()
    for controls in Pilot(attempt).controls(steps):
        told += attempt.step(controls)
    return attempt, told


def test_all_four_cranes_are_caught_from_the_string_and_the_kite_is_earned() -> None:
    attempt, told = played(*KITE)
    assert [e.number for e in told if isinstance(e, Caught)] == [89, 90, 91, 92]
    assert not any(isinstance(e, Fell) for e in told)
    hinges = [e.name for e in told if isinstance(e, HingePassed)]
    assert hinges == ["the first hill", "the second hill", "the top of the street", "home by dark"]
    assert Left("hall", "from the kite", "The kite", "light") in told
    assert attempt.world.level.name == "hall"
    assert attempt.world.progress.earned == {"kite"}


def test_nothing_has_to_be_done_right_on_the_first_two_flights() -> None:
    held = [
        replace(step, cranes=()) if isinstance(step, Fly) else step
        for step in FIRST_HILL + SECOND_HILL
    ]
    _, told = played(*held)
    assert not any(isinstance(e, Fell) for e in told)


def test_who_never_lets_go_is_carried_past_the_last_hill_and_tries_again() -> None:
    flight = HOME_BY_DARK[1]
    assert isinstance(flight, Fly)
    holding = replace(flight, lets_go=False)
    with pytest.raises(PilotLostError):
        played(*FIRST_HILL, *SECOND_HILL, HOME_BY_DARK[0], holding)


def test_nobody_flies_without_the_string() -> None:
    with pytest.raises(PilotLostError, match="not in hand"):
        played(Fly(1000.0, 1080.0))


def test_no_crane_of_the_evening_is_had_from_the_ground_not_even_by_breath() -> None:
    attempt = Attempt(CAMPAIGN.load, "kite", kind="practice")
    pilot = Pilot(attempt)
    for x, y in ((545.0, 1090.0), (520.0, 1000.0), (520.0, 1200.0)):
        for controls in pilot.controls((Go(x, y),)):
            attempt.step(controls)
        for tick in range(240):
            buttons = int(Button.CATCH) if tick % 12 == 0 else int(Button.BREATHE)
            attempt.step(pilot.toward((x, y), buttons))
    assert not attempt.world.progress.cranes


def test_one_may_leave_at_once_by_the_way_one_came() -> None:
    attempt, _ = played(Exit("back to the hall"))
    assert attempt.world.level.name == "hall"
    assert attempt.world.progress.earned == frozenset()
