"""Breeze: what shows the wind of a place: grass, threads, seeds, pinwheels."""

from __future__ import annotations

from math import pi
from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription

from game.sim.geometry import bounds
from game.sim.parts.gust import Gust
from game.view.fold.kite import SPINS, pinwheel
from game.view.gl.book import Book, vertices_of
from game.view.gl.context import Stream
from game.view.places.cliff.windlines import BEYOND, seeds, span, threads
from game.view.places.memories.tufts import blades, tufts

if TYPE_CHECKING:
    from arcade.gl import Texture2D

    from game.view.gl.context import Gl
    from game.view.kinds.kind import View
    from game.view.place import Place

_MOST: Final = 4
"""Gusts the grass of a place knows of."""
_NEAR: Final = 60.0
_SPIN_IDLE, _SPIN_BLOWN = 0.5, 11.0
"""Radians a second."""
_NOBODY: Final = (0.0, 0.0, 0.0, 2.0)

Winds = tuple[tuple[float, float], ...]
"""Of each gust: its force, and where its front is; see ``KiteLook.winds``."""


class BreezePass:
    """The wind of one place."""

    def __init__(self, gl: Gl, place: Place) -> None:
        level = place.level
        self._gl = gl
        self._grass, self._thread = gl.shader("grass"), gl.shader("thread")
        self._seed, self._fold = gl.shader("seed"), gl.shader("fold")
        self._tufts = tufts(level)
        body = BufferDescription(gl.ctx.buffer(data=blades().tobytes()), "4f", ["in_blade"])
        self._blades = Stream(gl, "4f", ["in_at"], len(self._tufts), body)
        self._gusts = [_Blowing(gl, part) for part in level.parts if isinstance(part, Gust)]
        self._winds: Winds = ()
        self._wheels = [f for f in level.folds if f.kind == "pinwheel"]
        pages = {
            f"{wheel.id}/{i}": vertices_of(pinwheel(i, wheel.height), wheel.id)
            for wheel in self._wheels
            for i in range(SPINS)
        }
        self._book = Book(gl, pages)
        self._turning = [self._book.copies(1) for _ in self._wheels]
        self._angles = [0.7 * k for k in range(len(self._wheels))]
        self._seconds = 0.0
        self._light: Texture2D | None = None

    def write(self, winds: Winds, seconds: float, view: View) -> None:
        """Blow on until ``seconds``."""
        passed = min(0.1, max(0.0, seconds - self._seconds))
        self._seconds, self._winds = seconds, winds
        for gust, (force, _) in zip(self._gusts, winds, strict=True):
            gust.blown += passed * (26.0 + 620.0 * force)
        left, top, width, height = view
        x, y = self._tufts[:, 0], self._tufts[:, 1]
        seen = (x > left - _NEAR) & (x < left + width + _NEAR)
        seen &= (y > top - _NEAR) & (y < top + height + _NEAR)
        self._blades.write(self._tufts[seen])
        for k, wheel in enumerate(self._wheels):
            px, py = wheel.points[0]
            felt = max(
                (g.felt(px, py, w) for g, w in zip(self._gusts, winds, strict=True)), default=0
            )
            self._angles[k] += passed * (_SPIN_IDLE + _SPIN_BLOWN * felt)
            step = int(self._angles[k] / (pi / 2) * SPINS) % SPINS
            row = [[px, py, 0, 1, 0, 0, 0, 0, 1, 1, 1, 0, -1, -1, -1, -1]]
            self._turning[k].write(f"{wheel.id}/{step}", np.array(row, np.float32))

    def take_light(self, light: Texture2D) -> None:
        """The light on the floor, which grass is lit by too."""
        self._light = light

    def draw_standing(self) -> None:
        """Grass and pinwheels, by depth."""
        ctx = self._gl.ctx
        ctx.enable_only(ctx.DEPTH_TEST)
        if self._light is not None and len(self._tufts):
            now = list(zip(self._gusts, self._winds, strict=True))[:_MOST]
            told = [(g.gust.ux, g.gust.uy, *wind) for g, wind in now]
            boxes = [g.box for g, _ in now] + [(0.0, 0.0, 0.0, 0.0)] * (_MOST - len(now))
            self._grass.use(t_light=self._light)
            self._grass.set(u_box=sum(boxes, ()))
            self._grass.set(u_wind=sum(told + [_NOBODY] * (_MOST - len(told)), ()))
            self._blades.render(self._grass)
        for copies in self._turning:
            copies.render(self._fold)

    def draw_light(self) -> None:
        """Threads and seeds, before it all."""
        self._gl.draw_lightening()
        for gust, wind in zip(self._gusts, self._winds, strict=True):
            blows = (gust.gust.ux, gust.gust.uy, gust.length, gust.blown)
            self._thread.set(u_wind=blows, u_now=wind)
            gust.threads.render(self._thread.program)
        for gust, wind in zip(self._gusts, self._winds, strict=True):
            blows = (gust.gust.ux, gust.gust.uy, gust.length, gust.blown)
            self._seed.set(u_wind=blows, u_now=wind, u_span=gust.span)
            gust.seeds.render(self._seed)


class _Blowing:
    """One gust, ready to be drawn."""

    def __init__(self, gl: Gl, gust: Gust) -> None:
        self.gust = gust
        self.box = bounds(gust.outline)
        self.span = span(gust)
        self.length = self.span[1] - self.span[0] + 2 * BEYOND
        self.blown = 0.0
        """px the air has gone since one came."""
        buffer = gl.ctx.buffer(data=threads(gust).tobytes())
        body = BufferDescription(buffer, "4f 4f", ["in_at", "in_look"])
        self.threads = gl.ctx.geometry([body], mode=gl.ctx.TRIANGLE_STRIP)
        rows = seeds(gust)
        self.seeds = gl.stream("4f", ["in_seed"], len(rows))
        self.seeds.write(rows)

    def felt(self, x: float, y: float, wind: tuple[float, float]) -> float:
        """How hard it blows at (x, y) px, 0..1."""
        left, top, right, bottom = self.box
        inside = left < x < right and top < y < bottom
        return wind[0] if inside else 0.0
