"""Studio: what every place is drawn with, made once: programs, the night, buffers of the window.

A place brings what is its own, and takes it away again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.view.camera import Lens, fit
from game.view.gl.context import Gl
from game.view.passes.cosmos import Cosmos
from game.view.passes.develop import DevelopPass
from game.view.passes.floor import FloorPicture
from game.view.passes.frost import FrostPass
from game.view.passes.light import LightPass
from game.view.passes.noise import noise_texture
from game.view.quality import QUALITIES

if TYPE_CHECKING:
    from arcade.gl import Context


class Studio:
    """One context's equipment for windows of one size, in one quality."""

    def __init__(self, ctx: Context, size: tuple[int, int], quality: str) -> None:
        """``size`` of the window, px; ``quality`` as in ``QUALITIES``. Raises KeyError for none."""
        self.quality = quick = QUALITIES[quality]
        self.gl = gl = Gl(ctx, hdr=quick.hdr)
        self.lens: Lens = fit(size, quick.resolution)
        with gl.guarded():
            self.noise = noise_texture(gl)
            self.cosmos = Cosmos(gl, self.noise, self.lens.scale, deep=quick.deep)
            self.light = LightPass(gl, self.lens, quick.light)
            self.floor = FloorPicture(gl, self.lens)
            self.develop = DevelopPass(gl, size, quick.samples) if quick.hdr else None
            self.frost = FrostPass(gl, self.lens.view)

    def resize(self, size: tuple[int, int]) -> None:
        """Draw for a window of another size from now on; renderers are to be resized then."""
        lens = fit(size, self.quality.resolution)
        if lens == self.lens:
            return
        with self.gl.guarded():
            if lens.scale != self.lens.scale:
                self.cosmos.resize(lens.scale)
            self.lens = lens
            self.light.resize(lens, self.quality.light)
            self.floor.resize(lens)
            if self.develop is not None:
                self.develop.resize(lens.window)
            self.frost.resize(lens.view)
