"""Book: many meshes in one vertex buffer, each a page that can be drawn alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription

from game.view.fold.light import variation
from game.view.gl.context import Stream

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from game.view.fold.mesh import Mesh
    from game.view.gl.context import Floats, Gl
    from game.view.gl.program import Shader

INSTANCE: Final = "4f 4f 4f 4f"
INSTANCE_NAMES: Final = ("in_at", "in_turn", "in_tint", "in_lamps")
_VERTEX: Final = "3f 3f 4f 4f 2f"
_VERTEX_NAMES: Final = ("in_position", "in_normal", "in_albedo", "in_emission", "in_fold")


@dataclass(frozen=True, slots=True)
class Page:
    """Where in the book a mesh is."""

    first: int
    vertices: int


def vertices_of(mesh: Mesh, seed: int = 0) -> NDArray[np.float32]:
    """(3 n, 16) float32 as ``fold.glsl`` reads them; ``seed`` varies the facets' brightness."""
    count = len(mesh)
    shade = variation(count, seed)
    facet = np.concatenate(
        [
            mesh.normals(),
            mesh.albedo,
            mesh.gloss[:, None],
            mesh.emission,
            np.where(mesh.selfglow, -shade, shade)[:, None],
            mesh.crease[:, None],
            mesh.bone[:, None],
        ],
        axis=1,
    )
    return np.concatenate([mesh.tri.reshape(-1, 3), np.repeat(facet, 3, axis=0)], axis=1).astype(
        np.float32
    )


class Book:
    """Meshes by name, uploaded once."""

    def __init__(self, gl: Gl, pages: Mapping[str, NDArray[np.float32]]) -> None:
        """``pages`` are rows as ``vertices_of`` gives them, by name."""
        self._gl = gl
        self.pages: dict[str, Page] = {}
        parts: list[NDArray[np.float32]] = []
        first = 0
        for name, rows in pages.items():
            self.pages[name] = Page(first, len(rows))
            first += len(rows)
            parts.append(rows)
        data = np.concatenate(parts) if parts else np.zeros((3, 16), np.float32)
        self._body = BufferDescription(
            gl.ctx.buffer(data=data.tobytes()), _VERTEX, list(_VERTEX_NAMES)
        )
        self._alone = gl.ctx.geometry([self._body], mode=gl.ctx.TRIANGLES)

    def render(self, name: str, shader: Shader) -> None:
        """Draw a page as it is, by a program without instances. Raises KeyError."""
        page = self.pages[name]
        self._alone.render(shader.program, first=page.first, vertices=page.vertices)

    def copies(self, capacity: int) -> Copies:
        """Room for so many copies of one page at a time."""
        return Copies(Stream(self._gl, INSTANCE, INSTANCE_NAMES, capacity, self._body), self)


class Copies:
    """Instances of one page: x, y, z, scale | heading, beat, bank, posture | tint, gilt | lamps."""

    def __init__(self, stream: Stream, book: Book) -> None:
        self._stream = stream
        self._book = book
        self._page = Page(0, 0)

    def write(self, name: str, rows: Floats) -> None:
        """Draw page ``name`` once for each row (n, 16) from now on. Raises KeyError."""
        self._page = self._book.pages[name]
        self._stream.write(rows)

    def render(self, shader: Shader) -> None:
        """Draw the copies."""
        self._stream.render(shader, self._page.first, self._page.vertices)
