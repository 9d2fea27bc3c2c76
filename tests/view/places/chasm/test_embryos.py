"""Ideas yet unborn: they drift far below, and shine."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from game.sim.level import Fold, Level
from game.view.fold.embryos import KINDS, embryo
from game.view.gl.context import Gl
from game.view.gl.frame import FrameBlock
from game.view.offscreen import Offscreen
from game.view.passes.embryos import EmbryosPass
from game.view.places.chasm.embryos import Embryo, embryos_of
from tests.worlds import level

VIEW = (0.0, 0.0, 640.0, 360.0)
SEED = Embryo("seed", 320.0, 180.0, 80.0, 0.5, 1.0, 4)


def place(*said: tuple[str, str]) -> Level:
    ring = ((240.0, 180.0), (320.0, 130.0), (400.0, 180.0), (320.0, 230.0))
    fold = Fold(4, "embryo", ring, True, 0.0, said)
    return replace(level("." * 10), width=640.0, height=360.0, folds=(fold,))


def test_one_is_as_large_as_its_area_and_what_the_map_says() -> None:
    (one,) = embryos_of(place(("depth", "0.5"), ("kind", "wing")))
    assert one == replace(SEED, kind="wing")


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_folded_about_its_own_middle(kind: str) -> None:
    mesh = embryo(kind)
    assert 12 < len(mesh) < 200
    assert np.abs(mesh.tri).max() < 1.6
    assert mesh.crease.any()


def test_it_drifts_turns_and_stays_near() -> None:
    poses = np.array([SEED.pose(float(t)) for t in range(0, 600, 7)])
    assert np.abs(poses[:, 0] - SEED.x).max() < 60.0
    assert np.ptp(poses[:, 0]) > 20.0
    assert np.ptp(poses[:, 2]) > 6.0


def test_it_stays_behind_when_the_view_moves() -> None:
    size = 640.0, 360.0
    away = (700.0, 0.0, 640.0, 360.0)
    assert SEED.is_in(VIEW, size, 0.0)
    assert replace(SEED, depth=0.9).is_in(away, size, 0.0), "far ones stay in sight"
    assert not replace(SEED, depth=0.0).is_in(away, size, 0.0)


def shining(offscreen: Offscreen, there: Level, left: float = 0.0) -> NDArray[np.uint8]:
    gl, block = Gl(offscreen.ctx, hdr=True), FrameBlock(offscreen.ctx)
    target = gl.target((640, 360), dtype="f1")
    view = (left, *VIEW[1:])
    with gl.guarded():
        shown = EmbryosPass(gl, there)
        block["view"], block["scene"] = view, (1.0, 1.0, 640.0, 360.0)
        block.send()
        target.use()
        target.clear()
        shown.draw(0.0, view)
    pixels: NDArray[np.uint8] = np.frombuffer(target.read(components=3), np.uint8)
    return pixels.reshape(360, 640, 3)[::-1]


def test_it_adds_light_where_it_is_and_none_far_off(offscreen: Offscreen) -> None:
    picture = shining(offscreen, place(("depth", "0.5"), ("kind", "bridge")))
    assert picture[130:230, 260:380].mean() > 2.0
    assert not picture[:, :60].any()
    assert not shining(offscreen, place(("depth", "0.0")), left=900.0).any()
    assert not shining(offscreen, level("." * 10)).any()
