"""The floor behind the title."""

import pytest

from game.app import vista
from game.sim.controls import NEUTRAL
from game.view.camera import fit
from game.view.observer import Observer


@pytest.mark.parametrize("size", [(640, 480), (1280, 720), (1920, 1200), (3440, 1440)])
def test_the_dreamer_stands_at_the_lower_right_of_every_view(size: tuple[int, int]) -> None:
    idle, view = vista.idle(), fit(size).view
    shot = Observer(idle.world, view).look(1.0)
    right = view[0] - (shot.dreamer.x - shot.corner[0])
    low = view[1] - (shot.dreamer.y - shot.corner[1])
    assert 340 < right < 400
    assert 180 < low < 240


def test_nothing_there_ends_or_counts() -> None:
    idle = vista.idle()
    for _ in range(600):
        idle.step(NEUTRAL)
    assert not idle.finished
    assert idle.kind != "run"
    assert idle.world.progress.courage == 0
    assert vista.place().level.name == vista.NAME
