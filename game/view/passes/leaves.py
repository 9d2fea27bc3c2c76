"""Leaves: the written paper one walks on, and what sheets that fold share with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription

from game.sim.parts.flap import GROUND
from game.view.fold.palette import linear
from game.view.places.memories.leaves import hems, lip, net, normals
from game.view.places.memories.prints import print_of

if TYPE_CHECKING:
    from arcade.gl import Framebuffer, Geometry, Texture2D

    from game.view.gl.context import Floats, Gl
    from game.view.place import Place


_ABOVE: Final = 240.0
"""px up the picture from where the lamp's light falls to the lamp."""
_AIR: Final = 1.5
"""How far the air shows the light, to how far the floor does."""
_DUST: Final = 0.008


def triangles(gl: Gl, rows: Floats) -> Geometry:
    """Triangles for ``leaf.glsl``, from (3 n, 3) rows."""
    data = np.hstack([rows, normals(rows)]).astype(np.float32).tobytes()
    body = BufferDescription(gl.ctx.buffer(data=data), "3f 3f", ["in_leaf", "in_normal"])
    return gl.ctx.geometry([body], mode=gl.ctx.TRIANGLES)


def print_texture(gl: Gl, place: Place) -> Texture2D:
    """What is written on the paper of a place."""
    picture = print_of(place.tilemap, place.level)
    return gl.texture((picture.shape[1], picture.shape[0]), 4, "f1", picture, linear=True)


class LeavesPass:
    """All floors of paper of one place; nothing where it has none."""

    def __init__(self, gl: Gl, place: Place, noise: Texture2D) -> None:
        self._gl, self._noise, self._map = gl, noise, place.size
        areas = [area for area in place.level.ground if area.kind == GROUND]
        self._floor: Geometry | None = None
        if not areas:
            return
        self._print = print_texture(gl, place)
        self._leaf, self._hem = gl.shader("leaf"), gl.shader("hem")
        rows = [part for a in areas for part in (lip(a.outline), net(a.outline, a.id))]
        self._floor = triangles(gl, np.concatenate(rows))
        edges = np.concatenate([hems(area.outline) for area in areas])
        self._edges = gl.stream("4f", ["in_side"], len(edges))
        self._edges.write(edges)
        self._haze = gl.shader("haze")
        lamp = max(place.level.lights, key=lambda light: light.strength, default=None)
        self._lamp: tuple[float, ...] = (0.0, 0.0, 1.0, 0.0)
        if lamp is not None:
            self._lamp = lamp.x, lamp.y - _ABOVE, _AIR * lamp.radius, _DUST * lamp.strength
            red, green, blue = linear(tuple(c / 255 for c in lamp.colour))
            self._hue = float(red), float(green), float(blue)

    def draw(self, light: Framebuffer) -> None:
        """Into the bound target."""
        if self._floor is None:
            return
        gl, lamps = self._gl, light.color_attachments[0]
        if self._lamp[3] > 0.0:
            gl.draw_lightening()
            self._haze.use(t_noise=self._noise)
            self._haze.set(u_lamp=self._lamp, u_hue=self._hue)
            gl.screen.render(self._haze.program)
        gl.draw_over()
        self._leaf.use(t_light=lamps, t_print=self._print, t_noise=self._noise)
        self._leaf.set(u_map=self._map)
        self._floor.render(self._leaf.program)
        gl.draw_lightening()
        self._hem.use(t_light=lamps)
        self._hem.set(u_gain=1.0)
        self._edges.render(self._hem)
