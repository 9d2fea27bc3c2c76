"""Folded: everything of paper that stands, walks or flies, as lit facets with depth.

Each figure and each door is one draw, all cranes together are one; so are the mirror
images that stand head down in the crystal, and the shells that leave a lit edge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from game.view.cast import Cast, Stood
from game.view.fold import crane
from game.view.gl.book import Book, Copies
from game.view.snapshot import Snapshot

if TYPE_CHECKING:
    from arcade.gl import Texture2D

    from game.view.gl.context import Floats, Gl
    from game.view.gl.program import Shader
    from game.view.place import Place

MOST_CRANES: Final = 512
CRANE_LAMPS: Final = 6
"""Lamps a crane is lit by; the others are far below it."""
MIRROR_LAMPS: Final = 4


class FoldedPass:
    """Meshes of one place."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl = gl
        self._cast = Cast(place.level)
        self._map = place.size
        self._lit, self._mirror = gl.shader("fold"), gl.shader("fold", MIRROR=0.0)
        self._mirror_depth = gl.shader("fold", MIRROR=0.0002)
        self._birds = gl.shader("fold", CRANE=1)
        self._shell = gl.shader("fold", SHELL=1)
        self._bird_shell = gl.shader("fold", SHELL=1, CRANE=1)
        self._book = Book(gl, self._cast.meshes())
        self._stood: list[Copies] = [self._book.copies(1) for _ in range(self._cast.most)]
        self._count = 0
        self._fixed = [self._book.copies(1) for _ in self._cast.fixed]
        for copies, name in zip(self._fixed, self._cast.fixed, strict=True):
            copies.write(name, _FIXED)
        self._cranes: Copies = Book(gl, [("crane", crane.mesh())]).copies(MOST_CRANES)

    def write(self, shot: Snapshot) -> None:
        """Upload this moment's instances."""
        stood = self._cast.stand(shot)
        self._count = len(stood)
        for copies, one in zip(self._stood, stood, strict=False):
            copies.write(one.page, _row(one))
        self._cranes.write("crane", shot.cranes)

    def draw_mirrored(self, lamps: int, cells: Texture2D) -> None:
        """Head down in the crystal, faint: depth first, so that nothing shines through itself."""
        gl, ctx = self._gl, self._gl.ctx
        for shader, source in ((self._mirror_depth, ctx.ZERO), (self._mirror, ctx.ONE)):
            ctx.enable_only(ctx.BLEND, ctx.DEPTH_TEST)
            ctx.blend_func = source, ctx.ONE if source == ctx.ZERO else ctx.ONE_MINUS_SRC_ALPHA
            shader.use(t_cells=cells)
            shader.set(u_lamps=min(MIRROR_LAMPS, lamps), u_map=self._map)
            self._render(shader)
        gl.draw_over()

    def draw(self, lamps: int, bloom: Texture2D, zoom: float) -> None:
        """Onto the bound target, with depth; ``zoom`` is window px for each px of the plane.

        First a shell a px up and to the left in the colour of the rim: what is left of
        it when the paper is drawn over it is the lit edge.
        """
        ctx = self._gl.ctx
        ctx.enable_only(ctx.DEPTH_TEST)
        self._render(self._shell)
        self._cranes.render(self._bird_shell)
        for shader, most in ((self._lit, lamps), (self._birds, min(CRANE_LAMPS, lamps))):
            shader.use(t_bloom=bloom)
            shader.set(u_lamps=most, u_line=zoom)
        for copies in self._fixed:
            copies.render(self._lit)
        self._render(self._lit)
        self._cranes.render(self._birds)

    def _render(self, shader: Shader) -> None:
        for copies in self._stood[: self._count]:
            copies.render(shader)


_FIXED: Final = np.array([(0, 0, 0, 1, 0, 0, 0, 1, 1, 1, 1, 0)], np.float32)
"""The instance of a mesh that stands in the world where it was built."""


def _row(one: Stood) -> Floats:
    return np.array(
        [
            (
                *(one.x, one.y, one.height, one.size),
                *(one.heading, one.sway, 0.0, 0.0),
                *(1.0, 1.0, 1.0, 0.0),
            )
        ],
        np.float32,
    )
