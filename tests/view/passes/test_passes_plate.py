"""The floor that is kept: as if it had been drawn for the moment, wherever one came from."""

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.view.offscreen import Offscreen
from game.view.place import Place
from game.view.renderer import Renderer
from game.view.snapshot import Dreamer, Snapshot
from game.view.studio import Studio
from tests.view.scene_maps import sheet, tile_layer, tile_map
from tests.worlds import level

ISLAND = "\n".join([" " * 40] * 4 + [" " * 6 + "." * 28 + " " * 6] * 12 + [" " * 40] * 4)
SHOT = Snapshot(1.0, (0.0, 0.0), Dreamer(1200.0, 600.0))
RNG = np.random.default_rng(7)


def place_of() -> Place:
    """An island of crystal, with tiles on it that let it shine through."""
    tiles = [np.dstack([RNG.integers(0, 256, (64, 64, 3)), np.full((64, 64), 130)])]
    layer = tile_layer(RNG.integers(0, 2, (20, 40)))
    return Place.of(level(ISLAND), tile_map(40, 20, [layer], [sheet(tiles)]))


def shown(offscreen: Offscreen, renderer: Renderer, corner: tuple[float, float]) -> NDArray[Any]:
    renderer.draw(replace(SHOT, corner=corner), offscreen.screen)
    return np.asarray(offscreen.grab())


def test_the_floor_is_the_same_after_a_walk_and_after_a_jump(offscreen: Offscreen) -> None:
    place, studio = place_of(), Studio(offscreen.ctx, (1280, 720), "low")
    walked, jumped = (Renderer(studio, place) for _ in "ab")
    at = np.array([300.0, 200.0])
    for step in RNG.integers(-40, 60, (12, 2)):
        at += step
        one = shown(offscreen, walked, (float(at[0]), float(at[1])))
    other = shown(offscreen, jumped, (float(at[0]), float(at[1])))
    assert np.array_equal(one, other)
    assert one.std() > 5


def test_beyond_the_map_there_is_the_night(offscreen: Offscreen) -> None:
    renderer = Renderer(Studio(offscreen.ctx, (1280, 720), "low"), place_of())
    far = shown(offscreen, renderer, (-9000.0, -9000.0))
    assert far.mean() < 16
    assert far.any()
