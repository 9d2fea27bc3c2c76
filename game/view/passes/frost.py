"""Frost pass: fear over the finished picture, the same at every quality."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from arcade.gl import BufferDescription

from game.view.gl.program import Shader
from game.view.glow.frost import facets, front, reached

if TYPE_CHECKING:
    from arcade.gl import Geometry

    from game.view.gl.context import Gl

_LEAST: Final = 0.02
"""Fear nobody sees."""
_WARMED: Final = 0.35
"""How much of it a calm breath melts."""


class FrostPass:
    """Facets round the rim of one view."""

    def __init__(self, gl: Gl, view: tuple[float, float]) -> None:
        """``view`` is the size of what is seen, px of the plane."""
        self._gl = gl
        # Compiled without HDR: it lies on what is shown.
        self._breath, self._facet = Shader(gl.ctx, "frost"), Shader(gl.ctx, "frost", FACET=1)
        self._view = (0.0, 0.0)
        self._geometry: Geometry | None = None
        self.resize(view)

    def resize(self, view: tuple[float, float]) -> None:
        """Cover the rim of another view from now on."""
        if view == self._view:
            return
        self._view = view
        ctx = self._gl.ctx
        self._rows = facets(view)
        buffer = ctx.buffer(data=self._rows.tobytes())
        described = BufferDescription(buffer, "4f 4f", ["in_place", "in_facet"])
        self._geometry = ctx.geometry([described], mode=ctx.TRIANGLES)

    def draw(self, fear: float, calm: float, beat: float) -> None:
        """Onto the bound target; ``beat`` 0..1 through one of the heart's."""
        if fear < _LEAST or self._geometry is None:
            return
        self._gl.draw_covering()
        strength = min(1.0, fear / 0.15) * (1.0 - _WARMED * calm)
        ends = front(fear, calm, beat)
        count = reached(self._rows, ends)
        if not count:
            return
        for shader in (self._breath, self._facet):
            shader.use()
            shader.set(u_view=self._view, u_front=ends)
            shader.set(u_fear=fear, u_strength=strength)
            self._geometry.render(shader.program, vertices=count)
