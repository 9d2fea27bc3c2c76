"""Way: a line of the blueprint one floats along, and the tide that is seen to run in it."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin, tau
from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription

from game.sim.parts.way import OUTWARD, LiveWay, Way
from game.view.kinds.kind import Kind, KindPass, View
from game.view.shapes.curve import smooth

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.gl.context import Floats, Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot

_EASE: Final = 0.7
"""A second, e-folds: how fast it begins to glow."""


@dataclass(frozen=True, slots=True)
class WayLook:
    """Whether it is there, how it flows now (px a tick outward) and how far it has flowed, px."""

    there: bool
    speed: float
    gone: float


def look(live: LiveWay, _seconds: float, part: float) -> WayLook:
    """The way's look."""
    way, ticks = live.ribbon, max(0.0, live.here.tick - live.since - 1 + part)
    if not way.tide:
        return WayLook(live.there, way.speed, way.speed * ticks)
    turn = tau * ticks / way.tide
    gone = way.tide / tau * (1.0 - cos(turn)) + OUTWARD * ticks
    return WayLook(live.there, way.speed * (sin(turn) + OUTWARD), way.speed * gone)


def strip_rows(way: Way) -> Floats:
    """(2 n, 4) a triangle strip along the way: x, y, px along, -1 or 1 across."""
    curve = smooth(way.line, 12.0)
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(curve, axis=0).T))])
    step = np.gradient(curve, axis=0)
    step /= np.maximum(np.hypot(step[:, 0], step[:, 1]), 1e-6)[:, None]
    across = np.stack([-step[:, 1], step[:, 0]], 1) * (way.width / 2)
    rows = np.zeros((len(curve), 2, 4), np.float32)
    for side, sign in ((0, -1.0), (1, 1.0)):
        rows[:, side, :2] = curve + sign * across
        rows[:, side, 2] = along
        rows[:, side, 3] = sign
    return rows.reshape(-1, 4)


class WayPass(KindPass):
    """The ways of one place."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl = gl
        self._shader = gl.shader("way")
        self._ways = []
        for way in (part for part in place.level.parts if isinstance(part, Way)):
            rows = strip_rows(way)
            body = BufferDescription(gl.ctx.buffer(data=rows.tobytes()), "4f", ["in_at"])
            strip = gl.ctx.geometry([body], mode=gl.ctx.TRIANGLE_STRIP)
            self._ways.append((way, strip, float(rows[-1, 2])))
        self._seen = {way.id: float(not way.after) for way, _, _ in self._ways}
        self._shown: dict[int, WayLook] = {}
        self._seconds = 0.0
        self._beat = 0.0

    def write(self, shot: Snapshot, view: View) -> None:
        """Let those glow that are there."""
        del view
        passed = min(0.1, max(0.0, shot.seconds - self._seconds))
        self._seconds, self._beat = shot.seconds, shot.beat
        self._shown = {k: v for k, v in shot.parts.items() if isinstance(v, WayLook)}
        for id_, state in self._shown.items():
            self._seen[id_] += (float(state.there) - self._seen[id_]) * min(1.0, passed * _EASE)

    def draw_floor(self, light: Framebuffer) -> None:
        """Lighten the floor along each."""
        del light
        self._gl.draw_lightening()
        for way, strip, long in self._ways:
            state, seen = self._shown.get(way.id), self._seen[way.id]
            if state is None or seen < 0.01:
                continue
            pulse = max(0.0, cos(pi * min(1.0, self._beat * 2.0)))
            strength = seen * (1.0 if way.after else 0.35)
            self._shader.set(
                u_way=(
                    long,
                    way.width / 2,
                    state.gone,
                    max(-1.0, min(1.0, state.speed / way.speed)),
                ),
                u_look=(strength, pulse, float(bool(way.after)), 0.0),
            )
            strip.render(self._shader.program)


KIND: Final = Kind(Way, LiveWay, look, WayPass)
