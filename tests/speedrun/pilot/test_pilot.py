from __future__ import annotations

from dataclasses import replace

import pytest

from game.sim.geometry import gap
from game.sim.level import CraneSpot, Figure, Level, Passage, RelicDoor, YoungerSelf
from game.sim.progress import Progress
from game.speedrun.attempt import Attempt
from game.speedrun.pilot import (
    Awaken,
    Catch,
    Charts,
    Exit,
    Go,
    Light,
    Pilot,
    PilotLostError,
    Step,
    Touch,
    TurnBack,
    Wait,
)
from game.speedrun.pilot import pilot as pilot_module
from game.speedrun.playback import Playback
from tests.speedrun import dream
from tests.worlds import box, level, middle

ROOM = """
############
#@...#.....#
#....#.....#
#....#.....#
#..........#
############
"""


def piloted(drawn: Level, progress: Progress | None = None) -> Pilot:
    return Pilot(Attempt(lambda _name: drawn, drawn.name, progress=progress))


def test_a_pilot_plays_a_dream_to_its_end_and_its_run_can_be_played_again() -> None:
    run = dream.attempt()
    Pilot(run).follow([Wait(5), Exit("out"), Awaken()])
    assert run.finished
    playback = Playback(run.replay(), dream.load)
    for _ in playback:
        pass
    assert playback.attempt.replay() == run.replay()


def test_the_same_route_gives_the_same_run() -> None:
    runs = [dream.attempt(), dream.attempt()]
    for run in runs:
        Pilot(run).follow([Exit("out"), Awaken("handle")])
    assert runs[0].replay() == runs[1].replay()


def test_a_pilot_leaves_a_single_location_and_is_done() -> None:
    run = dream.attempt(category="location:bed")
    Pilot(run).follow([Exit("out")])
    assert run.finished


def test_a_pilot_keeps_clear_of_a_relics_open_door() -> None:
    door = RelicDoor(4, "slip", "lesson", *middle(8, 4), target="away")
    pilot = piloted(level(ROOM, doors=(door,)), Progress(opened=("slip",)))
    pilot.follow([Go(*middle(10, 4))])
    assert len(pilot.attempt.places) == 1


def test_a_pilot_can_ask_to_be_set_back() -> None:
    pilot = piloted(level(ROOM))
    pilot.follow([Go(*middle(3, 3)), TurnBack()])
    assert pilot.here == middle(1, 1)


def test_a_pilot_walks_round_a_wall() -> None:
    pilot = piloted(level(ROOM))
    pilot.follow([Go(*middle(10, 1))])
    assert pilot.here == pytest.approx(middle(10, 1), abs=12)
    assert pilot.attempt.tick < 300


def test_a_pilot_catches_cranes_that_perch_and_cranes_that_fly() -> None:
    cranes = (
        CraneSpot(3, 1, *middle(9, 1), shy=False),
        CraneSpot(4, 2, *middle(9, 4), shy=True),
        CraneSpot(5, 3, *middle(2, 4), height=90.0, perched=False, shy=True),
    )
    pilot = piloted(level(ROOM, cranes=cranes))
    pilot.follow([Catch(1), Catch(2), Catch(3)])
    assert pilot.world.progress.cranes == {1, 2, 3}


def test_a_pilot_touches_a_relic_and_goes_through_what_it_opens() -> None:
    drawn = level(
        ROOM,
        selves=(YoungerSelf(3, 24, "slip", *middle(8, 2), before="Not yet."),),
        doors=(RelicDoor(4, "slip", "lesson", *middle(10, 1)),),
        passages=(Passage(5, "on", box(64, 256, 128, 320), "next", needs=("slip",)),),
    )
    pilot = piloted(drawn, Progress(cranes=frozenset({1, 2, 3})))
    pilot.follow([Touch("slip"), Exit("on")])
    assert pilot.attempt.places[-1].name == "next"


def test_a_pilot_walks_a_whole_constellation() -> None:
    corners = tuple(middle(*at) for at in ((7, 1), (10, 1), (10, 3)))
    drawn = level(ROOM, figures=(Figure(3, "hinge", corners, ((0, 1), (1, 2))),))
    pilot = piloted(drawn)
    pilot.follow([Light("hinge")])
    assert pilot.world.progress.figures == {"hinge"}


def test_a_pilot_keeps_clear_of_ways_out_it_was_not_told_to_take() -> None:
    out = Passage(3, "out", box(128, 64, 192, 128), "away")
    pilot = piloted(replace(level(ROOM), passages=(out,)))
    pilot.follow([Go(*middle(4, 1))])
    assert len(pilot.attempt.places) == 1


@pytest.mark.parametrize(
    ("step", "message"),
    [
        (Catch(7), "no such crane"),
        (Touch("slip"), "no such relic"),
        (Light("swan"), "no such figure"),
        (Exit("out"), "no such passage in drawn"),
        (Awaken(), "no such door opens"),
    ],
)
def test_a_pilot_says_what_it_cannot_find(step: Step, message: str) -> None:
    with pytest.raises(PilotLostError, match=message):
        piloted(level(ROOM)).follow([step])


def test_a_pilot_does_not_wait_for_courage_it_has_not() -> None:
    drawn = level(
        ROOM,
        selves=(YoungerSelf(3, 24, "slip", *middle(8, 2)),),
        doors=(RelicDoor(4, "slip", "lesson", *middle(10, 1)),),
    )
    with pytest.raises(PilotLostError, match="it asks for 3 cranes, 0 are here"):
        piloted(drawn).follow([Touch("slip")])


def test_a_pilot_gives_up_naming_step_place_and_position(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pilot_module, "STEP_TICKS", 200)
    walled = level("######\n#@.#.#\n######")
    with pytest.raises(PilotLostError) as caught:
        piloted(walled).follow([Wait(3), Go(*middle(4, 1))])
    assert str(caught.value).startswith(
        "step 2 of 2, Go(x=288.0, y=96.0, calm=False): not done after 200 ticks; at ("
    )
    assert str(caught.value).endswith(") in drawn, tick 203")


def test_points_of_a_route_are_meant_the_other_way_round_in_a_mirrored_place() -> None:
    pilot = piloted(level(ROOM), Progress(turn=2))
    goal = middle(8, 2)
    pilot.follow([Go(*goal)])
    assert gap(pilot.here, (12 * 64 - goal[0], goal[1])) <= 12.0


def test_charts_of_a_place_serve_neither_way_round_for_the_other() -> None:
    drawn = level(ROOM)
    charts: Charts = {}
    for turn in (1, 2):
        attempt = Attempt(lambda _name: drawn, drawn.name, progress=Progress(turn=turn))
        Pilot(attempt, charts).follow([Go(*middle(8, 2))])
    assert len(charts) == 2
