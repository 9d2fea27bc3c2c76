"""Gust: threads of wind, a front one sees coming, and the grit and torn paper it carries.

The threads end where something tall stands in the wind: there one sees the shelter.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription

from game.sim.geometry import bounds, contains
from game.sim.level import Level, Point
from game.sim.parts.gust import FRONT_TICKS, LEE, Gust, LiveGust
from game.sim.tuning import TICKS_PER_SECOND
from game.view.kinds.kind import Kind, KindPass, View

if TYPE_CHECKING:
    from game.view.gl.context import Floats, Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot

_APART: Final = 15.0
"""px between two threads, across the wind."""
_STEP: Final = 22.0
"""px between two points of a thread."""
_BEYOND: Final = 110.0
"""px before and behind its area in which a gust is seen to rise and fade."""
_SCRAPS: Final = 46
"""Things a gust carries, for each megapixel of it."""


@dataclass(frozen=True, slots=True)
class GustLook:
    """How hard it blows, and how near the next front is."""

    force: float
    """0..1."""
    nears: float
    """0 nothing is coming, 1 it is here; it rises while the front comes up."""


def look(live: LiveGust, _seconds: float, part: float) -> GustLook:
    """The gust's look."""
    gust, tick = live.gust, live.here.tick
    before, force = gust.force(tick - 1), gust.force(tick)
    ahead = gust.ticks_ahead(tick)
    nears = 0.0 if ahead == 0 else max(0.0, 1.0 - (ahead - part) / FRONT_TICKS)
    return GustLook(before + (force - before) * part, 1.0 if force else nears)


def threads(gust: Gust, level: Level) -> Floats:
    """(n, 8) points of the wind's threads, each twice, for one strip a thread with joints.

    x, y px; px along the wind from where its area begins; -1 or 1 across; chance 0..1 of
    the thread; how sheltered 0..1; how far in its area 0..1 at the ends; half width px.
    """
    rng = np.random.default_rng(gust.id)
    ux, uy = gust.ux, gust.uy
    corners = np.array(gust.outline)
    along, across = corners @ (ux, uy), corners @ (-uy, ux)
    first, last = float(along.min()) - _BEYOND, float(along.max()) + _BEYOND
    blocks = _blocks(level, bounds(gust.outline))
    rows: list[list[tuple[float, ...]]] = []
    for middle in np.arange(across.min() + _APART / 2, across.max(), _APART).tolist():
        side = middle + float(rng.uniform(-6, 6))
        chance, wide = float(rng.random()), 0.7 + 1.5 * float(rng.random()) ** 3
        phase, sway = float(rng.uniform(0, 6.28)), float(rng.uniform(6, 17))
        start = first + float(rng.uniform(0, 60))
        line: list[tuple[float, ...]] = []
        behind = LEE
        for at in np.arange(start, last, _STEP).tolist():
            off = side + sway * float(np.sin(at / 165.0 + phase))
            x, y = at * ux - off * uy, at * uy + off * ux
            if any(contains(outline, x, y) for outline in blocks):
                behind = 0.0
            shelter = (
                max(0.0, 1.0 - max(0.0, behind - LEE * 0.55) / (LEE * 0.45))
                if behind < LEE
                else 0.0
            )
            behind += _STEP
            inside = 1.0 if contains(gust.outline, x, y) else 0.0
            line.append((x, y, at - first, chance, shelter, inside, wide))
        rows.append(_softened(line))
    return _strips(rows)


def _blocks(level: Level, box: tuple[float, float, float, float]) -> list[tuple[Point, ...]]:
    """What stands in the wind, a little larger than it is."""
    left, top, right, bottom = box
    found = []
    for solid in level.solids:
        x0, y0, x1, y1 = bounds(solid.outline)
        if solid.closed and x1 > left and x0 < right and y1 > top and y0 < bottom:
            cx, cy = (x0 + x1) / 2, (y0 + y1) / 2
            grow = 1.0 + 22.0 / max(x1 - x0, y1 - y0)
            found.append(
                tuple((cx + (x - cx) * grow, cy + (y - cy) * grow) for x, y in solid.outline)
            )
    return found


def _softened(line: list[tuple[float, ...]]) -> list[tuple[float, ...]]:
    """How far in its area a thread is, drawn out over its neighbours."""
    inside = np.array([point[5] for point in line])
    soft = np.convolve(np.pad(inside, 3, mode="edge"), np.full(7, 1 / 7), mode="valid")
    return [(*point[:5], float(s), point[6]) for point, s in zip(line, soft, strict=True)]


def _strips(lines: list[list[tuple[float, ...]]]) -> Floats:
    """All threads as one strip of triangles, joined by facets without area."""
    rows: list[tuple[float, ...]] = []
    for line in lines:
        for k, (x, y, at, chance, shelter, inside, wide) in enumerate(line):
            for side in (-1.0, 1.0):
                row = (x, y, at, side, chance, shelter, inside, wide)
                rows += [row] * (2 if rows and k == 0 and side < 0 else 1)
        rows.append(rows[-1])
    return np.array(rows, np.float32).reshape(-1, 8)


def scraps(gust: Gust) -> Floats:
    """(n, 6) what it carries: 0..1 across and down its bounds, chance, size px, kind, height."""
    rng = np.random.default_rng(gust.id + 1)
    left, top, right, bottom = bounds(gust.outline)
    count = max(10, int(_SCRAPS * (right - left) * (bottom - top) / 1e6 * 4))
    kind = (rng.random(count) < 0.16).astype(float)
    size = np.where(kind > 0, rng.uniform(7, 12, count), rng.uniform(1.0, 2.4, count))
    at = rng.random((count, 2))
    return np.column_stack([at, rng.random(count), size, kind, rng.uniform(8, 70, count)]).astype(
        np.float32
    )


class GustPass(KindPass):
    """Every gust of a place."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl = gl
        self._thread, self._scrap = gl.shader("gust"), gl.shader("scrap")
        self._winds = [
            _Wind(gl, part, place.level) for part in place.level.parts if isinstance(part, Gust)
        ]
        self._shown: list[tuple[_Wind, GustLook]] = []

    def write(self, shot: Snapshot, view: View) -> None:
        """Choose those that blow in the view, or are about to."""
        left, top, width, height = view
        self._shown = []
        for wind in self._winds:
            state = shot.parts.get(wind.gust.id)
            x0, y0, x1, y1 = wind.box
            seen = x0 < left + width and x1 > left and y0 < top + height and y1 > top - 80.0
            if seen and isinstance(state, GustLook) and state.nears > 0.0:
                self._shown.append((wind, state))

    def draw_light(self) -> None:
        """Threads over everything, then what the wind carries."""
        if not self._shown:
            return
        self._gl.draw_lightening()
        for wind, state in self._shown:
            told = (wind.gust.ux, wind.gust.uy, wind.length, wind.gust.strength * TICKS_PER_SECOND)
            self._thread.set(u_wind=told, u_now=(state.force, state.nears))
            wind.strips.render(self._thread.program)
        self._gl.draw_covering()
        for wind, state in self._shown:
            told = (wind.gust.ux, wind.gust.uy, wind.length, wind.gust.strength * TICKS_PER_SECOND)
            self._scrap.set(u_wind=told, u_now=(state.force, state.nears), u_box=wind.box)
            wind.carried.render(self._scrap)


class _Wind:
    """One gust, ready to be drawn."""

    def __init__(self, gl: Gl, gust: Gust, level: Level) -> None:
        self.gust = gust
        left, top, right, bottom = bounds(gust.outline)
        reach_x, reach_y = abs(gust.ux) * _BEYOND + 20.0, abs(gust.uy) * _BEYOND + 20.0
        self.box = left - reach_x, top - reach_y, right + reach_x, bottom + reach_y
        corners = np.array(gust.outline) @ (gust.ux, gust.uy)
        self.length = float(corners.max() - corners.min()) + 2 * _BEYOND
        buffer = gl.ctx.buffer(data=threads(gust, level).tobytes())
        body = BufferDescription(buffer, "4f 4f", ["in_at", "in_look"])
        self.strips = gl.ctx.geometry([body], mode=gl.ctx.TRIANGLE_STRIP)
        rows = scraps(gust)
        self.carried = gl.stream("4f 2f", ["in_place", "in_kind"], len(rows))
        self.carried.write(rows)


KIND: Final = Kind(Gust, LiveGust, look, GustPass)
