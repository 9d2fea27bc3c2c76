"""Doorlight: the panes that shine in doorways, drawn into the finished picture with depth."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from arcade.gl import BufferDescription

from game.view.gl.context import Stream
from game.view.panes import Panes, Shone

if TYPE_CHECKING:
    from game.sim.level import Level
    from game.view.gl.context import Gl
    from game.view.snapshot import Snapshot


class DoorlightPass:
    """All panes of one level."""

    def __init__(self, gl: Gl, level: Level) -> None:
        self._gl = gl
        self._shader = gl.shader("doorlight")
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
        names = ["in_at", "in_hue"]
        self._streams = [Stream(gl, "4f 4f", names, 1, body) for _ in range(self._panes.most)]
        self._shining: list[Shone] = []

    def write(self, shot: Snapshot) -> None:
        """Upload this moment's panes."""
        self._shining = self._panes.shining(shot)
        for i, (stream, pane) in enumerate(zip(self._streams, self._shining, strict=False)):
            row = (pane.x, pane.y, pane.tall, 1.7 * i, *pane.hue, pane.glow)
            stream.write(np.array([row], np.float32))

    def draw(self) -> None:
        """Onto the bound target, with depth."""
        self._gl.ctx.enable_only(self._gl.ctx.DEPTH_TEST)
        for stream, pane in zip(self._streams, self._shining, strict=False):
            first, vertices = self._parts[pane.page]
            self._shader.set(u_style=float(pane.style))
            stream.render(self._shader, first, vertices)
