"""Folded: everything of paper that stands, walks or flies, as lit facets with depth.

Figures and doors are one draw each, all cranes together are one; so are the
mirror images that stand head down in the crystal.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import sin
from typing import TYPE_CHECKING, Final

import numpy as np

from game.view.fold import crane, figure
from game.view.gl.book import Book, Copies
from game.view.snapshot import Dreamer, Snapshot

if TYPE_CHECKING:
    from arcade.gl import Texture2D

    from game.view.fold.mesh import Mesh
    from game.view.gl.context import Floats, Gl
    from game.view.place import Place

MOST_CRANES: Final = 512
CRANE_LAMPS: Final = 6
"""Lamps a crane is lit by; the others are far below it."""


class FoldedPass:
    """Meshes of one place."""

    def __init__(self, gl: Gl, place: Place) -> None:
        self._gl = gl
        self._lit, self._mirror = gl.shader("fold"), gl.shader("fold", MIRROR=0.0)
        self._mirror_depth = gl.shader("fold", MIRROR=0.0002)
        self._birds = gl.shader("fold", CRANE=1)
        self._shell, self._bird_shell = (
            gl.shader("fold", SHELL=1),
            gl.shader("fold", SHELL=1, CRANE=1),
        )
        self._figures = Book(gl, _figures(shod=not place.level.barefoot))
        self._dreamer: Copies = self._figures.copies(1)
        self._crane_book = Book(gl, [("crane", crane.mesh())])
        self._cranes: Copies = self._crane_book.copies(MOST_CRANES)

    def write(self, shot: Snapshot) -> None:
        """Upload this moment's instances."""
        dreamer = shot.dreamer
        self._dreamer.write(f"{dreamer.pose}/{dreamer.frame}", _standing(dreamer, shot.seconds))
        self._cranes.write("crane", shot.cranes)

    def draw_mirrored(self, lamps: int) -> None:
        """Head down in the crystal, faint: depth first, so that nothing shines through itself."""
        gl, ctx = self._gl, self._gl.ctx
        for shader, source in ((self._mirror_depth, ctx.ZERO), (self._mirror, ctx.ONE)):
            ctx.enable_only(ctx.BLEND, ctx.DEPTH_TEST)
            ctx.blend_func = source, ctx.ONE if source == ctx.ZERO else ctx.ONE_MINUS_SRC_ALPHA
            shader.set(u_lamps=min(4, lamps))
            self._dreamer.render(shader)
        gl.draw_over()

    def draw(self, lamps: int, bloom: Texture2D, zoom: float) -> None:
        """Onto the bound target, with depth; ``zoom`` is window px for each px of the plane.

        First a shell a px up and to the left in the colour of the rim: what is left of
        it when the paper is drawn over it is the lit edge.
        """
        ctx = self._gl.ctx
        ctx.enable_only(ctx.DEPTH_TEST)
        self._dreamer.render(self._shell)
        self._cranes.render(self._bird_shell)
        for shader, most in ((self._lit, lamps), (self._birds, min(CRANE_LAMPS, lamps))):
            shader.use(t_bloom=bloom)
            shader.set(u_lamps=most, u_line=zoom)
        self._dreamer.render(self._lit)
        self._cranes.render(self._birds)


def _figures(*, shod: bool) -> Iterator[tuple[str, Mesh]]:
    for pose, cycle in figure.POSES.items():
        for frame in range(cycle.frames):
            yield f"{pose}/{frame}", figure.pose(pose, frame, shod)


def _standing(dreamer: Dreamer, seconds: float) -> Floats:
    sway = 0.9 * sin(seconds * 1.6) if dreamer.pace < 0.1 else 0.0
    return np.array(
        [
            (
                *(dreamer.x, dreamer.y, dreamer.height, dreamer.size),
                *(dreamer.heading, sway, 0.0, 0.0),
                *(1.0, 1.0, 1.0, 0.0),
            )
        ],
        np.float32,
    )
