"""Tumbling: meshes that turn freely, so many of each at a time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import numpy as np

from game.view.gl.book import Book, Copies, vertices_of

if TYPE_CHECKING:
    from game.view.fold.mesh import Mesh
    from game.view.gl.context import Gl

Instance = tuple[str, tuple[float, ...]]
"""A page, and its row (16,) for ``fold.glsl`` with TUMBLE."""


class Tumbling:
    """Copies of some meshes."""

    def __init__(
        self, gl: Gl, meshes: Mapping[str, Mesh], most: int, *, lamps: bool = True
    ) -> None:
        """``most`` of one mesh float at once; ``lamps``: lit by all, not by the sky alone."""
        self._gl = gl
        self._lit = gl.shader("fold", TUMBLE=1, **({"ALL_LAMPS": 1} if lamps else {}))
        self._rim = gl.shader("fold", TUMBLE=1, SHELL=1)
        book = Book(
            gl, {page: vertices_of(mesh, i) for i, (page, mesh) in enumerate(meshes.items())}
        )
        self._copies: dict[str, Copies] = {page: book.copies(most) for page in meshes}
        self._wide = 1.0

    def write(self, instances: Iterable[Instance], wide: float) -> None:
        """Draw these from now on; ``wide`` is the view's width, px of the plane."""
        self._wide = wide
        rows: dict[str, list[tuple[float, ...]]] = {page: [] for page in self._copies}
        for page, row in instances:
            rows[page].append(row)
        for page, some in rows.items():
            self._copies[page].write(page, np.array(some, np.float32).reshape(-1, 16))

    def draw(self, *, rim: bool) -> None:
        """By depth onto the bound target; ``rim`` gives each a lit edge."""
        ctx = self._gl.ctx
        ctx.enable_only(ctx.DEPTH_TEST)
        self._lit.set(u_line=ctx.active_framebuffer.width / self._wide)
        for shader in (self._rim, self._lit) if rim else (self._lit,):
            for copies in self._copies.values():
                copies.render(shader)
