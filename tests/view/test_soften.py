"""What rests behind paper: drawn as it was, or out of focus and dim."""

import numpy as np

from game.view.gl.context import Gl
from game.view.offscreen import Offscreen
from game.view.passes.soften import SoftenPass

SIZE = (320, 180)


def test_a_kept_picture_is_shown_as_it_was_and_then_blurred_and_dimmed(
    offscreen: Offscreen,
) -> None:
    gl = Gl(offscreen.ctx)
    soften, target = SoftenPass(gl, SIZE), gl.target(SIZE, dtype="f1")
    stripes = np.zeros((SIZE[1], SIZE[0], 4), np.uint8)
    stripes[:, ::8, :3], stripes[..., 3] = 240, 255
    soften.begin().color_attachments[0].write(stripes.tobytes())
    soften.keep()
    shown = []
    for part in (0.0, 1.0):
        soften.show(target, part)
        raw = np.frombuffer(target.read(components=3), np.uint8)
        shown.append(raw.reshape(SIZE[1], SIZE[0], 3).astype(int))
    assert (shown[0] == stripes[..., :3]).all()
    assert shown[1].std() < 0.1 * shown[0].std()
    assert 0.4 < shown[1].mean() / shown[0].mean() < 0.8
