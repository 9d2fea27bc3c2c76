"""A ghost adds light round a figure, and nothing else."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from game.view.observer import Observer
from game.view.offscreen import Offscreen
from game.view.place import Place
from game.view.renderer import Renderer
from game.view.snapshot import Dreamer, GhostLook, Snapshot
from game.view.studio import Studio
from tests.worlds import world

ROOM = "\n".join(["." * 30] * 12).replace(".", "@", 1)


def drawn(renderer: Renderer, shot: Snapshot, offscreen: Offscreen) -> NDArray[np.int16]:
    renderer.draw(shot, offscreen.screen)
    return np.asarray(offscreen.grab(), np.int16)


@pytest.mark.parametrize("quality", ["low", "high"])
def test_light_is_added_round_it_alone(offscreen: Offscreen, quality: str) -> None:
    room = world(ROOM)
    renderer = Renderer(Studio(offscreen.ctx, (1280, 720), quality), Place.of(room.level))
    shot = replace(Observer(room, renderer.lens.view).look(1.0), corner=(0.0, 0.0))
    bare = drawn(renderer, shot, offscreen)
    ghost = GhostLook(Dreamer(700.0, 400.0, pose="run"), (0.2, 0.9, 1.0), 1.0)
    more = drawn(renderer, replace(shot, ghosts=(ghost,)), offscreen) - bare
    ys, xs = np.nonzero(more.max(2) > 2)
    assert len(ys) > 400
    assert more.min() >= 0
    assert 700 - 64 <= xs.min() <= xs.max() <= 700 + 64
    assert 400 - 105 <= ys.min() <= ys.max() <= 400 + 26
    assert more[..., 2].sum() > more[..., 0].sum(), "in the colour of whose it is"
    assert (drawn(renderer, shot, offscreen) == bare).all()
