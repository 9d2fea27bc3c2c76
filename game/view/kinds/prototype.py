"""Prototype: the forgotten ideas, spinning like satellites, and what floats far behind them."""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot, sin
from typing import TYPE_CHECKING, Final

import numpy as np

from game.sim.parts.prototype import LivePrototype, Prototype
from game.view.flotsam import HANGS, Floating, flotsam
from game.view.fold.makings import PROTOTYPES, REACH, SCRIBBLES, sheet
from game.view.gl.book import Book, Copies, vertices_of
from game.view.kinds.kind import Kind, KindPass, View
from game.view.tumble import quaternion, spin_of

if TYPE_CHECKING:
    from arcade.gl import Framebuffer

    from game.view.gl.context import Floats, Gl
    from game.view.gl.program import Shader
    from game.view.place import Place
    from game.view.snapshot import Snapshot

_BEHIND: Final = 900.0
"""px that what is far off sorts behind where it shows."""
_BEYOND: Final = 120.0
_WHIRL: Final = 0.30
"""How much faster a thing turns for each px a tick that it is pushed."""
_WARMS: Final = 1.6
"""A second, e-folds: how fast the seam of a touched one warms."""
_NO_LAMPS: Final = (-1.0, -1.0, -1.0, -1.0)


@dataclass(frozen=True, slots=True)
class PrototypeLook:
    """Where it floats, px; how fast, px a tick; whether it was ever touched."""

    x: float
    y: float
    pace: float
    touched: bool


def look(live: LivePrototype, _seconds: float, part: float) -> PrototypeLook:
    """The prototype's look, ``part`` of the way to where it is now."""
    x, y = live.body.position
    vx, vy = live.body.velocity
    return PrototypeLook(x - vx * (1 - part), y - vy * (1 - part), hypot(vx, vy), live.touched)


class PrototypePass(KindPass):
    """Every prototype of a place, and its flotsam."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl = gl
        self._parts = [part for part in place.level.parts if isinstance(part, Prototype)]
        meshes = {kind: make() for kind, make in PROTOTYPES.items()}
        meshes |= {f"scribble/{i}": sheet(lines) for i, lines in enumerate(SCRIBBLES)}
        pages = {page: vertices_of(mesh, i) for i, (page, mesh) in enumerate(meshes.items())}
        book = Book(gl, pages)
        self._lit = gl.shader("fold", TUMBLE=1, ALL_LAMPS=1)
        self._rim = gl.shader("fold", TUMBLE=1, SHELL=1)
        self._flotsam = flotsam(place.level)
        self._near: dict[str, Copies] = {page: book.copies(len(self._parts) + 8) for page in pages}
        self._far: dict[str, Copies] = {page: book.copies(len(self._flotsam)) for page in pages}
        self._spins = {part.id: spin_of(part.id, 0.5) for part in self._parts}
        self._turned = dict.fromkeys(self._spins, 0.0)
        self._warm = dict.fromkeys(self._spins, 0.0)
        self._seconds = 0.0
        self._wide = 1.0

    def write(self, shot: Snapshot, view: View) -> None:
        """Turn each a little further, the faster the harder it was pushed."""
        passed = min(0.1, max(0.0, shot.seconds - self._seconds))
        self._seconds, self._wide = shot.seconds, view[2]
        near: dict[str, list[tuple[float, ...]]] = {page: [] for page in self._near}
        far: dict[str, list[tuple[float, ...]]] = {page: [] for page in self._far}
        for part in self._parts:
            state = shot.parts.get(part.id)
            if not isinstance(state, PrototypeLook):
                continue
            spin = self._spins[part.id]
            faster = _WHIRL * min(state.pace, 6.0) * (1.0 if spin.speed > 0 else -1.0)
            turned = self._turned[part.id] = self._turned[part.id] + passed * faster
            warm = self._warm[part.id]
            warm += (float(state.touched) - warm) * min(1.0, passed * _WARMS)
            self._warm[part.id] = warm
            if _is_seen(state.x, state.y, view):
                spin = spin._replace(start=spin.start + turned)
                bob = 4.0 * sin(shot.seconds * 0.7 + part.id)
                near[part.kind].append(
                    (
                        *(state.x, state.y, HANGS + bob, part.radius / REACH),
                        *quaternion(spin, shot.seconds),
                        *(1.0, 1.0, 1.0, 2.2 * warm),
                        *_NO_LAMPS,
                    )
                )
        for thing in self._flotsam:
            x, y = _shown(thing, view)
            if _is_seen(x, y, view):
                rows = near if thing.parallax == 1.0 else far
                rows[thing.page].append(_row(thing, x, y, shot.seconds))
        for copies, rows in ((self._near, near), (self._far, far)):
            for page, some in rows.items():
                copies[page].write(page, _table(some))

    def draw_floor(self, light: Framebuffer) -> None:
        """What is far off, under whatever is unfurled over it."""
        del light
        self._draw(self._far, (self._lit,))

    def draw_standing(self) -> None:
        """Those one can meet."""
        self._draw(self._near, (self._rim, self._lit))

    def _draw(self, copies: dict[str, Copies], shaders: tuple[Shader, ...]) -> None:
        ctx = self._gl.ctx
        ctx.enable_only(ctx.DEPTH_TEST)
        self._lit.set(u_line=ctx.active_framebuffer.width / self._wide)
        for shader in shaders:
            for some in copies.values():
                some.render(shader)


def _shown(thing: Floating, view: View) -> tuple[float, float]:
    """Where it shows on the plane, as far off as it is."""
    left, top, width, height = view
    x, y = left + width / 2, top + height / 2
    return x + (thing.x - x) * thing.parallax, y + (thing.y - y) * thing.parallax


def _row(thing: Floating, x: float, y: float, seconds: float) -> tuple[float, ...]:
    hang = HANGS * thing.size + 5.0 * sin(seconds * 0.5 + thing.bob)
    behind = 0.0 if thing.parallax == 1.0 else _BEHIND
    return (
        *(x, y - behind, hang - behind / 0.743, thing.size),
        *quaternion(thing.spin, seconds),
        *(*thing.tint, 0.0),
        *_NO_LAMPS,
    )


def _is_seen(x: float, y: float, view: View) -> bool:
    left, top, width, height = view
    across = left - _BEYOND < x < left + width + _BEYOND
    return across and top - _BEYOND < y < top + height + _BEYOND


def _table(rows: list[tuple[float, ...]]) -> Floats:
    return np.array(rows, np.float32).reshape(-1, 16)


KIND: Final = Kind(Prototype, LivePrototype, look, PrototypePass)
