"""The podium's flower: found by its picture, it breathes and opens to who comes near."""

from pathlib import Path
from types import MappingProxyType

import numpy as np
import pytest

from game.levels.tilemap import ImageRef, MapObject, Tile, TileMap, Tileset, TilesetUse
from game.view.fold import microphone
from game.view.places.hall.pulpit import Podium, podium_in
from game.view.snapshot import Dreamer, Snapshot
from tests.view.scene_maps import things_layer, tile_map

PODIUM = Podium(500.0, 300.0, 302.0)


def room(picture: str) -> TileMap:
    solid = MapObject(1, "", "", "rectangle", 20.0, 90.0, 60.0, 30.0)
    tile = Tile(0, image=ImageRef(Path(picture), 100, 130), shapes=(solid,))
    tiles = MappingProxyType({0: tile})
    tileset = Tileset("things", None, 64, 64, tile_count=1, tiles=tiles, alignment="bottom")
    layer = things_layer((7, 500, 400))
    placed = [MapObject(5, "", "", "tile", 500.0, 400.0, 100.0, 130.0, gid=7)]
    layer = type(layer)(id=9, name="things", path="things", objects=tuple(placed))
    return tile_map(16, 16, [layer], [TilesetUse(7, tileset)])


def moment(seconds: float, x: float, y: float = 300.0) -> Snapshot:
    return Snapshot(seconds=seconds, corner=(0.0, 0.0), dreamer=Dreamer(x, y))


def test_it_is_where_the_picture_of_that_name_stands() -> None:
    found = podium_in(room("podium.png"))
    assert found is not None
    assert (found.x, found.foot) == (500.0, 400.0 - 130.0 + 90.0 + 15.0)
    assert podium_in(room("lamp.png")) is None
    assert podium_in(None) is None


def test_its_flower_opens_further_the_nearer_the_dreamer_is() -> None:
    opened = [PODIUM.opened(moment(0.0, x)) for x in (2000.0, 700.0, 600.0, 520.0)]
    assert opened == sorted(opened)
    assert opened[0] == pytest.approx(0.26, abs=0.01)
    assert opened[-1] > 0.8


def test_its_flower_breathes_once_in_four_seconds_and_stays_among_its_poses() -> None:
    poses = [PODIUM.pose(moment(t, 2000.0)) for t in np.arange(0.0, 4.0, 0.25).tolist()]
    assert poses[4] > poses[0] > poses[12]
    near = [PODIUM.pose(moment(t, 500.0)) for t in np.arange(0.0, 4.0, 0.25).tolist()]
    assert 0 <= min(poses + near) <= max(poses + near) < microphone.POSES


def test_an_open_flower_is_wider_than_a_bud_and_turned_to_who_looks() -> None:
    bud, full = microphone.microphone(0), microphone.microphone(microphone.POSES - 1)
    assert np.ptp(full.screen()[..., 0]) > 2.0 * np.ptp(bud.screen()[..., 0])
    assert len(bud) == len(full)


def test_it_is_drawn_before_the_stand_and_behind_who_walks_past_before_it() -> None:
    _, y, _ = PODIUM.flower
    assert PODIUM.foot < y < PODIUM.foot + 17.0
