"""Pointer: the needle of the compass, an emerald folded once along its length."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from game.view.places.cliff.compass import pin

if TYPE_CHECKING:
    from game.view.gl.context import Gl
    from game.view.snapshot import Snapshot


class PointerPass:
    """The needle before the dreamer's ribs, once there is one."""

    def __init__(self, gl: Gl) -> None:
        self._gl = gl
        self._shader = gl.shader("pointer")
        self._needle = gl.stream("4f 2f", ["in_at", "in_turn"], 1)

    def draw(self, shot: Snapshot) -> None:
        """Over all that stands on the bound target."""
        if shot.bearing is None:
            return
        row = (*pin(shot.dreamer), shot.dreamer.fade, shot.bearing, 0.0)
        self._needle.write(np.array([row], np.float32))
        self._gl.draw_covering()
        self._needle.render(self._shader)
