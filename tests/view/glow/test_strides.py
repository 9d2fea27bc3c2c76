"""Strides: the floor answers the beat that was met, and only nods at the one that was missed."""

import numpy as np
import pytest

from game.sim.controls import NEUTRAL, Button
from game.view.glow.rows import Row
from game.view.glow.strides import STRIDE, stride
from game.view.observer import Observer
from game.view.snapshot import Effect
from tests.worlds import play, press, world


def rows(age: float, strength: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    behind: list[Row] = []
    stride(Effect("stride", 100.0, 100.0, 0.0, age, 3, strength), behind, [])
    return np.array(behind)


def test_a_met_beat_rings_outward_and_a_missed_one_inward() -> None:
    met = rows(0.2, 1.0), rows(0.7 * STRIDE, 1.0)
    missed = rows(0.2, 0.0), rows(0.7 * STRIDE, 0.0)
    assert met[0][-1, 4] < met[1][-1, 4]
    assert missed[0][-1, 4] > missed[1][-1, 4]
    assert met[0][:, 8:11].max() > missed[0][:, 8:11].max()


@pytest.mark.parametrize(("wait", "strength"), [(47, 1.0), (23, 0.0)])
def test_each_try_is_told_to_the_eye(wait: int, strength: float) -> None:
    w = world("@.....", heart=48)
    observer = Observer(w, (1280.0, 720.0))
    play(w, NEUTRAL, wait)
    observer.tick(w.step(press(Button.DASH)))
    found = [e for e in observer.look(1.0).effects if e.kind == "stride"]
    assert [e.strength for e in found] == [strength]
