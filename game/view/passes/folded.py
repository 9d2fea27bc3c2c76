"""Folded: everything of paper that stands or walks, as lit facets with depth.

Each figure and each door is one draw; so are the mirror images that stand head down
in the crystal, and the shells that leave a lit edge. Each is lit by the rib light and
by the few lamps that matter where it stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

import numpy as np
from pyglet import gl as native

from game.sim.plane import KZ
from game.view.cast import Cast, Stood
from game.view.gl.book import Book, Copies, vertices_of
from game.view.glow.lamps import nearest_lamps
from game.view.meshcache import Rows, kept
from game.view.snapshot import Snapshot

if TYPE_CHECKING:
    from arcade.gl import Texture2D

    from game.view.fold.mesh import Mesh
    from game.view.gl.context import Floats, Gl
    from game.view.gl.program import Shader
    from game.view.place import Place
    from game.view.places.hall.pulpit import Podium

_BEFORE: Final = 12.0
"""px that the foot of what hides the dreamer is nearer at least."""
_BEYOND: Final = 160.0
"""px outside the view at which what stands there can still be seen."""


class FoldedPass:
    """Meshes of one place."""

    def __init__(self, gl: Gl, place: Place, podium: Podium | None = None) -> None:
        self._gl = gl
        self._cast = Cast(place.level, podium)
        self._map = place.size
        self._barefoot = place.level.barefoot
        self._lit, self._mirror = gl.shader("fold"), gl.shader("fold", MIRROR=0.0)
        self._wall = gl.shader("fold", ALL_LAMPS=1)
        self._mirror_depth = gl.shader("fold", MIRROR=0.0002, DEPTH=1)
        self._shell = gl.shader("fold", SHELL=1)
        self._hidden = gl.shader("fold", HIDDEN=_BEFORE)
        cast = self._cast
        people = kept(f"cast {cast.name}", lambda: _rows(cast.people()))
        self.book = Book(gl, {**people, **_rows(cast.folds), **_rows(cast.torn)})
        self._stood: list[Copies] = [self.book.copies(1) for _ in range(self._cast.most)]
        self._count = 0
        self._is_there = False
        self._fixed = [self.book.copies(1) for _ in self._cast.fixed]
        for copies, part in zip(self._fixed, self._cast.fixed, strict=True):
            copies.write(part.name, _FIXED)
        self._seen = [False] * len(self._fixed)

    def write(self, shot: Snapshot, lamps: Floats, view: tuple[float, float, float, float]) -> None:
        """Upload this moment's instances in the view (left, top, width, height).

        ``lamps`` are ``Lit.meshes``.
        """
        stood = [one for one in self._cast.stand(shot, view[2:]) if _is_seen(one, view)]
        self._count = len(stood)
        at = shot.dreamer.x, shot.dreamer.y
        self._is_there = bool(stood) and (stood[0].x, stood[0].y) == at
        rows = np.array([_row(one) for one in stood], np.float32).reshape(-1, 12)
        rows = self._with_lamps(rows, lamps)
        for copies, one, row in zip(self._stood, stood, rows, strict=False):
            copies.write(one.page, row[None])
        left, top, width, height = view
        self._seen = [
            part.left < left + width
            and part.right > left
            and part.top < top + height
            and part.bottom > top
            and (not part.when or shot.state in part.when)
            for part in self._cast.fixed
        ]

    def _with_lamps(self, rows: Floats, lamps: Floats) -> Floats:
        """Rows (n, 12) with the numbers of their lamps, (n, 16)."""
        chosen = nearest_lamps(rows[:, :2], lamps, 1 if self._barefoot else 0)
        return np.concatenate([rows, chosen], axis=1)

    def draw_mirrored(self, cells: Texture2D, most: int) -> None:
        """The first ``most`` that stand, the dreamer before all, head down in the crystal.

        Faint: depth first, so that nothing shines through itself.
        """
        gl, ctx = self._gl, self._gl.ctx
        for shader, source in ((self._mirror_depth, ctx.ZERO), (self._mirror, ctx.ONE)):
            ctx.enable_only(ctx.BLEND, ctx.DEPTH_TEST)
            ctx.blend_func = source, ctx.ONE if source == ctx.ZERO else ctx.ONE_MINUS_SRC_ALPHA
            shader.use(t_cells=cells)
            shader.set(u_map=self._map)
            for copies in self._stood[: min(most, self._count)]:
                copies.render(shader)
        gl.draw_over()

    def draw(self, zoom: float) -> None:
        """Onto the bound target, with depth; ``zoom`` is window px for each px of the plane.

        First a shell a px up and to the left in the colour of the rim: what is left of
        it when the paper is drawn over it is the lit edge.
        """
        ctx = self._gl.ctx
        ctx.enable_only(ctx.DEPTH_TEST)
        self._render(self._shell)
        for shader in (self._wall, self._lit):
            shader.set(u_line=zoom)
        for copies, seen in zip(self._fixed, self._seen, strict=True):
            if seen:
                copies.render(self._wall)
        self._render(self._lit)

    def draw_hidden(self, zoom: float) -> None:
        """What of the dreamer is behind other things, as a figure of the ribs' light.

        After all that stands. It lies at one depth, which it leaves behind where it is
        drawn, so that no facet of it is drawn over another.
        """
        if not self._is_there:
            return
        self._gl.draw_covering(self._gl.ctx.DEPTH_TEST)
        native.glDepthFunc(native.GL_GREATER)
        self._hidden.set(u_line=zoom)
        self._stood[0].render(self._hidden)
        native.glDepthFunc(native.GL_LESS)

    def _render(self, shader: Shader) -> None:
        for copies in self._stood[: self._count]:
            copies.render(shader)


def _rows(meshes: Iterable[tuple[str, Mesh]]) -> Rows:
    return {page: vertices_of(mesh, i) for i, (page, mesh) in enumerate(meshes)}


_FIXED: Final = np.array([(0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1, 0, -1, -1, -1, -1)], np.float32)
"""The instance of a mesh that stands in the world where it was built."""


def _is_seen(one: Stood, view: tuple[float, float, float, float]) -> bool:
    left, top, width, height = view
    rise = one.height * KZ
    return (
        left - _BEYOND < one.x < left + width + _BEYOND
        and top - _BEYOND < one.y < top + height + _BEYOND + rise
    )


def _row(one: Stood) -> tuple[float, ...]:
    return (
        *(one.x, one.y, one.height, one.size),
        *(one.heading, one.sway, one.ink, 0.0),
        *(1.0, 1.0, 1.0, 0.0),
    )
