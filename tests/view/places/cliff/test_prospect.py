"""What one looks out on from the cliff."""

from dataclasses import replace

import numpy as np
import pytest

from game.sim.level import Fold
from game.view.observer import Observer
from game.view.offscreen import Offscreen
from game.view.place import Place
from game.view.places.cliff.prospect import SKY, facets, legacies, rest_at, rise, wheels
from game.view.renderer import Renderer
from game.view.studio import Studio
from tests.worlds import box, world

LOOKOUT = Fold(9, "lookout", box(0, 0, 200, 100), True, 0.0, (("across", "30"), ("up", "80")))


def test_the_view_rests_beside_the_middle_of_the_lookout_one_stands_in() -> None:
    assert rest_at((LOOKOUT,), 20.0, 20.0) == (130.0, -30.0)
    assert rest_at((LOOKOUT,), 220.0, 20.0) is None


def test_the_sun_comes_up_once_all_are_crowned_and_never_before() -> None:
    assert rise("arrival", 100.0) == rise("cued", 100.0) == 0.0
    heights = [rise("crowned", seconds) for seconds in range(12)]
    assert heights == sorted(heights)
    assert (heights[0] > 0.0, heights[-1]) == (True, 1.0)


def test_the_net_a_legacy_breaks_along_covers_it_once() -> None:
    corners = facets()[:, :2].reshape(-1, 3, 2)
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    areas = np.abs((b - a)[:, 0] * (c - a)[:, 1] - (b - a)[:, 1] * (c - a)[:, 0]) / 2
    assert areas.sum() == pytest.approx(1.0, abs=1e-5)
    assert areas.min() > 0.0


def test_what_is_nearer_moves_more_with_the_view() -> None:
    rows = wheels()
    order = np.argsort(rows[:, 1])
    assert np.corrcoef(rows[order, 1], rows[order, 3])[0, 1] > 0.9
    assert (rows[:, 3] < 1.0).all()
    assert (legacies()[:, 3] < 1.0).all()


def test_the_sky_over_the_city_is_green_once_the_sun_is_up(offscreen: Offscreen) -> None:
    w = world("\n".join(["@..."] * 4), sky=SKY)
    renderer = Renderer(Studio(offscreen.ctx, offscreen.size, "low"), Place.of(w.level))
    shot = Observer(w, renderer.lens.view).look(1.0)
    pictures = []
    for seconds, state in ((20.0, "arrival"), (40.0, "crowned")):
        renderer.draw(replace(shot, state=state, seconds=seconds), offscreen.screen)
        pictures.append(np.asarray(offscreen.grab(), np.float64)[60:180, 780:920].mean((0, 1)))
    before, after = pictures
    assert after[1] > before[1] + 60.0
    assert after[1] > after[0]
