"""Develop: a picture in scene light with smoothed edges, its bloom, and its way to the window.

Where a quality has none of it, every shader tones what it draws and the picture is
the window itself (see ``toned.glsl``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.view.gl.program import Shader

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.gl.context import Gl

GAINS: Final = (0.50, 0.35, 0.28, 0.22, 0.18)
"""What each level of the bloom adds, from 1/2 of the picture to 1/32 of it."""


class DevelopPass:
    """The picture of one window in scene light."""

    def __init__(self, gl: Gl, size: tuple[int, int], samples: int) -> None:
        """``size`` of the window, px; ``samples`` a px against jagged edges, 0 for none."""
        self._gl, self._samples = gl, samples
        # Compiled without HDR: here light becomes what is shown.
        self._develop = Shader(gl.ctx, "develop")
        self._first = Shader(gl.ctx, "bloom", FIRST=1)
        self._down, self._up = Shader(gl.ctx, "bloom"), Shader(gl.ctx, "bloom", UP=1)
        self.resize(size)

    def resize(self, size: tuple[int, int]) -> None:
        """Make the picture for a window of another size."""
        gl = self._gl
        self._drawn = gl.smooth_target(size, self._samples)
        self._flat = gl.target(size) if self._samples else self._drawn
        self._levels = [gl.target((size[0] >> k, size[1] >> k)) for k in range(1, len(GAINS) + 1)]

    def begin(self) -> Framebuffer:
        """What everything is to be drawn on, in scene light."""
        return self._drawn

    def end(self, target: Framebuffer) -> None:
        """Show the picture on ``target`` and bind that."""
        gl = self._gl
        if self._flat is not self._drawn:
            gl.ctx.copy_framebuffer(self._drawn, self._flat, depth=False)
        gl.draw_over()
        before = self._flat
        for level in self._levels:
            bright = before is self._flat
            self._step(
                self._first if bright else self._down, before, level, GAINS[0] if bright else 1.0
            )
            before = level
        gl.draw_added()
        pairs = list(zip(self._levels, self._levels[1:], strict=False))
        for i, (to, level) in reversed(list(enumerate(pairs))):
            self._step(self._up, level, to, GAINS[i + 1] / GAINS[i])
        gl.draw_over()
        target.use(force=True)
        self._develop.use(
            t_picture=self._flat.color_attachments[0],
            t_bloom=self._levels[0].color_attachments[0],
        )
        gl.screen.render(self._develop.program)

    def _step(self, shader: Shader, source: Framebuffer, to: Framebuffer, gain: float) -> None:
        to.use(force=True)
        shader.use(t_from=source.color_attachments[0])
        shader.set(u_gain=gain)
        self._gl.screen.render(shader.program)
