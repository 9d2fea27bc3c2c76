"""Batch: rows of floats collected through a frame, uploaded once and drawn in one call."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription
from numpy.typing import NDArray

if TYPE_CHECKING:
    from arcade.gl import Context

Rows = NDArray[np.float32]
_FOLDER: Final = Path(__file__).parent
_CORNERS: Final = np.array([0, 0, 1, 0, 0, 1, 1, 1], np.float32)


class Batch:
    """Rows whose first two floats are a place in px, y down, from the top left.

    ``name`` is the shader's, ``layout`` and ``names`` describe a row as arcade does,
    ``alpha`` is the column that fades, ``defines`` are names the shader knows. With
    ``quads`` every row is an instance of a quad with ``in_corner`` 0 to 1; without,
    every three rows are a triangle.
    """

    def __init__(
        self,
        ctx: Context,
        name: str,
        layout: str,
        names: Sequence[str],
        alpha: int,
        *defines: str,
        quads: bool,
        capacity: int = 1024,
    ) -> None:
        text = (_FOLDER / f"{name}.glsl").read_text(encoding="utf-8")
        head = "#version 330 core\n" + "".join(f"#define {define}\n" for define in defines)
        self.program = ctx.program(
            vertex_shader=f"{head}#define VERTEX\n{text}",
            fragment_shader=f"{head}#define FRAGMENT\n{text}",
        )
        width = sum(int(part[0]) for part in layout.split())
        self._alpha = alpha
        self._rows = np.zeros((capacity, width), np.float32)
        self._move = np.zeros(width, np.float32)
        self._count = 0
        self._quads = quads
        self._buffer = ctx.buffer(reserve=self._rows.nbytes, usage="stream")
        described = BufferDescription(self._buffer, layout, list(names), instanced=quads)
        if quads:
            corners = BufferDescription(ctx.buffer(data=_CORNERS.tobytes()), "2f", ["in_corner"])
            self._geometry = ctx.geometry([corners, described], mode=ctx.TRIANGLE_STRIP)
        else:
            self._geometry = ctx.geometry([described], mode=ctx.TRIANGLES)

    @property
    def rows(self) -> Rows:
        """What has been added since the last drawing, (n, width)."""
        return self._rows[: self._count]

    def add(self, rows: Rows, x: float, y: float, alpha: float = 1.0) -> None:
        """Add rows, moved by (x, y) px and faded to ``alpha``."""
        first, last = self._count, self._count + len(rows)
        while last > len(self._rows):
            self._rows = np.concatenate([self._rows, np.zeros_like(self._rows)])
        mine = self._rows[first:last]
        self._move[0], self._move[1] = x, y
        np.add(rows, self._move, out=mine)
        if alpha != 1.0:
            mine[:, self._alpha] *= alpha
        self._count = last

    def draw(self, size: tuple[int, int]) -> None:
        """Draw all rows over a target of ``size`` px with the state as it is, and forget them."""
        if not self._count:
            return
        rows = self.rows
        if self._buffer.size < rows.nbytes:
            self._buffer.orphan(size=self._rows.nbytes)
        self._buffer.write(rows.data)
        self.program["target"] = float(size[0]), float(size[1])
        if self._quads:
            self._geometry.render(self.program, instances=self._count)
        else:
            self._geometry.render(self.program, vertices=self._count)
        self._count = 0
