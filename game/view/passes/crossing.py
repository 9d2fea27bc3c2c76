"""Draws the ink of a crossing over a whole picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.view.gl.context import Gl

if TYPE_CHECKING:
    from arcade.gl import Context, Framebuffer

    from game.view.places.office.crossing import Ink


class CrossingPass:
    """The ink between two places, in display colours."""

    def __init__(self, ctx: Context) -> None:
        self._gl = Gl(ctx)
        self._shader = self._gl.shader("crossing")

    def draw(
        self,
        ink: Ink,
        at: tuple[float, float],
        zoom: float,
        seconds: float,
        target: Framebuffer,
    ) -> None:
        """Over ``target``; ``at`` is where it starts, px of the target from its upper left."""
        with self._gl.guarded():
            target.use(force=True)
            self._gl.draw_covering()
            width, height = target.size
            self._shader.set(
                u_at=(*at, ink.reach, 1.0 if ink.closes else 0.0),
                u_size=(float(width), float(height), zoom, seconds),
            )
            self._gl.screen.render(self._shader.program)
