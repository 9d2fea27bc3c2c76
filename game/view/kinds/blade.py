"""Blade: a wall of the iris that sweeps, folded like those that stand."""

from __future__ import annotations

from dataclasses import dataclass
from math import pi
from typing import TYPE_CHECKING, Final

import numpy as np

from game.sim.parts.blade import Blade, LiveBlade
from game.sim.plane import KY
from game.view.gl.book import Book, Copies, vertices_of
from game.view.kinds.kind import Kind, KindPass, View
from game.view.places.sun import irises
from game.view.places.sun.sweep import AHEAD, ROW, sweep

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.fold.mesh import Mesh
    from game.view.gl.context import Gl
    from game.view.place import Place
    from game.view.snapshot import Snapshot

_TALL: Final = 84.0
"""World units."""
_LAMPLESS: Final = (-1.0, -1.0, -1.0, -1.0)


@dataclass(frozen=True, slots=True)
class BladeLook:
    """How far it has turned, and will have at each of ``sweep.AHEAD``, turns."""

    turn: float
    coming: tuple[float, ...] = ()


def look(live: LiveBlade, _seconds: float, part: float) -> BladeLook:
    """The blade's look between two ticks."""
    tick = live.here.tick
    now, before = live.blade.turn(tick), live.blade.turn(max(0, tick - 1))
    way = (now - before + 0.5) % 1.0 - 0.5
    coming = tuple(live.blade.turn(tick + ahead) for ahead in AHEAD)
    return BladeLook(before + way * part, coming)


class BladePass(KindPass):
    """Every sweeping wall of a place."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl = gl
        self._shader = gl.shader("fold", ALL_LAMPS=1)
        self._blades = [part for part in place.level.parts if isinstance(part, Blade)]
        pages = {str(blade.id): vertices_of(_mesh(blade), blade.id) for blade in self._blades}
        book = Book(gl, pages)
        self._copies: list[Copies] = [book.copies(1) for _ in self._blades]
        self._seen: list[Copies] = []
        self._dark = gl.shader("sweep")
        most = sum(len(blade.line) - 1 for blade in self._blades) * (2 + len(AHEAD))
        self._swept = gl.stream("4f 4f 4f", ["in_near", "in_far", "in_dark"], most)

    def write(self, shot: Snapshot, view: View) -> None:
        """Turn each to where it is by now."""
        self._seen = []
        swept = [np.zeros((0, ROW), np.float32)]
        for blade, copies in zip(self._blades, self._copies, strict=True):
            state = shot.parts.get(blade.id)
            if not isinstance(state, BladeLook) or not _is_seen(blade, state.turn, view):
                continue
            row = (blade.x, blade.y, 0.0, 1.0, state.turn * 2.0 * pi, 0.0, 0.0, 1.0)
            tint = (1.0, 1.0, 1.0, 0.0)
            copies.write(str(blade.id), np.array([(*row, *tint, *_LAMPLESS)], np.float32))
            self._seen.append(copies)
            swept.append(sweep(blade, state.turn, state.coming, tall_of(blade), shot.fear))
        self._swept.write(np.concatenate(swept))

    def draw_floor(self, light: Framebuffer) -> None:
        """See KindPass."""
        del light
        ctx = self._gl.ctx
        ctx.enable_only(ctx.BLEND)
        ctx.blend_func = ctx.DST_COLOR, ctx.ZERO
        self._swept.render(self._dark)

    def draw_standing(self) -> None:
        """See KindPass."""
        ctx = self._gl.ctx
        ctx.enable_only(ctx.DEPTH_TEST)
        self._shader.set(u_line=1.0)
        for copies in self._seen:
            copies.render(self._shader)


def _mesh(blade: Blade) -> Mesh:
    """Its wall with the pivot at the origin, in world units."""
    wall = irises.wall(blade.line, tall_of(blade), blade.id, ends=True)
    return wall.moved(-blade.x, -blade.y / KY)


def tall_of(blade: Blade) -> float:
    """How high it is at most, world units."""
    return min(_TALL, 0.8 * _length(blade))


def _length(blade: Blade) -> float:
    line = np.array(blade.line) / (1.0, KY)
    return float(np.hypot(*np.diff(line, axis=0).T).sum())


def _is_seen(blade: Blade, turn: float, view: View) -> bool:
    left, top, width, height = view
    points = [blade.turned(x, y, turn) for x, y in blade.line]
    across = any(left - 80.0 < x < left + width + 80.0 for x, _ in points)
    return across and any(top - 40.0 < y < top + height + 120.0 for _, y in points)


KIND: Final = Kind(Blade, LiveBlade, look, BladePass)
