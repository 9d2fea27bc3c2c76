"""Wheels: what gears, arbors and the plates on them are drawn with."""

from __future__ import annotations

from collections.abc import Iterable
from math import atan2, hypot, pi
from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription

from game.sim.part import Part
from game.sim.parts.arbor import Arbor
from game.sim.parts.gear import RIM, Gear
from game.sim.plane import KY
from game.view.fold.under import shade, works
from game.view.fold.wheel import Floats, outer, wheel

if TYPE_CHECKING:
    from arcade.gl import Framebuffer, Geometry

    from game.view.gl.context import Gl
    from game.view.kinds.kind import View
    from game.view.place import Place

BRASS, FRAIL, LILAC, DARK = 0.0, 0.32, 1.0, 2.0
"""Rideable, rideable for now, about to go, still."""
NO_HAND: Final = -1.0
"""Nobody has remade it."""
UNDER: Final = 0.46
"""Radius of the wheel below, share of the gear's."""
DEPTH: Final = 78.0
"""World units below the top at which it turns."""
_MESHES: Final = 1.03
"""Farther than this share of their radii apart, two wheels do not mesh."""
_RING: Final = 96
"""Sides of the ring in which a rim lies."""
_BEYOND: Final = 240.0
"""px below a gear at which its arbor still shows."""


_Numbers = tuple[float, float, float, float]


class Wheels:
    """The shaders and meshes of one place's wheels."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl = gl
        self._place = place
        self._shaders = [
            [gl.shader("wheel", **part, **loose) for part in ({"OUTER": 1}, {"INNER": 1})]
            for loose in ({}, {"SHATTERS": 1})
        ]
        """Of what is whole, and of what comes apart: the outer part and the inner."""
        self._rim = None if gl.hdr else gl.shader("wheelrim")
        self._rims: list[tuple[_Numbers, _Numbers, float]] = []
        """Where, how and for how long those still lie that are to be added."""
        body = BufferDescription(gl.ctx.buffer(data=ring().tobytes()), "3f", ["in_ring"])
        self._ring = gl.ctx.geometry([body], mode=gl.ctx.TRIANGLE_STRIP)
        self._shade, self._below = gl.shader("arbor", SHADE=1), gl.shader("arbor")
        self._unders: dict[tuple[float, bool], tuple[Geometry, Geometry]] = {}
        self._geometries: dict[tuple[float, int], tuple[Geometry, int]] = {}
        for part in place.level.parts:
            if isinstance(part, Gear):
                key = (pitch(part), part.teeth)
                if key not in self._geometries:
                    self._geometries[key] = self.upload(wheel(*key)), outer(*key)
                self._under(pitch(part), covered=not isinstance(part, Arbor))

    def upload(self, rows: Floats) -> Geometry:
        """Facets as ``fold.wheel`` makes them, to be drawn by ``draw_glass``."""
        ctx = self._gl.ctx
        names = ["in_at", "in_facet", "in_look"]
        body = BufferDescription(ctx.buffer(data=rows.tobytes()), "3f 4f 4f", names)
        return ctx.geometry([body], mode=ctx.TRIANGLES)

    @staticmethod
    def sees(gear: Gear, view: View) -> bool:
        """Whether anything of the wheel is in view (left, top, width, height)."""
        left, top, width, height = view
        across = left - gear.rx * 1.1 < gear.x < left + width + gear.rx * 1.1
        return across and top - gear.ry - _BEYOND < gear.y < top + height + gear.ry * 1.1

    def begin(self, light: Framebuffer) -> None:
        """From here on wheels are drawn, lit by ``light``, until ``end``."""
        self._rims.clear()
        self._gl.draw_covering()
        sky = self._gl.sky
        if self._rim is not None:
            self._rim.use(t_light=light.color_attachments[0])
        for shader in (shader for pair in self._shaders for shader in pair):
            shader.use(t_light=light.color_attachments[0])
            if sky is not None:
                shader.use(t_sky=sky.color_attachments[0])

    def draw_below(self, gear: Gear, turn: float, style: float, *, covered: bool) -> None:
        """The shadow, the arbor and the small wheel on it; ``covered`` by glass or not."""
        radius, under = pitch(gear), _under(gear, turn)
        shadow, works = self._under(radius, covered=covered)
        at = (gear.x, gear.y, radius)
        self._shade.set(u_gear=at)
        shadow.render(self._shade.program)
        self._below.set(u_gear=at, u_under=under, u_dark=1.0 if style == DARK else 0.0)
        works.render(self._below.program)

    def _under(self, radius: float, *, covered: bool) -> tuple[Geometry, Geometry]:
        key = radius, covered
        if key not in self._unders:
            ctx = self._gl.ctx
            shadow = shade(radius, covered=covered)
            seen = works(radius, radius * UNDER, DEPTH, covered=covered)
            made = []
            for corners in (shadow, seen):
                body = BufferDescription(ctx.buffer(data=corners.tobytes()), "2f", ["in_px"])
                made.append(ctx.geometry([body], mode=ctx.TRIANGLES))
            self._unders[key] = made[0], made[1]
        return self._unders[key]

    def draw(
        self,
        gear: Gear,
        turn: float,
        style: float,
        near: float = 0.0,
        apart: float = 0.0,
        left: float = NO_HAND,
    ) -> None:
        """The glass. ``near`` (0..1) to shattering, ``apart`` 0 whole to 1 shattered.

        ``left`` (0..1) of the time a hand's work lasts.
        """
        key = (pitch(gear), gear.teeth)
        at = (gear.x, gear.y, key[0], turn * 2 * pi)
        look = (float(gear.teeth), style, near, apart)
        geometry, cut = self._geometries[key]
        self.draw_glass(geometry, at, look, _under(gear, turn), left, cut)

    def draw_glass(
        self,
        geometry: Geometry,
        at: _Numbers,
        look: _Numbers,
        under: _Numbers = (0.0, 1.0, 0.0, 0.0),
        left: float = NO_HAND,
        cut: int = 0,
    ) -> None:
        """Facets at (hub x, y, radius, turn in radians); numbers as in ``wheel.glsl``.

        The first ``cut`` corners are the outer part of a wheel.
        """
        loose = bool(look[2] or look[3])
        outside, inside = self._shaders[loose]
        for shader, first, count in ((outside, 0, cut), (inside, cut, geometry.num_vertices - cut)):
            if count:
                shader.set(u_gear=at, u_style=look, u_under=under, u_left=left)
                geometry.render(shader.program, first=first, vertices=count)
        if self._rim is not None and cut and not loose and look[1] != DARK:
            self._rims.append((at, look, left))

    def end(self) -> None:
        """All wheels have been drawn."""
        if self._rim is None or not self._rims:
            return
        self._gl.draw_lightening()
        for at, look, left in self._rims:
            self._rim.set(u_gear=at, u_style=look, u_left=left)
            self._ring.render(self._rim.program)


def ring() -> Floats:
    """(2 n, 3) a strip round the hub: the way out, 0 at its inner edge and 1 at its outer one."""
    turns = np.linspace(0.0, 2 * pi, _RING + 1)
    way = np.repeat(np.stack([np.cos(turns), np.sin(turns)], 1), 2, axis=0)
    edges = np.tile([[0.0], [1.0]], (_RING + 1, 1))
    return np.hstack([way, edges]).astype(np.float32)


def _under(gear: Gear, turn: float) -> _Numbers:
    """Radius, teeth, turn (radians) and depth of the wheel below: it turns the other way."""
    teeth = max(10, gear.teeth * 2 // 3)
    return pitch(gear) * UNDER, float(teeth), -turn * 2 * pi * 1.5 + gear.id, DEPTH


def tooth_turns(parts: Iterable[Part]) -> dict[int, float]:
    """For each gear the turn that lets its teeth meet those of its neighbours, by id."""
    gears = [part for part in parts if isinstance(part, Gear)]
    turns: dict[int, float] = {}
    for first in gears:
        if first.id in turns:
            continue
        turns[first.id] = 0.0
        queue = [first]
        for gear in queue:
            for other in gears:
                if other.id not in turns and _mesh(gear, other):
                    turns[other.id] = _meeting(gear, turns[gear.id], other)
                    queue.append(other)
    return turns


def _mesh(a: Gear, b: Gear) -> bool:
    away = hypot(b.x - a.x, (b.y - a.y) / KY)
    return a.sense * b.sense <= 0 and away < (pitch(a) + pitch(b)) * _MESHES


def _meeting(a: Gear, turn: float, b: Gear) -> float:
    """The turn of ``b`` that puts a gap of it where ``a`` has a tooth."""
    towards = atan2((b.y - a.y) / KY, b.x - a.x) / (2 * pi)
    tooth = (towards - turn - a.turn(0)) * a.teeth % 1.0
    own = (0.5 - tooth) % 1.0
    return towards + 0.5 - own / b.teeth - b.turn(0)


def pitch(gear: Gear) -> float:
    """Radius of the circle at which its teeth meet others', px."""
    return gear.rx / (1.0 + RIM / gear.teeth)
