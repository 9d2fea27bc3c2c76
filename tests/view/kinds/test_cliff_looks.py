"""Wind, panes and words of frost: how they are told, and how they are drawn."""

from dataclasses import replace

import numpy as np
import pytest

from game.sim.controls import NEUTRAL, Button
from game.sim.level import Solid
from game.sim.part import Part
from game.sim.parts.frost import Frost
from game.sim.parts.gust import FRONT_TICKS, Gust
from game.sim.parts.pane import Pane
from game.sim.world import World
from game.view.kinds import gust as wind
from game.view.kinds import pane as ice
from game.view.kinds.frost import FrostLook
from game.view.kinds.registry import looks
from game.view.observer import Observer
from game.view.offscreen import Offscreen
from game.view.place import Place
from game.view.renderer import Renderer
from game.view.studio import Studio
from tests.worlds import box, level, play, press, world

BREATH = press(Button.BREATHE)
GUST = Gust(5, box(0, 0, 640, 320), -1.0, 0.0, 3.0)
PANE = Pane(6, box(100, 64, 228, 190))
WORDS = Frost(7, 100.0, 100.0, "It is an aperture.", 60.0, 40.0)
ROOM = "\n".join(["@.........", *[".........."] * 4])


def looked(w: World, id_: int) -> object:
    return looks(w, 0.0, 1.0)[id_]


def test_a_front_is_told_as_long_ahead_as_the_rules_say() -> None:
    w = world(ROOM, parts=(replace(GUST, phase=GUST.period - FRONT_TICKS - 10),))
    told = []
    for _ in range(FRONT_TICKS + 12):
        play(w, NEUTRAL)
        state = looked(w, 5)
        assert isinstance(state, wind.GustLook)
        told.append(state)
    first = next(k for k, state in enumerate(told) if state.nears > 0.0)
    blows = next(k for k, state in enumerate(told) if state.force > 0.0)
    assert blows - first == pytest.approx(FRONT_TICKS, abs=2)
    assert [state.nears for state in told] == sorted(state.nears for state in told)


def test_threads_of_wind_show_shelter_behind_what_stands_and_nowhere_else() -> None:
    blade = Solid(box(300, 100, 330, 200), 140.0)
    rows = wind.threads(GUST, level(ROOM, solids=(blade,)))
    x, y, shelter = rows[:, 0], rows[:, 1], rows[:, 5]
    behind = (x < 290) & (x > 240) & (y > 120) & (y < 180)
    before = x > 360
    assert shelter[behind].min() > 0.9
    assert shelter[before].max() == 0.0
    assert shelter[(y < 60) | (y > 250)].max() == 0.0


def test_facets_of_a_pane_cover_it_once() -> None:
    corners = ice.facets(PANE)[:, :2].reshape(-1, 3, 2).astype(float)
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    areas = np.abs((b - a)[:, 0] * (c - a)[:, 1] - (b - a)[:, 1] * (c - a)[:, 0]) / 2
    assert areas.sum() == pytest.approx(128 * 126, rel=0.01)


def test_needles_of_frost_grow_one_after_the_other_from_the_rim() -> None:
    rows = ice.ferns(PANE)
    assert len(rows) > 40
    assert (rows[:, 4] > 0.0).all()
    first = rows[rows[:, 4] < 0.2]
    away = np.minimum.reduce(
        [first[:, 0] - 100, 228 - first[:, 0], first[:, 1] - 64, 190 - first[:, 1]]
    )
    assert np.median(np.abs(away)) < 20.0


def test_a_pane_tells_how_much_frost_is_on_it_and_whether_it_bears() -> None:
    w = world(ROOM, parts=(PANE,))
    assert looked(w, 6) == ice.PaneLook(0.0, bears=False)
    play(w, BREATH, 60)
    assert looked(w, 6) == ice.PaneLook(1.0, bears=True)


def test_words_tell_how_much_of_them_is_there() -> None:
    w = world(ROOM, parts=(WORDS,))
    play(w, BREATH, 49)
    assert looked(w, 7) == FrostLook(0.5)


@pytest.mark.parametrize("part", [PANE, WORDS], ids=["pane", "words"])
def test_what_breath_shows_lightens_the_picture(offscreen: Offscreen, part: Part) -> None:
    before, after = drawn(offscreen, part, 0), drawn(offscreen, part, 110)
    assert (after - before).clip(0).mean() > 0.4


def test_wind_is_seen_while_it_blows(offscreen: Offscreen) -> None:
    calm = drawn(offscreen, replace(GUST, phase=GUST.blows + 10), 30)
    blown = drawn(offscreen, GUST, 30)
    assert (blown - calm).clip(0).mean() > 0.2


def drawn(
    offscreen: Offscreen, part: Part, ticks: int
) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """The picture after so many ticks of breath."""
    w = world(ROOM, parts=(part,), sky="cliff")
    renderer = Renderer(Studio(offscreen.ctx, offscreen.size, "low"), Place.of(w.level))
    observer = Observer(w, renderer.lens.view)
    for _ in range(ticks):
        observer.tick(w.step(BREATH))
    shot = replace(
        observer.look(1.0), seconds=2.0, dreamer=replace(observer.look(1.0).dreamer, calm=0.0)
    )
    renderer.draw(shot, offscreen.screen)
    return np.asarray(offscreen.grab(), np.float64)
