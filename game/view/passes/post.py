"""Post: the light of the scene to the picture in the window: bloom, vignette, tone, grain.

Done at the scene's size and then scaled once, so that a small scene is cheap all the
way. What stands on the floor is drawn afterwards, at the window's own size, and tones
itself by the same formula.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.view.camera import Lens
from game.view.quality import Quality

if TYPE_CHECKING:
    from arcade.gl import Framebuffer, Texture2D

    from game.view.gl.context import Gl

THRESHOLD: Final = 0.55


class PostPass:
    """From the scene to the window."""

    def __init__(self, gl: Gl, noise: Texture2D, lens: Lens, quality: Quality) -> None:
        self._gl = gl
        self._noise = noise
        self._bright, self._narrow = gl.shader("bright"), gl.shader("narrow")
        self._widen, self._window = gl.shader("widen"), gl.shader("window")
        self._grain = quality.grain
        self._tone = gl.shader("tone", GRAIN=1) if quality.grain else gl.shader("tone")
        self._first, self._levels = quality.bloom_from, quality.bloom
        self.resize(lens)

    def resize(self, lens: Lens) -> None:
        """Make the targets for another lens."""
        width, height = lens.scene
        sizes = [self._first << i for i in range(self._levels)]
        self._blooms: list[Framebuffer] = [
            self._gl.target((-(-width // s), -(-height // s))) for s in sizes
        ]
        self._picture: Framebuffer | None = (
            None if lens.scene == lens.window else self._gl.target(lens.scene, dtype="f1")
        )

    @property
    def bloom(self) -> Texture2D:
        """What spills from bright places, after ``draw``."""
        return self._blooms[0].color_attachments[0]

    def draw(self, scene: Framebuffer, target: Framebuffer, gain: float) -> None:
        """Draw ``scene`` onto ``target``; ``gain`` is the strength of the bloom."""
        gl = self._gl
        self._bloom(scene.color_attachments[0], gain)
        picture = self._picture or target
        picture.use()
        gl.draw_over()
        tone = self._tone
        tone.use(t_scene=scene.color_attachments[0], t_bloom=self.bloom)
        if self._grain:
            tone.use(t_noise=self._noise)
        gl.screen.render(tone.program)
        if self._picture is not None:
            target.use()
            self._window.use(t_picture=self._picture.color_attachments[0])
            gl.screen.render(self._window.program)

    def _bloom(self, scene: Texture2D, gain: float) -> None:
        gl = self._gl
        gl.draw_over()
        first = self._blooms[0]
        first.use()
        self._bright.use(t_scene=scene)
        self._bright.set(u_texel=(1.0 / first.width, 1.0 / first.height), u_bloom=(THRESHOLD, gain))
        gl.screen.render(self._bright.program)
        pairs = list(zip(self._blooms, self._blooms[1:], strict=False))
        for wide, narrow in pairs:
            narrow.use()
            self._narrow.use(t_wide=wide.color_attachments[0])
            self._narrow.set(u_texel=(1.0 / wide.width, 1.0 / wide.height))
            gl.screen.render(self._narrow.program)
        gl.draw_added()
        for wide, narrow in reversed(pairs):
            wide.use()
            self._widen.use(t_narrow=narrow.color_attachments[0])
            self._widen.set(u_texel=(1.0 / narrow.width, 1.0 / narrow.height), u_gain=0.9)
            gl.screen.render(self._widen.program)
