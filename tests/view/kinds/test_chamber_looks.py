"""What floats, what is warm and what unfurls: how it is told, and that it is drawn."""

from math import pi

import numpy as np
import pytest

from game.sim.controls import NEUTRAL, Button
from game.sim.parts.prototype import LivePrototype, Prototype
from game.sim.parts.spark import Spark
from game.sim.parts.way import Way
from game.sim.progress import Progress
from game.sim.world import World
from game.view.kinds.prototype import PrototypeLook
from game.view.kinds.registry import looks
from game.view.kinds.spark import SparkLook
from game.view.kinds.way import WayLook, strip_rows
from game.view.observer import Observer
from game.view.offscreen import Offscreen
from game.view.place import Place
from game.view.renderer import Renderer
from game.view.studio import Studio
from tests.worlds import play, press, world

SKY = "\n".join([" " * 60, *([" " * 60] * 5), "            @" + " " * 47, *([" " * 60] * 6)])
X, Y = 12.5 * 64, 6.5 * 64
SPARK = Spark(5, X + 60.0, Y)
KITE = Prototype(6, X, Y - 150.0, kind="kite", radius=40.0, orbit=0.0)
WAY = Way(7, ((X, Y), (X + 900.0, Y)), 150.0, 5.0, tide=480, after="plan_z")


def chamber(*parts: Spark | Prototype | Way, progress: Progress | None = None) -> World:
    return world(SKY, progress, weightless=True, sky="chamber", parts=parts)


def test_a_prototype_is_where_it_floats_between_two_ticks() -> None:
    w = chamber(KITE)
    live = w.parts.of(6)
    assert isinstance(live, LivePrototype)
    live.body.velocity = 4.0, 0.0
    play(w, NEUTRAL)
    half, whole = looks(w, 0.0, 0.5)[6], looks(w, 0.0, 1.0)[6]
    assert isinstance(half, PrototypeLook)
    assert isinstance(whole, PrototypeLook)
    assert whole.x - half.x == pytest.approx(2.0, rel=0.05)
    assert not whole.touched


def test_the_spark_tells_how_long_it_has_been_unfurling() -> None:
    w = chamber(SPARK)
    before = looks(w, 0.0, 1.0)[5]
    assert isinstance(before, SparkLook)
    assert (before.seconds, before.over) == (-1.0, False)
    play(w, press(Button.ACT))
    play(w, NEUTRAL, 120)
    amid = looks(w, 0.0, 1.0)[5]
    assert isinstance(amid, SparkLook)
    assert amid.seconds == pytest.approx(2.0)
    play(w, NEUTRAL, 400)
    after = looks(w, 0.0, 1.0)[5]
    assert isinstance(after, SparkLook)
    assert after.over


def test_the_tide_is_seen_to_run_out_and_in_again() -> None:
    w = chamber(WAY, progress=Progress(scenes=frozenset({"plan_z"})))
    gone, speeds = [], []
    for _ in range(480):
        play(w, NEUTRAL)
        state = looks(w, 0.0, 1.0)[7]
        assert isinstance(state, WayLook)
        gone.append(state.gone)
        speeds.append(state.speed)
    assert np.allclose(np.diff(gone), np.array(speeds[1:]), atol=0.05)
    assert max(gone) > gone[-1] > gone[0]


def test_its_strip_is_as_broad_as_it_carries() -> None:
    rows = strip_rows(WAY).reshape(-1, 2, 4)
    assert np.allclose(np.hypot(*(rows[:, 1, :2] - rows[:, 0, :2]).T), WAY.width, rtol=1e-3)
    assert (np.diff(rows[:, 0, 2]) > 0).all()


@pytest.mark.parametrize("quality", ["low", "medium"])
def test_all_of_it_is_drawn(offscreen: Offscreen, quality: str) -> None:
    w = chamber(SPARK, KITE, WAY)
    renderer = Renderer(Studio(offscreen.ctx, offscreen.size, quality), Place.of(w.level))
    observer = Observer(w, renderer.lens.view)

    def picture() -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        renderer.draw(observer.look(1.0), offscreen.screen)
        return np.asarray(offscreen.grab(), np.float64)

    observer.tick(w.step(NEUTRAL))
    before = picture()
    observer.tick(w.step(press(Button.ACT)))
    for tick in range(500):
        observer.tick(w.step(NEUTRAL))
        if tick % 20 == 0:
            picture()
    after = picture()
    right = before.shape[1] * 3 // 4
    blue = after[:, right:, 2].mean() - after[:, right:, 0].mean()
    assert blue > before[:, right:, 2].mean() - before[:, right:, 0].mean() + 8.0


def test_a_touched_one_keeps_a_warm_seam(offscreen: Offscreen) -> None:
    w = chamber(KITE)
    renderer = Renderer(Studio(offscreen.ctx, offscreen.size, "low"), Place.of(w.level))
    observer = Observer(w, renderer.lens.view)

    def warmth() -> float:
        renderer.draw(observer.look(1.0), offscreen.screen)
        shown = np.asarray(offscreen.grab(), np.float64)
        return float((shown[:, :, 0] - shown[:, :, 2]).max())

    observer.tick(w.step(NEUTRAL))
    cold = warmth()
    live = w.parts.of(6)
    assert isinstance(live, LivePrototype)
    live.touched = True
    for _ in range(90):
        observer.tick(w.step(NEUTRAL))
        warm = warmth()
    assert warm != cold


def test_the_dreamer_sees_the_sheet_go_east(offscreen: Offscreen) -> None:
    del offscreen
    w = chamber(SPARK, WAY)
    observer = Observer(w, (1280.0, 720.0))
    observer.tick(w.step(NEUTRAL))
    left = observer.look(1.0).corner[0]
    observer.tick(w.step(press(Button.ACT)))
    for _ in range(120):
        observer.tick(w.step(NEUTRAL))
    there = observer.look(1.0).corner[0]
    assert there > left + 50 * pi
    observer.tick(w.step(press(Button.SKIP)))
    w.player.stand_at(X, Y)
    for _ in range(120):
        w.player.stand_at(X, Y)
        observer.tick(w.step(NEUTRAL))
    assert observer.look(1.0).corner[0] < left + 30
