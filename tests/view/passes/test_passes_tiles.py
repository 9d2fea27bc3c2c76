"""Layers of tiles out of a texture of ids: the same picture as laying them one by one."""

from types import MappingProxyType
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from game.levels.tilemap import (
    FLIP_D,
    FLIP_H,
    FLIP_V,
    AnyLayer,
    Frame,
    Property,
    Tile,
    TileLayer,
    TileMap,
)
from game.view.atlas import build_atlas
from game.view.camera import fit
from game.view.gl.context import Gl
from game.view.gl.frame import FrameBlock
from game.view.offscreen import Offscreen
from game.view.passes.tiles import TilesPass, box_of, lies_under
from game.view.scroll import Scroll
from game.view.shapes.things import gids_of
from tests.view.scene_maps import (
    EDGE,
    collection,
    sheet,
    things_layer,
    tile_layer,
    tile_map,
)

Pixels = NDArray[Any]
RNG = np.random.default_rng(4)
TILES = [
    np.dstack([RNG.integers(0, 256, (EDGE, EDGE, 3)), np.full((EDGE, EDGE), 255)]) for _ in range(6)
]


def flipped(tile: Pixels, flips: int) -> Pixels:
    """As Tiled defines it: the diagonal first, then the other two."""
    if flips & FLIP_D:
        tile = tile.transpose(1, 0, 2)
    if flips & FLIP_H:
        tile = tile[:, ::-1]
    if flips & FLIP_V:
        tile = tile[::-1]
    return tile


def laid(layers: list[TileLayer], rows: int, cols: int) -> Pixels:
    """The plain picture of opaque layers, one tile after another."""
    out = np.zeros((rows * EDGE, cols * EDGE, 3), np.uint8)
    for layer in layers:
        for (row, col), gid in np.ndenumerate(layer.gids):
            if gid:
                tile = flipped(TILES[gid - 1], int(layer.flips[row, col]))
                part = np.s_[row * EDGE : (row + 1) * EDGE, col * EDGE : (col + 1) * EDGE]
                out[part] = tile[..., :3]
    return out


def drawn(
    offscreen: Offscreen,
    tilemap: TileMap,
    size: tuple[int, int],
    corner: tuple[float, float] = (0.0, 0.0),
) -> Pixels:
    """The layers drawn plain at scale 1."""
    gl = Gl(offscreen.ctx)
    block = FrameBlock(offscreen.ctx)
    block["view"] = (*corner, *size)
    block["scene"] = (1.0, 1.0, *size)
    block.send()
    target = gl.target(size, dtype="f1")
    with gl.guarded():
        tiles = TilesPass(
            gl, tilemap, build_atlas(tilemap, gids_of(tilemap), coded=False), plain=True
        )
        target.use()
        target.clear()
        tiles.draw(target, corner, 1.0)
        raw = target.read(components=3)
    return np.frombuffer(raw, np.uint8).reshape(size[1], size[0], 3)[::-1]


def test_a_layer_is_its_plain_picture_with_every_flip(offscreen: Offscreen) -> None:
    gids = RNG.integers(0, 7, (5, 8))
    flips = RNG.integers(0, 8, (5, 8))
    layer = tile_layer(gids, flips)
    tilemap = tile_map(8, 5, [layer], [sheet(TILES)])
    assert np.array_equal(drawn(offscreen, tilemap, (512, 320)), laid([layer], 5, 8))


def test_layers_lie_over_each_other_in_order(offscreen: Offscreen) -> None:
    layers = [tile_layer(RNG.integers(0, 7, (4, 6)), number=i) for i in range(3)]
    tilemap = tile_map(6, 4, layers, [sheet(TILES)])
    assert np.array_equal(drawn(offscreen, tilemap, (384, 256)), laid(layers, 4, 6))


def test_a_view_into_the_map_shows_that_part_of_it(offscreen: Offscreen) -> None:
    layer = tile_layer(RNG.integers(1, 7, (9, 9)))
    tilemap = tile_map(9, 9, [layer], [sheet(TILES)])
    whole = laid([layer], 9, 9)
    shown = drawn(offscreen, tilemap, (200, 150), corner=(131.0, 77.0))
    assert np.array_equal(shown, whole[77:227, 131:331])


def test_a_layer_moved_by_its_offset_is_moved_by_so_many_px(offscreen: Offscreen) -> None:
    layer = tile_layer(RNG.integers(1, 7, (3, 3)), offset=(10.0, 20.0))
    shown = drawn(offscreen, tile_map(3, 3, [layer], [sheet(TILES)]), (192, 192))
    assert np.array_equal(shown[20:, 10:], laid([layer], 3, 3)[:-20, :-10])
    assert not shown[:20].any()


def test_a_hidden_layer_is_not_drawn(offscreen: Offscreen) -> None:
    layer = tile_layer(RNG.integers(1, 7, (3, 3)), visible=False)
    assert not drawn(offscreen, tile_map(3, 3, [layer], [sheet(TILES)]), (192, 192)).any()


def test_a_layer_is_gathered_in_its_states_alone(offscreen: Offscreen) -> None:
    gl = Gl(offscreen.ctx)
    block = FrameBlock(offscreen.ctx)
    said = MappingProxyType({"when": Property("string", "crowned")})
    layer = tile_layer(RNG.integers(1, 7, (12, 20)), properties=said)
    tilemap = tile_map(20, 12, [layer], [sheet(TILES)])
    lens = fit((640, 360))
    block["scene"] = (lens.scale, 1.0 / lens.scale, *lens.floor)
    block.send()
    held = []
    with gl.guarded():
        tiles = TilesPass(gl, tilemap, build_atlas(tilemap, gids_of(tilemap)))
        tiles.resize(lens)
        for state in ("arrival", "crowned", "cued"):
            tiles.show(state)
            tiles.gather((0.0, 0.0), lens.scale)
            texture, _ = tiles.window((0.0, 0.0), lens.scale)
            held.append(bool(np.frombuffer(texture.read(), np.float16).any()))
    assert held == [False, True, False]


def test_still_layers_reach_cells_out_of_the_map_by_their_offset(offscreen: Offscreen) -> None:
    gl = Gl(offscreen.ctx)
    moved = tile_layer([[1, 0, 0], [0, 0, 2]], offset=(-1.5 * EDGE, 1.0 * EDGE))
    over = tile_layer([[0, 3, 0], [0, 0, 0]], number=2, parallax=(0.5, 0.5))
    tilemap = tile_map(3, 2, [moved, over], [sheet(TILES)])
    with gl.guarded():
        tiles = TilesPass(gl, tilemap, build_atlas(tilemap, gids_of(tilemap)))
    reached = tiles.cells((2, 3), EDGE, 2)
    assert reached.astype(int).tolist() == [
        [0, 0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0],
        [1, 1, 0, 0, 0, 0, 0],
        [0, 0, 1, 1, 0, 0, 0],
        [0, 0, 0, 0, 0, 0, 0],
    ]


def test_what_was_gathered_on_the_way_is_what_is_gathered_at_once(offscreen: Offscreen) -> None:
    gl = Gl(offscreen.ctx)
    block = FrameBlock(offscreen.ctx)
    layer = tile_layer(RNG.integers(0, 7, (30, 40)))
    tilemap = tile_map(40, 30, [layer], [sheet(TILES)])
    lens = fit((640, 360))
    scale = lens.scale
    block["scene"] = (scale, 1.0 / scale, *lens.floor)
    block.send()
    with gl.guarded():
        walked, jumped = (
            TilesPass(gl, tilemap, build_atlas(tilemap, gids_of(tilemap))) for _ in "ab"
        )
        walked.resize(lens)
        jumped.resize(lens)
        at = np.array([300.0, 200.0])
        for step in RNG.integers(-9, 12, (40, 2)):
            at += step
            corner = (round(at[0] * scale) / scale, round(at[1] * scale) / scale)
            walked.gather(corner, scale)
        jumped.gather(corner, scale)
        held = [tiles.window(corner, scale)[0] for tiles in (walked, jumped)]
    one, other = (np.frombuffer(texture.read(), np.float16) for texture in held)
    assert np.array_equal(one, other)


def test_where_the_tiles_of_a_layer_are() -> None:
    gids = np.zeros((6, 9), np.uint32)
    gids[1, 3] = gids[4, 5] = 2
    tilemap = tile_map(9, 6, [], [])
    assert box_of(tilemap, tile_layer(gids, offset=(10.0, -4.0))) == (202.0, 60.0, 394.0, 316.0)
    far = box_of(tilemap, tile_layer(gids, parallax=(0.5, 1.0)))
    assert far[0] < -1e9 < 1e9 < far[2]


def test_moving_a_window_draws_thin_strips_only() -> None:
    scroll = Scroll((100, 60))
    assert scroll.move(0, 0) == [(0, 0, 100, 60)]
    assert scroll.move(0, 0) == []
    assert scroll.move(3, 0) == [(0, 0, 3, 60)]
    assert scroll.move(3, -2) == [(0, 58, 100, 2)]
    assert sorted(scroll.move(-1, -2)) == [(0, 0, 3, 60), (99, 0, 1, 60)]
    assert scroll.move(500, 0) == [(0, 0, 100, 60)]


def test_an_animated_tile_shows_the_frame_of_its_moment(offscreen: Offscreen) -> None:
    use = sheet(TILES)
    still = use.tileset
    animated = Tile(0, animation=(Frame(1, 100), Frame(2, 300)))
    tileset = type(still)(
        still.name,
        None,
        EDGE,
        EDGE,
        columns=still.columns,
        tile_count=still.tile_count,
        image=still.image,
        tiles={0: animated},
    )
    tilemap = tile_map(1, 1, [tile_layer([[1]])], [type(use)(1, tileset)])
    gl = Gl(offscreen.ctx)
    block = FrameBlock(offscreen.ctx)
    block["view"] = (0.0, 0.0, 64.0, 64.0)
    block.send()
    target = gl.target((64, 64), dtype="f1")
    with gl.guarded():
        tiles = TilesPass(
            gl, tilemap, build_atlas(tilemap, gids_of(tilemap), coded=False), plain=True
        )
        for seconds, frame in ((0.05, 1), (0.2, 2), (0.39, 2), (0.45, 1)):
            tiles.animate(seconds)
            target.use()
            target.clear()
            tiles.draw(target, (0.0, 0.0), 1.0)
            shown = np.frombuffer(target.read(components=3), np.uint8).reshape(64, 64, 3)[::-1]
            assert np.array_equal(shown, TILES[frame][..., :3])


@pytest.mark.parametrize(("name", "under"), [("laid", True), ("things", False)])
def test_a_layer_after_standing_things_lies_over_them(name: str, under: bool) -> None:
    first, last = tile_layer([[1]], number=1), tile_layer([[1]], number=3)
    layers: list[AnyLayer] = [first, things_layer((7, 32, 32), name=name), last]
    uses = [sheet(TILES), collection(7, [TILES[0]])]
    tilemap = tile_map(1, 1, layers, uses)
    assert lies_under(tilemap, first)
    assert lies_under(tilemap, last) is under
