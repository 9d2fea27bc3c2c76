"""Pane: nothing, then fog, then frost that grows over facets of air with seams of light.

The facets of all panes of a place are one net, each with its own moment: so ice spreads
from where one stands. Jade is the same in cold fire.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import atan2
from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription

from game.sim.geometry import bounds
from game.sim.level import Point
from game.sim.parts.pane import BEARS, LivePane, Pane
from game.sim.plane import KY
from game.view.kinds.kind import Kind, KindPass, View
from game.view.shapes.sheets import clip_convex, ear_clip

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.gl.context import Floats, Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot

_NET: Final = 46.0
_DENDRITES: Final = 9
"""Ferns of frost that grow in from each edge of a pane, at least."""
_HUES: Final = {"frost": 0.0, "jade": 1.0}


@dataclass(frozen=True, slots=True)
class PaneLook:
    """How much frost is on it."""

    frost: float
    """0 cannot be seen, 1 is whole."""
    bears: bool


def look(live: LivePane, _seconds: float, _part: float) -> PaneLook:
    """The pane's look."""
    frost = live.frost / live.pane.lasts
    return PaneLook(frost, frost >= BEARS)


def facets(pane: Pane) -> Floats:
    """(3 n, 8) corners: x, y px; which corner; chance 0..1 of the facet; tilt x, y; 0..1 from
    the middle to the rim; hue."""
    rng = np.random.default_rng(pane.id)
    left, top, right, bottom = bounds(pane.outline)
    cols, rows = int((right - left) / _NET) + 3, int((bottom - top) / (_NET * KY)) + 3
    jitter = rng.uniform(-0.36, 0.36, (rows, cols, 2))
    middle = (left + right) / 2, (top + bottom) / 2
    far = max(np.hypot(x - middle[0], (y - middle[1]) / KY) for x, y in pane.outline)

    def corner(i: int, j: int) -> Point:
        dx, dy = jitter[j, i]
        x = left + (i - 1 + 0.5 * (j % 2) + float(dx)) * _NET
        return x, top + (j - 1 + float(dy)) * _NET * KY

    found: list[tuple[float, ...]] = []
    ears = ear_clip(pane.outline)
    for j in range(rows - 1):
        for i in range(cols - 1):
            a, b, c, d = corner(i, j), corner(i + 1, j), corner(i, j + 1), corner(i + 1, j + 1)
            for half in ((a, b, c), (b, d, c)) if j % 2 else ((a, b, d), (a, d, c)):
                chance, tilt = float(rng.random()), rng.normal(0, 0.5, 2).tolist()
                for ear in ears:
                    piece = clip_convex(list(half), ear)
                    for p, q in pairwise(piece[1:]):
                        for k, (x, y) in enumerate((piece[0], p, q)):
                            out = np.hypot(x - middle[0], (y - middle[1]) / KY) / far
                            found.append(
                                (x, y, float(k), chance, *tilt, float(out), _HUES[pane.kind])
                            )
    return np.array(found, np.float32).reshape(-1, 8)


def ferns(pane: Pane) -> Floats:
    """(n, 8) needles of frost: two ends px; when it grows 0..1; how strong; chance; hue."""
    rng = np.random.default_rng(pane.id + 3)
    rows: list[tuple[float, ...]] = []
    corners = list(pane.outline)
    cx, cy = np.mean(np.array(corners), axis=0).tolist()
    for a, b in pairwise([*corners, corners[0]]):
        length = float(np.hypot(b[0] - a[0], b[1] - a[1]))
        for _ in range(max(2, round(length / _NET * _DENDRITES / 6))):
            t = float(rng.random())
            x, y = a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t
            angle = atan2(cy - y, cx - x) + float(rng.normal(0, 0.45))
            _fern(
                rows,
                (x, y),
                angle,
                float(rng.uniform(22, 52)),
                0.05 + 0.3 * float(rng.random()),
                2,
                rng,
            )
    hue = _HUES[pane.kind]
    return np.array([(*row, hue) for row in rows], np.float32).reshape(-1, 8)


def _fern(
    rows: list[tuple[float, ...]],
    start: Point,
    angle: float,
    length: float,
    when: float,
    depth: int,
    rng: np.random.Generator,
) -> None:
    """A needle, and those that branch off it at sixty degrees."""
    steps = max(2, int(length / 7))
    x, y = start
    for k in range(steps):
        step = length / steps
        to_x, to_y = x + np.cos(angle) * step, y + np.sin(angle) * step * 0.78
        grown = when + 0.5 * (k + 1) / steps
        rows.append(
            (x, y, to_x, to_y, grown, 0.4 + 0.3 * depth - 0.4 * k / steps, float(rng.random()))
        )
        if depth and rng.random() < 0.8:
            turn = 1.047 * (1 if rng.random() < 0.5 else -1)
            _fern(
                rows,
                (to_x, to_y),
                angle + turn,
                length * (0.5 - 0.3 * k / steps),
                grown,
                depth - 1,
                rng,
            )
        angle += float(rng.normal(0, 0.07))
        x, y = float(to_x), float(to_y)


class PanePass(KindPass):
    """Every pane of a place."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl = gl
        self._ice, self._needle = gl.shader("pane_ice"), gl.shader("fern")
        self._panes = [_Sheet(gl, part) for part in place.level.parts if isinstance(part, Pane)]
        self._shown: list[tuple[_Sheet, PaneLook]] = []

    def write(self, shot: Snapshot, view: View) -> None:
        """Choose those with frost on them, and what may soon have some."""
        left, top, width, height = view
        self._shown = []
        for sheet in self._panes:
            state = shot.parts.get(sheet.pane.id)
            x0, y0, x1, y1 = sheet.box
            seen = x0 < left + width and x1 > left and y0 < top + height and y1 > top
            if seen and isinstance(state, PaneLook):
                self._shown.append((sheet, state))

    def draw_floor(self, light: Framebuffer) -> None:
        """Fog and ice over the depth, needles on them."""
        if not self._shown:
            return
        self._gl.draw_covering()
        self._ice.use(t_light=light.color_attachments[0])
        for sheet, state in self._shown:
            self._ice.set(u_frost=state.frost)
            sheet.ice.render(self._ice.program)
        self._gl.draw_lightening()
        for sheet, state in self._shown:
            if state.frost > 0.0:
                self._needle.set(u_frost=state.frost)
                sheet.needles.render(self._needle)


class _Sheet:
    """One pane, ready to be drawn."""

    def __init__(self, gl: Gl, pane: Pane) -> None:
        self.pane = pane
        self.box = bounds(pane.outline)
        body = BufferDescription(
            gl.ctx.buffer(data=facets(pane).tobytes()), "4f 4f", ["in_at", "in_look"]
        )
        self.ice = gl.ctx.geometry([body], mode=gl.ctx.TRIANGLES)
        rows = ferns(pane)
        self.needles = gl.stream("4f 4f", ["in_ends", "in_look"], len(rows))
        self.needles.write(rows)


KIND: Final = Kind(Pane, LivePane, look, PanePass)
