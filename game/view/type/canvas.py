"""Canvas: what is written and folded over a finished picture, in units of a 720-line view.

Text and shapes are collected and drawn by ``flush``: shapes first, in one call,
then all text in another; only the title's folded letters have one of their own.
Owns the scale, and keeps what it has made of strings and shapes that stay the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from game.view.type.batch import Rows
from game.view.type.faces import Faces, read_faces
from game.view.type.ink import VOID, Ink
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
_K = TypeVar("_K")
_V = TypeVar("_V")


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

    def __init__(
        self,
        ctx: Context,
        size: tuple[int, int],
        *,
        fine: bool = True,
        faces: Faces | None = None,
    ) -> None:
        """Load the glyphs. Raises FileNotFoundError where they have not been baked.

        Without ``fine`` letters take one sample a pixel, not four: for slow devices.
        """
        coarse = () if fine else ("COARSE",)
        self._ctx = ctx
        self._faces = faces or read_faces()
        self._setter = Setter(self._faces)
        self._glyphs = glyph_texture(ctx, self._faces)
        self._texts = text_batch(ctx, *coarse)
        self._folded = text_batch(ctx, "FOLDED", *coarse, capacity=32)
        self._shapes = shape_batch(ctx)
        # Types and shapes are told apart by identity, and kept alive here so that it lasts:
        # hashing what they hold would cost more than the drawing.
        self._blocks: dict[tuple[str, int, float | None], tuple[Block, Type]] = {}
        self._text_rows: dict[tuple[str, int, float | None], tuple[Rows, Type]] = {}
        self._shape_rows: dict[int, tuple[Rows, Shape]] = {}
        self.scale = 1.0
        self.width, self.height = COLUMNS, LINES
        self.resize(size)

    def resize(self, size: tuple[int, int], text: float = 1.0) -> None:
        """Draw over targets of ``size`` px from now on."""
        self._size = (max(1, size[0]), max(1, size[1]))
        self.scale = scale_for(self._size, text)
        self.width, self.height = (edge / self.scale for edge in self._size)
        self._blocks.clear()
        self._text_rows.clear()
        self._shape_rows.clear()
        right, bottom = self.width + 2.0, self.height + 2.0
        corners = ((-2.0, -2.0), (right, -2.0), (right, bottom), (-2.0, bottom))
        self._veil = Shape().poly(corners, VOID)

    def measure(self, text: str, type_: Type, width: float | None = None) -> Block:
        """The text as it would be set; lengths in units."""
        key = text, id(type_), width
        kept = self._blocks.get(key)
        if kept is None:
            block = self._setter.set(text, type_.style, width)
            kept = _keep(self._blocks, key, (block, type_))
        return kept[0]

    def text(
        self,
        text: str,
        x: float,
        y: float,
        type_: Type,
        alpha: float = 1.0,
        width: float | None = None,
    ) -> None:
        """Write with the first baseline at (x, y) units."""
        if alpha <= 0.0 or not text:
            return
        key = text, id(type_), width
        kept = self._text_rows.get(key)
        if kept is None:
            style, ink = type_
            block = self._setter.set(text, style, width)
            rows = instances(self._faces, block, style, ink, self.scale)
            kept = _keep(self._text_rows, key, (rows, type_))
        batch = self._folded if type_.ink.fold else self._texts
        batch.add(kept[0], round(x * self.scale), round(y * self.scale), alpha)

    def figures(self, text: str, right: float, y: float, type_: Type, alpha: float = 1.0) -> None:
        """Write what changes all the time, ending at ``right``: every character is as wide.

        ``type_`` is of a fixed-width face, aligned to the left.
        """
        step = self.measure("0", type_).width * self.scale
        x, y = round(right * self.scale) - step * len(text), round(y * self.scale)
        for c in text:
            kept = self._text_rows.get((c, id(type_), None))
            if kept is None:
                block = self._setter.set(c, type_.style)
                rows = instances(self._faces, block, type_.style, type_.ink, self.scale)
                kept = _keep(self._text_rows, (c, id(type_), None), (rows, type_))
            self._texts.add(kept[0], x, y, alpha)
            x += step

    def shape(self, shape: Shape, x: float = 0.0, y: float = 0.0, alpha: float = 1.0) -> None:
        """Draw a shape with its origin at (x, y) units. Shapes that stay should be one object."""
        if alpha <= 0.0:
            return
        kept = self._shape_rows.get(id(shape))
        if kept is None:
            kept = _keep(self._shape_rows, id(shape), (triangles(shape, self.scale), shape))
        self._shapes.add(kept[0], round(x * self.scale), round(y * self.scale), alpha)

    def veil(self, alpha: float) -> None:
        """Darken the whole target by ``alpha``, under all text of this flush."""
        self.shape(self._veil, alpha=alpha)

    def flush(self, framebuffer: Framebuffer) -> None:
        """Draw what was collected over ``framebuffer``, and leave the state as arcade expects."""
        ctx = self._ctx
        framebuffer.use()
        ctx.enable_only(ctx.BLEND)
        ctx.blend_func = ctx.ONE, ctx.ONE_MINUS_SRC_ALPHA
        self._shapes.draw(self._size)
        self._glyphs.use(0)
        self._texts.draw(self._size)
        self._folded.draw(self._size)
        ctx.blend_func = ctx.SRC_ALPHA, ctx.ONE_MINUS_SRC_ALPHA


def _keep(kept: dict[_K, _V], key: _K, value: _V) -> _V:
    if len(kept) >= _KEPT:
        kept.clear()
    kept[key] = value
    return value
