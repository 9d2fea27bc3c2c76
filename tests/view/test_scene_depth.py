"""Whole pictures of small places: what hides what, and what drawing leaves behind."""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from game.levels.schema import SKIES
from game.levels.tilemap import AnyLayer, MapObject
from game.sim.controls import NEUTRAL
from game.sim.level import CraneSpot, Fold, Light
from game.view.camera import fit
from game.view.observer import Observer
from game.view.offscreen import Offscreen
from game.view.place import Place
from game.view.renderer import Renderer
from game.view.snapshot import Dreamer, Snapshot
from game.view.studio import Studio
from tests.view.scene_maps import collection, sheet, things_layer, tile_layer, tile_map
from tests.worlds import level, world

Pixels = NDArray[np.int16]
SIZE = (1280, 720)
BRIGHT = Light(3, 640.0, 420.0, 60.0, 600.0, (255, 255, 255), 0.8)
CARD = np.full((64, 64, 4), (90, 90, 90, 255))
RED = np.full((130, 90, 4), (220, 20, 20, 255))
FOOTPRINT = (MapObject(1, "", "", "rectangle", 10.0, 100.0, 70.0, 28.0),)
GROUND = "\n".join(["." * 20] * 12).replace(".", "@", 1)


def place_with(*layers: AnyLayer) -> Place:
    tilesets = [sheet([CARD]), collection(7, [RED], FOOTPRINT)]
    floor = tile_layer(np.ones((12, 20)))
    tilemap = tile_map(20, 12, [floor, *layers], tilesets)
    return Place.of(level(GROUND, sky="card", lights=(BRIGHT,)), tilemap)


def picture(
    offscreen: Offscreen, place: Place, dreamer: Dreamer, quality: str = "medium"
) -> Pixels:
    renderer = Renderer(Studio(offscreen.ctx, SIZE, quality), place)
    renderer.draw(Snapshot(1.0, (0.0, 0.0), dreamer), offscreen.screen)
    return np.asarray(offscreen.grab(), np.int16)


SHELL = Fold(3, "shell", ((64.0, 64.0), (1216.0, 64.0)), closed=False, height=1000.0)
TILED = tile_map(20, 12, [tile_layer(np.ones((12, 20)))], [sheet([RED[:64, :64]])])


@pytest.mark.parametrize("sky", SKIES)
@pytest.mark.parametrize("folds", [(), (SHELL,)], ids=["open", "in a shell"])
def test_the_floor_one_stands_on_is_seen_under_every_sky(
    offscreen: Offscreen, sky: str, folds: tuple[Fold, ...]
) -> None:
    place = Place.of(level(GROUND, sky=sky, folds=folds, lights=(BRIGHT,)), TILED)
    seen = is_red(picture(offscreen, place, Dreamer(640.0, 420.0), "low"))
    assert seen[440:560, 300:1000].mean() > 0.9


def is_red(pixels: Pixels) -> NDArray[np.bool_]:
    return (pixels[..., 0] > 60) & (pixels[..., 0] > 2 * pixels[..., 1])


@pytest.mark.parametrize("quality", ["low", "medium", "high"])
def test_who_stands_before_a_thing_hides_it_and_who_stands_behind_it_shows_as_light_alone(
    offscreen: Offscreen, quality: str
) -> None:
    place = place_with(things_layer((7, 640, 420)))
    behind = picture(offscreen, place, Dreamer(640.0, 380.0), quality)
    before = picture(offscreen, place, Dreamer(640.0, 440.0), quality)
    coat, lower = np.s_[330:352, 630:650], np.s_[390:412, 630:650]
    light, paper = behind[coat].mean((0, 1)), before[lower].mean((0, 1))
    assert light[1] > light[0] + 20, "of the ribs' light"
    assert light.mean() < 0.85 * paper.mean(), "no paper"
    assert is_red(behind[300:310, 600:612]).all(), "a figure, and not the whole thing"
    assert not is_red(before[372:376, 632:648]).any()
    assert is_red(before[300:310, 600:612]).all(), "the thing itself is still there"


def test_who_stands_before_all_things_is_drawn_as_if_there_were_no_hiding(
    offscreen: Offscreen,
) -> None:
    place = place_with(things_layer((7, 640, 420)))
    beside = picture(offscreen, place, Dreamer(900.0, 440.0))
    assert not (beside[330:440, 860:940, 1] > 1.5 * beside[330:440, 860:940].mean(-1)).any()


def test_of_two_things_the_one_farther_south_hides_the_other(offscreen: Offscreen) -> None:
    blue = np.full((130, 90, 4), (20, 20, 220, 255))
    tilesets = [sheet([CARD]), collection(7, [RED, blue], FOOTPRINT)]
    for objects, top in (
        (((7, 640, 420), (8, 660, 450)), "blue"),
        (((7, 640, 450), (8, 660, 420)), "red"),
    ):
        tilemap = tile_map(
            20, 12, [tile_layer(np.ones((12, 20))), things_layer(*objects)], tilesets
        )
        place = Place.of(level(GROUND, sky="card", lights=(BRIGHT,)), tilemap)
        pixel = picture(offscreen, place, Dreamer(100.0, 600.0))[400, 650]
        assert (pixel[2] > pixel[0]) == (top == "blue")


def test_what_is_laid_lies_under_a_foot_that_stands_on_it(offscreen: Offscreen) -> None:
    place = place_with(things_layer((7, 640, 480), name="laid"))
    shown = picture(offscreen, place, Dreamer(640.0, 400.0))
    assert not is_red(shown[350:380, 632:648]).any()


def test_what_hangs_over_everything_hides_who_stands_before_it(offscreen: Offscreen) -> None:
    place = place_with(things_layer((7, 640, 420), name="over"))
    shown = picture(offscreen, place, Dreamer(640.0, 440.0))
    assert is_red(shown[340:360, 604:612]).all()
    assert not is_red(shown[372:376, 632:648]).any(), "but a figure of light"


def test_light_makes_a_place_brighter_where_it_falls(offscreen: Offscreen) -> None:
    dark = Place.of(level(GROUND, sky="stars"))
    lit = replace(dark, lamps=np.array([(400, 300, 60, 150, 4, 3, 2, 0, 0, 1, 1, 1)], np.float32))
    dreamer = Dreamer(1100.0, 650.0)
    before, after = picture(offscreen, dark, dreamer), picture(offscreen, lit, dreamer)
    gain = (after - before).mean(-1)
    assert gain[280:320, 380:420].mean() > 20
    assert abs(gain[500:, :300].mean()) < 3


def test_the_same_moment_is_the_same_picture(offscreen: Offscreen) -> None:
    place = place_with(things_layer((7, 640, 420)))
    one = picture(offscreen, place, Dreamer(600.0, 440.0))
    other = picture(offscreen, place, Dreamer(600.0, 440.0))
    assert np.array_equal(one, other)


def test_drawing_leaves_the_world_as_it_was(offscreen: Offscreen) -> None:
    cranes = (CraneSpot(5, 1, 900.0, 150.0, 20.0, perched=False),)
    drawn, alone = (world(GROUND, sky="stars", cranes=cranes) for _ in range(2))
    renderer = Renderer(Studio(offscreen.ctx, SIZE, "low"), Place.of(drawn.level))
    observer = Observer(drawn, renderer.lens.view)
    for _ in range(20):
        observer.tick(drawn.step(NEUTRAL))
        renderer.draw(observer.look(0.5), offscreen.screen)
        alone.step(NEUTRAL)
    assert drawn.digest() == alone.digest()


def test_no_object_of_the_driver_is_made_while_frames_are_drawn(offscreen: Offscreen) -> None:
    ctx = offscreen.ctx
    shown = world(GROUND, sky="stars", cranes=(CraneSpot(5, 1, 900.0, 150.0, 20.0, perched=False),))
    renderer = Renderer(Studio(ctx, SIZE, "low"), Place.of(shown.level))
    observer = Observer(shown, renderer.lens.view)
    renderer.draw(observer.look(1.0), offscreen.screen)
    stats = ctx.stats
    before = (stats.buffer, stats.texture, stats.framebuffer, stats.program, stats.vertex_array)
    for _ in range(12):
        observer.tick(shown.step(NEUTRAL))
        renderer.draw(observer.look(1.0), offscreen.screen)
    after = (stats.buffer, stats.texture, stats.framebuffer, stats.program, stats.vertex_array)
    assert after == before


def test_the_context_is_handed_back_as_arcade_expects_it(offscreen: Offscreen) -> None:
    ctx = offscreen.ctx
    renderer = Renderer(Studio(ctx, SIZE, "low"), Place.of(level(GROUND, sky="stars")))
    offscreen.screen.use()
    renderer.draw(Snapshot(0.0, (0.0, 0.0), Dreamer(600.0, 400.0)), offscreen.screen)
    assert ctx.active_framebuffer is offscreen.screen
    assert ctx.is_enabled(ctx.BLEND)
    assert not ctx.is_enabled(ctx.DEPTH_TEST)
    assert ctx.blend_func == (ctx.SRC_ALPHA, ctx.ONE_MINUS_SRC_ALPHA)


def test_another_window_shows_the_same_place_larger(offscreen: Offscreen) -> None:
    place = place_with(things_layer((7, 640, 420)))
    studio = Studio(offscreen.ctx, (640, 360), "medium")
    renderer = Renderer(studio, place)
    assert renderer.lens == fit((640, 360))
    studio.resize(SIZE)
    renderer.resize()
    renderer.draw(Snapshot(1.0, (0.0, 0.0), Dreamer(100.0, 600.0)), offscreen.screen)
    resized = np.asarray(offscreen.grab(), np.int16)
    fresh = picture(offscreen, place, Dreamer(100.0, 600.0))
    assert np.abs(resized - fresh).max() <= 1
