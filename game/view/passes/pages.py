"""Pages: the sheets of print one stands on, and the shadows they throw on what flows below."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from arcade.gl import BufferDescription
from PIL import Image

from game.profile import paths
from game.view.places.chasm.pages import FOLDS, page_rows, scrap_rows, shadow_rows

if TYPE_CHECKING:
    from arcade.gl import Framebuffer, Geometry

    from game.sim.level import Level
    from game.view.gl.context import Floats, Gl


class PagesPass:
    """The pages of one place; costs nothing where there are none."""

    def __init__(self, gl: Gl, level: Level) -> None:
        self._gl = gl
        rows, shadows = page_rows(level), shadow_rows(level)
        self._any = bool(len(rows))
        if not self._any:
            return
        picture = np.asarray(Image.open(paths.sprites() / "chasm" / "pages.png").convert("RGB"))
        high, wide = picture.shape[:2]
        self._print = gl.texture((wide, high), 3, "f1", picture, linear=True)
        self._print.build_mipmaps()
        self._print.filter = gl.ctx.LINEAR_MIPMAP_LINEAR, gl.ctx.LINEAR
        self._page, self._shade = gl.shader("page"), gl.shader("pageshade")
        self._scrap = gl.shader("page", SCRAP=1)
        self._pages, self._scraps = _folds(gl, rows), _folds(gl, scrap_rows(level))
        body = BufferDescription(gl.ctx.buffer(data=shadows.tobytes()), "3f", ["in_shade"])
        self._shadows = gl.ctx.geometry([body], mode=gl.ctx.TRIANGLES)

    def draw(self, light: Framebuffer) -> None:
        """Into the bound target, over whatever flows below them."""
        if not self._any:
            return
        gl = self._gl
        gl.draw_covering()
        self._shadows.render(self._shade.program)
        self._scrap.use(t_light=light.color_attachments[0])
        self._scraps.render(self._scrap.program)
        self._page.use(t_light=light.color_attachments[0], t_print=self._print)
        self._page.set(u_folds=(FOLDS[0][0], *FOLDS[1]))
        self._pages.render(self._page.program)


def _folds(gl: Gl, rows: Floats) -> Geometry:
    names = ["in_position", "in_normal", "in_paper", "in_tone"]
    body = BufferDescription(gl.ctx.buffer(data=rows.tobytes()), "3f 3f 4f 3f", names)
    return gl.ctx.geometry([body], mode=gl.ctx.TRIANGLES)
