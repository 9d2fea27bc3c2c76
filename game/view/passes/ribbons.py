"""Ribbons: currents of wet paint, drawn over the void or over the floor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from arcade.gl import BufferDescription

from game.view.places.chasm.paint import LENGTH, REACH, SIZE, ramps, wet_paint
from game.view.places.chasm.ribbons import Beads, Ribbon, behind, in_view, strips

if TYPE_CHECKING:
    from arcade.gl import Texture2D

    from game.view.gl.context import Gl
    from game.view.gl.program import Shader
    from game.view.places.chasm.ribbons import Box
    from game.view.shares import Shares

Window = tuple["Texture2D", tuple[float, float, float, float]]
"""See ``TilesPass.window``."""

_LAYOUT: Final = "4f 4f 4f 4f"
_NAMES: Final = ("in_at", "in_strip", "in_look", "in_when")


class RibbonsPass:
    """Some ribbons of one place; costs nothing where there are none."""

    def __init__(
        self,
        gl: Gl,
        ribbons: Sequence[Ribbon],
        place: tuple[float, float],
        cover: Texture2D | None = None,
        *,
        tiled: bool = False,
        sway: float = 1.0,
        depth: float = 0.0,
        flecked: bool = False,
    ) -> None:
        """``place`` is its size, px. What lies over the ribbons: crystal where ``cover`` says
        that it is near, and, if ``tiled``, still tiles. ``sway`` is how freely their edges
        wander, ``depth`` how far they stay behind when the view moves: 0 not at all;
        ``flecked``: what drifts on them shows where and how fast they flow.
        """
        self._gl, self._near, self._map = gl, cover, place
        self._sway, self._depth = sway, depth
        self._any = bool(ribbons)
        if not ribbons:
            return
        over = {"OVER": 1} if cover is not None else {}
        over |= {"TILED": 1} if tiled else {}
        kind = {"FAR": 1} if depth else {"FLECKS": 1} if flecked else {}
        self._ribbon = gl.shader("ribbon", **over, **kind)
        self._bead = gl.shader("bead", **over)
        rows, self._pieces = strips(ribbons)
        body = BufferDescription(gl.ctx.buffer(data=rows.tobytes()), _LAYOUT, list(_NAMES))
        self._strips = gl.ctx.geometry([body], mode=gl.ctx.TRIANGLE_STRIP)
        self._beads = Beads(ribbons)
        self._drops = gl.stream("4f 3f 3f", ["in_at", "in_look", "in_when"], len(self._beads))
        paint, colours = wet_paint(), ramps()
        self._paint = gl.texture(SIZE, data=paint, linear=True, repeat=True)
        self._paint.build_mipmaps()
        self._paint.filter = gl.ctx.LINEAR_MIPMAP_NEAREST, gl.ctx.LINEAR
        high, wide = colours.shape[:2]
        self._ramps = gl.texture((wide, high), 3, data=colours, linear=True)

    def draw(self, seconds: float, shares: Shares, view: Box, tiles: Window | None = None) -> None:
        """Onto the bound target, which shows a part of the plane.

        ``shares`` is how much of each cue there is (see ``Ribbon.when``); ``tiles`` are
        needed if tiles lie over it.
        """
        left, top, wide, high = view
        aside, down = behind(view, self._map, self._depth)
        seen = left - aside, top - down, wide, high
        runs = in_view(self._pieces, seen, shares) if self._any else []
        if not runs:
            return
        self._gl.draw_covering()
        ribbon, bead = self._ribbon, self._bead
        ribbon.use(t_paint=self._paint, t_ramps=self._ramps)
        ribbon.set(
            u_tile=(LENGTH, REACH, float(SIZE[1])),
            u_shares=shares,
            u_scale=self._gl.ctx.active_framebuffer.width / wide,
            u_sway=self._sway,
            u_behind=(aside, down),
        )
        self._cover(ribbon, tiles)
        for first, vertices in runs:
            self._strips.render(ribbon.program, first=first, vertices=vertices)
        self._drops.write(self._beads.at(seconds))
        bead.use(t_ramps=self._ramps)
        bead.set(u_shares=shares, u_behind=(aside, down))
        self._cover(bead, tiles)
        self._drops.render(bead)

    def _cover(self, shader: Shader, tiles: Window | None) -> None:
        """Let it know what lies over the paint."""
        if self._near is not None:
            shader.use(t_cover=self._near)
            shader.set(u_map=self._map)
        if tiles is not None:
            shader.use(t_tiles=tiles[0])
            shader.set(u_tiles=tiles[1])
