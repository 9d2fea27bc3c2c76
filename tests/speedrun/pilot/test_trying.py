"""Steps that are made sure of: past a hinge by its name, and again after a fall."""

from __future__ import annotations

import pytest

from game.sim.events import HingePassed
from game.sim.level import Hinge
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import Again, Dash, Go, Pass, Pilot, PilotLostError
from tests.speedrun.pilot.test_walking import LEARNT, piloted
from tests.worlds import TILE, box, level, middle

HINGE = Hinge(5, "mid", box(5 * TILE, TILE, 6 * TILE, 2 * TILE), *middle(5, 1))
ROOM = "@......\n......."


def test_a_hinge_is_passed_by_its_name_wherever_it_lies() -> None:
    events = []
    drawn = level(ROOM, hinges=(HINGE,))
    attempt = Attempt(lambda _name: drawn, drawn.name)
    pilot = Pilot(attempt)
    for controls in pilot.controls([Pass("mid")]):
        events += attempt.step(controls)
    assert any(isinstance(event, HingePassed) for event in events)


def test_a_hinge_that_is_not_there_is_told() -> None:
    with pytest.raises(PilotLostError, match="there is no hinge mid"):
        piloted(level(ROOM)).follow([Pass("mid")])


def test_who_falls_takes_the_steps_again_from_the_hinge_and_gives_up_in_the_end() -> None:
    pilot = piloted(level("@..     .."), LEARNT)
    with pytest.raises(PilotLostError, match="fell"):
        pilot.follow([Again((Go(*middle(2, 0)), Dash(*middle(9, 0))), tries=3)])
    falls = pilot.attempt.deeds.done.falls
    assert falls == 2, "the last fall is told as it happens"


def test_what_goes_well_is_done_once() -> None:
    pilot = piloted(level("@.. .."), LEARNT)
    pilot.follow([Again((Dash(*middle(5, 0)),))])
    assert pilot.here == pytest.approx(middle(5, 0), abs=15)
    assert pilot.attempt.deeds.done.falls == 0
