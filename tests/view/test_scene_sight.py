"""A picture of a whole place, drawn in pieces: what lies far beyond it is there once."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from game.sim.level import Fold
from game.view.offscreen import Offscreen
from game.view.place import Place
from game.view.renderer import Renderer
from game.view.snapshot import Dreamer, Snapshot
from game.view.studio import Studio
from tests.worlds import box, level

SIZE = (1280, 720)
APART = 256
AWAY = Dreamer(-4000.0, -4000.0)
LOOKOUT = Fold(3, "lookout", box(600.0, 400.0, 1000.0, 600.0), True, 0.0)


def difference(offscreen: Offscreen, sky: str, *, whole: bool) -> float:
    """Of what two pieces beside each other both show, 0..255."""
    place = Place.of(replace(level(" " * 40, sky=sky), folds=(LOOKOUT,), height=1400.0))
    renderer = Renderer(Studio(offscreen.ctx, SIZE, "low"), place)
    sight = (0.0, 0.0, place.size[0], place.size[1]) if whole else None
    pieces: list[NDArray[np.int16]] = []
    for left in (300.0, 300.0 + APART):
        shot = Snapshot(9.0, (left, 200.0), AWAY, state="crowned", sight=sight)
        renderer.draw(shot, offscreen.screen)
        pieces.append(np.asarray(offscreen.grab(), np.int16))
    # Edges of a view are darker than its middle.
    one, other = pieces[0][100:620, APART + 200 : 1080], pieces[1][100:620, 200 : 1080 - APART]
    return float(np.abs(one - other).mean())


@pytest.mark.parametrize("sky", ["cliff", "city", "evening"])
def test_pieces_of_one_sight_meet(offscreen: Offscreen, sky: str) -> None:
    moved, still = (difference(offscreen, sky, whole=whole) for whole in (False, True))
    assert still < 0.5 * moved
    assert still < 3.0
