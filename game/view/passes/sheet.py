"""Sheet: the free-form ground of a place, and what is far behind it: a sun, a veil of light."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription

from game.view.gl.book import Book, vertices_of
from game.view.passes.leaves import LeavesPass
from game.view.place import Place
from game.view.places.cliff import prospect
from game.view.places.corridor.veils import REACH, office, veil, ways
from game.view.places.memories.leaves import lies_on_void
from game.view.places.sun import sunfield
from game.view.shapes.papers import number
from game.view.shapes.sheets import ground_mesh

if TYPE_CHECKING:
    from arcade.gl import Framebuffer, Geometry, Texture2D

    from game.view.camera import Lens
    from game.view.gl.context import Floats, Gl
    from game.view.passes.floor import FloorPicture
    from game.view.passes.plate import Plate

_OWN_SUNS: Final = (prospect.SKY, sunfield.SKY)
"""Skies that draw their sun themselves."""


class SheetPass:
    """Folded ground; nothing where a place has none."""

    def __init__(
        self, gl: Gl, place: Place, noise: Texture2D, lens: Lens, plate: Plate | None = None
    ) -> None:
        """``plate`` keeps what stays as it is, where there is one."""
        self._gl, self._noise = gl, noise
        mesh = ground_mesh(place.level)
        kept = plate if lies_on_void(place.level) and not len(mesh) else None
        self._leaves = LeavesPass(gl, place, noise, lens, kept)
        self._suns = [
            (
                (*_ellipse(np.array(fold.points)), number(fold, "glow", 1.0)),
                number(fold, "keeps", 0.0),
            )
            for fold in place.level.folds
            if fold.kind == "sun" and place.level.sky not in _OWN_SUNS
        ]
        self._sun = gl.shader("sun")
        self._sheet = gl.shader("sheet")
        self._book = Book(gl, {"ground": vertices_of(mesh)}) if len(mesh) else None
        self._veil, self._stroke = gl.shader("veil"), gl.shader("stroke", FLOOR=1)
        self._veils = [_triangles(gl, veil(pair)) for pair in ways(place.level)]
        strokes = [office(pair) for pair in ways(place.level)]
        self._strokes = gl.stream("4f 2f", ["in_ends", "in_look"], sum(map(len, strokes)))
        if strokes:
            self._strokes.write(np.concatenate(strokes))

    def resize(self, lens: Lens) -> None:
        """Draw for another lens from now on."""
        self._leaves.resize(lens)

    def lay_haze(self, floor: FloorPicture) -> None:
        """See ``LeavesPass``."""
        self._leaves.lay_haze(floor)

    def draw(self, light: Framebuffer) -> None:
        """Into the bound target, over the void."""
        gl = self._gl
        if self._veils:
            gl.draw_lightening()
            self._veil.use(t_noise=self._noise)
            self._veil.set(u_reach=REACH)
            for geometry in self._veils:
                geometry.render(self._veil.program)
        for sun, keeps in self._suns:
            gl.draw_covering()
            self._sun.set(u_sun=sun, u_keeps=keeps)
            gl.screen.render(self._sun.program)
        if self._book is not None:
            gl.draw_over()
            self._sheet.use(t_light=light.color_attachments[0])
            self._book.render("ground", self._sheet)
        self._leaves.draw(light)
        if self._strokes.count:
            gl.draw_lightening()
            self._stroke.set(u_gain=1.0)
            self._strokes.render(self._stroke)


def _triangles(gl: Gl, corners: Floats) -> Geometry:
    body = BufferDescription(gl.ctx.buffer(data=corners.tobytes()), "4f", ["in_veil"])
    return gl.ctx.geometry([body], mode=gl.ctx.TRIANGLES)


def _ellipse(points: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> tuple[float, ...]:
    low, high = points.min(0), points.max(0)
    x, y = (low + high) / 2
    return float(x), float(y), float(high[0] - low[0]) / 2
