"""Picture: colours as windows keep them, with a depth buffer to be drawn by or without one.

Where the processor rasterizes, what only copies from such colours to such colours is several
times as fast as anything else, as long as no depth is attached; elsewhere it costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription
from pyglet import gl as native

if TYPE_CHECKING:
    from arcade.gl import Framebuffer, Geometry, Texture2D

    from game.view.gl.context import Gl

_TWO_TRIANGLES: Final = np.array([-1, -1, 1, -1, 1, 1, -1, -1, 1, 1, -1, 1], np.float32)


class Picture:
    """One texture of display colours, seen through two framebuffers."""

    def __init__(
        self, gl: Gl, size: tuple[int, int], *, linear: bool = False, depth: bool = False
    ) -> None:
        """``linear`` smooths between its px; ``depth`` gives ``deep`` a depth buffer."""
        texture = gl.texture(size, 4, "f1", linear=linear)
        _keep_as_windows_do(gl, texture)
        self.texture: Texture2D = texture
        self.bare: Framebuffer = gl.ctx.framebuffer(color_attachments=[texture])
        """Without depth: here copies are fast."""
        self.deep: Framebuffer = self.bare
        if depth:
            deep = gl.ctx.depth_texture(size)
            self.deep = gl.ctx.framebuffer(color_attachments=[texture], depth_attachment=deep)


class Copying:
    """Lays a picture over the whole of what is bound."""

    def __init__(self, gl: Gl) -> None:
        self._gl = gl
        self._shader = gl.shader("window")
        # A strip would do, and would not be seen to be a rectangle.
        body = BufferDescription(gl.ctx.buffer(data=_TWO_TRIANGLES.tobytes()), "2f", ["in_corner"])
        self._whole: Geometry = gl.ctx.geometry([body], mode=gl.ctx.TRIANGLES)

    def lay(
        self,
        picture: Picture,
        shift: tuple[float, float] = (0.0, 0.0),
        begin: Callable[[], None] | None = None,
    ) -> None:
        """Cover the bound target; ``shift`` is how far it looks aside, in widths and heights.

        ``begin`` chooses how it is laid over what is there; it replaces that otherwise.
        """
        (begin or self._gl.draw_over)()
        self._shader.use(t_picture=picture.texture)
        self._shader.set(u_shift=shift)
        self._whole.render(self._shader.program)


def _keep_as_windows_do(gl: Gl, texture: Texture2D) -> None:
    """Give an empty texture its storage anew: blue first, which arcade has no name for."""
    native.glActiveTexture(native.GL_TEXTURE0 + gl.ctx.default_texture_unit)
    number = texture.glo  # type: ignore[attr-defined]  # only the backend's class names it
    native.glBindTexture(native.GL_TEXTURE_2D, number)
    native.glTexImage2D(
        native.GL_TEXTURE_2D,
        *(0, native.GL_RGBA, *texture.size, 0),
        *(native.GL_BGRA, native.GL_UNSIGNED_BYTE, None),
    )
