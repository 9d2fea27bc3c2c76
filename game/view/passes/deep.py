"""Deep: what is far below a place: layers of wet paint, and ideas yet unborn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.view.passes.embryos import EmbryosPass
from game.view.passes.ribbons import RibbonsPass, Window
from game.view.places.chasm.ribbons import layers

if TYPE_CHECKING:
    from arcade.gl import Texture2D

    from game.sim.level import Level
    from game.view.gl.context import Gl
    from game.view.places.chasm.ribbons import Box
    from game.view.shares import Shares


class DeepPass:
    """All of one place; costs nothing where there is nothing."""

    def __init__(self, gl: Gl, level: Level, cover: Texture2D, *, tiled: bool) -> None:
        """``cover`` and ``tiled`` as for ``RibbonsPass``."""
        size = level.width, level.height
        self._layers = [
            RibbonsPass(gl, ribbons, size, cover, tiled=tiled, depth=depth)
            for depth, ribbons in layers(level)
        ]
        self._embryos = EmbryosPass(gl, level)

    def draw(self, seconds: float, shares: Shares, view: Box, tiles: Window | None) -> None:
        """Onto the bound target, over the void; see ``RibbonsPass.draw``."""
        for ribbons in self._layers:
            ribbons.draw(seconds, shares, view, tiles)
        self._embryos.draw(seconds, view)
