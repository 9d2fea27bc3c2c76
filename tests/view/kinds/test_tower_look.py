"""Towers: what they are made of, and that they tick."""

from dataclasses import replace

import numpy as np
import pytest

from game.sim.controls import NEUTRAL
from game.sim.parts.tower import MECHANISMS, Tower
from game.view.fold.towers import BONES, HEIGHT, tower
from game.view.observer import Observer
from game.view.offscreen import Offscreen
from game.view.place import Place
from game.view.renderer import Renderer
from game.view.studio import Studio
from tests.worlds import box, world

ROOM = "\n".join([".........."] * 5 + ["....@....."] + [".........."] * 4)


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_a_tower_is_a_skyscraper_with_works_that_move(mechanism: str) -> None:
    made = tower(mechanism)
    high = max(made.works.tri[..., 2].max(), made.casing.tri[..., 2].max())
    assert HEIGHT * 0.95 < high < HEIGHT * 1.25
    assert made.works.tri[..., 2].min() >= -1.0
    assert 0 < len(made.motions) < BONES
    bones = set(np.unique(made.works.bone).tolist())
    assert bones == set(range(len(made.motions) + 1))
    assert any(motion.rate or motion.swing for motion in made.motions)


def test_no_two_are_one_idea() -> None:
    shapes = {tower(name).works.tri.tobytes() for name in MECHANISMS}
    assert len(shapes) == len(MECHANISMS)


@pytest.mark.parametrize("mechanism", MECHANISMS)
def test_it_ticks_while_one_stands_and_looks(offscreen: Offscreen, mechanism: str) -> None:
    one = Tower(5, box(290.0, 290.0, 350.0, 330.0), mechanism, 200.0)
    w = world(ROOM, parts=(one,))
    renderer = Renderer(Studio(offscreen.ctx, offscreen.size, "low"), Place.of(w.level))
    observer = Observer(w, renderer.lens.view)
    observer.tick(w.step(NEUTRAL))
    shot = observer.look(1.0)

    def at(seconds: float) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
        # Only the time of the towers moves: the dreamer's breath is left as it is.
        renderer.draw(replace(shot, seconds=seconds), offscreen.screen)
        return np.asarray(offscreen.grab()).astype(np.int64)

    moved = np.abs(at(0.0) - at(0.4)).max(axis=2) > 24
    assert moved.mean() > 0.0005
