"""Shards: the last place's floor letting go facet by facet, and the drawing it was built on."""

from __future__ import annotations

from math import hypot, inf
from typing import TYPE_CHECKING, Final

from arcade.gl import BufferDescription

from game.sim.plane import KY
from game.view.passes.cosmos import PERIOD
from game.view.places.threshold.blueprint import blueprint
from game.view.places.threshold.ring import middle_of
from game.view.places.threshold.shards import shards

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.gl.context import Gl
    from game.view.gl.program import Shader
    from game.view.passes.cosmos import Cosmos
    from game.view.place import Place

_WHOLE: Final = 1e6
_THROUGH: Final = 0.20
"""How much of the drawing is seen through what is left of the crystal."""


class ShardsPass:
    """The floor of one place with endings."""

    def __init__(self, gl: Gl, place: Place, cosmos: Cosmos) -> None:
        self._gl, self._cosmos = gl, cosmos
        endings = place.level.endings
        rows = shards(place)
        self._middle = middle_of(endings)
        buffer = gl.ctx.buffer(data=rows.tobytes())
        body = BufferDescription(buffer, "4f 4f 4f", ["in_at", "in_piece", "in_lost"])
        self._geometry = gl.ctx.geometry([body], mode=gl.ctx.TRIANGLES)
        baked = {} if cosmos.deep else {"BAKED": 1}
        self._whole, self._loose = (
            gl.shader("shards", WHOLE=1, **baked),
            gl.shader("shards", **baked),
        )
        radius = max(hypot(e.x - self._middle[0], (e.y - self._middle[1]) / KY) for e in endings)
        strokes = blueprint(self._middle, max(radius, 120.0))
        self._stroke = gl.shader("stroke")
        self._strokes = gl.stream("4f 2f", ["in_ends", "in_look"], len(strokes))
        self._strokes.write(strokes)

    def draw(self, light: Framebuffer, front: float) -> None:
        """Over the void in the bound target; ``front`` as in ``Snapshot``."""
        gl, cosmos = self._gl, self._cosmos
        self._draw_strokes(1.0)
        gl.draw_over()
        self._draw_pieces(self._whole, light, front)
        gl.draw_covering()
        self._draw_pieces(self._loose, light, front)
        if cosmos.deep:
            self._draw_strokes(_THROUGH)

    def _draw_pieces(self, shader: Shader, light: Framebuffer, front: float) -> None:
        cosmos = self._cosmos
        shader.use(t_light=light.color_attachments[0])
        if cosmos.crystal is not None:
            shader.use(t_crystal=cosmos.crystal.color_attachments[0])
        else:
            night = cosmos.tile.color_attachments[0]
            shader.use(t_cosmos=night, t_pane=cosmos.pane.color_attachments[0])
        period = (float(PERIOD[0]), float(PERIOD[1]))
        shader.set(u_period=period, u_middle=self._middle)
        shader.set(u_front=_WHOLE if front == inf else front)
        self._geometry.render(shader.program)

    def _draw_strokes(self, gain: float) -> None:
        self._gl.draw_lightening()
        self._stroke.set(u_gain=gain)
        self._strokes.render(self._stroke)
