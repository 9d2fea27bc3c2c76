"""The wall that falls: found in the map, cut without gaps, broken by light and gone."""

from dataclasses import replace

import numpy as np
import pytest

from game.levels.tilemap import Property, TileLayer, TileMap
from game.sim.parts.lectern import Lectern, Stroke
from game.sim.scenes import CREAKS, FALLS
from game.view.atlas import build_atlas
from game.view.offscreen import Offscreen
from game.view.place import Place
from game.view.places.hall.collapse import ROW, facets, falling
from game.view.places.hall.score import Played
from game.view.renderer import Renderer
from game.view.shapes.things import gids_of
from game.view.snapshot import Dreamer, Snapshot
from game.view.studio import Studio
from tests.view.scene_maps import sheet, tile_layer, tile_map
from tests.worlds import level

STROKE = Stroke(((400.0, 200.0), (600.0, 200.0)), "Fail")
PODIUM = Lectern(5, 640.0, 500.0, (STROKE,), scene="podium")
ROOM = level("\n".join([" " * 20] * 6 + ["." * 20] * 6), parts=(PODIUM,))
BOX = (448.0, 64.0, 384.0, 256.0)


def walls() -> TileMap:
    """A wall of grey tiles, its middle whole before and half broken after."""
    grey, pale = np.full((2, 64, 64, 4), 255, np.uint8)
    grey[..., :3], pale[..., :3] = 90, 160
    whole, broken = np.zeros((2, 12, 20), np.uint32)
    whole[1:5, 7:13] = 1
    broken[1:5, 7] = 2
    layers = (said("cued", whole, 1), said("crowned", broken, 2))
    return tile_map(20, 12, layers, [sheet([grey, pale])])


def said(
    when: str, gids: np.ndarray[tuple[int, int], np.dtype[np.uint32]], number: int
) -> TileLayer:
    return replace(tile_layer(gids, number=number), properties={"when": Property("string", when)})


def test_what_goes_as_the_dream_is_crowned_falls_but_for_what_still_stands() -> None:
    tilemap = walls()
    wall = falling(tilemap, build_atlas(tilemap, gids_of(tilemap)))
    assert wall is not None
    assert wall.box == BOX
    alpha = wall.pixels[..., 3]
    assert (alpha[:, 64:] == 255).all()
    assert (alpha[:, :64] == 0).all()
    assert falling(None, None) is None


def test_where_nothing_goes_nothing_falls() -> None:
    tilemap = tile_map(2, 2, (tile_layer([[1, 1], [1, 1]]),), walls().tilesets)
    assert falling(tilemap, build_atlas(tilemap, gids_of(tilemap))) is None


def test_its_facets_leave_no_gap_and_are_large() -> None:
    rows = facets(BOX).reshape(-1, 3, ROW)
    (ax, ay), (bx, by), (cx, cy) = (rows[:, k, :2].T for k in range(3))
    areas = 0.5 * np.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay))
    assert areas.sum() == pytest.approx(BOX[2] * BOX[3], rel=1e-3)
    assert np.median(areas) > 1500.0


def test_all_corners_of_a_piece_wait_alike_and_the_middle_goes_first() -> None:
    rows = facets(BOX).reshape(-1, 3, ROW)
    assert (rows[:, :, 2:7] == rows[:, :1, 2:7]).all()
    away = np.abs(rows[:, 0, 2] - (BOX[0] + BOX[2] / 2))
    waits = rows[:, 0, 6]
    assert waits[away < 80].mean() < waits[away > 130].mean()


def test_the_wall_leaks_light_breaks_and_is_gone(offscreen: Offscreen) -> None:
    place = Place.of(ROOM, walls())
    renderer = Renderer(Studio(offscreen.ctx, offscreen.size, "low"), place)
    shot = Snapshot(1.0, (0.0, 0.0), Dreamer(640.0, 560.0), state="cued")

    def wall(ticks: float, state: str) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
        seen = replace(shot, state=state, played=Played(ticks=ticks))
        renderer.draw(seen, offscreen.screen)
        left, top, wide, high = map(int, BOX)
        picture = np.asarray(offscreen.grab(), np.float64)
        return picture[top : top + high, left + 64 : left + wide]

    before = wall(CREAKS - 1.0, "cued")
    leaking = wall(FALLS - 2.0, "cued")
    breaking = wall(FALLS + 1.0, "crowned")
    after = wall(FALLS + 400.0, "crowned")
    assert np.percentile(leaking, 97) > np.percentile(before, 97) + 60.0, "light at the seams"
    assert np.abs(breaking.mean() - leaking.mean()) < 12.0, "all of it still stands"
    assert after.mean() < 0.6 * before.mean(), "open to the night"
    falls = [wall(FALLS + t, "crowned").mean() for t in (20.0, 60.0, 110.0, 170.0)]
    assert falls == sorted(falls, reverse=True)
