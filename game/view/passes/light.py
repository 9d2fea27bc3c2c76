"""Light: how much falls on every point of the floor, in buffers smaller than the window.

The first buffer is colour and, in alpha, what contact leaves of it; the second is
where the light comes from, so that sprites turn their lit side to it. Lamps are
added as quads no larger than their reach, so the cost follows what is in view.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from game.view.camera import Lens
from game.view.place import LONGEST

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.gl.context import Floats, Gl

MOST_LAMPS: Final = 256
MOST_SPILLS: Final = 64
MOST_BEAMS: Final = 16
MOST_SHADES: Final = 512
MOST_EDGES: Final = 512


class LightPass:
    """Light on the floor."""

    def __init__(self, gl: Gl, lens: Lens, share: int) -> None:
        """``share``: px of the floor across one px of the buffers."""
        self._gl = gl
        self._lamp, self._shade = gl.shader("lamp"), gl.shader("shade")
        self._rib, self._shadow = gl.shader("lamp", SHADED=1), gl.shader("shadow")
        names = ["in_at", "in_light"]
        self._lamps = gl.stream("4f 4f", names, MOST_LAMPS)
        self._spill = gl.shader("lamp", SPILL=1)
        self._spills = gl.stream("4f 4f 1f", [*names, "in_heading"], MOST_SPILLS)
        self._beam, self._beams = gl.shader("beam"), gl.stream("4f 4f", names, MOST_BEAMS)
        self._ribs = gl.stream("4f 4f", names, 1)
        self._shades = gl.stream("4f 2f", ["in_at", "in_look"], MOST_SHADES)
        self._edges = gl.stream("4f 2f", ["in_edge", "in_height"], MOST_EDGES)
        self.resize(lens, share)

    def resize(self, lens: Lens, share: int) -> None:
        """Make the buffers for another lens."""
        size = -(-lens.floor[0] // share), -(-lens.floor[1] // share)
        self.buffer: Framebuffer = self._gl.target(size, count=2)
        self._mask: Framebuffer = self._gl.target(size, dtype="f1", components=1)

    def draw(
        self,
        lamps: Floats,
        spills: Floats,
        rib: Floats,
        shades: Floats,
        edges: Floats,
        beams: Floats | None = None,
    ) -> None:
        """Rows as in ``lamp.glsl`` (n, 8), ``shade.glsl`` (n, 6), ``shadow.glsl`` (n, 6).

        ``spills`` (m, 9) go one way; ``rib`` is (0 or 1, 8): the one lamp that throws shadows;
        ``beams`` (k, 8) are as in ``beam.glsl``.
        """
        gl, ctx = self._gl, self._gl.ctx
        self._lamps.write(lamps)
        self._spills.write(spills)
        self._ribs.write(rib)
        self._shades.write(shades)
        if len(rib):
            self._edges.write(edges)
            self._mask.use()
            self._mask.clear()
            gl.draw_added()
            self._edges.render(self._shadow)
        self.buffer.use()
        self.buffer.clear(color_normalized=(0.0, 0.0, 0.0, 1.0))
        gl.draw_added()
        self._lamps.render(self._lamp)
        self._spills.render(self._spill)
        if beams is not None and len(beams):
            self._beams.write(beams)
            self._beams.render(self._beam)
        if len(rib):
            width, height = self._mask.size
            self._rib.use(t_shadow=self._mask.color_attachments[0])
            self._rib.set(u_texel=(1.0 / width, 1.0 / height))
            self._ribs.render(self._rib)
        ctx.enable_only(ctx.BLEND)
        ctx.blend_func = ctx.ZERO, ctx.ONE, ctx.ZERO, ctx.ONE_MINUS_SRC_ALPHA
        self._shades.render(self._shade)


def shadow_edges(outlines: Floats, rib_x: float, rib_y: float, reach: float) -> Floats:
    """The edges (n, 6) of ``outlines`` (m, 6: two ends, height, 1) within ``reach`` px."""
    if not len(outlines):
        return outlines
    # Most are far: they need not be asked exactly.
    far = reach + LONGEST
    outlines = outlines[
        (np.abs(outlines[:, 0] - rib_x) < far) & (np.abs(outlines[:, 1] - rib_y) < far)
    ]
    low = np.minimum(outlines[:, :2], outlines[:, 2:4])
    high = np.maximum(outlines[:, :2], outlines[:, 2:4])
    away_x = np.maximum(np.maximum(low[:, 0] - rib_x, rib_x - high[:, 0]), 0)
    away_y = np.maximum(np.maximum(low[:, 1] - rib_y, rib_y - high[:, 1]), 0)
    near = away_x * away_x + away_y * away_y < reach * reach
    return np.asarray(outlines[near])
