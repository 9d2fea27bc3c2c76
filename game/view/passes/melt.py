"""Melt: the pool of ink under feet whose shoes are going, drawn on the finished floor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from game.view.gl.context import Gl
    from game.view.snapshot import Dreamer


class MeltPass:
    """One pool, where the dreamer stands."""

    def __init__(self, gl: Gl) -> None:
        self._gl = gl
        self._shader = gl.shader("melt")
        self._pool = gl.stream("4f", ["in_at"], 1)

    def write(self, dreamer: Dreamer) -> None:
        """Upload this moment's pool; none while nothing melts."""
        rows = [(dreamer.x, dreamer.y, dreamer.melt, 1.7)] if dreamer.melt > 0.01 else []
        self._pool.write(np.array(rows, np.float32).reshape(-1, 4))

    def draw(self) -> None:
        """Onto the bound target, under all that stands."""
        if self._pool.count:
            self._gl.draw_covering()
            self._pool.render(self._shader)
