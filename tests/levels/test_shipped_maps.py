"""The maps that ship: sound, and drawn by Tiled as by us."""

import shutil
from pathlib import Path
from xml.etree import ElementTree as Xml

import numpy as np
import pytest

from game.levels.campaign import Campaign
from game.levels.layers import in_state, states_of
from game.levels.raster import draw
from game.levels.tmx import load_map
from game.profile import paths
from game.sim.controls import NEUTRAL
from game.sim.events import Fell, SetBack
from game.sim.progress import LESSONS, Progress
from game.sim.states import STATES
from game.sim.world import World
from tests.levels.test_raster import needs_tiled, theirs

CAMPAIGN = Campaign.open(paths.maps(), (paths.shipped(),))


def test_nothing_is_wrong_with_the_dream() -> None:
    assert [str(finding) for finding in CAMPAIGN.check()] == []


def test_no_two_cranes_are_one_and_no_two_whisper_alike() -> None:
    cranes = [crane for name in CAMPAIGN.names for crane in CAMPAIGN.load(name).cranes]
    assert len({crane.number for crane in cranes}) == len(cranes) == 100
    assert len({crane.whisper for crane in cranes}) == len(cranes)


def test_ten_cranes_can_be_had_before_any_door() -> None:
    before = [crane for name in ("office", "hall") for crane in CAMPAIGN.load(name).cranes]
    assert len(before) == 10


@needs_tiled
@pytest.mark.parametrize("name", CAMPAIGN.names)
def test_tiled_draws_it_as_we_do(tmp_path: Path, name: str) -> None:
    folder = Path(shutil.copytree(paths.maps(), tmp_path / "maps"))
    (tmp_path / "sprites").symlink_to(paths.sprites())
    path = folder / f"{name}.tmx"
    tree = Xml.parse(path)
    for layer in tree.iter("objectgroup"):
        for shape in [thing for thing in layer if thing.tag == "object" and not thing.get("gid")]:
            layer.remove(shape)
    tree.write(path, encoding="UTF-8", xml_declaration=True)
    ours = np.asarray(draw(load_map(path, (tmp_path, paths.shipped())))).astype(np.int64)
    assert np.abs(ours - theirs(path, tmp_path)).max() <= 1


def test_the_hall_is_walled_until_it_is_crowned() -> None:
    tilemap = CAMPAIGN.place("hall").tilemap
    when = {layer.name: states_of(tilemap, layer) for layer in tilemap.layers}
    assert when["wall-middle"] == ("arrival", "cued")
    assert when["wall-broken"] == when["rubble"] == ("crowned",)
    assert when["flames"] == when["blossom-cued"] == ("cued", "crowned")
    assert when["walls"] == when["floor"] == STATES


@pytest.mark.parametrize("state", STATES)
def test_the_columns_of_the_halls_wall_fit_as_their_terrain_says(state: str) -> None:
    tileset = Xml.parse(paths.maps() / "tilesets" / "hall.tsx")
    terrain = next(t for t in tileset.iter("wangset") if t.get("name") == "north wall")
    around = {
        int(tile.get("tileid", "")): [int(c) for c in tile.get("wangid", "").split(",")]
        for tile in terrain.iter("wangtile")
    }
    tilemap = in_state(CAMPAIGN.place("hall").tilemap, state)
    walls = np.zeros((tilemap.height, tilemap.width), np.int64)
    for layer in tilemap.tile_layers:
        if layer.name.startswith("wall"):
            walls = np.where(layer.gids > 0, layer.gids, walls)
    fits = 0
    for (y, x), gid in np.ndenumerate(walls):
        if gid and walls[y, x + 1]:
            assert around[int(gid) - 1][2] == around[int(walls[y, x + 1]) - 1][6], (x, y)
            fits += 1
        if gid and walls[y + 1, x]:
            assert around[int(gid) - 1][4] == around[int(walls[y + 1, x]) - 1][0], (x, y)
    assert fits > 200


@pytest.mark.parametrize("name", CAMPAIGN.names)
def test_who_is_set_back_and_keeps_still_stays_where_they_are(name: str) -> None:
    # Through the whole of a gust's period; the sun's blades take longer to come round.
    level = CAMPAIGN.load(name)
    for hinge in level.hinges:
        w = World(level, 0, Progress(entry=hinge.name, lessons=frozenset(LESSONS)))
        for _ in range(480):
            if not w.over:
                assert not any(isinstance(e, Fell | SetBack) for e in w.step(NEUTRAL)), hinge.name
