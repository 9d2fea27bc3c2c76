"""People: the silhouettes in the pleats, drawn over the walls they are folded into."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from arcade.gl import BufferDescription

from game.view.gl.context import Stream
from game.view.places.corridor.people import KINDS, People, triangles

if TYPE_CHECKING:
    from game.view.gl.context import Floats, Gl

_LAYOUT = "4f 4f"
_NAMES = ("in_panel", "in_who")


class PeoplePass:
    """Everyone in one level's pleats; nothing where there is nobody."""

    def __init__(self, gl: Gl, people: People) -> None:
        self._gl = gl
        self._people = people
        most = len(people.along)
        self._lantern, self._cut = gl.shader("people", LANTERN=1), gl.shader("people")
        self._lanterns = gl.stream(_LAYOUT, _NAMES, most)
        self._kinds: list[Stream] = []
        for kind in range(KINDS if most else 0):
            buffer = gl.ctx.buffer(data=triangles(kind).tobytes())
            body = BufferDescription(buffer, "3f", ["in_cut"])
            self._kinds.append(Stream(gl, _LAYOUT, _NAMES, most, body))

    def write(self, lit: Floats, left: float, width: float) -> None:
        """``lit`` (n,) as ``People.lit``; ``left`` and ``width`` of the view leave others out."""
        panels = self._people.panels
        if not len(panels):
            return
        seen = (panels[:, 2] > left - 80) & (panels[:, 0] < left + width + 80)
        rows = np.concatenate([panels[:, :4], panels[:, 4:6], lit[:, None], panels[:, 7:]], axis=1)
        self._lanterns.write(rows[seen & (lit > 0.03)])
        for kind, stream in enumerate(self._kinds):
            stream.write(rows[seen & (panels[:, 6] == kind)])

    def draw(self) -> None:
        """Onto the bound target, tested against its depth."""
        if not self._kinds:
            return
        ctx = self._gl.ctx
        self._gl.draw_covering(ctx.DEPTH_TEST)
        ctx.active_framebuffer.depth_mask = False
        self._lanterns.render(self._lantern)
        for stream in self._kinds:
            stream.render(self._cut)
        ctx.active_framebuffer.depth_mask = True
