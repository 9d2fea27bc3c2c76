"""Doorlight: the panes that shine in doorways, drawn into the finished picture with depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from arcade.gl import BufferDescription

from game.view.gl.context import Stream
from game.view.glow.panes import Panes, Shone

if TYPE_CHECKING:
    from arcade.gl import Texture2D

    from game.sim.level import Level
    from game.view.gl.context import Gl
    from game.view.gl.program import Shader
    from game.view.snapshot import Snapshot


class DoorlightPass:
    """All panes of one level."""

    def __init__(self, gl: Gl, level: Level) -> None:
        self._gl = gl
        self._shader, self._mirror = gl.shader("doorlight"), gl.shader("doorlight", MIRROR=1)
        self._panes = Panes(level)
        self._parts: dict[str, tuple[int, int]] = {}
        pages, first = [], 0
        for name, rows in self._panes.pages.items():
            self._parts[name] = first, len(rows)
            first += len(rows)
            pages.append(rows)
        data = np.concatenate(pages) if pages else np.zeros((3, 6), np.float32)
        buffer = gl.ctx.buffer(data=data.tobytes())
        body = BufferDescription(buffer, "3f 3f", ["in_position", "in_across"])
        names = ["in_at", "in_hue", "in_stand"]
        self._streams = [Stream(gl, "4f 4f 2f", names, 1, body) for _ in range(self._panes.most)]
        self._shining: list[Shone] = []

    def write(self, shot: Snapshot) -> None:
        """Upload this moment's panes."""
        self._shining = self._panes.shining(shot)
        for i, (stream, pane) in enumerate(zip(self._streams, self._shining, strict=False)):
            row = (
                pane.x,
                pane.y,
                pane.tall,
                1.7 * i,
                *pane.hue,
                pane.glow,
                pane.heading,
                pane.shut,
            )
            stream.write(np.array([row], np.float32))

    def draw(self) -> None:
        """Onto the bound target, with depth."""
        self._gl.ctx.enable_only(self._gl.ctx.DEPTH_TEST)
        self._render(self._shader)

    def draw_mirrored(self, cells: Texture2D, size: tuple[float, float]) -> None:
        """Their light in the crystal, of which ``cells`` say where on the map (px) there is any."""
        if self._shining:
            self._gl.draw_lightening()
            self._mirror.use(t_cells=cells)
            self._mirror.set(u_map=size)
            self._render(self._mirror)

    def _render(self, shader: Shader) -> None:
        for stream, pane in zip(self._streams, self._shining, strict=False):
            first, vertices = self._parts[pane.page]
            shader.set(u_style=float(pane.style))
            stream.render(shader, first, vertices)
