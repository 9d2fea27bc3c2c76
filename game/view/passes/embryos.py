"""Embryos: ideas yet unborn, drawn as membranes of light far below a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.view.fold.embryos import embryo
from game.view.gl.book import Book, vertices_of
from game.view.places.chasm.embryos import embryos_of
from game.view.places.chasm.ribbons import behind

if TYPE_CHECKING:
    from game.sim.level import Level
    from game.view.gl.context import Gl
    from game.view.places.chasm.ribbons import Box


class EmbryosPass:
    """Those of one place; costs nothing where there are none."""

    def __init__(self, gl: Gl, level: Level) -> None:
        self._gl = gl
        self._embryos = embryos_of(level)
        self._map = level.width, level.height
        if not self._embryos:
            return
        kinds = sorted({one.kind for one in self._embryos})
        self._book = Book(gl, {kind: vertices_of(embryo(kind)) for kind in kinds})
        self._fold, self._caul = gl.shader("embryo"), gl.shader("caul")

    def draw(self, seconds: float, view: Box) -> None:
        """Add their light to the bound target."""
        seen = [one for one in self._embryos if one.is_in(view, self._map, seconds)]
        if not seen:
            return
        gl, fold, caul = self._gl, self._fold, self._caul
        gl.draw_lightening()
        for one in seen:
            x, y, heading, tilt = one.pose(seconds)
            aside, down = behind(view, self._map, one.depth)
            at = (x + aside, y + down, one.size, one.glow)
            caul.set(u_at=at, u_tint=one.tint)
            gl.screen.render(caul.program)
            fold.set(u_at=at, u_tint=one.tint, u_turn=(heading, tilt))
            self._book.render(one.kind, fold)
