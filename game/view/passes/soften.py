"""Soften: a picture kept, blurred and dimmed, for what hangs before it."""

from __future__ import annotations

from itertools import pairwise
from math import log2
from typing import TYPE_CHECKING, Final

from game.view.gl.program import Shader

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.gl.context import Gl

_LOWEST: Final = 100
"""Px of height down to which the picture is halved: it blurs as much at every size."""
_UP: Final = 2
"""Doublings after them."""


class SoftenPass:
    """The kept picture of one window."""

    def __init__(self, gl: Gl, size: tuple[int, int]) -> None:
        """``size`` of the window, px."""
        self._gl = gl
        self._down, self._up = Shader(gl.ctx, "bloom"), Shader(gl.ctx, "bloom", UP=1)
        self._show = Shader(gl.ctx, "soften")
        self.size = size
        self._sharp = gl.target(size, dtype="f1", depth=True)
        halvings = max(_UP + 1, round(log2(max(1, size[1]) / _LOWEST)))
        halves = ((size[0] >> k, size[1] >> k) for k in range(1, halvings + 1))
        self._levels = [gl.target(half, dtype="f1") for half in halves]
        self._soft = self._levels[-1 - _UP]

    def begin(self) -> Framebuffer:
        """What is to be kept is to be drawn on this; it has a depth buffer."""
        return self._sharp

    def keep(self) -> None:
        """Blur what was drawn."""
        gl = self._gl
        with gl.guarded():
            gl.draw_over()
            chain = [self._sharp, *self._levels]
            for source, to in pairwise(chain):
                self._step(self._down, source, to)
            back = self._levels[::-1][: _UP + 1]
            for source, to in pairwise(back):
                self._step(self._up, source, to)

    def show(self, target: Framebuffer, part: float) -> None:
        """Show it on ``target``: 0 as it was drawn, 1 blurred and dim."""
        gl = self._gl
        with gl.guarded():
            gl.draw_over()
            target.use(force=True)
            self._show.use(
                t_sharp=self._sharp.color_attachments[0], t_soft=self._soft.color_attachments[0]
            )
            self._show.set(u_part=min(1.0, max(0.0, part)))
            gl.screen.render(self._show.program)

    def _step(self, shader: Shader, source: Framebuffer, to: Framebuffer) -> None:
        to.use(force=True)
        shader.use(t_from=source.color_attachments[0])
        shader.set(u_gain=1.0)
        self._gl.screen.render(shader.program)
