"""The dais mounted: panes of crystal round it shift in a ring, once."""

from dataclasses import replace

import numpy as np

from game.sim.parts.lectern import Lectern, Stroke
from game.sim.plane import KY
from game.view.offscreen import Offscreen
from game.view.place import Place
from game.view.places.hall.score import Played
from game.view.places.hall.tremor import LASTS, REACH, ROW, plates
from game.view.renderer import Renderer
from game.view.snapshot import Dreamer, Snapshot
from game.view.studio import Studio
from tests.worlds import level

STROKE = Stroke(((400.0, 200.0), (600.0, 200.0)), "Fail")
PODIUM = Lectern(5, 640.0, 400.0, (STROKE,), scene="podium")
FLOOR = "\n".join(["." * 20] * 12)


def test_only_panes_of_crystal_near_the_podium_shift() -> None:
    place = Place.of(level(FLOOR.replace(".", " ", 120), parts=(PODIUM,)))
    rows = plates(place).reshape(-1, 3, ROW)
    assert len(rows) > 20
    x, y = rows[:, 0, 2], rows[:, 0, 3]
    assert np.hypot(x - 640.0, (y - 400.0) / KY).max() < REACH
    assert y.min() >= 6 * 64.0, "above there is no floor"


def test_without_a_podium_none_does() -> None:
    assert len(plates(Place.of(level(FLOOR)))) == 0


def test_the_floor_is_another_for_two_seconds_and_then_the_same(offscreen: Offscreen) -> None:
    place = Place.of(level(FLOOR, parts=(PODIUM,)))
    renderer = Renderer(Studio(offscreen.ctx, offscreen.size, "low"), place)
    still = Snapshot(1.0, (0.0, 0.0), Dreamer(640.0, 460.0))

    def seen(mounted: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        shot = replace(still, played=Played(mounted=mounted))
        renderer.draw(shot, offscreen.screen)
        return np.asarray(offscreen.grab(), np.float64)

    before = seen(-1.0)
    assert np.abs(seen(30.0) - before).mean() > 0.5
    assert np.abs(seen(LASTS + 1.0) - before).mean() < 0.01
