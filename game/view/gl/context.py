"""Gl: targets, textures, streams and state over an arcade.gl context.

Every object is made when a place is loaded or the window changes its size, none
while a frame is drawn. Row 0 of a texture made from data is its bottom row for
GL; our shaders count rows of data from the top, so nothing is flipped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from arcade.gl import BufferDescription
from numpy.typing import NDArray
from pyglet import gl as native

from game.view.gl.program import Number, Shader

if TYPE_CHECKING:
    from arcade.gl import Buffer, Context, Framebuffer, Geometry, Texture2D

Floats = NDArray[np.float32]

_SIZES: Final = {"f1": np.uint8, "f2": np.float16, "f4": np.float32, "u4": np.uint32}
_CORNERS: Final = np.array([-1, -1, 1, -1, -1, 1, 1, 1], np.float32)


class Gl:
    """One context's workshop."""

    def __init__(self, ctx: Context, *, hdr: bool = False) -> None:
        """``hdr``: its shaders give scene light, which is developed later."""
        self.ctx = ctx
        self.hdr = hdr
        self._shaders: dict[tuple[str, tuple[tuple[str, Number], ...]], Shader] = {}
        self.corners: Buffer = ctx.buffer(data=_CORNERS.tobytes())
        self.screen: Geometry = ctx.geometry(
            [BufferDescription(self.corners, "2f", ["in_corner"])], mode=ctx.TRIANGLE_STRIP
        )
        """A quad over the whole target: ``in_corner`` -1 to 1."""
        self.sky: Framebuffer = self.target((1, 1))
        """Scene light of what lies below a place; ``passes.sky`` draws it, else it is black."""

    def shader(self, name: str, **defines: Number) -> Shader:
        """The program of that name, compiled the first time; see ``Shader``.

        All who ask share it: what differs from place to place is set whenever it is used.
        """
        if self.hdr:
            defines["HDR"] = 1
        key = name, tuple(sorted(defines.items()))
        if key not in self._shaders:
            self._shaders[key] = Shader(self.ctx, name, **defines)
        return self._shaders[key]

    def texture(
        self,
        size: tuple[int, int],
        components: int = 4,
        dtype: str = "f2",
        data: NDArray[Any] | None = None,
        *,
        linear: bool = False,
        repeat: bool = False,
    ) -> Texture2D:
        """A texture of ``size`` px; ``data`` (h, w, components) is cast to ``dtype``."""
        ctx = self.ctx
        raw = None if data is None else np.ascontiguousarray(data, _SIZES[dtype]).tobytes()
        texture = ctx.texture(size, components=components, dtype=dtype, data=raw)
        texture.filter = (ctx.LINEAR, ctx.LINEAR) if linear else (ctx.NEAREST, ctx.NEAREST)
        texture.wrap_x = texture.wrap_y = ctx.REPEAT if repeat else ctx.CLAMP_TO_EDGE
        return texture

    def target(
        self,
        size: tuple[int, int],
        *,
        dtype: str = "f2",
        components: int = 4,
        count: int = 1,
        depth: bool = False,
        linear: bool = True,
        repeat: bool = False,
    ) -> Framebuffer:
        """A framebuffer with ``count`` colour textures, and a depth texture if asked."""
        size = (max(1, size[0]), max(1, size[1]))
        colours = [
            self.texture(size, components, dtype, linear=linear, repeat=repeat)
            for _ in range(count)
        ]
        deep = None
        if depth:
            deep = self.ctx.depth_texture(size)
            # Its defaults compare and filter: undefined when read as plain values.
            deep.compare_func = None
            deep.filter = (self.ctx.NEAREST, self.ctx.NEAREST)
        return self.ctx.framebuffer(color_attachments=colours, depth_attachment=deep)

    def smooth_target(self, size: tuple[int, int], samples: int) -> Framebuffer:
        """A framebuffer of scene light with depth and so many samples a px, 0 for one."""
        if not samples:
            return self.target(size, depth=True)
        size = (max(1, size[0]), max(1, size[1]))
        colour = self.ctx.texture(size, components=4, dtype="f2", samples=samples)
        target = self.ctx.framebuffer(color_attachments=[colour])
        # arcade's depth textures know no samples.
        depth = native.GLuint()
        native.glGenRenderbuffers(1, depth)
        native.glBindRenderbuffer(native.GL_RENDERBUFFER, depth)
        native.glRenderbufferStorageMultisample(
            native.GL_RENDERBUFFER, colour.samples, native.GL_DEPTH_COMPONENT24, *size
        )
        target.use(force=True)
        native.glFramebufferRenderbuffer(
            native.GL_FRAMEBUFFER, native.GL_DEPTH_ATTACHMENT, native.GL_RENDERBUFFER, depth
        )
        # Deleted while its framebuffer is not bound, it lives as long as that does.
        self.ctx.screen.use(force=True)
        native.glDeleteRenderbuffers(1, depth)
        return target

    def stream(self, layout: str, names: Sequence[str], capacity: int) -> Stream:
        """Instanced quads: see ``Stream``."""
        return Stream(self, layout, names, capacity)

    def draw_over(self) -> None:
        """From here on replace what is there: no blending, no depth."""
        self.ctx.enable_only()

    def draw_added(self, *flags: int) -> None:
        """From here on add light to what is there."""
        self.ctx.enable_only(self.ctx.BLEND, *flags)
        self.ctx.blend_func = self.ctx.ONE, self.ctx.ONE

    def draw_lightening(self, *flags: int) -> None:
        """From here on add light; where display colours are drawn, never beyond white."""
        self.ctx.enable_only(self.ctx.BLEND, *flags)
        rest = self.ctx.ONE if self.hdr else self.ctx.ONE_MINUS_SRC_COLOR
        self.ctx.blend_func = self.ctx.ONE, rest

    def draw_where_marked(self) -> None:
        """From here on add what is opaque to what has an alpha, and make all of it opaque."""
        ctx = self.ctx
        ctx.enable_only(ctx.BLEND)
        ctx.blend_func = ctx.DST_ALPHA, ctx.ONE, ctx.ONE, ctx.ZERO

    def draw_covering(self, *flags: int) -> None:
        """From here on cover what is there with premultiplied colour."""
        self.ctx.enable_only(self.ctx.BLEND, *flags)
        self.ctx.blend_func = self.ctx.ONE, self.ctx.ONE_MINUS_SRC_ALPHA

    def forget_depth(self) -> None:
        """Clear the bound target's depth alone; all of its colour is about to be drawn over."""
        native.glDepthMask(native.GL_TRUE)
        native.glClearDepth(1.0)
        native.glClear(native.GL_DEPTH_BUFFER_BIT)

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """Hand the context back as arcade's own drawing expects it."""
        ctx = self.ctx
        before = ctx.active_framebuffer
        try:
            yield
        finally:
            before.use(force=True)
            ctx.enable_only(ctx.BLEND)
            ctx.blend_func = ctx.SRC_ALPHA, ctx.ONE_MINUS_SRC_ALPHA


class Stream:
    """Quads (or a mesh) drawn once for each row of an array that changes every frame."""

    def __init__(
        self,
        gl: Gl,
        layout: str,
        names: Sequence[str],
        capacity: int,
        body: BufferDescription | None = None,
    ) -> None:
        """``layout`` and ``names`` describe a row, as in arcade: ``"4f 4f"``, two names.

        Without ``body`` each row draws a quad with ``in_corner`` -1 to 1.
        """
        ctx = gl.ctx
        self.width = sum(int(part[0]) for part in layout.split())
        """Floats in a row."""
        self.capacity = capacity
        self.count = 0
        self._buffer = ctx.buffer(reserve=max(1, capacity) * self.width * 4, usage="stream")
        rows = BufferDescription(self._buffer, layout, list(names), instanced=True)
        corners = body or BufferDescription(gl.corners, "2f", ["in_corner"])
        mode = ctx.TRIANGLES if body else ctx.TRIANGLE_STRIP
        self._geometry = ctx.geometry([corners, rows], mode=mode)

    def write(self, rows: Floats) -> None:
        """Upload rows (n, width) float32; those past the capacity are left out."""
        self.count = min(len(rows), self.capacity)
        if self.count:
            self._buffer.write(np.ascontiguousarray(rows[: self.count], np.float32).tobytes())

    def render(self, shader: Shader, first: int = 0, vertices: int | None = None) -> None:
        """Draw every row; ``first`` and ``vertices`` choose a part of the body."""
        if self.count:
            self._geometry.render(
                shader.program, first=first, vertices=vertices, instances=self.count
            )
