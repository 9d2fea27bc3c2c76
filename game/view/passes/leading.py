"""Leading: the line of light over the city, and the cranes that fly along it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from arcade.gl import BufferDescription

from game.view.places.cliff import leading
from game.view.places.cliff.prospect import away, rest_in, rise

if TYPE_CHECKING:
    from game.sim.level import Level
    from game.view.gl.context import Gl
    from game.view.glow.rows import Row
    from game.view.snapshot import Snapshot


class LeadingPass:
    """The line of one place; nothing where it has none."""

    def __init__(self, gl: Gl, level: Level) -> None:
        self._gl = gl
        self._start = leading.begins(level)
        if self._start is None:
            return
        self._rest = rest_in(level)
        self._course = leading.course(level)
        self._line, self._bird = gl.shader("leading"), gl.shader("leading", BIRD=1)
        body = BufferDescription(gl.ctx.buffer(data=leading.strip().tobytes()), "2f", ["in_way"])
        self._strip = gl.ctx.geometry([body], mode=gl.ctx.TRIANGLE_STRIP)
        self._birds = gl.stream("4f", ["in_bird"], leading.CRANES)
        self._birds.write(leading.cranes())

    def marks(self, shot: Snapshot) -> list[Row]:
        """What lies on the stone before it."""
        if self._start is None or not shot.led:
            return []
        return leading.marks(self._start, shot.led, shot.seconds)

    def draw(self, shot: Snapshot, view: tuple[float, float, float, float]) -> None:
        """Onto the bound target, over the depth and under the stone; ``view`` as everywhere."""
        if self._start is None or not shot.led:
            return
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = self._course
        for shader in (self._line, self._bird):
            shader.set(
                u_away=away(shot.sight or view, self._rest),
                u_rise=rise(shot.state, shot.seconds),
                u_begin=(ax, ay, bx, by),
                u_end=(cx, cy, dx, dy),
                u_led=shot.led,
            )
        self._gl.draw_lightening()
        self._strip.render(self._line.program)
        self._gl.draw_covering()
        self._birds.render(self._bird)
