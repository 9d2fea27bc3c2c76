"""Jade, blades and cold: how they are told, and that they are drawn."""

import numpy as np

from game.sim.controls import NEUTRAL, Button, Controls
from game.sim.parts.blade import Blade
from game.sim.parts.gust import FRONT_TICKS, Gust
from game.sim.parts.pane import Pane
from game.sim.parts.plate import Plate
from game.sim.progress import LESSONS, Progress
from game.view.kinds.blade import BladeLook
from game.view.kinds.cold import ColdLook, needles
from game.view.kinds.jade import JadeLook, hull, pieces
from game.view.kinds.registry import looks
from game.view.observer import Observer
from game.view.offscreen import Offscreen
from game.view.place import Place
from game.view.renderer import Renderer
from game.view.studio import Studio
from tests.worlds import box, play, press, world

ROOM = "\n".join(["." * 20] * 5 + ["@" + "." * 19] + ["." * 20] * 5)
PANE = Pane(5, box(64.0, 320.0, 256.0, 384.0), kind="jade")
PLATE = Plate(6, box(300.0, 320.0, 420.0, 384.0), 0, 0, broken=True)
BLADE = Blade(7, ((700.0, 200.0), (700.0, 300.0)), 640.0, 352.0, 600)
GUST = Gust(8, box(0.0, 0.0, 640.0, 704.0), 1.0, 0.0, 2.0, 300, 60, 0)
ALL = (PANE, PLATE, BLADE, GUST)
WISE = Progress(lessons=frozenset(LESSONS))


def test_jade_tells_how_whole_it_is() -> None:
    w = world(ROOM, WISE, sky="sun", parts=ALL)
    assert looks(w, 0.0, 1.0)[5] == JadeLook(0.0, 1.0, lies=False)
    assert looks(w, 0.0, 1.0)[6] == JadeLook(0.0, 0.0, lies=True)
    play(w, press(Button.BREATHE), 30)
    assert looks(w, 0.0, 1.0)[5] == JadeLook(1.0, 0.0, lies=False)
    w.player.stand_at(280.0, 352.0)
    play(w, NEUTRAL, 2)
    play(w, press(Button.ACT), 14)
    assert looks(w, 0.0, 1.0)[6] == JadeLook(1.0, 0.0, lies=True)
    play(w, NEUTRAL, 200)
    state = looks(w, 0.0, 1.0)[6]
    assert isinstance(state, JadeLook)
    assert state.frail > 0.2


def test_elsewhere_a_pane_is_no_jade() -> None:
    w = world(ROOM, WISE, parts=(PANE, BLADE))
    told = looks(w, 0.0, 1.0)
    assert not isinstance(told.get(5), JadeLook)
    assert isinstance(told[7], BladeLook)


def test_a_blade_turns_evenly_between_ticks() -> None:
    w = world(ROOM, WISE, sky="sun", parts=ALL)
    play(w, NEUTRAL, 60)
    turns = [looks(w, 0.0, part)[7] for part in (0.0, 0.5, 1.0)]
    before, amid, now = (look.turn for look in turns if isinstance(look, BladeLook))
    assert np.isclose(amid, (before + now) / 2)
    assert np.isclose(now, 0.1)


def test_cold_tells_that_it_comes() -> None:
    w = world(ROOM, WISE, sky="sun", parts=ALL)
    play(w, NEUTRAL, 30)
    assert looks(w, 0.0, 1.0)[8] == ColdLook(1.0, 0.0)
    play(w, NEUTRAL, 300 - 30 - FRONT_TICKS // 2)
    assert looks(w, 0.0, 1.0)[8] == ColdLook(0.0, 0.5)


def test_needles_lie_in_their_gust_and_fly_its_way() -> None:
    rows = needles(GUST)
    assert len(rows) > 50
    assert rows[:, 0].max() < 640.0
    assert (rows[:, 4] == 1.0).all()


def test_pieces_cover_their_outline_without_slivers() -> None:
    rows = pieces(PANE.outline, 5).reshape(-1, 3, 10)
    (ax, ay), (bx, by) = ((rows[:, k, :2] - rows[:, 0, :2]).T for k in (1, 2))
    areas = np.abs(ax * by - ay * bx) / 2
    assert areas.min() >= 30.0
    assert areas.sum() > 0.9 * 192.0 * 64.0 / 0.669


def test_a_hull_fills_dents() -> None:
    assert set(hull(((0, 0), (4, 0), (2, 1), (4, 4), (0, 4)))) == {(0, 0), (4, 0), (4, 4), (0, 4)}


def test_calm_is_seen_on_the_floor(offscreen: Offscreen) -> None:
    w = world(ROOM, WISE, sky="sun", parts=ALL)
    place = Place.of(w.level)
    renderer = Renderer(Studio(offscreen.ctx, (1280, 720), "low"), place)
    observer = Observer(w, renderer.lens.view)

    def shown(controls: Controls) -> np.ndarray[tuple[int, ...], np.dtype[np.int16]]:
        for _ in range(12):
            renderer.draw(observer.look(1.0), offscreen.screen)
            observer.tick(play(w, controls, 2))
        return np.asarray(offscreen.grab().convert("RGB")).astype(np.int16)

    before = shown(NEUTRAL)
    after = shown(press(Button.BREATHE))
    left, top = observer.look(1.0).corner
    x, y = int(200 - left), int(352 - top)
    assert np.abs(after - before)[y - 20 : y + 20, x - 30 : x + 30].mean() > 4
