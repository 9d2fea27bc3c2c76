"""Collapse: light leaks through a wall, which breaks, tips outward and falls away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arcade.gl import BufferDescription

from game.sim.scenes import FALLS
from game.view.places.hall.collapse import Falling, falling

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.gl.context import Gl
    from game.view.place import Place
    from game.view.places.hall.score import Played


class CollapsePass:
    """The wall of one place that falls; costs nothing where none does, or not now."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl = gl
        self._wall: Falling | None = None
        if place.stage is not None:
            self._wall = falling(place.tilemap, place.atlas)
        if self._wall is None:
            return
        high, wide = self._wall.pixels.shape[:2]
        self._picture = gl.texture((wide, high), 4, "f1", self._wall.pixels, linear=True)
        body = BufferDescription(
            gl.ctx.buffer(data=self._wall.rows.tobytes()),
            "4f 3f 2f",
            ["in_at", "in_chance", "in_corner"],
        )
        self._geometry = gl.ctx.geometry([body], mode=gl.ctx.TRIANGLES)
        self._shader = gl.shader("collapse")

    def draw(self, light: Framebuffer, played: Played) -> None:
        """Over the floor and the still tiles of the bound target."""
        if self._wall is None or not played.falling:
            return
        self._gl.draw_covering()
        shader = self._shader
        shader.use(t_wall=self._picture, t_light=light.color_attachments[0])
        shader.set(u_box=self._wall.box, u_ticks=played.ticks - FALLS, u_creaked=played.creaked)
        self._geometry.render(shader.program)
