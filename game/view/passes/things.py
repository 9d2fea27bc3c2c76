"""Things: furniture as pictures, blended over what is behind and hidden by what is before."""

from __future__ import annotations

from math import inf, log2
from typing import TYPE_CHECKING, Final

import numpy as np

from game.view.shapes.things import OVER, Things, swung

if TYPE_CHECKING:
    from arcade.gl import Framebuffer, Texture2D

    from game.view.gl.context import Floats, Gl
    from game.view.places.hall.chandelier import Hung

MOST: Final = 4096
"""Things drawn at once; a view holds some dozens."""
_TOLD: Final = (2, 8, 9)
"""Columns that tell one picture in one place from all others: foot, and where in the atlas."""
_LAYOUT: Final = "4f 4f 4f 4f 2f"
_NAMES: Final = ("in_at", "in_box", "in_uv", "in_tint", "in_more")


class ThingsPass:
    """What stands in one place, and what hangs over it and swings."""

    def __init__(self, gl: Gl, things: Things, atlas: Texture2D) -> None:
        self._gl = gl
        self._things = things
        self._atlas = atlas
        self._lit, self._mirror = gl.shader("things"), gl.shader("things", MIRROR=1)
        self._native = gl.shader("things", NATIVE=1)
        self._stream = gl.stream(_LAYOUT, _NAMES, min(MOST, max(1, len(things.rows))))
        self._shown: Floats | None = None

    def write(
        self,
        view: tuple[float, float, float, float],
        state: str,
        seconds: float,
        hung: Hung | None = None,
        woken: tuple[float, float] = (0.0, inf),
    ) -> None:
        """Choose those in view (left, top, width, height) that show in a state at a time.

        Uploads only when they change. What lies over everything is turned as ``hung`` has swung;
        ``woken`` as ``Things.within`` says.
        """
        rows = self._things.within(*view, state, seconds, woken)
        swings = hung is not None and bool(np.any(rows[:, 17] == OVER))
        if swings or self._shown is None or not np.array_equal(rows[:, _TOLD], self._shown):
            self._shown = rows[:, _TOLD].copy()
            self._stream.write(swung(rows, hung) if hung is not None and swings else rows)

    def draw_mirrored(
        self, light: Framebuffer, scale: float, cells: Texture2D, place: tuple[float, float]
    ) -> None:
        """Head down into the crystal of the bound target; ``cells`` says where that is."""
        self._gl.draw_covering()
        shader = self._mirror
        shader.use(t_atlas=self._atlas, t_light=light.color_attachments[0], t_cells=cells)
        shader.set(u_level=_level(scale), u_map=place)
        self._stream.render(shader)

    def draw(self, light: Framebuffer, zoom: float) -> None:
        """Onto the bound target, tested against its depth."""
        self._gl.draw_covering(self._gl.ctx.DEPTH_TEST)
        shader = self._native if zoom == 1.0 else self._lit
        shader.use(
            t_atlas=self._atlas,
            t_light=light.color_attachments[0],
            t_from=light.color_attachments[1],
        )
        if zoom != 1.0:
            shader.set(u_level=_level(zoom))
        self._stream.render(shader)


def _level(scale: float) -> float:
    """Level of the atlas for so many px of the target to one of the plane."""
    return float(max(0, min(2, round(-log2(scale)))))
