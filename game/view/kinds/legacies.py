"""Legacies: statues that shatter from the head down and wind their way home, with their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription
from numpy.typing import NDArray
from PIL import Image

from game.view.fold.statue import HEIGHT, PLINTH, statue
from game.view.gl.book import vertices_of
from game.view.type.faces import read_faces
from game.view.type.layout import Setter, Style
from game.words import tongue

if TYPE_CHECKING:
    from arcade.gl import Geometry

    from game.view.gl.context import Gl

_LETTERS: Final = 13
"""A line of a name takes so many at most, unless a word is longer."""
_SIZE: Final = 10.0
"""World units an em of a name."""
_FRONT: Final = 26.5
_LINE: Final = 27.0
"""World units before the axis, and above the floor, at which names are carved."""


@dataclass(frozen=True, slots=True)
class Legacy:
    """One statue in one moment."""

    name: str
    x: float
    y: float
    heading: float
    """Radians it has turned with its plate."""
    apart: float
    """0 whole to 1 shattered."""
    warning: float
    mending: bool
    """It was remade by hand: gold shows its way home."""


class Legacies:
    """The statues of one place."""

    def __init__(self, gl: Gl, names: Sequence[str]) -> None:
        self._gl = gl
        self._shader = gl.shader("legacy")
        self._carved = gl.shader("carved")
        self._faces = read_faces()
        self._glyphs: Geometry | None = None
        self._statues = {name: self._upload(facets(name)) for name in names}
        self._names = {name: self._letters(name) for name in names}
        picture = np.asarray(Image.open(self._faces.picture).convert("L"))
        size = picture.shape[1], picture.shape[0]
        self._atlas = gl.texture(size, 1, "f1", picture[..., None], linear=True)
        self._shown: Sequence[Legacy] = ()

    def _upload(self, rows: NDArray[np.float32]) -> Geometry:
        ctx = self._gl.ctx
        body = BufferDescription(
            ctx.buffer(data=rows.tobytes()),
            "3f 3f 4f 4f 2f 4f",
            ["in_position", "in_normal", "in_albedo", "in_emission", "in_fold", "in_home"],
        )
        return ctx.geometry([body], mode=ctx.TRIANGLES)

    def _letters(self, name: str) -> Geometry:
        """The name's glyphs as triangles on the plinth's front."""
        style = Style("serif", _SIZE, 0.8, "centre", 1.0)
        block = Setter(self._faces).set_once(wrapped(tongue.dream("", name).upper()), style)
        glyphs = self._faces.rows[list(block.rows)]
        low = _LINE + (len(block.lines) - 1) * _SIZE * 0.5 - _SIZE * 0.3
        quads = []
        for (gx, gy, wide, high, u, v, du, dv), x, y in zip(
            glyphs.tolist(), block.xs, block.ys, strict=True
        ):
            left, top = x + gx * _SIZE, low - y - gy * _SIZE
            right, bottom = left + wide * _SIZE, top - high * _SIZE
            a, b = (left, top, u, v), (right, top, u + du, v)
            c, d = (left, bottom, u, v + dv), (right, bottom, u + du, v + dv)
            quads += [a, b, c, b, d, c]
        ctx = self._gl.ctx
        data = np.array(quads, np.float32).reshape(-1, 4)
        body = BufferDescription(ctx.buffer(data=data.tobytes()), "4f", ["in_glyph"])
        return ctx.geometry([body], mode=ctx.TRIANGLES)

    def write(self, shown: Sequence[Legacy]) -> None:
        """These stand in view."""
        self._shown = shown

    def draw(self) -> None:
        """Onto the bound target, by depth."""
        if not self._shown:
            return
        ctx = self._gl.ctx
        ctx.enable_only(ctx.DEPTH_TEST)
        for one in self._shown:
            self._shader.set(
                u_at=(one.x, one.y, one.heading, one.apart),
                u_mood=(one.warning, 1.0 if one.mending else 0.0),
            )
            self._statues[one.name].render(self._shader.program)
        self._gl.draw_covering(ctx.DEPTH_TEST)
        self._carved.use(t_glyphs=self._atlas)
        for one in self._shown:
            self._carved.set(u_at=(one.x, one.y, _FRONT, one.apart))
            self._names[one.name].render(self._carved.program)


def facets(name: str) -> NDArray[np.float32]:
    """(3 n, 20): ``book.vertices_of`` and each facet's middle and how high it is, 0..1."""
    mesh = statue(name)
    middle = mesh.tri.mean(axis=1)
    high = np.clip((middle[:, 2:] - PLINTH) / HEIGHT, -1.0, 1.0)
    home = np.repeat(np.concatenate([middle, high], axis=1), 3, axis=0)
    return np.concatenate([vertices_of(mesh, len(name)), home], axis=1).astype(np.float32)


def wrapped(name: str) -> str:
    """The name in lines that fit on a plinth."""
    lines: list[str] = []
    for word in name.split():
        if lines and len(lines[-1]) + 1 + len(word) <= _LETTERS:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return "\n".join(lines)
