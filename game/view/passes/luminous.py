"""Luminous: glows, rings, flames, stars, and the lines of the constellations."""

from __future__ import annotations

from math import hypot, tau
from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription

from game.sim import tuning
from game.sim.level import Level
from game.view.fold.palette import linear
from game.view.gl.context import Stream
from game.view.glow.glows import Glows
from game.view.glow.rows import GLOW, RING, STAR, WIDTH, row

if TYPE_CHECKING:
    from game.view.gl.context import Floats, Gl

MOST: Final = 2048
_CHORDS: Final = 12
"""Of the outline of a ring."""
Streams = dict[int | None, Stream]
_LAYOUT: Final = "4f 4f 4f"
_NAMES: Final = ("in_at", "in_shape", "in_light")


class LuminousPass:
    """All that shines."""

    def __init__(self, gl: Gl, level: Level) -> None:
        self._gl = gl
        self._shaders = {
            GLOW: gl.shader("luminous", GLOW=1),
            RING: gl.shader("luminous", RING=1),
            None: gl.shader("luminous"),
        }
        body = BufferDescription(gl.ctx.buffer(data=annulus().tobytes()), "2f", ["in_corner"])
        self._fixed, self._behind, self._amid, self._front = (
            {
                kind: Stream(gl, _LAYOUT, _NAMES, MOST, body if kind == RING else None)
                for kind in self._shaders
            }
            for _ in range(4)
        )
        self._line = gl.shader("line")
        self._rows = stretches(level)
        _share_out(star_rows(level), self._fixed)
        self._lines = gl.stream("4f 2f", ["in_ends", "in_lit"], len(self._rows))
        self._lit: Floats | None = None

    def write(self, glows: Glows, lit: Floats) -> None:
        """Upload this moment's rows; ``lit`` is ``Snapshot.lines``."""
        _share_out(glows.behind, self._behind)
        _share_out(glows.amid, self._amid)
        _share_out(glows.front, self._front)
        if self._lit is None or not np.array_equal(lit, self._lit):
            self._lit = lit
            self._rows[: len(lit), 4] = lit[: len(self._rows)]
            self._lines.write(self._rows)

    def draw_behind(self) -> None:
        """Lighten the bound target by what lies behind all paper."""
        self._gl.draw_lightening()
        self._lines.render(self._line)
        self._render(self._fixed)
        self._render(self._behind)

    def draw_amid(self) -> None:
        """Lighten it by what shines before furniture and behind cranes."""
        self._draw_over(self._amid)

    def draw_front(self) -> None:
        """Lighten it by what burns before the paper."""
        self._draw_over(self._front)

    def _draw_over(self, streams: Streams) -> None:
        """Tested against depth, and leaving none."""
        if not any(stream.count for stream in streams.values()):
            return
        ctx = self._gl.ctx
        self._gl.draw_lightening(ctx.DEPTH_TEST)
        ctx.active_framebuffer.depth_mask = False
        self._render(streams)
        ctx.active_framebuffer.depth_mask = True

    def _render(self, streams: Streams) -> None:
        for kind, stream in streams.items():
            stream.render(self._shaders[kind])


def _share_out(rows: Floats, streams: Streams) -> None:
    """Each kind to its stream, those without one to that of None: light adds in any order."""
    kinds = rows[:, 6]
    left = np.ones(len(rows), np.bool_)
    for kind, stream in streams.items():
        chosen = left if kind is None else kinds == kind
        stream.write(rows[chosen])
        left &= ~chosen


def annulus() -> Floats:
    """(n, 2) corners of triangles round a ring: 1 from the middle within, 2 without."""
    turn = np.linspace(0.0, tau, _CHORDS + 1)
    way = np.stack([np.cos(turn), np.sin(turn)], 1)
    a, b = way[:-1], way[1:]
    corners = np.stack([a, 2 * a, b, b, 2 * a, 2 * b], 1)
    return corners.reshape(-1, 2).astype(np.float32)


def stretches(level: Level) -> Floats:
    """(n, 6): ends of every stretch of every constellation, lit, phase. In the rules' order."""
    rows: list[tuple[float, ...]] = []
    for figure in level.figures:
        for a, b in figure.edges:
            (ax, ay), (bx, by) = figure.nodes[a], figure.nodes[b]
            count = max(1, int(hypot(bx - ax, by - ay) / tuning.FIGURE_STEP))
            for k in range(count):
                s, t = k / count, (k + 1) / count
                ends = (
                    *(ax + (bx - ax) * s, ay + (by - ay) * s),
                    *(ax + (bx - ax) * t, ay + (by - ay) * t),
                )
                rows.append((*ends, 0.0, len(rows) * 0.7))
    return np.array(rows, np.float32).reshape(-1, 6)


def star_rows(level: Level) -> Floats:
    """Glows for the nodes of the constellations: a point and a faint cross each."""
    cyan = tuple(float(v) for v in linear("cyan"))
    rows = []
    for figure in level.figures:
        for i, (x, y) in enumerate(figure.nodes):
            size = 15.0 + 5.0 * ((i * 0.618) % 1.0)
            at = (x, y, 0.0)
            rows.append(row(STAR, at, (size, size), [0.42 * v for v in cyan]))
            rows.append(row(GLOW, at, (13.0, 13.0), [0.10 * v for v in cyan]))
    return np.array(rows, np.float32).reshape(-1, WIDTH)
