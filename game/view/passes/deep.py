"""Deep: what is far below a place: layers of wet paint, storms, and ideas yet unborn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.view.flight.farflight import FarFlight
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
        self._gl = gl
        size = level.width, level.height
        self._layers = [
            RibbonsPass(gl, ribbons, size, cover, tiled=tiled, depth=depth)
            for depth, ribbons in layers(level)
        ]
        self._embryos = EmbryosPass(gl, level)
        self._far = FarFlight(level)
        if self._far.most:
            self._bird = gl.shader("farbird")
            self._birds = gl.stream("4f 2f", ["in_at", "in_look"], self._far.most)

    def draw(self, seconds: float, shares: Shares, view: Box, tiles: Window | None) -> None:
        """Onto the bound target, over the void; see ``RibbonsPass.draw``."""
        for ribbons in self._layers:
            ribbons.draw(seconds, shares, view, tiles)
        self._embryos.draw(seconds, view)
        if self._far.most:
            self._birds.write(self._far.rows(seconds, view))
            self._gl.draw_covering()
            self._birds.render(self._bird)
