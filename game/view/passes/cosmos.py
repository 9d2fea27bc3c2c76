"""Cosmos: the night under the crystal, and the crystal's net of facets, baked once a size.

Owns the repeating tile of stars and dust, the look of a galaxy, and the pane's facets;
``ground`` draws with them. Where galaxies lie is ``galaxies``' own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
from arcade.gl import BufferDescription
from numpy.typing import NDArray

from game.view.fold.palette import linear

if TYPE_CHECKING:
    from arcade.gl import Framebuffer, Texture2D

    from game.view.gl.context import Gl

Floats = NDArray[np.float32]

PERIOD: Final = (2048, 1536)
"""Size of the repeating tile, px of the plane."""
NET: Final = (18, 16)
"""Columns and rows of facet corners in the tile."""
PARALLAX: Final = 0.94
"""How far the deep moves when the view moves: it lies below the crystal."""
_FINEST: Final = 1.5
"""Px baked for each px of the plane, at most: beyond it the tile is enlarged."""
_GALAXY: Final = 512


def net_facets(seed: int = 5) -> tuple[Floats, Floats, Floats]:
    """Corners (n, 3, 2) in tiles, 0..1 and a little over, and two looks (n, 4).

    First look: refraction x, y and brightness, coded as ``pane.glsl`` says; second:
    middle x, y in tiles, number 0..1, tilt 0..1.
    """
    rng = np.random.default_rng(seed)
    cols, rows = NET
    jitter = rng.uniform(-0.34, 0.34, (rows, cols, 2))
    count = 2 * rows * cols
    shift = np.clip(rng.normal(0.0, 3.2, (count, 2)) / 20.0 + 0.5, 0.02, 0.98)
    bright = rng.uniform(0.36, 0.64, count)
    number, tilt = rng.permutation(count) / count, rng.uniform(0, 1, count)

    def corner(i: int, j: int) -> tuple[float, float]:
        dx, dy = jitter[j % rows, i % cols]
        return (i + 0.5 * (j % 2) + dx) / cols, (j + dy) / rows

    corners, looks, middles = [], [], []
    for j in range(-1, rows + 1):
        for i in range(-1, cols + 1):
            a, b = corner(i, j), corner(i + 1, j)
            c, d = corner(i, j + 1), corner(i + 1, j + 1)
            halves = ((a, b, c), (b, d, c)) if j % 2 == 0 else ((a, d, c), (a, b, d))
            for h, facet in enumerate(halves):
                k = 2 * ((j % rows) * cols + i % cols) + h
                middle = np.mean(facet, axis=0)
                corners.append(facet)
                looks.append((*shift[k], bright[k], 0.0))
                middles.append((*middle, number[k], tilt[k]))
    return (
        np.array(corners, np.float32),
        np.array(looks, np.float32),
        np.array(middles, np.float32),
    )


class Cosmos:
    """What lies under the floor of one place, baked for one scale."""

    def __init__(self, gl: Gl, noise: Texture2D, scale: float, *, deep: bool) -> None:
        """``deep``: the night moves apart from the crystal; otherwise both are one tile."""
        self._gl = gl
        self._noise = noise
        self.deep = deep
        self.galaxies: Framebuffer = self._bake_galaxies()
        self.resize(scale)

    def resize(self, scale: float) -> None:
        """Bake anew for another scale: stars and seams stay as thin as a px allows."""
        gl = self._gl
        baked = min(scale, _FINEST)
        size = round(PERIOD[0] * baked), round(PERIOD[1] * baked)
        linear = baked != scale
        self._linear = linear
        self.tile: Framebuffer = gl.target(size, linear=linear, repeat=True)
        self.pane: Framebuffer = gl.target(size, dtype="f1", count=2, linear=linear, repeat=True)
        self._bake_night(size, baked)
        self._bake_pane(baked)
        self.crystal: Framebuffer | None = None if self.deep else self._bake_crystal(size)

    @property
    def parallax(self) -> float:
        """How far the deep moves when the view moves."""
        return PARALLAX if self.deep else 1.0

    def _bake_night(self, size: tuple[int, int], scale: float) -> None:
        gl = self._gl
        night, stars = gl.shader("cosmos"), gl.shader("stars")
        self.tile.use()
        gl.draw_over()
        night.use(t_noise=self._noise)
        gl.screen.render(night.program)
        rng = np.random.default_rng(3)
        faint, bright = 4300, 190
        count = faint + bright
        rows = np.zeros((count, 7), np.float32)
        rows[:, :2] = rng.uniform(0.004, 0.996, (count, 2))
        rows[:faint, 2] = 0.02 + 0.42 * rng.uniform(0, 1, faint) ** 4
        rows[faint:, 2] = rng.uniform(0.5, 1.05, bright)
        rows[faint:, 3] = 1.0
        tints = np.array([linear(c) for c in ("#dfe8ff", "#bcd4ff", "#fff0d8", "#d8c8ff")])
        rows[:, 4:] = tints[rng.integers(len(tints), size=count)]
        stream = gl.stream("4f 3f", ["in_star", "in_tint"], count)
        stream.write(rows)
        gl.draw_added()
        stars.set(u_size=(float(size[0]), float(size[1])), u_scale=scale)
        stream.render(stars)

    def _bake_pane(self, scale: float) -> None:
        gl = self._gl
        shader = gl.shader("pane")
        corners, looks, middles = net_facets()
        flat = np.concatenate(
            [
                corners.reshape(-1, 2),
                np.repeat(looks, 3, axis=0),
                np.repeat(middles, 3, axis=0),
            ],
            axis=1,
        ).astype(np.float32)
        buffer = gl.ctx.buffer(data=flat.tobytes())
        body = BufferDescription(buffer, "2f 4f 4f", ["in_at", "in_facet", "in_middle"])
        geometry = gl.ctx.geometry([body], mode=gl.ctx.TRIANGLES)
        self.pane.use()
        gl.draw_over()
        shader.use(t_noise=self._noise)
        shader.set(u_period=(float(PERIOD[0]), float(PERIOD[1])), u_scale=scale)
        geometry.render(shader.program)

    def _bake_crystal(self, size: tuple[int, int]) -> Framebuffer:
        gl = self._gl
        shader = gl.shader("crystal_bake")
        target = gl.target(size, linear=self._linear, repeat=True)
        target.use()
        gl.draw_over()
        shader.use(t_cosmos=self.tile.color_attachments[0], t_pane=self.pane.color_attachments[0])
        shader.set(u_period=(float(PERIOD[0]), float(PERIOD[1])))
        gl.screen.render(shader.program)
        return target

    def _bake_galaxies(self) -> Framebuffer:
        gl = self._gl
        shader = gl.shader("galaxy_bake")
        target = gl.target((2 * _GALAXY, _GALAXY))
        target.use()
        gl.draw_over()
        shader.use(t_noise=self._noise)
        for i in range(2):
            target.viewport = (i * _GALAXY, 0, _GALAXY, _GALAXY)
            shader.set(u_arms=2.0, u_seed=0.13 + 0.41 * i)
            gl.screen.render(shader.program)
        target.viewport = (0, 0, 2 * _GALAXY, _GALAXY)
        texture = target.color_attachments[0]
        texture.build_mipmaps(0, 3)
        texture.filter = (gl.ctx.LINEAR_MIPMAP_NEAREST, gl.ctx.LINEAR)
        return target
