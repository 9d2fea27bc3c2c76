"""Canvas: what is written and folded over a finished picture, in units of a 720-line view.

Text and shapes are collected and drawn by ``flush``: shapes first, in one call,
then all text in another. Owns the scale, and keeps what it has made of strings and
shapes that stay the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from game.view.type.batch import Batch, Rows
from game.view.type.faces import Faces, read_faces
from game.view.type.ink import Ink
from game.view.type.layout import Block, Setter, Style
from game.view.type.shapes import Shape, shape_batch, triangles
from game.view.type.text import glyph_texture, instances, text_batch

if TYPE_CHECKING:
    from arcade.gl import Context, Framebuffer

LINES: Final = 720.0
COLUMNS: Final = 960.0
"""A canvas is at least this wide; in narrower windows it has more lines instead."""
LEAST_SCALE: Final = 0.625
"""Smaller windows show less round the words, not smaller words."""
_KEPT: Final = 512


class Type(NamedTuple):
    """A style and the ink it is drawn with."""

    style: Style
    ink: Ink


def scale_for(size: tuple[int, int], text: float = 1.0) -> float:
    """px a unit in a window of ``size`` px, for a text size of ``text`` (1 = normal)."""
    fit = min(size[1] / LINES, size[0] / COLUMNS)
    return max(fit, LEAST_SCALE) * text


class Canvas:
    """Collects a frame's text and shapes over targets of one size."""

    def __init__(self, ctx: Context, size: tuple[int, int], faces: Faces | None = None) -> None:
        """Load the glyphs. Raises FileNotFoundError where they have not been baked."""
        self._ctx = ctx
        self._faces = faces or read_faces()
        self._setter = Setter(self._faces)
        self._glyphs = glyph_texture(ctx, self._faces)
        self._texts: Batch = text_batch(ctx)
        self._shapes: Batch = shape_batch(ctx)
        self._text_rows: dict[tuple[str, Type, float | None], Rows] = {}
        self._shape_rows: dict[Shape, Rows] = {}
        self.scale = 1.0
        self.width, self.height = COLUMNS, LINES
        self.resize(size)

    def resize(self, size: tuple[int, int], text: float = 1.0) -> None:
        """Draw over targets of ``size`` px from now on."""
        self._size = (max(1, size[0]), max(1, size[1]))
        self.scale = scale_for(self._size, text)
        self.width, self.height = (edge / self.scale for edge in self._size)
        self._text_rows.clear()
        self._shape_rows.clear()

    def measure(self, text: str, type_: Type, width: float | None = None) -> Block:
        """The text as it would be set; lengths in units."""
        return self._setter.set(text, type_.style, width)

    def text(
        self,
        text: str,
        x: float,
        y: float,
        type_: Type,
        alpha: float = 1.0,
        width: float | None = None,
        *,
        keep: bool = True,
    ) -> None:
        """Write with the first baseline at (x, y) units; ``keep=False`` for what never stays."""
        if alpha <= 0.0 or not text:
            return
        key = text, type_, width
        rows = self._text_rows.get(key)
        if rows is None:
            style, ink = type_
            setting = self._setter.set if keep else self._setter.set_once
            rows = instances(self._faces, setting(text, style, width), style, ink, self.scale)
            if keep:
                if len(self._text_rows) >= _KEPT:
                    self._text_rows.clear()
                self._text_rows[key] = rows
        self._texts.add(rows, round(x * self.scale), round(y * self.scale), alpha)

    def shape(self, shape: Shape, x: float = 0.0, y: float = 0.0, alpha: float = 1.0) -> None:
        """Draw a shape with its origin at (x, y) units."""
        if alpha <= 0.0:
            return
        rows = self._shape_rows.get(shape)
        if rows is None:
            if len(self._shape_rows) >= _KEPT:
                self._shape_rows.clear()
            rows = self._shape_rows[shape] = triangles(shape, self.scale)
        self._shapes.add(rows, round(x * self.scale), round(y * self.scale), alpha)

    def flush(self, framebuffer: Framebuffer) -> None:
        """Draw what was collected over ``framebuffer``, and leave the state as arcade expects."""
        ctx = self._ctx
        framebuffer.use()
        ctx.enable_only(ctx.BLEND)
        ctx.blend_func = ctx.ONE, ctx.ONE_MINUS_SRC_ALPHA
        self._shapes.draw(self._size)
        self._glyphs.use(0)
        self._texts.draw(self._size)
        ctx.blend_func = ctx.SRC_ALPHA, ctx.ONE_MINUS_SRC_ALPHA
