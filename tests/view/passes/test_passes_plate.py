"""The floor that is kept: as if it had been drawn for the moment, wherever one came from."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from game.sim.level import GroundArea, Light
from game.sim.parts.flap import GROUND
from game.view.offscreen import Offscreen
from game.view.passes import sheet as sheets_drawn
from game.view.place import Place
from game.view.renderer import Renderer
from game.view.snapshot import Dreamer, Snapshot
from game.view.studio import Studio
from tests.view.scene_maps import sheet, tile_layer, tile_map
from tests.worlds import box, level

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


def paper_place() -> Place:
    """Two sheets of written paper over the void."""
    sheets = box(500.0, 220.0, 900.0, 560.0), box(1100.0, 300.0, 1500.0, 620.0)
    ground = tuple(GroundArea(7 + i, GROUND, outline) for i, outline in enumerate(sheets))
    blank = "\n".join(["@"] + ["." * 40] * 20).replace(".", " ")
    lamp = Light(20, 800.0, 300.0, 80.0, 400.0, (255, 220, 180))
    return Place.of(level(blank, ground=ground, lights=(lamp,), sky="paper"))


def test_paper_is_the_same_after_a_walk_and_after_a_jump(offscreen: Offscreen) -> None:
    place, studio = paper_place(), Studio(offscreen.ctx, (1280, 720), "low")
    walked, jumped = (Renderer(studio, place) for _ in "ab")
    for step in range(9):
        one = shown(offscreen, walked, (100.0 + 23.0 * step, 50.0 + 11.0 * step))
    other = shown(offscreen, jumped, (100.0 + 23.0 * 8, 50.0 + 11.0 * 8))
    assert np.array_equal(one, other)
    assert one.std() > 5


def test_paper_that_is_kept_looks_as_if_it_were_drawn_anew(
    offscreen: Offscreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, studio = paper_place(), Studio(offscreen.ctx, (1280, 720), "low")
    kept = shown(offscreen, Renderer(studio, place), (300.0, 100.0))
    monkeypatch.setattr(sheets_drawn, "lies_on_void", lambda _: False)
    anew = shown(offscreen, Renderer(studio, place), (300.0, 100.0))
    off = np.abs(kept.astype(np.int16) - anew)
    assert off.mean() < 1.0
    assert (off > 6).mean() < 0.001
