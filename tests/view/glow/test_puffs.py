"""Puffs: a breath is seen to go the other way."""

from math import pi

import numpy as np

from game.sim.controls import Button
from game.view.glow.puffs import PUFF, puff
from game.view.glow.rows import MOTE, Row
from game.view.observer import Observer
from game.view.snapshot import Effect
from tests.worlds import press, world


def rows(age: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    behind: list[Row] = []
    front: list[Row] = []
    puff(Effect("puff", 100.0, 100.0, 46.0, age, 3, 1.0, 0.0), behind, front)
    assert behind
    return np.array(front)


def test_it_goes_the_other_way_and_fades() -> None:
    early, late = rows(0.1), rows(0.8 * PUFF)
    assert (early[:, 6] == MOTE).all()
    assert (late[:, 0] < 100.0).all()
    assert late[:, 0].mean() < early[:, 0].mean()
    assert late[:, 8:11].max() < early[:, 8:11].max()


def test_a_jet_is_told_to_the_eye() -> None:
    w = world("    @    ", weightless=True)
    observer = Observer(w, (1280.0, 720.0))
    observer.tick(w.step(press(Button.BREATHE, stick_x=-127)))
    (effect,) = observer.look(1.0).effects
    assert effect.kind == "puff"
    assert abs(abs(effect.angle) - pi) < 1e-6
