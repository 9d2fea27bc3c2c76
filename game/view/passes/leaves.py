"""Leaves: the written paper one walks on, and what sheets that fold share with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from arcade.gl import BufferDescription

from game.sim.parts.flap import GROUND
from game.view.passes.haze import HazePass
from game.view.places.memories.leaves import hems, lip, net, normals
from game.view.places.memories.prints import print_of

if TYPE_CHECKING:
    from arcade.gl import Framebuffer, Geometry, Texture2D

    from game.view.camera import Lens
    from game.view.gl.context import Floats, Gl
    from game.view.passes.floor import FloorPicture
    from game.view.passes.plate import Plate
    from game.view.place import Place


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

    def __init__(
        self, gl: Gl, place: Place, noise: Texture2D, lens: Lens, plate: Plate | None = None
    ) -> None:
        """Where there is a ``plate``, they are kept with it."""
        self._gl, self._noise, self._map = gl, noise, place.size
        areas = [area for area in place.level.ground if area.kind == GROUND]
        self._floor: Geometry | None = None
        if not areas:
            return
        self._print = print_texture(gl, place)
        self._hem = gl.shader("hem")
        rows = [part for a in areas for part in (lip(a.outline), net(a.outline, a.id))]
        self._floor = triangles(gl, np.concatenate(rows))
        edges = np.concatenate([hems(area.outline) for area in areas])
        self._edges = gl.stream("4f", ["in_side"], len(edges))
        self._edges.write(edges)
        self._haze = HazePass(gl, place, noise, lens)
        self._kept = plate is not None
        self._leaf = gl.shader("leaf", PLATE=1) if self._kept else gl.shader("leaf")
        if plate is not None:
            plate.add(self._keep)

    def resize(self, lens: Lens) -> None:
        """Draw for another lens from now on."""
        if self._floor is not None:
            self._haze.resize(lens)

    def _keep(self, into: tuple[float, float, float, float]) -> None:
        self._gl.draw_over()
        self._leaf.set(u_into=into)
        self._render()

    def _render(self) -> None:
        assert self._floor is not None
        self._leaf.use(t_print=self._print, t_noise=self._noise)
        self._leaf.set(u_map=self._map)
        self._floor.render(self._leaf.program)

    def lay_haze(self, floor: FloorPicture) -> None:
        """The air over what is no paper, right after the plate was drawn."""
        if self._floor is not None and self._kept:
            self._haze.lay(floor)

    def draw(self, light: Framebuffer) -> None:
        """Into the bound target."""
        if self._floor is None:
            return
        gl, lamps = self._gl, light.color_attachments[0]
        if not self._kept:
            self._haze.draw()
            gl.draw_over()
            self._leaf.use(t_light=lamps)
            self._render()
        gl.draw_lightening()
        self._hem.use(t_light=lamps)
        self._hem.set(u_gain=1.0)
        self._edges.render(self._hem)
