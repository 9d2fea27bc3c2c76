"""Steps through wind and over frost, and what rides give a route."""

import pytest

from game.sim.level import CraneSpot, Level
from game.sim.parts.gust import Gust
from game.sim.parts.lectern import Lectern, Stroke
from game.sim.parts.pane import Pane
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import Lull, Pilot, PilotLostError, Snatch, Straight, Write
from tests.worlds import box, level, middle

GUST = Gust(5, box(0, 0, 640, 64), -1.0, 0.0, 3.0)


def piloted(drawn: Level) -> Pilot:
    return Pilot(Attempt(lambda _name: drawn, drawn.name))


def test_a_lull_lasts_as_long_as_was_asked() -> None:
    pilot = piloted(level("@.........", parts=(GUST,)))
    pilot.follow([Lull(*middle(5, 0), 200)])
    assert GUST.ticks_ahead(pilot.world.tick) >= 200


def test_without_wind_there_is_nothing_to_wait_for() -> None:
    pilot = piloted(level("@........."))
    pilot.follow([Lull(*middle(5, 0), 200)])
    assert pilot.attempt.tick == 0


def test_breathing_one_walks_over_a_pane() -> None:
    pilot = piloted(level("@.  ...", parts=(Pane(6, box(100, 0, 290, 64)),)))
    pilot.follow([Straight(*middle(5, 0), calm=True)])
    assert abs(pilot.here[0] - middle(5, 0)[0]) < 13.0


def test_a_pilot_writes_what_there_is_to_write() -> None:
    x, y = middle(3, 1)
    strokes = (Stroke(((x - 60, y - 90), (x + 60, y - 90)), "Name every scar,"),)
    lectern = Lectern(7, x, y, strokes, lesson="name_every_scar")
    pilot = piloted(level("@......\n.......\n.......", parts=(lectern,)))
    pilot.follow([Write()])
    assert pilot.world.knows("name_every_scar")


def test_a_crane_comes_to_who_beckons() -> None:
    shy = CraneSpot(8, 5, *middle(7, 1), perched=True, shy=True)
    pilot = piloted(level("@.........\n..........\n..........", cranes=(shy,)))
    pilot.follow([Snatch(5, calm=True)])
    assert pilot.world.progress.cranes == {5}


def test_there_is_no_beckoning_what_is_not_there() -> None:
    with pytest.raises(PilotLostError):
        piloted(level("@...")).follow([Snatch(5, calm=True)])
