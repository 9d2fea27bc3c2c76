"""Shell: the inside of the chamber, over whatever would lie below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from arcade.gl import BufferDescription

from game.view.fold.palette import linear
from game.view.glow.rows import MOTE, row, table
from game.view.kinds.spark import SparkLook
from game.view.passes.tumbling import Tumbling
from game.view.places.chamber.flotsam import View, far_off, floating_meshes
from game.view.places.chamber.shell import KIND, loose_rows, middle_of, orbit_dots, shell_rows

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.gl.context import Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot

_DOT: Final = 1.25
"""Half a dot's width, px."""


class ShellPass:
    """The shell of one place; nothing where it has none."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl = gl
        self.there = any(fold.kind == KIND for fold in place.level.folds)
        """Whether there is one: it covers all of every view."""
        if not self.there:
            return
        self._shader = gl.shader("shell")
        rows = shell_rows(place.level)
        self._count = len(rows)
        self._deep = int((rows[:, 2] < 1.0).sum())
        self._loose = len(loose_rows(place.level))
        self._far = far_off(place.level)
        self._flotsam = Tumbling(gl, floating_meshes(), len(self._far), lamps=False)
        body = BufferDescription(
            gl.ctx.buffer(data=rows.tobytes()), "3f 3f 3f", ["in_at", "in_colour", "in_look"]
        )
        self._geometry = gl.ctx.geometry([body], mode=gl.ctx.TRIANGLES)
        self._middle = middle_of(place.level)
        dots = orbit_dots(place.level)
        light = linear("papersh") * 0.16
        self._dotted = gl.shader("luminous")
        self._dots = gl.stream("4f 4f 4f", ["in_at", "in_shape", "in_light"], len(dots))
        self._dots.write(table([row(MOTE, (x, y, 0.0), (_DOT, _DOT), light) for x, y in dots]))

    def draw(self, light: Framebuffer, shot: Snapshot, view: View) -> None:
        """Onto the floor's picture: the deep, what floats in it, and what one meets.

        ``light`` falls on it; ``view`` is left, top, width, height on the plane.
        """
        if not self.there:
            return
        open_ = max((p.open for p in shot.parts.values() if isinstance(p, SparkLook)), default=0.0)
        self._gl.draw_over()
        self._shader.use(t_light=light.color_attachments[0])
        self._shader.set(u_middle=(*self._middle, 1.0 + 0.6 * open_, open_))
        self._geometry.render(self._shader.program, vertices=self._deep)
        shown = ((thing.page, thing.row(view, shot.seconds, shot.sight)) for thing in self._far)
        self._flotsam.write([(page, row) for page, row in shown if row is not None], view[2])
        self._flotsam.draw(rim=False)
        self._gl.draw_over()
        self._shader.use(t_light=light.color_attachments[0])
        near = self._count - self._deep - self._loose
        self._geometry.render(self._shader.program, first=self._deep, vertices=near)
        self._gl.draw_lightening()
        self._dots.render(self._dotted)

    def draw_loose(self, light: Framebuffer) -> None:
        """The pieces that stand inside it, over whatever unfurls between them."""
        if not self.there or not self._loose:
            return
        self._gl.draw_over()
        self._shader.use(t_light=light.color_attachments[0])
        first = self._count - self._loose
        self._geometry.render(self._shader.program, first=first, vertices=self._loose)
