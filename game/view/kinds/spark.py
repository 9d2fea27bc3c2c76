"""Spark: the cork that is Plan Z, and the living blueprint that unfurls from it."""

from __future__ import annotations

from dataclasses import dataclass
from math import pi, sin
from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription

from game.sim.parts.spark import LiveSpark, Spark
from game.sim.scenes import SCENES
from game.sim.tuning import TICKS_PER_SECOND
from game.view.fold.cork import cork
from game.view.glow.rows import GLOW, STAR, STREAK, light_of, row, share, table
from game.view.kinds.kind import Kind, KindPass, View
from game.view.passes.tumbling import Tumbling
from game.view.places.chamber.flotsam import HANGS, NO_LAMPS
from game.view.places.chamber.plans import plan_rows
from game.view.places.chamber.tumble import Spin, quaternion
from game.view.places.chamber.unfurl import SQUASH, crease_rows, panel_rows, tendril_rows
from game.view.shapes.inkwords import faces, letters
from game.view.type.text import glyph_texture

if TYPE_CHECKING:
    from arcade.gl import Framebuffer
    from numpy.typing import NDArray

    from game.view.gl.context import Floats, Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot

_WHOLE: Final = 12.0
"""Seconds after which the last line is drawn and cold."""
_OPEN: Final = 8.0
"""Seconds after which nothing moves far any more."""
_BEYOND: Final = 90.0
_HURRY: Final = 5.0
"""So many times faster it opens whose scene was skipped."""
_SPIN: Final = Spin(0.0, 0.42, 0.907, 0.3, 0.32)
_SIZE: Final = 1.5
_NAME: Final = "Plan Z"
_LABEL: Final = 112.0
"""px of the line it stands on."""
_NOT_BURST: Final = -1.0
"""Seconds since its letters were whole, for such as stay."""


@dataclass(frozen=True, slots=True)
class SparkLook:
    """How far it is."""

    x: float
    y: float
    seconds: float
    """Since it was touched, as far as its scene runs; -1 before."""
    open: float
    """0 to 1."""
    over: bool
    """Its scene has been played."""


def look(live: LiveSpark, _seconds: float, part: float) -> SparkLook:
    """The spark's look."""
    ticks, length = live.unfurling, SCENES[live.spark.scene].length
    over = ticks >= length
    seconds = -1.0 if ticks < 0 else (ticks - 1 + part) / TICKS_PER_SECOND
    return SparkLook(live.spark.x, live.spark.y, seconds, max(0.0, ticks / length), over)


class SparkPass(KindPass):
    """The spark of a place."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl = gl
        self._spark = next(part for part in place.level.parts if isinstance(part, Spark))
        self._side = 1.0 if self._spark.east else -1.0
        self._panels, self._plan = gl.shader("blueprint"), gl.shader("plan")
        self._glow, self._letters = gl.shader("luminous"), gl.shader("inkword")
        body = BufferDescription(
            gl.ctx.buffer(data=panel_rows().tobytes()), "2f 4f", ["in_at", "in_look"]
        )
        self._sheet = gl.ctx.geometry([body], mode=gl.ctx.TRIANGLES)
        lines = np.concatenate([crease_rows(), tendril_rows(), plan_rows()])
        self._lines = gl.stream("4f 4f", ["in_ends", "in_look"], len(lines))
        self._rows = lines
        self._middles = _middles(lines, self._spark)
        self._cork = Tumbling(gl, {"cork": cork()}, 1)
        self._front = gl.stream("4f 4f 4f", ["in_at", "in_shape", "in_light"], 64)
        self._glyphs = glyph_texture(gl.ctx, faces())
        x, y = self._spark.x, self._spark.y - 92.0
        steps = [k / 19 for k in range(20)]
        curve = [(x + _LABEL * (k - 0.5), y - 5.0 * sin(k * pi)) for k in steps]
        rows = letters(np.array(curve, np.float32), _NAME)
        self._name = gl.stream("4f 4f 4f", ["in_place", "in_glyph", "in_turn"], len(rows))
        self._name.write(rows)
        self._since, self._seconds = -1.0, 0.0
        self._fresh = True

    def write(self, shot: Snapshot, view: View) -> None:
        """Let the sheet open as its scene tells, and the last lines draw themselves after it."""
        passed = max(0.0, shot.seconds - self._seconds)
        self._seconds = shot.seconds
        state = shot.parts.get(self._spark.id)
        if not isinstance(state, SparkLook):
            return
        if state.over and self._fresh:
            self._since = _WHOLE
        elif state.over:
            late = self._since < state.seconds - 0.2
            self._since = min(_WHOLE, self._since + passed * (_HURRY if late else 1.0))
        else:
            self._since = state.seconds
        self._fresh = False
        warm = 1.0 + 0.14 * sin(shot.seconds * 5.1) * sin(shot.seconds * 1.7)
        pulse = 0.5 + 0.5 * max(0.0, 1.0 - 3.0 * shot.beat)
        at = state.x, state.y, HANGS
        bob = 3.0 * sin(shot.seconds * 0.9)
        body = (
            *(state.x, state.y, HANGS + bob, _SIZE),
            *quaternion(_SPIN, shot.seconds),
            *(1.0, 1.0, 1.0, 0.12),
            *NO_LAMPS,
        )
        self._cork.write([("cork", body)], view[2])
        rows = [
            row(GLOW, at, (54.0, 54.0), light_of("ember", 0.11 * warm), before=-30.0),
            row(GLOW, at, (120.0, 110.0), light_of("ember", 0.05 + 0.05 * pulse), before=-30.0),
        ]
        if self._since >= 0.0:
            burst = max(0.0, 1.0 - self._since / 2.4)
            rows.append(
                row(
                    STAR,
                    at,
                    (26.0 + 60.0 * burst,) * 2,
                    light_of("brasslt", 0.26 + 0.7 * burst),
                    before=30.0,
                )
            )
            rows += _rays(at, self._since, shot.seconds)
        self._front.write(table(rows))
        self._lines.write(self._rows[self._in_view(view)] if self._since > _OPEN else self._rows)

    def _in_view(self, view: View) -> NDArray[np.bool_]:
        """Which lines of the sheet at rest may be seen."""
        away = self._middles - np.array(view[:2], np.float32)
        inside = (away > -_BEYOND) & (away < np.array(view[2:], np.float32) + _BEYOND)
        return np.asarray(inside.all(1))

    def draw_floor(self, light: Framebuffer) -> None:
        """The sheet and what is drawn on it."""
        if self._since < 0.0:
            return
        unfurl = (self._spark.x, self._spark.y, self._since, self._seconds)
        self._gl.draw_covering()
        self._panels.use(t_light=light.color_attachments[0])
        self._panels.set(u_unfurl=unfurl, u_side=self._side)
        self._sheet.render(self._panels.program)
        self._gl.draw_lightening()
        self._plan.set(u_unfurl=unfurl, u_side=self._side)
        self._lines.render(self._plan)

    def draw_standing(self) -> None:
        """The cork."""
        self._cork.draw(rim=True)

    def draw_light(self) -> None:
        """Its warmth, and its name."""
        ctx = self._gl.ctx
        self._gl.draw_lightening(ctx.DEPTH_TEST)
        ctx.active_framebuffer.depth_mask = False
        self._front.render(self._glow)
        ctx.active_framebuffer.depth_mask = True
        self._gl.draw_lightening()
        self._letters.use(u_glyphs=self._glyphs)
        self._letters.set(u_ink=(2.0, _LABEL, 0.9, _NOT_BURST))
        self._name.render(self._letters)


def _middles(lines: Floats, spark: Spark) -> Floats:
    """(n, 2) px of the plane: about where each line lies once the sheet is open."""
    radius, angle = lines[:, 0], lines[:, 1]
    x, y = radius * np.cos(angle), radius * np.sin(angle) * SQUASH
    return np.stack([(x if spark.east else -x) + spark.x, y + spark.y], 1)


def _rays(at: tuple[float, float, float], since: float, seconds: float) -> list[tuple[float, ...]]:
    """Short threads of light out of the crack, longer at the start."""
    burst = max(0.0, 1.0 - since / 3.0)
    rows = []
    for k in range(9):
        angle = 6.2832 * share(7, k) + 0.1 * sin(seconds * 1.3 + k)
        long = (12.0 + 14.0 * share(8, k)) * (1.0 + 2.0 * burst)
        light = light_of("brasslt", 0.30 + 0.5 * burst)
        rows.append(row(STREAK, at, (long, 0.9), light, before=28.0, angle=angle))
    return rows


KIND: Final = Kind(Spark, LiveSpark, look, SparkPass)
