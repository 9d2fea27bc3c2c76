"""From a world to what is drawn of it: between ticks, and without touching it."""

from itertools import pairwise
from math import hypot
from typing import Any

import numpy as np
import pytest

from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.events import Caught
from game.sim.level import CraneSpot, Ending, Figure, Fold, RelicDoor, Tube, YoungerSelf
from game.sim.parts.lectern import Lectern, Stroke
from game.sim.plane import KY, KZ
from game.sim.progress import Progress
from game.sim.tuning import BLOOM_TICKS
from game.sim.world import World
from game.view.camera import fit
from game.view.fold.figure import POSES
from game.view.observer import Observer
from game.view.snapshot import FOLDED
from tests.worlds import DOWN, RIGHT, box, press, world

VIEW = fit((1280, 720)).view
ROOM = """
....................
....................
..........@.........
....................
....................
"""


def watched(**parts: Any) -> tuple[World, Observer]:
    place = world(ROOM, **parts)
    return place, Observer(place, VIEW)


def go(place: World, observer: Observer, controls: Controls, ticks: int) -> None:
    for _ in range(ticks):
        observer.tick(place.step(controls))


def test_the_dreamer_is_drawn_between_where_it_was_and_is() -> None:
    place, observer = watched()
    go(place, observer, RIGHT, 20)
    x0, x1 = observer.look(0.0).dreamer.x, observer.look(1.0).dreamer.x
    assert x1 == place.player.x
    assert x1 - x0 == pytest.approx(place.player.vx)
    assert observer.look(0.25).dreamer.x == pytest.approx(x0 + (x1 - x0) / 4)


def test_what_jumps_is_not_drawn_on_the_way() -> None:
    place, observer = watched()
    go(place, observer, RIGHT, 40)
    place.player.stand_at(100.0, 100.0)
    observer.tick(place.step(NEUTRAL))
    assert observer.look(0.0).dreamer.x == observer.look(1.0).dreamer.x


def test_the_pose_follows_what_the_dreamer_does() -> None:
    place, observer = watched()
    assert observer.look(1.0).dreamer.pose == "idle"
    go(place, observer, RIGHT, 20)
    assert observer.look(1.0).dreamer.pose == "run"
    go(place, observer, press(Button.BREATHE, stick_x=127), 20)
    assert observer.look(1.0).dreamer.pose == "walk"
    go(place, observer, press(Button.BREATHE), 20)
    assert observer.look(1.0).dreamer.pose == "breathe"


def test_without_weight_the_dreamer_floats_and_at_a_lectern_writes() -> None:
    place, observer = watched(weightless=True)
    go(place, observer, RIGHT, 20)
    assert observer.look(1.0).dreamer.pose == "weightless"
    x, y = place.player.x, place.player.y
    stroke = Stroke(((x, y), (x + 140.0, y)), "Fail")
    place, observer = watched(parts=(Lectern(5, x, y, (stroke,)),))
    place.writing = place.parts.of(5)
    go(place, observer, press(), 1)
    assert observer.look(1.0).dreamer.pose == "write"


@pytest.mark.parametrize("way", [RIGHT, DOWN])
def test_a_stride_covers_the_ground_whichever_way_it_goes(way: Controls) -> None:
    place, observer = watched()
    go(place, observer, way, 14)
    x, y = place.player.x, place.player.y
    drawn = [observer.look(1.0).dreamer]
    for _ in range(14):
        go(place, observer, way, 1)
        drawn.append(observer.look(1.0).dreamer)
    assert {dreamer.pose for dreamer in drawn} == {"run"}
    steps = sum((b.frame - a.frame) % 8 for a, b in pairwise(drawn))
    gone = hypot(place.player.x - x, (place.player.y - y) / KY)
    assert steps * POSES["run"].units == pytest.approx(gone, abs=POSES["run"].units)


def test_turning_is_drawn_the_short_way_round() -> None:
    place, observer = watched()
    go(place, observer, DOWN, 30)
    south = observer.look(1.0).dreamer.heading
    go(place, observer, RIGHT, 30)
    east = observer.look(1.0).dreamer.heading
    assert abs(south) < 0.05
    assert east == pytest.approx(-np.pi / 2, abs=0.05)


def test_watching_changes_nothing_in_the_world() -> None:
    cranes = (CraneSpot(5, 1, 900.0, 150.0, 20.0, perched=False),)
    parts: dict[str, Any] = {
        "cranes": cranes,
        "tubes": (Tube(9, box(600, 100, 700, 300), 650, 200, 150, 80),),
    }
    place, observer = watched(**parts)
    alone = world(ROOM, **parts)
    for tick in range(240):
        controls = RIGHT if tick % 50 < 30 else press(Button.CATCH)
        observer.tick(place.step(controls))
        for part in (0.0, 0.3, 1.0):
            observer.look(part)
        alone.step(controls)
    assert place.digest() == alone.digest()


def test_a_caught_crane_flashes_leaves_its_place_and_joins_the_trail() -> None:
    x, y = 10.5 * 64 + 30, 2.5 * 64
    place, observer = watched(cranes=(CraneSpot(5, 1, x, y, 0.0, perched=True),))
    before = observer.look(1.0).cranes
    assert before[0, 7] == FOLDED
    events = place.step(press(Button.CATCH))
    assert any(isinstance(event, Caught) for event in events)
    observer.tick(events)
    shot = observer.look(1.0)
    assert [effect.kind for effect in shot.effects] == ["catch"]
    assert len(shot.cranes) == 1
    assert shot.courage == 1
    for _ in range(20):
        observer.tick(place.step(Controls()))
    assert observer.look(1.0).cranes[0, 11] == 0.0, "what follows can not be caught again"


def test_at_most_24_follow() -> None:
    place = world(ROOM, Progress(cranes=frozenset(range(1, 61))))
    assert len(Observer(place, VIEW).look(1.0).cranes) == 24


def test_a_crane_whose_constellation_is_dark_is_not_drawn() -> None:
    figure = Figure(3, "hinge", ((100.0, 100.0), (400.0, 100.0)), ((0, 1),))
    spot = CraneSpot(5, 1, 900.0, 150.0, figure="hinge")
    _, observer = watched(cranes=(spot,), figures=(figure,))
    assert len(observer.look(1.0).cranes) == 0


def test_a_walked_line_lights_up_where_the_foot_has_been() -> None:
    figure = Figure(3, "", ((640.0, 160.0), (1100.0, 160.0)), ((0, 1),), counts=False)
    place, observer = watched(figures=(figure,))
    go(place, observer, RIGHT, 40)
    lit = observer.look(1.0).lines
    assert len(lit) == len(place.lines.walks[0].points)
    assert lit[0] > 0.9
    assert lit[-1] == 0.0


def test_a_dais_lifts_who_stands_on_it_and_nobody_beside_it() -> None:
    dais = Fold(4, "dais", box(600, 100, 760, 220), True, 20.0)
    place, observer = watched(folds=(dais,))
    go(place, observer, NEUTRAL, 2)
    assert observer.look(1.0).dreamer.height == pytest.approx(20.0 / KZ)
    place.player.stand_at(300.0, 160.0)
    go(place, observer, NEUTRAL, 2)
    assert observer.look(1.0).dreamer.height == 0.0


def test_a_relic_set_down_blooms_into_a_door() -> None:
    keeper = YoungerSelf(7, 24, "slip", 700.0, 160.0)
    door = RelicDoor(8, "slip", "lesson", 900.0, 100.0)
    place = world(ROOM, Progress(cranes=frozenset({1, 2, 3})), selves=(keeper,), doors=(door,))
    observer = Observer(place, VIEW)
    shot = observer.look(1.0)
    assert shot.selves[0].holds
    assert not shot.selves[0].crowned
    assert shot.doors == ()
    go(place, observer, press(Button.ACT), 2)
    go(place, observer, NEUTRAL, BLOOM_TICKS // 2)
    half = observer.look(1.0)
    assert not half.selves[0].holds
    assert not half.selves[0].crowned, "the podium crowns, no door"
    assert 0.3 < half.doors[0].bloom < 0.7
    go(place, observer, NEUTRAL, BLOOM_TICKS)
    assert observer.look(1.0).doors[0].bloom == 1.0


def test_at_the_last_place_the_selves_wave_and_wear_their_crowns() -> None:
    keeper = YoungerSelf(7, 24, "slip", 700.0, 160.0)
    ending = Ending(8, "slip", box(900, 80, 960, 110), 930.0, 95.0)
    place, observer = watched(selves=(keeper,), endings=(ending,))
    go(place, observer, NEUTRAL, 30 + BLOOM_TICKS + 2)
    shot = observer.look(1.0)
    assert shot.selves[0].waves
    assert shot.selves[0].crowned
    assert shot.doors[0].shut, "what was not earned glows shut"


def test_a_tube_dies_when_one_has_passed_beneath() -> None:
    tube = Tube(9, box(720, 60, 780, 300), 750.0, 160.0, 150.0, 80.0)
    place, observer = watched(tubes=(tube,))
    assert observer.look(1.0).tubes[0, 0] > 0.5
    go(place, observer, RIGHT, 140)
    assert observer.look(1.0).tubes[0, 0] == 0.0
    assert observer.look(1.0).tubes[0, 1:3].min() > 0.1, "its ends still glow"
