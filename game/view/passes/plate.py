"""Plate: all of the floor that stays as it is, kept, so that a frame has only to light it.

For where the night lies still under the crystal. Cosmos, crystal, its rim and the still
tile layers are drawn when they come into view; see ``plate.glsl`` and ``lit.glsl``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from game.view.passes.cosmos import PERIOD
from game.view.scroll import Scroll, unwrapped

if TYPE_CHECKING:
    from arcade.gl import Framebuffer, Texture2D

    from game.view.camera import Lens
    from game.view.gl.context import Gl
    from game.view.passes.cosmos import Cosmos

Layer = Callable[[tuple[float, float, float, float]], None]
"""Draws onto both colours of the bound buffer; told what to take from px of the plane, as many as
the floor's picture has, to come to those of the buffer, and its size."""

_PERIOD: Final = (float(PERIOD[0]), float(PERIOD[1]))


class Plate:
    """The floor of one place, in a buffer that wraps round."""

    def __init__(
        self,
        gl: Gl,
        cosmos: Cosmos,
        masks: dict[str, Texture2D],
        place: tuple[float, float],
        grid: tuple[float, float],
        *,
        tiled: bool,
    ) -> None:
        """``masks`` by their names in ``plate.glsl``; ``place`` is the map's size, px.

        ``grid``: px of a cell of the kinds, and how many of them lie before the map's first.
        """
        self._gl, self._cosmos, self._masks = gl, cosmos, masks
        self._bake = gl.shader("plate", TILED=1) if tiled else gl.shader("plate")
        self._place, self._grid = place, grid
        self._lit = gl.shader("lit")
        self._layers: list[Layer] = []

    def add(self, layer: Layer) -> None:
        """Keep another still thing with it, over all that is kept so far.

        What marks the first colour by an alpha of 0 is marked in what ``draw`` fills.
        """
        self._layers.append(layer)
        self._lit = self._gl.shader("lit", MARKED=1)

    def resize(self, lens: Lens) -> None:
        """Keep it for another lens."""
        self._scale = lens.scale
        self._scroll = Scroll.over(lens.floor)
        self._kept: Framebuffer = self._gl.target(
            self._scroll.size, dtype="f1", count=2, linear=False, repeat=True
        )

    def forget(self) -> None:
        """What lies on the floor has changed."""
        self._scroll.forget()

    def draw(
        self, light: Framebuffer, corner: tuple[float, float], tiles: Texture2D | None
    ) -> None:
        """Fill the bound target for the view that begins at ``corner``.

        ``tiles`` hold the still layers px for px, if the place has any.
        """
        gl = self._gl
        target = gl.ctx.active_framebuffer
        left, top = round(corner[0] * self._scale), round(corner[1] * self._scale)
        parts = self._scroll.move(left, top)
        if parts:
            self._gather(parts, left, top, tiles)
            target.use()
        gl.draw_over()
        shining, taking = self._kept.color_attachments
        self._lit.use(t_light=light.color_attachments[0], t_shining=shining, t_taking=taking)
        self._lit.set(u_at=self._scroll.window(left, top))
        gl.screen.render(self._lit.program)

    def _gather(
        self, parts: list[tuple[int, int, int, int]], left: int, top: int, tiles: Texture2D | None
    ) -> None:
        gl, bake, cosmos, kept = self._gl, self._bake, self._cosmos, self._kept
        width, height = self._scroll.size
        bake.use(
            t_cosmos=cosmos.tile.color_attachments[0], t_middle=cosmos.pane.color_attachments[1]
        )
        if cosmos.crystal is not None:
            bake.use(t_crystal=cosmos.crystal.color_attachments[0])
        if tiles is not None:
            bake.use(t_tiles=tiles)
        bake.use(**self._masks)
        bake.set(u_wrap=(float(left), float(top), float(width), float(height)))
        bake.set(u_period=_PERIOD, u_map=self._place, u_grid=self._grid)
        kept.use()
        gl.draw_over()
        for x, y, wide, high in parts:
            kept.scissor = (x, height - y - high, wide, high)
            gl.screen.render(bake.program)
        size = self._scroll.size
        pieces = [piece for part in parts for piece in unwrapped(part, left, top, size)]
        for layer in self._layers:
            for (x, y, wide, high), off in pieces:
                kept.scissor = (x, height - y - high, wide, high)
                layer((float(off[0]), float(off[1]), float(width), float(height)))
        kept.scissor = None
