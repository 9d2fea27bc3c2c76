"""A picture is copied whole, whether it is drawn by depth or not; the game's window has none."""

import subprocess
import sys

import numpy as np
import pytest
from numpy.typing import NDArray

from game.view.gl.context import Gl
from game.view.gl.picture import Copying, Picture
from game.view.offscreen import Offscreen

SIZE = (64, 32)
BARE = """
from game.view.offscreen import Offscreen
window = Offscreen(64, 36, depth={})
print(window.window.context.config.depth_size > 0)
window.close()
"""


def filled(picture: Picture, offscreen: Offscreen, left: tuple[int, int, int, int]) -> None:
    """Its left half in one colour, through the framebuffer that has depth; the rest is clear."""
    picture.deep.use(force=True)
    picture.deep.clear()
    picture.deep.scissor = (0, 0, picture.texture.width // 2, picture.texture.height)
    offscreen.ctx.enable_only()
    picture.deep.clear(color=left, viewport=picture.deep.scissor)
    picture.deep.scissor = None


def read(picture: Picture) -> NDArray[np.uint8]:
    raw = picture.bare.read(components=4)
    return np.frombuffer(raw, np.uint8).reshape(picture.texture.height, -1, 4)


def test_a_copy_of_the_same_size_is_the_same(offscreen: Offscreen) -> None:
    gl = Gl(offscreen.ctx)
    with gl.guarded():
        one, other = Picture(gl, SIZE, depth=True), Picture(gl, SIZE)
        filled(one, offscreen, (200, 100, 50, 255))
        other.bare.use()
        Copying(gl).lay(one)
        assert np.array_equal(read(one), read(other))
        assert read(other)[0, 0].tolist() == [200, 100, 50, 255]


@pytest.mark.parametrize("shift", [0.0, 0.25])
def test_a_small_picture_is_enlarged_over_the_whole(offscreen: Offscreen, shift: float) -> None:
    gl = Gl(offscreen.ctx)
    with gl.guarded():
        small, large = Picture(gl, SIZE, linear=True, depth=True), Picture(gl, (128, 64))
        filled(small, offscreen, (200, 100, 50, 255))
        large.bare.use()
        Copying(gl).lay(small, (shift, 0.0))
        shown = read(large)[32, :, 0].astype(int)
        edge = round((0.5 - shift) * 128)
        assert abs(shown[: edge - 2] - 200).max() <= 1
        assert not shown[edge + 2 :].any()


def test_what_is_clear_in_it_lets_show_what_was_there(offscreen: Offscreen) -> None:
    gl = Gl(offscreen.ctx)
    with gl.guarded():
        over, under = Picture(gl, SIZE, depth=True), Picture(gl, SIZE)
        filled(over, offscreen, (200, 100, 50, 255))
        under.bare.use()
        under.bare.clear(color=(0, 0, 90, 255))
        Copying(gl).lay(over, begin=gl.draw_covering)
        assert read(under)[0, 0].tolist() == [200, 100, 50, 255]
        assert read(under)[0, -1].tolist() == [0, 0, 90, 255]


@pytest.mark.parametrize("depth", [False, True])
def test_a_window_has_depth_only_if_asked(depth: bool) -> None:
    told = subprocess.run(
        [sys.executable, "-c", BARE.format(depth)], capture_output=True, text=True, check=True
    )
    assert told.stdout.split()[-1] == str(depth)
