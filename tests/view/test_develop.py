"""Developing: scene light blooms, is smoothed along edges, and becomes what is shown."""

from math import sqrt

import numpy as np
from arcade.gl import BufferDescription
from numpy.typing import NDArray

from game.view.gl.context import Gl
from game.view.gl.frame import FrameBlock
from game.view.offscreen import Offscreen
from game.view.passes.develop import DevelopPass

SIZE = (256, 192)
SLANTED = np.array([-0.5, -0.8, 0.7, -0.5, -0.3, 0.9], np.float32)
VERTEX = "#version 330 core\nin vec2 in_at;\nvoid main() { gl_Position = vec4(in_at, 0.0, 1.0); }"
FLAT = "#version 330 core\nuniform float u_light;\nout vec4 o;\nvoid main() { o = vec4(u_light); }"


def developed(offscreen: Offscreen, light: float, samples: int) -> NDArray[np.int16]:
    """(h, w) 0..255: a triangle of so much grey light on black, without vignette."""
    ctx = offscreen.ctx
    gl = Gl(ctx, hdr=True)
    block = FrameBlock(ctx)
    block["tone"] = 1.3
    block.send()
    develop = DevelopPass(gl, SIZE, samples)
    shown = gl.target(SIZE, dtype="f1")
    program = ctx.program(vertex_shader=VERTEX, fragment_shader=FLAT)
    program["u_light"] = light
    body = BufferDescription(ctx.buffer(data=SLANTED.tobytes()), "2f", ["in_at"])
    triangle = ctx.geometry([body], mode=ctx.TRIANGLES)
    with gl.guarded():
        picture = develop.begin()
        picture.use(force=True)
        picture.clear()
        gl.draw_over()
        triangle.render(program)
        develop.end(shown)
    raw = np.frombuffer(shown.read(components=3), np.uint8)
    return raw.reshape(SIZE[1], SIZE[0], 3)[::-1, :, 0].astype(np.int16)


def curve(light: float) -> float:
    """What is shown of a grey, 0..255: ART's tone curve and gamma."""
    c = light * 1.3
    c = c * (2.51 * c + 0.03) / (c * (2.43 * c + 0.59) + 0.14)
    return 255 * (1.138 * sqrt(c) - 0.138 * c)


def test_what_is_not_bright_is_only_toned(offscreen: Offscreen) -> None:
    shown = developed(offscreen, 0.2, 0)
    assert abs(shown[110, 120] - curve(0.2)) <= 2
    assert shown[5, 250] <= 2


def test_what_is_bright_shines_beyond_its_edge(offscreen: Offscreen) -> None:
    dim, bright = developed(offscreen, 0.4, 0), developed(offscreen, 3.0, 0)
    outside = (60, 30)
    assert dim[outside] <= 2
    assert bright[outside] > 10


def test_edges_are_smooth_where_samples_are_taken(offscreen: Offscreen) -> None:
    def between(samples: int) -> int:
        shown = developed(offscreen, 0.4, samples)
        most = shown.max()
        return int(((shown > 0.2 * most) & (shown < 0.9 * most)).sum())

    assert between(0) == 0
    assert between(4) > 200
