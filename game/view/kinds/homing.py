"""Homing: the golden lines along which the pieces of what is remade wind their way home."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription

from game.view.gl.context import Stream

if TYPE_CHECKING:
    from game.view.gl.context import Floats, Gl

LINES: Final = 9
_STEPS: Final = 36


class Homing:
    """The lines of one place."""

    def __init__(self, gl: Gl, most: int) -> None:
        self._gl = gl
        self._shader = gl.shader("homing")
        buffer = gl.ctx.buffer(data=strands().tobytes())
        body = BufferDescription(buffer, "3f", ["in_strand"])
        self._stream = Stream(gl, "4f", ["in_at"], most, body)

    def write(self, rows: Sequence[tuple[float, float, float, float]]) -> None:
        """Those on their way: hub x, y, radius px, how far from home 1..0."""
        self._stream.write(np.array(rows, np.float32).reshape(-1, 4))

    def draw(self) -> None:
        """Lighten the bound target by the lines."""
        if not self._stream.count:
            return
        self._gl.draw_lightening()
        self._stream.render(self._shader)


def strands() -> Floats:
    """(n, 3) corners of triangles: which line 0..1, how far out 0..1, -1 or 1 across it."""
    out = np.linspace(0.0, 1.0, _STEPS, dtype=np.float32)
    rows = []
    for line in range(LINES):
        number = line / LINES
        for a, b in zip(out[:-1].tolist(), out[1:].tolist(), strict=True):
            corners = ((a, -1), (b, -1), (a, 1), (b, -1), (b, 1), (a, 1))
            rows += [(number, far, side) for far, side in corners]
    return np.array(rows, np.float32)
