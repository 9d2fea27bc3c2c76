"""Gathering: the picture of the place one left, in pieces that fold into the next one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from arcade.gl import BufferDescription

from game.view.gl.context import Gl
from game.view.gl.picture import Copying, Picture
from game.view.passes.tumbling import Tumbling
from game.view.places.chamber.flotsam import floating_meshes
from game.view.places.corridor.gathering import LASTS, SLIDES, pieces
from game.view.places.corridor.strays import PAGES, Stray, strays

if TYPE_CHECKING:
    from arcade.gl import Context, Framebuffer, Geometry

    from game.view.renderer import Renderer
    from game.view.snapshot import Snapshot


class GatheringPass:
    """One such passing over, in display colours."""

    def __init__(self, ctx: Context, left: tuple[Renderer, Snapshot]) -> None:
        """``left`` is the place one came from as it was last seen."""
        self._gl = gl = Gl(ctx)
        self._left: tuple[Renderer, Snapshot] | None = left
        lens = left[0].lens
        self._old, self._later = (Picture(gl, lens.window, linear=True) for _ in range(2))
        self._flying = Picture(gl, lens.floor, linear=True, depth=True)
        """All that is on its way: as coarse as the floor, for it is never still."""
        self._copying = Copying(gl)
        self._piece, self._hole = gl.shader("gathering"), gl.shader("gathering", HOLE=1)
        self._mesh: Geometry | None = None
        self._was = self._way = 0.0, 0.0
        meshes = floating_meshes()
        self._tumbling = Tumbling(gl, {page: meshes[page] for page in PAGES}, 1, lamps=False)
        self._strays: list[Stray] = []

    def draw(self, renderer: Renderer, shot: Snapshot, seconds: float, target: Framebuffer) -> bool:
        """Over the place that was entered ``seconds`` ago, which has been drawn on ``target``.

        Returns whether there is still something to come.
        """
        gl, view = self._gl, renderer.lens.view
        feet = _feet(shot)
        if self._left is not None:
            self._break(self._left, renderer, shot)
            self._left = None
        part = min(1.0, seconds / SLIDES)
        part = part * part * (3.0 - 2.0 * part)
        slid = (feet[0] - self._was[0]) * part, (feet[1] - self._was[1]) * part
        with gl.guarded():
            self._flying.deep.use(force=True)
            self._flying.deep.clear()
            gl.draw_covering()
            self._piece.use(t_old=self._old.texture, t_later=self._later.texture)
            for shader in (self._hole, self._piece):
                shader.set(
                    u_view=(*shot.corner, *view),
                    u_now=(seconds, *slid, renderer.lens.resolution),
                    u_way=self._way,
                    u_feet=feet,
                )
                if self._mesh is not None:
                    self._mesh.render(shader.program)
            flying = ((stray.page, stray.row(seconds)) for stray in self._strays)
            self._tumbling.write([(page, row) for page, row in flying if row], view[0])
            self._tumbling.draw(rim=True)
            target.use(force=True)
            self._copying.lay(self._flying, begin=gl.draw_covering)
        return seconds < LASTS

    def _break(self, left: tuple[Renderer, Snapshot], renderer: Renderer, shot: Snapshot) -> None:
        """Picture what was left as it was seen, and as it is seen once it has slid; cut both."""
        gl, (other, was), feet = self._gl, left, _feet(shot)
        self._was = _feet(was)
        self._way = round(feet[0] - self._was[0]), round(feet[1] - self._was[1])
        slid = was.corner[0] - self._way[0], was.corner[1] - self._way[1]
        other.draw(was, self._old.bare)
        other.draw(replace(was, corner=slid), self._later.bare)
        at = shot.dreamer.x, shot.dreamer.y
        self._strays = strays(renderer.place.level, at)
        rows = pieces(renderer.place.level, renderer.lens.view, shot.corner, at, self._way)
        body = gl.ctx.buffer(data=rows.tobytes())
        layout = BufferDescription(body, "4f 4f 4f", ["in_from", "in_to", "in_look"])
        self._mesh = gl.ctx.geometry([layout], mode=gl.ctx.TRIANGLES)


def _feet(shot: Snapshot) -> tuple[float, float]:
    """Where the dreamer is seen, px of the view."""
    return shot.dreamer.x - shot.corner[0], shot.dreamer.y - shot.corner[1]
