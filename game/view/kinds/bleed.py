"""Bleed: ink on its way along the grain: wet and lit, then dry and matt, then gone."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription

from game.sim.level import Outline
from game.sim.parts.bleed import Bleed, LiveBleed
from game.view.kinds.kind import Kind, KindPass, View
from game.view.passes.noise import noise_texture

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.gl.context import Floats, Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot

_ROOM: Final = 40.0
"""px beside the ink for what frays and glows."""
_NEVER: Final = -1e5
"""Ticks since what has not begun began."""
_FOR_GOOD: Final = 1e7
"""Ticks that what does not fade stays."""
_AHEAD: Final = 96.0
"""px beyond the ends of the line for fingers and for the blot it springs from."""


@dataclass(frozen=True, slots=True)
class BleedLook:
    """Where in its period the ink is."""

    since: float
    """Ticks since it began to run."""


def look(live: LiveBleed, _seconds: float, part: float) -> BleedLook:
    """The ink's look."""
    bleed = live.bleed
    if not bleed.after:
        return BleedLook((live.here.tick - 1 + part + bleed.phase) % bleed.period)
    since = live.since
    return BleedLook(_NEVER if since is None else since - 1 + part)


def band(line: Outline, width: float) -> Floats:
    """(n, 4) a strip along the line: x, y (plane), px along it, px aside."""
    ends = list(line)
    (ax, ay), (bx, by) = ends[0], ends[1]
    (cx, cy), (dx, dy) = ends[-2], ends[-1]
    before, after = hypot(bx - ax, by - ay), hypot(dx - cx, dy - cy)
    first = ax - (bx - ax) / before * _AHEAD, ay - (by - ay) / before * _AHEAD
    last = dx + (dx - cx) / after * _AHEAD, dy + (dy - cy) / after * _AHEAD
    points = [first, *ends, last]
    half = width / 2 + _ROOM
    rows, along = [], -_AHEAD
    for k, (x, y) in enumerate(points):
        px, py = points[max(0, k - 1)]
        qx, qy = points[min(len(points) - 1, k + 1)]
        length = hypot(qx - px, qy - py)
        nx, ny = -(qy - py) / length, (qx - px) / length
        rows += [(x + nx * side, y + ny * side, along, side) for side in (-half, half)]
        if k + 1 < len(points):
            along += hypot(points[k + 1][0] - x, points[k + 1][1] - y)
    return np.array(rows, np.float32)


class BleedPass(KindPass):
    """All the ink of one place."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl, self._noise = gl, noise_texture(gl)
        self._shader = gl.shader("bleed")
        self._inks = []
        for part in place.level.parts:
            if isinstance(part, Bleed):
                body = gl.ctx.buffer(data=band(part.line, part.width).tobytes())
                described = BufferDescription(body, "2f 2f", ["in_at", "in_along"])
                strip = gl.ctx.geometry([described], mode=gl.ctx.TRIANGLE_STRIP)
                length = sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(part.line))
                self._inks.append((part, strip, length))
        self._since: dict[int, float] = {}

    def write(self, shot: Snapshot, view: View) -> None:
        """See KindPass."""
        del view
        for part, _, _ in self._inks:
            state = shot.parts.get(part.id)
            if isinstance(state, BleedLook):
                self._since[part.id] = state.since

    def draw_floor(self, light: Framebuffer) -> None:
        """See KindPass."""
        self._gl.draw_covering()
        self._shader.use(t_light=light.color_attachments[0], t_noise=self._noise)
        for part, strip, length in self._inks:
            since = self._since.get(part.id, _NEVER if part.after else 0.0)
            stays = _FOR_GOOD if part.after else float(part.stays)
            self._shader.set(
                u_ink=(since, part.pace, float(part.dries), stays),
                u_line=(length, part.width / 2, float(part.id), float(bool(part.after))),
            )
            strip.render(self._shader.program)


KIND: Final = Kind(Bleed, LiveBleed, look, BleedPass)
