"""Inside the second sun: pale ground, a dark deep, a rim that whitens with fear."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from game.sim.level import Fold, GroundArea, Level
from game.view.offscreen import Offscreen
from game.view.place import Place
from game.view.places.sun.sunfield import flames, hanging, middle_of, shaded, standing, turn_of
from game.view.renderer import Renderer
from game.view.snapshot import Dreamer, Snapshot
from game.view.studio import Studio
from tests.worlds import box, level

SUN = Fold(9, "sun", box(900.0, 100.0, 1000.0, 160.0), True, 0.0)
WALL = Fold(8, "pleat", ((800.0, 400.0), (500.0, 420.0), (200.0, 430.0)), False, 56.0)
UPRIGHT = Fold(7, "pleat", ((100.0, 100.0), (100.0, 500.0)), False, 56.0)
GROUND = GroundArea(5, "fire", box(0.0, 0.0, 640.0, 720.0))


def sun(**parts: object) -> Level:
    rows = "\n".join([" " * 20] * 11)
    drawn = level(rows, sky="sun", ground=(GROUND,), folds=(SUN,), **parts)
    return replace(drawn, barefoot=False)


def drawn(offscreen: Offscreen, quality: str, fear: float = 0.0) -> NDArray[np.int16]:
    """Brightness (h, w) of a place whose western half is ground."""
    renderer = Renderer(Studio(offscreen.ctx, (1280, 720), quality), Place.of(sun()))
    away = Dreamer(-900.0, -900.0, fade=0.0)
    renderer.draw(Snapshot(3.0, (0.0, 0.0), away, False, fear), offscreen.screen)
    return np.asarray(offscreen.grab().convert("L")).astype(np.int16)


@pytest.mark.parametrize("quality", ["low", "medium"])
def test_the_ground_is_pale_and_the_deep_is_dark(offscreen: Offscreen, quality: str) -> None:
    shown = drawn(offscreen, quality)
    assert shown[300:600, 200:560].mean() > 1.6 * shown[300:600, 800:1150].mean()


def test_the_opening_is_white(offscreen: Offscreen) -> None:
    assert drawn(offscreen, "low")[125:135, 945:955].min() > 240


def test_the_rim_whitens_with_fear_and_the_fire_grows_louder(offscreen: Offscreen) -> None:
    calm, afraid = drawn(offscreen, "low"), drawn(offscreen, "low", 0.8)
    assert afraid[650:, 900:].mean() > calm[650:, 900:].mean() + 60
    assert afraid[300:420, 300:600].std() > 1.2 * calm[300:420, 300:600].std()


def test_it_knows_its_middle_and_the_turn_of_its_walls() -> None:
    assert middle_of(sun()) == (950.0, 130.0)
    assert middle_of(replace(sun(), folds=())) == (640.0, 352.0)
    assert turn_of(sun()) == 0.0
    assert turn_of(replace(sun(), folds=(SUN, WALL))) != 0.0


def test_the_mask_of_the_ground_has_soft_edges() -> None:
    mask = standing(replace(sun(), ground=(replace(GROUND, outline=((0, 0), (600, 0), (0, 600))),)))
    assert mask[10, 10] == 255
    assert mask[-1, -1] == 0
    assert ((mask > 0) & (mask < 255)).any()


def test_the_face_of_the_ground_hangs_below_its_southern_edge_and_fades_downwards() -> None:
    stood = np.zeros((20, 3), np.uint8)
    stood[:10] = 255
    below = hanging(stood)[:, 1]
    assert (np.diff(below[10:].astype(int)) <= 0).all()
    assert below[11] > below[13] > below[15] > 0
    assert not below[17:].any()
    assert not hanging(np.zeros_like(stood)).any()


def test_flames_burn_where_a_wall_turns_its_face_to_the_viewer() -> None:
    burning = flames(replace(sun(), folds=(SUN, WALL, UPRIGHT)))
    assert len(burning) > 10
    assert (burning[:, 1] > 400.0).all()
    assert (burning[:, 2] > 10.0).all()


def test_shadows_of_walls_fall_away_from_the_middle() -> None:
    place = replace(sun(), folds=(SUN, WALL))
    mask = shaded(place)
    rows, cols = np.nonzero(mask > 128)
    assert len(rows)
    x, y = cols * 4.0, rows * 4.0
    # The wall runs along y = 400 to 430, south of the middle: so does its shadow, further south.
    assert y.min() > 395.0
    assert x.max() < 812.0
    assert (shaded(replace(place, sky="void")) == 0).all()
