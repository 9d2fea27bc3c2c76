"""Tremor: panes of the star floor that shift in a ring, once, and lie still again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arcade.gl import BufferDescription

from game.sim.tuning import TICKS_PER_SECOND
from game.view.places.hall.tremor import LASTS, plates

if TYPE_CHECKING:
    from game.view.gl.context import Gl
    from game.view.passes.ribbons import Window
    from game.view.place import Place
    from game.view.places.hall.score import Played


class TremorPass:
    """The panes round one place's podium; costs nothing where none stands, or not now."""

    def __init__(self, gl: Gl, place: Place, *, tiled: bool) -> None:
        """``tiled``: still tiles lie over the floor, and do not shift."""
        self._gl = gl
        rows = plates(place)
        self._stage = place.stage if len(rows) else None
        if self._stage is None:
            return
        body = BufferDescription(
            gl.ctx.buffer(data=rows.tobytes()), "4f 3f", ["in_at", "in_chance"]
        )
        self._geometry = gl.ctx.geometry([body], mode=gl.ctx.TRIANGLES)
        self._shader = gl.shader("tremor", TILED=1) if tiled else gl.shader("tremor")

    def draw(self, played: Played, tiles: Window | None) -> None:
        """Over the floor of the bound target; ``tiles`` are needed if tiles lie over it."""
        if self._stage is None or not 0.0 <= played.mounted < LASTS:
            return
        shader = self._shader
        self._gl.draw_covering()
        if tiles is not None:
            shader.use(t_tiles=tiles[0])
            shader.set(u_tiles=tiles[1])
        shader.set(u_stage=self._stage, u_seconds=played.mounted / TICKS_PER_SECOND)
        self._geometry.render(shader.program)
