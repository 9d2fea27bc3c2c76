"""What every lesson that is known changes in the hall."""

from dataclasses import replace
from math import inf

import numpy as np
import pytest

from game.sim.level import Light
from game.sim.progress import LESSONS, Progress
from game.view.glow.lamps import gather
from game.view.observer import Observer
from game.view.place import Place
from game.view.places.hall.returns import reach_of, wider, woken
from game.view.shapes.things import ROW, Things
from tests.view.places.hall.test_score import PODIUM, SELVES, VIEW
from tests.worlds import level, world

ROOM = "\n".join(["." * 20] * 15 + ["." * 10 + "@" + "." * 9] + ["." * 20] * 14)
LATER = ("cued", "crowned")


@pytest.mark.parametrize("lessons", [0, 1, 2, 3])
def test_one_self_is_crowned_for_each_lesson(lessons: int) -> None:
    progress = Progress(lessons=frozenset(LESSONS[:lessons]))
    hall = world(ROOM, progress, parts=(PODIUM,), selves=SELVES)
    shot = Observer(hall, VIEW, 0.02).look(1.0)
    assert sum(who.crowned for who in shot.selves) == lessons


def test_light_comes_down_from_the_stage_with_each_lesson() -> None:
    near, far, always = (
        Light(90 + k, PODIUM.x, PODIUM.y + away, 60.0, 100.0, (255, 200, 120), when=when)
        for k, (away, when) in enumerate(((300.0, LATER), (1500.0, LATER), (1500.0, ())))
    )
    place = Place.of(level(ROOM, parts=(PODIUM,), lights=(near, far, always)))
    burning = []
    for lessons in range(4):
        progress = Progress(lessons=frozenset(LESSONS[:lessons]))
        shot = Observer(world(ROOM, progress, parts=(PODIUM,)), VIEW, 0.02).look(1.0)
        shot = replace(shot, corner=(PODIUM.x - 640.0, PODIUM.y - 100.0))
        burning.append(int((gather(place, shot, (1280.0, 1900.0)).floor[:, 4] > 0).sum()))
    assert burning == [1, 2, 2, 3]


def test_blossom_comes_down_from_the_stage_too() -> None:
    rows = np.zeros((3, ROW), np.float32)
    rows[:, 2] = rows[:, 1] = (100.0, 900.0, 901.0)
    things = Things(rows, 10.0, np.array([6, 6, 7], np.uint8))
    near = things.within(-10.0, 0.0, 20.0, 2000.0, "cued", woken=(0.0, 640.0))
    assert near[:, 2].tolist() == [100.0, 901.0], "what is always there stays"
    assert len(things.within(-10.0, 0.0, 20.0, 2000.0, "cued", woken=(0.0, inf))) == 3


def test_every_return_finds_more_than_the_last() -> None:
    reaches = [reach_of(lessons, "cued") for lessons in range(4)]
    assert reaches == sorted(set(reaches))
    assert reach_of(0, "crowned") == inf
    assert wider(1) < wider(2) < wider(3)
    assert woken(np.array([90.0, 400.0], np.float32), 100.0, 50.0).tolist() == [True, False]
