"""Toothlines: the edges of wheels of glass, drawn at the window's own size."""

from __future__ import annotations

from functools import lru_cache
from math import pi
from typing import TYPE_CHECKING

import numpy as np
from arcade.gl import BufferDescription

from game.view.fold.wheel import BOTTOM_SHARE, SLAB, Floats, outline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from arcade.gl import Geometry

    from game.sim.parts.gear import Gear
    from game.view.gl.context import Gl

Edged = tuple["Gear", float, float]
"""A gear, how far it is turned, and its style; see ``wheels``."""


class ToothLines:
    """The edges of one place's wheels."""

    def __init__(self, gl: Gl) -> None:
        self._gl = gl
        self._shader = gl.shader("toothline")
        self._geometries: dict[tuple[float, int], Geometry] = {}

    def draw(self, shown: Sequence[Edged]) -> None:
        """Onto the bound target, behind all that stands."""
        if not shown:
            return
        self._gl.draw_covering(self._gl.ctx.DEPTH_TEST)
        for gear, turn, style in shown:
            radius = gear.rx / (1.0 + 0.9 / gear.teeth)
            self._shader.set(u_gear=(gear.x, gear.y, radius, turn * 2 * pi), u_kind=style)
            self._edges(radius, gear.teeth).render(self._shader.program)

    def _edges(self, radius: float, teeth: int) -> Geometry:
        key = radius, teeth
        if key not in self._geometries:
            ctx = self._gl.ctx
            buffer = ctx.buffer(data=edges(*key).tobytes())
            body = BufferDescription(buffer, "4f 3f", ["in_edge", "in_out"])
            self._geometries[key] = ctx.geometry([body], mode=ctx.TRIANGLES)
        return self._geometries[key]


@lru_cache(maxsize=64)
def edges(radius: float, teeth: int) -> Floats:
    """(6 n, 7) two ends, outwards x, y and height of each edge, above and below, six times."""
    ends = np.array(outline(radius, teeth))
    after = np.roll(ends, -1, axis=0)
    way = after - ends
    out = np.stack([way[:, 1], -way[:, 0]], 1) / np.linalg.norm(way, axis=1, keepdims=True)
    above = np.concatenate([ends, after, out, np.zeros((len(ends), 1))], axis=1)
    below = above.copy()
    below[:, :4] *= BOTTOM_SHARE
    below[:, 6] = -SLAB
    return np.repeat(np.concatenate([below, above]), 6, axis=0).astype(np.float32)
