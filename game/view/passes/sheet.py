"""Sheet: the free-form ground of a place, and the far sun behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.view.gl.book import Book, vertices_of
from game.view.papers import number
from game.view.place import Place
from game.view.sheets import ground_mesh

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.gl.context import Gl


class SheetPass:
    """Folded ground; nothing where a place has none."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl = gl
        mesh = ground_mesh(place.level)
        self._suns = [
            (*_ellipse(np.array(fold.points)), number(fold, "glow", 1.0))
            for fold in place.level.folds
            if fold.kind == "sun"
        ]
        self._sun = gl.shader("sun")
        self._sheet = gl.shader("sheet")
        self._book = Book(gl, {"ground": vertices_of(mesh)}) if len(mesh) else None

    def draw(self, light: Framebuffer) -> None:
        """Into the bound target, over the void."""
        gl = self._gl
        for sun in self._suns:
            gl.draw_covering()
            self._sun.set(u_sun=sun)
            gl.screen.render(self._sun.program)
        if self._book is not None:
            gl.draw_over()
            self._sheet.use(t_light=light.color_attachments[0])
            self._book.render("ground", self._sheet)


def _ellipse(points: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> tuple[float, ...]:
    low, high = points.min(0), points.max(0)
    x, y = (low + high) / 2
    return float(x), float(y), float(high[0] - low[0]) / 2
