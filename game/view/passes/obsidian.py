"""Obsidian: the black mirror stone one walks on, its faces of rock and its rims of light."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.view.gl.book import Book, vertices_of
from game.view.places.cliff.obsidian import ground
from game.view.places.cliff.prospect import away, rest_in, rise, sun_across

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.sim.level import Level
    from game.view.gl.context import Gl
    from game.view.snapshot import Snapshot

_REACH = 8.0
"""px round a piece that its edges may be drawn beyond it."""


class ObsidianPass:
    """Ground of stone; nothing where a place has none."""

    def __init__(self, gl: Gl, level: Level) -> None:
        self._gl, self._rest = gl, rest_in(level)
        pieces = ground(level)
        self._shader = gl.shader("obsidian")
        self._book = Book(gl, {str(k): vertices_of(mesh, k) for k, mesh in enumerate(pieces)})
        shown = [mesh.screen().reshape(-1, 3) for mesh in pieces]
        self._boxes = [(*at.min(0)[:2].tolist(), *at.max(0)[:2].tolist()) for at in shown]

    def draw(
        self, light: Framebuffer, shot: Snapshot, view: tuple[float, float, float, float]
    ) -> None:
        """Into the bound target, over the void; ``view`` as everywhere."""
        if not self._boxes:
            return
        gl, shader = self._gl, self._shader
        left, top, width, height = view
        gl.draw_covering()
        shader.use(t_light=light.color_attachments[0])
        sight = shot.sight or view
        across = sun_across(away(sight, self._rest)[0], sight[2])
        shader.set(u_rise=rise(shot.state, shot.seconds), u_sun=across)
        for k, (x0, y0, x1, y1) in enumerate(self._boxes):
            across = x0 - _REACH < left + width and x1 + _REACH > left
            if across and y0 - _REACH < top + height and y1 + _REACH > top:
                self._book.render(str(k), shader)
